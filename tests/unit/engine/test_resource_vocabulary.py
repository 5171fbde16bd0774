# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The odd forms that routes of the API have: tasks, singletons, states, publication and so on, each by its
description.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.resource import apply
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import resource_job
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup, Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Publication, Resource

from tests.support.fake_api import FAULTS, FakeApi, Values, play
from tests.support.hurry import HurriedPace
from tests.support.synthetic_words import (
    INFO,
    JOBS,
    bases,
    charts,
    farms,
    gates,
    logins,
    mailboxes,
    pools,
    ranges,
    seals,
)

FAULTS["busy"] = (False, 409)
IN_AREA = {"area": "1"}
MAILBOX: Values = {**IN_AREA, "login": "ann", "size": 5}
BASE: Values = {**IN_AREA, "user": "ann", "size": 5}
POOL: Values = {**IN_AREA, "name": "p", "count": 1}
CHART: Values = {"title": "t", "tags": ["a"]}
RANGE: Values = {**IN_AREA, "network": "192.0.2.0/24", "region": "A"}
FARM: Values = {**IN_AREA, "name": "f", "zone": "z1"}
GATE: Values = {**IN_AREA, "name": "g"}
LOGIN: Values = {"engine": "sql", "name": "ann"}


def mailbox_is_there(api: FakeApi) -> None:
    api.add(id="ann", size=3)


def base_is_there(api: FakeApi) -> None:
    api.add(id="id1", user="ann", size=3)


def pool_is_there(api: FakeApi) -> None:
    api.add(name="p", count=1, auto=False)


def chart_is_there(api: FakeApi) -> None:
    api.add(targetSpec={"title": "t", "tags": [], "color": "red"}, checksum="c1", resourceStatus="READY")


def range_is_there(api: FakeApi) -> None:
    api.add(cidr="192.0.2.0/24", pools=[{"region": "A", "start": "192.0.2.1"}])


def farm_is_there(api: FakeApi) -> None:
    api.add(name="f", zone="z1", port=80)


def gate_is_there(api: FakeApi) -> None:
    api.add(name="g")


def seal_is_on(api: FakeApi) -> None:
    api.objects["seal"] = {"status": "on"}


def login_is_there(api: FakeApi) -> None:
    api.add(name="ann", roles=[])


def nothing(api: FakeApi) -> None:
    """Nothing is there."""


ABSENT = {"state": "absent"}
# scenario: job, service, what is there before, task, the writes that it takes
SCENARIOS: dict[str, tuple[str, Callable[..., FakeApi], Callable[[FakeApi], None], Values, list[str]]] = {
    "create, task without a status": ("mailbox", mailboxes, nothing, {**MAILBOX, "password": "hush"}, ["POST"]),
    "put, task without a status": ("mailbox", mailboxes, mailbox_is_there, MAILBOX, ["PUT"]),
    "delete, task without a status": (
        "mailbox",
        mailboxes,
        mailbox_is_there,
        {**IN_AREA, "login": "ann", **ABSENT},
        ["DELETE"],
    ),
    "create, id in the task": ("base", bases, nothing, BASE, ["POST"]),
    "put, no task in the answer": ("base", bases, base_is_there, BASE, ["PUT"]),
    "delete by task": ("base", bases, base_is_there, {**BASE, **ABSENT, "confirm": "ann"}, ["DELETE"]),
    "singleton on": ("seal", seals, nothing, IN_AREA, ["POST"]),
    "singleton off": ("seal", seals, seal_is_on, {**IN_AREA, **ABSENT}, ["DELETE"]),
    "state": ("pool", pools, pool_is_there, {**POOL, "state": "stopped", "confirm": "p"}, ["POST"]),
    "create in a state": ("pool", pools, nothing, {**POOL, "state": "stopped", "confirm": "p"}, ["POST", "POST"]),
    "call without the value": ("pool", pools, pool_is_there, {**POOL, "version": "2", "force": True}, ["POST"]),
    "call of two fields": ("pool", pools, pool_is_there, {**POOL, "low": 1, "high": 9}, ["POST"]),
    "list that grows": ("pool", pools, pool_is_there, {**POOL, "areas": ["a", "b"]}, ["POST", "POST"]),
    "put with a checksum": ("chart", charts, chart_is_there, CHART, ["PUT"]),
    "delete from a list": ("range", ranges, range_is_there, {**RANGE, **ABSENT}, ["DELETE"]),
    "create, then switch on": ("gate", gates, nothing, {**GATE, "billed": True, "level": 4}, ["POST", "POST", "PUT"]),
    "switch on": ("gate", gates, gate_is_there, {**GATE, "billed": True}, ["POST"]),
    "field of another route": ("gate", gates, gate_is_there, {**GATE, "hosts": ["a", "b"]}, ["PUT"]),
    "fields of two other routes": ("gate", gates, gate_is_there, {**GATE, "hosts": ["a"], "level": 3}, ["PUT", "PUT"]),
    "publish a creation": ("farm", farms, nothing, FARM, ["POST", "POST"]),
    "publish a change": ("farm", farms, farm_is_there, {**FARM, "port": 81}, ["PUT", "POST"]),
    "publish a deletion": ("farm", farms, farm_is_there, {**FARM, **ABSENT}, ["DELETE", "POST"]),
}


