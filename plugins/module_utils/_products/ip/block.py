# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""IP blocks: what they are called, where they are routed, and what a task sets and reads of them."""

from __future__ import annotations

import operator

from ansible_collections.community.ovh.plugins.module_utils._products.ip._models import IpIpWithIAM
from ansible_collections.community.ovh.plugins.module_utils._products.ip.shared import (
    BLOCK,
    IP_TASKS,
    network_of,
    same_block,
    service_of,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.action import ServiceTasks
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_name, same_text
from ansible_collections.community.ovh.plugins.module_utils._schema.filters import TEXTS, Filter
from ansible_collections.community.ovh.plugins.module_utils._schema.info import Inside, ListInfo
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.object_settings import (
    ObjectSettings,
    Offer,
    Params,
    Property,
    Write,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

ROUTE = "/ip/{ip}"
MOVE, PARK = ROUTE + "/move", ROUTE + "/park"
TASKS = ROUTE + "/task"
TASK = TASKS + "/{taskId}"
OPEN_TASKS: tuple[Values, ...] = ({"status": "init"}, {"status": "todo"}, {"status": "doing"})
# The task's word for a block that is routed nowhere, which the API calls null.
PARKED = "parked"


def same_next_hop(one: str, other: str) -> bool:
    """Return whether two texts are the same next hop: an address in any notation, or the same name."""
    try:
        return same_block(one, other)
    except ValueError:
        return one.strip() == other.strip()


def routed_to(block: IpIpWithIAM) -> str:
    """Return the service that a block is routed to."""
    return service_of(block) or PARKED


def destinations_of(answer: Values) -> dict[str, list[str]]:
    """Return the services that a block can be moved to, each with the next hops that it offers."""
    return {str(each["service"]): list(each.get("nexthop") or ()) for found in answer.values() for each in found or ()}


def entry(block: IpIpWithIAM) -> Values:
    """Return a block in a result, what can be set in the words of the options."""
    return {**snake_keys(block), "description": block.get("description") or "", "routed_to": routed_to(block)}


def by_address(block: IpIpWithIAM) -> tuple[str, bytes]:
    """Return what blocks are sorted by, as results show them."""
    return block["version"], network_of(block["ip"]).network_address.packed


def parked(params: Params, name: str) -> str | None:
    """Return the destination of a block that is parked; None if the API says where it can be routed to.

    Raises ValueError for an address inside of a larger block.
    """
    text = params["ip"]
    if not same_block(text, name):
        raise ValueError(
            f"ip: {text} lies in the block {name}, which is routed as a whole: give ip: {name} to route all of it"
        )
    return PARKED if same_text(params["routed_to"], PARKED) else None


def routed(block: Values, to: str) -> Values:
    """Return a block once it is routed elsewhere."""
    return {**block, "routedTo": None if to == PARKED else {"serviceName": to}}


def routing(params: Params, to: str) -> Write:
    """Return what routes a block."""
    if to == PARKED:
        return Write("POST", PARK, task=True)
    return Write("POST", MOVE, {"to": to, **({"nexthop": params["nexthop"]} if params["nexthop"] else {})}, task=True)


def description(params: Params, text: str) -> Write:
    """Return what describes a block."""
    return Write("PUT", ROUTE, {"description": text})


ONE_BLOCK = ObjectSettings(
    name="ip",
    option="ip",
    check=network_of,
    enclosing=BLOCK,
    route=ROUTE,
    options={
        "ip": {"type": "str", "required": True},
        "description": {"type": "str"},
        "routed_to": {"type": "str"},
        "nexthop": {"type": "str"},
    },
    constraints={"required_by": {"nexthop": ["routed_to"]}},
    properties=(
        Property(
            "description",
            value=lambda block: block.get("description") or "",
            same=operator.eq,
            desired_value=lambda block, text: {**block, "description": text},
            write=description,
        ),
        Property(
            "routed_to",
            value=routed_to,
            same=same_name,
            desired_value=routed,
            write=routing,
            offer=Offer(
                MOVE,
                destinations_of,
                variant="nexthop",
                same_variant=same_next_hop,
                settled=parked,
                unknown="{name} cannot be routed to {value}; it can be routed to {possible}",
                no_variant="{of} has no next hop {value} for {name}; it has {possible}",
                nothing="no service",
            ),
        ),
    ),
    entry=entry,
    writes=(Write("PUT", ROUTE), Write("POST", MOVE), Write("POST", PARK)),
    tasks=ServiceTasks(Source(TASKS, is_list=True, item_route=TASK, queries=OPEN_TASKS), IP_TASKS),
)

BLOCKS = ListInfo(
    Service("IP block", "ips", BLOCK.route, ROUTE, key="ip"),
    filters=(
        Filter("type", TEXTS, lambda block, wanted, now: block["type"] in wanted, lambda block: (block["type"],)),
        Filter(
            "routed_to",
            TEXTS,
            lambda block, wanted, now: any(same_name(name, block["routed_to"]) for name in wanted),
            values=lambda block: (block["routed_to"],),
            documented=(PARKED,),
        ),
    ),
    entry=entry,
    order=by_address,
    inside=Inside("ip", BLOCK, check=network_of),
)
