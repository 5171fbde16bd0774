# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plan: wanted set and current set → one plan for check mode, diff and the real run, with the removal limit. Pure."""

from __future__ import annotations

import dataclasses
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Collection, Item, Wanted, Write
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values

Identity = tuple[str, ...]

# The default limit: a share in percent, but never fewer than this many objects.
FEWEST_ALLOWED, SHARE_ALLOWED = 2, 30


@dataclasses.dataclass(frozen=True)
class CurrentSet:
    """A collection as it was read.

    facts: what else is known of the container, by the word of a Lookup.
    was_deployed: whether nothing was staged before the task's first write; None if nobody has looked.
    written: the replaceable groups that the task has written so far.
    exists, is_on: whether the container exists, and whether it is on, where it has a switch. pending: what is changing.
    """

    items: tuple[Item, ...] = ()
    facts: Values = dataclasses.field(default_factory=dict)
    was_deployed: bool | None = None
    written: frozenset[str] = frozenset()
    exists: bool = True
    is_on: bool = False
    pending: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class SetPlan:
    """What is added, what is changed in place (old, new), and what is removed."""

    current: CurrentSet
    add: tuple[Item, ...] = ()
    change: tuple[tuple[Item, Item], ...] = ()
    remove: tuple[Item, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.add or self.change or self.remove)

    @property
    def made(self) -> list[Item]:
        """The objects that the plan creates."""
        return [*self.add, *(new for _old, new in self.change)]

    @property
    def gone(self) -> list[Item]:
        """The objects that no longer exist once the plan is applied."""
        return [*self.remove, *(old for old, _new in self.change)]

    @property
    def after(self) -> tuple[Item, ...]:
        """The set once the plan is applied; new objects have no id yet."""
        gone, changed = set(self.gone), (new for _old, new in self.change)
        return (*(item for item in self.current.items if item not in gone), *changed, *self.add)

    @property
    def replaceable_groups(self) -> frozenset[str]:
        """The replaceable groups of all objects that the plan is about."""
        return frozenset(item.replaceable_group for item in (*self.made, *self.gone))


def plan_set(collection: Collection, wanted: Wanted, current: CurrentSet, added: t.Container[Identity] = ()) -> SetPlan:
    """Return the plan of what differs.

    In an exclusive group, an object to remove is rewritten as a missing one: one write instead of two. added: what this
    task has just added; if another client added the same meanwhile, one of both is removed.
    """
    declared = {item.identity: item for item in wanted.present}
    existing = by_identity(current.items)
    missing = [item for identity, item in declared.items() if identity not in existing]
    kept = [
        keep_one(collection, item, existing[identity], current.facts)
        for identity, item in declared.items()
        if identity in existing
    ]
    merged = [(old, new) for old, new in kept if new is not old]

    staying = {old for old, _new in kept}
    leaving = [
        item
        for item in current.items
        if item not in staying
        and (
            item.identity in added
            or is_absent(wanted, item, declared)
            or is_excluded(collection, wanted, item, current.facts)
        )
    ]
    to_remove = sorted(leaving, key=lambda item: item.line)
    pairs = replacements(missing, to_remove)
    rewritten = [(old, rewritten_as(collection, new, old, current.facts)) for old, new in pairs]
    paired = {item for pair in pairs for item in pair}
    return SetPlan(
        current,
        tuple(item for item in missing if item not in paired),
        (*merged, *rewritten),
        tuple(item for item in to_remove if item not in paired),
    )


def by_identity(items: t.Iterable[Item]) -> dict[Identity, list[Item]]:
    """Return the objects grouped by their identity."""
    found: dict[Identity, list[Item]] = {}
    for item in items:
        found.setdefault(item.identity, []).append(item)
    return found


