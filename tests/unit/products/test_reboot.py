# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_server_reboot: one server by its own name, once, whatever becomes of the answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks import start as task_start
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.history import parse_timestamp

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

NAME = "ns3001.example-sbg.net"
REBOOT = f"/dedicated/server/{NAME}/reboot"
NOON = "2026-05-04T12:00:00+00:00"

Play = Callable[..., Result]


@pytest.fixture
def reboot(run: Play) -> Play:
    """Plays the module on one server."""
    return lambda check=False, **args: run("ovh_server_reboot", check=check, **{"service_name": NAME, **args})


def known(sandbox: Sandbox, number: int, start: str, status: str = "done") -> None:
    """A reboot that there has been."""
    sandbox.state.servers[NAME].tasks[number] = {
        "taskId": number,
        "function": "hardReboot",
        "status": status,
        "startDate": start,
        "lastUpdate": None,
        "doneDate": None,
        "comment": None,
        "needSchedule": False,
        "note": None,
        "plannedInterventionId": None,
        "tags": None,
        "ticketReference": None,
    }


def tasks(sandbox: Sandbox) -> list[int]:
    return list(sandbox.state.servers[NAME].tasks)


def test_without_more_each_run_reboots(reboot: Play, sandbox: Sandbox) -> None:
    first, second = reboot(), reboot()
    assert first["changed"] and second["changed"] and len(tasks(sandbox)) == 2
    assert first["task"]["status"] == "done" and first["task"]["task_id"] != second["task"]["task_id"]


@pytest.mark.parametrize(
    "name", ["web-1", "[ns3001.example-sbg.net]", "ns3001.example-sbg.net,ns3002.example-sbg.net", "ns3001"]
)
def test_a_server_goes_by_its_own_name_alone(name: str, reboot: Play, sandbox: Sandbox) -> None:
    result = reboot(service_name=name)
    reason = (
        "it is the display name of ns3001.example-sbg.net; this task needs the service name"
        if name == "web-1"
        else "the account has no server of this name"
    )
    assert result["failed"] and not result["changed"] and result["msg"].endswith(reason)
    assert not sandbox.writes()


def test_a_list_is_no_server(reboot: Play, sandbox: Sandbox) -> None:
    assert reboot(service_name=[NAME, "ns3002.example-sbg.net"])["failed"]
    assert not sandbox.writes()


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"service_name": " "}, "service_name is empty"),
        ({"unless_rebooted_since": "yesterday"}, "unless_rebooted_since: 'yesterday' is not an ISO 8601 timestamp"),
    ],
)
def test_what_can_not_be_meant(args: dict[str, Any], words: str, reboot: Play, sandbox: Sandbox) -> None:
    assert reboot(**args)["msg"].startswith(words)
    assert not sandbox.exchanges


def test_moments_without_a_zone_are_utc() -> None:
    assert (
        parse_timestamp("2026-05-04T12:00:00")
        == parse_timestamp(NOON)
        == parse_timestamp("2026-05-04T14:00:00+02:00")
        == parse_timestamp("2026-05-04T12:00:00Z")
    )
    assert parse_timestamp("2026-05-04") < parse_timestamp(NOON)
    with pytest.raises(ValueError, match="isoformat"):
        parse_timestamp("")


@pytest.mark.parametrize(
    ("start", "status", "reboots"),
    [
        ("2026-05-04T12:00:01+00:00", "done", False),
        ("2026-05-04T14:00:01+02:00", "done", False),
        (NOON, "done", False),
        ("2026-05-04T13:59:59+02:00", "done", True),
        ("2026-05-04T13:00:00+00:00", "ovhError", True),
        ("2026-05-04T13:00:00+00:00", "cancelled", True),
        ("2026-05-04T13:00:00+00:00", "customerError", True),
    ],
)
def test_a_reboot_since_is_enough_unless_it_failed(
    start: str, status: str, reboots: bool, reboot: Play, sandbox: Sandbox
) -> None:
    known(sandbox, 7, start, status)
    result = reboot(unless_rebooted_since=NOON)
    assert result["changed"] is result["rebooted"] is reboots
    assert (result["task"]["task_id"] == 7) is not reboots
    assert (len(tasks(sandbox)) == 2) is reboots


