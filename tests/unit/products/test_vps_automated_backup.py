# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_vps_automated_backup: what is refused, and what happens to lost answers and other tasks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.vps import automated_backup
from ansible_collections.community.ovh.plugins.module_utils._schema.action import Seen, Step

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

SHOP, BLOG, DISABLED, WITHOUT = (f"vps-500{number}.example-sbg.net" for number in (1, 2, 3, 4))
FIRST, SECOND = "2024-03-01T03:00:00+01:00", "2024-03-02T03:00:00+01:00"
ACCESS = {"nfs": None, "smb": None, "additionalDisk": "/dev/sdb"}
NOT_ENABLED = "it has no automated backup: that is an option to order"

Play = Callable[..., Result]


@pytest.fixture
def keep(run: Play) -> Play:
    """Plays the module."""
    return lambda **args: run("ovh_vps_automated_backup", **{"service_name": [SHOP], **args})


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({"schedule": "810"}, "schedule: '810' is not a time of day: write it in quotes, such as \"03:30\""),
        ({"attach": "yesterday"}, "attach is not an ISO 8601 timestamp"),
        ({"attach": FIRST, "detach": "2024-03-01T02:00:00Z"}, "attach and detach name the same restore point"),
        ({"attach": FIRST, "unless_done_since": FIRST}, "unless_done_since requires restore"),
        ({"restore": FIRST, "service_name": [SHOP, BLOG], "confirm": SHOP}, "it takes one VPS by service_name"),
        ({"restore": FIRST}, "restore replaces the disk by the restore point; later changes are lost"),
        ({"restore": FIRST, "confirm": BLOG}, "restore replaces the disk by the restore point; later changes are lost"),
    ],
)
def test_what_cannot_be_meant(keep: Play, sandbox: Sandbox, args: dict[str, Any], sentence: str) -> None:
    result = keep(**args)
    assert result["failed"] and sentence in result["msg"] and not sandbox.exchanges


@pytest.mark.parametrize("check", [True, False])
@pytest.mark.parametrize("args", [{"schedule": "04:30"}, {"attach": FIRST}, {"detach": FIRST}])
@pytest.mark.parametrize("name", [DISABLED, WITHOUT])
def test_a_vps_without_backups_fails_by_itself(
    keep: Play, sandbox: Sandbox, name: str, args: dict[str, Any], check: bool
) -> None:
    result = keep(service_name=[name, SHOP], check=check, **args)
    assert result["failed"] and NOT_ENABLED in result["vps"][0]["msg"] and not result["vps"][1].get("failed")
    assert all(name not in each["path"] for each in sandbox.writes())


def test_a_restore_of_a_vps_without_backups(keep: Play, sandbox: Sandbox) -> None:
    result = keep(service_name=[DISABLED], restore=FIRST, confirm=DISABLED)
    assert result["failed"] and NOT_ENABLED in result["msg"] and not sandbox.writes()


@pytest.mark.parametrize("points", [[FIRST, SECOND], []])
@pytest.mark.parametrize("args", [{"attach": "2020-01-01"}, {"restore": "2020-01-01", "confirm": SHOP}])
def test_a_point_that_is_not_available_is_refused_with_those_that_are(
    keep: Play, sandbox: Sandbox, args: dict[str, Any], points: list[str]
) -> None:
    sandbox.state.vps[SHOP].restore_points = points
    result = keep(**args)
    assert result["failed"] and not sandbox.writes()
    assert f"there is no restore point 2020-01-01; there are: {', '.join(points) or 'none'}" in result["msg"]


def test_what_is_so_already_is_not_done(keep: Play, sandbox: Sandbox) -> None:
    sandbox.state.vps[SHOP].attached[FIRST] = {"restorePoint": FIRST, "access": ACCESS}
    assert not keep(schedule="03:00", attach="2024-03-01 03:00:00+01:00", detach=SECOND)["changed"]
    assert not sandbox.writes()


def test_a_restore_sends_what_was_asked_for(keep: Play, sandbox: Sandbox) -> None:
    assert keep(restore=SECOND, confirm=SHOP)["changed"]
    assert sandbox.state.vps[SHOP].restored == {"restorePoint": SECOND, "type": "full"}
    assert keep(restore=FIRST, change_password=True, confirm=SHOP)["changed"]
    assert sandbox.state.vps[SHOP].restored == {"restorePoint": FIRST, "type": "full", "changePassword": True}


def test_a_restore_is_not_sent_again_after_a_lost_answer(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_before", method="POST", nth=1)
    result = keep(restore=SECOND, confirm=SHOP)
    assert result["failed"] and "it was not sent again" in result["msg"] and len(sandbox.writes()) == 1


@pytest.mark.parametrize("kind", ["reset_before", "reset_after"])
@pytest.mark.parametrize("args", [{"attach": SECOND}, {"detach": FIRST}])
def test_other_lost_answers_are_verified(keep: Play, sandbox: Sandbox, kind: str, args: dict[str, Any]) -> None:
    sandbox.state.vps[SHOP].attached[FIRST] = {"restorePoint": FIRST, "access": ACCESS}
    sandbox.fail(kind, method="POST", nth=1)
    result = keep(**args)
    assert result["changed"] and not result.get("failed"), result["msg"]
    assert list(sandbox.state.vps[SHOP].attached) == ([FIRST, SECOND] if "attach" in args else [])


def test_a_task_that_fails(keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "ovhError"
    result = keep(attach=FIRST)
    assert result["failed"] and "error" in result["msg"]


def test_without_waiting_the_task_is_returned(keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    result = keep(attach=FIRST, wait=False)
    assert result["changed"] and result["vps"][0]["tasks"][0]["type"] == "restoreVm"


SEEN = Seen({"backup": {"schedule": "03:00:00"}, "attached": [{"restorePoint": FIRST}]})


@pytest.mark.parametrize(
    ("after", "words"),
    [
        ({"schedule": "04:00:00"}, "its schedule is 03:00:00, wanted 04:00:00"),
        ({"attached": []}, f"attached: {FIRST}, wanted nothing"),
        ({"attached": [FIRST]}, ""),
        ({"restored": True}, ""),
    ],
)
def test_what_the_api_does_not_show_afterwards(after: dict[str, Any], words: str) -> None:
    assert automated_backup.unmet((Step(automated_backup.ATTACH, after),), SEEN) == words


def test_info_of_all(run: Play) -> None:
    entries = {each["service_name"]: each for each in run("ovh_vps_automated_backup_info", all=True)["vps"]}
    assert entries[SHOP]["restore_points"] == [FIRST, SECOND] and entries[WITHOUT]["automated_backup"] is None