def run(
    scenario: str, api: FakeApi | None = None, *, check: bool = False, form: Values | None = None, **args: Any
) -> Values:
    job, service, prepare, task, _writes = SCENARIOS[scenario]
    if api is None:
        api = service(**(form or {}))
        prepare(api)
    return {**play(JOBS[job], api, check=check, **{**task, **args}), "api": api}


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_done_as_foreseen_then_unchanged(scenario: str) -> None:
    foreseen = run(scenario, check=True)
    assert foreseen["changed"] and not foreseen["api"].writes, foreseen
    done = run(scenario)
    assert done["changed"] and not done.get("failed") and foreseen["diff"] == done["diff"], done
    assert sorted(done["api"].writes) == sorted(SCENARIOS[scenario][4])
    assert done["diff"]["before"] != done["diff"]["after"]
    again = run(scenario, done["api"])
    assert not again["changed"] and not again.get("failed"), again


@pytest.mark.parametrize("kind", sorted({*FAULTS, "busy"}))
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_fault_at_each_request(scenario: str, kind: str) -> None:
    """There is never a second object, what was written is told, and run again the task ends as it should."""
    nth, total = 0, 1
    while nth < total:
        nth += 1
        job, service, prepare, _task, _writes = SCENARIOS[scenario]
        api = service()
        prepare(api)
        api.fail(kind, nth=nth)
        result = run(scenario, api)
        total = max(total, len(api.requests) if not result.get("failed") else 0)
        where = (nth, api.requests, result)
        assert len(api.objects) <= 1 and not re.search("Traceback|NoneType|KeyError|hush", result.get("msg", "")), where
        assert result["changed"] or not api.applied or kind in ("403", "400", "404", "409", "busy"), where
        api.throttle.wait(60.0)
        again = run(scenario, api)
        assert not again.get("failed"), (where, again)
        assert not run(scenario, api)["changed"] and len(api.objects) <= 1, where


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_without_waiting_the_task_ends_at_once_and_says_what_to_wait_for(scenario: str) -> None:
    if "wait" not in JOBS[SCENARIOS[scenario][0]].options:
        return
    done = run(scenario, wait=False, form={"ready_after": 60.0} if scenario == "state" else None)
    assert done["changed"] and not done.get("failed")
    assert done["api"].throttle.now() < 5 or scenario in ("create in a state", "list that grows")
    waits = done.get("wait_for", [])
    assert all(each["path"].startswith("/area/1/") for each in (waits if isinstance(waits, list) else [waits]))


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_an_interrupted_task_accounts_for_its_writes(scenario: str) -> None:
    job, service, prepare, _task, writes = SCENARIOS[scenario]
    api = service()
    prepare(api)

    def stop(api: FakeApi) -> None:
        raise KeyboardInterrupt

    # The last write, which of some scenarios is the publication.
    api.before(writes[-1], "refresh" if job == "farm" else "", stop)
    with pytest.raises(KeyboardInterrupt):
        run(scenario, api)
    (account,) = api.accounts
    assert account.startswith(
        "publishing farms was interrupted: what was written is staged" if job == "farm" else "writing "
    )
    # The next task has a throttle of its own, which nobody has stopped.
    seconds, api.throttle = api.throttle.seconds, HurriedPace()
    api.throttle.seconds = seconds
    assert not run(scenario, api).get("failed") and not run(scenario, api)["changed"] and len(api.objects) <= 1


