# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Those that a task works on: each one's state before and after, and what became of it."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import Outcome
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Result
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import Target
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


def name_of(item: Item) -> str:
    """A item, for a message."""
    return item.target.name


def record_outcome(outcome: Outcome[AnyMember]) -> None:
    """Write a write's outcome down at its item."""
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
    """Whether a item is, or in check mode would be, another than before."""
    return item.before != item.after


def outcome_entry(item: Item) -> Result:
    """What became of one item, for its entry in the result."""
    outcome: Result = {"changed": changed(item)}
    if item.target.error:
        outcome.update(failed=True, msg=str(item.target.error))
    elif item.not_attempted or item.target.skipped:
        outcome.update(skipped=True, msg=item.target.skipped or "not tried")
    return outcome


def failure(service: Service, items: t.Sequence[Item]) -> Result:
    """What a task's result says of the items that failed: each by name and reason, how many were done, and which were
    not tried.
    """
    failures = [item.target.error for item in items if item.target.error]
    if not failures:
        return {}
    message = "; ".join(map(str, failures))
    if len(items) > 1:
        done = sum(changed(item) and not item.target.error for item in items)
        not_attempted = [item.target.name for item in items if item.not_attempted]
        left = f", {len(not_attempted)} not tried ({listed(not_attempted)})" if not_attempted else ""
        message = f"{len(failures)} of {len(items)} {service.plural} failed, {done} changed{left}: {message}"
    return {"failed": True, "msg": message, **first_facts(failures)}


def first_facts(errors: t.Iterable[OvhError]) -> Result:
    """HTTP status, error code and query id of the first error that has them."""
    return next((error.facts() for error in errors if error.facts()), {})
