# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Info` of a list: the objects of one of the account's lists, filtered by options. Pure."""

from __future__ import annotations

import dataclasses
import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.enclosing import Enclosing
from ansible_collections.community.ovh.plugins.module_utils._schema.filters import Filter
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Fallbacks, reads
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import ApiObject, Service, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source


@dataclasses.dataclass(frozen=True)
class Elsewhere:
    """Services of a kind, each of which tells the same of itself where an endpoint does not have the list.

    part: where it does, below the service's own route. entry: takes the kind, the service's name and what is read
    there.
    """

    service: Service
    part: str
    entry: t.Callable[[Service, str, Values], Values]

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

    check: raises ValueError for what cannot be inside of one.
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
