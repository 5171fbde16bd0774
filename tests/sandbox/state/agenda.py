# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is going to happen: tasks that end later."""

from __future__ import annotations

import heapq
import itertools
import time
from collections.abc import Callable


class Agenda:
    """Actions with the moment from which they are due. They run at the start and the end of a request, in order."""

    def __init__(self) -> None:
        self._order = itertools.count()
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._held: list[Callable[[], None]] = []
        self._ahead = 0.0

    def now(self) -> float:
        """Its clock."""
        return time.monotonic() + self._ahead

    def advance(self, seconds: float) -> None:
        """What is due within that many seconds is due at the next request."""
        self._ahead += seconds

    def add(self, seconds: float, action: Callable[[], None]) -> None:
        """Does this once that many seconds have passed."""
        heapq.heappush(self._due, (self.now() + seconds, next(self._order), action))

    def hold(self, action: Callable[[], None]) -> None:
        """Does this once the tasks that never end are let go."""
        self._held.append(action)

    def release(self) -> None:
        """Lets the tasks end that never would."""
        while self._held:
            self._held.pop(0)()

    def run(self) -> None:
        """Does all that is due."""
        while self._due and self._due[0][0] <= self.now():
            heapq.heappop(self._due)[2]()
