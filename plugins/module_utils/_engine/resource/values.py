# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Values of fields: where they are in an object, and whether they are as wanted. Pure."""

from __future__ import annotations

import functools
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import SetOf, subset
from ansible_collections.community.ovh.plugins.module_utils._schema.field import WHOLE, AddRemove, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Model
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, Values


class Unresolved(str):
    """In check mode: a name that stands for no object yet, whose id only the API will know."""


def value_at(values: t.Any, path: str) -> t.Any:
    """Return the value at a path such as `flavor.id`, `pools.0.region` or `regions.*.region`; None if there is none."""
    name, _dot, rest = path.partition(".")
    if name == "*":
        return [value_at(each, rest) for each in values] if isinstance(values, list) else None
    if isinstance(values, list):
        inner = values[int(name)] if name.isdecimal() and int(name) < len(values) else None
    else:
        inner = values.get(name) if isinstance(values, dict) else None
    return value_at(inner, rest) if rest else inner


def with_value(values: t.Any, path: str, value: t.Any) -> t.Any:
    """Return `values` with a value set at a path, and everything else unchanged."""
    name, _dot, rest = path.partition(".")
    if name == "*":
        return [with_value(None, rest, each) for each in value]
    if name.isdecimal():
        first = values[0] if isinstance(values, list) and values else None
        return [with_value(first, rest, value) if rest else value]
    held = values if isinstance(values, dict) else {}
    return {**held, name: with_value(held.get(name), rest, value) if rest else value}


def read_value(field: Field, current: Values) -> t.Any:
    """Return a field's value in an object as read."""
    value = value_at(current, field.read_path)
    if field.read_at or not field.read_as or (field.read == WHOLE and field.name in current):
        return value
    if field.read == WHOLE:
        return field.read_as(current) if current else None
    return field.read_as(value)


def described(fields: t.Iterable[Field], current: t.Any) -> t.Any:
    """Return these fields of an object, or of each object in a list, under their names and without nulls."""
    if isinstance(current, list):
        return [described(fields, each) for each in current]
    if not isinstance(current, dict):
        return current
    values = {field.name: read_value(field, current) for field in fields if field.readable}
    return {
        field.name: described(field.fields, values[field.name]) if field.fields else values[field.name]
        for field in fields
        if values.get(field.name) is not None
    }


def equals(field: Field, wanted: t.Any, current: t.Any) -> bool:
    """Return whether both values of a field mean the same.

    Null equals empty, and nested properties that are not wanted do not count.
    """
    if current is None and wanted in (None, "", [], {}):
        return True
    if field.one_way:
        return bool(wanted) == bool(current)
    if field.switch:
        return field.switch.state(wanted) is field.switch.state(current)
    if isinstance(field.equals, SetOf):
        return same_set(field, field.equals, wanted, current)
    if field.equals is not None:
        return current is not None and field.equals(wanted, current)
    if isinstance(wanted, str) and isinstance(current, str):
        return wanted == current
    if isinstance(field.update, AddRemove):
        return not any(element_changes(field, field.update, wanted, current or []))
    if isinstance(wanted, list) and isinstance(current, list) and field.fields:
        return len(wanted) == len(current) and all(map(functools.partial(nested_equal, field), wanted, current))
    return nested_equal(field, wanted, current) if field.fields else same(wanted, current)


def nested_equal(field: Field, wanted: t.Any, current: t.Any) -> bool:
    """Return whether an object has each wanted nested property."""
    if not isinstance(wanted, dict) or not isinstance(current, dict):
        return same(wanted, current)
    given = [inner for inner in field.fields if inner.name in wanted and inner.compared]
    return all(equals(inner, wanted[inner.name], read_value(inner, current)) for inner in given)


def same_set(field: Field, kind: SetOf, wanted: t.Any, current: t.Any) -> bool:
    """Return whether two lists have the same elements, in any order."""

    def matches(one: t.Any, other: t.Any) -> bool:
        return kind.element(one, other) if kind.element else nested_equal(field, one, other)

    if not isinstance(wanted, list) or not isinstance(current, list):
        return False
    return all(any(matches(one, other) for other in current) for one in wanted) and all(
        any(matches(one, other) for one in wanted) for other in current
    )


def missing_from(elements: t.Iterable[t.Any], others: t.Sequence[t.Any]) -> list[t.Any]:
    """Return the elements of one list that the other does not have."""
    return [each for each in elements if not any(same(each, other) for other in others)]


def element_changes(
    field: Field, update: AddRemove, wanted: t.Sequence[t.Any], current: t.Sequence[t.Any]
) -> tuple[list[t.Any], list[t.Any]]:
    """Return the elements to remove from a list, and those to add.

    Of objects with a key, only the key decides what is removed: the list may show several with the same key.
    """
    key = update.key
    if not key:
        return missing_from(current, wanted), missing_from(wanted, current)
    added = [each for each in wanted if not any(nested_equal(field, each, other) for other in current)]
    kept = [each[key] for each in wanted if each not in added]
    return without_repetitions({key: other[key]} for other in current if other[key] not in kept), added


