# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Orders to many services: each service has one task at a time, each order is given once, and one failure stops no
other.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from tests.support.fake_api import FAULTS, Values, play
from tests.support.fake_tasks import FakeTasks, iso
from tests.support.synthetic_actions import ORDERS, ORDERS_JOB, units

BOTH = {"service_name": ["u1", "u2"]}
STOPS: Values = {**BOTH, "power": "off", "note": "b", "label": "x"}
WIPES: Values = {"service_name": ["u1"], "wipe": "new", "confirm": "u1"}
LOST = [kind for kind, (_applied, status) in FAULTS.items() if status in (None, 500)]


def act(api: FakeTasks, check: bool = False, **args: Any) -> Values:
    return play(ORDERS_JOB, api, check, **args)


def orders(api: FakeTasks, unit: str = "u1") -> list[str]:
    """What was carried out on a unit."""
    return [
        f"{method} {path.removeprefix(f'/unit/{unit}')}"
        for method, path in api.applied
        if path.startswith(f"/unit/{unit}")
    ]


def test_settings_and_steps_in_their_order_on_each() -> None:
    api = units(job_seconds=10.0)
    result = act(api, **STOPS)
    assert not result.get("failed"), result["msg"]
    for entry in result["units"]:
        assert orders(api, entry["unit_name"]) == ["PUT ", "PUT /note", "POST /stop"]
        assert entry["after"] == {"label": "x", "note": "b", "power": "off"} and [
            task["state"] for task in entry["tasks"]
        ] == ["done"]
    assert not act(api, **STOPS)["changed"]


def test_check_mode_predicts_it_by_reading_alone() -> None:
    api = units()
    predicted = act(api, check=True, **STOPS)
    assert not api.writes and predicted["diff"] == act(api, **STOPS)["diff"] and predicted["changed"]


@pytest.mark.parametrize("kind", LOST)
@pytest.mark.parametrize(
    ("args", "path"),
    [({"power": "off"}, "/stop$"), ({"note": "b"}, "/note$"), ({"label": "x"}, "/u1$"), (WIPES, "/wipe$")],
)
def test_after_a_lost_answer_it_looks_first(args: Values, path: str, kind: str) -> None:
    api = units()
    api.fail(kind, "POST" if path in ("/stop$", "/wipe$") else "PUT", path)
    result = act(api, **{"service_name": ["u1"], **args})
    arrived, repeats = FAULTS[kind][0], path != "/wipe$"
    assert bool(result.get("failed")) is not (arrived or repeats) and result["changed"]
    assert len(api.applied) == int(arrived or repeats) and len(api.writes) == (1 if arrived or not repeats else 2)


@pytest.mark.parametrize("kind", ["500", "reset_before", "403"])
@pytest.mark.parametrize("args", [{**STOPS, "service_name": ["u1"]}, WIPES], ids=["stop", "wipe"])
def test_a_fault_at_any_request_is_overcome_or_told(args: Values, kind: str) -> None:
    usual = units(job_seconds=1.0)
    act(usual, **args)
    for number in range(1, len(usual.requests) + 1):
        api = units(job_seconds=1.0)
        api.fail(kind, nth=number)
        result = act(api, **args)
        if result.get("failed"):
            assert "u1" in result["msg"], (number, result)
            assert result["changed"] or not api.applied
        api.throttle.seconds += 60
        again = act(api, **args)
        assert not again.get("failed"), (number, again)
        assert orders(api) == orders(usual) or "wipe" in args


def test_what_others_have_begun_is_awaited_and_looked_at_again() -> None:
    api = units()
    api.job("u1", "stop", lambda: api.objects["u1"].update(power="off"), seconds=50.0)
    result = act(api, **{**BOTH, "power": "off"})
    assert result["changed"] and not orders(api) and orders(api, "u2") == ["POST /stop"]


def test_a_unit_that_stays_busy_is_left_alone() -> None:
    api = units()
    api.job("u1", "other", seconds=1e6)
    result = act(api, **{**BOTH, "power": "off"})
    assert (
        result["msg"]
        == "1 of 2 units failed, 1 changed: u1: it has a task that is still open after 300 s (wait_timeout), and it has"
        " one at a time: nothing was started on it"
    )
    assert not orders(api) and orders(api, "u2") == ["POST /stop"]


