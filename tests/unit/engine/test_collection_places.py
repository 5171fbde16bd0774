# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind Collection where the container is in one of several places, and its tasks have a status."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.reconcile import collection_job
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Collection,
    Item,
    Tasks,
    Wanted,
    Write,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.places import Place, Places
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

from tests.support.fake_api import FakeApi, Values, play

SHIPS = {"sea": ("/sea",), "air": ("/air", "/air/{wing}/hangar")}
ROUTES = {"sea": "/sea/{port}/ship/{ship}", "air": "/air/{wing}/hangar/{hangar}/ship/{ship}"}
STATUS = Status("status", ready=("done",), pending=("doing",), failed=("error",))


def sailor(values: Values) -> Item:
    name = str(values["sailor"])
    return Item({"sailor": name}, (name,), name, name, name)


def crew(word: str) -> Place:
    ship = ROUTES[word]
    route = f"{ship}/sailor"
    tasks = Tasks(
        f"{ship}/task", f"{ship}/task/{{id}}", "id", lambda task, wanted: True, status=STATUS, action="function"
    )
    return Place(
        word,
        SHIPS[word],
        ship,
        Collection(
            word="sailor",
            plural="sailors",
            container="ship",
            list_route=route,
            item_route=f"{route}/{{sailor}}",
            ids_only=True,
            key="sailor",
            item=sailor,
            add=lambda items, values: [Write("POST", route, values, dict(each.values), (each,)) for each in items],
            change=None,
            add_first=True,
            writes_at_once=1,
            writes=(f"POST {route}", f"DELETE {route}/{{sailor}}"),
            tasks=tasks,
        ),
    )


def declared(params: Values) -> Wanted:
    items = tuple(sailor({"sailor": name}) for name in params["sailors"])
    return Wanted({}, frozenset(each.group for each in items), items, purge=True, inside=params["ship"], name="it")


JOB = collection_job(
    Places(
        (crew("sea"), crew("air")),
        str.lower,
        "/wreck/{ship}",
        lambda name: {"ship": name},
        lambda name, found: f"{name} sank in {found['year']}" if found else f"there is no {name}",
    ),
    {"ship": {"type": "str"}, "sailors": {"type": "list"}},
    declared,
    lambda items, wanted, facts: {"sailors": sorted(each.line for each in items), "place": wanted.place},
)


def fleet(ship: str = "/air/w2/hangar/h/ship/Kite", **settings: Any) -> FakeApi:
    """A ship in the second wing of the second place, with the sailors joe and sue."""
    api = FakeApi(f"{ship}/sailor", id_field="sailor", takes_id=True, ids_only=True, status=False, **settings)
    api.tasks = f"{ship}/task"
    api.lists = {
        "/sea": ["p1", "p2"],
        "/sea/p1/ship": ["Gull"],
        "/sea/p2/ship": [],
        "/air": ["w1", "w2"],
        "/air/w1/hangar": [],
        "/air/w2/hangar": ["h"],
        "/air/w2/hangar/h/ship": ["Kite", "Gull"],
    }
    api.routes = {"GET /wreck/Titan": lambda api, body: (200, {"year": 1912})}
    for name in ("joe", "sue"):
        api.add(id=name)
    return api


def keep(api: FakeApi, check: bool = False, **args: Any) -> Values:
    return play(JOB, api, check, **{"ship": "KITE", "sailors": ["joe", "ann"], **args})


def test_it_is_found_and_becomes_as_declared() -> None:
    api = fleet()
    assert keep(api, check=True)["sailors"] == ["ann", "joe"] and not api.writes
    result = keep(api)
    assert (result["place"], result["sailors"], api.writes) == ("air", ["ann", "joe"], ["POST", "DELETE"])
    # Tasks that are over stay in the list.
    assert not keep(api)["changed"] and len(api.writes) == 2


@pytest.mark.parametrize(
    ("ship", "words"), [("Titan", "Titan sank in 1912"), ("Argo", "there is no Argo"), ("h/ship", "there is no h/ship")]
)
def test_one_that_no_place_has(ship: str, words: str) -> None:
    result = keep(fleet(), ship=ship)
    assert result["failed"] and result["msg"] == words


def test_a_task_of_others_is_awaited_until_it_is_over() -> None:
    api = fleet(task_seconds=9.0)
    assert keep(api, wait=False, sailors=["joe", "sue", "ann"])["tasks"][0]["path"].startswith("/air/w2/hangar/h/ship/")
    assert not keep(api, sailors=["joe", "sue", "ann"])["changed"] and api.throttle.now() >= 9.0


@pytest.mark.parametrize(
    ("end", "words"),
    [
        ("error", "ship it: task 1 (hire) ended as 'error'; all writes were sent; run the task again to do the rest"),
        ("doing", "ship it: task 1 (hire) is still in progress after 300 s; all writes were sent; run the task again"),
    ],
)
def test_a_task_of_ours_that_does_not_end_well(end: str, words: str) -> None:
    result = keep(fleet(task_end=end, task_names=lambda name: {"function": "hire"}), sailors=["joe", "sue", "ann"])
    assert result["failed"] and result["changed"] and result["msg"].startswith(words), result["msg"]
