# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Descriptions of sets of objects inside a container: redirections of a mail domain, records of a zone."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.enclosing import Enclosing
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values, path_parameters
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status


@dataclasses.dataclass(frozen=True, eq=False)
class Item:
    """One object of a collection, declared or read, with all that it is compared by: computed once, when it is made.

    values: the object as the API has it. identity: what makes two objects the same, whatever their ids.
    group: what `exclusive` is about (a mail source, a record's name and type).
    replaceable_group: objects of one such group can be rewritten as each other.
    line: the object in a diff.
    unmanaged: only an option of its own adds or removes it: exclusive, purge and changes in place leave it alone.
    Two items are equal only if they are one: an object that is read again is another item.
    """

    values: Values
    identity: tuple[str, ...]
    group: str
    replaceable_group: str
    line: str
    unmanaged: bool = False


@dataclasses.dataclass(frozen=True)
class Write:
    """One write of a plan as it is sent, and the objects that it makes (of a removal: that it takes away)."""

    method: str
    route: str
    path_values: Values
    body: Values | None
    items: tuple[Item, ...]

    @property
    def text(self) -> str:
        """The write, for a message."""
        verb = "remove" if self.method == "DELETE" else "set"
        return f"{verb} {' and '.join(item.line for item in self.items)}"


@dataclasses.dataclass(frozen=True)
class Tasks:
    """Tasks of a container. Without a status they vanish once they have ended, and do not say how (docs/api_facts.md,
    Tasks).

    touches: whether a task works on what is declared. status: the classes of a task's status. action: the field that
    says what it does.
    queries: what the list is asked with to show those that are open, one request for each.
    one_at_a_time: the API may refuse a write (409) while a task works on the container, so that it is sent again once
    none does.
    """

    list_route: str
    item_route: str
    key: str
    touches: t.Callable[[Values, Wanted], bool]
    one_at_a_time: bool = False
    status: Status | None = None
    action: str = "action"
    queries: tuple[Values, ...] = ({},)


@dataclasses.dataclass(frozen=True)
class Outer:
    """The list of objects that hold those of the collection: virtual MACs, each of which has addresses.

    list_route, item_route: where they are listed, and one is read. objects: one of them and those that it holds → these
    as the description has them, with the path parameter of item_route.
    """

    list_route: str
    item_route: str
    objects: t.Callable[[Values, t.Sequence[Values]], list[Values]]

    @property
    def parameter(self) -> str:
        """The path parameter of one of them, and the field of an object that says which one holds it."""
        return last_parameter(self.item_route)


@dataclasses.dataclass(frozen=True)
class ItemStatus:
    """Objects that a write changes only after a while: what each of them, and the container, says of that itself.

    field: where it says it. settled: the value of one that is not changing. leaving: the value of one that is being
    removed, and counts as removed; None if nothing tells a removal from another change, so that what is written is
    awaited until the objects themselves show it.
    """

    field: str
    settled: str | bool
    leaving: str | None

    def text(self, value: t.Any) -> str:
        """Return what an object that is changing says of itself, for a message."""
        return f"{self.field}: {value}" if isinstance(value, bool) else str(value)


@dataclasses.dataclass(frozen=True)
class Switch:
    """A container that is on or off, and does not exist before something is asked of it.

    created: whether a task can create it; else one that the list lacks is a failure, which `Collection.missing`
    explains. fact: the word under which the container as it is read counts as a fact of it; "" for none.

    label: its name in diffs. list_route: where it is listed, and created by its name. item_route: where it is read, and
    switched by PUT. field: the field, and the option, that says whether it is on.
    """

    label: str
    list_route: str
    item_route: str
    field: str
    created: bool = True
    fact: str = ""

    @property
    def parameter(self) -> str:
        """The path parameter, and the field of the POST, that hold its name."""
        return last_parameter(self.item_route)

    @property
    def write_operations(self) -> tuple[str, ...]:
        """The operations that create and switch it."""
        return (*((f"POST {self.list_route}",) if self.created else ()), f"PUT {self.item_route}")


@dataclasses.dataclass(frozen=True)
class Publication:
    """How a container's staged writes are published (docs/api_facts.md, Tasks: domain zones).

    route: the POST that publishes all that is staged, whoever staged it.
    serial_route, serial: the number that grows then. status_route: {isDeployed, errors, warnings}.
    """

    route: str
    serial_route: str
    serial: str
    status_route: str


