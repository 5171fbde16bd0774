# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Open tasks of a container: wait for those of others before planning, and for those of this task after its writes.

Without a status they vanish once they have ended, and do not say how. A container without tasks has nothing to wait
for.
"""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.paths import fill
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.container import Container
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.reader import raise_unread
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Result
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import attempts
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Tasks, last_parameter
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import StatusClass


def wait_for_others(container: Container, tasks: Tasks) -> None:
    """Wait until no task is pending for this task's objects; otherwise its effect would be planned a second time.

    Raises StateError when the time is up.
    """
    left = wait_until_quiet(container, tasks)
    if left:
        raise StateError(
            f"{container.label}: {progress_text(tasks, left)} still in progress for an earlier change after"
            f" {container.run.params['wait_timeout']:g} s: nothing was written;"
            " run the task again, or with a longer wait_timeout"
        )


def wait_until_quiet(container: Container, tasks: Tasks) -> list[Values]:
    """Wait until no task is pending for this task's objects; return those that still are when the time is up."""
    run, left = container.run, list[Values]()
    for _attempt in attempts(run.params["wait_timeout"], run.client.throttle):
        left = pending(container, tasks)
        if not left:
            break
        run.progress(f"{container.label}: {progress_text(tasks, left)} still in progress")
    return left


def pending(container: Container, tasks: Tasks) -> list[Values]:
    """Return the pending tasks of the groups that this task is about, as each task names its group."""
    wanted, ids, parameter = container.wanted, sorted(open_ids(container, tasks)), last_parameter(tasks.item_route)
    path_values = wanted.path_values_of(tasks.list_route)
    reading = read_each(container.run.client, tasks.item_route, parameter, ids, path_values)
    raise_unread(container.label, reading)
    return [task for task in reading.objects.values() if not is_over(tasks, task) and tasks.touches(task, wanted)]


def open_ids(container: Container, tasks: Tasks) -> set[str]:
    """Return the ids of all open tasks of the container."""
    try:
        path_values = container.wanted.path_values_of(tasks.list_route)
        client = container.run.client
        lists = [client.get_list(tasks.list_route, path_values, query or None) for query in tasks.queries]
        return {str(name) for each in lists for name in each}
    except ApiError as error:
        raise error.for_object(container.label) from None


def is_over(tasks: Tasks, task: Values) -> bool:
    """Return whether a task that is still there says that it has ended."""
    return tasks.status is not None and tasks.status.is_over(task)


def wait_until_over(container: Container, tasks: Tasks, started: t.Sequence[Values]) -> None:
    """Wait until the tasks that our writes have started are over. Raises StateError if one has failed, and when the
    time is up.
    """
    run, ours = container.run, {str(task[tasks.key]) for task in named_tasks(tasks, started)}
    seconds = run.params["wait_timeout"]
    for _attempt in attempts(seconds, run.client.throttle):
        left = unfinished(container, tasks, ours)
        run.progress(f"{container.label}: {len(ours) - len(left)} of {len(ours)} tasks done")
        if not left:
            return
    raise StateError(
        f"{container.label}: {progress_text(tasks, started)} still in progress after {seconds:g} s;"
        " all writes were sent; run the task again to continue waiting, or with a longer wait_timeout"
    )


def unfinished(container: Container, tasks: Tasks, ours: set[str]) -> set[str]:
    """Return those of our tasks that are not over; one that is gone is. Raises StateError if one has failed."""
    if tasks.status is None:
        return ours & open_ids(container, tasks)
    path_values, parameter = container.wanted.path_values_of(tasks.list_route), last_parameter(tasks.item_route)
    reading = read_each(container.run.client, tasks.item_route, parameter, sorted(ours), path_values)
    raise_unread(container.label, reading)
    for name, task in reading.objects.items():
        if tasks.status.class_of(task.get(tasks.status.field)) is StatusClass.FAILED:
            raise StateError(
                f"{container.label}: task {name} ({task.get(tasks.action)}) ended as {task.get(tasks.status.field)!r};"
                " all writes were sent; run the task again to do the rest"
            )
    return {name for name, task in reading.objects.items() if not is_over(tasks, task)}


def task_entries(container: Container, tasks: Tasks, started: t.Sequence[Values]) -> list[Result]:
    """Return the tasks that our writes have started, each with the path at which it can be waited for."""
    path_values, parameter = container.wanted.path_values_of(tasks.list_route), last_parameter(tasks.item_route)
    return [
        {**snake_keys(task), "path": fill(tasks.item_route, {**path_values, parameter: task[tasks.key]})}
        for task in named_tasks(tasks, started)
    ]


def named_tasks(tasks: Tasks, started: t.Sequence[Values]) -> list[Values]:
    """Return the tasks that the API has named."""
    return [task for task in started if task.get(tasks.key) is not None]


def progress_text(tasks: Tasks, left: t.Sequence[Values]) -> str:
    """Return the pending tasks as the beginning of a sentence: 'task 123 (refresh) is'."""
    names = listed([f"{task.get(tasks.key)} ({task.get(tasks.action)})" for task in left])
    return f"task{'s' if len(left) > 1 else ''} {names} {'are' if len(left) > 1 else 'is'}"
