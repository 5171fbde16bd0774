# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""IP blocks: what they are called, where they are routed, and which of them a task reads."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.ip.shared import (
    BLOCK,
    network_of,
    same_block,
    service_of,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_name
from ansible_collections.community.ovh.plugins.module_utils._schema.list_info import Filter, ListInfo
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values

ROUTE = "/ip/{ip}"
MOVE, PARK = ROUTE + "/move", ROUTE + "/park"
TASKS = ROUTE + "/task"
TASK = TASKS + "/{taskId}"
# The task's word for a block that is routed nowhere, which the API calls null.
PARKED = "parked"


def same_next_hop(one: str, other: str) -> bool:
    """Whether two texts are the same next hop: an address in any notation, or the same name."""
    try:
        return same_block(one, other)
    except ValueError:
        return one.strip() == other.strip()


def shown(block: Values) -> Values:
    """What a task can set, in the task's words."""
    return {"description": block.get("description") or "", "routed_to": service_of(block) or PARKED}


def destinations_of(answer: Values) -> dict[str, list[str]]:
    """The services that a block can be moved to, each with the next hops that it offers."""
    return {str(each["service"]): list(each.get("nexthop") or ()) for found in answer.values() for each in found or ()}


def entry(block: Values) -> Values:
    """A block in a result, what can be set in the words of the options."""
    return {**snake_keys(block), **shown(block)}


def by_address(block: Values) -> tuple[int, bytes]:
    """What blocks are sorted by, as results show them."""
    return block["version"], network_of(block["ip"]).network_address.packed


BLOCKS = ListInfo(
    service=Service("IP block", "ips", BLOCK.route, ROUTE, key="ip"),
    enclosing=BLOCK,
    option="ip",
    check=network_of,
    filters=(
        Filter("type", lambda block: block.get("type")),
        Filter("routed_to", lambda block: service_of(block) or PARKED, same=same_name, possible=(PARKED,)),
    ),
    entry=entry,
    order=by_address,
)
