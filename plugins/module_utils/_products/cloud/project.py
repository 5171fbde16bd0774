# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Projects of the Public Cloud (/cloud/project), which are ordered: a task can change them."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import PRODUCT
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import CHANGES, Related, Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

CLOUD_PROJECT = Resource(
    "project",
    "/cloud/project",
    "serviceName",
    identity=("description",),
    id_field="project_id",
    product=PRODUCT,
    writes=CHANGES,
    fields=(Field("description", option="name"), Field("manualQuota")),
    status=Status(
        "status", ready=("ok",), pending=("creating",), deleting=("deleting",), failed=("suspended",), gone=("deleted",)
    ),
    read_only=("access", "creationDate", "expiration", "iam", "orderId", "planCode", "projectName", "unleash"),
    related=(Related("quota", "/quota"),),
)
