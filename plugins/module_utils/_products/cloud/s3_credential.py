# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""S3 credentials of users of a project (/cloud/project/{serviceName}/user/{userId}/s3Credentials)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    PRODUCT,
    PROJECT,
    USER,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.kept_key import (
    ACCESS,
    REPLACES,
    SECRET,
    SINCE,
    KeptKey,
    KeyFormat,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import NOT_REPLACED, Resource

CLOUD_S3_CREDENTIAL = Resource(
    "s3_credential",
    USER.item_route + "/s3Credentials",
    "access",
    identity=("access",),
    parents=(PROJECT, Parent("user", "userId", USER)),
    product=PRODUCT,
    fields=(Field("access", type="str", create=None, update=NEVER),),
    read_only=("tenantId", "userId"),
    replace=NOT_REPLACED,
    deletion_loses="the access of all that use it",
)

AWS_FILE = KeyFormat(
    {
        ACCESS: "aws_access_key_id",
        SECRET: "aws_secret_access_key",
        "region": "region",
        "endpoint_url": "endpoint_url",
        SINCE: "ovh_key_since",
        REPLACES: "ovh_key_replaces",
    }
)
RCLONE_CONF = KeyFormat(
    {
        ACCESS: "access_key_id",
        SECRET: "secret_access_key",
        "region": "region",
        "endpoint_url": "endpoint",
        SINCE: "ovh_key_since",
        REPLACES: "ovh_key_replaces",
    },
    {"type": "s3", "provider": "Other"},
)
ENVIRONMENT_FILE = KeyFormat(
    {
        ACCESS: "AWS_ACCESS_KEY_ID",
        SECRET: "AWS_SECRET_ACCESS_KEY",
        "region": "AWS_DEFAULT_REGION",
        "endpoint_url": "AWS_ENDPOINT_URL",
        SINCE: "OVH_KEY_SINCE",
        REPLACES: "OVH_KEY_REPLACES",
    },
    sections=False,
)

S3_KEY = KeptKey(
    CLOUD_S3_CREDENTIAL,
    reads_secret=Call("POST", "/secret"),
    formats={"aws": AWS_FILE, "rclone": RCLONE_CONF, "env": ENVIRONMENT_FILE},
    options=("region", "endpoint_url"),
)
