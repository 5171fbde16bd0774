# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups of instances on the same host, or on different ones (/cloud/project/{serviceName}/instance/group).

Instances join a group when they are created.
"""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    INSTANCE_GROUP,
    PRODUCT,
    PROJECT,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource

CLOUD_INSTANCE_GROUP = Resource(
    "instance_group",
    INSTANCE_GROUP.route,
    "groupId",
    identity=("name", "region"),
    parents=(PROJECT,),
    product=PRODUCT,
    fields=(
        Field("name", update=NEVER),
        Field("region", update=NEVER),
        Field("type", required=True, update=NEVER),
    ),
    read_only=("instance_ids",),
)