def carried_over(resource: Resource, current: Values) -> dict[str, t.Any]:
    """Return the values of an object that its replacement receives; of elements with a key, only their keys."""
    kept: dict[str, t.Any] = described(resource.fields, current)
    for field in resource.fields:
        if field.name in kept and field.one_way:
            kept[field.name] = bool(kept[field.name])
        elif field.name in kept and isinstance(field.update, AddRemove) and field.update.key:
            key = field.update.key
            kept[field.name] = without_repetitions({key: each[key]} for each in kept[field.name])
    return kept


def from_list(resource: Resource, current: Values) -> Values:
    """Return an object of a list in the form of one that is read directly."""
    fields = [field for field in resource.fields if field.listed]
    found: Values = {name: value for name, value in current.items() if name not in {each.listed for each in fields}}
    for field in fields:
        found = with_value(found, field.read_path, current.get(field.listed))
    return found


def is_set(field: Field) -> bool:
    """Return whether a field is a list that cannot hold an element twice."""
    return isinstance(field.update, AddRemove)


def without_repetitions(elements: t.Iterable[t.Any]) -> list[t.Any]:
    """Return the elements without repetitions; a name and an id of the same object are one element."""
    found = list[t.Any]()
    for each in elements:
        found += missing_from([each], found)
    return found


def changes(resource: Resource, wanted: Values, current: Values) -> dict[str, t.Any]:
    """Return the wanted fields that can be read and differ from an object's values."""
    differing = {}
    for name, value in wanted.items():
        field = resource.field(name)
        ignored = not field.compared or is_set_by_api(resource, field, wanted, current)
        if not ignored and not equals(field, value, read_value(field, current)):
            differing[name] = value
    return differing


def is_set_by_api(resource: Resource, field: Field, wanted: Values, current: Values) -> bool:
    """Return whether the API itself sets a field, as an autoscaler sets the number of nodes."""
    by = field.compare_unless
    return bool(by) and bool(wanted[by] if by in wanted else read_value(resource.field(by), current))


def body_of(resource: Resource, wanted: Values, verb: str) -> dict[str, t.Any]:
    """Return the body of a POST (verb `create`) or PUT (verb `put`) with these values."""
    body: dict[str, t.Any] = {}
    for name, value in wanted.items():
        field = resource.field(name)
        body = with_value(body, getattr(field, verb) or name, nested_body(field, value, verb))
    return body


def nested_body(field: Field, value: t.Any, verb: str) -> t.Any:
    """Return a value as a request holds it: nested properties under this verb's names."""
    if isinstance(value, list):
        return [nested_body(field, each, verb) for each in value]
    if not isinstance(value, dict) or not field.fields:
        return value
    body: dict[str, t.Any] = {}
    for inner in field.fields:
        if inner.name in value:
            body = with_value(body, getattr(inner, verb) or inner.name, nested_body(inner, value[inner.name], verb))
    return body


def complete_nested(field: Field, value: t.Any, current: t.Any) -> t.Any:
    """Return a nested object, completed with the current values of properties that the task does not name.

    A request sends it completely.
    """
    if field.equals is subset:
        return merged(current, value)
    if not isinstance(value, dict) or not isinstance(current, dict) or not field.fields:
        return value
    given = [inner for inner in field.fields if inner.name in value]
    return {
        **described(field.fields, current),
        **{inner.name: complete_nested(inner, value[inner.name], read_value(inner, current)) for inner in given},
    }


def keep_known(model: Model, value: t.Any) -> t.Any:
    """Return the part of an object that its PUT accepts, at every depth; null only if the model allows it."""
    if isinstance(value, list):
        return [keep_known(model, each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        name: keep_known(inner, value[name]) if inner else value[name]
        for name, inner in model.properties.items()
        if name in value and (value[name] is not None or name in model.nullable)
    }


def replacing_body(resource: Resource, model: Model, current: Values) -> dict[str, t.Any]:
    """Return the body of a PUT that leaves an object unchanged: its properties under the PUT's names."""
    renamed = [field for field in resource.fields if field.put and field.put != field.read_path]
    body: dict[str, t.Any] = keep_known(model, merged(current, body_of(resource, described(renamed, current), "put")))
    return body


def merged(value: t.Any, over: t.Any) -> t.Any:
    """Return an object with other values merged into it, also inside nested objects; lists are replaced."""
    if not isinstance(value, dict) or not isinstance(over, dict):
        return over
    return {**value, **{name: merged(value.get(name), each) for name, each in over.items()}}
