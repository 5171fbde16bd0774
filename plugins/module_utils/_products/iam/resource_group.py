# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups of resources that policies share (/v2/iam/resourceGroup)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.iam.shared import (
    RESOURCE,
    RESOURCE_GROUPS,
    with_others,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import SET
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource

IAM_RESOURCE_GROUP = Resource(
    "resource_group",
    RESOURCE_GROUPS,
    "groupId",
    identity=("name",),
    product="IAM",
    fields=(
        Field("name"),
        Field(
            "resources",
            type="list",
            elements="str",
            read="resources.*.urn",
            create="resources.*.urn",
            put="resources.*.urn",
            lookup=RESOURCE,
            equals=SET,
            combine=with_others,
        ),
    ),
    read_only=("createdAt", "owner", "readOnly", "updatedAt", "urn"),
    protected=lambda group: "is read-only: OVHcloud keeps it" if group.get("readOnly") else "",
)