def test_several_statuses_are_several_waits() -> None:
    waits = run("call of two fields", wait=False)["wait_for"]
    assert [(each["field"], each["ready"]) for each in waits] == [
        ("status", ["ready", "stopped"]),
        ("sizeStatus", ["ok"]),
    ]
    assert run("create, id in the task", wait=False)["wait_for"] == {
        "path": "/area/1/task/1",
        "field": "status",
        "ready": ["done"],
        "failed": ["error", "cancelled"],
        "gone_is": "ready",
    }
    gone = run("delete, task without a status", wait=False)["wait_for"]
    assert (gone["field"], gone["ready"], gone["gone_is"]) == ("", [], "ready")
    assert run("singleton off", wait=False)["wait_for"]["path"] == "/area/1/seal"


# ---- tasks


def test_a_task_that_fails_is_told_and_one_that_does_not_end_too() -> None:
    failed = run(
        "create, id in the task",
        form={"task_end": "error", "task_names": lambda name: {"objectId": None, "comment": "no room"}},
    )
    assert failed["msg"].startswith("ann: task 1 is 'error' (no room); correct the cause, and run the task again")
    assert failed["changed"]
    late = run("create, id in the task", form={"task_seconds": 900.0}, wait_timeout=5.0)
    assert late["msg"].startswith("ann: task 1 is 'doing' and not finished when wait_timeout expired; raise it")
    no_id = {"task_names": lambda name: {"objectId": None}}
    unknown = run("create, id in the task", form={**no_id, "list_lag": 900.0})
    assert "shows no id of the new object" in unknown["msg"]
    listed = run("create, id in the task", form=no_id)
    assert listed["changed"] and listed["base"]["base_id"] == "id1"


@pytest.mark.parametrize(("about", "waits"), [("id1", True), ("id2", False)])
def test_open_tasks_of_the_object_are_awaited_before_it_is_planned(about: str, waits: bool) -> None:
    api = bases()
    base_is_there(api)
    api.jobs["9"] = (30.0, about, lambda: api.objects["id1"].update(size=5))
    by_id = {**IN_AREA, "base_id": "id1", "size": 5}
    assert play(JOBS["base"], api, check=True, **by_id)["changed"] and api.throttle.now() == 0
    result = play(JOBS["base"], api, **by_id)
    assert result["changed"] is not waits and (api.throttle.now() >= 30) is waits, result
    api.jobs["10"] = (9000.0, "id1", lambda: None)
    assert (
        "task 10 is 'doing' and not finished when wait_timeout expired"
        in play(JOBS["base"], api, **by_id, wait_timeout=5.0)["msg"]
    )
    api.jobs["10"] = (api.throttle.now() + 5.0, "id1", lambda: None)
    api.task_end = "error"
    assert not play(JOBS["base"], api, **by_id).get("failed"), (
        "that another's task has failed is no reason to do nothing"
    )


@pytest.mark.parametrize("path", ["/task$", "/task/9"])
def test_tasks_that_cannot_be_read_after_a_write_are_a_failure_of_the_object(path: str) -> None:
    api = bases()
    base_is_there(api)
    by_id = {**IN_AREA, "base_id": "id1", "size": 5}
    api.jobs["9"] = (30.0, "id2", lambda: None)
    api.before("PUT", "", lambda api: api.fail("403", "GET", path, times=9))
    result = play(JOBS["base"], api, **by_id)
    assert result["failed"] and result["changed"] and api.writes == ["PUT"]
    assert result["msg"].startswith("base_id id1: GET /area/1/task") and result["base"]["base_id"] == "id1", result
    api.faults.clear()
    assert not play(JOBS["base"], api, **by_id)["changed"]


def test_nothing_is_written_while_open_tasks_cannot_be_read() -> None:
    api = bases()
    base_is_there(api)
    api.jobs["9"] = (30.0, "id1", lambda: None)
    api.fail("403", "GET", "/task/9", times=9)
    result = play(JOBS["base"], api, **IN_AREA, base_id="id1", size=5)
    assert "GET /area/1/task/9" in result["msg"] and not result["changed"] and not api.writes


