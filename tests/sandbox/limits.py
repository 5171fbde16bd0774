# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts requests and says when there are too many."""

from __future__ import annotations

import math
import time
from collections import deque

from .errors import ApiError
from .settings import Settings


class Limits:
    """Two sliding windows, a second and a minute, over all callers together."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.served: deque[float] = deque()

    def count(self) -> None:
        """Lets one more request pass, or raises the 429 that says how long to wait.

        A refused request does not count.
        """
        now = time.monotonic()
        while self.served and self.served[0] <= now - 60:
            self.served.popleft()
        for window, limit in ((1, self.settings.limit_per_second), (60, self.settings.limit_per_minute)):
            recent = [moment for moment in self.served if moment > now - window] if limit else []
            if limit and len(recent) >= limit:
                wait = max(1, math.ceil(recent[-limit] + window - now))
                body = {"class": "Client::TooManyRequests", "message": "Too many requests"}
                raise ApiError(429, body, {"Retry-After": str(wait)} if self.settings.retry_after else {})
        self.served.append(now)
