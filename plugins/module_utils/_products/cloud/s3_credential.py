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
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import NO_WRITES, Resource

CLOUD_S3_CREDENTIAL = Resource(
    "s3_credential",
    USER.item_route + "/s3Credentials",
    "access",
    identity=("access",),
    parents=(PROJECT, Parent("user", "userId", USER)),
    product=PRODUCT,
    writes=NO_WRITES,
    fields=(Field("access", type="str"), Field("tenantId", type="str")),
    read_only=("userId",),
)
