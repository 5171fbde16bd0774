# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Personal access tokens of users (/me/identity/user/{user}/token)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.equality import same_moment
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import as_timestamp, wrong_timestamp

IDENTITY_USER_TOKEN = Resource(
    "user_token",
    "/me/identity/user/{user}/token",
    "name",
    identity=("name",),
    id_field="name",
    parents=(Parent("user", "user"),),
    unique=True,
    product="identity management",
    fields=(
        Field("name", update=NEVER),
        Field("description", required=True),
        Field("expiresAt", normalize=as_timestamp, check=wrong_timestamp, equals=same_moment),
        Field("expiresIn", initial=True, instead_of="expiresAt"),
    ),
    read_only=("creation", "lastUsed"),
    reveals="token",
    renewed=True,
)
