# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Instances of a Public Cloud project, as they are listed (/cloud/project/{serviceName}/instance)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    PRODUCT,
    PROJECT,
    PROJECT_ROUTE,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import FROM_LIST, NO_WRITES, Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

CLOUD_INSTANCE = Resource(
    "instance",
    PROJECT_ROUTE + "/instance",
    "instanceId",
    identity=("name",),
    parents=(PROJECT,),
    product=PRODUCT,
    writes=NO_WRITES,
    # One instance that is read by itself has the same under other names.
    item=FROM_LIST,
    fields=(Field("name", type="str"), Field("region", type="str")),
    status=Status(
        "status",
        ready=(
            "ACTIVE",
            "PAUSED",
            "RESCUE",
            "RESCUED",
            "SHELVED",
            "SHELVED_OFFLOADED",
            "SHUTOFF",
            "STOPPED",
            "SUSPENDED",
        ),
        pending=(
            "BUILD",
            "BUILDING",
            "HARD_REBOOT",
            "MIGRATING",
            "PASSWORD",
            "REBOOT",
            "REBUILD",
            "RESCUING",
            "RESIZE",
            "RESIZED",
            "RESUMING",
            "REVERT_RESIZE",
            "SHELVING",
            "SNAPSHOTTING",
            "UNKNOWN",
            "UNRESCUING",
            "UNSHELVING",
            "VERIFY_RESIZE",
        ),
        deleting=("DELETING",),
        failed=("ERROR",),
        gone=("DELETED", "SOFT_DELETED"),
    ),
    read_only=(
        "created",
        "currentMonthOutgoingTraffic",
        "flavorId",
        "imageId",
        "ipAddresses",
        "monthlyBilling",
        "operationIds",
        "planCode",
        "sshKeyId",
    ),
)
