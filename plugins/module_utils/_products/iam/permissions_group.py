# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups of actions that policies share (/v2/iam/permissionsGroup)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.iam.shared import actions, owned_by_ovh
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import URN, Resource

IAM_PERMISSIONS_GROUP = Resource(
    "permissions_group",
    "/v2/iam/permissionsGroup",
    "permissionsGroupURN",
    identity=("name",),
    id_field=URN,
    product="IAM",
    fields=(
        Field("name"),
        Field("description", required=True),
        # The body has permissions in any case.
        actions("allow", derive=lambda wanted: []),
        actions("deny"),
        actions("except"),
    ),
    read_only=("createdAt", "id", "owner", "updatedAt"),
    protected=owned_by_ovh,
)
