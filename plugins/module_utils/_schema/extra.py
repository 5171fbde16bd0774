# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words for what inventory files ask for beyond the machines themselves. Nothing here does anything."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.setting import ApiObject, Service
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

# What machines are found by, and what is told of them.
Pairs = t.Iterable[tuple[t.Hashable, t.Any]]


@dataclasses.dataclass(frozen=True)
class OwnedLists:
    """Lists that tell of machines: one for each owner.

    source: an owner's list. owners: the route of the list of owners; '' if they are the machines, or what holds
    them. pairs: an owner and an item of its list → the keys of machines, each with what the item tells of them.
    """

    source: Source
    pairs: t.Callable[[str, t.Any], Pairs]
    owners: str = ""


@dataclasses.dataclass(frozen=True)
class AccountList:
    """One list of the account that tells of all machines.

    pairs: an object of the list → the keys of machines, each with what it tells of them. instead: what is read of each
    machine where the endpoint does not have the list.
    """

    service: Service
    pairs: t.Callable[[ApiObject], Pairs]
    instead: OwnedLists | None = None


@dataclasses.dataclass(frozen=True)
class Extra:
    """A further field of machines, read in a number of requests that does not depend on how many machines there are.

    field: its name. lists: where it is read. keys: a machine → the keys that it is found by. owner: a machine → the
    name of what holds it; of the machine itself where nothing does. many: whether it is a list; otherwise it is the
    first value. further: lists that are read only of owners of machines with keys that are not found in `lists`.
    """

    field: str
    lists: tuple[OwnedLists | AccountList, ...]
    keys: t.Callable[[ApiObject], t.Iterable[t.Hashable]]
    owner: t.Callable[[ApiObject], str]
    many: bool = True
    further: tuple[OwnedLists, ...] = ()
