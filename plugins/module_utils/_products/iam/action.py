# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The actions that policies allow or deny (/v2/iam/reference/action)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import FROM_LIST, NO_WRITES, Resource

IAM_ACTION = Resource(
    "action",
    "/v2/iam/reference/action",
    "action",
    identity=("action",),
    writes=NO_WRITES,
    item=FROM_LIST,
    product="IAM",
    fields=(Field("action", type="str"), Field("resourceType", type="str"), Field("description", type="str")),
    read_only=("categories", "hasQueryParameters"),
)