@dataclasses.dataclass(frozen=True)
class Head:
    """One object of a container that has a route of its own and counts as one of its objects: the SOA of a zone.

    group: its group; it is read where a task is about that. route: where it is read, and changed. item: the object →
    the Item.
    """

    group: str
    route: str
    item: t.Callable[[Values], Item]


@dataclasses.dataclass(frozen=True)
class Lookup:
    """What else a plan or a result depends on: one object, the objects behind a list of ids, or a list of plain values.

    word: its name among the facts of a container. A route that the endpoint lacks holds nothing. query: what it is
    asked with, from the facts that were looked up before it. is_list: a list of plain values is there.
    """

    word: str
    route: str
    item_route: str = ""
    query: t.Callable[[Values], Values] | None = None
    is_list: bool = False

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that read it."""
        return reads(self.route, self.item_route)


@dataclasses.dataclass(frozen=True)
class ExportedSnapshot:
    """A text that shows the whole collection as it is now, without ids; it tells whether an expanded list is old.

    read: the text and the container's path values → the objects, and the facts that the text states, by the word of a
    Lookup; raises ValueError where it cannot be read.
    record_key: an item and the facts → what two objects have in common that are the same in all fields.
    """

    route: str
    read: t.Callable[[str, Values], tuple[list[Values], Values]]
    record_key: t.Callable[[Item, Values], t.Hashable]


@dataclasses.dataclass(frozen=True)
class Collection:
    """Objects of one kind inside a container: listed, added, changed in place, removed.

    container: what messages call it before its name; "" for the name alone.
    ids_only: there is no more of an object than the id that is listed, so that none is read by itself.
    key: the field with the API's id, which may change. item: an object of the API → the Item.
    add: the writes that make missing objects. change: the write that makes the second of the first; None if an
    object is removed first, and added again in its place, unless add_first.
    Each takes the container's path values last; an object is removed by DELETE.
    order: what additions are sorted by, and removals the other way round, where their order matters: then they are sent
    one by one, up to the first that fails.
    merge_into: declared, existing, facts → the values that an existing object of the same identity must have.
    rewrite_as: the same for an existing object of the same replaceable group that is rewritten as the declared one.
    purge_protected: an item and the facts → whether a purge leaves it alone unless its group is named.
    conflict: the objects after a plan, and those that the task makes → why they cannot be together, or None.
    refuses: the objects before a plan, those after it, and the facts → why the plan cannot be carried out, or None.
    before_changing, before_purging, before_writing: what must be known before a plan changes an object in place, purges
    one, or does anything.
    writes: the operations of all writes: those that add and change ask for, and the DELETE.
    enclosing: where the container is found by what a task names, which is inside it.
    status: how objects say that they are changing; each is then read by itself, what is changing is awaited, and the
    task always waits for what it writes. switch: the container is on or off, which needs a status. head: one object is
    elsewhere. missing: what to do where the list does not exist (404). on_demand: what else an _info module can read.
    not_taken: why the API may not keep what was written.
    outer: the objects are in lists of their own inside further objects. notes: the objects before and after → further
    lines at the end of the diff, such as what is lost.
    Without merge_into, identity says all of an object; without rewrite_as, it becomes as declared;
    without purge_protected and conflict, nothing is protected and nothing conflicts.
    """

    word: str
    plural: str
    container: str
    list_route: str
    item_route: str
    key: str
    item: t.Callable[[Values], Item]
    add: t.Callable[[t.Sequence[Item], Values], list[Write]]
    change: t.Callable[[Item, Item, Values], Write] | None
    writes_at_once: int
    writes: tuple[str, ...]
    merge_into: t.Callable[[Item, Item, Values], Values] | None = None
    rewrite_as: t.Callable[[Item, Item, Values], Values] | None = None
    purge_protected: t.Callable[[Item, Values], bool] | None = None
    conflict: t.Callable[[t.Sequence[Item], t.Collection[Item]], str | None] | None = None
    tasks: Tasks | None = None
    publication: Publication | None = None
    snapshot_source: ExportedSnapshot | None = None
    before_changing: tuple[Lookup, ...] = ()
    before_purging: tuple[Lookup, ...] = ()
    before_writing: tuple[Lookup, ...] = ()
    refuses: t.Callable[[t.Sequence[Item], t.Sequence[Item], Values], str | None] | None = None
    add_first: bool = False
    ids_only: bool = False
    order: t.Callable[[Item], t.Any] | None = None
    enclosing: Enclosing | None = None
    status: ItemStatus | None = None
    switch: Switch | None = None
    head: Head | None = None
    missing: str = ""
    on_demand: tuple[Lookup, ...] = ()
    not_taken: str = ""
    outer: Outer | None = None
    notes: t.Callable[[t.Sequence[Item], t.Sequence[Item]], list[str]] | None = None

    def __post_init__(self) -> None:
        if self.switch and not self.status:
            raise ValueError(f"{self.plural}: a container that is on or off says by its status when that is done")

    def remove(self, item: Item, path_values: Values) -> Write:
        """Return the write that removes an object. path_values: of its container."""
        around = {self.outer.parameter: item.values[self.outer.parameter]} if self.outer else {}
        path = {**path_values, **around, last_parameter(self.item_route): item.values[self.key]}
        return Write("DELETE", self.item_route, path, None, (item,))

    def read_operations(self, whole: bool) -> tuple[str, ...]:
        """Return the operations that read the objects, or the whole container."""
        publication, snapshot = self.publication, self.snapshot_source
        return (
            *reads(self.list_route, "" if self.ids_only else self.item_route),
            *(self.enclosing.operations if self.enclosing else ()),
            *(reads(self.outer.list_route, self.outer.item_route) if self.outer else ()),
            *(reads(self.switch.list_route, self.switch.item_route) if self.switch else ()),
            *(reads(publication.status_route) if publication else ()),
            *(reads(self.head.route) if self.head else ()),
            *(reads(snapshot.route) if snapshot and whole else ()),
        )

    def write_operations(self, whole: bool) -> tuple[str, ...]:
        """Return the operations that change the objects, and those that find out what has to be known before, for a
        purge as well where `whole`.
        """
        publication = self.publication
        lookups = (*self.before_writing, *self.before_changing, *(self.before_purging if whole else ()))
        return (
            *self.writes,
            *(self.switch.write_operations if self.switch else ()),
            *(operation for lookup in lookups for operation in lookup.operations),
            *(reads(self.tasks.list_route, self.tasks.item_route) if self.tasks else ()),
            *((*reads(publication.serial_route), f"POST {publication.route}") if publication else ()),
        )


@dataclasses.dataclass(frozen=True)
class Wanted:
    """What a task declares of a collection, parsed once.

    path_values: the path parameters of the container. name: what messages call it, where these do not say it.
    groups: those that the task is about.
    present: objects that exist then. absent: whether an existing object is removed.
    exclusive: groups that hold nothing else.
    purge: nothing else is in the container, but for what is `ignored`.
    objection: why the task cannot be done, given what exists, or None.
    query: what narrows the list to what the task is about. facts: what is so once it is done, by the word of a Lookup
    or another one.
    inside: what the task names, where the container is what encloses it, or is in one of several places. place: the
    place where it was found. is_on: whether the container is switched on; None leaves it as it is. version: the time of
    the earlier version that is restored instead. part: which of several collections this is about, where the task's
    option does not say it. ids: the only objects to read, by the ids that the list shows, where these are known.
    """

    path_values: Values
    groups: frozenset[str]
    present: tuple[Item, ...] = ()
    absent: t.Callable[[Item], bool] | None = None
    exclusive: frozenset[str] = frozenset()
    purge: bool = False
    objection: t.Callable[[t.Sequence[Item]], str | None] | None = None
    query: Values = dataclasses.field(default_factory=dict)
    facts: Values = dataclasses.field(default_factory=dict)
    ignored: t.Callable[[Item], bool] | None = None
    inside: str = ""
    place: str = ""
    name: str = ""
    is_on: bool | None = None
    version: str = ""
    part: str = ""
    ids: frozenset[str] | None = None

    def path_values_of(self, route: str) -> Values:
        """Return what fills the path parameters of a route above the objects."""
        return {name: self.path_values[name] for name in path_parameters(route)}


@dataclasses.dataclass(frozen=True)
class Alternatives:
    """Collections of which each task is about one. option: says which one; "" where tasks are about several, and each
    declaration says it (Wanted.part). by_value: by its values.
    """

    option: str
    by_value: t.Mapping[str, Collection]

    @property
    def collections(self) -> list[Collection]:
        """The collections of which each task is about one."""
        return list(self.by_value.values())


def last_parameter(item_route: str) -> str:
    """Return the path parameter that the route of one object ends with."""
    return item_route[item_route.rindex("{") + 1 : -1]
