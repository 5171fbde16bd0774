# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Local users of the account (/me/identity/user)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.mail_addresses import same_address
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, State
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

ENABLED, DISABLED = ("OK", "PASSWORD_CHANGE_REQUIRED"), ("DISABLED",)

IDENTITY_USER = Resource(
    "user",
    "/me/identity/user",
    "user",
    identity=("login",),
    id_field="login",
    unique=True,
    product="identity management",
    fields=(
        Field("login", aliases=("name",), update=NEVER),
        Field("email", required=True, equals=same_address),
        Field("password", required=True, initial=True, secret=True),
        Field("description"),
        Field("group"),
        Field("type", update=NEVER),
    ),
    status=Status("status", ready=(*ENABLED, *DISABLED)),
    states={
        "present": State(ENABLED, Call("POST", "/enable", body=None), base=True),
        "disabled": State(DISABLED, Call("POST", "/disable", body=None)),
    },
    read_only=("creation", "lastUpdate", "passwordLastUpdate", "urn"),
    deletion_loses="the user's tokens, and the access of the person",
)
