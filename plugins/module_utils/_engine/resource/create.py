# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Create one object: the POST, its new id, and a recreation that fails midway."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._engine import polling
from ansible_collections.community.ovh.plugins.module_utils._engine.resource import wait as resource_wait
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient, VerifyEffect
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import as_options
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.outcome import (
    Outcome,
    revealed_by,
    verifying,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.secret import lost_secret_error
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.state import same_identity, unless_leaving
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.steps import Step, creation_steps
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.tasks import task_id
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import (
    changes,
    described,
    value_at,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import (
    ANSWER,
    FREELY,
    LISTED,
    TASK,
    Resource,
    Values,
)


def create(api: ResourceClient, outcome: Outcome, step: Step) -> Outcome:
    """Send the POST, and return the outcome with the id of the new object."""
    resource, listed_before = api.resource, outcome.plan.item.listed
    known = frozenset(api.ids()[0] if listed_before is None else listed_before)
    find, seen = find_created(api, step.fields, known), list[Values]()

    def read_effect() -> Values | None:
        current = find()
        seen[:] = [] if current is None else [current]
        return current

    repeatable = resource.unique or resource.singleton
    verify = verifying(api, outcome, read_effect, repeatable, "it may have been created: list the objects")
    try:
        answer = api.create(step.body, verify, step.path)
    except ApiError as error:
        answer = read_effect() if says_it_exists(error) else None
        if answer is None:
            raise
    # What was looked for after a lost response is the object itself, and no task.
    task = None if seen else task_id(resource.tasks, answer)
    object_id = id_of_created(api, step.fields, seen[0] if seen else answer, task, find)
    if object_id is None and (task is None or resource.new_id is ANSWER):
        raise no_id(outcome)
    secret = revealed_by(resource, answer)
    created = dataclasses.replace(outcome, id=object_id, known=known, revealed=secret, task=task)
    if resource.reveals and secret is None:
        return created.failed(lost_secret_error(resource, outcome.label, object_id))
    return created


def no_id(outcome: Outcome) -> StateError:
    """Return the error of a creation after which nothing shows the new id."""
    return StateError(
        f"{outcome.label}: the API accepted the creation, but shows no id of the new object;"
        " list the objects before running the task again"
    )


def find_created(api: ResourceClient, fields: Values, known: frozenset[str]) -> VerifyEffect:
    """Return a function that finds the new object: by its name if that is its id, else among newly listed objects."""
    resource = api.resource
    identity = {name: fields[name] for name in resource.identity}

    def read_effect() -> Values | None:
        if resource.named_by_id:
            current = unless_leaving(resource, api.read_one(named_id(resource, identity)))
            return None if current is None or changes(resource, fields, current) else current
        return next(iter(same_identity(resource, identity, api.new_since(known)).values()), None)

    return read_effect


def named_id(resource: Resource, fields: Values) -> str:
    """Return the id of an object whose name is its id; "" for a singleton, which has none."""
    return "" if resource.singleton else str(fields[resource.id_field])


def says_it_exists(error: ApiError) -> bool:
    """Return whether an error may mean that an object of the same name exists. The caller checks that."""
    return error.answered_with(409) or "already exist" in error.message.lower()


def id_of_created(
    api: ResourceClient, fields: Values, answer: t.Any, task: str | None, find: VerifyEffect
) -> str | None:
    """Return the id of a new object; None if nothing shows it, or only the ended task will."""
    resource = api.resource
    if resource.named_by_id:
        return named_id(resource, fields)
    is_later = resource.new_id is LISTED or (resource.new_id is TASK and is_only_task(resource, answer))
    if task is not None and is_later:
        return None
    return newly_listed_id(api, find) if resource.new_id is LISTED else id_in(resource, answer)


def newly_listed_id(api: ResourceClient, find: VerifyEffect) -> str | None:
    """Return the id of a newly listed object; None if there is none after some time."""
    return id_in(api.resource, polling.until(find, resource_wait.READ_LAG, api.client.throttle))


def id_in(resource: Resource, shown: t.Any) -> str | None:
    """Return the id that an object or a response shows; None without one."""
    found = shown.get(resource.id_field) if isinstance(shown, dict) else None
    return None if found is None else str(found)


def id_after_task(
    api: ResourceClient, outcome: Outcome, fields: Values, ended: t.Sequence[Values | None]
) -> str | None:
    """Return the id of an object that a task created: from the ended task, or else from the list."""
    resource, find = api.resource, find_created(api, fields, outcome.known)
    if resource.new_id is LISTED:
        return newly_listed_id(api, find)
    shown = [value_at(task, resource.tasks.object_id) for task in ended] if resource.tasks else []
    return next((str(each) for each in shown if each), None) or id_in(resource, find())


def is_only_task(resource: Resource, answer: t.Any) -> bool:
    """Return whether a response is a task without the new object's id. The task's own `id` does not count."""
    tasks = resource.tasks
    if not tasks or task_id(tasks, answer) is None:
        return False
    return resource.id_field == tasks.id_field or resource.id_field not in answer


# ---- recreation that fails half way


def recreation_error(api: ResourceClient, outcome: Outcome, error: OvhError) -> OvhError:
    """Return the error of a creation that follows a deletion.

    The former object is created again if that loses nothing; otherwise the message shows its values.
    """
    former = outcome.plan.item.current or {}
    if api.resource.replace is FREELY:
        return error.with_hint(restore_former(api, outcome, described(api.resource.fields, former)))
    return error.with_hint(
        f"the former object is deleted; it was {recreation_values(api.resource, former)}."
        " Run the task again with these options to create it"
    )


def restore_former(api: ResourceClient, outcome: Outcome, former: Values) -> str:
    """Create the former object again unless one of its name exists, and return a sentence about the outcome."""
    deleted = f"written: the removal of the {api.resource.label} that was there"
    options = recreation_values(api.resource, former)
    try:
        there = find_created(api, {name: former[name] for name in api.resource.identity}, outcome.known)()
        if there is not None:
            return f"{deleted}; there is one of this name now: {recreation_values(api.resource, there)}"
        create(api, outcome, creation_steps(api.resource, former, {})[0])
    except OvhError as error:
        return f"{deleted}, which could not be put back ({error}); create it again by this task with {options}"
    return f"{deleted}, which has been put back"


def recreation_values(resource: Resource, current: Values) -> dict[str, t.Any]:
    """Return the described fields of an object by option, without secrets: what a task needs to create it again."""
    return as_options(resource.fields, described(resource.fields, current), lambda field, value: value)
