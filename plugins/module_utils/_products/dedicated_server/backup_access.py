# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The access list of the backup storage of a server or VPS: IP blocks, each with its protocols
(/dedicated/server/{serviceName}/features/backupFTP/access and /vps/{serviceName}/backupftp/access).
"""

from __future__ import annotations

import functools
import ipaddress
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import unique_names
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Alternatives,
    Collection,
    Item,
    ItemStatus,
    Lookup,
    Wanted,
    Write,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

PROTOCOLS = ("ftp", "nfs", "cifs")
BLOCKS = "authorizable_blocks"


def block_of(text: str) -> str:
    """Return a block in its one form; an address is a block of one. Raises ValueError."""
    try:
        return str(ipaddress.ip_network(text.strip(), strict=False))
    except ValueError:
        raise ValueError(f"access: {text!r} is neither an address nor a block such as 192.0.2.0/28") from None


def access_item(access: Values) -> Item:
    """Return an access with what it is compared by. A protocol that is null is one that a task leaves as it is."""
    block = block_of(str(access["ipBlock"]))
    line = " ".join([block, *(open_protocols(access) or ["nothing"])])
    return Item(access, (block,), block, block, line)


def open_protocols(access: Values) -> list[str]:
    """Return the protocols that a block may use."""
    return [name for name in PROTOCOLS if access.get(name)]


def body(access: Values) -> Values:
    """Return the protocols of an access as the API takes them."""
    return {name: bool(access.get(name)) for name in PROTOCOLS}


def additions(route: str, missing: t.Sequence[Item], path_values: Values) -> list[Write]:
    """Return a POST for each block."""
    return [
        Write("POST", route, path_values, {"ipBlock": item.identity[0], **body(item.values)}, (item,))
        for item in missing
    ]


def change(route: str, old: Item, new: Item, path_values: Values) -> Write:
    """Return the PUT that sets other protocols for a block."""
    return Write(
        "PUT", route + "/{ipBlock}", {**path_values, "ipBlock": old.values["ipBlock"]}, body(new.values), (new,)
    )


def merged(declared: Item, existing: Item, facts: Values) -> Values:
    """Return an existing access with the protocols that a task gives."""
    given = {name: declared.values[name] for name in PROTOCOLS if declared.values.get(name) is not None}
    return {**existing.values, **given}


def refuses(before: t.Sequence[Item], after: t.Sequence[Item], facts: Values) -> str | None:
    """Return why accesses cannot be as declared: blocks that may not have one, or one that opens nothing."""
    known = {item.identity for item in before}
    possible = [block_of(name) for name in facts[BLOCKS]]
    refused = sorted(block for item in after if item.identity not in known for block in item.identity)
    refused = [block for block in refused if block not in possible]
    if refused:
        return (
            f"{', '.join(refused)} cannot be given access; these blocks can: {', '.join(possible) or 'none'}"
            " (authorizableBlocks)"
        )
    touched = [item for item in after if item not in before]
    closed = sorted(item.identity[0] for item in touched if not open_protocols(item.values))
    return f"{', '.join(closed)} would have no protocol: state: absent removes the access" if closed else None


def accesses(container: str, space: str, missing: str) -> Collection:
    """Return the accesses of one kind of service. space: the route of its storage."""
    route = f"{space}/access"
    blocks = Lookup(BLOCKS, f"{space}/authorizableBlocks", is_list=True)
    return Collection(
        word="access",
        plural="accesses",
        container=container,
        list_route=route,
        item_route=route + "/{ipBlock}",
        key="ipBlock",
        item=access_item,
        add=functools.partial(additions, route),
        change=functools.partial(change, route),
        writes_at_once=1,
        writes=(f"POST {route}", f"PUT {route}/{{ipBlock}}", f"DELETE {route}/{{ipBlock}}"),
        merge_into=merged,
        before_writing=(blocks,),
        refuses=refuses,
        # The task that the API answers with cannot be read for a VPS (docs/api_facts.md, Tasks).
        status=ItemStatus("isApplied", settled=True, leaving=None),
        missing=missing,
        on_demand=(blocks,),
    )


BACKUP_ACCESS = Alternatives(
    "product",
    {
        "server": accesses(
            "server",
            SERVER.item_route + "/features/backupFTP",
            "the server does not exist, or has no backup storage: ovh_server_backup_ftp creates it",
        ),
        "vps": accesses(
            "VPS",
            VPS.item_route + "/backupftp",
            "the VPS does not exist, or has no backup storage, which is an option to order",
        ),
    },
)

SERVICES: dict[str, dict[str, t.Any]] = {
    "service_name": {"type": "list", "elements": "str", "required": True},
    "product": {"type": "str", "choices": list(BACKUP_ACCESS.by_value), "default": "server"},
}
OPTIONS: dict[str, dict[str, t.Any]] = {
    **SERVICES,
    "access": {
        "type": "list",
        "elements": "dict",
        "required": True,
        "options": {
            "ip_block": {"type": "str", "required": True},
            **{name: {"type": "bool"} for name in PROTOCOLS},
        },
    },
    "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
    "purge": {"type": "bool", "default": False},
}


def declared(entries: t.Sequence[Values], present: bool) -> list[Item]:
    """Return the accesses of a task. Raises ValueError for values that are not valid."""
    items = [access_item({"ipBlock": block_of(each["ip_block"]), **protocols_in(each)}) for each in entries]
    blocks = [item.group for item in items]
    twice = next((block for block in blocks if blocks.count(block) > 1), None)
    if twice is not None:
        raise ValueError(f"access: {twice} is given twice")
    closed = next((item for item in items if all(item.values[name] is False for name in PROTOCOLS)), None)
    if closed and present:
        raise ValueError(f"access: {closed.group} has no protocol: set ftp, nfs or cifs, or remove it")
    return items


def protocols_in(entry: Values) -> Values:
    """Return what an entry says of each protocol; null for one that it leaves as it is."""
    return {name: entry.get(name) for name in PROTOCOLS}


def wanted_accesses(params: Values) -> list[Wanted]:
    """Return what a task declares of each service. Raises ValueError for values that are not valid."""
    present, purge = params["state"] == "present", params["purge"]
    if purge and not present:
        raise ValueError("purge requires state: present")
    items = declared(params["access"], present)
    groups = frozenset(item.group for item in items)
    return [
        Wanted(
            {"serviceName": name},
            groups,
            tuple(items) if present else (),
            absent=None if present else lambda item: item.group in groups,
            purge=purge,
            name=name,
        )
        for name in service_names(params)
    ]


def asked_accesses(params: Values) -> list[Wanted]:
    """Return the services whose accesses a task reads."""
    return [Wanted({"serviceName": name}, frozenset(), purge=True, name=name) for name in service_names(params)]


def service_names(params: Values) -> list[str]:
    """Return the services of a task, as the API has their names."""
    return unique_names("service_name", [name.strip().lower() for name in params["service_name"]])


def shown_accesses(current: t.Sequence[Item], wanted: Wanted, facts: Values) -> Values:
    """Return all accesses of a service, by block."""
    return {
        "access": [
            {"ip_block": item.group, **body(item.values), "is_applied": bool(item.values.get("isApplied", True))}
            for item in sorted(current, key=lambda item: item.line)
        ]
    }
