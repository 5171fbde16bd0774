# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One throttle for all threads of a task: requests in flight, requests per second, and common pauses."""

from __future__ import annotations

import contextlib
import threading
import time
import typing as t


class Throttle:
    """Limits the requests in flight and per second. Halves the limit when the API throttles, and recovers slowly.

    rate_limit: requests a second. most: requests in flight.
    """

    def __init__(
        self, rate_limit: float | None = None, most: int = 64, now: t.Callable[[], float] = time.monotonic
    ) -> None:
        self.now = now
        self.most = float(most)
        self.limit = float(most)
        self.interval = 1 / rate_limit if rate_limit else 0.0
        self.stopping = False
        self._in_flight = 0
        # When the next request may go out: by the rate limit, and after a crowd.
        self._next_turn = self._not_before = 0.0
        self._changed = threading.Condition()

    @contextlib.contextmanager
    def acquire(self) -> t.Iterator[None]:
        """Wait until another request may be in flight, and count it as in flight until the context ends."""
        with self._changed:
            # Read once a round: a pause that ended between two looks would be a wait without an end.
            while (pause := self._pause_left()) > 0 or self._in_flight >= int(self.limit):
                self._changed.wait(pause or None)
            if self.interval:
                self._next_turn = self.now() + self.interval
            self._in_flight += 1
        try:
            yield
        finally:
            with self._changed:
                self._in_flight -= 1
                self._changed.notify_all()

    def _pause_left(self) -> float:
        return 0.0 if self.stopping else max(0.0, max(self._not_before, self._next_turn) - self.now())

    def wait(self, seconds: float) -> None:
        """Pause this thread for some seconds; return early when the task is stopped."""
        until = self.now() + seconds
        with self._changed:
            while not self.stopping and until > self.now():
                self._changed.wait(until - self.now())

    def slow_down(self, seconds: float) -> None:
        """Pause all threads for some seconds, and halve the number of requests in flight.

        Threads that are throttled at the same time halve it once.
        """
        with self._changed:
            if self._not_before <= self.now():
                self.limit = max(1.0, min(self.limit, float(max(self._in_flight, 1))) / 2)
            self._not_before = max(self._not_before, self.now() + seconds)

    def record_success(self) -> None:
        """Record a normal response: the number of requests in flight may grow a little."""
        if self.limit < self.most:
            with self._changed:
                self.limit = min(self.most, self.limit + 1 / self.limit)
                self._changed.notify_all()

    def stop(self) -> None:
        """End all pauses, because the task is being stopped."""
        with self._changed:
            self.stopping = True
            self._changed.notify_all()
