# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind Action: done once whatever becomes of the answer, never by accident, and followed to its effect."""

from __future__ import annotations

import dataclasses
import json
import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.action.action import has_taken_effect
from ansible_collections.community.ovh.plugins.module_utils._engine.destructive_action import (
    Writing,
    require_deliberate,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.action import Action, Order

from tests.support.fake_api import FAULTS, Values, play
from tests.support.fake_tasks import FakeTasks, iso
from tests.support.synthetic_actions import JOBS, OPEN, RESTART, WIPE, units

RESTARTS: Values = {"service_name": "u1"}
WIPES: Values = {"service_name": "u1", "system": "new", "wipe": "when_differs", "confirm": "u1"}
TASK_OF = {"restart": RESTARTS, "wipe": WIPES, "open": RESTARTS}
LOST = [kind for kind, (_applied, status) in FAULTS.items() if status in (None, 500)]
EFFECTS = {
    "restart": lambda unit: unit.get("restarts", 0),
    "wipe": lambda unit: int(unit["system"] == "new"),
    "open": lambda unit: int("console" in unit),
}


def act(name: str, api: FakeTasks, check: bool = False, **args: Any) -> Values:
    return play(JOBS[name], api, check, **{**TASK_OF[name], **args})


def effect(name: str, api: FakeTasks) -> int:
    return int(EFFECTS[name](api.objects["u1"]))


# ---- once


@pytest.mark.parametrize("name", JOBS)
def test_it_is_done_and_read_back(name: str) -> None:
    api = units(job_seconds=30.0)
    result = act(name, api)
    assert not result.get("failed"), result["msg"]
    assert result["changed"] and result["service_name"] == "u1" and effect(name, api) == 1 and len(api.writes) == 1
    assert result["task"] == {"job_id": 1, "kind": name, "state": "done", "start": iso(0), "path": "/unit/u1/job/1"}


@pytest.mark.parametrize("kind", LOST)
@pytest.mark.parametrize("name", JOBS)
def test_after_a_lost_answer_it_looks_first(name: str, kind: str) -> None:
    api = units()
    api.fail(kind, "POST")
    result = act(name, api)
    arrived, repeats = FAULTS[kind][0], name != "wipe"
    assert bool(result.get("failed")) is not (arrived or repeats)
    assert len(api.applied) == effect(name, api) == int(arrived or repeats) and len(api.writes) == (
        1 if arrived or not repeats else 2
    )
    assert result["changed"]


@pytest.mark.parametrize("name", ["restart", "wipe"])
def test_a_job_that_is_listed_late_is_found(name: str) -> None:
    api = units(job_lag=5.0)
    api.fail("reset_after", "POST")
    assert not act(name, api).get("failed") and len(api.applied) == 1


@pytest.mark.parametrize("name", ["restart", "wipe"])
def test_an_accepted_request_without_a_job_is_not_repeated(name: str) -> None:
    api = units(answers=False, job_lag=60.0)
    assert (
        act(name, api)["msg"]
        == f"u1: POST /unit/u1/{name} was accepted but has no task; it is unknown whether it took effect"
    )
    assert len(api.writes) == 1
    assert act(name, units(answers=False))["task"]["state"] == "done", "found in the list"


def test_an_effect_that_shows_itself_needs_no_job() -> None:
    api = units(answers=False, job_lag=60.0)
    result = act("open", api)
    assert result["task"] is None and result["value"].endswith("S3cret-1") and len(api.writes) == 1
    api = units(job_lag=60.0)
    api.fail("reset_after", "POST")
    api.before("GET", "/console$", lambda held: None)
    result = act("open", api)
    assert not result.get("failed") and len(api.writes) == 1 + ("console" not in api.objects["u1"])


@pytest.mark.parametrize("kind", ["500", "reset_before", "403", "404"])
@pytest.mark.parametrize("name", JOBS)
def test_a_fault_at_any_request_is_overcome_or_told(name: str, kind: str) -> None:
    usual = units(job_seconds=1.0)
    act(name, usual)
    for number in range(1, len(usual.requests) + 1):
        api = units(job_seconds=1.0)
        api.fail(kind, nth=number)
        result = act(name, api)
        assert len(api.applied) <= 1
        if result.get("failed"):
            assert result["changed"] is bool(api.applied) or kind in ("500", "reset_before"), (number, result)
            assert result["msg"].startswith(("u1: ", "GET /unit", "/unit")), (number, result)
            api.throttle.seconds += 60
            again = act(name, api)
            assert not again.get("failed"), (number, again)
        assert effect(name, api) >= 1


@pytest.mark.parametrize("name", JOBS)
def test_a_job_that_fails_is_told(name: str) -> None:
    api = units(outcome="failed")
    result = act(name, api)
    assert (
        result["failed"] and result["changed"] and result["msg"].startswith("u1: task /unit/u1/job/1 ended as failed")
    )


@pytest.mark.parametrize("name", JOBS)
def test_without_waiting_the_task_is_returned(name: str) -> None:
    api = units(job_seconds=1e6)
    result = act(name, api, wait=False)
    assert result["changed"] and result["task"]["state"] == "doing" and effect(name, api) == 0
    assert name != "open" or result["value"] is None
    late = act(name, units(job_seconds=1e6), wait_timeout=5.0)
    assert "is doing after 5 s (wait_timeout); continue waiting with GET /unit/u1/job/1" in late["msg"]


@pytest.mark.parametrize("name", JOBS)
def test_check_mode_predicts_it_by_reading_alone(name: str) -> None:
    api = units()
    predicted = act(name, api, check=True)
    assert not api.writes and predicted["task"] is None
    done = act(name, api)
    assert predicted["changed"] and predicted["diff"] == done["diff"]


@pytest.mark.parametrize(
    ("name", "account"),
    [
        ("restart", "u1: the wait for its restart was interrupted"),
        ("wipe", "u1: the wait for new was interrupted"),
        ("open", "u1: a console was asked for"),
    ],
)
def test_an_interrupted_wait_is_told(name: str, account: str) -> None:
    def interrupt(api: Any) -> None:
        raise KeyboardInterrupt

    api = units(job_seconds=1.0)
    api.before("GET", "/job/1$", interrupt)
    with pytest.raises(KeyboardInterrupt):
        act(name, api)
    assert api.accounts == [account] and len(api.applied) == 1


# ---- not in vain


@pytest.mark.parametrize(
    ("begins", "state", "repeats"), [(2.0, "done", False), (0.0, "done", True), (2.0, "failed", True)]
)
@pytest.mark.parametrize("name", ["restart", "wipe"])
def test_one_since_then_is_enough_unless_it_failed(name: str, begins: float, state: str, repeats: bool) -> None:
    api = units()
    api.job("u1", name, begins=begins, state=state)
    api.job("u1", "other", begins=2.0)
    api.throttle.seconds = 10.0
    result = act(name, api, unless_done_since=iso(1), **({"system": "old", "wipe": "always"} if name == "wipe" else {}))
    assert result["changed"] is repeats and len(api.writes) == repeats
    assert repeats or result["task"]["job_id"] == 1


@pytest.mark.parametrize("name", ["restart", "wipe"])
def test_a_time_that_is_not_one_is_refused(name: str) -> None:
    api = units()
    assert act(name, api, unless_done_since="noon")["msg"].startswith(
        "unless_done_since: 'noon' is not an ISO 8601 timestamp"
    )
    assert not api.requests


def test_a_restart_that_is_running_is_followed() -> None:
    api = units()
    api.job("u1", "restart", begins=1.0, seconds=100.0)
    api.throttle.seconds = 2.0
    assert act("restart", api, check=True, unless_done_since=iso(0))["task"]["state"] == "doing"
    assert act("restart", api, unless_done_since=iso(0))["task"]["state"] == "done" and not api.writes


@pytest.mark.parametrize(("wait", "check"), [(False, False), (True, True)])
def test_a_wipe_that_is_running_is_not_started_again(wait: bool, check: bool) -> None:
    api = units()
    api.job("u1", "wipe", seconds=100.0)
    result = act("wipe", api, check=check, wait=wait)
    assert not result["changed"] and result["warnings"] == [
        "u1: a wipe is in progress, task 1, and nothing was started; whether it is for new is not known"
    ]
    assert not api.writes


@pytest.mark.parametrize(
    ("state", "system", "message"),
    [
        ("done", "new", None),
        (
            "done",
            "old",
            (
                "u1: a wipe that was in progress has ended, its system is old, and not new, and nothing was started:"
                " run"
                " the task again"
            ),
        ),
        ("failed", "old", "u1: a wipe was in progress: task /unit/u1/job/1 ended as failed"),
    ],
)
def test_a_wipe_that_is_running_is_joined(state: str, system: str, message: str | None) -> None:
    api = units()
    api.job("u1", "wipe", lambda: api.objects["u1"].update(system=system), seconds=100.0, state=state)
    result = act("wipe", api)
    assert result.get("msg") == message and not result["changed"] and not api.writes


def test_one_that_begins_meanwhile_stops_ours() -> None:
    api = units()
    api.before("GET", "/systems$", lambda held: api.job("u1", "wipe") and None)
    assert act("wipe", api)["msg"].startswith("u1: task 1 was started meanwhile by another client; nothing was sent")
    assert not api.writes


def test_a_doubt_is_a_warning_where_nothing_has_to_be_done() -> None:
    api = units(outcome="failed")
    api.job("u1", "wipe")
    result = act("wipe", api, system="old")
    assert result["warnings"] == ["u1: its last wipe failed"] and not result["changed"]
    assert act("wipe", units(), system="old").get("warnings") is None


# ---- never by accident


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({"service_name": " "}, "service_name is empty"),
        ({"system": "none"}, "system: none is not a system"),
        (
            {"confirm": None},
            ("wipe: when_differs erases the unit: set confirm to the name of the service; nothing was done"),
        ),
        (
            {"confirm": "u2"},
            "confirm is 'u2' and service_name is 'u1': wipe: when_differs erases the unit, and nothing was done",
        ),
    ],
)
def test_what_cannot_be_meant_sends_nothing(args: Values, message: str) -> None:
    api = units()
    assert act("wipe", api, **args)["msg"] == message and not api.requests


