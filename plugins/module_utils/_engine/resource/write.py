# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Send one write to one object; after a lost response, verify it before it is repeated."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import is_absent
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient, VerifyEffect
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.create import create, recreation_error
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.outcome import (
    Outcome,
    revealed_by,
    verifying,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.state import is_staying, shows
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.steps import Step, Verb
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.tasks import task_id
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import (
    changes,
    merged,
    replacing_body,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Call
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import PATH_PARAMETER
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, Values

# How often a PUT with a checksum is planned, when the object is changed again and again meanwhile.
REPLANNED = 3


def write(api: ResourceClient, outcome: Outcome, step: Step) -> Outcome:
    """Send one step of one object, and return the outcome. Raises OvhError, which states the progress of the earlier
    steps.
    """
    send = {Verb.CREATE: create, Verb.UPDATE: update, Verb.DELETE: delete}.get(step.verb, call)
    try:
        written = send(api, outcome, step)
    except OvhError as error:
        if step.verb is Verb.CREATE and Verb.DELETE in outcome.done:
            raise recreation_error(api, outcome, error) from None
        if outcome.plan.recreates and isinstance(error, ApiError) and error.may_have_taken_effect:
            raise error.with_hint("run the task again, which creates the new one") from None
        raise
    return dataclasses.replace(written, done=(*outcome.done, step.verb), sent_at=api.client.throttle.now())


def update(api: ResourceClient, outcome: Outcome, step: Step) -> Outcome:
    """Send the PUT, with the object's checksum if it has one.

    If the checksum is outdated, the object is read and planned again.
    """
    verify_effect = changed(api, outcome, step, repeatable=True)
    attempt = 1
    while True:
        fresh = read_for_update(api, outcome) or {}
        if attempt > 1 and not changes(api.resource, step.fields, fresh):
            return outcome
        try:
            answer = api.write(
                "PUT", str(outcome.id), verify_effect, body=body_of_update(api.resource, outcome, step, fresh)
            )
            return dataclasses.replace(outcome, task=task_id(api.resource.tasks, answer))
        except ApiError as error:
            if not api.resource.checksum or not error.answered_with(409, 412) or attempt == REPLANNED:
                raise
        attempt += 1


def read_for_update(api: ResourceClient, outcome: Outcome) -> Values | None:
    """Return the object as it is now if the PUT holds more than the changes; else as it was found."""
    model = api.resource.put
    needs_all = api.resource.checksum or (model and model.replaces)
    return api.read_one(str(outcome.id)) if needs_all else outcome.current


def body_of_update(resource: Resource, outcome: Outcome, step: Step, fresh: Values) -> Values:
    """Return the body of a PUT; if the PUT replaces the object, the whole current object with the changes in it."""
    body, model = step.body, resource.put
    if model and model.replaces:
        whole = replacing_body(resource, model, fresh)
        if not resource.checksum:
            refuse_foreign_change(outcome.label, replacing_body(resource, model, outcome.current or {}), whole)
        body = merged(whole, body)
    return {**body, resource.checksum: fresh.get(resource.checksum)} if resource.checksum else body


def refuse_foreign_change(label: str, before: Values, now: Values) -> None:
    """Raise StateError if an object has changed since the task read it: a PUT of the whole object would undo that."""
    foreign = [name for name in {**before, **now} if before.get(name) != now.get(name)]
    if foreign:
        raise StateError(
            f"{label}: another client changed {listed(foreign)} meanwhile; nothing was overwritten: run the task again"
        )


def call(api: ResourceClient, outcome: Outcome, step: Step) -> Outcome:
    """Send the separate request that changes one field, leads to a state, or creates a new secret."""
    if not step.always and step.values and shows(api.resource, step.values, outcome.current or {}):
        return outcome
    request, values = request_of(api, outcome, step)
    if request is None:
        return outcome
    verify_effect = changed(api, outcome, step, repeatable=request.method != "POST" or step.verb is Verb.ROTATE)
    sent = {**step.body, **({request.object_id: outcome.id} if request.object_id else {})}
    body = None if values or not sent or request is not step.call else sent
    values = {**values, **step.path}
    answer = api.write(request.method, str(outcome.id), verify_effect, request.path, body, values, request.inside)
    revealed = revealed_by(api.resource, answer) if step.verb is Verb.ROTATE else outcome.revealed
    return dataclasses.replace(outcome, revealed=revealed, task=task_id(api.resource.tasks, answer))


def request_of(api: ResourceClient, outcome: Outcome, step: Step) -> tuple[Call | None, Values]:
    """Return the request of a step and its further path parameters; None for an element that no longer exists."""
    status = api.resource.status
    current = (outcome.current or {}).get(status.field) if status else None
    request = step.calls.get(str(current), t.cast(Call, step.call))
    found = PATH_PARAMETER.findall(request.path)
    if not found or request.each:
        return request, {}
    route = api.resource.item_route + request.path.rpartition("/")[0]
    for row in api.client.get_list(route, api.values(str(outcome.id))):
        if step.body.items() <= row.items():
            return request, {found[0]: row["id"]}
    return None, {}


def changed(api: ResourceClient, outcome: Outcome, step: Step, *, repeatable: bool) -> VerifyEffect:
    """Return the check of whether a change has taken effect: the object with the fields that the step writes."""
    resource = api.resource
    is_readable = (step.values and not step.always) or any(resource.field(name).compared for name in step.fields)

    def read_effect() -> Values | None:
        current = api.read_one(str(outcome.id)) if is_readable else None
        if current is None or changes(resource, step.fields, current):
            return None
        return current if not step.values or shows(resource, step.values, current) else None

    return verifying(api, outcome, read_effect, repeatable, "it is unknown whether it took effect: look at the object")


def delete(api: ResourceClient, outcome: Outcome, step: Step) -> Outcome:
    """Send the DELETE. An object that another client has just deleted counts as deleted."""

    def read_effect() -> Values | None:
        current = api.read_one(str(outcome.id))
        return None if current is not None and is_staying(api.resource, current) else current or {}

    try:
        answer = api.write("DELETE", str(outcome.id), read_effect)
    except ApiError as error:
        if not is_absent(api.client, error):
            raise
        answer = None
    return dataclasses.replace(outcome, task=task_id(api.resource.tasks, answer))
