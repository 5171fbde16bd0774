# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""RETURN of each module that manages a resource, held against the published model of one object: names and types."""

from __future__ import annotations

import dataclasses
import importlib
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import option_of, option_spec
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource

from tests.contract.descriptions import field_at, first_variant, shown_at, shown_model
from tests.contract.published import operations
from tests.pages.bodies import as_option
from tests.pages.jobs import PLUGINS, jobs
from tests.pages.returns import contents_of, kind_of

RETURNS = {
    module: yaml.safe_load(importlib.import_module(f"{PLUGINS}.modules.{module}").RETURN)
    for module, job in jobs().items()
    if job.resource
}
MANAGED = {module: jobs()[module].resource for module in RETURNS if jobs()[module].resource.name in RETURNS[module]}
# Modules that list objects which no module manages.
KINDS = {kind_of(resource) for resource in MANAGED.values()}
ONLY_LISTED = [module for module in RETURNS if kind_of(jobs()[module].resource) not in KINDS]


def find(method: str, route: str) -> Any:
    return operations().get(f"{method} {route}")


def types_of(resource: Resource) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each key of one object, with its type and that of its elements."""
    item = shown_model(resource, first_variant(resource))
    for parent in resource.parents:
        yield parent.option, ("raw" if parent.lookup else "str", "")
    if not resource.named_by_id:
        yield resource.id_option, published(item[resource.id_field])
    for field in resource.fields:
        if field.readable and not field.secret:
            yield from types_of_field(resource, field, item)
    described = {field.read_path for field in resource.fields}
    status = {resource.status.field} - described if resource.status else set()
    for name in (*status, *resource.read_only):
        yield snake_case(name), published(item[name])
    if len(resource.identity) > 1:
        yield "also_in", ("list", "dict")


def types_of_field(resource: Resource, field: Field, item: Any) -> Iterator[tuple[str, tuple[str, str]]]:
    """The key of a described field; of one that names other objects, that of their ids too. One that is shown as tasks
    declare it, and not as the API has it, has the type of its option.
    """
    if field.switch or field.read_as:
        spec = option_spec(field)
        # Elements that tasks give in several forms are shown in the longest one.
        shown = (spec["type"], spec.get("elements", "").replace("raw", "dict"))
        yield option_of(field), ("raw", "") if field.lookup else shown
        yield from [(option_of(field) + "_id", shown)] if field.lookup else []
        return
    shown = shown_at(find("GET", resource.item_route + field.read_at)) if field.read_at else item
    path = field.read if field.read_at else field.read_path
    kind, elements = published(field_at(shown, path))
    if "*" in path.split("."):
        kind, elements = "list", kind
    if not field.lookup:
        yield option_of(field), (kind, elements)
    else:
        is_list = kind == "list"
        yield option_of(field), ("list", "raw") if is_list else ("raw", "")
        yield option_of(field) + ("_ids" if is_list else "_id"), ("list", "raw") if is_list else ("str", "")


def published(field: Any) -> tuple[str, str]:
    """The type of a published field and that of its elements, as documentation has them."""
    found = as_option(field.type)
    return found.type, found.elements


def documented(contains: dict[str, Any]) -> dict[str, tuple[str, str]]:
    return {name: (entry["type"], entry.get("elements", "")) for name, entry in contains.items()}


@pytest.mark.parametrize("module", MANAGED)
def test_an_object_is_documented_as_it_is_published(module: str) -> None:
    resource = MANAGED[module]
    assert documented(RETURNS[module][resource.name]["contains"]) == dict(types_of(resource))


@pytest.mark.parametrize("module", ONLY_LISTED)
def test_an_object_that_is_only_listed_is_documented_as_it_is_published(module: str) -> None:
    resource = jobs()[module].resource
    assert documented(RETURNS[module][resource.plural]["contains"]) == dict(types_of(resource))


@pytest.mark.parametrize("module", sorted(set(RETURNS) - set(ONLY_LISTED)))
def test_the_list_holds_what_one_object_holds(module: str) -> None:
    resource = jobs()[module].resource
    one = next(RETURNS[other][each.name] for other, each in MANAGED.items() if kind_of(each) == kind_of(resource))
    listed = RETURNS[module][resource.plural]
    assert (listed["type"], listed["elements"]) == ("list", "dict")
    endings = {"changed", "failed", "msg", "http_status", "error_code", "query_id", "missing_rights"}
    more = set(listed["contains"]) - set(one["contains"])
    related = {each.name for each in resource.related}
    assert set(one["contains"]) <= set(listed["contains"]) and more == (endings if module in MANAGED else related)
    assert not any(f"RV({resource.name}." in str(entry) for entry in listed["contains"].values())


def test_a_wrong_type_or_name_is_found() -> None:
    volume = MANAGED["ovh_cloud_volume"]
    renamed = dataclasses.replace(volume.field("size"), option="gigabytes")
    changed = dataclasses.replace(volume, fields=(*volume.fields[:3], renamed, *volume.fields[4:]))
    assert dict(types_of(changed)) != dict(types_of(volume)) == {**dict(types_of(volume)), "size": ("int", "")}
    assert contents_of("volume", "volumes:\n  contains:\n    name:\n") == ""
