# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots of instances, which are images (/cloud/project/{serviceName}/snapshot).

The POST is answered with nothing, and a snapshot does not show its instance.
"""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    INSTANCE,
    PRODUCT,
    PROJECT,
    PROJECT_ROUTE,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import LISTED, Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

CLOUD_INSTANCE_SNAPSHOT = Resource(
    "instance_snapshot",
    PROJECT_ROUTE + "/snapshot",
    "imageId",
    identity=("name", "region"),
    parents=(PROJECT,),
    product=PRODUCT,
    create_route=PROJECT_ROUTE + "/instance/{instanceId}/snapshot",
    new_id=LISTED,
    fields=(
        Field("name", create="snapshotName", update=NEVER),
        Field("region", type="str", create=None, update=NEVER),
        Field("instanceId", type="str", option="instance", required=True, initial=True, lookup=INSTANCE),
    ),
    # A plain text, whose values are those of OpenStack.
    status=Status(
        "status",
        ready=("active",),
        pending=("importing", "queued", "saving", "uploading"),
        deleting=("pending_delete",),
        failed=("error", "killed"),
        gone=("deleted",),
    ),
    read_only=(
        "creationDate",
        "flavorType",
        "minDisk",
        "minRam",
        "planCode",
        "size",
        "tags",
        "type",
        "user",
        "visibility",
    ),
    deletion_loses="the data of the instance as it was then",
)
