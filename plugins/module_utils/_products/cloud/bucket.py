# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Buckets of the S3 object storage (/cloud/project/{serviceName}/region/{regionName}/storage)."""

from __future__ import annotations

import re

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    PRODUCT,
    PROJECT,
    REGION,
    REGION_ROUTE,
    USER,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, Values

BUCKET_NAME = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")


def wrong_name(name: str) -> str:
    """Return what is wrong with the name of a bucket, as the rest of a sentence; "" if nothing is."""
    if BUCKET_NAME.fullmatch(name) and ".." not in name:
        return ""
    return f"is 3 to 63 lower-case letters, digits, dots and hyphens, and not {name!r}"


def objects_in(bucket: Values) -> str:
    """Return what the deletion of a bucket destroys; "" if it is empty."""
    count = bucket.get("objectsCount")
    return f"{count} objects" if count else ""


CLOUD_BUCKET = Resource(
    "bucket",
    REGION_ROUTE + "/storage",
    "name",
    identity=("name",),
    parents=(PROJECT, REGION),
    product=PRODUCT,
    unique=True,
    fields=(
        Field("name", update=NEVER, check=wrong_name),
        Field("ownerId", update=NEVER),
        # Once it is enabled, it can only be suspended.
        Field(
            "versioning",
            read="versioning.status",
            create="versioning.status",
            put="versioning.status",
            choices=("enabled", "suspended"),
        ),
        Field(
            "encryption",
            read="encryption.sseAlgorithm",
            create="encryption.sseAlgorithm",
            put="encryption.sseAlgorithm",
        ),
        # No route shows or takes away what a user has been granted (docs/api_facts.md, Objects).
        Field(
            "userAccess",
            type="list",
            elements="dict",
            create=None,
            update=Call("POST", "/policy/{userId}", body=None, each="userId"),
            write_only=True,
            fields=(
                Field("userId", option="user", type="str", required=True, lookup=USER),
                Field(
                    "roleName",
                    option="role",
                    type="str",
                    required=True,
                    choices=("admin", "deny", "readOnly", "readWrite"),
                ),
                Field("objectKey", option="object", type="str"),
            ),
        ),
    ),
    read_only=("createdAt", "objectsCount", "objectsSize", "virtualHost"),
    # The first objects of the bucket, and the region in other letters.
    secrets=("objects", "region"),
    deletion_loses=objects_in,
)
