# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Block storage volumes of the Public Cloud (/cloud/project/{serviceName}/volume)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    IMAGE,
    INSTANCE,
    PRODUCT,
    PROJECT,
    PROJECT_ROUTE,
    VOLUME_SNAPSHOT,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, AddRemove, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

VOLUME = Resource(
    "volume",
    PROJECT_ROUTE + "/volume",
    "volumeId",
    identity=("name", "region"),
    parents=(PROJECT,),
    product=PRODUCT,
    fields=(
        Field("name"),
        Field("region", update=NEVER),
        Field("type", open=True, required=True, update=NEVER),
        Field("size", type="int", required=True, update=Call("POST", "/upsize"), grows_only=True),
        Field("description"),
        Field("imageId", option="image", initial=True, lookup=IMAGE),
        Field("snapshotId", option="snapshot", initial=True, lookup=VOLUME_SNAPSHOT),
        Field(
            "attachedTo",
            type="list",
            elements="str",
            create=None,
            lookup=INSTANCE,
            update=AddRemove(
                Call("POST", "/attach", "instanceId"), Call("POST", "/detach", "instanceId"), empty_to_delete=True
            ),
        ),
    ),
    status=Status(
        "status",
        ready=("available", "in-use"),
        deleting=("deleting",),
        pending=(
            "attaching",
            "awaiting-transfer",
            "backing-up",
            "creating",
            "detaching",
            "downloading",
            "extending",
            "maintenance",
            "reserved",
            "restoring-backup",
            "retyping",
            "uploading",
        ),
        failed=("error", "error_backing-up", "error_deleting", "error_extending", "error_restoring"),
    ),
    read_only=("bootable", "creationDate", "planCode"),
    deletion_loses="all data on the volume",
)
