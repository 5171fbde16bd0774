# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Info`: what can be read of each service, objects of a list, and objects that there is one of. Pure."""

from __future__ import annotations

import dataclasses
import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.enclosing import Enclosing
from ansible_collections.community.ovh.plugins.module_utils._schema.filters import Filter
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Fallbacks, reads
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import ApiObject, Service, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source


@dataclasses.dataclass(frozen=True)
class InfoSpec:
    """What can be read of services of a kind.

    selectors: the options that select them. sources: what can be gathered of each, by name. tasks: where its tasks of
    any state are listed. is_open: whether a task, in the names of results, is still running. shaped: arranges what was
    read of one service, in the names of results; None leaves it as it is. product: what the endpoint must have.
    always: what is read of each service without being asked for; a service of which it cannot be read is a failure, or
    left out. lists_all: without a selector all services are meant; otherwise `all: true` says so.
    gathers_all: all sources are read without being asked for, and no more is shown of a service than where it is.
    """

    service: Service
    selectors: Spec
    sources: t.Mapping[str, Source] = dataclasses.field(default_factory=dict)
    tasks: Source | None = None
    is_open: t.Callable[[Values], bool] = lambda task: True
    shaped: t.Callable[[Values], Values] | None = None
    product: str | None = None
    always: t.Mapping[str, Source] = dataclasses.field(default_factory=dict)
    lists_all: bool = False
    gathers_all: bool = False

    @property
    def things(self) -> list[str]:
        """What a task can ask for. Where a name has two words, the first one is the whole that it is a part of."""
        return list(dict.fromkeys(word.partition(" ")[0] for word in self.sources))

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that it needs."""
        sources = [*self.always.values(), *self.sources.values(), *([self.tasks] if self.tasks else [])]
        return (*self.service.operations, *(operation for source in sources for operation in source.operations))


# ---- objects of a list


@dataclasses.dataclass(frozen=True)
class Elsewhere:
    """Services of a kind, each of which tells the same of itself where an endpoint does not have the list.

    part: where it does, below the service's own route. entry: takes the kind, the service's name and what is read
    there.
    """

    service: Service
    part: str
    entry: t.Callable[[Service, str, ApiObject], Values]

    @property
    def source(self) -> Source:
        """What is read of each service."""
        return Source(self.service.item_route + self.part)

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that read it."""
        return (*reads(self.service.list_route), *self.source.operations)


@dataclasses.dataclass(frozen=True)
class Inside:
    """An option with a list of things that are inside the objects: it chooses the objects that enclose them.

    check: raises ValueError for a name that cannot be inside one.
    """

    option: str
    enclosing: Enclosing
    check: t.Callable[[str], t.Any]


@dataclasses.dataclass(frozen=True)
class ListInfo:
    """The objects of one of the account's lists.

    entry: takes an object, returns its entry in the result. order: the entry's place in the result. timed: adds to an
    entry what depends on the time. inside: an option that chooses objects by what is inside them.
    """

    service: Service
    filters: tuple[Filter, ...]
    entry: t.Callable[[ApiObject], Values]
    order: t.Callable[[ApiObject], t.Any]
    timed: t.Callable[[Values, datetime.datetime], Values] | None = None
    inside: Inside | None = None
    elsewhere: tuple[Elsewhere, ...] = ()

    @property
    def fallbacks(self) -> Fallbacks:
        """The operations that are called where an endpoint does not have the list."""
        others = tuple(operation for each in self.elsewhere for operation in each.operations)
        return {f"GET {self.service.list_route}": others} if others else {}


# ---- objects that there is one of


@dataclasses.dataclass(frozen=True)
class SingleObject:
    """An object that a caller has one of, such as /me.

    methods: the ways to authenticate with which it exists; () for all.
    """

    route: str
    methods: tuple[str, ...] = ()

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that read it."""
        return reads(self.route)


@dataclasses.dataclass(frozen=True)
class Overview:
    """One key of a result. objects: merged into its value, in this order. connection: whether the value also has how
    the task authenticates: the method, the endpoint, and the sources of the credentials.
    """

    name: str
    objects: tuple[SingleObject, ...]
    connection: bool = False