def keep_one(collection: Collection, declared: Item, existing: t.Sequence[Item], facts: Values) -> tuple[Item, Item]:
    """Return the object to keep of several with the same identity: as it is, and as it must be.

    Prefers one that is as declared, then the first.
    """
    merged = [(old, merged_into(collection, declared, old, facts)) for old in existing]
    unchanged = [(old, new) for old, new in merged if new is old]
    return (unchanged or merged)[0]


def merged_into(collection: Collection, declared: Item, existing: Item, facts: Values) -> Item:
    """Return an existing object of the declared identity as it must be; the same object if nothing changes."""
    if collection.merge_into is None:
        return existing
    values = collection.merge_into(declared, existing, facts)
    return existing if values == existing.values else collection.item(values)


def rewritten_as(collection: Collection, declared: Item, existing: Item, facts: Values) -> Item:
    """Return an existing object rewritten as the declared one."""
    if collection.rewrite_as is None:
        return declared
    return collection.item(collection.rewrite_as(declared, existing, facts))


def is_excluded(collection: Collection, wanted: Wanted, item: Item, facts: Values) -> bool:
    """Return whether exclusive or purge removes an object that is not declared."""
    if item.unmanaged:
        return False
    if item.group in wanted.exclusive:
        return True
    is_ignored = wanted.ignored is not None and wanted.ignored(item)
    is_protected = collection.purge_protected is not None and collection.purge_protected(item, facts)
    return wanted.purge and not is_ignored and not is_protected


def is_absent(wanted: Wanted, item: Item, declared: t.Container[Identity]) -> bool:
    """Return whether the task declares an object as absent, and not also as present."""
    return item.identity not in declared and wanted.absent is not None and wanted.absent(item)


def replacements(missing: t.Sequence[Item], to_remove: t.Sequence[Item]) -> list[tuple[Item, Item]]:
    """Return pairs of an object to remove and a missing one of its replaceable group: (old, new)."""
    old_of: dict[str, list[Item]] = {}
    for item in to_remove:
        if not item.unmanaged:
            old_of.setdefault(item.replaceable_group, []).append(item)
    return [
        (old_of[item.replaceable_group].pop(0), item)
        for item in missing
        if not item.unmanaged and old_of.get(item.replaceable_group)
    ]


def writes_of(collection: Collection, wanted: Wanted, plan: SetPlan) -> list[list[Write]]:
    """Return the plan's writes in phases that never leave fewer objects than necessary: add, change in place, remove.

    If objects cannot be changed in place: remove, then add again.
    """
    if collection.change is None and not collection.add_first:
        removals = [collection.remove(item, wanted.path_values) for item in in_order(collection, plan.gone, True)]
        return [removals, collection.add(in_order(collection, plan.made), wanted.path_values)]
    return [
        collection.add(plan.add, wanted.path_values),
        [collection.change(old, new, wanted.path_values) for old, new in plan.change if collection.change],
        [collection.remove(item, wanted.path_values) for item in plan.remove],
    ]


def in_order(collection: Collection, items: t.Iterable[Item], reverse: bool = False) -> list[Item]:
    """Return objects in the order of their writes: that of the description, or else of their lines."""
    by_line = sorted(items, key=lambda item: item.line)
    return sorted(by_line, key=collection.order, reverse=reverse) if collection.order else by_line


def is_on_wanted(wanted: Wanted, current: CurrentSet) -> bool:
    """Return whether a container with a switch must be on; without the option, it stays as it is."""
    return current.is_on if wanted.is_on is None else wanted.is_on


def is_concerned(wanted: Wanted, item: Item) -> bool:
    """Return whether the task is about an object. Changes of other objects are not reported."""
    return wanted.purge or item.group in wanted.groups


def is_as_declared(collection: Collection, current: CurrentSet, items: t.Iterable[Item]) -> bool:
    """Return whether each of these exists as it must be."""
    existing = by_identity(current.items)
    return all(
        any(merged_into(collection, item, alike, current.facts) is alike for alike in existing.get(item.identity, ()))
        for item in items
    )


