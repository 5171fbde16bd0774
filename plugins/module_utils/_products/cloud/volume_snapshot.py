# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots of volumes, in the region of the volume (/cloud/project/{serviceName}/volume/snapshot)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    PRODUCT,
    PROJECT,
    PROJECT_ROUTE,
    VOLUME,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

CLOUD_VOLUME_SNAPSHOT = Resource(
    "volume_snapshot",
    PROJECT_ROUTE + "/volume/snapshot",
    "snapshotId",
    identity=("name", "volumeId"),
    parents=(PROJECT,),
    product=PRODUCT,
    create_route=PROJECT_ROUTE + "/volume/{volumeId}/snapshot",
    fields=(
        Field("name", update=NEVER),
        Field("volumeId", type="str", option="volume", update=NEVER, lookup=VOLUME),
        Field("description", update=NEVER),
    ),
    status=Status(
        "status",
        ready=("available",),
        pending=("creating",),
        deleting=("deleting",),
        failed=("error", "error_deleting"),
    ),
    read_only=("creationDate", "planCode", "region", "size"),
    deletion_loses="the data of the volume as it was then",
)
