# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the description of a resource against the published API.

Each function yields what is wrong, a sentence each.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from ansible_collections.community.ovh.plugins.module_utils._schema.field import WHOLE, AddRemove, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import ROUTE, Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.resource_operations import (
    calls_of,
    for_variants,
    info_operations,
    is_in_put,
    write_operations,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status
from ansible_collections.community.ovh.plugins.module_utils._schema.tasks import Tasks

from tests.contract.published import Field as Published
from tests.contract.published import Operation, Type, operations

# The option types that each published kind may have.
OPTION_TYPES = {
    # Ansible makes a text of what is given for an option of the type json.
    "string": ("str", "json"),
    "enum": ("str", "int"),
    "integer": ("int",),
    "number": ("float", "int"),
    "boolean": ("bool",),
    "list": ("list",),
    "map": ("dict",),
    "model": ("dict",),
    "any": ("str", "dict", "list"),
}


def errors_of(resource: Resource) -> Iterator[str]:
    """What is wrong with a resource: the operations that it needs, then its fields in each of its variants."""
    missing = [name for name in (*info_operations(resource), *write_operations(resource)) if not is_current(name)]
    if missing:
        yield from (f"{name} is not published, or deprecated" for name in missing)
        return
    for names in itertools.product(
        *(
            [(parent.parameter, parent.segment(each)) for each in parent.variants]
            for parent in resource.parents
            if parent.variants
        )
    ):
        yield from errors_of_variant(resource, dict(names))


def is_current(name: str) -> bool:
    """Whether an operation is published and not deprecated."""
    return name in operations() and not operations()[name].deprecated


def errors_of_variant(resource: Resource, variant: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with the fields, statuses and tasks of a resource, with these segments in its routes."""

    def find(method: str, route: str) -> Operation | None:
        for name, segment in variant.items():
            route = route.replace("{" + name + "}", segment)
        return operations().get(f"{method} {route}")

    create = find("POST", resource.post_route) if resource.created else None
    item = shown_model(resource, find)
    put, listed = find("PUT", resource.item_route), find("GET", resource.route)
    yield from errors_of_fields(resource, create, put, item, find)
    yield from (
        f"{name} is not a parameter of the list"
        for name in resource.list_filter.values()
        if not listed or name not in listed.query
    )
    if resource.reveals and (not create or not create.returns or resource.reveals not in create.returns.fields):
        yield f"{resource.reveals} is not in the answer of the POST"
    if not resource.singleton and resource.id_field not in item:
        yield f"{resource.id_field} is not a field of the object"
    for state in resource.states.values():
        body = {*state.body, *(each.name for each in state.parameters)}
        found = find(state.call.method, resource.item_route + state.call.path)
        yield from (f"{name} is not in the body of {state.call.path}" for name in body - set(found.body_fields))
    for reading in resource.readings:
        shown = item if not reading.call else shown_at(find("POST", resource.item_route + reading.call.path))
        if reading.field not in shown:
            yield f"{reading.field} is not in what shows it"
    for status in (resource.status, *resource.status.also) if resource.status else ():
        yield from errors_of_status(status, item)
    for tasks in filter(None, (resource.tasks, resource.publication and resource.publication.tasks)):
        yield from errors_of_tasks(tasks, find)


def first_variant(resource: Resource) -> Any:
    """Finds the published operations of a resource, where it has variants those of the first."""
    return lambda method, route: operations()[for_variants(resource, (f"{method} {route}",))[0]]


def shown_model(resource: Resource, find: Any) -> dict[str, Published]:
    """The published fields of one object."""
    found = find("GET", resource.item_route if resource.item is ROUTE else resource.route).returns
    fields: dict[str, Published] = found.item.fields if found.kind == "list" else found.fields
    return fields


def shown_at(operation: Operation) -> dict[str, Published]:
    """The published fields of what one field is read from."""
    if not operation.returns:
        return {}
    return (operation.returns.item or operation.returns).fields


def has_key(field: Field) -> bool:
    """Whether a field is a list of objects, each of which has requests of its own."""
    return isinstance(field.update, AddRemove) and bool(field.update.key)


def field_at(fields: Mapping[str, Published], path: str) -> Published | None:
    """The published field at a path; through a list by * or a number."""
    name, _dot, rest = path.partition(".")
    found = fields.get(name)
    if not rest or found is None:
        return found
    return field_inside(found.type, rest)


def field_inside(kind: Type, path: str) -> Published | None:
    """The published field at a path inside a value."""
    if kind.kind == "list" and kind.item:
        step, _dot, rest = path.partition(".")
        return field_inside(kind.item, rest) if step == "*" or step.isdecimal() else None
    return field_at(kind.fields, path)


def errors_of_fields(
    resource: Resource, create: Operation | None, put: Operation | None, item: Mapping[str, Published], find: Any
) -> Iterator[str]:
    """What is wrong with the fields: where they stand in the object, the POST, the PUT and the bodies of calls."""
    sent = create.body_fields if create else {}
    listed = shown_at(find("GET", resource.route)) if any(field.listed for field in resource.fields) else {}
    for field in resource.fields:
        calls = [
            (call, find(call.method, (call.inside or resource.item_route) + call.path)) for call in calls_of(field)
        ]
        is_sent = resource.created and field.create is not None and not resource.is_in_path(field)
        created = (field.create or field.name) if is_sent else ""
        changed = field.put or field.name if is_in_put(resource, field) else ""
        shown = shown_at(find("GET", resource.item_route + field.read_at)) if field.read_at else item
        read = field.read if field.read_at else field.read_path
        places = [
            ("object", shown, read if field.readable and field.read != WHOLE else ""),
            ("listed object", listed, field.listed),
            ("POST", sent, created),
            ("PUT", put.body_fields if put else {}, changed),
        ]
        places += [
            (f"body of {call.path}", found.body_fields, call.body or field.name)
            for call, found in calls
            if call.body is not None and not has_key(field)
        ]
        yield from (
            f"{field.name}: {call.object_id} is not in the body of {call.path}"
            for call, found in calls
            if call.object_id and call.object_id not in found.body_fields
        )
        if has_key(field):
            yield from (
                f"{each.name} is not in the body of {call.path}"
                for call, found in calls
                for each in field.fields
                if call.body is not None and each.name not in found.body_fields
            )
        for where, fields, path in places:
            is_element = "*" in path or (where.startswith("body of") and isinstance(field.update, AddRemove))
            yield from errors_of_place(field, fields, path, where, is_element)
        if field.offer and field.offer.field not in shown_at(find("GET", field.offer.route)):
            yield f"{field.name}: {field.offer.field} is not in {field.offer.route}"
        bodies = [found.body_fields for _call, found in calls] or [put.body_fields if put else {}]
        yield from (
            f"{each.name} is not a parameter of the update of {field.name}"
            for each in field.with_update
            if not any(each.name in body for body in bodies)
        )
        # Of a path into the elements of a list, what counts is whether the list is required.
        published = field_at(sent, created.partition(".*")[0]) if created else None
        given = field.required or field.derive or field.taken or field.name in resource.identity
        if published and published.required and not given:
            yield f"{field.name}: creation requires it"
    known = {(field.create or field.name).partition(".")[0] for field in resource.fields if field.create is not None}
    yield from (
        f"the POST requires {name}" for name, published in sent.items() if published.required and name not in known
    )


def errors_of_place(
    field: Field, fields: Mapping[str, Published], path: str, where: str, is_element: bool
) -> Iterator[str]:
    """What is wrong with a field in one place; "" for none. is_element: the place holds one of a list."""
    published = field_at(fields, path) if path else None
    if path and published is None:
        yield f"{field.name}: {path} is not in the {where}"
    elif published:
        yield from (f"{field.name} in the {where}: {wrong}" for wrong in errors_of_type(field, published, is_element))


def errors_of_type(field: Field, published: Published, is_element: bool) -> Iterator[str]:
    """What is wrong with the type, the choices and the secrecy of a field; without a type, those are the published
    ones.

    is_element: the place holds one of a list.
    """
    kind = published.type
    expected = field.elements if is_element else field.type
    if field.type and expected not in OPTION_TYPES[kind.kind]:
        yield f"it is {kind.name} and not {expected}"
    if field.choices and kind.values and not set(field.choices) <= set(map(str, kind.values)):
        yield "its choices are not published"
    if field.type and kind.format == "password" and not field.secret:
        yield "it is a password and not secret"
    inner = kind.item if kind.kind == "list" else kind
    if field.fields and inner and inner.kind == "model":
        for each in field.fields:
            found = inner.fields.get(each.name)
            yield from (
                [f"{each.name} is not in it"]
                if found is None
                else (f"{each.name}: {wrong}" for wrong in errors_of_type(each, found, False))
            )


def errors_of_status(status: Status, item: Mapping[str, Published]) -> Iterator[str]:
    """What is wrong with a status: every published value is classed, and no other. A plain text has none."""
    field = item.get(status.field)
    classed = {*status.ready, *status.pending, *status.deleting, *status.failed, *status.gone}
    published = set(field.type.values) if field else set()
    if classed != published and not (field and field.type.kind == "string"):
        yield f"status {status.field}: {sorted(map(str, classed ^ published))} is not classed, or not published"


def errors_of_tasks(tasks: Tasks, find: Any) -> Iterator[str]:
    """What is wrong with tasks: their fields, status and queries."""
    model, listed = find("GET", tasks.item_route).returns.fields, find("GET", tasks.route)
    yield from (
        f"{name} is not a field of a task"
        for name in (tasks.id_field, tasks.object_id, tasks.about)
        if name and name not in model
    )
    yield from (
        f"{name} is not a parameter of the list of tasks"
        for query in tasks.open
        for name in query
        if name not in listed.query
    )
    if tasks.status:
        yield from errors_of_status(tasks.status, model)