# ---- a switch that stays on, other routes, few writes at once


@pytest.mark.parametrize(
    ("billing", "billed", "writes", "words"),
    [
        (None, False, [], ""),
        ({"since": "today"}, True, [], ""),
        ({"since": "today"}, False, [], "g: billed is on and cannot be turned off (wanted False)"),
    ],
)
def test_a_switch_that_stays_on(billing: Values | None, billed: bool, writes: list[str], words: str) -> None:
    api = gates()
    api.add(name="g", billing=billing)
    result = play(JOBS["gate"], api, **GATE, billed=billed)
    assert result.get("msg", "") == words and api.writes == writes and not result["changed"]
    api = gates()
    made = play(JOBS["gate"], api, **GATE, billed=False)
    assert made["changed"] and api.writes == ["POST"] and api.objects["id1"]["billing"] is None


def test_what_another_route_shows_is_part_of_the_object() -> None:
    api = gates()
    api.add(name="g"), api.add(name="h")
    result = play(JOBS["gate"], api, **{**IN_AREA, "name": ["g", "h"]}, level=2)
    assert [each["level"] for each in result["gates"]] == [2, 2] and api.writes == ["PUT", "PUT"]
    api.batches = False
    api.fail("404", "GET", "id2/mode")
    assert [each["level"] for each in play(JOBS["gate"], api, **{**IN_AREA, "name": ["g", "h"]})["gates"]] == [2, None]
    api.fail("400", "GET", "id2/mode", times=9)
    failed = play(JOBS["gate"], api, **{**IN_AREA, "name": ["g", "h"]}, level=2)
    assert "1 of 2 gates failed: h: GET /area/1/gate/id2/mode" in failed["msg"] and api.writes == ["PUT", "PUT"]
    assert play(JOBS["gate"], api, **IN_AREA, gate_id="id2")["failed"]
    (shown, _other) = play(INFO["gate"], api, **IN_AREA)["gates"]
    assert "level" not in shown and shown["name"] == "g"
    assert "GET /area/{areaId}/gate/{gateId}/mode" in JOBS["gate"].operations


