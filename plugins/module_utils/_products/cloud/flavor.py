# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Flavors: the sizes of instances in each region (/cloud/project/{serviceName}/flavor)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    PRODUCT,
    PROJECT,
    PROJECT_ROUTE,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import NO_WRITES, Resource

CLOUD_FLAVOR = Resource(
    "flavor",
    PROJECT_ROUTE + "/flavor",
    "flavorId",
    identity=("name",),
    parents=(PROJECT,),
    product=PRODUCT,
    writes=NO_WRITES,
    fields=(
        Field("name", type="str"),
        Field("region", type="str"),
        Field("type", type="str"),
        Field("osType", type="str"),
        Field("vcpus", type="int"),
        Field("ram", type="int"),
        Field("disk", type="int"),
        Field("available", type="bool"),
        Field("quota", type="int"),
    ),
    read_only=("capabilities", "inboundBandwidth", "outboundBandwidth", "planCodes"),
)
