# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wait for objects after a write: each step has its own goal, and all waiting objects are read together."""

from __future__ import annotations

import dataclasses
import enum
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._engine import polling
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import Found, ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import option_of, text_of
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.state import (
    is_busy,
    replacement_hint,
    shows,
    status_class,
    status_text,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import changes, read_value
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import StatusClass

# How long an object whose kind has no status may show what it was before a write
# (docs/api_facts.md, Errors and limits: about a minute).
READ_LAG = 60.0


class Progress(enum.Enum):
    """How far an object is from a goal."""

    REACHED = "reached"
    NOT_YET = "not yet"
    FAILED = "failed"


@dataclasses.dataclass(frozen=True)
class Goal:
    """What ends a wait: the object is ready and has these fields; or it is gone; or it is settled: nothing is pending.

    values: the status values that count as ready; () for all of that class. or_gone: the object is deleted next, so
    that it may be gone already. failed_before: how the object had failed before the write, which says nothing about it.
    """

    fields: Values = dataclasses.field(default_factory=dict)
    values: tuple[str, ...] = ()
    gone: bool = False
    settled: bool = False
    or_gone: bool = False
    failed_before: str = ""


SETTLED = Goal(settled=True)


@dataclasses.dataclass(frozen=True)
class Wait:
    """One object or task that waits for its goal until a moment of the task's clock."""

    label: str
    id: str
    goal: Goal
    until: float


Read = t.Callable[[t.Sequence[str]], t.Mapping[str, Found]]
Judge = t.Callable[[Wait, Found, bool], "Found | None"]


def progress(resource: Resource, goal: Goal, current: Values | None) -> Progress:
    """Return how far an object as read is from its goal. Pure."""
    status = status_class(resource, current)
    if current is None or status is StatusClass.GONE:
        return Progress.REACHED if goal.gone or goal.settled or goal.or_gone else Progress.NOT_YET
    if goal.settled:
        return Progress.NOT_YET if is_busy(resource, current) else Progress.REACHED
    if status is StatusClass.FAILED and status_text(resource, current) != goal.failed_before:
        return Progress.FAILED
    if goal.gone or status is not StatusClass.READY or changes(resource, goal.fields, current):
        return Progress.NOT_YET
    if goal.values and not shows(resource, goal.values, current):
        return Progress.NOT_YET
    return Progress.REACHED


def wait_for_goals(api: ResourceClient, waits: t.Sequence[Wait]) -> dict[str, Found]:
    """Return each object, by id, as it was when it reached its goal, or the error that states why it did not."""

    def judge(waiting: Wait, found: Found, over: bool) -> Found | None:
        return wait_result(api.resource, waiting, found, over)

    return poll(api.client, waits, api.read_now, judge, api.resource.plural)


def poll(client: Client, waits: t.Sequence[Wait], read: Read, judge: Judge, plural: str) -> dict[str, Found]:
    """Poll until each wait has ended, and return the results by id.

    read: returns the current objects by id. judge: returns the result of a wait, given what was found and whether its
    time is over; None while it continues.
    """
    results: dict[str, Found] = {}
    throttle, pause = client.throttle, polling.FIRST_PAUSE
    while True:
        waiting = [each for each in waits if each.id not in results]
        for each, found in zip(waiting, read_state(read, waiting), strict=True):
            ended = found if found.error else judge(each, found, throttle.stopping or throttle.now() >= each.until)
            if ended is not None:
                results[each.id] = ended
        waiting = [each for each in waiting if each.id not in results]
        if not waiting:
            return results
        client.progress(f"waiting for {len(waiting)} of {len(waits)} {plural}")
        throttle.wait(min(pause, max(0.0, min(each.until for each in waiting) - throttle.now())))
        pause = min(polling.LONGEST_PAUSE, pause * polling.GROWTH)


def read_state(read: Read, waiting: t.Sequence[Wait]) -> list[Found]:
    """Return the current state of each wait, in order."""
    try:
        found = read([each.id for each in waiting])
    except OvhError as error:
        return [Found(error=error)] * len(waiting)
    return [found[each.id] for each in waiting]


def wait_result(resource: Resource, waiting: Wait, found: Found, over: bool) -> Found | None:
    """Return the result of waiting for one object; None while it continues."""
    reached = progress(resource, waiting.goal, found.current)
    if reached is Progress.REACHED:
        return found
    if reached is Progress.FAILED and found.current is not None:
        hint = "" if waiting.goal.gone else replacement_hint(resource, "when_failed")
        return Found(found.current, StateError(f"{waiting.label}: {status_text(resource, found.current)}{hint}"))
    if not over:
        return None
    return Found(
        found.current, StateError(f"{waiting.label}: {unreached_reason(resource, waiting.goal, found.current)}")
    )


def unreached_reason(resource: Resource, goal: Goal, current: Values | None) -> str:
    """Return why a goal was not reached in time: the status, or the fields that still differ."""
    if current is None:
        return (
            f"the API accepted the change but the {resource.label} does not exist;"
            " the API does not say why: run the task again, which looks for it first"
        )
    status = status_class(resource, current)
    different = changes(resource, goal.fields, current)
    if goal.gone or status is not StatusClass.READY or not different:
        more = "; raise wait_timeout, or run the task again, which continues waiting" if resource.status else ""
        ready = "gone" if goal.gone else "ready"
        return f"still not {ready} when wait_timeout expired: {status_text(resource, current)}{more}"
    texts = [difference_text(resource.field(name), value, current) for name, value in different.items()]
    return "the API accepted the change but " + "; ".join(texts)


def difference_text(field: Field, wanted: t.Any, current: Values) -> str:
    """Return a sentence part about a field that is not as wanted, with both values unless they are secret."""
    return f"{option_of(field)} is still {text_of(field, read_value(field, current))} (wanted {text_of(field, wanted)})"
