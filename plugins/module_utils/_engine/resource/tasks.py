# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""API tasks that writes start: wait for open ones before planning, and for new ones after a write."""

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
    """Return the id of the task in a write's response; None if the response is not a task."""
    if not tasks or not isinstance(answer, dict) or (tasks.known_by and tasks.known_by not in answer):
        return None
    found = answer.get(tasks.id_field)
    return None if found is None else str(found)


def open_tasks(api: ResourceClient, tasks: Tasks) -> dict[str, Values]:
    """Return the tasks that are not done, by id (GET). Raises the error of a list or a task that cannot be read."""
    ids = [
        each
        for query in tasks.open
        for each in read_list(api.client, tasks.route, tasks.id_field, api.parents_in(tasks.route), query or None)[0]
    ]
    read = read_by_id(api.client, tasks, ids, api.parents_in(tasks.route))
    for found in read.values():
        if found.error:
            raise found.error
    return {each: found.current for each, found in read.items() if found.current and not is_over(tasks, found.current)}


def await_open_tasks(api: ResourceClient, names: t.Collection[str], seconds: float) -> None:
    """Wait for the tasks that other clients have started on objects of these names.

    Raises StateError if one does not end in time.
    """
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


FAILED_TASK = "correct the cause, and run the task again, which starts another one if it is still needed"


def concerns(tasks: Tasks, name: str, task: Values) -> bool:
    """Return whether a write to an object of this name has to wait for a task."""
    return not tasks.about or tasks.about_name(str(task.get(tasks.about))) == name


def wait_for_task(api: ResourceClient, tasks: Tasks, waits: t.Sequence[Wait]) -> dict[str, Found]:
    """Return each task as it was when it ended, or the error that states how it failed."""

    def read(ids: t.Sequence[str]) -> dict[str, Found]:
        return read_by_id(api.client, tasks, ids, api.parents_in(tasks.route))

    def judge(waiting: Wait, found: Found, over: bool) -> Found | None:
        return wait_result(tasks, waiting, found.current, over)

    return poll(api.client, waits, read, judge, "tasks")


def wait_result(tasks: Tasks, waiting: Wait, task: Values | None, over: bool) -> Found | None:
    """Return the result of waiting for one task; None while it is running. A task that no longer exists is done.
    Pure.
    """
    if task is None:
        return Found()
    status = tasks.status
    text = f"task {waiting.id}" + (f" is {task.get(status.field)!r}" if status else "")
    reason = f" ({task[status.reason]})" if status and task.get(status.reason) else ""
    if status and status.class_of(task.get(status.field)) is StatusClass.FAILED:
        return Found(task, StateError(f"{waiting.label}: {text}{reason}; {FAILED_TASK}"))
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
    """Return whether a task that exists has ended: done or failed."""
    return tasks.status is not None and tasks.status.is_over(task)
