# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a module's scenario is made of. tests/integration/test_scenarios.py plays each by the same rules."""

from __future__ import annotations

import dataclasses
from typing import Any


@dataclasses.dataclass(frozen=True)
class Step:
    """A task, played in check mode, for real, and again.

    result: what the real run's result holds, in lists entry by entry. before, after: its diff, None where it has none.
    writes: what goes out, as (method, path without its base); none where the task only reads. again: what the second
    run's result holds.
    """

    args: dict[str, Any]
    result: dict[str, Any]
    before: Any = None
    after: Any = None
    writes: tuple[tuple[str, str], ...] = ()
    again: dict[str, Any] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True)
class Scenario:
    """A module's life, from nothing to something else to nothing again."""

    module: str
    steps: tuple[Step, ...]


def holds(actual: Any, expected: Any) -> bool:
    """Whether the expected is there: a dictionary's keys among others, a list entry by entry."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        return all(name in actual and holds(actual[name], value) for name, value in expected.items())
    if isinstance(expected, list) and isinstance(actual, list):
        return len(actual) == len(expected) and all(map(holds, actual, expected))
    return bool(actual == expected)