@pytest.mark.parametrize(
    ("name", "args", "message"),
    [
        ("wipe", {"wipe": "never"}, "u1: its system is old, and not new"),
        ("wipe", {"system": "odd"}, "u1: there is no system odd"),
        ("restart", {"service_name": "u3"}, "u3: GET /unit/u3: "),
    ],
)
def test_what_is_impossible_is_found_before_anything_is_sent(name: str, args: Values, message: str) -> None:
    for check in (True, False):
        api = units()
        result = act(name, api, check, **args)
        assert result["failed"] and not result["changed"] and result["msg"].startswith(message) and not api.writes


def test_what_the_unit_does_not_have_is_said() -> None:
    api = units()
    api.objects["u1"]["features"] = None
    assert act("open", api)["msg"] == "u1: the unit has no console"


@pytest.mark.parametrize(
    ("repetition", "since", "refused"),
    [("until", None, True), ("retries", None, True), ("retries", iso(0), False), (None, None, False)],
)
def test_nothing_repeats_what_destroys(repetition: str | None, since: str | None, refused: bool) -> None:
    request = JOBS["wipe"].irreversible and JOBS["wipe"].irreversible(WIPES)
    assert request
    writing = Writing({"confirm": frozenset(), "service_name": frozenset()}, repetition)
    if refused:
        with pytest.raises(UsageError, match=f"{repetition} would repeat it: give unless_done_since"):
            require_deliberate(request, {**WIPES, "unless_done_since": since}, writing)
    else:
        require_deliberate(request, {**WIPES, "unless_done_since": since}, writing)


