# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wanted set and current set, made into one plan, with the brake on removals. Pure."""
from __future__ import annotations

import dataclasses
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Collection, Wanted, Write
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values

# The default limit: a share in percent, but never fewer than this many objects.
FEWEST_ALLOWED, SHARE_ALLOWED = 2, 30


@dataclasses.dataclass(frozen=True)
class SetPlan:
    """What is missing, what becomes something else in place, and what goes; and what the set is then."""

    add: tuple[Values, ...]
    change: tuple[tuple[Values, Values], ...]
    remove: tuple[Values, ...]
    before: tuple[Values, ...]

    @property
    def empty(self) -> bool:
        """True where nothing differs."""
        return not (self.add or self.change or self.remove)

    @property
    def after(self) -> tuple[Values, ...]:
        """The set once the plan has been carried out; what is new has no id yet."""
        gone = {id(item) for item in [*self.remove, *(old for old, new in self.change)]}
        return (*(item for item in self.before if id(item) not in gone), *(new for old, new in self.change), *self.add)


def plan_set(collection: Collection, wanted: Wanted, current: t.Sequence[Values], known: Values | None = None,
             added: t.Container[tuple[str, ...]] = ()) -> SetPlan:
    """What differs, given what else is known.

    In a group that is exclusive an object that must go becomes one that is missing, rather than both being written. added: what we have
    just added; where somebody else has added the same at the same time, one of both goes.
    """
    identity, facts = collection.identity, known or {}
    declared = {identity(item): item for item in wanted.present}
    there: dict[tuple[str, ...], list[Values]] = {}
    for item in current:
        there.setdefault(identity(item), []).append(item)
    missing = [item for key, item in declared.items() if key not in there]
    change, staying = [], set()
    for key, item in declared.items():
        if key in there:
            # Of several that are alike, one that is as declared stays; the others have no name in an exclusive group.
            old, new = next(((old, old) for old in there[key] if collection.refine(item, old, facts) == old),
                            (there[key][0], collection.refine(item, there[key][0], facts)))
            staying.add(id(old))
            change += [] if new is old else [(old, new)]

    def excluded(item: Values) -> bool:
        if collection.own(item):
            return False
        spared = collection.spared(item, facts) or wanted.ignored(item)
        return collection.group(item) in wanted.exclusive or (wanted.purge and not spared)

    doomed = [item for item in sorted(current, key=collection.line)
              if id(item) not in staying and (identity(item) in added or excluded(item) or (identity(item) not in declared and wanted.absent(item)))]
    pairs = paired(collection, missing, doomed)
    replaced = {id(item) for pair in pairs for item in pair}
    change += [(old, collection.become(new, old, facts)) for old, new in pairs]
    return SetPlan(tuple(item for item in missing if id(item) not in replaced), tuple(change),
                   tuple(item for item in doomed if id(item) not in replaced), tuple(current))


def paired(collection: Collection, missing: t.Sequence[Values], doomed: t.Sequence[Values]) -> list[tuple[Values, Values]]:
    """Objects that must go and those of their kin that are missing, (old, new)."""
    kin = collection.kin or collection.group
    old_of: dict[str, list[Values]] = {}
    for item in doomed:
        if not collection.own(item):
            old_of.setdefault(kin(item), []).append(item)
    return [(old_of[kin(item)].pop(0), item) for item in missing if not collection.own(item) and old_of.get(kin(item))]


def writes_of(collection: Collection, wanted: Wanted, plan: SetPlan) -> list[list[Write]]:
    """The plan's writes, in the order that never leaves less than there has to be: additions, changes in place, removals."""
    return [collection.add(plan.add, wanted.values),
            [collection.change(old, new, wanted.values) for old, new in plan.change],
            [collection.remove(item, wanted.values) for item in plan.remove]]


def require_no_conflict(collection: Collection, wanted: Wanted, plan: SetPlan) -> None:
    """Raise UsageError where what the task is to bring about cannot be, next to what stays."""
    conflict = collection.conflict(plan.after, [*wanted.present, *plan.add, *(new for old, new in plan.change)])
    if conflict:
        raise UsageError(conflict)


def require_plan_allowed(collection: Collection, wanted: Wanted, plan: SetPlan, max_removals: str | None,
                         progress_summary: str = "nothing was written") -> None:
    """The brake: raise StateError where a plan would remove more than is allowed, or purge down to nothing."""
    going = len(plan.remove)
    if going and wanted.purge and not wanted.present and max_removals is None:
        raise StateError(f"purge with an empty list would remove all {counted(collection, going)}: {progress_summary}; max_removals: {going} allows it")
    require_allowed(collection, going, len(plan.before), max_removals, progress_summary)


def require_allowed(kind: Collection | Service, going: int, existing: int, max_removals: str | None, progress_summary: str = "nothing was written") -> None:
    """Raise StateError where more objects of a kind would be removed than may be."""
    limit = allowed(max_removals, existing)
    if going > limit:
        raise StateError(f"{counted(kind, going)} would be removed, and {limit} may be: {progress_summary}; max_removals: {going} allows it")


def counted(kind: Collection | Service, number: int) -> str:
    """'1 redirection', '2 redirections'."""
    return f"{number} {kind.word if number == 1 else kind.plural}"


def allowed(max_removals: str | None, existing: int) -> int:
    """How many objects may go: a number, a percentage of those there are, or by default 30 %, and never fewer than 2."""
    if max_removals is None:
        return max(FEWEST_ALLOWED, existing * SHARE_ALLOWED // 100)
    match = re.fullmatch(r"\s*(\d{1,9})\s*(%?)\s*", max_removals)
    if not match:
        raise UsageError(f"max_removals is {max_removals!r}: give a number such as 10, or a percentage such as 30%")
    return existing * int(match[1]) // 100 if match[2] else int(match[1])


def diff_of(collection: Collection, before: t.Sequence[Values], after: t.Sequence[Values]) -> dict[str, str]:
    """What changes, one printable line each, sorted: a line break in a value must not make a line of its own."""
    old, new = ({printable(collection.line(item)) for item in items} for items in (before, after))
    return {"before": "".join(f"{line}\n" for line in sorted(old - new)), "after": "".join(f"{line}\n" for line in sorted(new - old))}
