# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for objects after a write: each step has its own goal, and all objects that wait are read together.
"""
from __future__ import annotations

import dataclasses
import enum
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._engine import wait
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_client import Found, ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_find import status_class
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_options import option_of, text_of
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_plan import status_text
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_values import changes, read_value
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import StatusClass

# How long an object whose kind has no status may show what it was before a write (docs/api_facts.md, Errors and limits: about a minute).
READ_LAG = 60.0


class Progress(enum.Enum):
    """How far an object is from a goal."""

    REACHED = "reached"
    NOT_YET = "not yet"
    FAILED = "failed"


@dataclasses.dataclass(frozen=True)
class Goal:
    """What ends a wait: the object is ready and has these fields; or it is gone; or it is settled: nothing is pending.

    or_gone: the object is deleted next, so that it may be gone already. status_before: a failure that was there before
    the write says nothing about the write.
    """

    fields: Values = dataclasses.field(default_factory=dict)
    gone: bool = False
    settled: bool = False
    or_gone: bool = False
    status_before: t.Any = None


@dataclasses.dataclass(frozen=True)
class Wait:
    """One object that waits for its goal until a moment of the task's clock."""

    label: str
    id: str
    goal: Goal
    until: float


def progress(resource: Resource, goal: Goal, current: Values | None) -> Progress:
    """How far an object as read is from its goal. Pure."""
    status = status_class(resource, current)
    if current is None or status is StatusClass.GONE:
        return Progress.REACHED if goal.gone or goal.settled or goal.or_gone else Progress.NOT_YET
    if goal.settled:
        return Progress.NOT_YET if status in (StatusClass.PENDING, StatusClass.DELETING) else Progress.REACHED
    if status is StatusClass.FAILED and resource.status and current.get(resource.status.field) != goal.status_before:
        return Progress.FAILED
    if goal.gone or status is not StatusClass.READY or changes(resource, goal.fields, current):
        return Progress.NOT_YET
    return Progress.REACHED


def wait_for_goals(api: ResourceClient, waits: t.Sequence[Wait]) -> dict[str, Found]:
    """Each object, by its id, as it was when it reached its goal, or the error that says why it did not."""
    results: dict[str, Found] = {}
    pace, pause = api.client.pace, wait.FIRST_PAUSE
    while True:
        waiting = [each for each in waits if each.id not in results]
        for each, found in zip(waiting, look_at(api, waiting), strict=True):
            outcome = judged(api.resource, each, found, pace.stopping or pace.now() >= each.until)
            if outcome is not None:
                results[each.id] = outcome
        waiting = [each for each in waiting if each.id not in results]
        if not waiting:
            return results
        api.client.progress(f"waiting for {len(waiting)} of {len(waits)} {api.resource.plural}")
        pace.wait(min(pause, max(0.0, min(each.until for each in waiting) - pace.now())))
        pause = min(wait.LONGEST_PAUSE, pause * wait.GROWTH)


def look_at(api: ResourceClient, waiting: t.Sequence[Wait]) -> list[Found]:
    """The objects that wait, as they are now."""
    try:
        found = api.read([each.id for each in waiting])
    except OvhError as error:
        return [Found(error=error)] * len(waiting)
    return [found[each.id] for each in waiting]


def judged(resource: Resource, waiting: Wait, found: Found, over: bool) -> Found | None:
    """What the wait for one object ends with; None while it goes on."""
    if found.error:
        return found
    reached = progress(resource, waiting.goal, found.current)
    if reached is Progress.REACHED:
        return found
    if reached is Progress.FAILED and found.current is not None:
        return Found(found.current, StateError(f"{waiting.label}: {status_text(resource, found.current)}"))
    if not over:
        return None
    return Found(found.current, StateError(f"{waiting.label}: {unreached(resource, waiting.goal, found.current)}"))


def unreached(resource: Resource, goal: Goal, current: Values | None) -> str:
    """Why a goal was not reached in time: the status, or the fields that are still different."""
    if current is None:
        return f"the API accepted the write and did not take it: the {resource.label} does not exist"
    status = status_class(resource, current)
    if goal.gone or status is not StatusClass.READY:
        more = "; raise wait_timeout, or run the task again, which goes on waiting" if resource.status else ""
        ready = "gone" if goal.gone else "ready"
        return f"still not {ready} when the time was over: {status_text(resource, current)}{more}"
    different = changes(resource, goal.fields, current)
    texts = [still_different(resource.field(name), value, current) for name, value in different.items()]
    return "the API accepted the change but " + "; ".join(texts)


def still_different(field: Field, wanted: t.Any, current: Values) -> str:
    """A field that is not as wanted, with both values unless they are secret."""
    return f"{option_of(field)} is still {text_of(field, read_value(field, current))} (wanted {text_of(field, wanted)})"
