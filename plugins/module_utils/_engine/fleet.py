# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same wanted state for many services in one task: all that can be done is done, each with its own outcome (SPEC 3)."""
from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api import bulk
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import fates, outcomes_of, settle
from ansible_collections.community.ovh.plugins.module_utils._describe.arguments import PARALLEL, TARGETS
from ansible_collections.community.ovh.plugins.module_utils._describe.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._describe.resource import Part, Values
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Actions, Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.members import Member, changed, failure, fate, take_over
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import raise_if_stopped, select, unfit, warn_of_skipped


def fleet_job(part: Part, actions: Actions | None = None) -> Job:
    """The job that brings a part of many services to the wanted state."""
    options = {**TARGETS, **PARALLEL, **{field.option or field.word: field.argument() for field in part.fields}}
    return Job(options, lambda run: bring_about(part, run), part.product, actions=actions or {})


def bring_about(part: Part, run: Run) -> Result:
    """select → read → plan → write → read back → result."""
    members = [Member(target) for target in select(part.of, run)]
    wanted = part.wanted(run.params)
    read(part, run, members)
    plan(part, members, wanted)
    if not run.check_mode:
        write(part, run, members, wanted)
        read_back(part, run, members, wanted)
    warn_of_skipped([member.target for member in members], part.of, run)
    return result(part, members)


def read(part: Part, run: Run, members: list[Member]) -> None:
    """Each workable member's part, as it is now."""
    workable = {member.target.name: member for member in members if member.target.workable}
    reading = bulk.read_each(run.client, part.route, part.of.hole, list(workable))
    raise_if_stopped(reading)
    for name, current in reading.objects.items():
        workable[name].before = workable[name].after = current
    for name, error in reading.errors.items():
        if isinstance(error, ApiError) and error.not_found and workable[name].target.facts:
            error.remedy = f"the {part.of.word} is there, and has no {part.name}"
        workable[name].target.blocked_by(error)


def plan(part: Part, members: list[Member], wanted: Values) -> None:
    """What each member needs; one that can't have it is a failure if named, else skipped. Pure."""
    for member in members:
        if member.target.workable:
            changes = part.unmet(wanted, member.before)
            why = part.out_of_reach(wanted, member.before) if changes else None
            if why:
                member.target.blocked_by(unfit(member.target, why))
            else:
                member.changes = changes
                member.after = {**member.before, **changes}


def write(part: Part, run: Run, members: list[Member], wanted: Values) -> None:
    """One PUT for each member that differs, some at a time."""
    outcomes = outcomes_of([member for member in members if member.changes])
    total = len(outcomes)
    try:
        settle(outcomes, lambda member: put(part, run, member, wanted), run.client.writes, run.client.pace,
               lambda done: run.progress(f"{part.name}: {done} of {total} {part.of.plural} written"))
    finally:
        # For a task that is stopped, now or while it reads back.
        run.interrupted = f"{part.name} was interrupted: {fates(outcomes, lambda member: member.target.name, 100)}; run the task again to do the rest"
    for outcome in outcomes:
        take_over(outcome)


def put(part: Part, run: Run, member: Member, wanted: Values) -> bool:
    """Write one member's changes; after a lost answer, look whether they have taken effect before writing again."""
    values = {part.of.hole: member.target.name}

    def look() -> Values | None:
        current = run.client.get_object(part.route, values)
        return None if part.unmet(wanted, current) else current

    run.client.call("PUT", part.route, values, body=member.changes, look=look)
    return True


def read_back(part: Part, run: Run, members: list[Member], wanted: Values) -> None:
    """Hold what was written against what the API has now: a field that it did not take is a failure with both values (SPEC 2)."""
    written = {member.target.name: member for member in members if member.written}
    reading = bulk.read_back(run.client, part.route, part.of.hole, list(written))
    for name, member in written.items():
        if name in reading.objects:
            member.after = reading.objects[name]
            not_taken = part.unmet(wanted, member.after)
            if not_taken and not member.target.error:
                asked = ", ".join(f"{snake_case(field)} {value!r} (it is still {member.after.get(field)!r})" for field, value in not_taken.items())
                member.target.error = unfit(member.target, f"the API accepted the write and did not take {asked}")
        elif not member.target.error:
            error = reading.errors.get(name)
            member.target.error = unfit(member.target, f"it was written, and could not be read back{f' ({error})' if error else ''}")


def result(part: Part, members: list[Member]) -> Result:
    """The task's result: an entry a member, the diff, and one message that names each that failed."""
    outcome: Result = {"changed": any(changed(member) or member.written for member in members), part.of.plural: [entry(part, member) for member in members]}
    moved = {member.target.name: member for member in members if changed(member)}
    outcome["diff"] = {"before": {name: shown(part, member.before) for name, member in sorted(moved.items())},
                       "after": {name: shown(part, member.after) for name, member in sorted(moved.items())}}
    return {**outcome, **failure(part.of, members)}


def entry(part: Part, member: Member) -> Result:
    """One member in the result."""
    target = member.target
    item: Result = {snake_case(part.of.hole): target.name, **{snake_case(name): target.facts.get(name) for name in part.of.facts}}
    for field in part.fields:
        item[field.word + "_before"], item[field.word] = member.before.get(field.name), member.after.get(field.name)
    return {**item, **fate(member)}


def shown(part: Part, values: Values) -> t.Any:
    """A member's part in a diff: the bare value where it has but one field."""
    fields = {field.word: values.get(field.name) for field in part.fields}
    return next(iter(fields.values())) if len(fields) == 1 else fields
