# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An action that follows changed settings which only take effect with it, such as a reboot after a change of the boot.

The next run finds settings that are as wanted, and cannot know that the action is missing: so messages say what makes
sure of it, and the settings of a service on which it did not start are written back.
"""

from __future__ import annotations

import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, name_object_in_errors
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import (
    new_outcomes,
    progress_counter,
    run_in_parallel,
)
from ansible_collections.community.ovh.plugins.module_utils._engine import settings
from ansible_collections.community.ovh.plugins.module_utils._engine.action import action
from ansible_collections.community.ovh.plugins.module_utils._engine.items import Item, name_of
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import unsuitable_error
from ansible_collections.community.ovh.plugins.module_utils._schema.action import Seen
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.setting_set import FollowUp

Items = t.Sequence[Item]


def plan(described: FollowUp, run: Run, items: Items) -> list[Item]:
    """Plan the action for each item that changes a field which needs it, if the task asks for it, and return those
    items.
    """
    if run.params[described.option] != described.when:
        return []
    for item in items:
        item.wanted = {**item.wanted, described.name: True}
        if item.target.workable:
            needed = not item.changes.keys().isdisjoint(described.fields)
            item.before = {**item.before, described.name: False}
            item.after = {**item.after, described.name: needed}
    return [item for item in items if item.after.get(described.name)]


def retry_instruction(described: FollowUp, run: Run) -> str:
    """Return the instruction, for a message, that makes sure of the action when the task runs again."""
    # A second earlier: the API's clock shows whole seconds.
    now = datetime.datetime.fromtimestamp(run.client.connection.clock.timestamp() - 1, datetime.UTC)
    return described.messages.again.format(time=now.isoformat())


def carry_out(described: FollowUp, run: Run, items: Items, again: str) -> dict[str, Values]:
    """Send the action for each item whose change was read back, some in parallel, and wait for the tasks.

    Returns the last state of each task, by service name.
    """
    ready = [item for item in items if item.written and not item.target.error]
    for item in items:
        if item not in ready:
            undo(described, run, item, item.target.error, again)
    tasks = start(described, run, ready, again)
    if run.params["wait"]:
        until = run.client.throttle.now() + run.params["wait_timeout"]
        for item in ready:
            if item.target.name in tasks:
                seconds = max(0.0, until - run.client.throttle.now())
                tasks[item.target.name] = finish(described, run, item, tasks[item.target.name], seconds, again)
    return tasks


def start(described: FollowUp, run: Run, items: Items, again: str) -> dict[str, Values]:
    """Start the action on each service, and return the tasks of those where it started, by service name."""
    outcomes, label = new_outcomes(items), described.step.order.label
    with run.report_if_interrupted(label, outcomes, name_of, f"to do the rest, {again}"):
        run_in_parallel(
            outcomes,
            lambda item: send(described, run, item.target.name),
            run.client.writes,
            run.client.throttle,
            progress_counter(run.progress, label, len(outcomes), f" {described.action.service.plural} told"),
        )
    for outcome in outcomes:
        if outcome.value is None:
            undo(described, run, outcome.item, outcome.error, again)
    return {outcome.item.target.name: outcome.value for outcome in outcomes if outcome.value is not None}


def send(described: FollowUp, run: Run, name: str) -> Values | None:
    """Send the action for one service and return its task."""
    with name_object_in_errors(name):
        return action.send(described.action, run, name, described.step, Seen())


def finish(described: FollowUp, run: Run, item: Item, task: Values, seconds: float, again: str) -> Values:
    """Wait for a task and return its last state; if it failed, record the error at the item."""
    name = item.target.name
    try:
        with name_object_in_errors(name):
            return action.wait_for_end(described.action, run, name, task, seconds) or task
    except OvhError as error:
        item.target.error = error.for_object(name).with_hint(f"run the task again, {again}")
        return task


# ---- where it did not start


def undo(described: FollowUp, run: Run, item: Item, error: OvhError | None, again: str) -> None:
    """Write a service's former values back after its action did not start, and record that.

    error: why it did not start; None if it was not tried.
    """
    item.after = {**item.after, described.name: False}
    changed = [name for name in described.fields if item.before.get(name) != item.after.get(name)]
    if not changed:
        return
    messages = described.messages
    reason = error.for_object(item.target.name) if error else unsuitable_error(item.target, messages.not_tried)
    if isinstance(reason, ApiError) and reason.may_have_taken_effect:
        item.target.error = reason.with_hint(f"{messages.unknown}: run the task again, {again}")
        return
    old = {name: item.before.get(name) for name in changed}
    failure = write_back(described, run, item, old)
    if failure:
        item.target.error = reason.with_hint(f"{messages.not_undone} ({failure}): run the task again, {again}")
    else:
        item.after = {**item.after, **old}
        item.target.error = reason.with_hint(f"{messages.undone}: run the task again to do both")


def write_back(described: FollowUp, run: Run, item: Item, old: Values) -> OvhError | None:
    """Write these former values of a service (PUT), and return the error if that failed."""
    wanted = {name: "" if value is None else value for name, value in old.items()}
    try:
        settings.put(described.part, run, Item(item.target, wanted=wanted, changes=old))
    except OvhError as error:
        return error
    return None