def test_the_diff_says_what_is_destroyed() -> None:
    assert act("wipe", units())["diff"] == {
        "before": {"system": "old"},
        "after": {"system": "new", "wipe": "erases the unit"},
    }


@pytest.mark.parametrize(("status", "hint"), [("400", True), ("409", False)])
def test_a_refusal_comes_with_its_hint(status: str, hint: bool) -> None:
    api = units()
    api.fail(status, "POST")
    result = act("wipe", api)
    assert result["failed"] and not result["changed"] and ("leave the system out" in result["msg"]) is hint


# ---- the effect


@pytest.mark.parametrize("seconds", [5.0, 60.0])
def test_an_effect_may_show_late_or_never(seconds: float) -> None:
    api = units()
    api.orders["POST /wipe"] = (
        "wipe",
        lambda unit, body: api.job("u1", "late", lambda: unit.update(system="new"), seconds=seconds) and None,
    )
    result = act("wipe", api)
    assert result.get("msg") == (
        None if seconds == 5.0 else "u1: the wipe has ended, and its system is old, and not new"
    )


def test_an_effect_that_cannot_be_read_is_told() -> None:
    api = units()
    api.before("GET", "/job/1$", lambda held: api.fail("403", "GET", "/unit/u1$", times=9))
    result = act("wipe", api)
    assert result["failed"] and result["changed"] and result["msg"].endswith("run the task again to see it")


def test_no_console_after_all_is_a_failure() -> None:
    api = units()
    api.orders["POST /open"] = ("open", lambda unit, body: None)
    assert act("open", api)["msg"] == "u1: the API's task has ended, and there is no console"


# ---- the secret


