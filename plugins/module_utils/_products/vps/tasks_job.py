# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tasks of VPS: those that are open awaited, ours begun side by side, one at a time on each VPS, and followed to their ends (ovh_vps)."""
from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_back
from ansible_collections.community.ovh.plugins.module_utils._api.client import ABSENT
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, said_of
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import outcomes_of, run_in_parallel
from ansible_collections.community.ovh.plugins.module_utils._api.paths import fill
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine import task_start
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._engine.items import Member, name_of, record_outcome
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import until
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import raise_if_stopped, unfit
from ansible_collections.community.ovh.plugins.module_utils._engine.task_wait import follow
from ansible_collections.community.ovh.plugins.module_utils._products.api.tasks import VPS_TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.vps.orders import Seen, Step, not_so
from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS
from ansible_collections.community.ovh.plugins.module_utils._products.vps.vps import OPEN_TASKS, TASKS
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import covers
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

Look = t.Callable[..., dict[str, OvhError]]


@dataclasses.dataclass
class Vps(Member):
    """A VPS of the task: what was seen of it, what the API has to do to it, and the tasks that came of that.

    known: the ids of its tasks before it was looked at. recent: what was done to it since the moment that the task names.
    objection: why it can't be had as it is asked for.
    """

    seen: Seen = Seen("")
    steps: list[Step] = dataclasses.field(default_factory=list)
    tasks: list[Values] = dataclasses.field(default_factory=list)
    known: frozenset[t.Any] = frozenset()
    recent: frozenset[str] = frozenset()
    objection: str = ""

    @property
    def needy(self) -> bool:
        """Whether something is to be written to it, or can't be."""
        return self.target.workable and bool(self.changes or self.steps or self.objection)

    def forget(self) -> None:
        """What was seen and planned is out of date."""
        self.target.fresh = False
        self.before, self.after, self.changes, self.steps, self.objection = {}, {}, {}, [], ""

    def path_of(self, task: Values) -> str:
        """Where a task of it can be read."""
        return fill(TASKS.item_route, {VPS.path_parameter: self.target.name, VPS_TASKS.key: task[VPS_TASKS.key]})


def starter(run: Run, member: Vps, kind: str = "") -> task_start.TaskStarter:
    """What starts tasks of this type on a VPS; without a type, any."""
    return task_start.TaskStarter(run, TASKS, {VPS.path_parameter: member.target.name}, {"type": kind} if kind else {})


def remember(run: Run, members: list[Vps]) -> None:
    """Write down the tasks of each VPS before it is decided on, so that one that begins meanwhile is noticed."""
    for member in members:
        member.known = frozenset(starter(run, member).ids())


def after_others(run: Run, members: list[Vps]) -> list[Vps]:
    """Wait for the open tasks of these VPS, whoever began them: a VPS has one at a time (docs/api_facts.md, Tasks). Those that are free now."""
    busy = {member.target.name: member for member in members}

    def all_over() -> bool | None:
        reading = gather(run.client, dataclasses.replace(OPEN_TASKS, item_route=""), list(busy))
        raise_if_stopped(reading)
        for name, error in reading.errors.items():
            busy.pop(name).target.blocked_by(error)
        for name, ids in reading.objects.items():
            if not ids:
                busy.pop(name)
        if busy:
            run.progress(f"waiting for what is under way on {listed(list(busy))}")
        return None if busy else True

    until(all_over, run.params["wait_timeout"], run.client.throttle)
    for member in busy.values():
        member.target.error = unfit(member.target, f"it has a task that is still open after {run.params['wait_timeout']:g} s (wait_timeout), and it has one"
                                                   " at a time: nothing was begun on it")
    return [member for member in members if member.target.workable]


def carry_out(run: Run, members: list[Vps]) -> None:
    """What each VPS needs, step by step: the first steps of all of them side by side, then the second ones."""
    free_again(run, [member for member in members if member.written and member.steps and member.target.workable])
    end = run.client.throttle.now() + run.params["wait_timeout"]
    for number in range(max((len(member.steps) for member in members), default=0)):
        ready = [member for member in members if number < len(member.steps) and member.target.workable and not member.untried]
        for member in begun(run, ready, number):
            if member.steps[number].order.type and (run.params["wait"] or member.steps[number + 1:]):
                finish(run, member, max(0.0, end - run.client.throttle.now()))
            if member.target.workable:
                member.after = {**member.after, **member.steps[number].effect}
        for member in ready:
            if member.target.error and number:
                member.target.error = member.target.error.also("done before that: " + listed([step.order.word for step in member.steps[:number]]))


def free_again(run: Run, members: list[Vps]) -> None:
    """Wait for what the settings that were written have set going on these VPS."""
    try:
        after_others(run, members)
    except ApiError as error:
        for member in members:
            member.target.error = unfit(member.target, f"its settings were written, and what is under way on it could not be read ({error})")


def begun(run: Run, members: list[Vps], number: int) -> list[Vps]:
    """Begin the step of this number on each of these, some at a time; those where that went well."""
    what = listed(sorted({member.steps[number].order.word for member in members}))
    outcomes = outcomes_of(members)
    with run.report_if_interrupted(what, outcomes, name_of):
        run_in_parallel(outcomes, lambda member: begin(run, member, member.steps[number]), run.client.writes, run.client.throttle,
               lambda done: run.progress(f"{what}: {done} of {len(outcomes)} {VPS.plural} told"))
    for outcome in outcomes:
        record_outcome(outcome)
        outcome.item.tasks += [outcome.value] if outcome.value else []
    return [outcome.item for outcome in outcomes if outcome.value is not None]


def begin(run: Run, member: Vps, step: Step) -> Values:
    """The task that carries a step out; nothing where that is done at once."""
    order, body = step.order, ABSENT if step.body is None else step.body
    with said_of(member.target.name):
        if order.destroys:
            return starter(run, member).start_without_retry(order.route, member.known, body)
        if order.type:
            return starter(run, member, order.type).start(order.route, body, order.method)
        return done_at_once(run, member, step)


def done_at_once(run: Run, member: Vps, step: Step) -> Values:
    """Write what no task is made of; after a lost answer, look whether it has taken effect before writing again."""
    values = {VPS.path_parameter: member.target.name}

    def seen() -> Values | None:
        current = run.client.get_object(step.order.route, values)
        return current if covers(current, step.body) else None

    run.client.call(step.order.method, step.order.route, values, body=step.body, look=seen)
    return {}


def finish(run: Run, member: Vps, seconds: float) -> None:
    """Follow the last task of a VPS to its end."""
    try:
        with said_of(member.target.name):
            member.tasks[-1] = follow(run, VPS_TASKS, member.path_of(member.tasks[-1]), member.tasks[-1], seconds)
    except OvhError as error:
        member.target.error = error


def require_done(run: Run, members: list[Vps], look: Look) -> None:
    """Hold what was carried out against what the API has now, which may take its time to show it."""
    done = [member for member in members if member.steps and member.written and member.target.workable and run.params["wait"]]
    errors: dict[str, OvhError] = {}

    def all_seen() -> bool | None:
        for member in done:
            member.target.fresh = False
        errors.clear()
        try:
            errors.update(look(run, done, read_back))
        except ApiError as error:
            errors.update({member.target.name: error for member in done})
        return None if any(not_so(member.steps, member.seen) for member in done) else True

    until(all_seen, task_start.LIST_LAG, run.client.throttle)
    for member in done:
        error, why = errors.get(member.target.name), not_so(member.steps, member.seen)
        if error or why:
            member.target.error = unfit(member.target, f"the API's task has ended well, and {f'it could not be read back ({error})' if error else why}")
