# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Images that instances and volumes are created from, in each region (/cloud/project/{serviceName}/image)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    PRODUCT,
    PROJECT,
    PROJECT_ROUTE,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import NO_WRITES, Resource

CLOUD_IMAGE = Resource(
    "image",
    PROJECT_ROUTE + "/image",
    "imageId",
    identity=("name",),
    parents=(PROJECT,),
    product=PRODUCT,
    writes=NO_WRITES,
    fields=(
        Field("name", type="str"),
        Field("region", type="str"),
        Field("type", type="str"),
        Field("visibility", type="str"),
        Field("flavorType", type="str"),
        # A plain text, of which no values are published.
        Field("status", type="str"),
        Field("user", type="str"),
        Field("minDisk", type="int"),
        Field("minRam", type="int"),
    ),
    read_only=("creationDate", "planCode", "size", "tags"),
)
