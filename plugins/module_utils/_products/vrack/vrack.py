# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""vRacks, and the kinds of services that can be in one."""

from __future__ import annotations

import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._products.ip.shared import around, network_of
from ansible_collections.community.ovh.plugins.module_utils._schema.membership import AttachedBy, MemberKind, OneByOne
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

VRACK = Service("vRack", "vracks", "/vrack", "/vrack/{serviceName}", key="serviceName")
# The interfaces of a server that are for a vRack; both of its private cards may be one.
INTERFACES = Source(
    SERVER.item_route + "/virtualNetworkInterface",
    is_list=True,
    queries=tuple({"enabled": True, "mode": mode} for mode in ("vrack", "vrack_aggregation")),
)
ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def id_of(text: str) -> str:
    """Return the id of an interface, or of a connection. Raises ValueError for a value that is not one."""
    if not ID.fullmatch(text.strip()):
        raise ValueError(f"{text!r} is not an id such as 00000000-0000-4000-8000-000000000001")
    return text.strip().lower()


def block_of(version: int) -> t.Callable[[str], str]:
    """Return a function that reads blocks of this version of IP as the API names them. It raises ValueError."""

    def block(text: str) -> str:
        try:
            network = network_of(text)
        except ValueError as error:
            raise ValueError(str(error).removeprefix("ip: ")) from None
        if network.version != version:
            raise ValueError(f"{text} belongs into {'ip' if network.version == 4 else 'ipv6'}")
        return str(network)

    return block


def block_key(name: str) -> str:
    """Return a block however it is written."""
    return str(network_of(name))


def held(part: str, path_parameter: str = "", body: str = "", fields: tuple[str, ...] = ()) -> OneByOne:
    """Return how a vRack holds the services of a part of its routes.

    body: the field of the POST that names one, the path parameter if it has no other.
    """
    route, parameter = f"{VRACK.item_route}/{part}", path_parameter or part
    return OneByOne(route, f"{route}/{{{parameter}}}", body or parameter, fields)


def kind(part: str, label: str, path_parameter: str = "", **words: t.Any) -> MemberKind:
    """Return a kind of services that an option of the part's name lists."""
    return MemberKind(snake_case(part), label, held(part, path_parameter), **words)


SERVER_INTERFACES = kind("dedicatedServerInterface", "server interface", name=id_of, shown_as="interface")
KINDS = (
    kind(
        "dedicatedServer",
        "server",
        by=AttachedBy(
            SERVER_INTERFACES,
            INTERFACES,
            "enabled interface of mode vrack or vrack_aggregation",
            "interfaces for a vRack",
        ),
    ),
    SERVER_INTERFACES,
    MemberKind("ip", "block", held("ip", body="block", fields=("region",)), block_of(4), block_key, around),
    MemberKind("ipv6", "block", held("ipv6", body="block"), block_of(6), block_key, around),
    kind("cloudProject", "project", "project"),
    kind("ipLoadbalancing", "load balancer"),
    kind("dedicatedCloud", "VMware on OVHcloud"),
    kind("ovhCloudConnect", "OVHcloud Connect", name=id_of),
    kind("vrackServices", "vRack Services"),
)