def test_of_several_reboots_the_last_one_is_told(reboot: Play, sandbox: Sandbox) -> None:
    for number, start in (
        (9, "2026-05-04T13:00:00+00:00"),
        (8, "2026-05-04T15:00:00+00:00"),
        (7, "2026-05-04T14:00:00+00:00"),
    ):
        known(sandbox, number, start)
    assert reboot(unless_rebooted_since=NOON)["task"]["task_id"] == 8


@pytest.mark.parametrize("status", ["init", "todo", "doing"])
def test_a_reboot_that_goes_on_is_joined(status: str, reboot: Play, sandbox: Sandbox) -> None:
    known(sandbox, 7, "2026-05-04T13:00:00+00:00", status)
    assert reboot(unless_rebooted_since=NOON, wait=False)["task"]["status"] == status
    assert reboot(check=True, unless_rebooted_since=NOON)["task"]["status"] == status, "check mode waits for nothing"
    sandbox.fail(
        "before",
        "GET",
        f"/dedicated/server/{NAME}/task/7",
        nth=2,
        hook=lambda state: state.servers[NAME].tasks[7].update(status="done"),
    )
    result = reboot(unless_rebooted_since=NOON)
    assert not result["changed"] and result["task"]["status"] == "done" and not sandbox.writes()


def test_check_mode_says_whether_it_would(reboot: Play, sandbox: Sandbox) -> None:
    result = reboot(check=True, unless_rebooted_since=NOON)
    assert result["changed"] and result["rebooted"] and result["task"] is None
    assert result["diff"] == {"before": {"hard_reboot": False}, "after": {"hard_reboot": True}}
    assert not sandbox.writes()


# ---- lost answers


@pytest.mark.parametrize(
    ("kind", "detail", "posts"),
    [
        ("reset_after", {}, 1),
        ("reset_before", {}, 2),
        ("truncate", {}, 1),
        ("truncated_json", {}, 1),
        ("html_200", {}, 1),
        ("empty", {}, 1),
        ("status", {"status": 500, "applied": True}, 1),
        ("status", {"status": 504, "applied": True}, 1),
        ("status", {"status": 503, "applied": False}, 2),
        ("status", {"status": 429, "applied": False}, 2),
    ],
)
def test_one_task_reboots_once(kind: str, detail: dict[str, Any], posts: int, reboot: Play, sandbox: Sandbox) -> None:
    known(sandbox, 7, "2026-05-04T13:00:00+00:00")
    sandbox.fail(kind, "POST", REBOOT, **detail)
    result = reboot()
    assert len(tasks(sandbox)) == 2 and len(sandbox.writes()) == posts
    assert (
        not result.get("failed")
        and result["changed"]
        and result["task"]["status"] == "done"
        and result["task"]["task_id"] != 7
    )


