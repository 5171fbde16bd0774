# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind Info of one list, on rooms that are named by their doors."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.list_info import list_info_job
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_name
from ansible_collections.community.ovh.plugins.module_utils._schema.enclosing import Enclosing
from ansible_collections.community.ovh.plugins.module_utils._schema.filters import TEXTS, Filter
from ansible_collections.community.ovh.plugins.module_utils._schema.info import Inside, ListInfo
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Operation, Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service

from tests.support.fake_api import FakeApi, Values, play


def door(text: str) -> None:
    if "-" not in text:
        raise ValueError(f"{text!r} is not a door")


PUBLISHED = Published("room", {"GET /room": Operation(endpoints=("ovh-eu",)), "GET /room/{room}": Operation()})
ROOMS = ListInfo(
    Service("room", "rooms", "/room", "/room/{room}", key="room"),
    filters=(
        Filter("floor", TEXTS, lambda room, wanted, now: room["floor"] in wanted, values=lambda room: (room["floor"],)),
        Filter(
            "owner",
            TEXTS,
            lambda room, wanted, now: any(same_name(name, room["owner"]) for name in wanted),
            values=lambda room: (room["owner"],),
            documented=("nobody",),
        ),
    ),
    entry=lambda room: {"name": room["room"], "floor": room["floor"], "owner": room["owner"] or "nobody"},
    order=lambda room: (room["floor"], room["name"]),
    inside=Inside(
        "door",
        Enclosing(
            parameter="room",
            route="/room",
            innermost=lambda text, rooms: next((each for each in rooms if text.startswith(each)), None),
            unknown="no room of {}",
        ),
        check=door,
    ),
)
JOB = list_info_job(ROOMS, PUBLISHED)


def rooms() -> FakeApi:
    api = FakeApi("/room", id_field="room", ids_only=True, status=False)
    api.add(id="r3", floor="1", owner="Jane")
    api.add(id="r1", floor="2", owner=None)
    api.add(id="r2", floor="1", owner="joe")
    return api


def read(api: FakeApi, **args: Any) -> Values:
    return play(JOB, api, **args)


def names(result: Values) -> list[str]:
    return [each["name"] for each in result["rooms"]]


@pytest.mark.parametrize(
    ("args", "found"),
    [
        ({}, ["r2", "r3", "r1"]),
        ({"floor": ["1"]}, ["r2", "r3"]),
        ({"floor": ["1"], "owner": ["JANE", "joe"]}, ["r2", "r3"]),
        ({"owner": ["nobody"]}, ["r1"]),
        ({"door": ["r1-a", "r2-b", "r1-c"]}, ["r2", "r1"]),
        ({"door": ["r1-a", "r2-b"], "floor": ["2"]}, ["r1"]),
    ],
)
def test_it_reads_what_a_task_asks_for(args: Values, found: list[str]) -> None:
    result = read(rooms(), **args)
    assert names(result) == found and not result["changed"] and "warnings" not in result


@pytest.mark.parametrize(
    ("args", "warnings"),
    [
        ({"floor": ["1", "9"]}, ["there is no room with floor 9; existing values: 1, 2"]),
        ({"owner": ["jim"]}, ["there is no room with owner jim; existing values: Jane, joe, nobody"]),
        ({"door": ["r1-a"], "floor": ["9"]}, []),
    ],
)
def test_a_filter_value_that_no_object_has_is_reported(args: Values, warnings: list[str]) -> None:
    assert read(rooms(), **args).get("warnings", []) == warnings


@pytest.mark.parametrize("option", ["door", "floor"])
def test_an_empty_list_reads_nothing(option: str) -> None:
    api = rooms()
    result = read(api, **{option: []})
    assert names(result) == [] and not api.requests
    assert result["warnings"] == [f"{option} is empty: no room is selected, and nothing is done"]


@pytest.mark.parametrize(
    ("doors", "message", "requests"),
    [(["r1-a", "x"], "'x' is not a door", 0), (["r1-a", "x-1"], "no room of x-1", 1)],
)
def test_what_does_not_exist_is_a_failure(doors: list[str], message: str, requests: int) -> None:
    api = rooms()
    assert read(api, door=doors)["msg"] == message and len(api.requests) == requests


def without(kind: str) -> FakeApi:
    """The rooms, of which one cannot be read."""
    api = rooms()
    api.batches = False
    api.fail(kind, "GET", "/room/r2$", times=99)
    return api


@pytest.mark.parametrize("kind", ["403", "500"])
def test_an_object_that_a_task_names_and_that_cannot_be_read_is_a_failure(kind: str) -> None:
    result = read(without(kind), door=["r1-a", "r2-a"])
    assert result["failed"] and result["msg"].startswith("r2: GET /room/r2: ") and f"(HTTP {kind}" in result["msg"]


def test_an_object_that_nobody_named_and_that_stays_unreadable_is_left_out() -> None:
    result = read(without("403"))
    assert names(result) == ["r3", "r1"]
    assert result["warnings"][0].startswith("rooms left out, since they cannot be read: r2 (GET /room/r2: ")
