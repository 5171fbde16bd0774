# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Values of fields, by themselves: the shapes that no other test of resources meets."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import (
    body_of,
    complete_nested,
    described,
    element_changes,
    equals,
    keep_known,
    merged,
    replacing_body,
    value_at,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import AddRemove, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Model
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource

NESTED = Field("crypt", type="dict", fields=(Field("mode"), Field("pin", write_only=True)))
LIST = Field("rules", type="list", elements="dict", fields=NESTED.fields)
MODEL = Model({"name": None, "rules": Model({"mode": None, "pin": None}, frozenset(["pin"]))})


@pytest.mark.parametrize(
    ("field", "wanted", "current", "same"),
    [
        (NESTED, {"mode": "on", "pin": "1"}, {"mode": "on", "made": 1}, True),
        (NESTED, {"mode": "on"}, None, False),
        (NESTED, {}, None, True),
        (LIST, [{"mode": "on"}], [{"mode": "on"}, {"mode": "on"}], False),
        (LIST, ["on"], ["on"], True),
        (LIST, [{"mode": "on"}], [{"mode": "on"}], True),
        (Field("size", type="int"), 10, "10", True),
        (Field("name", equals=lambda one, other: True), "a", None, False),
        (Field("name"), "", None, True),
    ],
)
def test_whether_values_mean_the_same(field: Field, wanted: Any, current: Any, same: bool) -> None:
    assert equals(field, wanted, current) is same


def test_the_parts_of_an_object() -> None:
    assert value_at({"flavor": {"id": 1}}, "flavor.id") == 1 and value_at({"flavor": None}, "flavor.id") is None
    assert described((NESTED, LIST), {"crypt": "odd", "rules": [{"mode": "on", "pin": "1", "made": 2}]}) == {
        "crypt": "odd",
        "rules": [{"mode": "on"}],
    }
    assert complete_nested(NESTED, {"pin": "1"}, {"mode": "on", "made": 1}) == {"mode": "on", "pin": "1"}
    assert keep_known(MODEL, {"name": None, "rules": [{"mode": None, "pin": None, "made": 1}, "odd"], "made": 1}) == {
        "rules": [{"pin": None}, "odd"]
    }
    assert merged({"a": {"b": 1, "c": [1]}, "d": 1}, {"a": {"c": []}}) == {"a": {"b": 1, "c": []}, "d": 1}


@pytest.mark.parametrize("value", [{"a": {"b": 1}}, {}, ["a"], [{"a": 1}], "text"])
def test_what_has_no_nested_properties_is_data(value: object) -> None:
    field = Field("labels", type="dict")
    resource = Resource("disk", "/disk", "diskId", ("name",), (Field("name"), field))
    assert body_of(resource, {"labels": value}, "put") == described((field,), {"labels": value}) == {"labels": value}
    assert complete_nested(field, value, {"c": 1}) == value


ENTRIES = AddRemove(Call("POST", "/entry"), Call("DELETE", "/entry/{id}"), key="ip")
ALLOWED = Field(
    "allowed", type="list", elements="dict", fields=(Field("ip"), Field("note"), Field("port")), update=ENTRIES
)


@pytest.mark.parametrize(
    ("wanted", "current", "removed", "added"),
    [
        ([{"ip": "a", "note": "x"}], [{"ip": "a", "note": "x", "port": 1}], [], []),
        ([{"ip": "a", "note": "y"}], [{"ip": "a", "note": "x"}], [{"ip": "a"}], [{"ip": "a", "note": "y"}]),
        ([], [{"ip": "a"}, {"ip": "a"}, {"ip": "b"}], [{"ip": "a"}, {"ip": "b"}], []),
        ([{"ip": "a"}, {"ip": "b"}], [{"ip": "b"}], [], [{"ip": "a"}]),
    ],
)
def test_the_elements_of_a_list_with_keys_that_change(
    wanted: list[Any], current: list[Any], removed: list[Any], added: list[Any]
) -> None:
    assert element_changes(ALLOWED, ENTRIES, wanted, current) == (removed, added)


def test_a_body_that_replaces_an_object_has_the_names_of_the_put() -> None:
    fields = (Field("name"), Field("nodes", read="pattern.number", put="nodeNumber"))
    pool = Resource("pool", "/pool", "poolId", ("name",), fields)
    model = Model({"name": None, "nodeNumber": None, "note": None}, frozenset(["note"]))
    current = {"name": "a", "pattern": {"number": 3}, "note": None, "made": "today"}
    assert replacing_body(pool, model, current) == {"name": "a", "nodeNumber": 3, "note": None}
