# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Regions that a project can use (/cloud/project/{serviceName}/region): they are activated, and never given up."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    PRODUCT,
    PROJECT,
    PROJECT_ROUTE,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import KEPT, NOT_REPLACED, Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

CLOUD_REGION = Resource(
    "region",
    PROJECT_ROUTE + "/region",
    "regionName",
    identity=("name",),
    id_field="name",
    parents=(PROJECT,),
    product=PRODUCT,
    writes=KEPT,
    replace=NOT_REPLACED,
    fields=(Field("name", create="region", update=NEVER),),
    # Maintenance ends by itself, and may take days: nothing waits for it.
    status=Status("status", ready=("UP", "MAINTENANCE"), failed=("DOWN",)),
    read_only=("continentCode", "datacenterLocation", "ipCountries", "services", "type"),
)
