# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""IP blocks: which block an address lies in, and which service it is routed to."""

from __future__ import annotations

import ipaddress
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.ip._models import IpIpWithIAM
from ansible_collections.community.ovh.plugins.module_utils._schema.enclosing import Enclosing
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import TaskFamily

IP_TASKS = TaskFamily("/ip/{ip}", "/ip/{ip}/task/{taskId}", "taskId")
Network: t.TypeAlias = "ipaddress.IPv4Network | ipaddress.IPv6Network"


def network_of(text: str) -> Network:
    """Return an address, or a block. Raises ValueError with a sentence for the user."""
    try:
        return ipaddress.ip_network(text.strip(), strict=False)
    except ValueError:
        raise ValueError(f"ip: {text!r} is neither an address nor a block such as 192.0.2.0/28") from None


def same_block(one: str, other: str) -> bool:
    """Return whether two texts name the same block; an address is a block of one."""
    return network_of(one) == network_of(other)


def around(text: str, blocks: t.Iterable[str]) -> str | None:
    """Return the smallest of the blocks that an address, or a block, lies in, by its own name; None if it lies in
    none.
    """
    asked = network_of(text)
    found = [(network_of(name).prefixlen, name) for name in blocks if covers(network_of(name), asked)]
    return max(found)[1] if found else None


def covers(block: Network, asked: Network) -> bool:
    """Return whether a block lies in another."""
    return (
        block.version == asked.version
        and int(block.network_address) <= int(asked.network_address)
        and int(asked.broadcast_address) <= int(block.broadcast_address)
    )


def service_of(block: IpIpWithIAM) -> str | None:
    """Return the service that a block is routed to; None if it is parked."""
    return (block.get("routedTo") or {}).get("serviceName")


# The block that an address, or a block, lies in.
BLOCK = Enclosing(
    parameter="ip",
    route="/ip",
    innermost=around,
    unknown="ip: the account has no block that {} lies in",
    query=lambda text: {"ip": str(network_of(text))},
)
