# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each resource as it is described, held against what OVHcloud publishes: routes, fields by verb, types and statuses."""
from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from ansible_collections.community.ovh.plugins.module_utils import _products
from ansible_collections.community.ovh.plugins.module_utils._schema.field import PUT, AddRemove, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource

from tests.contract.published import Operation, Type, operations

KINDS = {"string": {"str"}, "enum": {"str"}, "integer": {"int"}, "number": {"int", "float"}, "boolean": {"bool"}, "list": {"list"}, "map": {"dict"},
         "model": {"dict"}}


def described() -> Iterator[Resource]:
    """Every resource of the packages of `_products`."""
    for each in pkgutil.walk_packages(_products.__path__, _products.__name__ + "."):
        yield from (value for value in vars(importlib.import_module(each.name)).values() if isinstance(value, Resource))


RESOURCES = {resource.name: resource for resource in described()}


def operation(method: str, route: str) -> Operation:
    """The operation of a route, whatever its parameters are called; it exists and is not deprecated."""
    def nameless(path: str) -> str:
        return re.sub(r"\{\w+\}", "{}", path)

    (found,) = [each for each in operations().values() if each.method == method and nameless(each.path) == nameless(route)]
    assert not found.deprecated, found
    return found


def model_of(resource: Resource) -> Type:
    returns = operation("GET", resource.item_route).returns
    assert returns
    return returns


def type_at(fields: dict[str, object], path: str) -> Type:
    """The type of the field at a path such as `flavor.id`."""
    first, _dot, rest = path.partition(".")
    kind = fields[first].type
    return type_at(kind.fields, rest) if rest else kind


def bodies(resource: Resource, field: Field) -> Iterator[tuple[str, dict[str, object]]]:
    """Where a field stands in each body that holds it."""
    if field.create is not None:
        yield field.create or field.name, operation("POST", resource.route).body_fields
    if field.update is PUT and field.name not in resource.identity and not field.initial and not resource.named_by_id:
        yield field.put or field.name, operation("PUT", resource.item_route).body_fields
    update = field.update
    for call in [update] if isinstance(update, Call) else [update.add, update.remove] if isinstance(update, AddRemove) else []:
        yield call.body or field.name, operation(call.method, resource.item_route + call.path).body_fields


@pytest.mark.parametrize("name", RESOURCES)
def test_the_fields_of_each_body_are_published_with_their_type(name: str) -> None:
    resource = RESOURCES[name]
    for field in resource.fields:
        for path, fields in bodies(resource, field):
            kind = field.elements if isinstance(field.update, AddRemove) else field.type
            assert kind in KINDS[type_at(fields, path).kind], (field.name, path)


@pytest.mark.parametrize("name", RESOURCES)
def test_creation_requires_what_the_contract_requires(name: str) -> None:
    resource = RESOURCES[name]
    published = {name for name, field in operation("POST", resource.route).body_fields.items() if field.required}
    assert published <= {(field.create or field.name).partition(".")[0] for field in resource.fields
                         if field.required or field.name in resource.identity}


@pytest.mark.parametrize("name", RESOURCES)
def test_what_can_be_read_is_described(name: str) -> None:
    resource = RESOURCES[name]
    status = {resource.status.field} if resource.status else set()
    readable = {field.read_path.partition(".")[0] for field in resource.fields if field.compared}
    assert readable | status | {resource.id_field, *resource.read_only} == set(model_of(resource).fields)


@pytest.mark.parametrize("name", [name for name, resource in RESOURCES.items() if resource.status])
def test_each_published_status_is_of_one_class(name: str) -> None:
    status = RESOURCES[name].status
    assert status
    described = {*status.ready, *status.pending, *status.deleting, *status.failed, *status.gone}
    assert described == set(type_at(model_of(RESOURCES[name]).fields, status.field).values)


@pytest.mark.parametrize("name", RESOURCES)
def test_lists_that_names_are_looked_up_in_have_them(name: str) -> None:
    resource = RESOURCES[name]
    lookups = [each.lookup for each in (*resource.parents, *resource.fields) if each.lookup]
    for lookup in lookups:
        fields = listed_model(lookup).fields
        assert {lookup.id_field, *lookup.names, *lookup.within} <= set(fields), lookup


def listed_model(lookup: Lookup) -> Type:
    """The model of the objects of a list, or of those that its ids stand for."""
    returns = operation("GET", lookup.item_route or lookup.route).returns
    assert returns
    return returns.item or returns