def is_any_left(current: CurrentSet, items: t.Iterable[Item]) -> bool:
    """Return whether one of these objects, which were read before, still exists as it was."""
    existing = by_identity(current.items)
    return any(item.values == alike.values for item in items for alike in existing.get(item.identity, ()))


def require_no_conflict(collection: Collection, wanted: Wanted, plan: SetPlan) -> None:
    """Raise UsageError if an object that the task creates cannot exist next to one that stays."""
    if collection.conflict is None:
        return
    conflict = collection.conflict(plan.after, [*wanted.present, *plan.made])
    if conflict:
        raise UsageError(conflict)


def require_not_refused(collection: Collection, plan: SetPlan, progress_summary: str) -> None:
    """Raise StateError if the description gives a reason against the plan."""
    reason = None if plan.is_empty or not collection.refuses else collection.refuses(*before_and_after(plan))
    if reason:
        raise StateError(f"{reason}; {progress_summary}")


def before_and_after(plan: SetPlan) -> tuple[tuple[Item, ...], tuple[Item, ...], Values]:
    """Return the objects before a plan, those after it, and the facts that the plan depends on."""
    return plan.current.items, plan.after, plan.current.facts


def require_plan_allowed(
    collection: Collection,
    wanted: Wanted,
    plan: SetPlan,
    max_removals: str | None,
    progress_summary: str = "nothing was written",
) -> None:
    """Raise StateError if a plan exceeds the removal limit, or if purge would leave nothing."""
    going = len(plan.remove)
    if going and wanted.purge and not wanted.present and max_removals is None:
        raise StateError(
            f"purge with an empty list would remove all {count_text(collection, going)}: {progress_summary};"
            f" max_removals: {going} allows it"
        )
    require_allowed(collection, going, len(plan.current.items), max_removals, progress_summary)


def require_allowed(
    kind: Collection | Service,
    going: int,
    existing: int,
    max_removals: str | None,
    progress_summary: str = "nothing was written",
) -> None:
    """Raise StateError if more objects of a kind would be removed than the limit allows."""
    limit = allowed(max_removals, existing)
    if going > limit:
        raise StateError(
            f"{count_text(kind, going)} would be removed, and {limit} may be: {progress_summary};"
            f" max_removals: {going} allows it"
        )


def count_text(kind: Collection | Service, number: int) -> str:
    """Return a number with its noun: '1 redirection', '2 redirections'."""
    return f"{number} {kind.word if number == 1 else kind.plural}"


def allowed(max_removals: str | None, existing: int) -> int:
    """Return how many objects may be removed.

    max_removals: a number or a percentage such as '30%' of the existing objects; None for 30 %, but at least 2. Raises
    UsageError.
    """
    if max_removals is None:
        return max(FEWEST_ALLOWED, existing * SHARE_ALLOWED // 100)
    match = re.fullmatch(r"\s*(\d{1,9})\s*(%?)\s*", max_removals)
    if not match:
        raise UsageError(f"max_removals is {max_removals!r}: give a number such as 10, or a percentage such as 30%")
    return existing * int(match[1]) // 100 if match[2] else int(match[1])


def diff_of(collection: Collection, wanted: Wanted, before: CurrentSet, after: CurrentSet) -> dict[str, str]:
    """Return the diff: one printable line for each object that changes, sorted.

    Control characters are escaped, so that a line break in a value does not start another line.
    """
    old, new = (
        {printable(item.line) for item in each.items if is_concerned(wanted, item)} | switch_lines(collection, each)
        for each in (before, after)
    )
    notes = collection.notes(before.items, after.items) if collection.notes else []
    return {
        "before": "".join(f"{line}\n" for line in sorted(old - new)),
        "after": "".join(f"{line}\n" for line in [*sorted(new - old), *notes]),
    }


def switch_lines(collection: Collection, current: CurrentSet) -> set[str]:
    """Return the diff's line about the switch; empty if the container has no switch."""
    return {f"{collection.switch.label} {'on' if current.is_on else 'off'}"} if collection.switch else set()
