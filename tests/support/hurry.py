# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A clock of one's own: it stands still until somebody waits, and then jumps, so that no test sleeps and none depends
on the machine's speed.
"""

from __future__ import annotations

from typing import Any

from ansible_collections.community.ovh.plugins.module_utils._api.throttle import Throttle


class HurriedPace(Throttle):
    """The throttle of a task whose pauses take no time."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.seconds = 0.0
        super().__init__(*args, **{**kwargs, "now": lambda: self.seconds})

    def wait(self, seconds: float) -> None:
        self.seconds += seconds

    def slow_down(self, seconds: float) -> None:
        super().slow_down(seconds)
        self.seconds += seconds