@pytest.mark.parametrize(("parallel", "most"), [(None, 2), (1, 1), (9, 2)])
def test_as_many_writes_at_once_as_the_api_takes(
    parallel: int | None, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    api, widths, run_in_parallel = gates(), list[int](), apply.run_in_parallel

    def observed(outcomes: Any, do: Any, width: int, throttle: Any, **more: Any) -> None:
        widths.append(width)
        run_in_parallel(outcomes, do, width, throttle, **more)

    monkeypatch.setattr(apply, "run_in_parallel", observed)
    names = list("abcdefgh")
    assert len(play(JOBS["gate"], api, **{**IN_AREA, "name": names}, parallel=parallel)["gates"]) == 8
    assert widths == [most]


def test_a_list_is_asked_for_the_identity() -> None:
    api = bases()
    base_is_there(api)
    api.add(user="bob", size=3)
    for user, query in ("ann", "?user=ann"), (["ann", "bob"], ""):
        api.urls.clear()
        assert not play(JOBS["base"], api, **{**BASE, "user": user, "size": 3})["changed"]
        assert {url.partition("/base")[2] for url in api.urls if url.partition("?")[0].endswith("/base")} == {query}


# ---- what keeps a write from being sent


def test_what_is_required_elsewhere() -> None:
    assert run("create, task without a status", form={"moved": "plan-9"})["msg"] == "ann: moved to plan-9"
    assert not run("delete, task without a status", form={"moved": "plan-9"}).get("failed")
    assert run("create, task without a status", form={"moved": "plan-9"}, check=True)["failed"]


def test_what_is_protected_is_not_written() -> None:
    api = pools()
    api.add(name="p", count=1, readOnly=True)
    assert not play(JOBS["pool"], api, **POOL).get("failed")
    for task in ({**POOL, "count": 2}, {**POOL, **ABSENT}):
        assert play(JOBS["pool"], api, **task)["msg"] == "p: it is read-only" and not api.writes


def test_a_busy_object_is_written_later() -> None:
    api = pools()
    pool_is_there(api)
    api.routes["PUT /area/1/pool/id1"] = lambda api, body: (409, {"message": "The pool is busy"})
    api.before("PUT", "pool", lambda api: None)
    late = play(JOBS["pool"], api, **{**POOL, "count": 2, "wait_timeout": 30.0})
    assert "The pool is busy" in late["msg"] and api.throttle.now() >= 30 and len(api.writes) > 5
    api.before("PUT", "pool", lambda api: api.before("PUT", "pool", lambda api: api.routes.clear()))
    assert not play(JOBS["pool"], api, **{**POOL, "auto": True, "wait_timeout": 30.0}).get("failed")


# ---- fields


@pytest.mark.parametrize(
    ("before", "task", "changed"),
    [
        ({"auto": True}, {"count": 9}, False),
        ({"auto": True}, {"count": 9, "auto": False}, True),
        ({}, {"count": 9, "auto": True}, True),
        ({"peers": ["192.0.2.1/32", "2001:DB8::1"]}, {"peers": ["2001:db8:0::1", "192.0.2.1"]}, False),
        ({"peers": ["192.0.2.1"]}, {"peers": ["192.0.2.1", "192.0.2.2"]}, True),
        ({"peers": None}, {"peers": ["192.0.2.1"]}, True),
        ({"rules": [{"do": "a", "made": 1}, {"do": "b"}]}, {"rules": [{"do": "b"}, {"do": "a"}]}, False),
        ({"zones": [{"area": "a"}]}, {"areas": ["a"]}, False),
        ({}, {"victims": ["n1"]}, False),
        ({"low": 1, "high": 2}, {"low": 1}, False),
    ],
)
def test_what_counts_as_a_difference(before: Values, task: Values, changed: bool) -> None:
    api = pools()
    api.add(**{"name": "p", "count": 1, "auto": False, **before})
    assert play(JOBS["pool"], api, check=True, **{**IN_AREA, "name": "p", **task})["changed"] is changed


def test_what_requests_hold() -> None:
    api = pools()
    api.add(name="p", count=1, low=1, high=2)
    play(JOBS["pool"], api, **{**POOL, "count": 2, "victims": ["n1"], "version": "2", "force": True, "high": 5})
    bodies = {path.rpartition("/")[2]: body for method, path, body in api.requests if method != "GET"}
    assert bodies == {
        "id1": {"count": 2, "victims": ["n1"]},
        "upgrade": {"force": True},
        "limits": {"low": 1, "high": 5},
    }
    lost = play(JOBS["pool"], pools_in("a"), **{**IN_AREA, "name": "p", "areas": ["b"]})
    assert lost["msg"] == "p: areas has a, and the API only adds to it; add that to the task"


def pools_in(area: str) -> FakeApi:
    api = pools()
    api.add(name="p", zones=[{"area": area}])
    return api


# ---- status and states


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        ({"sizeStatus": "over"}, "its status is 'over'"),
        ({"sizeStatus": "under"}, "still not ready when wait_timeout expired: its status is 'under'"),
        ({"identity": "pending"}, "still not ready"),
        ({"status": "error"}, "its status is 'error'"),
    ],
)
def test_the_status_that_is_farthest_from_ready_decides(shown: Values, words: str) -> None:
    api = pools()
    api.add(**{"name": "p", "count": 1, **shown})
    assert words in play(JOBS["pool"], api, **POOL, wait_timeout=5.0)["msg"]


def test_a_state_that_destroys_is_confirmed_and_a_lost_call_is_looked_for() -> None:
    assert "p: state stopped destroys running work" in run("state", confirm=None)["msg"]
    made = run("state")
    assert (
        made["diff"] == {"before": {"state": "started"}, "after": {"state": "stopped"}}
        and made["pool"]["status"] == "stopped"
    )
    assert run("state", made["api"], state="started")["diff"]["after"] == {"state": "started"}
    api = pools()
    pool_is_there(api)
    api.objects["id1"]["status"] = "odd"
    assert run("state", api)["diff"]["before"] == {"state": "odd"}
    api = pools()
    pool_is_there(api)
    api.fail("reset_after", "POST")
    assert not run("state", api).get("failed") and api.writes == ["POST"]


