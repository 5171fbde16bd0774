# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects without a name, which are named by what they are attached to: created there, moved, detached and deleted."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.info import resource_info_job
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import resource_job
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Call, Field, Taken
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, State
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

from tests.support.fake_api import FAULTS, FakeApi, Values, play
from tests.support.synthetic_words import AREA

UNPLUG = Call("POST", "/unplug", body=None)
PLUG = Call(
    "POST", "/plug", body=None, merge=True, inside="/area/{areaId}/host/{hostId}", object_id="lineId", first=UNPLUG
)


def port_of(host: Values) -> str:
    if len(host["ports"]) != 1:
        raise ValueError(f"has {len(host['ports'])} ports")
    return str(host["ports"][0])


LINE = Resource(
    "line",
    "/area/{areaId}/line",
    "lineId",
    ("hostId",),
    (
        Field("hostId", type="str", option="host", update=PLUG, lookup=Lookup("host", "/area/{areaId}/host")),
        Field("port", type="str", update=dataclasses.replace(PLUG, body="port"), taken=Taken("hostId", port_of)),
    ),
    parents=(AREA,),
    known_by=("number",),
    create_route="/area/{areaId}/host/{hostId}/line",
    status=Status("status", ready=("ready",), pending=("working",), deleting=("deleting",)),
    states={"unplugged": State(("ready",), UNPLUG, leaves=("hostId", "port"))},
    read_only=("number",),
)
JOB, INFO = resource_job(LINE), resource_info_job(LINE)
PLACE = {"area": "1"}


def lines() -> FakeApi:
    """A service with two hosts that have one port each, one that has two, and a line at the first of them."""

    def create(host: str) -> Any:
        return lambda api, body: api.create({"hostId": host, "number": f"+55{api.number}", **body})[:2]

    def plug(host: str) -> Any:
        def answer(api: FakeApi, body: Any) -> tuple[int, Any]:
            line = api.objects[body["lineId"]]
            if line["hostId"]:
                return 409, {"message": "it is plugged in"}
            line.update(hostId=host, port=body["port"])
            return 200, None

        return answer

    hosts = [("h1", "web", ["p1"]), ("h2", "db", ["p2"]), ("h3", "hub", ["p3", "p4"])]
    api = FakeApi(
        "/area/{areaId}/line",
        lists={"/area/1/host": [{"id": own, "name": name, "ports": ports} for own, name, ports in hosts]},
        calls={"POST /unplug": lambda line, body: line.update(hostId=None, port=None)},
        routes={
            **{f"POST /area/1/host/{own}/line": create(own) for own, _name, _ports in hosts},
            **{f"POST /area/1/host/{own}/plug": plug(own) for own, _name, _ports in hosts},
        },
    )
    api.add(hostId="h1", port="p1", number="+555")
    return api


# what is done: the task, the writes, and the host of each line afterwards
SCENARIOS: dict[str, tuple[Values, list[str], list[str | None]]] = {
    "nothing": ({"host": "web"}, [], ["h1"]),
    "create": ({"host": "db"}, ["host/h2/line"], ["h1", "h2"]),
    "create several": ({"host": ["web", "db"]}, ["host/h2/line"], ["h1", "h2"]),
    "move": ({"number": "+555", "host": "db"}, ["line/id1/unplug", "host/h2/plug"], ["h2"]),
    "move to a port": ({"number": "+555", "host": "hub", "port": "p4"}, ["line/id1/unplug", "host/h3/plug"], ["h3"]),
    "leave": ({"host": "web", "state": "unplugged"}, ["line/id1/unplug"], [None]),
    "leave by number": ({"number": "+555", "state": "unplugged"}, ["line/id1/unplug"], [None]),
    "delete": ({"host": "web", "state": "absent"}, ["line/id1"], []),
    "delete by number": ({"number": "+555", "state": "absent"}, ["line/id1"], []),
    "delete by id": ({"line_id": "id1", "state": "absent"}, ["line/id1"], []),
    "delete at a host that is gone": ({"host": "old", "state": "absent"}, [], ["h1"]),
}


