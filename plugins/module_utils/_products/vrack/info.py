# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""vRacks and their members (ovh_vrack_info)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.vrack.vrack import KINDS, VRACK
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import TARGETS
from ansible_collections.community.ovh.plugins.module_utils._schema.info import InfoSpec
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

INTERFACES = "server_interfaces"
DETAILS = Source(f"{VRACK.item_route}/dedicatedServerInterfaceDetails", is_list=True, of_objects=True, optional=True)


def with_members(values: Values) -> Values:
    """Return what was read of one vRack: its members by kind, null where they could not be read; and its interfaces."""
    members = {kind.option: values[kind.option] for kind in KINDS}
    known = None not in members.values()
    return {
        "members": {option: sorted(names) for option, names in members.items()} if known else None,
        INTERFACES: values[INTERFACES],
    }


VRACK_INFO = InfoSpec(
    VRACK,
    {name: TARGETS[name] for name in ("service_name", "tagged")},
    shaped=with_members,
    product="vRack",
    always={**{kind.option: kind.held.source for kind in KINDS}, INTERFACES: DETAILS},
    lists_all=True,
)
