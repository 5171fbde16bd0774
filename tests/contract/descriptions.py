# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the description of a resource against the published API. Each function yields what is wrong, a sentence each."""
from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from tests.contract.published import Field as Published
from tests.contract.published import Operation, Type, operations

# The option types that each published kind may have.
OPTION_TYPES = {"string": ("str",), "enum": ("str", "int"), "integer": ("int",), "number": ("float", "int"), "boolean": ("bool",),
                "list": ("list",), "map": ("dict",), "model": ("dict",), "any": ("str", "dict", "list")}


def errors_of(resource: Any) -> Iterator[str]:
    """What is wrong with a resource: in each of its variants."""
    for names in itertools.product(*([(parent.parameter, each) for each in parent.variants] for parent in resource.parents if parent.variants)):
        yield from errors_of_variant(resource, dict(names))


def errors_of_variant(resource: Any, variant: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with the routes, fields, statuses and tasks of a resource, with these segments in its routes."""
    def find(method: str, route: str) -> Operation | None:
        for name, segment in variant.items():
            route = route.replace("{" + name + "}", segment)
        return operations().get(f"{method} {route}")

    for method, route in routes(resource):
        found = find(method, route)
        if found is None or found.deprecated:
            yield f"{method} {route} is {'deprecated' if found else 'not published'}"
            return
    create, item = find("POST", resource.route), shown_model(resource, find)
    put, listed = find("PUT", resource.item_route), find("GET", resource.route)
    yield from errors_of_fields(resource, create, put, item, find)
    yield from (f"{name} is not a parameter of the list" for name in resource.list_filter.values() if not listed or name not in listed.query)
    if resource.reveals and (not create or not create.returns or resource.reveals not in create.returns.fields):
        yield f"{resource.reveals} is not in the answer of the POST"
    if not resource.singleton and resource.id_field not in item:
        yield f"{resource.id_field} is not a field of the object"
    for status in (resource.status, *resource.status.also) if resource.status else ():
        yield from errors_of_status(status, item)
    for tasks in filter(None, (resource.tasks, resource.publication and resource.publication.tasks)):
        yield from errors_of_tasks(tasks, find)


def routes(resource: Any) -> Iterator[tuple[str, str]]:
    """The method and the route of every request that a resource can send."""
    yield from (("POST", resource.route), ("DELETE", resource.item_route))
    if not resource.singleton:
        yield "GET", resource.route
    if resource.item.name == "ROUTE":
        yield "GET", resource.item_route
    for field in resource.fields:
        if is_in_put(resource, field):
            yield "PUT", resource.item_route
        for call in (field.update, getattr(field.update, "add", None), getattr(field.update, "remove", None)):
            if hasattr(call, "path"):
                yield call.method, resource.item_route + call.path
    for call in (*(state.call for state in resource.states.values()), *filter(None, [resource.rotate])):
        yield call.method, resource.item_route + call.path
    for lookup in (*(parent.lookup for parent in resource.parents), *(field.lookup for field in resource.fields)):
        if lookup:
            yield "GET", lookup.route
            yield from ([("GET", lookup.item_route)] if lookup.item_route else [])
    for tasks in filter(None, (resource.tasks, resource.publication and resource.publication.tasks)):
        yield "GET", tasks.item_route
        yield from ([("GET", tasks.route)] if tasks.open else [])
    for requirement in resource.requires:
        yield "GET", requirement.route
    if resource.publication:
        yield "POST", resource.publication.route
        yield from ([("GET", resource.publication.pending)] if resource.publication.pending else [])
    for related in resource.related:
        yield "GET", resource.item_route + related.path


def is_in_put(resource: Any, field: Any) -> bool:
    """Whether a change of a field is sent by PUT. A name that is the id is never changed."""
    return getattr(field.update, "name", "") == "PUT" and not field.initial and field.name != resource.id_field


def shown_model(resource: Any, find: Any) -> dict[str, Published]:
    """The published fields of one object."""
    found = find("GET", resource.item_route if resource.item.name == "ROUTE" else resource.route).returns
    fields: dict[str, Published] = found.item.fields if found.kind == "list" else found.fields
    return fields


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


def errors_of_fields(resource: Any, create: Operation | None, put: Operation | None, item: Mapping[str, Published], find: Any) -> Iterator[str]:
    """What is wrong with the fields: where they stand in the object, the POST, the PUT and the bodies of calls."""
    sent = create.body_fields if create else {}
    for field in resource.fields:
        calls = [call for call in (field.update, getattr(field.update, "add", None), getattr(field.update, "remove", None)) if hasattr(call, "path")]
        places = [("object", item, field.read_path if field.compared else ""), ("POST", sent, "" if field.create is None else field.create or field.name),
                  ("PUT", put.body_fields if put else {}, field.put or field.name if is_in_put(resource, field) else "")]
        places += [(call.path, find(call.method, resource.item_route + call.path).body_fields, call.body or field.name)
                   for call in calls if call.body is not None]
        for where, fields, path in places:
            published = field_at(fields, path) if path else None
            if path and published is None:
                yield f"{field.name}: {path} is not in the {where}"
            elif published:
                yield from (f"{field.name} in the {where}: {wrong}" for wrong in errors_of_type(field, published, "*" in path or where in [
                    call.path for call in calls if hasattr(field.update, "add")]))
        for each in field.with_update:
            bodies = [find(call.method, resource.item_route + call.path) for call in calls] or [put]
            if not any(body and each.name in body.body_fields for body in bodies):
                yield f"{each.name} is not a parameter of the update of {field.name}"
        required = create is not None and field.create is not None and (found := field_at(sent, field.create or field.name)) and found.required
        if required and not field.required and field.name not in resource.identity:
            yield f"{field.name}: creation requires it"
    known = {(field.create or field.name).partition(".")[0] for field in resource.fields if field.create is not None}
    yield from (f"the POST requires {name}" for name, published in sent.items() if published.required and name not in known)


def errors_of_type(field: Any, published: Published, is_element: bool) -> Iterator[str]:
    """What is wrong with the type, the choices and the secrecy of a field. is_element: the place holds one of a list."""
    kind = published.type
    expected = field.elements if is_element else field.type
    if expected not in OPTION_TYPES[kind.kind]:
        yield f"it is {kind.name} and not {expected}"
    if field.choices and kind.values and not set(field.choices) <= set(map(str, kind.values)):
        yield "its choices are not published"
    if kind.format == "password" and not field.secret:
        yield "it is a password and not secret"
    inner = kind.item if kind.kind == "list" else kind
    if field.fields and inner and inner.kind == "model":
        for each in field.fields:
            found = inner.fields.get(each.name)
            yield from ([f"{each.name} is not in it"] if found is None else (f"{each.name}: {wrong}" for wrong in errors_of_type(each, found, False)))


def errors_of_status(status: Any, item: Mapping[str, Published]) -> Iterator[str]:
    """What is wrong with a status: every published value is classed, and no other."""
    field = item.get(status.field)
    classed = {*status.ready, *status.pending, *status.deleting, *status.failed, *status.gone}
    published = set(field.type.values) if field else set()
    if classed != published:
        yield f"status {status.field}: {sorted(map(str, classed ^ published))} is not classed, or not published"


def errors_of_tasks(tasks: Any, find: Any) -> Iterator[str]:
    """What is wrong with tasks: their fields, status and queries."""
    model, listed = find("GET", tasks.item_route).returns.fields, find("GET", tasks.route)
    yield from (f"{name} is not a field of a task" for name in (tasks.id_field, tasks.object_id, tasks.about) if name and name not in model)
    yield from (f"{name} is not a parameter of the list of tasks" for query in tasks.open for name in query if name not in listed.query)
    if tasks.status:
        yield from errors_of_status(tasks.status, model)
