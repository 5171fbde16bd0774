# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One write to one object: sent, and after a lost answer looked for before it is repeated."""
from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import absent
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine import polling, resource_wait
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_client import Look, ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_options import as_options
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_plan import Plan
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_state import (
    is_staying,
    same_identity,
    shows,
    unless_leaving,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_steps import Step, Verb, creation_steps
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_tasks import task_id
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_values import (
    changes,
    described,
    merged,
    replacing_body,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_wait import Goal
from ansible_collections.community.ovh.plugins.module_utils._engine.verification import shown_or_raise, verify_effect
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Call
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import (
    FREELY,
    LISTED,
    TASK,
    Resource,
    Values,
)

# How often a PUT with a checksum is planned, when the object is changed again and again meanwhile.
REPLANNED = 3


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What became of one object so far.

    id, current: the object as it was last read. done: the writes that took effect. sent_at: when the last was answered.
    known: the ids that were listed before the creation. revealed: the secret that a write showed. task: the id of the
    task that the last write was answered with. waits_for: the goal that nobody waits for.
    """

    plan: Plan
    id: str | None = None
    current: Values | None = None
    done: tuple[Verb, ...] = ()
    sent_at: float = 0.0
    known: frozenset[str] = frozenset()
    revealed: str | None = None
    task: str | None = None
    waits_for: Goal | None = None
    error: OvhError | None = None

    @property
    def label(self) -> str:
        """How messages name the object."""
        return self.plan.item.label

    def failed(self, error: OvhError) -> Outcome:
        """The same outcome with an error, said of the object."""
        return dataclasses.replace(self, error=error.about(self.label) if isinstance(error, ApiError) else error)


def write(api: ResourceClient, outcome: Outcome, step: Step) -> Outcome:
    """One step of one object. Raises OvhError, which says what became of the steps before it."""
    send = {Verb.CREATE: create, Verb.UPDATE: update, Verb.DELETE: delete}.get(step.verb, call)
    try:
        written = send(api, outcome, step)
    except OvhError as error:
        if step.verb is Verb.CREATE and Verb.DELETE in outcome.done:
            raise half_recreated(api, outcome, error) from None
        if outcome.plan.recreates and isinstance(error, ApiError) and error.perhaps_done:
            raise error.also("run the task again, which creates the new one") from None
        raise
    return dataclasses.replace(written, done=(*outcome.done, step.verb), sent_at=api.client.throttle.now())


# ---- creation

def create(api: ResourceClient, outcome: Outcome, step: Step) -> Outcome:
    """POST, and the id of the new object."""
    resource, listed_before = api.resource, outcome.plan.item.listed
    known = listed_before if listed_before is not None else frozenset(api.ids()[0])
    look = find_created(api, step.fields, known)
    repeatable = resource.unique or resource.singleton
    verify = verifying(api, outcome, look, repeatable, "it may have been created: list the objects")
    try:
        answer = api.create(step.body, verify)
    except ApiError as error:
        answer = look() if says_it_exists(error) else None
        if answer is None:
            raise
    task = task_id(resource.tasks, answer)
    object_id = id_of_created(api, step.fields, answer, look)
    if object_id is None and not (task and resource.new_id is TASK):
        raise no_id(outcome)
    return dataclasses.replace(outcome, id=object_id, known=known, revealed=revealed_by(resource, answer), task=task)


def no_id(outcome: Outcome) -> StateError:
    """The error of a creation after which nothing shows the id."""
    return StateError(f"{outcome.label}: the API accepted the creation, but shows no id of the new object;"
                      " list the objects before running the task again")


def revealed_by(resource: Resource, answer: t.Any) -> str | None:
    """The secret that an answer shows once."""
    return answer.get(resource.reveals) if resource.reveals and isinstance(answer, dict) else None


def find_created(api: ResourceClient, fields: Values, known: frozenset[str]) -> Look:
    """What finds the new object: by its name where that is its id, else among those that are newly listed."""
    resource = api.resource
    identity = {name: fields[name] for name in resource.identity}

    def look() -> Values | None:
        if resource.named_by_id:
            current = unless_leaving(resource, api.read_one(named_id(resource, identity)))
            return None if current is None or changes(resource, fields, current) else current
        return next(iter(same_identity(resource, identity, api.new_since(known)).values()), None)

    return look


def named_id(resource: Resource, fields: Values) -> str:
    """The id of an object whose name it is; "" for a singleton, which has none."""
    return "" if resource.singleton else str(fields[resource.id_field])


def says_it_exists(error: ApiError) -> bool:
    """Whether a refusal may come from an object of the same name, which is looked into."""
    return error.answered_with(409) or "already exist" in error.message.lower()


def id_of_created(api: ResourceClient, fields: Values, answer: t.Any, look: Look) -> str | None:
    """The id of an object that has just been created; None where nothing shows it."""
    resource = api.resource
    if resource.named_by_id:
        return named_id(resource, fields)
    shown = polling.until(look, resource_wait.READ_LAG, api.client.throttle) if resource.new_id is LISTED else answer
    if resource.new_id is TASK and task_id(resource.tasks, answer) and resource.id_field not in answer:
        return None
    found = shown.get(resource.id_field) if isinstance(shown, dict) else None
    return None if found is None else str(found)


# ---- recreation that fails half way

def half_recreated(api: ResourceClient, outcome: Outcome, error: OvhError) -> OvhError:
    """The error of a creation after the deletion: the former object is put back if that loses nothing, else shown."""
    former = outcome.plan.item.current or {}
    if api.resource.replace is FREELY:
        return error.also(put_back(api, outcome, described(api.resource.fields, former)))
    return error.also(f"the former object is deleted; it was {shareable(api.resource, former)}."
                      " Run the task again with these options to create it")


def put_back(api: ResourceClient, outcome: Outcome, former: Values) -> str:
    """Create the former object again unless there is one of its name; what became of that, as a sentence."""
    deleted = f"written: the removal of the {api.resource.label} that was there"
    options = shareable(api.resource, former)
    try:
        there = find_created(api, {name: former[name] for name in api.resource.identity}, outcome.known)()
        if there is not None:
            return f"{deleted}; there is one of this name now: {shareable(api.resource, there)}"
        create(api, outcome, creation_steps(api.resource, former, {})[0])
    except OvhError as error:
        return f"{deleted}, which could not be put back ({error}); create it again by this task with {options}"
    return f"{deleted}, which has been put back"


def shareable(resource: Resource, current: Values) -> dict[str, t.Any]:
    """The described fields of an object under their options, secrets left out: what a task needs to create it again."""
    return as_options(resource.fields, described(resource.fields, current), lambda field, value: value)


# ---- changes and deletion

def update(api: ResourceClient, outcome: Outcome, step: Step) -> Outcome:
    """PUT, with the checksum of the object where it has one; if that is outdated, the object is read and planned again.
    """
    look = changed(api, outcome, step, repeatable=True)
    attempt = 1
    while True:
        fresh = read_for_update(api, outcome) or {}
        if attempt > 1 and not changes(api.resource, step.fields, fresh):
            return outcome
        try:
            answer = api.write("PUT", str(outcome.id), look, body=body_of_update(api.resource, outcome, step, fresh))
            return dataclasses.replace(outcome, task=task_id(api.resource.tasks, answer))
        except ApiError as error:
            if not api.resource.checksum or not error.answered_with(409, 412) or attempt == REPLANNED:
                raise
        attempt += 1


def read_for_update(api: ResourceClient, outcome: Outcome) -> Values | None:
    """The object as it is at this moment, where a PUT holds more than what changes; else as it was found."""
    model = api.resource.put
    needs_all = api.resource.checksum or (model and model.replaces)
    return api.read_one(str(outcome.id)) if needs_all else outcome.current


def body_of_update(resource: Resource, outcome: Outcome, step: Step, fresh: Values) -> Values:
    """The body of a PUT; where that replaces the object, all of it as it is at this moment with the changes in it."""
    body, model = step.body, resource.put
    if model and model.replaces:
        whole = replacing_body(resource, model, fresh)
        if not resource.checksum:
            refuse_foreign_change(outcome.label, replacing_body(resource, model, outcome.current or {}), whole)
        body = merged(whole, body)
    return {**body, resource.checksum: fresh.get(resource.checksum)} if resource.checksum else body


def refuse_foreign_change(label: str, before: Values, now: Values) -> None:
    """Raise StateError where an object has changed since the task read it: a PUT of the whole would overwrite that."""
    foreign = [name for name in {**before, **now} if before.get(name) != now.get(name)]
    if foreign:
        raise StateError(f"{label}: another client changed {listed(foreign)} meanwhile; nothing was overwritten:"
                         " run the task again")


def call(api: ResourceClient, outcome: Outcome, step: Step) -> Outcome:
    """The request of its own that changes one field, leads to a state or makes a new secret."""
    if step.values and outcome.current is not None and shows(api.resource, step.values, outcome.current):
        return outcome
    request = t.cast(Call, step.call)
    look = changed(api, outcome, step, repeatable=request.method != "POST" or step.verb is Verb.ROTATE)
    answer = api.write(request.method, str(outcome.id), look, request.path, step.body or None)
    revealed = revealed_by(api.resource, answer) if step.verb is Verb.ROTATE else outcome.revealed
    return dataclasses.replace(outcome, revealed=revealed, task=task_id(api.resource.tasks, answer))


def changed(api: ResourceClient, outcome: Outcome, step: Step, *, repeatable: bool) -> Look:
    """What looks whether a change has taken effect: the object with the fields that the step writes."""
    resource = api.resource
    is_readable = step.values or any(resource.field(name).compared for name in step.fields)

    def look() -> Values | None:
        current = api.read_one(str(outcome.id)) if is_readable else None
        if current is None or changes(resource, step.fields, current):
            return None
        return current if not step.values or shows(resource, step.values, current) else None

    return verifying(api, outcome, look, repeatable, "whether it took effect is not known: look at the object")


def delete(api: ResourceClient, outcome: Outcome, step: Step) -> Outcome:
    """DELETE; an object that somebody else has just deleted is deleted."""
    def look() -> Values | None:
        current = api.read_one(str(outcome.id))
        return None if current is not None and is_staying(api.resource, current) else current or {}

    try:
        answer = api.write("DELETE", str(outcome.id), look)
    except ApiError as error:
        if not absent(api.client, error):
            raise
        answer = None
    return dataclasses.replace(outcome, task=task_id(api.resource.tasks, answer))


def verifying(api: ResourceClient, outcome: Outcome, look: Look, repeatable: bool, unknown: str) -> Look:
    """The look of a request: the object that shows its effect, None to repeat it. Raises StateError if unknown."""
    return lambda: shown_or_raise(api.client, verify_effect(api.client, look, repeatable=repeatable),
                                  f"{outcome.label}: the answer was lost, and {unknown} before running the task again")
