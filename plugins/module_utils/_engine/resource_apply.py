# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The writes of the plans: each object's steps one after another, the objects in parallel, no write repeated unseen (SPEC 11)."""
from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import absent
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import outcomes_of, settle
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine import resource_wait, wait
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_client import Found, Look, ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_find import created_since, has_identity, is_staying
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_options import Request, as_options
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_plan import Plan, Step, Verb, creation_steps
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_values import changes, cut, described, merged
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_wait import Goal, Wait, wait_for_goals
from ansible_collections.community.ovh.plugins.module_utils._engine.verification import shown_or_raise, verify_effect
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import FREELY, LISTED, Resource, Values


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What became of one object so far.

    id, current: the object as it was last read. done: the writes that took effect. sent_at: when the last one was answered. known: the ids that were
    listed before it was created. revealed: the secret that its creation showed. waits_for: the goal that nobody waits for.
    """

    plan: Plan
    id: str | None = None
    current: Values | None = None
    done: tuple[Verb, ...] = ()
    sent_at: float = 0.0
    known: frozenset[str] = frozenset()
    revealed: str | None = None
    waits_for: Goal | None = None
    error: OvhError | None = None

    def failed(self, error: OvhError) -> Outcome:
        """The same outcome with an error said of the object."""
        return dataclasses.replace(self, error=error.about(self.plan.item.label) if isinstance(error, ApiError) else error)


def unwritten(plan: Plan) -> Outcome:
    """The outcome of a plan before its first write."""
    outcome = Outcome(plan, plan.item.id, plan.item.current)
    return outcome.failed(plan.error) if plan.error else outcome


def apply(run: Run, api: ResourceClient, request: Request, plans: t.Sequence[Plan]) -> list[Outcome]:
    """The plans' steps in rounds: the first step of each object and its wait, then the second. An object that fails has no further step."""
    outcomes = [unwritten(plan) for plan in plans]
    for number in range(max((len(plan.steps) for plan in plans), default=0)):
        is_due = [not each.error and number < len(each.plan.steps) for each in outcomes]
        due = [each for each, taken in zip(outcomes, is_due, strict=True) if taken]
        due = write_all(run, api, due, number)
        due = refuse_twins(run, api, due, number)
        due = wait_for_all(api, request, due, number)
        replaced = iter(due)
        outcomes = [next(replaced) if taken else each for each, taken in zip(outcomes, is_due, strict=True)]
    return outcomes


def write_all(run: Run, api: ResourceClient, due: t.Sequence[Outcome], number: int) -> list[Outcome]:
    """One step of each object, in parallel; trouble of the credential stops the rest."""
    writes = outcomes_of(due)
    with run.accounting_for(f"writing {api.resource.plural}", writes, lambda each: accounted(api.resource, each)):
        settle(writes, lambda each: write(api, each, each.plan.steps[number]), api.client.writes, api.client.pace,
               worked=any(each.done for each in due))
    return [each.value or each.item.failed(each.error or StateError(f"{each.item.plan.item.label}: not tried, since the API refuses the credential"))
            for each in writes]


def accounted(resource: Resource, outcome: Outcome) -> str:
    """An object for the account of an interrupted task: one that is being replaced with what it was."""
    item = outcome.plan.item
    return f"{item.label} (being replaced; it was {shareable(resource, item.current)})" if outcome.plan.recreates and item.current else item.label


def shareable(resource: Resource, current: Values) -> dict[str, t.Any]:
    """The described fields of an object under their options, secrets left out: what a task needs to create it again."""
    return as_options(resource.fields, described(resource.fields, current), lambda field, value: value)


def write(api: ResourceClient, outcome: Outcome, step: Step) -> Outcome:
    """One step of one object."""
    send = {Verb.CREATE: create, Verb.UPDATE: update, Verb.CALL: call, Verb.DELETE: delete}[step.verb]
    try:
        written = send(api, outcome, step)
    except OvhError as error:
        if step.verb is Verb.CREATE and Verb.DELETE in outcome.done:
            raise half_recreated(api, outcome, error) from None
        if outcome.plan.recreates and isinstance(error, ApiError) and error.perhaps_done:
            raise error.also("run the task again, which creates the new one") from None
        raise
    return dataclasses.replace(written, done=(*outcome.done, step.verb), sent_at=api.client.pace.now())


# ---- creation

