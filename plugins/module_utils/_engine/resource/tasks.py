# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks that the API answers writes with: open ones are awaited before an object is planned, new ones to their end."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import (
    Found,
    ResourceClient,
    read_by_id,
    read_list,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.wait import SETTLED, Wait, poll
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import StatusClass
from ansible_collections.community.ovh.plugins.module_utils._schema.tasks import Tasks


def task_id(tasks: Tasks | None, answer: t.Any) -> str | None:
    """The id of the task that a write was answered with; None where the answer is none."""
    if not tasks or not isinstance(answer, dict) or (tasks.known_by and tasks.known_by not in answer):
        return None
    found = answer.get(tasks.id_field)
    return None if found is None else str(found)


def open_tasks(api: ResourceClient, tasks: Tasks) -> dict[str, Values]:
    """The tasks that are not done, by their ids."""
    ids = [
        each
        for query in tasks.open
        for each in read_list(api.client, tasks.route, tasks.id_field, api.parents_in(tasks.route), query or None)[0]
    ]
    return {
        each: found.current
        for each, found in read_by_id(api.client, tasks, ids, api.parents_in(tasks.route)).items()
        if found.current is not None and not is_over(tasks, found.current)
    }


def await_open_tasks(api: ResourceClient, names: t.Collection[str], seconds: float) -> None:
    """Wait for the tasks that others have started at objects of these names. Raises StateError if one does not end."""
    tasks, until = api.resource.tasks, api.client.throttle.now() + seconds
    if tasks is None:
        return
    label = f"{api.resource.plural.replace('_', ' ')} of this task"
    waits = [
        Wait(label, each, SETTLED, until)
        for each, task in open_tasks(api, tasks).items()
        if any(concerns(tasks, name, task) for name in names)
    ]
    for found in wait_for_task(api, tasks, waits).values():
        # That another's task has failed is no reason not to do this one.
        if found.error and not (found.current and is_over(tasks, found.current)):
            raise found.error


def concerns(tasks: Tasks, name: str, task: Values) -> bool:
    """Whether a write to an object of this name has to wait for a task."""
    return not tasks.about or tasks.about_name(str(task.get(tasks.about))) == name


def wait_for_task(api: ResourceClient, tasks: Tasks, waits: t.Sequence[Wait]) -> dict[str, Found]:
    """Each task as it was when it was over, or the error that says how it failed."""

    def read(ids: t.Sequence[str]) -> dict[str, Found]:
        return read_by_id(api.client, tasks, ids, api.parents_in(tasks.route))

    def judge(waiting: Wait, found: Found, over: bool) -> Found | None:
        return wait_result(tasks, waiting, found.current, over)

    return poll(api.client, waits, read, judge, "tasks")


def wait_result(tasks: Tasks, waiting: Wait, task: Values | None, over: bool) -> Found | None:
    """What the wait for one task ends with; None while it goes on. Pure. A task that is gone is done."""
    if task is None:
        return Found()
    status = tasks.status
    text = f"task {waiting.id}" + (f" is {task.get(status.field)!r}" if status else "")
    reason = f" ({task[status.reason]})" if status and task.get(status.reason) else ""
    if status and status.class_of(task.get(status.field)) is StatusClass.FAILED:
        return Found(task, StateError(f"{waiting.label}: {text}{reason}"))
    if is_over(tasks, task):
        return Found(task)
    if not over:
        return None
    return Found(
        task,
        StateError(
            f"{waiting.label}: {text} and not finished when wait_timeout expired; raise it, or run the task again,"
            " which continues waiting"
        ),
    )


def is_over(tasks: Tasks, task: Values) -> bool:
    """Whether a task that exists is over: done or failed."""
    return tasks.status is not None and tasks.status.is_over(task)
