# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Following a task of the API to its end."""
from __future__ import annotations

import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.paths import HOLE
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable
from ansible_collections.community.ovh.plugins.module_utils._describe.resource import TaskFamily, Values, holes_of
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.wait import until

# A task that was made a moment ago may not be there yet (FACTS 6).
FRESH = 60.0


def task_path(families: t.Iterable[TaskFamily], path: str, answer: t.Any) -> tuple[TaskFamily, str] | None:
    """The family and the path of the task that a write was answered with; None where the answer is no task that we know."""
    for family in sorted(families, key=lambda family: -len(family.under)):
        match = re.match(HOLE.sub(r"(?P<\1>[^/]+)", family.under) + "(?:/|$)", path.removeprefix("/v1"))
        if match and isinstance(answer, dict) and answer.get(family.key) is not None and (family.status or "action") in answer:
            parts = {**match.groupdict(), holes_of(family.item_route)[-1]: str(answer[family.key])}
            return family, family.item_route.format(**parts)
    return None


def follow(run: Run, family: TaskFamily, path: str, task: Values, seconds: float) -> Values:
    """The task's last state once it has ended well. Raises StateError where it ended badly or the time is up."""
    last, begun = dict(task), run.client.pace.now()
    seen = False

    def ended() -> Values | None:
        nonlocal seen
        try:
            current = run.client.get_object(path)
        except ApiError as error:
            if not error.not_found:
                raise
            if family.vanishes:
                return last
            if seen or run.client.pace.now() - begun > FRESH:
                raise StateError(f"task {path} has vanished; its last state was {state(family, last)}") from error
            return None
        seen = True
        last.clear()
        last.update(current)
        run.progress(f"task {path}: {state(family, last)}")
        return last if state(family, last) in family.good + family.bad else None

    if until(ended, seconds, run.client.pace) is None:
        raise StateError(f"task {path} was begun and is {state(family, last)} after {seconds:g} s (wait_timeout); wait on with GET {path}")
    if state(family, last) in family.bad:
        comment = last.get("comment")
        raise StateError(f"task {path} ended as {state(family, last)}" + (f": {comment}" if comment else ""))
    return last


def state(family: TaskFamily, task: Values) -> str:
    """The state that a task tells, in the API's word."""
    return printable(task.get(family.status, "still there")) if family.status else "still there"
