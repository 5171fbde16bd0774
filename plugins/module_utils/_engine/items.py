# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The items of a task: state before and after, parallel reads and writes, outcomes and the result."""

from __future__ import annotations

import dataclasses
import operator
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import (
    Outcome,
    new_outcomes,
    progress_counter,
    run_in_parallel,
)
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import Target, raise_if_stopped
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values


@dataclasses.dataclass
class Item:
    """A target, its state before and after, what is wanted of it, and whether a write has gone out for it.

    changes: what is to be written. ids: what fills the path parameters of parts that have an id of their own.
    """

    target: Target
    before: Values = dataclasses.field(default_factory=dict)
    after: Values = dataclasses.field(default_factory=dict)
    wanted: Values = dataclasses.field(default_factory=dict)
    changes: Values = dataclasses.field(default_factory=dict)
    ids: dict[str, str] = dataclasses.field(default_factory=dict)
    written: bool = False
    not_attempted: bool = False


AnyMember = t.TypeVar("AnyMember", bound=Item)
# An item, for a message.
name_of = operator.attrgetter("target.name")


def read_each_item(
    run: Run, items: t.Iterable[AnyMember], read: t.Callable[[AnyMember], t.Any]
) -> list[tuple[AnyMember, t.Any]]:
    """Read each workable item, some in parallel, and return pairs of an item and what was read.

    Items that cannot be read are blocked by their error. Raises the error of a rejected credential.
    """
    outcomes = new_outcomes(items)
    run_in_parallel(outcomes, read, run.client.reads, run.client.throttle)
    errors = {outcome.item.target.name: outcome.error for outcome in outcomes if outcome.error}
    found = {outcome.item.target.name: outcome.value for outcome in outcomes if not outcome.error}
    raise_if_stopped(Reading(found, errors))
    for outcome in outcomes:
        if outcome.error:
            outcome.item.target.blocked_by(outcome.error)
    return [(outcome.item, outcome.value) for outcome in outcomes if not outcome.error]


def write_each_item(
    run: Run, items: t.Iterable[AnyMember], what: str, write: t.Callable[[AnyMember], t.Any], done: str
) -> list[Outcome[AnyMember]]:
    """Write each item, some in parallel, and record and return the outcomes.

    what: the name of these writes, for progress and for a task that is interrupted. done: the end of a progress line,
    such as "servers written".
    """
    outcomes = new_outcomes(items)
    with run.report_if_interrupted(what, outcomes, name_of):
        run_in_parallel(
            outcomes,
            write,
            run.client.writes,
            run.client.throttle,
            progress_counter(run.progress, what, len(outcomes), f" {done}"),
        )
    for outcome in outcomes:
        record_outcome(outcome)
    return outcomes


def record_outcome(outcome: Outcome[AnyMember]) -> None:
    """Record a write's outcome at its item."""
    item, error = outcome.item, outcome.error
    item.not_attempted = not outcome.attempted
    item.written = (
        item.written or outcome.value is not None or (isinstance(error, ApiError) and error.may_have_taken_effect)
    )
    if error:
        item.target.error = error.for_object(item.target.label)
    if not item.written:
        item.after = item.before


def changed(item: Item) -> bool:
    """Return whether an item has changed, or in check mode would change."""
    return item.before != item.after


def result_of(service: Service, items: t.Sequence[Item], entries: t.Iterable[Result], diff: dict[str, t.Any]) -> Result:
    """Return the task's result: an entry for each item, and one message that names each failed item."""
    return {
        "changed": any(changed(item) or item.written for item in items),
        snake_case(service.plural): [
            {**entry, **outcome_entry(item)} for entry, item in zip(entries, items, strict=True)
        ],
        "diff": diff,
        **failure(service, items),
    }


def outcome_entry(item: Item) -> Result:
    """Return the keys of an item's result entry that state its outcome: changed, failed, skipped and msg."""
    outcome: Result = {"changed": changed(item)}
    if item.target.error:
        outcome.update(failed=True, msg=str(item.target.error))
    elif item.not_attempted or item.target.skipped:
        outcome.update(skipped=True, msg=item.target.skipped or "not tried")
    return outcome


def failure(service: Service, items: t.Sequence[Item]) -> Result:
    """Return the keys of a result that describe the failed items: each by name and reason, how many succeeded, and
    which were not tried.
    """
    errors = [item.target.error for item in items if item.target.error]
    done = sum(changed(item) and not item.target.error for item in items)
    not_attempted = [item.target.name for item in items if item.not_attempted]
    left = f", {len(not_attempted)} not tried ({listed(not_attempted)})" if not_attempted else ""
    summary = f"{len(errors)} of {len(items)} {service.plural} failed, {done} changed{left}"
    return failed(errors, len(items), summary)


def failed(errors: t.Sequence[OvhError], total: int, summary: str) -> Result:
    """Return the keys of a result that describe these errors, one for each failed object; empty without errors.

    http_status, error_code and query_id are those of the first error that has them. total: the number of objects.
    summary: how many of them failed, for more than one object.
    """
    if not errors:
        return {}
    reasons = "; ".join(map(str, errors))
    message = reasons if total == 1 else f"{summary}: {reasons}"
    return {"failed": True, "msg": message, **next((error.facts() for error in errors if error.facts()), {})}
