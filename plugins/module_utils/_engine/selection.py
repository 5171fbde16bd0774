# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects of one of the account's own lists, named or found, changed or removed: each with its own outcome."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import (
    Objects,
    Reading,
    read_all,
    read_back,
    read_each,
)
from ansible_collections.community.ovh.plugins.module_utils._api.errors import (
    ApiError,
    OvhError,
    StateError,
    UsageError,
)
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import outcomes_of, run_in_parallel
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable
from ansible_collections.community.ovh.plugins.module_utils._engine.items import (
    AnyMember,
    Member,
    changed,
    failure,
    name_of,
    outcome_entry,
    record_outcome,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import Target, raise_if_stopped
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values

# What a member is after its removal.
GONE: Values = {}
# How a caller is answered whose own key, or its application, has just been removed (docs/api_facts.md, Signature and
# credentials).
CUT_OFF = frozenset(("INVALID_CREDENTIAL", "INVALID_KEY", "NOT_CREDENTIAL"))


# ---- choosing


def require_selector(params: Values, selectors: t.Iterable[str], service: Service) -> None:
    """Raise UsageError where nothing says which objects are meant."""
    if all(params[name] is None for name in selectors):
        raise UsageError(f"no {service.word} is selected: give at least one of {', '.join(selectors)}")


def nothing_selected(run: Run, selectors: t.Iterable[str], service: Service) -> bool:
    """Whether a selector is an empty list, which selects nothing and is never the same as not given. Warns of it."""
    empty = [
        name
        for name in selectors
        if isinstance(run.params[name], list) and not any(str(item).strip() for item in run.params[name])
    ]
    if empty:
        run.warnings.append(f"{empty[0]} is empty: no {service.word} is selected, and nothing is done")
    return bool(empty)


def choose(service: Service, run: Run, ids: t.Iterable[int] | None) -> tuple[list[Target], int]:
    """A target for each id, in the order asked, or for each object that there is, read by itself; and how many there
    are.

    A named one that is not there has no facts.
    """
    there = [str(number) for number in run.client.get_list(service.list_route)]
    names = there if ids is None else list(dict.fromkeys(map(str, ids)))
    reading = read_each(run.client, service.item_route, service.path_parameter, names, key=service.key)
    raise_if_stopped(reading)
    targets = [Target(name, ids is not None, reading.objects.get(name, {})) for name in names]
    for target in targets:
        error = reading.errors.get(target.name)
        if error and not vanished(error):
            target.blocked_by(error)
    return [target for target in targets if target.named or target.facts or not target.workable], len(there)


def narrow(targets: t.Iterable[Target], misfit: t.Callable[[Values], str | None]) -> list[Target]:
    """The targets that the filters mean; a named one that they don't is skipped.

    misfit: facts → the filter, or None.
    """
    kept = []
    for target in targets:
        outside = misfit(target.facts) if target.facts else None
        if outside and target.named:
            target.skipped = f"left out by {outside}"
        if target.named or not outside:
            kept.append(target)
    return kept


def refuse(service: Service, target: Target, why: str) -> None:
    """A failure for one that was named, a skip for one that was found."""
    if target.named:
        target.error = StateError(f"{service.word} {target.name}: {why}")
    else:
        target.skipped = why


def describe(targets: t.Iterable[Target], described: t.Callable[[list[Values]], list[Values]]) -> None:
    """Give the targets the facts that are found out beside their objects.

    described: the objects → the same with more of them.
    """
    there = [target for target in targets if target.facts]
    for target, facts in zip(there, described([target.facts for target in there]), strict=True):
        target.facts = facts


def find(service: Service, run: Run, ids: t.Iterable[int] | None) -> list[Values]:
    """The objects of these ids that there are, or all; good for looking, not for deciding."""
    if ids is None:
        reading = read_all(run.client, service.list_route, service.item_route, service.path_parameter, service.key)
    else:
        reading = read_each(
            run.client, service.item_route, service.path_parameter, [str(number) for number in ids], key=service.key
        )
    return list(objects_of(reading).values())


def objects_of(reading: Reading) -> dict[str, Objects]:
    """What was read, by id.

    An object that has vanished is none of it; any other that cannot be read may not be guessed at.
    """
    for error in reading.errors.values():
        if not vanished(error):
            raise error
    return reading.objects


def vanished(error: OvhError) -> bool:
    """Whether the object is not there. Its list is, so a 404 is about the object itself."""
    return isinstance(error, ApiError) and error.not_found


# ---- removing


def plan_removal(members: t.Iterable[Member]) -> list[Member]:
    """Let each go that can be worked on; those that do."""
    going = [member for member in members if member.target.workable and member.before]
    for member in going:
        member.after = GONE
    return going


def own_last(members: t.Sequence[Member], own: str | None, do: t.Callable[[list[Member]], None]) -> None:
    """Do it for the others first; for the one that our own calls hang on last, and only if all went well with the
    others.
    """
    mine = [member for member in members if member.target.name == own]
    others = [member for member in members if member.target.name != own]
    do(others)
    if any(member.target.error or member.untried for member in others):
        for member in mine:
            member.untried, member.after = changed(member), member.before
    else:
        do(mine)


def remove(service: Service, run: Run, members: t.Sequence[Member], own: str | None) -> None:
    """A DELETE for each member that goes, some at a time, and a look whether it has gone.

    own: the one that our calls hang on.
    """
    outcomes = outcomes_of([member for member in members if changed(member)])
    with run.report_if_interrupted(f"{service.word} removal", outcomes, name_of):
        run_in_parallel(
            outcomes,
            lambda member: delete(service, run, member, own),
            run.client.writes,
            run.client.throttle,
            lambda done: run.progress(f"{done} of {len(outcomes)} {service.plural} removed"),
        )
    for outcome in outcomes:
        record_outcome(outcome)
    see_gone(service, run, [outcome.item for outcome in outcomes if outcome.item.written], own)


def delete(service: Service, run: Run, member: Member, own: str | None) -> bool:
    """Remove one; after a lost answer, look whether it has gone before asking again.

    What somebody else has just removed is removed.
    """
    values = {service.path_parameter: member.target.name}

    def look() -> bool | None:
        try:
            run.client.get_object(service.item_route, values)
        except ApiError as error:
            if gone(error, member, own):
                return True
            raise
        return None

    run.client.call("DELETE", service.item_route, values, look=look, accept=(404,))
    return True


def gone(error: OvhError | None, member: Member, own: str | None) -> bool:
    """Whether the answer to a look says that the object has gone: our own takes the right to look with it."""
    return isinstance(error, ApiError) and (
        error.not_found or (member.target.name == own and error.error_code in CUT_OFF)
    )


def see_gone(service: Service, run: Run, removed: t.Sequence[Member], own: str | None) -> None:
    """Hold what was removed against what the API has now."""
    reading = read_back(
        run.client, service.item_route, service.path_parameter, [member.target.name for member in removed]
    )
    for member in removed:
        name, error = member.target.name, reading.errors.get(member.target.name)
        if gone(error, member, own):
            member.target.error = None
        elif name in reading.objects:
            member.after = member.before
            member.target.error = member.target.error or StateError(
                f"{service.word} {name}: the API accepted its removal, and it is still there"
            )
        else:
            why = f" ({error})" if error else ""
            member.target.error = member.target.error or StateError(
                f"{service.word} {name}: removed, and whether it was removed could not be verified{why}"
            )


# ---- results


def result(
    service: Service,
    members: t.Sequence[AnyMember],
    entry: t.Callable[[AnyMember], Values],
    line: t.Callable[[Values], str],
) -> Result:
    """The task's result: an entry a member, the diff with one line each, and one message that names each that
    failed.
    """
    moved = [member for member in members if changed(member)]
    outcome: Result = {
        "changed": any(changed(member) or member.written for member in members),
        service.plural: [{**entry(member), **presence(member), **outcome_entry(member)} for member in members],
        "diff": {
            "before": lines(line(member.before) for member in moved if member.before),
            "after": lines(line(member.after) for member in moved if member.after),
        },
    }
    return {**outcome, **failure(service, members)}


def presence(member: Member) -> Values:
    """Whether one member was there before, and is there now; None where that could not be seen."""
    unread = not member.before and (isinstance(member.target.error, ApiError) or bool(member.target.skipped))
    return {"state_before": None if unread else state(member.before), "state": None if unread else state(member.after)}


def state(values: Values) -> str:
    """Whether an object is there."""
    return "present" if values else "absent"


def lines(texts: t.Iterable[str]) -> str:
    """One printable line each, sorted."""
    return "".join(f"{printable(text)}\n" for text in sorted(texts))