def test_the_secret_is_in_the_result_alone(tmp_path: Path) -> None:
    api = units()
    opened, again = act("open", api), act("open", api)
    assert opened["value"] == again["value"] == "https://console.example.net/S3cret-1" and again["changed"] is False
    assert "S3cret" not in json.dumps({**opened, "value": None})


def test_dest_holds_it_and_nothing_else_does(tmp_path: Path) -> None:
    api, file = units(), tmp_path / "u1-html.txt"
    predicted = act("open", api, check=True, dest=f"{tmp_path}/")
    assert not file.exists()
    results = [predicted, act("open", api, dest=f"{tmp_path}/"), act("open", api, dest=str(file))]
    assert [each["changed"] for each in results] == [True, True, False] and {each["dest"] for each in results} == {
        str(file)
    }
    assert (
        predicted["diff"] == results[1]["diff"]
        and file.read_text().endswith("S3cret-1")
        and file.stat().st_mode & 0o777 == 0o600
    )
    file.write_text("another")
    assert act("open", api, dest=str(file))["diff"] == {"before": {"file": "another"}, "after": {"file": str(file)}}
    assert "S3cret" not in json.dumps(results)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({"dest": "/nowhere/console"}, "dest: nothing can be written into /nowhere"),
        (
            {"dest": "console", "wait": False},
            "dest needs wait: true, since there is nothing to save before the console is open",
        ),
    ],
)
def test_a_dest_that_cannot_be_is_refused_before_anything_is_sent(args: Values, message: str) -> None:
    api = units()
    assert act("open", api, **args)["msg"] == message and not api.requests


def test_a_dest_that_is_not_a_file_name_or_not_a_file(tmp_path: Path) -> None:
    api = units()
    api.objects["a b"] = {**api.objects["u1"], "name": "a b"}
    assert "cannot be a file name" in act("open", api, service_name="a b", dest=f"{tmp_path}/")["msg"]
    os.mkfifo(tmp_path / "fifo")
    assert "cannot be written (" in act("open", api, dest=str(tmp_path / "fifo"))["msg"] and not api.writes


def test_a_dest_that_cannot_be_written_after_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*args: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    message = act("open", units(), dest=str(tmp_path / "console"))["msg"]
    assert message.startswith("u1: the console is open until 2026-05-04") and message.endswith(
        "run the task again to save it"
    )


def test_a_broken_answer_with_a_secret_is_not_shown() -> None:
    api = units()
    api.objects["u1"]["console"] = ["S3cret"]
    result = act("open", api)
    assert "unexpected API response" in result["msg"] and "S3cret" not in json.dumps(result)


# ---- descriptions


def changed(action: Action, **fields: Any) -> Action:
    return dataclasses.replace(action, **fields)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (
            lambda: Order("wipe", "/unit/{unitName}/wipe", destroys=True),
            "order wipe: it destroys, so its tasks must be known",
        ),
        (
            lambda: Order("x", "/unit/{unitName}/x", {"kind": "x"}, any_task=True),
            "order x: any task is its task, or those with these fields are",
        ),
        (
            lambda: changed(RESTART, others=(Order("x", "/unit/{unitName}/x", {"kind": "x"}),)),
            "all of its orders start the same tasks",
        ),
        (
            lambda: changed(RESTART, order=Order("x", "/other/{name}", {"kind": "x"})),
            "action x: the path parameter of each route is that of /unit/{unitName}",
        ),
        (lambda: changed(OPEN, reads=OPEN.reads * 2), "a read is described twice"),
        (lambda: changed(RESTART, order=Order("x", "/unit/{unitName}/x")), "the tasks that it starts must be known"),
        (lambda: changed(WIPE, irreversible=None), "what destroys needs confirmation"),
        (lambda: changed(RESTART, irreversible=WIPE.irreversible), "and nothing else does"),
        (lambda: changed(RESTART, unmet=WIPE.unmet), "a read shows its effect"),
        (lambda: changed(RESTART, reveals=OPEN.reveals), "console is not read"),
    ],
)
def test_what_is_wrong_with_a_description(make: Any, words: str) -> None:
    with pytest.raises(ValueError) as raised:
        make()
    assert words in str(raised.value)


@pytest.mark.parametrize(("unmet", "took_effect"), [(None, True), ("", True), ("it is off", False)])
def test_a_request_took_effect_where_nothing_is_unmet(unmet: str | None, took_effect: bool) -> None:
    action: Any = SimpleNamespace(shows=None, unmet=None if unmet is None else lambda params, now: unmet)
    nothing: Any = None
    assert has_taken_effect(action, {}, nothing, nothing) is took_effect
