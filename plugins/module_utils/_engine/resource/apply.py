# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Carry out the steps of all plans: one object's in sequence, different objects' in parallel, waiting for each."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import new_outcomes, run_in_parallel
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine import polling
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.resource import wait as resource_wait
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import Found, ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.create import (
    id_after_task,
    no_id,
    recreation_values,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import Request
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.outcome import Outcome
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.plan import Plan
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.state import (
    same_identity,
    status_class,
    status_text,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.steps import Verb
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.tasks import (
    concerns,
    open_tasks,
    wait_for_task,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.wait import (
    SETTLED,
    Goal,
    Wait,
    wait_for_goals,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.write import write
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import StatusClass
from ansible_collections.community.ovh.plugins.module_utils._schema.tasks import Tasks


def unstarted(plan: Plan) -> Outcome:
    """Return the outcome of a plan before its first write."""
    outcome = Outcome(plan, plan.item.id, plan.item.current)
    return outcome.failed(plan.error) if plan.error else outcome


def apply(run: Run, api: ResourceClient, request: Request, plans: t.Sequence[Plan]) -> list[Outcome]:
    """Carry out the plans' steps in rounds: each object's first step and its wait, then its second.

    Returns the outcome of each plan. A failure ends the steps of its object.
    """
    outcomes = [unstarted(plan) for plan in plans]
    for number in range(max((len(plan.steps) for plan in plans), default=0)):
        is_due = [not each.error and number < len(each.plan.steps) for each in outcomes]
        due = [each for each, taken in zip(outcomes, is_due, strict=True) if taken]
        due = write_all(run, api, due, number)
        due = follow_tasks(api, request, due, number)
        due = reject_duplicates(run, api, due, number)
        due = wait_for_all(api, request, due, number)
        replaced = iter(due)
        outcomes = [next(replaced) if taken else each for each, taken in zip(outcomes, is_due, strict=True)]
    return outcomes


def write_all(run: Run, api: ResourceClient, due: t.Sequence[Outcome], number: int) -> list[Outcome]:
    """Send one step of each object, in parallel, and return the outcomes. A rejected credential stops the rest."""
    writes = new_outcomes(due)
    with run.report_if_interrupted(
        f"writing {api.resource.plural}", writes, lambda each: interruption_entry(api.resource, each)
    ):
        run_in_parallel(
            writes,
            lambda each: write(api, each, each.plan.steps[number]),
            min(api.client.writes, api.resource.writes_at_once or api.client.writes),
            api.client.throttle,
            succeeded=any(each.done for each in due),
        )
    return [each.value or each.item.failed(each.error or not_attempted_error(each.item)) for each in writes]


def interruption_entry(resource: Resource, outcome: Outcome) -> str:
    """Return an object's entry in the report of an interrupted task; one that is being recreated shows its former
    values.
    """
    former = outcome.plan.item.current
    if outcome.plan.recreates and former is not None:
        return f"{outcome.label} (being replaced; it was {recreation_values(resource, former)})"
    return outcome.label


def not_attempted_error(outcome: Outcome) -> StateError:
    """Return the error of an object that was not tried."""
    return StateError(f"{outcome.label}: not tried, since the API refuses the credential")


# ---- the tasks of a step


def is_awaited(request: Request, outcome: Outcome, number: int) -> bool:
    """Return whether the end of a step is waited for: with wait=false, not that of the last step."""
    return not outcome.error and (request.wait or number + 1 < len(outcome.plan.steps))


def follow_tasks(api: ResourceClient, request: Request, due: t.Sequence[Outcome], number: int) -> list[Outcome]:
    """Return the outcomes once the tasks of their writes have ended, including open tasks that no response named."""
    tasks = api.resource.tasks
    if tasks is None:
        return list(due)
    others: dict[str, Values] = {}
    unnamed = [is_awaited(request, each, number) and each.task is None for each in due]
    if any(unnamed):
        try:
            others = open_tasks(api, tasks)
        except OvhError as error:
            due = [each.failed(error) if is_unnamed else each for each, is_unnamed in zip(due, unnamed, strict=True)]
    awaited = [each for each in due if is_awaited(request, each, number)]
    waits = [
        [
            Wait(each.label, task, SETTLED, each.sent_at + request.wait_timeout)
            for task in tasks_of(tasks, api.resource, each, others)
        ]
        for each in awaited
    ]
    found = wait_for_task(api, tasks, [wait for each in waits for wait in each])
    ended = iter([[found[wait.id] for wait in each] for each in waits])
    return [after_tasks(api, each, number, next(ended)) if is_awaited(request, each, number) else each for each in due]


def tasks_of(tasks: Tasks, resource: Resource, outcome: Outcome, others: t.Mapping[str, Values]) -> list[str]:
    """Return the ids of the tasks that an object waits for: the one in its write's response, else open ones that
    concern it.
    """
    if outcome.task is not None:
        return [outcome.task]
    name = outcome.plan.item.name(resource) if tasks.about else ""
    return [each for each, task in others.items() if concerns(tasks, name, task)]


def after_tasks(api: ResourceClient, outcome: Outcome, number: int, ended: t.Sequence[Found]) -> Outcome:
    """Return the outcome of an object whose tasks have ended, with the id that is known since then."""
    for found in ended:
        if found.error:
            return outcome.failed(found.error)
    if outcome.id is not None:
        return outcome
    fields, tasks = outcome.plan.steps[number].fields, [found.current for found in ended]
    try:
        object_id = id_after_task(api, outcome, fields, tasks)
    except OvhError as error:
        return outcome.failed(error)
    return dataclasses.replace(outcome, id=object_id) if object_id else outcome.failed(no_id(outcome))


# ---- after a creation


def is_new(outcome: Outcome, number: int) -> bool:
    """Return whether the step with this number has created the object."""
    return outcome.plan.steps[number].verb is Verb.CREATE and not outcome.error


def reject_duplicates(run: Run, api: ResourceClient, due: t.Sequence[Outcome], number: int) -> list[Outcome]:
    """Return the outcomes, with an error for each new object if a second one with its identity has appeared.

    The list is read until it shows the new objects, because no other task finds them before that.
    """
    created = [each for each in due if is_new(each, number)]
    created = [each for each in created if each.id is not None]
    if not created or api.resource.named_by_id:
        return list(due)
    known = frozenset.union(*(each.known for each in created))
    shown: dict[str, Values] = {}

    def all_listed() -> bool | None:
        shown.update(api.new_since(known))
        return all(each.id in shown for each in created) or None

    try:
        polling.until(all_listed, resource_wait.READ_LAG, api.client.throttle)
    except OvhError as error:
        run.warnings.append(
            f"whether another {api.resource.label} of the same name was created meanwhile could not be verified"
            f" ({error})"
        )
    return [reject_duplicate(api.resource, each, number, shown) if is_new(each, number) else each for each in due]


def reject_duplicate(resource: Resource, outcome: Outcome, number: int, new: t.Mapping[str, Values]) -> Outcome:
    """Return the outcome of a creation; with an error if a second new object has the same identity."""
    fields = outcome.plan.steps[number].fields
    twins = same_identity(resource, {name: fields[name] for name in resource.identity}, new)
    others = sorted(set(twins) - {outcome.id})
    if not others:
        return outcome
    return outcome.failed(
        StateError(
            f"{outcome.label}: created with the {resource.id_option} {outcome.id}, and {listed(others)} of the same"
            f" name appeared; none was deleted: delete the one that is not wanted by its {resource.id_option}"
        )
    )


# ---- the end of a step


def wait_for_all(api: ResourceClient, request: Request, due: t.Sequence[Outcome], number: int) -> list[Outcome]:
    """Return each object's outcome once its step has reached its goal; with wait=false, the last step is not waited
    for.
    """

    def ended(outcome: Outcome) -> Outcome:
        if outcome.error:
            return outcome
        end = found.get(str(outcome.id))
        return after_wait(api.resource, outcome, end) if end else read_once(api, outcome, number)

    seconds = request.wait_timeout if api.resource.waits else resource_wait.READ_LAG
    found = wait_for_goals(
        api,
        [
            Wait(each.label, str(each.id), goal_of(api.resource, each, number), each.sent_at + seconds)
            for each in due
            if is_awaited(request, each, number)
        ],
    )
    return [ended(each) for each in due]


def goal_of(resource: Resource, outcome: Outcome, number: int) -> Goal:
    """Return the goal of one step of an object."""
    step = outcome.plan.steps[number]
    had_failed = outcome.current is not None and status_class(resource, outcome.current) is StatusClass.FAILED
    before = status_text(resource, outcome.current or {}) if had_failed else ""
    if step.verb is Verb.DELETE:
        return Goal(gone=True, failed_before=before)
    return Goal(
        step.fields,
        step.values,
        or_gone=outcome.plan.steps[-1].verb is Verb.DELETE,
        failed_before="" if step.verb is Verb.CREATE else before,
    )


def after_wait(resource: Resource, outcome: Outcome, found: Found) -> Outcome:
    """Return the outcome of an object once its wait is over."""
    if isinstance(found.error, ApiError):
        done = " and ".join(verb.value for verb in outcome.done)
        return outcome.failed(found.error.with_hint(f"written: {done}, which could not be read back"))
    is_gone = status_class(resource, found.current) is StatusClass.GONE
    return dataclasses.replace(outcome, current=None if is_gone else found.current, error=found.error)


def read_once(api: ResourceClient, outcome: Outcome, number: int) -> Outcome:
    """Return the outcome with the object as it is now, if nothing is waited for."""
    goal = goal_of(api.resource, outcome, number)
    current = None if outcome.id is None else api.read([outcome.id])[outcome.id].current
    expected = None if goal.gone else outcome.plan.expected
    return dataclasses.replace(outcome, current=current or expected, waits_for=goal)
