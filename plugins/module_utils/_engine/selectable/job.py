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
from ansible_collections.community.ovh.plugins.module_utils._engine.items import Member
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

Members = t.Sequence[Member]


def selectable_info_job(kind: Selectable, published: Published | None = None) -> Job:
    """The job of the module that reads the objects."""
    return Job(
        info_spec(kind),
        lambda run: read_info(kind, run),
        check=lambda params: check_filters(kind.filters, params),
        operations=kind.read_operations,
        published=published,
    )


def selectable_job(kind: Selectable, published: Published | None = None) -> Job:
    """The job of the module that changes and removes the objects."""
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
    """The selected objects; by default all."""
    return {"changed": False, kind.of.plural: [shown(kind, item) for item in find(kind, run)]}


def manage(kind: Selectable, run: Run) -> Result:
    """One task. Raises OvhError where it can do nothing for any object."""
    targets, existing = choose(kind, run)
    wanted = settings.wanted_of(kind.settings, run.params)
    members = [Member(target, target.facts, target.facts, wanted) for target in targets]
    for member in members:
        protect(kind, run, member)
    if run.params["state"] == ABSENT:
        plan_removal(members)
        require_removals_allowed(kind, run, members, existing)
    else:
        settings.plan(kind.settings, members)
    if not run.check_mode:
        write_in_use_last(kind, run, members)
    warn_of_skipped(targets, kind.of, run)
    return result(kind.of, members, lambda member: entry(kind, member), kind.line)


# ---- protected objects


def protect(kind: Selectable, run: Run, member: Member) -> None:
    """Leave out an object that may not be written: a failure for a named one, a skip for one that a filter found."""
    reason = objection(kind, run.params, member) if member.target.workable else ""
    if reason and member.target.named:
        member.target.error = StateError(f"{kind.of.word} {member.target.name}: {reason}")
    elif reason:
        member.target.skipped = reason


def objection(kind: Selectable, params: Values, member: Member) -> str:
    """Why an object may not be changed or removed as the task asks; "" where it may. Pure."""
    item, absent = member.before, params["state"] == ABSENT
    if not item:
        return "" if absent else f"the account has no such {kind.of.word}"
    if kind.only_by_id and not member.target.named and kind.only_by_id(item):
        return kind.only_by_id(item)
    if not kind.in_use or not is_in_use(kind, member) or params["force"]:
        return ""
    return kind.in_use.protects(item, None if absent else settings.changes(kind.settings, member.wanted, item))


# ---- removal


def plan_removal(members: Members) -> None:
    """Let each object go that exists and may be removed. Pure."""
    for member in members:
        if member.target.workable:
            member.after = GONE


def require_removals_allowed(kind: Selectable, run: Run, members: Members, existing: int) -> None:
    """Raise StateError where more objects would go than may, or more of those that go with them."""
    limit, going = run.params["max_removals"], [member for member in members if member.before and not member.after]
    require_allowed(kind.of, len(going), existing, limit)
    for related in kind.related:
        too = sum(len(member.before[related.field]) for member in going) if related.removed_too else 0
        if too:
            require_allowed(related.of, too, len(run.client.get_list(related.of.list_route)), limit)


# ---- the result


def shown(kind: Selectable, item: Values) -> Values:
    """An object in a result; null for what is not known of it."""
    return {snake_case(name): item.get(name) for name in kind.fields}


def entry(kind: Selectable, member: Member) -> Values:
    """One object in the result: as it was, with the fields that can be changed before and after the task."""
    facts = shown(kind, {**member.before, kind.of.key: int(member.target.name)})
    words = {field.name: field.word for each in kind.settings for field in each.fields}
    before = {f"{word}_before": member.before.get(name) for name, word in words.items()}
    return {**facts, **before, **{word: member.after.get(name) for name, word in words.items()}}
