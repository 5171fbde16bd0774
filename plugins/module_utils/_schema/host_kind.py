# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words for a kind of machines that the inventory makes hosts of. Nothing here does anything."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.setting import ApiObject, Service, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source


@dataclasses.dataclass(frozen=True)
class RelatedList:
    """A list that each machine has beside itself, such as its addresses.

    field: what it is called among the machine's fields. route, query: where the lists of all machines are, if the API
    shows the objects behind it. owner, value: whose such an object is, and what it adds to that list; None for nothing.
    each: where a single machine's list is. unclear: whether that list alone does not do, so that the objects behind it
    are read; the list is then what `told` makes of them.
    """

    field: str
    route: str
    query: Values
    owner: t.Callable[[ApiObject], t.Any]
    value: t.Callable[[ApiObject], t.Any]
    each: Source
    unclear: t.Callable[[list[t.Any]], bool]
    told: t.Callable[[list[Values]], list[t.Any]]


def as_it_is(machine: Values, holder: Values) -> Values:
    """Return the machine's API object unchanged."""
    return machine


@dataclasses.dataclass(frozen=True)
class HostKind:
    """A kind of machines.

    name: the inventory's word for it. services: what is listed and read: the machines, or what holds them. held_at:
    where the machines of one such holder are, as a list of objects; '' if the services are the machines. key: the
    field that holds a machine's own name, which no other of its kind has. product: what an endpoint may lack. groups:
    the first word of each group, and the field that it is by.
    selectors: the inventory's options that choose machines, and the field that each looks at. documented: the values of
    `states` and of `power_states` that the API documents; others may appear. passing: those of `states` of machines
    that are being created or deleted. places: the fields whose value is a place, grouped by its short name.
    beside: what is read beside them. facts: a machine's object, with what is beside it, and its holder's → the machine,
    with what is reckoned from them.
    """

    name: str
    services: Service
    key: str
    groups: t.Mapping[str, str]
    selectors: t.Mapping[str, str]
    documented: t.Mapping[str, tuple[str, ...]]
    product: str | None = None
    held_at: str = ""
    passing: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    beside: RelatedList | None = None
    facts: t.Callable[[Values, Values], Values] = as_it_is
