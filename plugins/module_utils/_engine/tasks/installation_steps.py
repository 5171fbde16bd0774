# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps of a task that are told beside it, such as an installation's: for progress, and for the reason of a bad
end. They decide nothing.
"""

from __future__ import annotations

import re

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._api.paths import PATH_PARAMETER
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import TaskFamily, Values

FAILED, AT_WORK, OVER = ("error", "expired"), ("doing", "stopping"), "done"


def steps_of(run: Run, family: TaskFamily, path: str, task: Values) -> list[Values]:
    """Return the steps of this task as they are now (GET); empty if it has none, or if they cannot be read.

    An error does not stop the wait.
    """
    function, route = family.steps
    parameters = (
        re.fullmatch(PATH_PARAMETER.sub(r"(?P<\1>[^/]+)", family.item_route), path.removeprefix("/v1"))
        if function
        else None
    )
    if parameters is None or task.get("function") != function:
        return []
    try:
        progress = run.client.get_object(route.format(**parameters.groupdict())).get("progress")
    except ApiError:
        return []
    return [step for step in progress if isinstance(step, dict)] if isinstance(progress, list) else []


def step_text(steps: list[Values]) -> str:
    """Return the current step: 'step 2 of 4, Partitioning'; '' before the first step."""
    number = next((number for number, step in enumerate(steps, 1) if step.get("status") in AT_WORK), 0)
    number = number or sum(step.get("status") == OVER for step in steps)
    return f"step {number} of {len(steps)}, {steps[number - 1].get('comment')}" if number else ""


def failure(steps: list[Values]) -> str:
    """Return the failed step with the API's reason; '' if none has failed."""
    for step in steps:
        if step.get("error") or step.get("status") in FAILED:
            return f"the step {step.get('comment')!r} failed" + (f": {step['error']}" if step.get("error") else "")
    return ""
