# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Private networks of a Public Cloud project (/cloud/project/{serviceName}/network/private)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    PRODUCT,
    PROJECT,
    PROJECT_ROUTE,
    REGION_ROUTE,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, AddRemove, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Related, Resource, UsedBy
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

# A network has an id of its own in each region.
IN_REGIONS, REGION_IDS = {"regionName": "regions.*.region"}, "regions.*.openstackId"
CLUSTERS = PROJECT_ROUTE + "/kube"

CLOUD_NETWORK = Resource(
    "network",
    PROJECT_ROUTE + "/network/private",
    "networkId",
    identity=("name",),
    parents=(PROJECT,),
    product=PRODUCT,
    fields=(
        Field("name"),
        Field("vlanId", update=NEVER),
        # There is no route that takes a network out of a region.
        Field("regions", read="regions.*.region", update=AddRemove(Call("POST", "/region", "region"))),
    ),
    status=Status("status", ready=("ACTIVE",), pending=("BUILDING",), deleting=("DELETING",)),
    ready_when=lambda network: all(region["status"] == "ACTIVE" for region in network["regions"]),
    read_only=("type",),
    related=(Related("subnets", "/subnet"),),
    used_by=(
        UsedBy(Lookup("instance", PROJECT_ROUTE + "/instance"), "ipAddresses.*.networkId", REGION_IDS),
        UsedBy(Lookup("gateway", REGION_ROUTE + "/gateway"), "interfaces.*.networkId", REGION_IDS, IN_REGIONS),
        UsedBy(
            Lookup("load balancer", REGION_ROUTE + "/loadbalancing/loadbalancer"),
            "vipNetworkId",
            REGION_IDS,
            IN_REGIONS,
        ),
        UsedBy(
            Lookup("cluster", CLUSTERS, item_route=CLUSTERS + "/{kubeId}"),
            "privateNetworkId",
            REGION_IDS,
        ),
    ),
)