def test_a_state_that_shows_late_is_waited_for() -> None:
    api = pools()
    pool_is_there(api)
    api.calls["POST /stop"] = lambda pool, body: api.before(
        "GET", "pool", lambda api: api.before("GET", "pool", lambda api: api.objects["id1"].update(status="stopped"))
    )
    assert run("state", api)["pool"]["status"] == "stopped" and api.throttle.now() > 0
    api.objects["id1"]["status"], api.calls["POST /stop"] = "ready", lambda pool, body: None
    assert run("state", api, wait_timeout=5.0)["msg"].startswith(
        "p: still not ready when wait_timeout expired: its status is 'ready'"
    )


def test_an_object_that_is_created_in_its_state_needs_no_call() -> None:
    api = pools()
    assert play(JOBS["pool"], api, **POOL, state="started")["diff"]["after"]["state"] == "started" and api.writes == [
        "POST"
    ]


def test_the_query_of_a_deletion() -> None:
    api = pools()
    pool_is_there(api)
    assert not play(JOBS["pool"], api, **{**POOL, **ABSENT}).get("failed")
    assert [url.endswith("/id1?force=true") for url in api.urls].count(True) == 1


# ---- checksum


def test_what_was_changed_meanwhile_is_read_and_planned_again() -> None:
    api = charts()
    chart_is_there(api)

    def change(api: FakeApi) -> None:
        api.objects["id1"].update(checksum="c2", targetSpec={"title": "t", "tags": [], "color": "blue"})

    api.before("PUT", "chart", change)
    result = play(JOBS["chart"], api, **CHART)
    assert not result.get("failed") and api.writes == ["PUT", "PUT"]
    assert api.requests[-2][2] == {"targetSpec": {"title": "t", "tags": ["a"], "color": "blue"}, "checksum": "c2"}
    assert result["chart"] == {"chart_id": "id1", "title": "t", "tags": ["a"]} | {
        key: result["chart"][key] for key in result["chart"] if key not in ("chart_id", "title", "tags")
    }
    assert "target_spec" not in result["chart"]


@pytest.mark.parametrize(("hook", "writes", "words"), [("theirs", ["PUT"], ""), ("always", ["PUT"] * 3, "HTTP 412")])
def test_at_most_three_times_and_not_what_another_has_done(hook: str, writes: list[str], words: str) -> None:
    api = charts()
    chart_is_there(api)
    numbers = iter(range(9))

    def change(api: FakeApi) -> None:
        api.objects["id1"].update(checksum=f"n{next(numbers)}")
        if hook == "theirs":
            api.objects["id1"]["targetSpec"] = {"title": "t", "tags": ["a"]}
        else:
            api.before("PUT", "chart", change)

    api.before("PUT", "chart", change)
    result = play(JOBS["chart"], api, **CHART)
    assert api.writes == writes and words in result.get("msg", "") and bool(result.get("failed")) is bool(words)


# ---- publication


def test_one_publication_for_all_objects_of_a_part() -> None:
    api = farms()
    made = play(JOBS["farm"], api, **{**FARM, "name": ["a", "b"]})
    assert api.writes == ["POST"] * 3 and made["changed"]
    api.staged = {"z2"}
    assert not play(JOBS["farm"], api, **{**FARM, "name": "a"})["changed"]
    api.staged = {"z1"}
    assert play(JOBS["farm"], api, check=True, **{**FARM, "name": "a"})["changed"] and api.writes == ["POST"] * 3
    assert play(JOBS["farm"], api, **{**FARM, "name": "a"})["changed"] and api.writes == ["POST"] * 4, (
        "it was left staged"
    )
    assert not play(JOBS["farm"], api, **{**FARM, **ABSENT, "name": "none"})["changed"]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("400", "what was written is staged, and not published; run the task again to publish it"),
        ("error", "publication of z1: task 7 is 'error'"),
    ],
)
def test_what_could_not_be_published_is_told(kind: str, words: str) -> None:
    api = farms()
    if kind == "error":
        api.refreshed = "error"
    else:
        api.fail(kind, "POST", "refresh")
    result = play(JOBS["farm"], api, **FARM)
    assert result["changed"] and words in result["msg"] and "staged" in result["msg"] and result["farms"][0]["failed"]
    assert not play(JOBS["farm"], farms(), **FARM, wait=False).get("failed")


