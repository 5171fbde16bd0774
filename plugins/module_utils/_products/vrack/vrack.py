# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""vRacks, and the kinds of services that can be in one. Pure."""

from __future__ import annotations

import dataclasses
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._products.ip.shared import around, network_of
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import comparable_name
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

VRACK = Service("vRack", "vracks", "/vrack", "/vrack/{serviceName}", key="serviceName")
# What a task is about are the members of a vRack.
MEMBER = dataclasses.replace(VRACK, word="member", plural="members")
TASKS = Source(VRACK.item_route + "/task", is_list=True, item_route=VRACK.item_route + "/task/{taskId}")
DETAILS = VRACK.item_route + "/dedicatedServerInterfaceDetails"
# The interfaces of a server that are for a vRack; both of its private cards may be one.
INTERFACES = Source(
    SERVER.item_route + "/virtualNetworkInterface",
    is_list=True,
    queries=tuple({"enabled": True, "mode": mode} for mode in ("vrack", "vrack_aggregation")),
)


# ---- the kinds of members

ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def id_of(text: str) -> str:
    """The id of an interface, or of a connection. Raises ValueError for what is none."""
    if not ID.fullmatch(text.strip()):
        raise ValueError(f"{text!r} is no id such as 00000000-0000-4000-8000-000000000001")
    return text.strip().lower()


def block_of(version: int) -> t.Callable[[str], str]:
    """Blocks of this version of IP, as the API names them. Raises ValueError for what is none."""

    def block(text: str) -> str:
        network = network_of(text)
        if network.version != version:
            raise ValueError(f"{text} belongs into {'ip' if network.version == 4 else 'ipv6'}")
        return str(network)

    return block


@dataclasses.dataclass(frozen=True)
class Kind:
    """One kind of service that can be in a vRack.

    part: its part of the path (VRACK/part/{path parameter}). body: the field of a POST that names one, the path
    parameter's name if it has no other.
    name: what a task says → what the API says; raises ValueError. key: a name as it is compared.
    """

    part: str
    path_parameter: str = ""
    body: str = ""
    name: t.Callable[[str], str] = str.strip
    key: t.Callable[[str], str] = comparable_name

    @property
    def word(self) -> str:
        """The task's word for it."""
        return snake_case(self.part)

    @property
    def parameter(self) -> str:
        """The path parameter that the service's name fills."""
        return self.path_parameter or self.part

    @property
    def field(self) -> str:
        """The field of a POST that names the service."""
        return self.body or self.parameter

    @property
    def list_route(self) -> str:
        """Where those are listed that are in a vRack."""
        return f"{VRACK.item_route}/{self.part}"

    @property
    def item_route(self) -> str:
        """Where one of them is."""
        return f"{self.list_route}/{{{self.parameter}}}"

    @property
    def source(self) -> Source:
        """Those that are in a vRack."""
        return Source(self.list_route, is_list=True)


def block_key(name: str) -> str:
    """A block however it is written."""
    return str(network_of(name))


SERVERS, SERVER_INTERFACES = Kind("dedicatedServer"), Kind("dedicatedServerInterface", name=id_of)
BLOCKS, BLOCKS_OF_IPV6 = (
    Kind("ip", body="block", name=block_of(4), key=block_key),
    Kind("ipv6", body="block", name=block_of(6), key=block_key),
)
KINDS = {
    kind.word: kind
    for kind in (
        SERVERS,
        SERVER_INTERFACES,
        BLOCKS,
        BLOCKS_OF_IPV6,
        Kind("cloudProject", path_parameter="project"),
        Kind("ipLoadbalancing"),
        Kind("dedicatedCloud"),
        Kind("ovhCloudConnect", name=id_of),
        Kind("vrackServices"),
    )
}
# What is in some vRacks, of each kind: vRack → the names in it.
Lists = t.Mapping[Kind, t.Mapping[str, t.Sequence[str]]]


class Thing(t.NamedTuple):
    """What is attached to a vRack, or could be: its kind, and its name as the API has it."""

    kind: Kind
    name: str


def declared(params: Values) -> list[Thing]:
    """What the task names, each once, in the order of the kinds. Raises ValueError for what can't be meant."""
    things: dict[Thing, None] = {}
    for word, kind in KINDS.items():
        for text in params[word] or ():
            if text.strip():
                try:
                    things.setdefault(Thing(kind, kind.name(text)))
                except ValueError as error:
                    raise ValueError(f"{word}: {str(error).removeprefix('ip: ')}") from None
    return list(things)


# ---- where they are


class Place(t.NamedTuple):
    """A thing that is in a vRack, by the name that it has there."""

    vrack: str
    thing: Thing


def place_of(thing: Thing, lists: Lists) -> Place | None:
    """Where a thing is; None where it is in none of these vRacks."""
    key = thing.kind.key(thing.name)
    for vrack, names in lists.get(thing.kind, {}).items():
        for name in names:
            if name == thing.name or thing.kind.key(name) == key:
                return Place(vrack, Thing(thing.kind, name))
    return None


def larger_block(thing: Thing, lists: Lists) -> Place | None:
    """The larger block in one of these vRacks that a block lies in, which is attached and detached as a whole."""
    if thing.kind in (BLOCKS, BLOCKS_OF_IPV6):
        for vrack, names in lists.get(thing.kind, {}).items():
            name = around(thing.name, names)
            if name:
                return Place(vrack, Thing(thing.kind, name))
    return None


def line(place: Values) -> str:
    """Where a member is, in a diff."""
    return f"{place['vrack']}: {place['kind']} {place['member']}"
