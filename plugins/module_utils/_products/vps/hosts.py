# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""VPS as machines that become hosts, and their addresses, which a VPS itself does not tell (docs/api_facts.md,
Inventory). Pure.
"""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.ip.shared import service_of
from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS
from ansible_collections.community.ovh.plugins.module_utils._products.vps.vps import SOURCES
from ansible_collections.community.ovh.plugins.module_utils._schema.host_kind import HostKind, RelatedList
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values


def address_of(block: Values) -> str | None:
    """Return the address that a block of one address of a VPS is; None for any other block."""
    address, _slash, length = str(block["ip"]).partition("/")
    return (
        address
        if block.get("type") == "vps" and length in ("", "32", "128") and (length != "32" or ":" not in address)
        else None
    )


def of_each_version(addresses: list[t.Any]) -> tuple[list[str], list[str]]:
    """Return those of IPv4, and those of IPv6."""
    texts = list(map(str, addresses))
    return [text for text in texts if ":" not in text], [text for text in texts if ":" in text]


def is_unclear(addresses: list[t.Any]) -> bool:
    """Return whether there are several addresses, of which nothing tells the VPS's own from those that were added."""
    return max(map(len, of_each_version(addresses))) > 1


def own_first(objects: list[Values]) -> list[str]:
    """Return the addresses of a VPS, its own ones before those that were added."""
    return [each["ipAddress"] for each in sorted(objects, key=lambda each: each.get("type") != "primary")]


def reachable(vps: Values, holder: Values) -> Values:
    """Return a VPS with the first address of each version."""
    four, six = of_each_version(vps["ips"])
    return {**vps, "ip": next(iter(four + six), None), "ipv6": next(iter(six), None)}


# In /ip, what was added to a VPS has another type than vps.
ADDRESSES = RelatedList(
    "ips",
    "/ip",
    {"type": "vps"},
    owner=service_of,
    value=address_of,
    unclear=is_unclear,
    told=own_first,
    each=SOURCES["ips"],
)
MACHINES = HostKind(
    "vps",
    VPS,
    key="name",
    product="VPS",
    beside=ADDRESSES,
    facts=reachable,
    groups={"zone": "zone", "state": "state"},
    places=frozenset(("zone",)),
    selectors={"datacenters": "zone", "regions": "zone", "states": "state"},
    documented={
        "states": (
            "backuping",
            "installing",
            "maintenance",
            "rebooting",
            "rescued",
            "running",
            "stopped",
            "stopping",
            "upgrading",
        )
    },
)
