# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The writes that give an object its wanted values, in their order. Pure."""

from __future__ import annotations

import dataclasses
import enum
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import (
    body_of,
    element_changes,
    nested_body,
    read_value,
    with_value,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import PUT, AddRemove, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import PATH_PARAMETER
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, State, Values


class Verb(enum.Enum):
    """What a step does to the object."""

    CREATE = "creation"
    UPDATE = "update"
    CALL = "call"
    ROTATE = "rotation"
    DELETE = "deletion"


@dataclasses.dataclass(frozen=True)
class Step:
    """One write. fields: the object's values once it is done. body: what is sent.

    call: the request of a CALL or ROTATE. values: the status values that it then shows; () for any that is ready.
    calls: by the status that the object has at that moment, calls in its place. always: sent also where the object
    shows these values. path: the path parameters that are fields.
    """

    verb: Verb
    fields: Values = dataclasses.field(default_factory=dict)
    body: Values = dataclasses.field(default_factory=dict)
    call: Call | None = None
    values: tuple[str, ...] = ()
    path: Values = dataclasses.field(default_factory=dict)
    calls: t.Mapping[str, Call] = dataclasses.field(default_factory=dict)
    always: bool = False


def creation_steps(resource: Resource, wanted: Values, parameters: Values) -> tuple[Step, ...]:
    """Return the POST of an object with these values, and the writes of values that the POST does not accept."""
    wanted = {name: value for name, value in wanted.items() if value is not None}
    at_once = {name: value for name, value in wanted.items() if resource.field(name).create is not None}
    shown = {name: value for name, value in wanted.items() if not resource.field(name).sent}
    afterwards = {
        name: value
        for name, value in wanted.items()
        if name not in at_once and name not in shown and (value or not resource.field(name).one_way)
    }
    path = {name: value for name, value in at_once.items() if resource.is_in_path(resource.field(name))}
    sent = {name: value for name, value in at_once.items() if name not in path}
    create = Step(Verb.CREATE, {**shown, **at_once}, body_of(resource, sent, "create"), path=path)
    return (create, *update_steps(resource, afterwards, {}, parameters))


def update_steps(resource: Resource, wanted: Values, current: Values, parameters: Values) -> tuple[Step, ...]:
    """Return one PUT, then the calls of fields that have their own.

    parameters: options of the writes that are not part of the object's state.
    """
    in_put = [field for field in resource.fields if field.name in wanted and field.update is PUT]
    put = {field.name: wanted[field.name] for field in in_put}
    steps = [Step(Verb.UPDATE, put, {**body_of(resource, put, "put"), **sent_along(in_put, parameters)})] if put else []
    called = set[str]()
    for name, value in wanted.items():
        field = resource.field(name)
        if isinstance(field.update, AddRemove):
            steps += element_steps(field, field.update, value, read_value(field, current) or [])
        elif isinstance(field.update, Call) and field.update.each:
            steps += steps_of_each(field, field.update, value)
        elif isinstance(field.update, Call) and name not in called:
            others = [each for each in resource.fields if each is not field and is_sent_with(field.update, each)]
            together = [field, *others]
            called.update(each.name for each in together)
            if field.update.first and read_value(field, current):
                steps.append(Step(Verb.CALL, {name: None}, call=field.update.first))
            steps.append(call_step(field.update, together, wanted, current, parameters))
    return tuple(steps)


def sent_along(fields: t.Sequence[Field], parameters: Values) -> dict[str, t.Any]:
    """Return the parameters of the request that changes these fields."""
    names = [each.name for field in fields for each in field.with_update]
    return {name: parameters[name] for name in names if name in parameters}


def is_sent_with(call: Call, field: Field) -> bool:
    """Return whether a field is always sent by the same request of a call."""
    other = field.update
    return isinstance(other, Call) and call.merge and dataclasses.replace(other, body=call.body) == call


def call_step(call: Call, fields: t.Sequence[Field], wanted: Values, current: Values, parameters: Values) -> Step:
    """Return the request that changes these fields. Fields of the request that do not change are sent with their
    current values.
    """
    body: dict[str, t.Any] = {}
    values = {field.name: wanted.get(field.name, read_value(field, current)) for field in fields}
    for field in fields:
        value = values[field.name]
        key = t.cast(Call, field.update).body
        if key is not None and value is not None:
            body = with_value(body, key or field.name, nested_body(field, value, "put"))
    changed = {field.name: wanted[field.name] for field in fields if field.name in wanted}
    path = {name: values[name] for name in PATH_PARAMETER.findall(call.inside) if name in values}
    return Step(Verb.CALL, changed, {**body, **sent_along(fields, parameters)}, call, path=path)


def steps_of_each(field: Field, call: Call, wanted: t.Any) -> list[Step]:
    """Return one request for each object in a list, which names it in the path."""
    steps = []
    for each in wanted:
        body = {name: value for name, value in nested_body(field, each, "put").items() if name != call.each}
        steps.append(Step(Verb.CALL, {field.name: wanted}, body, call, path={call.each: each[call.each]}))
    return steps


def element_steps(field: Field, update: AddRemove, wanted: t.Any, current: t.Any) -> list[Step]:
    """Return one request for each removed element, then one for each added element."""
    steps, value = list[Step](), list(current)
    removed, added = element_changes(field, update, wanted, current)
    for call, elements in (update.remove, removed), (update.add, added):
        for each in elements if call else ():
            value = [other for other in value if not is_same_element(update, each, other)]
            value += [each] if call is update.add else []
            body = nested_body(field, each, "create") if update.key else {(call and call.body) or field.name: each}
            steps.append(Step(Verb.CALL, {field.name: value}, body, call))
    return steps


def is_same_element(update: AddRemove, one: t.Any, other: t.Any) -> bool:
    """Return whether two values are the same element of a list."""
    return bool(one[update.key] == other[update.key] if update.key else one == other)


def deletion_steps(resource: Resource, current: Values) -> tuple[Step, ...]:
    """Return the calls that empty what must be empty before the deletion, and the DELETE."""
    emptied = [
        step
        for field, update in in_use(resource, current)
        for step in element_steps(field, update, [], read_value(field, current))
    ]
    return (*emptied, Step(Verb.DELETE))


def in_use(resource: Resource, current: Values) -> list[tuple[Field, AddRemove]]:
    """Return the lists that are not empty and must be before the object can be deleted, with their calls."""
    return [
        (field, field.update)
        for field in resource.fields
        if isinstance(field.update, AddRemove) and field.update.empty_to_delete and read_value(field, current)
    ]


def state_steps(resource: Resource, name: str, status: t.Any, parameters: Values) -> tuple[Step, ...]:
    """Return the calls that lead to a declared state from a status."""
    state = resource.states[name]
    before = state.after.get(status)
    return (
        *(state_steps(resource, before, status, parameters) if before else ()),
        Step(
            Verb.CALL,
            body={**state.body, **sent_along_state(state, parameters)},
            call=state.call,
            values=state.values,
            calls=state.calls,
            always=state.action,
        ),
    )


def sent_along_state(state: State, parameters: Values) -> dict[str, t.Any]:
    """Return the parameters of the call that leads to a state."""
    return {each.name: parameters[each.name] for each in state.parameters if each.name in parameters}