def test_a_publication_without_parts() -> None:
    fence = Resource(
        "fence",
        "/fence",
        "fenceId",
        ("name",),
        (Field("name"), Field("high", type="int")),
        publication=Publication("/fence/refresh", pending="/pending"),
    )
    api = FakeApi(
        "/fence",
        status=False,
        routes={
            "POST /fence/refresh": lambda api, body: (200, None),
            "GET /pending": lambda api, body: (200, [{"number": 0}]),
        },
    )
    for task, changed in ({"high": 1}, True), ({"high": 1}, False), ({"high": 2}, True):
        assert play(resource_job(fence), api, name="f", **task)["changed"] is changed
    assert api.writes == ["POST", "POST", "PUT", "POST"]


def test_another_publication_at_work_is_waited_for() -> None:
    api = farms()
    api.fail("409", "POST", "refresh", times=3)
    assert not play(JOBS["farm"], api, **FARM).get("failed") and api.writes == ["POST"] * 5
    api.fail("409", "POST", "refresh", times=999)
    late = play(JOBS["farm"], api, **{**FARM, "port": 9}, wait_timeout=10.0)
    assert late["msg"].startswith(
        "publication of z1: another one was still in progress when wait_timeout expired; what was written is staged"
    )


# ---- secrets


def test_a_rotated_secret_is_returned_or_written(tmp_path: Path) -> None:
    api = logins()
    task = {**LOGIN, "directory": str(tmp_path)}
    assert (
        play(JOBS["login"], api, **task)["password"] == "first-secret"
        and not play(JOBS["login"], api, **task)["changed"]
    )
    assert "set rotate: true" in play(JOBS["login"], api, **task, dest="s")["warnings"][0]
    foreseen = play(JOBS["login"], api, check=True, **task, rotate=True)
    made = play(JOBS["login"], api, **task, rotate=True)
    assert (
        foreseen["diff"] == made["diff"] == {"before": {}, "after": {"rotated": True}}
        and made["password"] == "second-secret"
    )
    written = play(JOBS["login"], api, **task, rotate=True, dest="s")
    assert (tmp_path / "s").read_text() == "second-secret\n" and "second-secret" not in str(written)
    api.fail("reset_after", "POST", "reset")
    assert play(JOBS["login"], api, **task, rotate=True)["password"] == "second-secret", "a lost secret is made again"
    assert JOBS["login"].options["engine"] == {"type": "str", "required": True, "choices": ["sql", "doc"]}


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (
            "reset_after",
            "ann: created with the id id1, but the response with its secret was lost. The API shows password only",
        ),
        ("429", ""),
    ],
)
def test_a_secret_that_was_lost_is_told(kind: str, words: str) -> None:
    api = logins()
    api.fail(kind, "POST", "login$")
    result = play(JOBS["login"], api, **LOGIN)
    assert (
        words in result.get("msg", "")
        and bool(result.get("failed")) is bool(words)
        and result["changed"]
        and len(api.objects) == 1
    )
    assert not play(JOBS["login"], api, **LOGIN).get("failed"), (
        "run again it is unchanged, or rotate: true makes a new secret"
    )


# ---- lists


def test_an_object_that_only_its_list_shows() -> None:
    api = ranges()
    range_is_there(api)
    by_id = play(JOBS["range"], api, **{**IN_AREA, "range_id": "id1"})
    assert by_id["range"]["region"] == "A" and by_id["range"]["network"] == "192.0.2.0/24" and not by_id["changed"]
    assert play(INFO["range"], api, **IN_AREA, range_id=["id1"])["ranges"][0]["range_id"] == "id1"
    made = play(JOBS["range"], api, **{**RANGE, "region": "B"}, check=True)
    assert made["range"]["region"] == "B"


# ---- _info