def create(api: ResourceClient, outcome: Outcome, step: Step) -> Outcome:
    """POST, and the id of the new object."""
    resource, item = api.resource, outcome.plan.item
    known = item.listed if item.listed is not None else frozenset(api.ids()[0])
    look = seen_created(api, step.fields, known)
    unknown = "it may have been created: list the objects before running the task again"
    try:
        answer = api.create(step.body, lambda: shown_or_raise(
            api.client, verify_effect(api.client, look, repeatable=resource.unique), item.label, unknown))
    except ApiError as error:
        answer = look() if says_it_exists(error) else None
        if answer is None:
            raise
    if resource.named_by_id:
        object_id = str(step.fields[resource.id_field])
    else:
        shown = wait.until(look, resource_wait.READ_LAG, api.client.pace) if resource.new_id is LISTED else answer
        if not isinstance(shown, dict) or shown.get(resource.id_field) is None:
            raise StateError(f"{item.label}: the API accepted the creation, but shows no id of the new object; {unknown}")
        object_id = str(shown[resource.id_field])
    revealed = answer.get(resource.reveals) if resource.reveals and isinstance(answer, dict) else None
    return dataclasses.replace(outcome, id=object_id, known=known, revealed=revealed)


def seen_created(api: ResourceClient, fields: Values, known: frozenset[str]) -> Look:
    """What looks for a new object with these fields: by its id where that is its name, else among those that are newly listed."""
    resource = api.resource
    identity = {name: fields[name] for name in resource.identity}

    def look() -> Values | None:
        if resource.named_by_id:
            current = api.read_one(str(identity[resource.id_field]))
            return None if current is None or changes(resource, fields, current) else current
        return next(iter(same_identity(resource, identity, created_since(api, known)).values()), None)

    return look


def same_identity(resource: Resource, identity: Values, objects: t.Mapping[str, Values]) -> dict[str, Values]:
    """The objects with these identity fields that are not being deleted."""
    return {name: current for name, current in objects.items() if has_identity(resource, identity, current) and is_staying(resource, current)}


def says_it_exists(error: ApiError) -> bool:
    """Whether a refusal may come from an object of the same name, which is looked into."""
    return error.status == 409 or "already exist" in error.message.lower()


def refuse_twins(run: Run, api: ResourceClient, due: t.Sequence[Outcome], number: int) -> list[Outcome]:
    """The outcomes, with an error for each object beside which another one of the same identity has appeared.

    The list is read once more, and again while it does not show the new objects: until then another task would not find them either.
    """
    def is_new(outcome: Outcome) -> bool:
        return outcome.plan.steps[number].verb is Verb.CREATE and not outcome.error

    created = [each for each in due if is_new(each)]
    if not created or api.resource.named_by_id:
        return list(due)
    known = frozenset.union(*(each.known for each in created))
    shown: dict[str, Values] = {}

    def all_listed() -> bool | None:
        shown.update(created_since(api, known))
        return all(each.id in shown for each in created) or None

    try:
        wait.until(all_listed, resource_wait.READ_LAG, api.client.pace)
    except OvhError as error:
        run.warnings.append(f"whether another {api.resource.label} of the same name was created meanwhile could not be seen ({error})")
    return [refuse_twin(api.resource, each, each.plan.steps[number].fields, shown) if is_new(each) else each for each in due]


def refuse_twin(resource: Resource, outcome: Outcome, fields: Values, new: t.Mapping[str, Values]) -> Outcome:
    """The outcome of a creation; with an error where a second new object has its identity."""
    twins = same_identity(resource, {name: fields[name] for name in resource.identity}, new)
    others = sorted(set(twins) - {outcome.id})
    if not others:
        return outcome
    return outcome.failed(StateError(
        f"{outcome.plan.item.label}: created with the {resource.id_option} {outcome.id}, and {listed(others)} of the same name appeared; none was deleted:"
        f" delete the one that is not wanted by its {resource.id_option}"))


# ---- recreation that fails half way

def half_recreated(api: ResourceClient, outcome: Outcome, error: OvhError) -> OvhError:
    """The error of a creation whose former object is deleted already: put back where that loses nothing, else shown whole."""
    former = outcome.plan.item.current or {}
    if api.resource.replace is FREELY:
        return error.also(put_back(api, outcome, described(api.resource.fields, former)))
    return error.also(f"the former object is deleted; it was {shareable(api.resource, former)}. Run the task again with these options to create it")


def put_back(api: ResourceClient, outcome: Outcome, former: Values) -> str:
    """Create the former object again unless there is one of its name; what became of that, as a sentence."""
    deleted = f"written: the removal of the {api.resource.label} that was there"
    step = creation_steps(api.resource, former)[0]
    try:
        there = seen_created(api, {name: former[name] for name in api.resource.identity}, outcome.known)()
        if there is not None:
            return f"{deleted}; there is one of this name now: {shareable(api.resource, there)}"
        create(api, outcome, step)
    except OvhError as error:
        return f"{deleted}, which could not be put back ({error}); create it again by this task with {shareable(api.resource, former)}"
    return f"{deleted}, which has been put back"


