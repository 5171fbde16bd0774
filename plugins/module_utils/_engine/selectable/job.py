# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Selectable`, top to bottom: choose → protect → plan → write, the object in use last → result."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError
from ansible_collections.community.ovh.plugins.module_utils._engine import settings
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.set_plan import require_allowed
from ansible_collections.community.ovh.plugins.module_utils._engine.filters import check_filters
from ansible_collections.community.ovh.plugins.module_utils._engine.items import Item
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.presence import GONE, result
from ansible_collections.community.ovh.plugins.module_utils._engine.selectable.find import choose, find
from ansible_collections.community.ovh.plugins.module_utils._engine.selectable.options import (
    ABSENT,
    argument_spec,
    check,
    constraints,
    info_spec,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.selectable.write import (
    is_in_use,
    write_in_use_last,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import warn_of_skipped
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.selectable import Selectable
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

Items = t.Sequence[Item]


def selectable_info_job(kind: Selectable, published: Published | None = None) -> Job:
    """Return the job of the module that reads the objects."""
    return Job(
        info_spec(kind),
        lambda run: read_info(kind, run),
        check=lambda params: check_filters(kind.filters, params),
        operations=kind.read_operations,
        published=published,
    )


def selectable_job(kind: Selectable, published: Published | None = None) -> Job:
    """Return the job of the module that changes and removes the objects."""
    return Job(
        argument_spec(kind, published),
        lambda run: manage(kind, run),
        constraints=constraints(kind),
        check=lambda params: check(kind, params),
        operations=kind.operations,
        published=published,
        body_fields=settings.body_fields(kind.settings),
    )


def read_info(kind: Selectable, run: Run) -> Result:
    """Return the selected objects; by default all."""
    return {"changed": False, kind.of.plural: [object_entry(kind, values) for values in find(kind, run)]}


def manage(kind: Selectable, run: Run) -> Result:
    """Run one task and return its result. Raises OvhError if no object can be worked on."""
    targets, existing = choose(kind, run)
    wanted = settings.wanted_of(kind.settings, run.params)
    items = [Item(target, target.facts, target.facts, wanted) for target in targets]
    for item in items:
        apply_protection(kind, run, item)
    if run.params["state"] == ABSENT:
        plan_removal(items)
        require_removals_allowed(kind, run, items, existing)
    else:
        settings.plan(kind.settings, items)
    if not run.check_mode:
        write_in_use_last(kind, run, items)
    warn_of_skipped(targets, kind.of, run)
    return result(kind.of, items, lambda item: entry(kind, item), kind.line)


# ---- protected objects


def apply_protection(kind: Selectable, run: Run, item: Item) -> None:
    """Exclude an object that may not be written: a failure if it was named, a skip if a filter found it."""
    reason = objection(kind, run.params, item) if item.target.workable else ""
    if reason and item.target.named:
        item.target.error = StateError(f"{kind.of.word} {item.target.name}: {reason}")
    elif reason:
        item.target.skipped = reason


def objection(kind: Selectable, params: Values, item: Item) -> str:
    """Return why an object may not be changed or removed as the task wants; "" if it may. Pure."""
    current, absent = item.before, params["state"] == ABSENT
    if not current:
        return "" if absent else f"the account has no such {kind.of.word}"
    if kind.only_by_id and not item.target.named and kind.only_by_id(current):
        return kind.only_by_id(current)
    if not kind.in_use or not is_in_use(kind, item) or params["force"]:
        return ""
    return kind.in_use.protects(current, None if absent else settings.changes(kind.settings, item.wanted, current))


# ---- removal


def plan_removal(items: Items) -> None:
    """Mark each existing object that may be removed for removal. Pure."""
    for item in items:
        if item.target.workable:
            item.after = GONE


def require_removals_allowed(kind: Selectable, run: Run, items: Items, existing: int) -> None:
    """Raise StateError if more objects, or dependent objects, would be removed than the limit allows."""
    limit, going = run.params["max_removals"], [item for item in items if item.before and not item.after]
    require_allowed(kind.of, len(going), existing, limit)
    for related in kind.related:
        too = sum(len(item.before[related.field]) for item in going) if related.removed_too else 0
        if too:
            require_allowed(related.of, too, len(run.client.get_list(related.of.list_route)), limit)


# ---- the result


def object_entry(kind: Selectable, values: Values) -> Values:
    """Return an object in a result; None for values that are not known."""
    return {snake_case(name): values.get(name) for name in kind.fields}


def entry(kind: Selectable, item: Item) -> Values:
    """Return one object in the result: as it was, with the fields that can be changed before and after the task."""
    facts = object_entry(kind, {**item.before, kind.of.key: int(item.target.name)})
    words = {field.name: field.word for each in kind.settings for field in each.fields}
    before = {f"{word}_before": item.before.get(name) for name, word in words.items()}
    return {**facts, **before, **{word: item.after.get(name) for name, word in words.items()}}
