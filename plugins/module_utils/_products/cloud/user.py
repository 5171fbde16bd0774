# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenStack users of a Public Cloud project (/cloud/project/{serviceName}/user), which their descriptions name."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    PRODUCT,
    PROJECT,
    PROJECT_ROUTE,
    ROLE,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import SET
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

CLOUD_USER = Resource(
    "user",
    PROJECT_ROUTE + "/user",
    "userId",
    identity=("description",),
    parents=(PROJECT,),
    product=PRODUCT,
    fields=(
        Field("description", option="name", update=NEVER),
        Field(
            "roles",
            open=True,
            read="roles.*.name",
            equals=SET,
            update=Call("PUT", "/role", "rolesIds", lookup=ROLE),
            check=lambda roles: "" if roles else "is empty: the API cannot take the last role from a user",
        ),
    ),
    status=Status("status", ready=("ok",), pending=("creating",), deleting=("deleting",), gone=("deleted",)),
    reveals="password",
    rotate=Call("POST", "/regeneratePassword"),
    read_only=("creationDate", "openstackId", "username"),
    deletion_loses="the access of all that use it",
)
