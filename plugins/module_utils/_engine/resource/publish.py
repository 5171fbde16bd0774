# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Publish writes: one request for each part, once, last, also after a failed write."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._engine import polling
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import Request
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.outcome import Outcome
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.tasks import task_id, wait_for_task
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import read_value
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.wait import SETTLED, Wait
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Publication, Resource

STAGED = "what was written is staged, and not published; run the task again to publish it"


def publish(
    run: Run, api: ResourceClient, request: Request, outcomes: t.Sequence[Outcome]
) -> tuple[list[Outcome], bool]:
    """Publish each part that has staged changes of these objects, also of other clients or an interrupted task.

    Returns the outcomes, with an error if their part could not be published, and whether anything was published, or
    would be in check mode.
    """
    publication = api.resource.publication
    if publication is None:
        return list(outcomes), False
    errors: dict[str | None, OvhError | None] = {}
    for part in due_parts(api, publication, outcomes):
        run.interrupted = f"publishing {api.resource.plural} was interrupted: {STAGED}"
        errors[part] = None if run.check_mode else publish_part(api, publication, request, part)
    return [
        outcome if error is None else outcome.failed(error)
        for outcome in outcomes
        for error in [errors.get(part_of(api.resource, publication, outcome))]
    ], bool(errors)


def part_of(resource: Resource, publication: Publication, outcome: Outcome) -> str | None:
    """Return the part that an object is published with; "" if one publication covers all, None if the object never
    existed.
    """
    current = outcome.current or outcome.plan.item.current
    if not publication.by:
        return ""
    return None if current is None else str(read_value(resource.field(publication.by), current))


def due_parts(api: ResourceClient, publication: Publication, outcomes: t.Sequence[Outcome]) -> list[str]:
    """Return the parts that were written to, and those of these objects in which the API shows unpublished changes."""
    parts = {part_of(api.resource, publication, each): False for each in outcomes if not each.error}
    parts.update({part_of(api.resource, publication, each): True for each in outcomes if each.done})
    looks = bool(publication.pending) and not all(parts.values())
    rows = api.client.get_list(publication.pending, api.parents) if looks else []
    pending = {str(row.get(publication.by, "")) for row in rows if row.get("number")}
    return sorted(part for part, written in parts.items() if part is not None and (written or part in pending))


def publish_part(api: ResourceClient, publication: Publication, request: Request, part: str) -> OvhError | None:
    """Publish one part and wait for it; return the error if it could not be published."""
    body = {publication.by: part} if publication.by else {}

    def send() -> tuple[t.Any] | None:
        try:
            # Nothing is published twice by a second request.
            return (
                api.client.call("POST", publication.route, api.parents, body=body, verify_effect=lambda: None).data,
            )
        except ApiError as error:
            if error.answered_with(409):
                return None
            raise

    label = f"publication of {part}" if part else "publication"
    try:
        answer = polling.until(send, request.wait_timeout, api.client.throttle)
        if answer is None:
            return StateError(f"{label}: another one was still in progress when wait_timeout expired").with_hint(STAGED)
        number = task_id(publication.tasks, answer[0])
        if publication.tasks is None or number is None or not request.wait:
            return None
        until = api.client.throttle.now() + request.wait_timeout
        error = wait_for_task(api, publication.tasks, [Wait(label, number, SETTLED, until)])[number].error
        return error.with_hint(STAGED) if error else None
    except OvhError as error:
        return error.with_hint(STAGED)
