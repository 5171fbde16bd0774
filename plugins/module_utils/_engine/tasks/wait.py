# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wait for an API task until it has ended."""

from __future__ import annotations

import re
import typing as t
from urllib.parse import quote

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.paths import PATH_PARAMETER
from ansible_collections.community.ovh.plugins.module_utils._api.retry import is_transient
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import attempts
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.installation_steps import (
    failure,
    step_text,
    steps_of,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import TaskFamily, Values, path_parameters

# Seconds in which a task that was made a moment ago may not be there yet, or not be readable (docs/api_facts.md,
# Tasks); and after which one that vanishes when it has ended, and was never seen, has ended.
FRESH, UNSEEN = 60.0, 3.0


def task_path(families: t.Iterable[TaskFamily], path: str, answer: t.Any) -> tuple[TaskFamily, str] | None:
    """Return the family and the path of the task in a write's response; None if the response is not a known task."""
    path = path.removeprefix("/v1")
    for family in sorted(families, key=lambda family: -len(family.under)):
        match = re.match(PATH_PARAMETER.sub(r"(?P<\1>[^/]+)", family.under) + "(?:/|$)", path)
        if (
            match
            and isinstance(answer, dict)
            and is_id(answer.get(family.key))
            and required_fields(family) <= set(answer)
        ):
            name = quote(str(answer[family.key]), safe="", errors="surrogatepass")
            if not family.item_route:
                return family, path if path.endswith(f"/{name}") else f"{path}/{name}"
            return family, family.item_route.format(
                **{**match.groupdict(), path_parameters(family.item_route)[-1]: name}
            )
    return None


def is_id(value: t.Any) -> bool:
    """Return whether a value can be the id of a task: a text or number that a path can hold."""
    return isinstance(value, (str, int)) and bool(str(value).strip())


def family_at(families: t.Iterable[TaskFamily], path: str) -> TaskFamily | None:
    """Return the family of the task at this path; None if the path is not a task's."""
    path = path.removeprefix("/v1")
    for family in families:
        if (
            re.fullmatch(PATH_PARAMETER.sub("[^/]+", family.item_route), path)
            if family.item_route
            else path.startswith(family.under + "/")
        ):
            return family
    return None


def task_entry(path: str, task: Values) -> Values:
    """Return a task for a result, with the path at which it can be waited for."""
    return {**snake_keys(task), "path": path}


def wait_for_task(run: Run, family: TaskFamily, path: str, task: Values, seconds: float) -> Values:
    """Wait until a task has ended successfully, and return its last state (GET path).

    seconds: the longest wait. Raises StateError if it failed or the time is up; ApiError, with the last known state, if
    it can no longer be read.
    """
    last, begun = dict(task), run.client.throttle.now()
    steps: list[Values] = []
    seen = False
    for _attempt in attempts(seconds, run.client.throttle):
        try:
            last = run.client.get_object(path)
        except ApiError as error:
            age = run.client.throttle.now() - begun
            if error.not_found and may_vanish(family, last):
                if seen or age >= min(UNSEEN, seconds):
                    return last
                continue
            if error.not_found and (seen or age > FRESH):
                raise StateError(
                    f"task {path} does not exist any more; its last state was {progress_text(family, last, steps)}"
                ) from error
            if error.not_found or (is_transient(error) and not error.final and age <= FRESH):
                continue
            error.with_hint(
                f"the task was started and last seen as {progress_text(family, last, steps)}: continue waiting with"
                f" GET {path}"
            )
            raise
        seen = True
        steps = ([] if state(family, last) in family.good else steps_of(run, family, path, last)) or steps
        run.progress(f"task {path}: {progress_text(family, last, steps)}")
        if state(family, last) in family.good:
            return last
        if state(family, last) in family.bad:
            why = "; ".join(filter(None, map(str, (family.why(last) or "", failure(steps)))))
            raise StateError(f"task {path} ended as {state(family, last)}" + (f": {why}" if why else ""))
    raise StateError(
        f"task {path} was started and is {progress_text(family, last, steps)} after {seconds:g} s (wait_timeout);"
        f" continue waiting with GET {path}"
    )


def wait_for_others(
    run: Run,
    family: TaskFamily,
    thing: str,
    at_work: t.Callable[[], t.Collection[str]],
    progress_summary: str = "nothing was written",
) -> bool:
    """Wait for the tasks that others have started on an object, and return whether there were any.

    at_work: returns the paths of the open tasks. A task that fails is a warning. Raises StateError if one is still open
    when the time is up.
    """
    paths = list(at_work())
    for path in paths:
        try:
            wait_for_task(run, family, path, {}, run.params["wait_timeout"])
        except StateError as error:
            if path in at_work():
                raise StateError(f"{thing}: an earlier {error}: {progress_summary}") from None
            run.warnings.append(f"{thing}: an earlier {error}")
    return bool(paths)


def progress_text(family: TaskFamily, task: Values, steps: list[Values]) -> str:
    """Return how far a task is: its state, and its current step."""
    under_way = state(family, task) not in family.good + family.bad
    return f"{state(family, task)} ({step_text(steps)})" if under_way and step_text(steps) else state(family, task)


def required_fields(family: TaskFamily) -> set[str]:
    """Return the fields that every task of this family has."""
    return {family.key, *family.marks} | ({family.status} if family.status else set())


def may_vanish(family: TaskFamily, task: Values) -> bool:
    """Return whether a task with this last state has ended if it no longer exists."""
    return family.vanishes and (not family.leaving or state(family, task) in family.leaving)


def state(family: TaskFamily, task: Values) -> str:
    """Return the task's state, in the API's word."""
    return printable(task.get(family.status, "still there")) if family.status else "still there"
