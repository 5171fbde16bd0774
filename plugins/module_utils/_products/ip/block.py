# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""IP blocks: what they are called, where they are routed. Pure."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.ip.shared import same_block, service_of
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

LIST = "/ip"
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


def known_values(blocks: t.Iterable[Values]) -> dict[str, set[t.Any]]:
    """The values that the filters by type and by service may have."""
    found = list(blocks)
    return {"type": {block.get("type") for block in found}, "routed_to": {PARKED, *map(service_of, found)}}


def destinations_of(answer: Values) -> dict[str, list[str]]:
    """The services that a block can be moved to, each with the next hops that it offers."""
    return {str(each["service"]): list(each.get("nexthop") or ()) for found in answer.values() for each in found or ()}


def entry(block: Values) -> Values:
    """A block in a result, what can be set in the words of the options."""
    return {**snake_keys(block), **shown(block)}
