# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plan the steps of one object: one plan for check mode, diff and the real run. Pure."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.find import Item
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import (
    Request,
    Show,
    as_it_is,
    option_of,
    text_of,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.state import (
    replacement_hint,
    shows,
    status_class,
    status_text,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.steps import (
    Step,
    Verb,
    creation_steps,
    deletion_steps,
    state_steps,
    update_steps,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import (
    carried_over,
    changes,
    complete_nested,
    described,
    missing_from,
    read_value,
    with_value,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, AddRemove, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import (
    ABSENT,
    FREELY,
    PRESENT,
    Resource,
    State,
    Values,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.status import StatusClass


@dataclasses.dataclass(frozen=True)
class Plan:
    """What is to be done to one object, in the order of the steps.

    before, after: the values that change, by field. expected: the object as it will be, None if it will not exist.
    state: what the diff says of the option `state`, before and after; None if nothing.
    notes: what else the diff says. confirmation: what is destroyed, which the task must confirm; "" for nothing.
    """

    item: Item
    steps: tuple[Step, ...] = ()
    before: Values = dataclasses.field(default_factory=dict)
    after: Values = dataclasses.field(default_factory=dict)
    expected: Values | None = None
    state: tuple[str, str] | None = None
    notes: Values = dataclasses.field(default_factory=dict)
    confirmation: str = ""
    error: OvhError | None = None

    @property
    def recreates(self) -> bool:
        """Whether the object is deleted and created again."""
        return {Verb.DELETE, Verb.CREATE} <= {step.verb for step in self.steps}


def plan(resource: Resource, request: Request, item: Item, wanted: Values, show: Show = as_it_is) -> Plan:
    """Return the plan for one object, with an error if it cannot be as wanted.

    wanted: the value that each given field must have. show: how messages show a value. Raises UsageError for a task
    that is wrong itself.
    """
    if item.error:
        return Plan(item, error=item.error, expected=item.current)
    try:
        planned = plan_any(resource, request, item, wanted, show)
        refuse_protected(resource, planned)
        return planned
    except StateError as error:
        return Plan(item, error=error, expected=item.current)


def plan_any(resource: Resource, request: Request, item: Item, wanted: Values, show: Show) -> Plan:
    """Return the plan of a deletion, creation or change. Raises StateError if the object cannot be as wanted."""
    if not request.present:
        return plan_deletion(resource, item)
    state = resource.states.get(request.state)
    if state and state.leaves:
        return plan_emptying(resource, item, state)
    if item.current is None:
        return plan_creation(resource, request, item, wanted)
    return plan_update(resource, request, item, wanted, item.current, show)


def refuse_protected(resource: Resource, planned: Plan) -> None:
    """Raise StateError for a plan that writes to a protected object."""
    current = planned.item.current
    reason = resource.protected(current) if resource.protected and planned.steps and current is not None else ""
    if reason:
        raise StateError(f"{planned.item.label}: it {reason}")


def refuse_protected_field(label: str, field: Field, current: Values) -> None:
    """Raise StateError if a field cannot be changed in this object."""
    reason = field.protected(current) if field.protected else ""
    if reason:
        raise StateError(f"{label}: {option_of(field)} cannot be changed: it {reason}")


def plan_creation(resource: Resource, request: Request, item: Item, wanted: Values) -> Plan:
    """Return one POST, and the calls for fields that only an existing object can have."""
    if not resource.created:
        raise StateError(f"{item.label}: there is no {resource.label} of this name, and a task cannot create one")
    wanted = with_derived(resource, {**item.identity, **wanted})
    require_all(resource, f"{item.label}: it does not exist", wanted)
    after = {name: value for name, value in wanted.items() if name not in item.identity} or wanted
    steps = creation_steps(resource, wanted, request.parameters)
    notes = one_way_notes(resource, wanted)
    planned = Plan(item, steps, dict.fromkeys(after), after, new_object(resource, wanted), notes=notes)
    state = resource.states.get(request.state) if request.state != PRESENT else None
    if state and not state.action:
        more = () if state.base else state_steps(resource, request.state, None, request.parameters)
        return dataclasses.replace(planned, steps=(*steps, *more), state=(ABSENT, request.state))
    return planned if after else dataclasses.replace(planned, state=(ABSENT, PRESENT))


def one_way_notes(resource: Resource, wanted: Values) -> dict[str, t.Any]:
    """Return the diff's notes about switches that are turned on and cannot be turned off."""
    turned_on = [option_of(field) for field in resource.fields if field.one_way and wanted.get(field.name)]
    return {"cannot_be_undone": turned_on} if turned_on else {}


def with_derived(resource: Resource, wanted: Values) -> dict[str, t.Any]:
    """Return the values for a creation: those that the task gives, and those that can be derived from them."""
    given = {field.name for field in resource.fields if wanted.get(field.name) is not None}
    if not set(resource.identity) <= given:
        return dict(wanted)
    derived = [field for field in resource.fields if field.derive and field.name not in given]
    return {**wanted, **{field.name: field.derive(wanted) for field in derived if field.derive}}


def replaced_by(resource: Resource, given: t.Collection[str]) -> set[str]:
    """Return the fields that are replaced by the given ones."""
    return {resource.field(name).instead_of for name in given}


def require_all(resource: Resource, situation: str, wanted: Values) -> None:
    """Raise UsageError if a creation lacks values, and name each. Also checked before a recreation deletes."""
    needed = [field for field in resource.fields if field.required or field.name in resource.identity]
    given = {name for name, value in wanted.items() if value is not None}
    given |= replaced_by(resource, given)
    missing = [option_of(field) for field in needed if field.name not in given]
    if missing:
        raise UsageError(f"{situation}, and to create it {', '.join(missing)} must be given")


def plan_deletion(resource: Resource, item: Item) -> Plan:
    """Return the plan with the DELETE of an object; without steps if it does not exist."""
    if item.current is None:
        return Plan(item)
    now = described(resource.fields, item.current)
    before = {name: value for name, value in now.items() if name not in resource.identity} or now
    loses = lost_with(resource, item)
    return Plan(
        item,
        deletion_steps(resource, item.current),
        before,
        dict.fromkeys(before),
        # An object without fields shows nothing in the diff but what goes with it.
        notes={"destroyed": loses} if loses and not before else {},
        state=None if before else (PRESENT, ABSENT),
        confirmation=f"deletion destroys {loses}" if loses else "",
    )


def lost_with(resource: Resource, item: Item) -> str:
    """Return what the deletion of an object destroys, of itself and below it; "" for nothing."""
    held = [f"{number} {name}" for name, number in item.holds.items() if number]
    return " and ".join(filter(None, [resource.loses(item.current or {}), *held]))


def plan_emptying(resource: Resource, item: Item, state: State) -> Plan:
    """Return the call that empties fields of an object; nothing if they are empty, or there is no object."""
    current = item.current or {}
    before = {name: read_value(resource.field(name), current) for name in state.leaves}
    if not any(before.values()):
        return Plan(item, expected=item.current)
    empty: Values = dict.fromkeys(state.leaves)
    return Plan(item, (Step(Verb.CALL, empty, call=state.call),), before, empty, as_read(resource, empty, current))


def plan_update(resource: Resource, request: Request, item: Item, wanted: Values, current: Values, show: Show) -> Plan:
    """Return one PUT and the calls of other fields, or a recreation if a field or the status needs it; or no steps."""
    wanted = combined(resource, request, wanted, current)
    differing = changes(resource, wanted, current)
    for name, value in differing.items():
        refuse_protected_field(item.label, resource.field(name), current)
        refuse_reduction(item.label, resource.field(name), value, read_value(resource.field(name), current))
    fixed = [field for field in map(resource.field, differing) if is_fixed(request, field)]
    failed = status_class(resource, current) is StatusClass.FAILED
    if failed or fixed:
        reasons = {} if failed else {field.name: wanted[field.name] for field in fixed}
        require_recreation(resource, request, item, current, reasons, show)
        return plan_recreation(resource, request, item, wanted, current, fixed)
    if request.renew:
        planned = plan_recreation(resource, request, item, wanted, current, fixed)
        return dataclasses.replace(planned, notes={"renewed": True}, confirmation="")
    sent_again = {name: value for name, value in wanted.items() if name in request.always}
    wanted = {
        name: complete_nested(resource.field(name), value, read_value(resource.field(name), current))
        for name, value in {**differing, **sent_again}.items()
    }
    now, fields = described(resource.fields, current), [resource.field(name) for name in wanted]
    lost = [(option_of(field), field.loses(wanted[field.name])) for field in fields]
    destroyed = [f"{option} destroys {what}" for option, what in lost if what]
    steps = update_steps(resource, wanted, current, request.parameters)
    if request.rotate:
        steps = (*steps, Step(Verb.ROTATE, call=resource.rotate))
    planned = Plan(
        item,
        steps,
        {name: now.get(name) for name in wanted},
        wanted,
        as_read(resource, wanted, current),
        notes={**one_way_notes(resource, wanted), **({"rotated": True} if request.rotate else {})},
        confirmation="; ".join(destroyed),
    )
    return with_state(resource, request, planned, current)


def combined(resource: Resource, request: Request, wanted: Values, current: Values) -> Values:
    """Return the wanted values, merged with elements of other clients unless the task declares the whole field."""
    fields = {field.name: field for field in resource.fields if field.combine and field.name in wanted}
    return {
        **wanted,
        **{
            name: field.combine(wanted[name], read_value(field, current), request.exclusive)
            for name, field in fields.items()
            if field.combine
        },
    }


def with_state(resource: Resource, request: Request, planned: Plan, current: Values) -> Plan:
    """Return the plan of an existing object, with the call that leads to the declared state if it is in another one."""
    state, status = resource.states.get(request.state), resource.status
    if state is None or status is None:
        return planned
    shown = current.get(status.field)
    more = state_steps(resource, request.state, shown, request.parameters)
    steps = (*more, *planned.steps) if state.base else (*planned.steps, *more)
    if shows(resource, state.values, current) and not state.action:
        # A call may lead out of the state.
        is_left = any(step.verb is Verb.CALL for step in planned.steps)
        return dataclasses.replace(planned, steps=steps) if is_left else planned
    now = [name for name, each in resource.states.items() if shows(resource, each.values, current)]
    destroyed = [planned.confirmation, f"state {request.state} destroys {state.destroys}" if state.destroys else ""]
    return dataclasses.replace(
        planned,
        steps=steps,
        confirmation="; ".join(filter(None, destroyed)),
        state=(now[0] if now else str(current.get(status.field)), request.state),
        expected={**(planned.expected or {}), status.field: state.values[0]},
    )


def is_fixed(request: Request, field: Field) -> bool:
    """Return whether a field cannot be changed in place, or the task does not ask for that."""
    return field.update is NEVER or (bool(field.on_request) and field.name not in request.asked)


def require_recreation(
    resource: Resource, request: Request, item: Item, current: Values, fixed: Values, show: Show
) -> None:
    """Raise StateError unless the task allows recreation.

    fixed: the wanted values that cannot be changed in place; empty if the object failed.
    """
    needed = "when_needed" if fixed else "when_failed"
    if resource.replace is FREELY or request.recreate == needed:
        return
    reasons = [fixed_text(resource.field(name), value, current, show) for name, value in fixed.items()]
    reason = "; ".join(reasons or [status_text(resource, current)])
    raise StateError(f"{item.label}: {reason}{replacement_hint(resource, needed)}")


def fixed_text(field: Field, wanted: t.Any, current: Values, show: Show) -> str:
    """Return the sentence about a field that cannot be changed in place, or only on request, with both values."""
    why = "cannot be changed in place"
    if field.on_request:
        destroyed = f", which destroys {field.destroys}" if field.destroys else ""
        why = f"is changed in place only with {field.on_request}: when_needed{destroyed}"
    now = text_of(field, read_value(field, current), show)
    return f"{option_of(field)} is {now} and {why} (wanted {text_of(field, wanted, show)})"


def refuse_reduction(label: str, field: Field, wanted: t.Any, now: t.Any) -> None:
    """Raise StateError for a number that cannot become smaller, a switch that cannot be turned off, or a list that
    cannot lose an element.
    """
    if field.one_way and now and not wanted:
        raise StateError(f"{label}: {option_of(field)} is on and cannot be turned off (wanted {wanted})")
    if field.grows_only and now is not None and float(wanted) < float(now):
        raise StateError(f"{label}: {option_of(field)} is {now} and cannot become smaller (wanted {wanted})")
    if isinstance(field.update, AddRemove) and field.update.remove is None:
        lost = missing_from(now or [], wanted)
        if lost:
            raise StateError(
                f"{label}: {option_of(field)} has {listed(list(map(str, lost)))}, and the API only adds to"
                " it; add that to the task"
            )


def plan_recreation(
    resource: Resource, request: Request, item: Item, given: Values, current: Values, fixed: t.Sequence[Field]
) -> Plan:
    """Return a DELETE, then a POST with everything that the object had, updated with the wanted values."""
    replaced = replaced_by(resource, given)
    kept = {name: value for name, value in carried_over(resource, current).items() if name not in replaced}
    changed = changes(resource, given, current)
    wanted = with_derived(resource, {**kept, **item.identity, **given})
    require_all(resource, f"{item.label}: it must be deleted and created again", wanted)
    steps = (*deletion_steps(resource, current), *creation_steps(resource, wanted, request.parameters))
    before = {name: kept.get(name) for name in changed}
    planned = Plan(item, steps, before, changed, new_object(resource, wanted))
    if resource.replace is FREELY:
        fields = " and no ".join(map(option_of, fixed))
        why = f"the API changes no {fields} in place" if fixed else status_text(resource, current)
        return dataclasses.replace(planned, notes={"replaced": f"removed, then added: {why}"})
    carried = [option_of(field) for field in resource.fields if field.name in kept and field.name not in changed]
    unreadable = [option_of(field) for field in resource.fields if not field.readable and field.name not in given]
    loses = lost_with(resource, item)
    notes = {
        "carried_over": sorted(carried),
        "renewed": [resource.id_option],
        "lost": [*([loses] if loses else []), *sorted(unreadable)],
    }
    return dataclasses.replace(
        planned, notes={"recreated": notes}, confirmation=f"recreation destroys {loses or 'the object and its id'}"
    )


def new_object(resource: Resource, wanted: Values) -> Values:
    """Return an object as it will be read after its creation: None for values that only the API knows, and empty
    lists.
    """
    created: Values = dict.fromkeys([*([resource.status.field] if resource.status else []), *resource.read_only])
    for field in resource.fields:
        if isinstance(field.update, AddRemove):
            created = with_value(created, field.read_path, None if field.update.key else [])
    return as_read(resource, wanted, created)


def as_read(resource: Resource, wanted: Values, current: Values) -> Values:
    """Return an object as it will be read once it has these values.

    None for values that only the API knows, such as the rest of an element that the task knows by its key, or the
    replacement of a switch.
    """
    expected = dict(current)
    in_other_words = {resource.field(name).instead_of for name in wanted if resource.field(name).compared}
    for field in resource.fields:
        # Only the API knows what a value means in the other words.
        if field.compared and (field.instead_of in wanted or field.name in in_other_words):
            expected[field.read_path] = None
    for name, value in wanted.items():
        field = resource.field(name)
        if field.readable:
            if field.shown_name:
                # What else the object shows of the former one.
                expected = with_value(expected, field.read_path.rpartition(".")[0], None)
            has_key = isinstance(field.update, AddRemove) and field.update.key
            is_more = has_key or (field.one_way and value)
            expected = with_value(expected, field.read_path, None if is_more else value)
    return expected


def confirmed_names(request: Request) -> list[str]:
    """Return the names that `confirm` must contain: the objects, or a singleton's innermost parent."""
    if request.object_id is not None:
        return [request.object_id]
    return [str(request.called.get(each, each)) for each in request.names or list(request.parents.values())[-1:]]


def require_confirmation(request: Request, plans: t.Sequence[Plan]) -> None:
    """Raise UsageError unless `confirm` names exactly the objects of a task that destroys something."""
    names = confirmed_names(request)
    given = request.confirm if isinstance(request.confirm, list) else [request.confirm]
    destructive = [each for each in plans if each.confirmation]
    if not destructive or sorted(map(str, given)) == sorted(names):
        return
    said = "it is not confirmed" if request.confirm is None else f"confirm is {request.confirm!r}"
    confirm = names[0] if len(names) == 1 else names
    raise UsageError(
        f"{destructive[0].item.label}: {destructive[0].confirmation}, and {said}; nothing was sent."
        f" To do it, set confirm: {confirm}"
    )
