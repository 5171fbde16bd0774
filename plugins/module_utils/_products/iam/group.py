# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups of users, each with a role (/me/identity/group)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource

IDENTITY_GROUP = Resource(
    "group",
    "/me/identity/group",
    "group",
    identity=("name",),
    id_field="name",
    unique=True,
    product="identity management",
    fields=(Field("name", update=NEVER), Field("description"), Field("role")),
    read_only=("creation", "defaultGroup", "lastUpdate", "urn"),
    protected=lambda group: "is a default group, which the account always has" if group.get("defaultGroup") else "",
    deletion_loses="the rights that policies give to its users",
)
