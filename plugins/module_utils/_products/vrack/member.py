# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Services attached to a vRack, detached from it, or moved from another one (ovh_vrack_member)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.vrack.shared import VRACK_TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.vrack.vrack import KINDS, VRACK
from ansible_collections.community.ovh.plugins.module_utils._schema.action import ServiceTasks
from ansible_collections.community.ovh.plugins.module_utils._schema.membership import Membership
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

VRACK_MEMBER = Membership(
    VRACK,
    "vrack",
    KINDS,
    options={"region": {"type": "str"}},
    tasks=ServiceTasks(
        Source(f"{VRACK.item_route}/task", is_list=True, item_route=f"{VRACK.item_route}/task/{{taskId}}"), VRACK_TASKS
    ),
    product="vRack",
)
