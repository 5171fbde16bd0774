# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each resource of the modules, held against what OVHcloud publishes: operations, fields by verb, types, statuses and
lookups.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from ansible_collections.community.ovh.plugins.module_utils import _products
from ansible_collections.community.ovh.plugins.module_utils._schema.field import WHOLE
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource

from tests.contract.descriptions import errors_of, first_variant, shown_model
from tests.contract.published import Type, operations


def described() -> Iterator[Resource]:
    """Every resource of the packages of `_products`."""
    for each in pkgutil.walk_packages(_products.__path__, _products.__name__ + "."):
        yield from (value for value in vars(importlib.import_module(each.name)).values() if isinstance(value, Resource))


RESOURCES = {f"{resource.route} {resource.name}": resource for resource in described()}


@pytest.mark.parametrize("route", RESOURCES)
def test_a_resource_is_as_published(route: str) -> None:
    assert list(errors_of(RESOURCES[route])) == []


@pytest.mark.parametrize("route", RESOURCES)
def test_what_can_be_read_is_described(route: str) -> None:
    resource = RESOURCES[route]
    status = {resource.status.field} if resource.status else set()
    read = [field for field in resource.fields if field.readable and not (field.read == WHOLE or field.read_at)]
    readable = {field.read_path.partition(".")[0] for field in read}
    published = shown_model(resource, first_variant(resource))
    object_id = set() if resource.singleton else {resource.id_field}
    described = readable | status | object_id | {*resource.read_only, *resource.secrets}
    assert described <= set(published) and (resource.part or described == set(published))


@pytest.mark.parametrize("route", RESOURCES)
def test_lists_that_names_are_looked_up_in_have_them(route: str) -> None:
    resource = RESOURCES[route]
    for lookup in (each.lookup for each in (*resource.parents, *resource.fields) if each.lookup):
        assert {lookup.id_field, *lookup.names, *lookup.within} <= set(listed_model(lookup).fields), lookup


def listed_model(lookup: Lookup) -> Type:
    """The model of the objects of a list, or of those that its ids stand for."""
    returns = operations()[f"GET {lookup.item_route or lookup.route}"].returns
    assert returns
    returns = returns.fields[lookup.items].type if lookup.items else returns
    return returns.item or returns