def test_what_info_reads_below_each_object() -> None:
    api = pools()
    pool_is_there(api), api.add(name="q")
    api.routes["GET /area/1/pool/id1/node"] = lambda api, body: (200, [{"nodeName": "n1"}])
    api.routes["GET /area/1/pool/id2/node"] = lambda api, body: (200, [])
    shown = play(INFO["pool"], api, **IN_AREA, include=["nodes"])["pools"]
    assert [each["nodes"] for each in shown] == [[{"node_name": "n1"}], []]
    assert "nodes" not in play(INFO["pool"], api, **IN_AREA)["pools"][0] and len(api.requests) == 5
    api.routes.pop("GET /area/1/pool/id2/node")
    assert play(INFO["pool"], api, **IN_AREA, include=["nodes"])["failed"]


@pytest.mark.parametrize(("status", "shown"), [("on", [{"area": "1", "status": "on"}]), ("off", [])])
def test_what_info_shows_of_a_singleton(status: str, shown: list[Values]) -> None:
    api = seals()
    api.objects["seal"] = {"status": status}
    assert play(INFO["seal"], api, **IN_AREA)["seals"] == shown


# ---- names and ids


@pytest.mark.parametrize(
    ("area", "asked", "words"),
    [
        ("12", ["/area/12"], ""),
        ("north", ["/area", "/area/12,77"], ""),
        ("77", ["/area/77"], ""),
        ("99", ["/area/99", "/area", "/area/12,77"], ""),
        ("55", ["/area/55", "/area", "/area/12,77"], "area '55' does not exist"),
    ],
)
def test_an_exact_id_is_read_by_itself_and_a_name_from_the_list(area: str, asked: list[str], words: str) -> None:
    found = {"12": {"id": 12, "name": "north"}, "77": {"id": 77, "name": "99"}}
    api = FakeApi("/area/{areaId}/box", status=False, routes={"GET /area": lambda api, body: (200, [12, 77])})
    for number, shown in found.items():
        api.routes[f"GET /area/{number}"] = lambda api, body, shown=shown: (200, shown)
    for number in ("55", "99"):
        api.routes[f"GET /area/{number}"] = lambda api, body: (
            404,
            {"message": "The requested object (areaId) does not exist"},
        )
    api.routes["GET /area/12,77"] = lambda api, body: (
        200,
        [{"key": key, "value": value, "error": None} for key, value in found.items()],
    )
    lookup = Lookup("area", "/area", item_route="/area/{areaId}")
    box = Resource(
        "box",
        "/area/{areaId}/box",
        "boxId",
        ("name",),
        (Field("name"), Field("near", lookup=lookup)),
        plural="boxes",
        parents=(Parent("area", "areaId", lookup),),
    )
    result = play(resource_job(box), api, area=area, name="b", near="12")
    paths = [path for _method, path, _body in api.requests if "/box" not in path]
    assert list(dict.fromkeys(paths))[: len(asked)] == asked and paths.count("/area/12") <= 1
    assert words in result.get("msg", "") and bool(result.get("failed")) is bool(words)
    foreseen = play(resource_job(box), api, check=True, area="55", name="b", near="12")
    assert foreseen["box"]["area"] == {"name": "55", "id": None}


def test_a_call_takes_ids_of_what_is_shown_by_name() -> None:
    api = logins()
    login_is_there(api)
    task = {**LOGIN, "roles": ["b", "a"]}
    assert play(JOBS["login"], api, **task)["diff"]["after"] == {"roles": ["b", "a"]}
    assert api.requests[-2] == ("PUT", "/engine/sql/login/id1/role", {"roleIds": ["r-b", "r-a"]})
    assert not play(JOBS["login"], api, **task)["changed"] and "GET /engine/sql/role" in JOBS["login"].operations
    unknown = play(JOBS["login"], api, **{**LOGIN, "roles": ["c"]})
    assert unknown["msg"] == "role 'c' does not exist; existing: a, b"


@pytest.mark.parametrize(("more", "expected"), [({}, {"password": None}), ({"dest": "/tmp/x"}, {"dest": "/tmp/x"})])
def test_check_mode_says_that_a_secret_would_be_shown(more: Values, expected: Values) -> None:
    foreseen = play(JOBS["login"], logins(), check=True, **LOGIN, **more)
    assert {name: foreseen[name] for name in ("password", "dest") if name in foreseen} == expected
