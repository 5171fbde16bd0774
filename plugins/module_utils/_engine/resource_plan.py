# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is to be done to one object: one plan for check mode, diff and the real run. Pure."""
from __future__ import annotations

import copy
import dataclasses
import enum
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_find import Item, status_class
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_options import Request, option_of, text_of
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_values import (
    body_of,
    changes,
    completed,
    described,
    missing_from,
    nested_body,
    read_value,
    set_at,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, PUT, AddRemove, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import FREELY, Resource, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import StatusClass


class Verb(enum.Enum):
    """What a step does to the object."""

    CREATE = "creation"
    UPDATE = "update"
    CALL = "call"
    DELETE = "deletion"


@dataclasses.dataclass(frozen=True)
class Step:
    """One write. fields: the object's values once it is done. body: what is sent. call: the request of a CALL."""

    verb: Verb
    fields: Values = dataclasses.field(default_factory=dict)
    body: Values = dataclasses.field(default_factory=dict)
    call: Call | None = None


@dataclasses.dataclass(frozen=True)
class Plan:
    """What is to be done to one object, in the order of the steps.

    before, after: the values that change, by field. expected: the object as it will be, None where it will not exist.
    notes: what else the diff says. confirmation: what is destroyed, which the task must confirm; "" for nothing.
    """

    item: Item
    steps: tuple[Step, ...] = ()
    before: Values = dataclasses.field(default_factory=dict)
    after: Values = dataclasses.field(default_factory=dict)
    expected: Values | None = None
    notes: Values = dataclasses.field(default_factory=dict)
    confirmation: str = ""
    error: OvhError | None = None

    @property
    def recreates(self) -> bool:
        """Whether the object is deleted and created again."""
        return {Verb.DELETE, Verb.CREATE} <= {step.verb for step in self.steps}


def plan(resource: Resource, request: Request, item: Item) -> Plan:
    """The plan for one object, or why it cannot be as wanted. Raises UsageError for a task that is wrong itself."""
    if item.error:
        return Plan(item, error=item.error, expected=item.current)
    try:
        if not request.present:
            return plan_deletion(resource, item)
        if item.current is None:
            return plan_creation(resource, item)
        return plan_update(resource, request, item, item.current)
    except StateError as error:
        return Plan(item, error=error, expected=item.current)


def plan_creation(resource: Resource, item: Item) -> Plan:
    """One POST."""
    wanted = {**item.identity, **item.wanted}
    require_all(resource, f"{item.label}: it does not exist", wanted)
    after = {name: value for name, value in wanted.items() if name not in item.identity} or wanted
    return Plan(item, creation_steps(resource, wanted), dict.fromkeys(after), after, new_object(resource, wanted))


def creation_steps(resource: Resource, wanted: Values) -> tuple[Step, ...]:
    """The POST of an object with these values, and the writes of those that the POST does not take."""
    at_once = {name: value for name, value in wanted.items() if resource.field(name).create is not None}
    afterwards = {name: value for name, value in wanted.items() if name not in at_once}
    return (Step(Verb.CREATE, at_once, body_of(resource, at_once, "create")), *update_steps(resource, afterwards, {}))


def update_steps(resource: Resource, wanted: Values, current: Values) -> tuple[Step, ...]:
    """One PUT, then the call of each field that has its own."""
    in_put = {name: value for name, value in wanted.items() if resource.field(name).update is PUT}
    steps = [Step(Verb.UPDATE, in_put, body_of(resource, in_put, "put"))] if in_put else []
    for name, value in wanted.items():
        steps += calls(resource.field(name), value, read_value(resource.field(name), current))
    return tuple(steps)


def require_all(resource: Resource, situation: str, wanted: Values) -> None:
    """Raise UsageError where creation misses a value, naming each. Also before a deletion that creation follows."""
    needed = [field for field in resource.fields if field.required or field.name in resource.identity]
    missing = [option_of(field) for field in needed if wanted.get(field.name) is None]
    if missing:
        raise UsageError(f"{situation}, and to create it {', '.join(missing)} must be given")


def plan_deletion(resource: Resource, item: Item) -> Plan:
    """The DELETE of an object, or nothing."""
    if item.current is None:
        return Plan(item)
    now = described(resource.fields, item.current)
    before = {name: value for name, value in now.items() if name not in resource.identity} or now
    loses = resource.loses(item.current)
    return Plan(item, deletion_steps(resource, item.current), before, dict.fromkeys(before),
                confirmation=f"deletion destroys {loses}" if loses else "")


def deletion_steps(resource: Resource, current: Values) -> tuple[Step, ...]:
    """What must be emptied before the object can be deleted, and its DELETE."""
    emptied = [step for field in in_use(resource, current) for step in calls(field, [], read_value(field, current))]
    return (*emptied, Step(Verb.DELETE))


def in_use(resource: Resource, current: Values) -> list[Field]:
    """The lists that must be empty before the object can be deleted, and are not."""
    return [field for field in resource.fields if isinstance(field.update, AddRemove) and field.update.empty_to_delete
            and read_value(field, current)]


def plan_update(resource: Resource, request: Request, item: Item, current: Values) -> Plan:
    """One PUT and the calls of other fields; recreation where a field or the status needs it; or nothing."""
    differing = changes(resource, item.wanted, current)
    refuse_shrinking(resource, item.label, differing, current)
    fixed = [resource.field(name) for name in differing if resource.field(name).update is NEVER]
    failed = status_class(resource, current) is StatusClass.FAILED
    if failed or fixed:
        require_recreation(resource, request, item, current, () if failed else fixed)
        return plan_recreation(resource, item, current, fixed)
    sent_again = {name: value for name, value in item.wanted.items() if name in request.always}
    wanted = {name: completed(resource.field(name), value, read_value(resource.field(name), current))
              for name, value in {**differing, **sent_again}.items()}
    now, fields = described(resource.fields, current), [resource.field(name) for name in wanted]
    destroyed = [f"{option_of(field)} destroys {field.destroys}" for field in fields if field.destroys]
    return Plan(item, update_steps(resource, wanted, current), {name: now.get(name) for name in wanted}, wanted,
                as_read(resource, wanted, current), confirmation="; ".join(destroyed))


def require_recreation(resource: Resource, request: Request, item: Item, current: Values,
                       fixed: t.Sequence[Field]) -> None:
    """Raise StateError unless the task allows recreation. fixed: what cannot be changed; none if the object failed."""
    needed = "when_needed" if fixed else "when_failed"
    if resource.replace is FREELY or request.recreate == needed:
        return
    reasons = [f"{option_of(field)} is {text_of(field, read_value(field, current))} and cannot be changed in place"
               f" (wanted {text_of(field, item.wanted[field.name])})" for field in fixed]
    reason = "; ".join(reasons or [status_text(resource, current)])
    raise StateError(f"{item.label}: {reason}; recreate: {needed} deletes it and creates it again")


def status_text(resource: Resource, current: Values) -> str:
    """A status for a message, with the API's reason where it gives one."""
    status = resource.status
    if status is None:
        return "it still exists"
    reason = current.get(status.reason)
    return f"its status is {current.get(status.field)!r}" + (f" ({reason})" if reason else "")


def refuse_shrinking(resource: Resource, label: str, differing: Values, current: Values) -> None:
    """Raise StateError for a number that would have to become smaller and cannot."""
    for name, value in differing.items():
        field, now = resource.field(name), read_value(resource.field(name), current)
        if field.grows_only and now is not None and float(value) < float(now):
            raise StateError(f"{label}: {option_of(field)} is {now} and cannot become smaller (wanted {value})")


def calls(field: Field, wanted: t.Any, current: t.Any) -> list[Step]:
    """The steps of a field that has requests of its own."""
    update = field.update
    if isinstance(update, Call):
        body = {update.body or field.name: nested_body(field, wanted, "put")}
        return [Step(Verb.CALL, {field.name: wanted}, body, update)]
    if not isinstance(update, AddRemove):
        return []
    steps, value = [], list(current or [])
    for each in missing_from(value, wanted):
        value = [other for other in value if other != each]
        steps.append(Step(Verb.CALL, {field.name: value}, {update.remove.body or field.name: each}, update.remove))
    for each in missing_from(wanted, value):
        value = [*value, each]
        steps.append(Step(Verb.CALL, {field.name: value}, {update.add.body or field.name: each}, update.add))
    return steps


def plan_recreation(resource: Resource, item: Item, current: Values, fixed: t.Sequence[Field]) -> Plan:
    """DELETE, then POST of all that the object had, with what is wanted instead."""
    kept, changed = described(resource.fields, current), changes(resource, item.wanted, current)
    wanted = {**kept, **item.identity, **item.wanted}
    require_all(resource, f"{item.label}: it must be deleted and created again", wanted)
    steps = (*deletion_steps(resource, current), *creation_steps(resource, wanted))
    before = {name: kept.get(name) for name in changed}
    planned = Plan(item, steps, before, changed, new_object(resource, wanted))
    if resource.replace is FREELY:
        fields = " and no ".join(map(option_of, fixed))
        why = f"the API changes no {fields} in place" if fixed else status_text(resource, current)
        return dataclasses.replace(planned, notes={"replaced": f"removed, then added: {why}"})
    carried_over = [option_of(field) for field in resource.fields if field.name in kept and field.name not in changed]
    unreadable = [option_of(field) for field in resource.fields if not field.compared and field.name not in item.wanted]
    loses = resource.loses(current)
    notes = {"carried_over": sorted(carried_over), "renewed": [resource.id_option],
             "lost": [*([loses] if loses else []), *sorted(unreadable)]}
    return dataclasses.replace(planned, notes={"recreated": notes},
                               confirmation=f"recreation destroys {loses or 'the object and its id'}")


def new_object(resource: Resource, wanted: Values) -> Values:
    """An object as it will be read once it is created: null where only the API knows, and nothing added to its lists yet."""
    unknown = dict.fromkeys([*([resource.status.field] if resource.status else []), *resource.read_only])
    empty: dict[str, t.Any] = {field.read_path: [] for field in resource.fields if isinstance(field.update, AddRemove)}
    return as_read(resource, wanted, {**unknown, **empty})


def as_read(resource: Resource, wanted: Values, current: Values) -> Values:
    """An object as it will be read once it has these values."""
    expected = copy.deepcopy(dict(current))
    for name, value in wanted.items():
        if resource.field(name).compared:
            set_at(expected, resource.field(name).read_path, value)
    return expected


def require_confirmation(request: Request, plans: t.Sequence[Plan]) -> None:
    """Raise UsageError unless `confirm` names exactly the objects of a task that destroys something."""
    names = list(request.names) if request.object_id is None else [request.object_id]
    given = request.confirm if isinstance(request.confirm, list) else [request.confirm]
    destructive = [each for each in plans if each.confirmation]
    if not destructive or sorted(map(str, given)) == sorted(names):
        return
    said = "it is not confirmed" if request.confirm is None else f"confirm is {request.confirm!r}"
    confirm = names[0] if len(names) == 1 else names
    raise UsageError(f"{destructive[0].item.label}: {destructive[0].confirmation}, and {said}; nothing was sent."
                     f" To do it, set confirm: {confirm}")
