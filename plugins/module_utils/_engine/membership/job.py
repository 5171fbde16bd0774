# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Membership`: select → read → plan → apply → wait → read back → result."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api import parallel
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError
from ansible_collections.community.ovh.plugins.module_utils._engine import items, presence
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.membership.plan import (
    Aim,
    Contents,
    Item,
    Place,
    Plan,
    Step,
    plan_item,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.membership.write import Writer
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import (
    Target,
    raise_if_stopped,
    the_named_target,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL, WAIT, Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.membership import Member, Membership
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values


def membership_job(membership: Membership, published: Published | None = None) -> Job:
    """Return the job of a membership's module."""
    kinds = [kind.option for kind in membership.kinds]
    return Job(
        argument_spec(membership),
        lambda run: reconcile(membership, run),
        membership.product,
        {"required_one_of": [tuple(kinds)]},
        check=lambda params: check(membership, params),
        operations=membership.operations,
        published=published,
    )


def argument_spec(membership: Membership) -> Spec:
    """Return the module's options."""
    move: Spec = {"move": {"type": "bool", "default": False}} if membership.exclusive else {}
    return {
        "service_name": {"type": "str", "required": True},
        **{kind.option: {"type": "list", "elements": "str"} for kind in membership.kinds},
        **membership.options,
        "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
        **move,
        **(WAIT if membership.tasks else {}),
        **PARALLEL,
    }


def check(membership: Membership, params: Values) -> tuple[Member, ...]:
    """Return the members that the task names. Raises ValueError for names that are not valid."""
    if not params["service_name"].strip():
        raise ValueError("service_name is empty")
    return membership.declared(params)


def reconcile(membership: Membership, run: Run) -> Result:
    """Run one task and return its result. Raises OvhError if no member can be worked on."""
    if not run.request:
        run.warnings.append("no member is named, and nothing is done")
    aim = Aim(
        the_named_target(membership.container, run).name,
        run.params["state"] == "present",
        run.params.get("move", False),
    )
    plan = read_plan(membership, run, aim)
    writer = Writer(membership, run, aim.container)
    outcomes = tuple(Outcome(step, step.after, step.error) for step in plan.steps)
    if plan.changes and not run.check_mode:
        if writer.wait_for_open_tasks({aim.container, *plan.containers}):
            plan = read_plan(membership, run, aim)
        outcomes = apply(writer, plan)
    unread = (plan.unread, *(outcome.unread for outcome in outcomes))
    warn_of_unread(membership, run, {name: error for each in unread for name, error in each.items()})
    return result(membership, run, outcomes, writer.tasks)


# ---- reading


def read_plan(membership: Membership, run: Run, aim: Aim) -> Plan:
    """Return the plan: the step of each member, by where it is now.

    Other containers are read only for members that must be attached and are not in this one.
    """
    asked = find_items(run, run.request)
    here, elsewhere = read_contents(run, aim.container, [aim.container], asked), Contents()
    strangers = [item for item in asked if not item.places(here)]
    if strangers and aim.present and membership.exclusive:
        names = [str(name) for name in run.client.get_list(membership.container.list_route)]
        elsewhere = read_contents(run, aim.container, [name for name in names if name != aim.container], strangers)
    return Plan(tuple(plan_item(membership, aim, item, here, elsewhere) for item in asked), elsewhere.unread)


def find_items(run: Run, members: t.Sequence[Member]) -> tuple[Item, ...]:
    """Return what can be attached for each of these members."""
    found: dict[Member, Item] = {}
    for kind in dict.fromkeys(member.kind for member in members):
        if kind.by:
            reading = gather(run.client, kind.by.source, [member.name for member in members if member.kind is kind])
            raise_if_stopped(reading)
            for name, error in reading.errors.items():
                found[Member(kind, name)] = Item(Member(kind, name), error=error.for_object(name))
            for name, others in reading.objects.items():
                by = tuple(Member(kind.by.kind, other) for other in others)
                found[Member(kind, name)] = Item(Member(kind, name), by)
    return tuple(found.get(member, Item(member)) for member in members)


def read_contents(run: Run, own: str, containers: t.Sequence[str], asked: t.Sequence[Item]) -> Contents:
    """Return the contents of these containers, of the kinds that matter for the asked objects.

    A container other than the task's own may be unreadable; it is returned in `unread`. Raises any other error.
    """
    names, unread = {}, dict[str, OvhError]()
    for kind in dict.fromkeys(member.kind for item in asked for member in item.members):
        reading = gather(run.client, kind.held.source, containers)
        for container, error in reading.errors.items():
            unread[container] = error.for_object(container)
            if container == own or not (isinstance(error, ApiError) and error.permanent):
                raise unread[container]
        names[kind] = {container: kind.held.names(answer) for container, answer in reading.objects.items()}
    return Contents(names, unread)


# ---- apply and read back


Attempt: t.TypeAlias = "parallel.Outcome[Step]"


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What became of a step, in check mode what would: where the object is afterwards.

    error: why it is not as wanted. written: a write for it may have taken effect. tried: it was begun. unread: the
    containers that could not be read afterwards.
    """

    step: Step
    after: Place | None
    error: OvhError | None = None
    written: bool = False
    attempted: bool = True
    unread: t.Mapping[str, OvhError] = dataclasses.field(default_factory=dict)


def apply(writer: Writer, plan: Plan) -> tuple[Outcome, ...]:
    """Carry out the steps one after the other, because a container accepts one change at a time, and return the
    outcomes.
    """
    run, attempts = writer.run, parallel.new_outcomes(plan.changes)
    with run.report_if_interrupted(writer.container, attempts, lambda step: step.item.asked.name):
        parallel.run_in_parallel(
            attempts,
            writer.carry_out,
            1,
            run.client.throttle,
            lambda done: run.progress(f"{writer.container}: {done} of {len(attempts)} members done"),
        )
    attempt_of = {attempt.item.item.asked: attempt for attempt in attempts}
    return tuple(read_back(writer, step, attempt_of.get(step.item.asked)) for step in plan.steps)


def read_back(writer: Writer, step: Step, attempt: Attempt | None) -> Outcome:
    """Return the outcome of a step. If it failed after a write, the object is read again if possible."""
    if attempt is None:
        return Outcome(step, step.after, step.error)
    error = attempt.error and attempt.error.for_object(step.item.asked.name)
    written = step.item.asked in writer.written or (isinstance(error, ApiError) and error.may_have_taken_effect)
    if not written or not error:
        return Outcome(step, step.after if written else step.before, error, written, attempt.attempted)
    containers = [writer.container, *(place.container for place in step.leaves)]
    try:
        contents = read_contents(writer.run, writer.container, containers, [step.item])
    except OvhError:
        return Outcome(step, step.before, error, written)
    return Outcome(step, next(iter(step.item.places(contents)), None), error, written, unread=contents.unread)


# ---- result


def warn_of_unread(membership: Membership, run: Run, unread: t.Mapping[str, OvhError]) -> None:
    """Add one warning for the containers that could not be read."""
    if unread:
        run.warnings.append(
            f"whether something of it is in another {membership.container.word} could not be seen everywhere: "
            + "; ".join(map(str, unread.values()))
        )


def result(membership: Membership, run: Run, outcomes: t.Sequence[Outcome], tasks: list[Values]) -> Result:
    """Return the task's result, with the tasks that were not waited for."""
    found = presence.result(
        dataclasses.replace(membership.container, word="member", plural="members"),
        [member_of(membership, outcome) for outcome in outcomes],
        lambda member: entry(membership, member),
        lambda place: f"{place[membership.key]}: {place['kind']} {place['member']}",
    )
    return found if run.params.get("wait", True) else {**found, "tasks": tasks}


def member_of(membership: Membership, outcome: Outcome) -> items.Item:
    """Return an outcome as an item: the object as the task names it, and where it is, under the result's names."""
    kind, name = outcome.step.item.asked
    asked = {"kind": kind.option, "member": name}
    return items.Item(
        target=Target(name, True, {}, outcome.error),
        before=place_entry(membership, asked, outcome.step.before),
        after=place_entry(membership, asked, outcome.after),
        wanted=asked,
        written=outcome.written,
        not_attempted=not outcome.attempted,
    )


def place_entry(membership: Membership, asked: Values, place: Place | None) -> Values:
    """Return where an object is; empty if it is in no container."""
    if place is None:
        return presence.GONE
    kinds = [kind for kind in membership.kinds if kind.shown_as]
    by = {kind.shown_as: place.member.name if place.member.kind is kind else None for kind in kinds}
    return {membership.key: place.container, **asked, **by}


def entry(membership: Membership, member: items.Item) -> Values:
    """Return one object in the result."""
    place = member.after or member.before
    return {
        **member.wanted,
        **{kind.shown_as: place.get(kind.shown_as) for kind in membership.kinds if kind.shown_as},
        f"{membership.key}_before": member.before.get(membership.key),
        membership.key: member.after.get(membership.key),
    }
