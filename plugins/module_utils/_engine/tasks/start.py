# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start an API task exactly once, also if the response is lost."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import ABSENT
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.paths import fill
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import until
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values, path_parameters
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

# Seconds in which a task that was made a moment ago may not be in the list yet.
LIST_LAG = 10.0


@dataclasses.dataclass(frozen=True)
class TaskStarter:
    """What starts tasks of one kind on one service.

    source: where the service's tasks are listed. values: what fills the path parameters of the routes. kind: what that
    list is asked with, and what each of these tasks has, such as {"function": "hardReboot"}.
    """

    run: Run
    source: Source
    values: Values
    kind: Values

    def start(self, route: str, body: t.Any = ABSENT, method: str = "POST") -> Values:
        """Send a request that starts a task, and return the task.

        After a lost response, a task that did not exist before is taken as the started one.
        """
        before = self.ids()
        answer = self.run.client.call(
            method, route, self.values, body=body, verify_effect=lambda: self.new_task(before)
        )
        return self.task_of_response(answer.data, before, route, method)

    def start_visibly(self, route: str, body: t.Any, shows: t.Callable[[], bool]) -> Values | None:
        """Send a request with a visible effect, and return its task; None if the API names none.

        After a lost response, a new task or the effect itself shows that the request arrived; without either it is
        repeated at once, which does no harm.
        """
        before = self.ids()
        answer = self.run.client.call(
            "POST",
            route,
            self.values,
            body=body,
            verify_effect=lambda: self.new_task(before, 0.0) or ({} if shows() else None),
        )
        return answer.data if self.is_task(answer.data) else None

    def start_without_retry(self, route: str, known: t.Iterable[t.Any], body: t.Any = ABSENT) -> Values:
        """Send a destructive request and return its task. It is never repeated once it may have arrived.

        known: the ids of the tasks on which the caller decided; with any further task, nothing is sent. Raises
        StateError.
        """
        before = {*known}
        others = self.ids() - before
        if others:
            raise StateError(
                f"task {max(others)} was started meanwhile by another client; nothing was sent. Run the task again,"
                f" which waits for it"
            )
        try:
            answer = self.run.client.call("POST", route, self.values, body=body).data
        except ApiError as error:
            if not error.may_have_taken_effect:
                raise
            answer = self.find_after_lost_response(error, before)
        return self.task_of_response(answer, before, route)

    def find_after_lost_response(self, error: ApiError, before: set[t.Any]) -> Values:
        """Return the task that was started although its response was lost.

        Raises the original error, with what was checked, if there is none.
        """
        try:
            task = self.new_task(before)
        except ApiError as unseen:
            raise error.with_hint(f"whether it has a task could not be verified ({unseen})") from None
        if task is None:
            raise error.with_hint(
                "it has no task, and it was not sent again; run the task again, which checks first"
            ) from None
        return task

    def task_of_response(self, answer: t.Any, before: set[t.Any], route: str, method: str = "POST") -> Values:
        """Return the task in a write's response, or the new task if the response does not contain it. Raises
        StateError.
        """
        if self.is_task(answer):
            return dict(answer)
        task = self.new_task(before)
        if task is None:
            raise StateError(
                f"{method} {fill(route, self.values)} was accepted but has no task; it is unknown whether it took"
                " effect"
            )
        return task

    def is_task(self, answer: t.Any) -> bool:
        """Return whether a response is a task."""
        return isinstance(answer, dict) and self.key in answer

    def new_task(self, before: set[t.Any], seconds: float | None = None) -> Values | None:
        """Return a task that did not exist before; None if none appears in time.

        before: the ids of the earlier tasks. seconds: how long to look.
        """
        lag = LIST_LAG if seconds is None else seconds
        come = until(lambda: self.ids() - before or None, lag, self.run.client.throttle)
        return {self.key: max(come), **self.kind} if come else None

    def ids(self) -> set[t.Any]:
        """Return the ids of all tasks, also ended ones (GET)."""
        return set(self.run.client.get_list(self.source.route, self.values, self.kind))

    @property
    def key(self) -> str:
        """The field that holds a task's id."""
        return path_parameters(self.source.item_route)[-1]
