# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plan each member's step by where it is now: the same for check mode, the diff and the real run. Pure."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._schema.membership import Member, MemberKind, Membership


@dataclasses.dataclass(frozen=True)
class Aim:
    """What a task asks for of its members. present: they are in the container; else they are not. move: they may be
    taken out of another one.
    """

    container: str
    present: bool
    move: bool


class Place(t.NamedTuple):
    """A member that is in a container, by the name that it has there."""

    container: str
    member: Member


@dataclasses.dataclass(frozen=True)
class Contents:
    """What is in some containers: kind → container → names. unread: containers that could not be read, and why."""

    names: t.Mapping[MemberKind, t.Mapping[str, t.Sequence[str]]] = dataclasses.field(default_factory=dict)
    unread: t.Mapping[str, OvhError] = dataclasses.field(default_factory=dict)

    def place_of(self, member: Member) -> Place | None:
        """Return where a member is; None if it is in none of these containers."""
        key = member.kind.key(member.name)
        for container, names in self.names.get(member.kind, {}).items():
            for name in names:
                if name == member.name or member.kind.key(name) == key:
                    return Place(container, Member(member.kind, name))
        return None

    def around(self, member: Member) -> Place | None:
        """Return where the larger member is that contains this one; None if there is none."""
        for container, names in self.names.get(member.kind, {}).items():
            name = member.kind.around(member.name, names) if member.kind.around else None
            if name:
                return Place(container, Member(member.kind, name))
        return None


@dataclasses.dataclass(frozen=True)
class Item:
    """An object that the task names. by: what can be attached for it, such as a server's interfaces. error: why that
    could not be read.
    """

    asked: Member
    by: tuple[Member, ...] = ()
    error: OvhError | None = None

    @property
    def members(self) -> tuple[Member, ...]:
        """All members through which the item can be in a container."""
        return (*self.by, self.asked)

    def places(self, contents: Contents) -> tuple[Place, ...]:
        """Return the places where the item is."""
        return tuple(filter(None, map(contents.place_of, self.members)))


@dataclasses.dataclass(frozen=True)
class Step:
    """What one object needs: where it is before and after, where it is detached, and what is attached for it.

    error: why it cannot be done.
    """

    item: Item
    before: Place | None = None
    after: Place | None = None
    leaves: tuple[Place, ...] = ()
    enters: Place | None = None
    error: OvhError | None = None

    @property
    def changes(self) -> bool:
        """Whether there is something to write."""
        return bool(self.leaves or self.enters)


@dataclasses.dataclass(frozen=True)
class Plan:
    """A step for each object, and the containers that could not be read."""

    steps: tuple[Step, ...]
    unread: t.Mapping[str, OvhError]

    @property
    def changes(self) -> tuple[Step, ...]:
        """The steps that write something, in their order."""
        return tuple(step for step in self.steps if step.changes)

    @property
    def containers(self) -> set[str]:
        """The containers from which objects are detached."""
        return {place.container for step in self.steps for place in step.leaves}


def plan_item(membership: Membership, aim: Aim, item: Item, here: Contents, elsewhere: Contents) -> Step:
    """Return the step of one object.

    here: the container's contents. elsewhere: those of the other containers.
    """
    if item.error:
        return Step(item, error=item.error)
    places, others = item.places(here), item.places(elsewhere)
    before = next(iter((*places, *others)), None)
    larger = None if before else here.around(item.asked) or elsewhere.around(item.asked)
    if larger:
        return Step(item, error=impossible(item, inside_larger(membership, larger)))
    if not aim.present:
        return Step(item, before, None, leaves=places)
    if places:
        return Step(item, before, before)
    why = attach_refusal(membership, aim, item, others)
    if why:
        return Step(item, before, before, error=impossible(item, why))
    enters = Place(aim.container, item.members[0])
    return Step(item, before, enters, leaves=others, enters=enters)


def attach_refusal(membership: Membership, aim: Aim, item: Item, others: tuple[Place, ...]) -> str:
    """Return why an object cannot be attached; "" if it can. others: where it is now."""
    kind, label, by = item.asked.kind, membership.container.word, item.asked.kind.by
    if by and not item.by:
        return (
            f"the {kind.label} has no {by.singular}, so it cannot be attached to a {label}; nothing was written to it"
        )
    if others and not aim.move:
        return f"it is in the {label} {others[0].container}: move: true takes it out of there"
    if by and len(item.by) > 1:
        names = listed([member.name for member in item.by])
        return f"the {kind.label} has several {by.plural} ({names}): set one of them in {by.kind.option}"
    return ""


def inside_larger(membership: Membership, larger: Place) -> str:
    """Return why a part of a larger member is neither attached nor detached."""
    kind, name = larger.member
    return (
        f"it lies in the {kind.label} {name}, which is in the {membership.container.word} {larger.container} as a"
        f" whole: give {kind.option}: {name}"
    )


def impossible(item: Item, why: str) -> StateError:
    """Return the error of an object that cannot be brought to the wanted state."""
    return StateError(f"{item.asked.name}: {why}")