def test_one_that_is_impossible_stops_no_other() -> None:
    api = units()
    api.objects["u1"]["power"] = "broken"
    for check in (True, False):
        result = act(api, check, **{**BOTH, "power": "off"})
        assert result["msg"] == "1 of 2 units failed, 1 changed: u1: it is broken" and not orders(api)
    assert orders(api, "u2") == ["POST /stop"]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({"power": "on"}, "power: units cannot be started"),
        (
            {"unless_done_since": "noon"},
            "unless_done_since: 'noon' is not an ISO 8601 timestamp, for example 2026-05-04T12:15:00+02:00",
        ),
        (
            {**WIPES, **BOTH},
            (
                "wipe: new erases the unit: it takes one unit by service_name, no list and no other selector; nothing"
                " was done"
            ),
        ),
        (
            {**WIPES, "tagged": {"a": "b"}},
            (
                "wipe: new erases the unit: it takes one unit by service_name, no list and no other selector; nothing"
                " was done"
            ),
        ),
        (
            {**WIPES, "confirm": "u2"},
            "confirm is 'u2' and service_name is 'u1': wipe: new erases the unit, and nothing was done",
        ),
    ],
)
def test_what_cannot_be_meant_sends_nothing(args: Values, message: str) -> None:
    api = units()
    assert act(api, **{**BOTH, **args})["msg"] == message and not api.requests


def test_what_destroys_is_said_in_the_diff_and_not_done_beside_a_new_task() -> None:
    assert act(units(), **WIPES)["diff"] == {
        "before": {"u1": {"system": "old"}},
        "after": {"u1": {"system": "new", "wipe": "erases the unit"}},
    }
    api = units()
    api.before("GET", "/systems$", lambda held: None)
    api.before(
        "GET", "/job$", lambda held: api.before("GET", "/systems$", lambda held: api.job("u1", "other") and None)
    )
    assert (
        act(api, **WIPES)["msg"].startswith("u1: task 1 was started meanwhile by another client; nothing was sent")
        and not api.writes
    )
    assert act(units(), **{**WIPES, "wipe": "odd"})["msg"] == "u1: there is no system odd"


@pytest.mark.parametrize(
    ("begins", "state", "repeats"), [(2.0, "done", False), (0.0, "done", True), (2.0, "failed", True)]
)
def test_one_since_then_is_enough_unless_it_failed(begins: float, state: str, repeats: bool) -> None:
    api = units()
    api.job("u1", "restart", begins=begins, state=state)
    api.throttle.seconds = 10.0
    result = act(api, restart=True, unless_done_since=iso(1), **BOTH)
    assert (orders(api), orders(api, "u2")) == (["POST /restart"] * repeats, ["POST /restart"])
    assert [entry["changed"] for entry in result["units"]] == [repeats, True]


def test_what_was_done_that_cannot_be_read_stops_no_other() -> None:
    api = units()
    api.fail("403", "GET", "/u1/job$", times=9)
    result = act(api, restart=True, unless_done_since=iso(0), **BOTH)
    assert result["msg"].startswith("1 of 2 units failed, 1 changed: u1: GET /unit/u1/job: ") and not orders(api)


def test_without_waiting_only_the_last_task_is_left_alone() -> None:
    api = units(job_seconds=30.0)
    result = act(api, power="off", restart=True, wait=False, **BOTH)
    assert [[task["state"] for task in entry["tasks"]] for entry in result["units"]] == [["done", "doing"]] * 2


@pytest.mark.parametrize("change", [{}, {"power": "off"}])
def test_a_second_step_that_fails_says_what_was_done(change: Values) -> None:
    api = units()
    api.fail("409", "POST", "/restart")
    result = act(api, service_name=["u1"], restart=True, **change)
    assert (
        result["failed"]
        and result["changed"] is bool(change)
        and result["msg"].endswith("done before that: stop") is bool(change)
    )


def test_an_effect_that_does_not_show_is_told() -> None:
    api = units()
    api.orders["POST /stop"] = ("stop", lambda unit, body: None)
    assert (
        act(api, service_name=["u1"], power="off")["msg"]
        == "u1: the API's task has ended well, and its power is on, and not off"
    )


def test_an_interrupted_task_accounts_for_its_orders() -> None:
    def interrupt(held: Any) -> None:
        raise KeyboardInterrupt

    api = units()
    api.before("POST", "/u1/stop$", interrupt)
    with pytest.raises(KeyboardInterrupt):
        act(api, power="off", parallel=1, **BOTH)
    told = "stop was interrupted: written: nothing; in progress: u1; not tried: u2; run the task again to do the rest"
    assert api.accounts == [told]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (
            {"open_tasks": ORDERS.needs[0].source.__class__("/other/{name}")},
            "the path parameter of each route is that of /unit/{unitName}",
        ),
        ({"reads": ORDERS.reads[1:]}, "the service's own object is read first"),
        ({"needs": ORDERS.reads}, "actions of units: a read is described twice"),
    ],
)
def test_what_is_wrong_with_a_description(fields: Values, words: str) -> None:
    with pytest.raises(ValueError) as raised:
        dataclasses.replace(ORDERS, **fields)
    assert words in str(raised.value)
