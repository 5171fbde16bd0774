# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Apply a plan: send its writes in order, verify lost responses, explain failures."""

from __future__ import annotations

import operator
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import (
    Outcome,
    new_outcomes,
    outcomes_text,
    progress_counter,
    run_in_parallel,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.container import Container
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.pending_tasks import (
    progress_text,
    wait_until_quiet,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.reader import read_back
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.set_plan import (
    SetPlan,
    is_any_left,
    is_as_declared,
    writes_of,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.settle import read_settled
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Write
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

# How often a write is sent that is refused while a task of others works on the container.
ATTEMPTS = 3
TEXT = operator.attrgetter("text")


def apply(container: Container, plan: SetPlan) -> tuple[Values, ...]:
    """Send the plan's writes, phase after phase, and return the API's responses: tasks, if a write starts one.

    After a failure the later phases are not started. Raises OvhError, which lists the progress of each write.
    """
    collection, run = container.collection, container.run
    phases = [new_outcomes(writes) for writes in writes_of(collection, container.wanted, plan)]
    everything = [outcome for phase in phases for outcome in phase]
    then = "to do the rest and to publish it" if collection.publication else "to do the rest"
    with run.report_if_interrupted(container.label, everything, TEXT, then):
        for number, phase in enumerate(phases):
            if phase and any(phases[:number]):
                wait_between_phases(container, plan, everything)
            send_phase(container, plan, phase, everything)
            if any(outcome.error for outcome in phase):
                break
    failed = [outcome.error for outcome in everything if outcome.error]
    if failed:
        raise failure(container, failed[0], everything)
    return tuple(outcome.value for outcome in everything if isinstance(outcome.value, dict))


def wait_between_phases(container: Container, plan: SetPlan, everything: list[Outcome[Write]]) -> None:
    """Wait until a phase has taken effect, if the next one depends on it.

    What was removed blocks its replacement; what was added must exist before the object that it replaces is removed.
    """
    collection = container.collection
    if collection.status:
        read_settled(container, plan.current, "what was written")
    if collection.tasks and collection.tasks.one_at_a_time:
        try:
            wait_until_quiet(container, collection.tasks)
        except ApiError as error:
            raise failure(container, error, everything) from None


def send_phase(
    container: Container, plan: SetPlan, phase: list[Outcome[Write]], everything: list[Outcome[Write]]
) -> None:
    """Send the writes of one phase, some in parallel; if their order matters, one by one up to the first failure."""
    collection, run = container.collection, container.run
    for step in [[outcome] for outcome in phase] if collection.order else [phase]:
        sent = sum(outcome.attempted for outcome in everything)
        show = progress_counter(run.progress, container.label, len(everything), " writes sent", start=sent)
        run_in_parallel(
            step, lambda write: send(container, plan, write), collection.writes_at_once, run.client.throttle, show
        )
        if any(outcome.error for outcome in step):
            return


def send(container: Container, plan: SetPlan, write: Write, attempts: int = ATTEMPTS) -> t.Any:
    """Send one write, and return the API's response, or True if a check showed that it has taken effect.

    attempts: how often to send it if the API rejects it while a task works on the container.
    """
    body: dict[str, t.Any] = {"body": write.body} if write.body is not None else {}
    try:
        answer = container.run.client.call(
            write.method, write.route, write.path_values, verify_effect=lambda: verify(container, plan, write), **body
        )
    except ApiError as error:
        # Where another client was quicker with the same, it is done.
        is_late = error.answered_with(409) or is_removed_already(container, error, write)
        if not is_late or still_pending(container):
            raise
        if has_taken_effect(container, plan, write):
            return True
        tasks = container.collection.tasks
        if attempts == 1 or not (tasks and tasks.one_at_a_time):
            raise
        return send(container, plan, write, attempts - 1)
    return answer.data if isinstance(answer.data, dict) else True


def is_removed_already(container: Container, error: ApiError, write: Write) -> bool:
    """Return whether an error may mean that an object no longer exists, in a collection whose objects can be read."""
    return bool(container.collection.status) and write.method == "DELETE" and error.not_found


def verify(container: Container, plan: SetPlan, write: Write) -> bool | None:
    """Return True if a write with a lost response has taken effect, once no task is pending for it; None to repeat
    it.
    """
    left = still_pending(container)
    if left:
        container.run.client.written = True
        raise StateError(
            f"{write.text}: the response was lost, and it is not yet known whether it took effect:"
            f" {left} still in progress; run the task again to continue waiting"
        )
    return has_taken_effect(container, plan, write) or None


def still_pending(container: Container) -> str | None:
    """Return the tasks that are still pending when the time is up, for a message; None if there are none."""
    tasks = container.collection.tasks
    left = wait_until_quiet(container, tasks) if tasks else []
    return progress_text(tasks, left) if tasks and left else None


def has_taken_effect(container: Container, plan: SetPlan, write: Write) -> bool:
    """Return whether the set is as it is after a write."""
    current = read_back(container, plan)
    if write.method == "DELETE":
        return not is_any_left(current, write.items)
    return is_as_declared(container.collection, current, write.items)


def failure(container: Container, error: OvhError, everything: t.Sequence[Outcome[Write]]) -> OvhError:
    """Return the first error, with the progress of the other writes in its message."""
    if not isinstance(error, ApiError):
        return StateError(f"{container.label}: {error}").with_hint(outcomes_text(everything, TEXT))
    if error.not_found:
        # It existed when the set was read.
        error.hint = "another client appears to be changing it; run the task again"
    return error.for_object(container.label).with_hint(outcomes_text(everything, TEXT))