@pytest.mark.parametrize("status", ["doing", "ovhError"])
def test_our_task_is_found_in_any_state(status: str, reboot: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "ovhError" if status == "ovhError" else "done"
    sandbox.fail("reset_after", "POST", REBOOT)
    result = reboot()
    assert len(sandbox.writes()) == 1
    assert bool(result.get("failed")) is (status == "ovhError")


def test_a_task_that_shows_late_in_the_list_is_waited_for(
    reboot: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Longer than a request takes on a busy machine.
    monkeypatch.setattr(task_start, "LIST_LAG", 5.0)
    sandbox.fail("reset_after", "POST", REBOOT)
    sandbox.fail("wrong_type", "GET", f"/dedicated/server/{NAME}/task", nth=2, times=1, value=[])
    assert not reboot().get("failed")
    assert len(sandbox.writes()) == 1


def test_when_nobody_can_look_it_is_said_and_not_tried_again(reboot: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_after", "POST", REBOOT, times=None)
    sandbox.fail("status", "GET", f"/dedicated/server/{NAME}/task", nth=2, times=None, status=400)
    result = reboot()
    assert result["failed"] and result["changed"] and "cannot verify whether it took effect" in result["msg"]
    assert result["msg"].startswith(f"{NAME}: POST {REBOOT}")
    assert len(sandbox.writes()) == 1


def test_an_accepted_reboot_without_a_task_is_not_asked_for_again(reboot: Play, sandbox: Sandbox) -> None:
    sandbox.fail("wrong_type", "GET", f"/dedicated/server/{NAME}/task", times=None, value=[])
    sandbox.fail("empty", "POST", REBOOT)
    result = reboot()
    assert result["failed"] and result["changed"] and len(sandbox.writes()) == 1
    assert result["msg"] == f"{NAME}: POST {REBOOT} was accepted but has no task; it is unknown whether it took effect"


def test_a_conflict_is_told(reboot: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", REBOOT, status=409, message="Another task is running")
    result = reboot()
    assert (
        result["failed"]
        and not result["changed"]
        and result["http_status"] == 409
        and "another operation is in progress on it" in result["msg"]
    )


# ---- waiting


@pytest.mark.parametrize("status", [404, 500])
def test_a_fresh_task_may_not_be_there_yet(status: int, reboot: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"fresh_task_reads": 3, "fresh_task_status": status})
    assert reboot()["task"]["status"] == "done"


def test_a_fresh_reboot_of_somebody_else_is_no_reason_for_another(reboot: Play, sandbox: Sandbox) -> None:
    sandbox.settings.fresh_task_reads = 2
    reboot(wait=False)
    result = reboot(unless_rebooted_since="2026-01-01T00:00:00Z")
    assert not result["changed"] and len(sandbox.writes()) == 1


def test_a_reboot_that_is_listed_and_can_not_be_read_is_an_error(reboot: Play, sandbox: Sandbox) -> None:
    sandbox.settings.fresh_task_reads = 100000
    reboot(wait=False)
    result = reboot(unless_rebooted_since="2026-01-01T00:00:00Z")
    assert result["failed"] and result["msg"].startswith(f"{NAME}: GET /dedicated/server/{NAME}/task/")
    assert len(sandbox.writes()) == 1


@pytest.mark.parametrize(("outcome", "words"), [("ovhError", "ended as ovhError"), ("cancelled", "ended as cancelled")])
def test_a_reboot_that_ends_badly(outcome: str, words: str, reboot: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = outcome
    result = reboot()
    assert (
        result["failed"]
        and result["changed"]
        and result["msg"].startswith(f"{NAME}: task /dedicated/server/{NAME}/task/")
        and words in result["msg"]
    )


def test_a_wait_that_runs_out_says_the_last_state(reboot: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    result = reboot(wait_timeout=0.05)
    assert (
        result["failed"]
        and result["changed"]
        and "is doing after 0.05 s (wait_timeout); continue waiting with GET /dedicated/server/" in result["msg"]
    )


def test_a_power_cycle_is_awaited_after_the_task(reboot: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds, sandbox.settings.dark_after, sandbox.settings.dark_seconds = 0.0, 0.6, 1.5
    result = reboot(wait_for="power_cycle", wait_timeout=30)
    assert result["rebooted"] and result["task"]["status"] == "done"
    assert sandbox.state.servers[NAME].facts["powerState"] == "poweron"
    reads = [each for each in sandbox.exchanges if each["method"] == "GET" and each["path"].endswith(NAME)]
    assert len(reads) > 2, "the server is read until it has been off and on"


def test_a_server_that_is_never_off_is_a_failure(reboot: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds = 0.0
    result = reboot(wait_for="power_cycle", wait_timeout=0.5)
    words = "the API's task has ended, and power_state was not poweroff when wait_timeout expired"
    assert result["failed"] and result["changed"] and words in result["msg"]


def test_a_server_that_stays_off_is_a_failure(reboot: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds, sandbox.settings.dark_seconds = 0.0, 3600.0
    result = reboot(wait_for="power_cycle", wait_timeout=1.0)
    assert result["failed"] and "power_state was not poweron when wait_timeout expired" in result["msg"]


def test_the_end_of_the_task_is_enough_by_default(reboot: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds, sandbox.settings.dark_seconds = 0.0, 3600.0
    assert reboot()["rebooted"]
