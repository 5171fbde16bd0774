# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Service accounts: OAuth2 clients of the account (/me/api/oauth2/client)."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.equality import SET
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource

SERVICE_ACCOUNT = "CLIENT_CREDENTIALS"


def has_identity(client: t.Mapping[str, t.Any]) -> bool:
    """Return whether policies can name a client: a service account has an identity some time after its creation."""
    return client.get("flow") != SERVICE_ACCOUNT or bool(client.get("identity"))


OAUTH2_CLIENT = Resource(
    "oauth2_client",
    "/me/api/oauth2/client",
    "clientId",
    identity=("name",),
    id_field="clientId",
    product="OAuth2",
    fields=(
        Field("name"),
        Field("description", required=True),
        Field("callbackUrls", equals=SET),
        Field("flow", required=True, update=NEVER, derive=lambda wanted: SERVICE_ACCOUNT),
    ),
    ready_when=has_identity,
    reveals="clientSecret",
    renewed_by="set rotate: true",
    read_only=("createdAt", "identity"),
    deletion_loses="the access of all that use it",
)
