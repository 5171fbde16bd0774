# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reader must follow of a task stays small, and nothing is parsed or compared twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmark.profile_calls import COUNTED, TASKS, Profile, profile
from tests.sandbox import Sandbox

ZONE_TASK = "zone of 2 records"
MADE = "_products/domain/record.py:item_of"


@pytest.fixture
def zone_task(sandbox: Sandbox, home: Path, impatient: None) -> Profile:
    """The profile of a task that adds one record and changes another."""
    module, args = TASKS[ZONE_TASK]
    made = profile(module, args, sandbox)
    assert made.result["changed"] and len(sandbox.writes()) == 3
    return made


def test_a_zone_task_reads_top_to_bottom(zone_task: Profile) -> None:
    assert len(zone_task.above_conversation) <= 15, sorted(zone_task.above_conversation)
    assert len(zone_task.climbing) <= 3, list(zone_task.climbing)


def test_a_vps_rebuild_reads_top_to_bottom(sandbox: Sandbox, home: Path, impatient: None) -> None:
    made = profile(*TASKS["VPS rebuild"], sandbox)
    assert made.result["changed"] and len(sandbox.writes()) == 1
    assert len(made.above_conversation) <= 15, sorted(made.above_conversation)
    assert len(made.climbing) <= 3, list(made.climbing)


def test_a_zone_task_parses_and_compares_once(zone_task: Profile) -> None:
    exports = 2
    assert zone_task.count(*COUNTED["declarations parsed"]) == 1
    assert zone_task.count(*COUNTED["zone files parsed"]) == 1 + exports
    assert zone_task.count(*COUNTED["identities computed"]) == zone_task.count(MADE) < 80
