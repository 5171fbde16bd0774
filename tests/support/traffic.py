# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the tests of the product log what they say to the sandbox, for tests/check_traffic.py."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

from tests.environment import CACHE

TRAFFIC = CACHE / "traffic"
NUMBERS = itertools.count(1)


def traffic_log() -> Path:
    """A new log file, which no other process writes."""
    TRAFFIC.mkdir(parents=True, exist_ok=True)
    return TRAFFIC / f"{os.getpid()}-{next(NUMBERS)}.jsonl"
