# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups of volumes, apart from the volume (/cloud/project/{serviceName}/region/{regionName}/volumeBackup)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    PRODUCT,
    PROJECT,
    REGION,
    REGION_ROUTE,
    VOLUME,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

CLOUD_VOLUME_BACKUP = Resource(
    "volume_backup",
    REGION_ROUTE + "/volumeBackup",
    "volumeBackupId",
    identity=("name", "volumeId"),
    parents=(PROJECT, REGION),
    product=PRODUCT,
    fields=(
        Field("name", update=NEVER),
        Field("volumeId", option="volume", update=NEVER, lookup=VOLUME),
    ),
    status=Status(
        "status", ready=("ok",), pending=("creating", "restoring"), deleting=("deleting",), failed=("error",)
    ),
    read_only=("creationDate", "region", "size"),
    deletion_loses="the data of the volume as it was then",
)
