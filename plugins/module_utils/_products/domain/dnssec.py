# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""DNSSEC of a zone on OVHcloud's name servers (/domain/zone/{zoneName}/dnssec)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.domain.shared import ZONE, ZONE_PARENT, ZONE_TASKS
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import FREELY, Requirement, Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

DNSSEC = Resource(
    "dnssec",
    ZONE + "/dnssec",
    parents=(ZONE_PARENT,),
    plural="dnssec_states",
    product="DNS zone",
    singleton=True,
    status=Status(
        "status", ready=("enabled",), pending=("enableInProgress",), deleting=("disableInProgress",), gone=("disabled",)
    ),
    tasks=ZONE_TASKS,
    slow=True,
    replace=FREELY,
    requires=(
        Requirement(ZONE, lambda zone: "" if zone.get("dnssecSupported") else "the zone does not support DNSSEC"),
    ),
)
