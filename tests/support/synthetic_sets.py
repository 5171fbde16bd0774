# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A collection of no product: bars of a gate, which change after a while. The gate is on or off, and is in a yard."""

from __future__ import annotations

from typing import Any

from ansible_collections.community.ovh.plugins.module_utils._engine.collection.reconcile import collection_job
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Collection,
    Item,
    ItemStatus,
    Switch,
    Wanted,
    Write,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.enclosing import Enclosing

from tests.support.fake_api import FakeApi, Values

GATES = "/yard/{yard}/gate"
GATE = GATES + "/{gate}"
BARS, BAR = GATE + "/bar", GATE + "/bar/{number}"


def innermost(gate: str, yards: Any) -> str | None:
    """The yard whose name is the longest beginning of a gate's name."""
    return max((yard for yard in yards if gate.startswith(yard)), key=len, default=None)


def bar_item(values: Values) -> Item:
    number, color = str(values["number"]), str(values["color"])
    return Item({"number": number, "color": color}, (number, color), "bars", number, f"{number} {color}")


SET = Collection(
    word="bar",
    plural="bars",
    container="gate",
    list_route=BARS,
    item_route=BAR,
    key="number",
    item=bar_item,
    add=lambda items, values: [Write("POST", BARS, values, each.values, (each,)) for each in items],
    change=None,
    writes_at_once=1,
    writes=(f"POST {BARS}", f"DELETE {BAR}"),
    order=lambda item: item.values["color"] == "red",
    enclosing=Enclosing("yard", "/yard", innermost, "there is no yard of {}", lambda gate: {"gate": gate}),
    status=ItemStatus("status", settled="ready", leaving="deleting"),
    switch=Switch("gate", GATES, GATE, "open"),
)


def declared(params: Values) -> Wanted:
    groups = frozenset(() if params["bars"] is None else ("bars",))
    bars = tuple(bar_item({"number": each.split()[0], "color": each.split()[1]}) for each in params["bars"] or ())
    return Wanted({"gate": params["gate"]}, groups, bars, exclusive=groups, inside=params["gate"], is_on=params["open"])


JOB = collection_job(
    SET,
    {"gate": {"type": "str"}, "bars": {"type": "list"}, "open": {"type": "bool"}},
    declared,
    lambda items, wanted, facts: {"bars": sorted(each.line for each in items), **wanted.path_values, **facts},
)


def gate(exists: bool = True, is_open: bool = False, **settings: Any) -> FakeApi:
    """The gate y1-g in the yard y1, whose own status is ready at once."""
    api = FakeApi(BARS, id_field="number", takes_id=True, ids_only=True, lists={"/yard": ["y", "y1", "z"]}, **settings)
    held: Values = {"open": is_open, "status": "ready"} if exists else {}

    def put(api: FakeApi, body: Any) -> tuple[int, Any]:
        held.update(body)
        return 200, None

    def post(api: FakeApi, body: Any) -> tuple[int, Any]:
        if held:
            return 409, {"message": "it exists"}
        held.update({"open": False, "status": "ready"})
        return 200, None

    api.routes = {
        "GET /yard/y1/gate": lambda api, body: (200, ["y1-g"] if held else []),
        "POST /yard/y1/gate": post,
        "GET /yard/y1/gate/y1-g": lambda api, body: (200, held),
        "PUT /yard/y1/gate/y1-g": put,
    }
    return api
