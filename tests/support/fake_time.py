# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A clock that waits for nobody, for the pauses of the collection."""

from __future__ import annotations

import threading
from typing import Any


class FakeTime:
    """A clock that only pauses move: they take no real time, and add up in `seconds`."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds

    def throttle(self, *rate_limit: float | None, **options: Any) -> Any:
        """A Throttle by this clock."""
        from ansible_collections.community.ovh.plugins.module_utils._api.throttle import Throttle

        throttle = Throttle(*rate_limit, now=self, **options)
        throttle._changed = InstantCondition(self)
        return throttle


class InstantCondition(threading.Condition):
    """A condition whose waits with a limit are over at once, as far as anybody but the fake clock can tell."""

    def __init__(self, clock: FakeTime) -> None:
        super().__init__()
        self.clock = clock

    def wait(self, timeout: float | None = None) -> bool:
        if timeout is None:
            return super().wait(10)
        self.clock.seconds += timeout
        return False
