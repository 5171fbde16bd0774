# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tasks of a container that vanish when they have ended, and say nothing of how: others' awaited before a plan, ours after it."""
from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.paths import fill
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.collection_reader import raise_unread
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import until
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Tasks, Wanted
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values, path_parameters


class NoPendingTasks:
    """What is written to a container is done at once: there is nothing to wait for."""

    ours: t.Sequence[Values] = ()

    def wait_for_others(self) -> None:
        """Before the plan."""

    def wait_until_quiet(self) -> str:
        """The tasks that are still at work on what this task is about when the time is up, for a sentence; empty where there are none."""
        return ""

    def wait_until_gone(self, seconds: float) -> None:
        """After the writes."""

    def result(self) -> Result:
        """What the result of a task that does not wait says of it."""
        return {}


class PendingTasks(NoPendingTasks):
    """The tasks of one container. ours: those that this task's writes were answered with."""

    def __init__(self, tasks: Tasks, wanted: Wanted, thing: str, run: Run) -> None:
        self.tasks, self.wanted, self.thing, self.run, self.client = tasks, wanted, thing, run, run.client
        self.path_parameter = path_parameters(tasks.item_route)[-1]

    def wait_for_others(self) -> None:
        """A plan made while the API is still at work on an earlier write would do it twice. Raises StateError when the time is up."""
        left = self.wait_until_quiet()
        if left:
            raise StateError(f"{self.thing}: {left} still at work on an earlier change after"
                             f" {self.run.params['wait_timeout']:g} s: nothing was written; run the task again, or with a longer wait_timeout")

    def wait_until_quiet(self) -> str:
        """Wait until nothing is at work on what this task is about."""
        last: list[Values] = []

        def quiet() -> bool | None:
            last[:] = self.pending()
            if last:
                self.run.progress(f"{self.thing}: {self.wording(last)} still at work")
            return None if last else True

        until(quiet, self.run.params["wait_timeout"], self.client.throttle)
        return self.wording(last) if last else ""

    def pending(self) -> list[Values]:
        """The tasks at work on the groups that this task is about; whether one is is read from the task itself."""
        reading = read_each(self.client, self.tasks.item_route, self.path_parameter, sorted(self.names()), self.wanted.values)
        raise_unread(self.thing, reading)
        return [task for task in reading.objects.values() if self.wanted.purge or self.tasks.touches(task, self.wanted.groups)]

    def names(self) -> set[str]:
        """The ids of all the tasks of the container."""
        try:
            return {str(name) for name in self.client.get_list(self.tasks.list_route, self.wanted.values)}
        except ApiError as error:
            raise error.about(self.thing) from None

    def wait_until_gone(self, seconds: float) -> None:
        """Wait for our tasks to vanish. Raises StateError when the time is up."""
        ours = {str(task[self.tasks.key]) for task in self.known_by_id()}

        def gone() -> bool | None:
            left = ours & self.names()
            self.run.progress(f"{self.thing}: {len(ours) - len(left)} of {len(ours)} tasks done")
            return None if left else True

        if until(gone, seconds, self.client.throttle) is None:
            raise StateError(f"{self.thing}: {self.wording(self.ours)} still at work after {seconds:g} s; all writes were sent:"
                             " run the task again to wait on, or with a longer wait_timeout")

    def result(self) -> Result:
        """Our tasks, each with the path at which it can be waited for."""
        return {"tasks": [{**snake_keys(task), "path": fill(self.tasks.item_route, {**self.wanted.values, self.path_parameter: task[self.tasks.key]})}
                          for task in self.known_by_id()]}

    def known_by_id(self) -> list[Values]:
        """Those of our tasks that the API has named."""
        return [task for task in self.ours if task.get(self.tasks.key) is not None]

    def wording(self, tasks: t.Sequence[Values]) -> str:
        """Some tasks, for a sentence that goes on with what they do."""
        names = listed([f"{task.get(self.tasks.key)} ({task.get('action')})" for task in tasks])
        return f"task{'s' if len(tasks) > 1 else ''} {names} {'are' if len(tasks) > 1 else 'is'}"
