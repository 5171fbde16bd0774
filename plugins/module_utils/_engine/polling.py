# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Poll with growing pauses until a condition holds or the time is up."""

from __future__ import annotations

import math
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.throttle import Throttle

# What was written a moment ago may not be there yet (docs/api_facts.md, Errors and limits: about a minute).
EFFECT_LAG = 60.0
FIRST_PAUSE, LONGEST_PAUSE, GROWTH = 0.2, 5.0, 1.5

Seen = t.TypeVar("Seen")


def attempts(seconds: float, throttle: Throttle, longest: float = math.inf) -> t.Iterator[None]:
    """Yield at least once, and again after growing pauses, until the seconds are over or the task is being stopped.

    Meant for a loop that ends early once it sees the expected state. longest: the longest pause, in seconds, if that is
    less than usual.
    """
    end, pause = throttle.now() + seconds, FIRST_PAUSE
    while True:
        yield
        if throttle.stopping or throttle.now() >= end:
            return
        throttle.wait(min(pause, max(end - throttle.now(), 0.0)))
        pause = min(longest, LONGEST_PAUSE, pause * GROWTH)


def until(check: t.Callable[[], Seen | None], seconds: float, throttle: Throttle) -> Seen | None:
    """Return the first value of check that is not None; None when the seconds are over, or the task is being
    stopped.
    """
    for _attempt in attempts(seconds, throttle):
        seen = check()
        if seen is not None:
            return seen
    return None