# ---- changes and deletion

def update(api: ResourceClient, outcome: Outcome, step: Step) -> Outcome:
    """PUT; where that replaces the object, all of it as it is at this moment with the changes in it."""
    body = step.body
    model = api.resource.put
    if model and model.replaces:
        fresh = api.read_one(str(outcome.id)) or {}
        refuse_foreign_change(outcome, cut(model, outcome.current), cut(model, fresh))
        body = merged(cut(model, fresh), step.body)
    api.write("PUT", str(outcome.id), verified(api, outcome, step, repeatable=True), body=body)
    return outcome


def refuse_foreign_change(outcome: Outcome, before: Values, now: Values) -> None:
    """Raise StateError where an object has changed since the task read it: a PUT of the whole would overwrite that."""
    changed = [f"{name} from {before.get(name)!r} to {now.get(name)!r}" for name in {**before, **now} if before.get(name) != now.get(name)]
    if changed:
        raise StateError(f"{outcome.plan.item.label}: another client changed {listed(changed)} meanwhile; nothing was overwritten: run the task again")


def call(api: ResourceClient, outcome: Outcome, step: Step) -> Outcome:
    """The request of its own that changes one field."""
    request = step.call
    assert request is not None
    api.write(request.method, str(outcome.id), verified(api, outcome, step, repeatable=request.method != "POST"), request.path, step.body)
    return outcome


def verified(api: ResourceClient, outcome: Outcome, step: Step, *, repeatable: bool) -> Look:
    """What looks whether a change has taken effect: the object with the fields that the step writes."""
    readable = [name for name in step.fields if api.resource.field(name).compared]

    def look() -> Values | None:
        current = api.read_one(str(outcome.id)) if readable else None
        return None if current is None or changes(api.resource, step.fields, current) else current

    unknown = "whether it took effect is not known: look at the object before running the task again"
    return lambda: shown_or_raise(api.client, verify_effect(api.client, look, repeatable=repeatable), outcome.plan.item.label, unknown)


def delete(api: ResourceClient, outcome: Outcome, step: Step) -> Outcome:
    """DELETE; an object that somebody else has just deleted is deleted."""
    def look() -> Values | None:
        current = api.read_one(str(outcome.id))
        return None if current is not None and is_staying(api.resource, current) else current or {}

    try:
        api.write("DELETE", str(outcome.id), look)
    except ApiError as error:
        if not absent(api.client, error):
            raise
    return outcome


# ---- the end of a step

def wait_for_all(api: ResourceClient, request: Request, due: t.Sequence[Outcome], number: int) -> list[Outcome]:
    """Each object once its step has reached its goal; the last step of an object is not awaited with wait: false."""
    def is_awaited(outcome: Outcome) -> bool:
        return request.wait or number + 1 < len(outcome.plan.steps)

    seconds = request.wait_timeout if api.resource.status else resource_wait.READ_LAG
    found = wait_for_goals(api, [Wait(each.plan.item.label, str(each.id), goal_of(api.resource, each, number), each.sent_at + seconds)
                                 for each in due if not each.error and is_awaited(each)])
    return [each if each.error else awaited_outcome(each, found[str(each.id)]) if is_awaited(each) else glimpsed(api, each, number) for each in due]


def goal_of(resource: Resource, outcome: Outcome, number: int) -> Goal:
    """What one step of an object ends with."""
    step = outcome.plan.steps[number]
    before = outcome.current.get(resource.status.field) if resource.status and outcome.current else None
    if step.verb is Verb.DELETE:
        return Goal(gone=True, status_before=before)
    return Goal(step.fields, status_before=None if step.verb is Verb.CREATE else before)


def awaited_outcome(outcome: Outcome, found: Found) -> Outcome:
    """The outcome of an object once its wait is over."""
    if isinstance(found.error, ApiError):
        done = " and ".join(verb.value for verb in outcome.done)
        return outcome.failed(found.error.also(f"written: {done}, which could not be read back"))
    return dataclasses.replace(outcome, current=found.current, error=found.error)


def glimpsed(api: ResourceClient, outcome: Outcome, number: int) -> Outcome:
    """The outcome of an object that nobody waits for, as it is at this moment."""
    goal = goal_of(api.resource, outcome, number)
    current = api.read([str(outcome.id)])[str(outcome.id)].current
    return dataclasses.replace(outcome, current=current or (None if goal.gone else outcome.plan.expected), waits_for=goal)
