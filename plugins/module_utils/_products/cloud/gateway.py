# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gateways of private networks (/cloud/project/{serviceName}/region/{regionName}/gateway).

One is created on an existing subnet: the list's own POST would create a network and a subnet of its own.
"""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    OPERATIONS,
    PRODUCT,
    PROJECT,
    REGION,
    REGION_NETWORK,
    REGION_ROUTE,
    REGION_SUBNET,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import TASK, Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

CLOUD_GATEWAY = Resource(
    "gateway",
    REGION_ROUTE + "/gateway",
    "id",
    identity=("name",),
    parents=(PROJECT, REGION),
    product=PRODUCT,
    create_route=REGION_ROUTE + "/network/{networkId}/subnet/{subnetId}/gateway",
    fields=(
        Field("name"),
        Field("model", required=True),
        Field(
            "networkId",
            type="str",
            option="network",
            read="interfaces.0.networkId",
            required=True,
            update=NEVER,
            lookup=REGION_NETWORK,
        ),
        Field(
            "subnetId",
            type="str",
            option="subnet",
            read="interfaces.0.subnetId",
            required=True,
            update=NEVER,
            lookup=REGION_SUBNET,
        ),
    ),
    status=Status("status", ready=("active",), pending=("building",), failed=("down", "error")),
    tasks=OPERATIONS,
    new_id=TASK,
    read_only=("externalInformation", "region"),
)
