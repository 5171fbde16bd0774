# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ovh_api_resource knows of the published API, held against it. tests/contract/test_pages.py holds the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.undescribed import declaration
from ansible_collections.community.ovh.plugins.module_utils._products.api import _collections
from ansible_collections.community.ovh.plugins.module_utils._products.api._collections import CATALOGUE
from ansible_collections.community.ovh.plugins.module_utils._products.api.refused import REFUSED
from ansible_collections.community.ovh.plugins.module_utils._schema.catalogue import PublishedCollection, route_of

from tests.contract.published import operations

# Words in the paths of collections whose POST is likely to be an act.
ACTS = re.compile(r"order|payment|credit\b|dump|jobs?\b|accessRestriction|copy|hlr|report|batches|task", re.IGNORECASE)
# Those that are objects nevertheless.
OBJECTS = {"/me/billing/purchaseOrder"}
OPTIONS = {
    "path_params": None,
    "properties": None,
    "id_field": None,
    "state": "present",
    "confirm": None,
    "ready": None,
    "secret_properties": None,
    "dest": None,
    "unpublished": False,
    "wait": False,
    "wait_timeout": 1.0,
}


def collections() -> Iterator[PublishedCollection]:
    """Every collection of the catalogue."""
    todo = [(place,) for place in CATALOGUE.root.below]
    while todo:
        way = todo.pop()
        todo += [(*way, place) for place in way[-1].below]
        found = CATALOGUE.collection(way)
        if found:
            yield found


@pytest.fixture(scope="module")
def found() -> dict[str, PublishedCollection]:
    """The collections by their routes."""
    return {each.route: each for each in collections()}


def test_there_are_many_in_a_small_file(found: dict[str, PublishedCollection]) -> None:
    assert len(found) > 200
    assert Path(_collections.__file__).stat().st_size < 170_000


def test_each_is_published_as_the_catalogue_has_it(found: dict[str, PublishedCollection]) -> None:
    for route, each in found.items():
        listed, created = operations()[f"GET {route}"], operations()[f"POST {route}"]
        changed = operations().get(f"PUT {route}/{{{each.parameter}}}")
        assert list(each.endpoints) == listed.endpoints
        assert set(each.post) == {name for name, field in created.body_fields.items() if not field.readonly}
        assert {name for name, field in each.post.items() if field.required} == {
            name for name, field in created.body_fields.items() if field.required and not field.readonly
        }
        assert (each.put is None) is (changed is None)
        assert each.deletable is (f"DELETE {route}/{{{each.parameter}}}" in operations())
        if each.tasks:
            assert {f"GET {each.tasks.route}", f"GET {each.tasks.item_route}"} <= set(operations())


def test_a_task_can_describe_each_of_them(found: dict[str, PublishedCollection]) -> None:
    for route, each in found.items():
        path = re.sub(r"\{\w+\}", "x", route)
        shown = [name for name in each.shown if name in each.post and each.post[name].type == "str"] or [each.id_field]
        for identity in ({each.id_field: 1}, {shown[0]: 1}):
            resource = declaration(CATALOGUE, {}, {**OPTIONS, "path": path, "identity": identity}).resource
            assert resource.route == route and resource.id_field == each.id_field


def test_collections_whose_post_is_an_act_are_refused(found: dict[str, PublishedCollection]) -> None:
    # Also deprecated ones, which are not in the catalogue.
    assert {f"POST {route}" for route in REFUSED} <= set(operations())
    acts = {route for route in found if ACTS.search(route.replace("/{", "/").rpartition("}")[2] or route)}
    assert acts - set(REFUSED) == OBJECTS


def test_every_path_is_known() -> None:
    for name in operations():
        method, path = name.split(" ")
        way = CATALOGUE.find(path.strip("/").split("/"))
        assert re.sub(r"\{\w+\}", "*", route_of(way)) == re.sub(r"\{\w+\}", "*", path) and method in way[-1].operations