def run(task: Values, api: FakeApi | None = None, check: bool = False) -> Values:
    api = lines() if api is None else api
    return {**play(JOB, api, check=check, **{**PLACE, **normalized(task)}), "api": api}


def normalized(task: Values) -> Values:
    """The task with aliases replaced, as Ansible does it."""
    number = {"line_id": task["number"]} if "number" in task else {}
    return {**{name: value for name, value in task.items() if name != "number"}, **number}


def hosts_of(api: FakeApi) -> list[str | None]:
    return [current["hostId"] for name in list(api.objects) for current in [api.current(name)] if current]


@pytest.mark.parametrize("name", SCENARIOS)
def test_done_as_foreseen_then_unchanged(name: str) -> None:
    task, writes, hosts = SCENARIOS[name]
    foreseen, done = run(task, check=True), run(task)
    assert not foreseen["api"].writes and not done.get("failed"), (foreseen, done)
    assert (done["changed"], done["diff"]) == (foreseen["changed"], foreseen["diff"])
    sent = [path.removeprefix("/area/1/") for method, path, _body in done["api"].requests if method != "GET"]
    assert sent == writes and done["changed"] is bool(writes) and hosts_of(done["api"]) == hosts
    again = run(task, done["api"])
    assert not again.get("failed") and (not again["changed"] or name == "leave"), again


@pytest.mark.parametrize("kind", FAULTS)
@pytest.mark.parametrize("name", ["create", "move", "leave by number"])
def test_a_fault_at_each_request(name: str, kind: str) -> None:
    task, _writes, hosts = SCENARIOS[name]
    nth, total = 0, 1
    while nth < total:
        nth += 1
        api = lines()
        api.fail(kind, nth=nth)
        result = run(task, api)
        total = max(total, len(api.requests) if not result.get("failed") else 0)
        assert "Traceback" not in result.get("msg", ""), result
        api.throttle.wait(60.0)
        again = run(task, api)
        assert not again.get("failed") and hosts_of(api) == hosts, (nth, result, again, api.requests)


@pytest.mark.parametrize(
    ("task", "message"),
    [
        ({"host": "hub"}, "host hub has 2 ports; set port"),
        ({"number": "+555", "host": "hub"}, "host hub has 2 ports; set port"),
        ({"host": "x"}, "host 'x' does not exist; existing: db, hub, web"),
        ({"host": ["web", "h1"]}, "host has 'h1' twice: it is 'web'"),
        ({"number": "+9"}, "line_id +9: there is no such line; to create one, name it without an id"),
    ],
)
def test_what_cannot_be_done_is_not_begun(task: Values, message: str) -> None:
    done = run(task)
    assert done["msg"].startswith(message) and not done["api"].writes, done["msg"]


def test_a_host_that_will_exist_is_planned_without_its_port() -> None:
    foreseen = run({"host": "new"}, check=True)
    assert foreseen["changed"] and foreseen["line"]["host"] == {"name": "new", "id": None}


def test_two_at_one_host_are_told_by_its_name() -> None:
    api = lines()
    api.add(hostId="h1", port="p1", number="+556")
    assert run({"host": "web"}, api)["msg"] == "web: there are several, with the ids id1, id2; use line_id"


@pytest.mark.parametrize(
    ("args", "hosts", "warnings"),
    [
        ({}, ["web"], []),
        ({"host": ["web", "h1"]}, ["web"], []),
        ({"host": ["db"]}, [], ["there is no line db"]),
        ({"line_id": ["+555", "id1", "+9"]}, ["web"], ["there is no line +9"]),
    ],
)
def test_they_are_listed_by_what_they_are_attached_to(args: Values, hosts: list[str], warnings: list[str]) -> None:
    found = play(INFO, lines(), **PLACE, **args)
    assert [each["host"] for each in found["lines"]] == hosts and found.get("warnings", []) == warnings
