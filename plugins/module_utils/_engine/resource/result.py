# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The result of a resource's task: an entry for each object, the diff, failures, and what to wait for."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api import paths
from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError
from ansible_collections.community.ovh.plugins.module_utils._engine.items import failed
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Result
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.lookup import Lookups
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import (
    Request,
    as_options,
    name_field,
    option_of,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.outcome import Outcome
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.plan import Plan
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import read_value
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.wait import Goal
from ansible_collections.community.ovh.plugins.module_utils._engine.status_wait import FAILED, READY, StatusWait
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

CHANGED_SECRET = "(changed)"


def empty_result(resource: Resource, params: Values) -> Result:
    """Return the keys that every result has, also that of a failure: the list, and the object if one was named."""
    many = not resource.singleton and isinstance(params.get(option_of(name_field(resource))), list)
    return {resource.plural: [], **({} if many else {resource.name: None})}


def parents_of(api: ResourceClient, params: Values) -> Result:
    """Return the parents as results show them: as the task names them, with a null id if one does not exist yet."""
    named = {parent.option: params[parent.option] for parent in api.resource.parents}
    return {
        parent.option: named[parent.option]
        if api.parents[parent.parameter] is not None
        else {"name": named[parent.option], "id": None}
        for parent in api.resource.parents
    }


def result(
    api: ResourceClient,
    lookups: Lookups,
    request: Request,
    parents: Values,
    outcomes: t.Sequence[Outcome],
    changed: bool,
) -> Result:
    """Return the task's result: changed, the named object, all objects, the diff; failed and msg if one failed."""
    resource = api.resource
    objects = [entry(resource, lookups, parents, each.plan.item.also_in, each.current) for each in outcomes]
    entries = [
        {**(shown or identity(resource, request, outcome)), **outcome_entry(outcome)}
        for shown, outcome in zip(objects, outcomes, strict=True)
    ]
    one = {} if request.many else {resource.name: next(iter(objects), None)}
    waits = [wait for each in outcomes if each.waits_for for wait in waits_for(api, each, each.waits_for)]
    return {
        "changed": changed,
        **one,
        resource.plural: entries,
        "diff": diff(resource, lookups, request, [each.plan for each in outcomes]),
        **({"wait_for": waits if request.many or len(waits) > 1 else waits[0]} if waits else {}),
        **failure(resource, outcomes),
    }


def entry(
    resource: Resource, lookups: Lookups, parents: Values, also_in: t.Sequence[Values], current: Values | None
) -> Result | None:
    """Return one object without its secrets.

    Described fields are under their options; the rest is as the API shows it, except nested values with described
    parts.
    """
    if current is None:
        return None
    lookups.remember_shown(resource, current)
    secret = {field.read_path.partition(".")[0] for field in resource.fields if field.secret or field.write_only}
    described = {field.read_path.partition(".")[0] for field in resource.fields if field.readable}
    hidden = {resource.id_field, resource.envelope, *resource.secrets, *secret, *described}
    shown: Result = {**parents}
    if not resource.named_by_id:
        shown[resource.id_option] = current.get(resource.id_field)
    others = {name: current.get(name) for name in resource.read_only} if resource.part else current
    rest = snake_keys({name: value for name, value in others.items() if name not in hidden})
    # In check mode, what only the API sets is not known yet, but its parents are.
    shown.update({key: value for key, value in rest.items() if value is not None or key not in parents})
    for field in resource.fields:
        if field.readable and not field.secret and not (field.read_at and field.name not in current):
            shown.update(field_entry(lookups, field, read_value(field, current)))
    if len(resource.identity) > 1:
        shown["also_in"] = list(also_in)
    return shown


def field_entry(lookups: Lookups, field: Field, value: t.Any) -> Result:
    """Return a described field's key and value in the result."""
    shown = value_entry(lookups, field, value)
    if not field.lookup or shown == value:
        return {option_of(field): shown}
    return {option_of(field): shown, option_of(field) + ("_ids" if isinstance(value, list) else "_id"): value}


def value_entry(lookups: Lookups, field: Field, value: t.Any) -> t.Any:
    """Return a value as results show it: nested properties under their options, without secrets, the rest as read."""
    if field.switch:
        return field.switch.state(value)
    if field.lookup:
        return lookups.shown(value)
    if isinstance(value, list):
        return [value_entry(lookups, field, each) for each in value]
    if not isinstance(value, dict) or not field.fields:
        return value
    described = {inner.read_path for inner in field.fields}
    shown: Result = snake_keys({name: each for name, each in value.items() if name not in described})
    for inner in field.fields:
        if inner.compared and not inner.secret:
            shown.update(field_entry(lookups, inner, read_value(inner, value)))
    return shown


def identity(resource: Resource, request: Request, outcome: Outcome) -> Result:
    """Return the identity fields of an object that does not exist."""
    if request.object_id is not None:
        return {resource.id_option: request.object_id}
    found = outcome.plan.item.identity
    return {option_of(resource.field(name)): request.called.get(value, value) for name, value in found.items()}


def outcome_entry(outcome: Outcome) -> Result:
    """Return the outcome's keys of an object's entry: changed, and why it failed."""
    failed = {"failed": True, "msg": str(outcome.error), **outcome.error.facts()} if outcome.error else {}
    return {"changed": bool(outcome.done), **failed}


def diff(resource: Resource, lookups: Lookups, request: Request, plans: t.Sequence[Plan]) -> dict[str, Values]:
    """Return the task's changes, field by field; for several objects, by their names."""
    changing = [plan for plan in plans if plan.steps]
    before = {plan.item.label: {**diff_side(resource, lookups, plan.before), **state(plan, 0)} for plan in changing}
    after = {
        plan.item.label: {**diff_side(resource, lookups, plan.after), **state(plan, 1), **plan.notes}
        for plan in changing
    }
    if request.many:
        return {"before": before, "after": after}
    return {"before": next(iter(before.values()), {}), "after": next(iter(after.values()), {})}


def state(plan: Plan, number: int) -> Result:
    """Return the option `state` in a diff: before (0) and after (1)."""
    return {"state": plan.state[number]} if plan.state else {}


def diff_side(resource: Resource, lookups: Lookups, values: Values) -> Result:
    """Return one side of an object's diff: options, names instead of ids, no secrets."""

    def show(field: Field, value: t.Any) -> t.Any:
        return lookups.shown(value) if field.lookup else value

    return as_options(resource.fields, values, show, CHANGED_SECRET)


def waits_for(api: ResourceClient, outcome: Outcome, goal: Goal) -> list[Result]:
    """Return what the task did not wait for: an API task, or the object's statuses. `ovh_task_wait` takes each
    entry.
    """
    resource, tasks = api.resource, api.resource.tasks
    if tasks and outcome.task:
        path, status = (
            paths.fill(tasks.item_route, {**api.parents_in(tasks.route), tasks.id: outcome.task}),
            tasks.status,
        )
        return [wait_entry(path, status, status.ready if status else (), READY)]
    if resource.status is None or outcome.id is None:
        return []
    path = api.path(outcome.id)
    if goal.gone:
        return [wait_entry(path, resource.status, (), READY)]
    return [
        wait_entry(path, status, (goal.values or status.ready) if status is resource.status else status.ready, FAILED)
        for status in (resource.status, *resource.status.also)
    ]


def wait_entry(path: str, status: Status | None, ready: t.Sequence[str], gone_is: str) -> Result:
    """Return one wait in the form that `ovh_task_wait` takes."""
    failed = list(status.failed) if status else []
    return dataclasses.asdict(StatusWait(path, status.field if status else "", list(ready), failed, gone_is))


def failure(resource: Resource, outcomes: t.Sequence[Outcome]) -> Result:
    """Return each failed object with its reason, and the facts of the first error that has some."""
    errors: list[OvhError] = [each.error for each in outcomes if each.error]
    return failed(errors, len(outcomes), f"{len(errors)} of {len(outcomes)} {resource.plural} failed")
