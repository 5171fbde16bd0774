# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts that resources of the Public Cloud share: the project that they are in, and the objects that they name."""

from __future__ import annotations

import dataclasses

from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup, Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status
from ansible_collections.community.ovh.plugins.module_utils._schema.tasks import Tasks

PRODUCT = "Public Cloud"
PROJECT_ROUTE = "/cloud/project/{serviceName}"
REGION_ROUTE = PROJECT_ROUTE + "/region/{regionName}"
SAME_REGION = {"region": "region"}

PROJECT = Parent(
    "project",
    "serviceName",
    Lookup(
        "project",
        "/cloud/project",
        "project_id",
        ("description", "projectName"),
        item_route=PROJECT_ROUTE,
        as_id=r"[0-9a-f]{32}\Z",
    ),
)

REGION = Parent("region", "regionName")

# The operation that some writes return. It is over when all its parts are.
OPERATIONS = Tasks(
    PROJECT_ROUTE + "/operation",
    id="operationId",
    id_field="id",
    object_id="resourceId",
    status=Status("status", ready=("completed",), pending=("created", "in-progress", "unknown"), failed=("in-error",)),
    known_by="progress",
)

IMAGE = Lookup("image", PROJECT_ROUTE + "/image", within=SAME_REGION)
BOOT_IMAGE = dataclasses.replace(IMAGE, also=(Lookup("snapshot", PROJECT_ROUTE + "/snapshot", within=SAME_REGION),))
FLAVOR = Lookup("flavor", PROJECT_ROUTE + "/flavor", within=SAME_REGION)
SSH_KEY = Lookup("SSH key", PROJECT_ROUTE + "/sshkey")
INSTANCE_GROUP = Lookup("instance group", PROJECT_ROUTE + "/instance/group", within=SAME_REGION)
INSTANCE = Lookup("instance", PROJECT_ROUTE + "/instance", within=SAME_REGION)
REGION_INSTANCE = dataclasses.replace(INSTANCE, within={"region": "regionName"})
VOLUME_SNAPSHOT = Lookup("volume snapshot", PROJECT_ROUTE + "/volume/snapshot", within=SAME_REGION)
VOLUME = Lookup("volume", PROJECT_ROUTE + "/volume", item_route=PROJECT_ROUTE + "/volume/{volumeId}")
BOOT_VOLUME = dataclasses.replace(VOLUME, within=SAME_REGION)
NETWORKS_ROUTE = PROJECT_ROUTE + "/network/private"
NETWORK = Lookup("network", NETWORKS_ROUTE, item_route=NETWORKS_ROUTE + "/{networkId}")
ROLE = Lookup("role", PROJECT_ROUTE + "/role", items="roles")
USER = Lookup(
    "user",
    PROJECT_ROUTE + "/user",
    names=("description", "username"),
    item_route=PROJECT_ROUTE + "/user/{userId}",
)

# In its region, a network has an id of its own.
REGION_NETWORK = Lookup("network", REGION_ROUTE + "/network")
INSTANCE_NETWORK = dataclasses.replace(REGION_NETWORK, inside={"regionName": "region"})
REGION_SUBNET = Lookup("subnet", REGION_ROUTE + "/network/{networkId}/subnet", names=("cidr", "name"))
