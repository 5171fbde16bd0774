# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""IP blocks: what they are called, where they are routed. Pure."""
from __future__ import annotations

import ipaddress
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._describe.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._describe.resource import Values

LIST = "/ip"
ROUTE = "/ip/{ip}"
MOVE, PARK = ROUTE + "/move", ROUTE + "/park"
TASKS = ROUTE + "/task"
TASK = TASKS + "/{taskId}"
# The task's word for a block that is routed nowhere, which the API calls null.
PARKED = "parked"
Network: t.TypeAlias = "ipaddress.IPv4Network | ipaddress.IPv6Network"


def network_of(text: str) -> Network:
    """An address, or a block. Raises ValueError with a sentence for the user."""
    try:
        return ipaddress.ip_network(text.strip(), strict=False)
    except ValueError:
        raise ValueError(f"ip: {text!r} is neither an address nor a block such as 192.0.2.0/28") from None


def same_block(one: str, other: str) -> bool:
    """Whether two texts name the same block; an address is a block of one."""
    return network_of(one) == network_of(other)


def same_next_hop(one: str, other: str) -> bool:
    """Whether two texts are the same next hop: an address in any notation, or the same name."""
    try:
        return same_block(one, other)
    except ValueError:
        return one.strip() == other.strip()


def around(text: str, blocks: t.Iterable[str]) -> str | None:
    """The smallest of the blocks that an address, or a block, lies in, by its own name; None where it lies in none."""
    asked = network_of(text)
    found = [(network_of(name).prefixlen, name) for name in blocks if covers(network_of(name), asked)]
    return max(found)[1] if found else None


def covers(block: Network, asked: Network) -> bool:
    """Whether a block lies in another."""
    return block.version == asked.version and int(block.network_address) <= int(asked.network_address) \
        and int(asked.broadcast_address) <= int(block.broadcast_address)


def known_values(blocks: t.Iterable[Values]) -> dict[str, set[t.Any]]:
    """The values that the filters by type and by service may have."""
    found = list(blocks)
    return {"type": {block.get("type") for block in found}, "routed_to": {PARKED, *map(service_of, found)}}


def service_of(block: Values) -> str | None:
    """The service that a block is routed to; None where it is parked."""
    return (block.get("routedTo") or {}).get("serviceName")


def shown(block: Values) -> Values:
    """What a task can set, in the task's words."""
    return {"description": block.get("description") or "", "routed_to": service_of(block) or PARKED}


def destinations_of(answer: Values) -> dict[str, list[str]]:
    """The services that a block can be moved to, each with the next hops that it offers."""
    return {str(each["service"]): list(each.get("nexthop") or ()) for found in answer.values() for each in found or ()}


def entry(block: Values) -> Values:
    """A block in a result, what can be set in the words of the options."""
    return {**snake_keys(block), **shown(block)}
