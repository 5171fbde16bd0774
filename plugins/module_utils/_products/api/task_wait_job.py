# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks that were begun before, of any product, followed to their ends (ovh_task_wait)."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.items import failed
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.status_wait import (
    StatusWait,
    status_wait,
    wait_for_status,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.wait import (
    family_at,
    task_entry,
    task_path,
    wait_for_task,
)
from ansible_collections.community.ovh.plugins.module_utils._products.api.tasks import FAMILIES
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import TaskFamily, Values

OPTIONS: dict[str, dict[str, t.Any]] = {
    "tasks": {"type": "list", "elements": "raw", "required": True},
    "wait_timeout": {"type": "float", "default": 300.0},
}


@dataclasses.dataclass
class Followed:
    """One task, or an object: where it is, what is known of it, and what keeps it from ending well."""

    family: TaskFamily | StatusWait
    path: str
    last: Values
    error: OvhError | None = None


def tasks_of(params: Values) -> list[Followed]:
    """Return the tasks that are meant.

    Raises UsageError for a value that is not one. What a task in check mode would have begun is null, and is left out.
    """
    return [task_of(given) for given in params["tasks"] if given not in (None, "")]


def task_of(given: t.Any) -> Followed:
    """Return a task by its own path, or by the path of the write that was answered with it."""
    known = given if isinstance(given, dict) else {"path": given}
    if "gone_is" in known:
        return Followed(status_wait(known), known["path"], {})
    path, answer = known.get("path"), known.get("task")
    if not isinstance(path, str) or not path.startswith("/"):
        raise UsageError(
            "tasks: each is the path of a task, or what a module returns of one; there is one without a path"
        )
    found = task_path(FAMILIES, path, answer) if isinstance(answer, dict) else None
    if found:
        return Followed(*found, answer or {})
    family = family_at(FAMILIES, path)
    if family is None:
        raise UsageError(
            f"tasks: {path} is not the path of a task; give the path of the write and, as task, its response"
        )
    return Followed(family, path, {})


def wait_for_tasks(run: Run) -> Result:
    """Wait for the end of each task, then fail with those that failed."""
    tasks = tasks_of(run.params)
    end = run.client.throttle.now() + run.params["wait_timeout"]
    for number, task in enumerate(tasks, 1):
        run.progress(f"task {number} of {len(tasks)}: {task.path}")
        try:
            task.last = follow_one(run, task, max(0.0, end - run.client.throttle.now()))
        except OvhError as error:
            task.error, task.last = error, now(run, task)
    errors = [task.error for task in tasks if task.error]
    return {
        "changed": False,
        "tasks": [told(task) for task in tasks],
        **failed(errors, len(tasks), f"{len(errors)} of {len(tasks)} tasks have not ended well"),
    }


def follow_one(run: Run, task: Followed, seconds: float) -> Values:
    """Return the task at its end, or the object once it is ready. Raises OvhError if that is a bad end, or time is
    over.
    """
    if isinstance(task.family, StatusWait):
        return dict(wait_for_status(run, task.family, seconds))
    return wait_for_task(run, task.family, task.path, task.last, seconds)


def now(run: Run, task: Followed) -> Values:
    """Return a task's state at this moment; what was known of it where it cannot be read."""
    try:
        return run.client.get_object(task.path)
    except ApiError:
        return task.last


def told(task: Followed) -> Result:
    """Return one task in the result."""
    outcome = {"failed": True, "msg": str(task.error)} if task.error else {}
    if isinstance(task.family, StatusWait):
        # Of an object nothing but its status: it may hold secrets.
        return {"path": task.path, "task": {task.family.field: task.last.get(task.family.field)}, **outcome}
    return {"path": task.path, "task": task_entry(task.path, task.last), **outcome}


JOB = Job(OPTIONS, wait_for_tasks, check=tasks_of)
