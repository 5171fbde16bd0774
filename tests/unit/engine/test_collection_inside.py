# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind Collection where the objects are in lists inside further objects."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.reconcile import collection_job
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Collection,
    Item,
    Outer,
    Wanted,
    Write,
)

from tests.support.fake_api import FakeApi, Values, play

BOXES = "/store/box"
BOX = BOXES + "/{box}"
THINGS = BOX + "/thing"


def item_of(thing: Values) -> Item:
    return Item(thing, (thing["thing"],), thing["thing"], thing["thing"], thing["thing"])


SET = Collection(
    word="thing",
    plural="things",
    container="store",
    list_route=THINGS,
    item_route=THINGS + "/{thing}",
    key="thing",
    item=item_of,
    add=lambda missing, values: [Write("POST", BOXES, values, {"thing": each.group}, (each,)) for each in missing],
    change=None,
    writes_at_once=1,
    writes=(f"POST {BOXES}", f"DELETE {THINGS}/{{thing}}"),
    outer=Outer(BOXES, BOX, lambda box, things: [{**box, **each} for each in things]),
    notes=lambda before, after: [f"{len(before)} to {len(after)}"],
)
JOB = collection_job(
    SET,
    {"things": {"type": "list", "elements": "str"}},
    lambda params: Wanted(
        {}, frozenset(), tuple(item_of({"thing": each, "box": None}) for each in params["things"]), purge=True, name="s"
    ),
    lambda items, wanted, facts: {"things": sorted(f"{each.values['box']} {each.line}" for each in items)},
)


def store(**answers: Any) -> FakeApi:
    """Two boxes with a thing each; answers: what else a path is answered."""

    def remove(api: FakeApi, body: Any) -> tuple[int, Any]:
        api.gone = True
        return 200, None

    def held(api: FakeApi, body: Any) -> tuple[int, Any]:
        return 200, [] if api.gone else ["b"]

    routes = {
        f"GET {BOXES}": lambda api, body: (200, ["1", "2"]),
        f"GET {BOXES}/1": lambda api, body: (200, {"box": "1"}),
        f"GET {BOXES}/2": lambda api, body: (200, {"box": "2"}),
        f"GET {BOXES}/1/thing": lambda api, body: (200, ["a"]),
        f"GET {BOXES}/2/thing": held,
        f"GET {BOXES}/1/thing/a": lambda api, body: (200, {"thing": "a"}),
        f"GET {BOXES}/2/thing/b": lambda api, body: (200, {"thing": "b"}),
        f"DELETE {BOXES}/2/thing/b": remove,
        **{f"GET {BOXES}{path}": lambda api, body, answer=answer: answer for path, answer in answers.items()},
    }
    api = FakeApi("/none", routes=routes, batches=False)
    api.gone = False
    return api


def test_objects_are_read_and_removed_inside_those_that_hold_them() -> None:
    api = store()
    foreseen = play(JOB, api, check=True, things=["a"])
    result = play(JOB, api, things=["a"])
    assert foreseen["things"] == result["things"] == ["1 a"]
    assert foreseen["diff"] == result["diff"] == {"before": "b\n", "after": "2 to 1\n"}
    assert [(method, path) for method, path, _body in api.requests if method != "GET"] == [
        ("DELETE", f"{BOXES}/2/thing/b")
    ]


def test_what_holds_none_any_more_has_none() -> None:
    gone = (404, {"message": "gone"})
    assert play(JOB, store(**{"/2/thing": gone}), things=["a"])["things"] == ["1 a"]
    assert play(JOB, store(**{"/2": gone}), things=["a"])["things"] == ["1 a"]


@pytest.mark.parametrize("path", ["", "/1", "/1/thing", "/1/thing/a"])
def test_what_cannot_be_read_is_an_error(path: str) -> None:
    result = play(JOB, store(**{path: (403, {"message": "not granted"})}), things=["a"])
    assert result["failed"] and "store s: " in result["msg"]
