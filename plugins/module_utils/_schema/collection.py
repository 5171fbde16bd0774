# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words for sets of objects inside a container: redirections of a mail domain, records of a zone. Nothing here does anything."""
from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values


@dataclasses.dataclass(frozen=True)
class Write:
    """One write that a plan asks for, in the words of the API, and the objects that it brings about (for a removal: takes away)."""

    method: str
    route: str
    values: Values
    body: Values | None
    objects: tuple[Values, ...]


@dataclasses.dataclass(frozen=True)
class Tasks:
    """The tasks of a container that vanish when they have ended, and say nothing of how (docs/api_facts.md, Tasks: email/domain).

    touches: whether a task is at work on one of these groups.
    """

    list_route: str
    item_route: str
    key: str
    touches: t.Callable[[Values, t.Collection[str]], bool]


@dataclasses.dataclass(frozen=True)
class Publication:
    """How a container's staged writes are made live (docs/api_facts.md, Tasks: domain zones).

    route: the POST that publishes all that is staged, whoever staged it. serial_route, serial: where the number is that then grows.
    status_route: {isDeployed, errors, warnings}.
    """

    route: str
    serial_route: str
    serial: str
    status_route: str


@dataclasses.dataclass(frozen=True)
class Lookup:
    """Something beside the collection that a plan depends on: one object, or the objects behind a list of ids.

    word: its name in what is known. A route that the endpoint lacks holds nothing.
    """

    word: str
    route: str
    item_route: str = ""


@dataclasses.dataclass(frozen=True)
class ExportedSnapshot:
    """A text that shows the whole collection, without ids, as it is now: what an expanded list, which may be old, is held against.

    objects: the text and the container's holes → the objects; raises ValueError where it can't be read. fingerprint: an object and what is
    known, as two that are the same in all fields are told by. knows: what else the text says, by the word of a Lookup.
    """

    route: str
    objects: t.Callable[[str, Values], list[Values]]
    record_key: t.Callable[[Values, Values], t.Hashable]
    knows: t.Callable[[str, Values], Values]


def nothing_spared(item: Values, known: Values) -> bool:
    """A purge takes whatever is not declared."""
    return False


def nobodys_own(item: Values) -> bool:
    """No object needs a word of its own."""
    return False


def all_in_identity(declared: Values, existing: Values, known: Values) -> Values:
    """An object whose identity says all of it is as declared."""
    return existing


def nothing_conflicts(after: t.Sequence[Values], concerned: t.Collection[Values]) -> str | None:
    """Any objects can be together."""
    return None


def as_declared(declared: Values, existing: Values, known: Values) -> Values:
    """An object that becomes another is then as that one is declared."""
    return declared


@dataclasses.dataclass(frozen=True)
class Collection:
    """Objects of one kind inside a container: listed, added, changed in place, removed.

    key: the field with the API's id, which may change. identity: what makes two objects the same, whatever their ids.
    group: what `exclusive` is about (a mail source, a record's name and type). line: the object as one line of a diff.
    kin: objects of one kin may become each other in place; the group, unless said otherwise.
    own: whether only an explicit word may touch an object: exclusive, purge and changes in place leave it alone.
    spared: whether a purge leaves an object alone whose group is not named, given what is known.
    refine: declared, existing, known → an existing object of the same identity as it has to be; itself where nothing has to change.
    become: declared, existing, known → what another object of the same kin is once it has become the declared one.
    conflict: the objects after a plan, and those that the task is to bring about → why they cannot be together; or None.
    add: the writes that bring missing objects about. change: the write that makes the second of the first. remove: the write for one.
    before_changing, before_purging: what has to be known before a plan changes an object in place, or purges one.
    """

    word: str
    plural: str
    container: str
    list_route: str
    item_route: str
    key: str
    identity: t.Callable[[Values], tuple[str, ...]]
    group: t.Callable[[Values], str]
    line: t.Callable[[Values], str]
    add: t.Callable[[t.Sequence[Values], Values], list[Write]]
    change: t.Callable[[Values, Values, Values], Write]
    remove: t.Callable[[Values, Values], Write]
    writes_at_once: int
    kin: t.Callable[[Values], str] | None = None
    own: t.Callable[[Values], bool] = nobodys_own
    spared: t.Callable[[Values, Values], bool] = nothing_spared
    refine: t.Callable[[Values, Values, Values], Values] = all_in_identity
    become: t.Callable[[Values, Values, Values], Values] = as_declared
    conflict: t.Callable[[t.Sequence[Values], t.Collection[Values]], str | None] = nothing_conflicts
    tasks: Tasks | None = None
    publication: Publication | None = None
    snapshot_source: ExportedSnapshot | None = None
    before_changing: tuple[Lookup, ...] = ()
    before_purging: tuple[Lookup, ...] = ()


@dataclasses.dataclass(frozen=True)
class Wanted:
    """What a task declares of a collection.

    values: the holes of the container. present: objects that shall be. absent: whether an existing object shall go.
    exclusive: groups that hold nothing else. purge: nothing else is in the container. groups: those that the task is about.
    objection: why the task can't be done, given what is there; or None. query: what narrows the list to what the task is about.
    ignored: what a purge leaves alone, as the task says.
    """

    values: Values
    groups: frozenset[str]
    present: tuple[Values, ...] = ()
    absent: t.Callable[[Values], bool] = lambda current: False
    exclusive: frozenset[str] = frozenset()
    purge: bool = False
    objection: t.Callable[[t.Sequence[Values]], str | None] = lambda current: None
    query: Values = dataclasses.field(default_factory=dict)
    ignored: t.Callable[[Values], bool] = lambda current: False
