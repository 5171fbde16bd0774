# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Policies: which identities may do what with which resources (/v2/iam/policy)."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.iam import conditions
from ansible_collections.community.ovh.plugins.module_utils._products.iam.shared import (
    RESOURCE,
    RESOURCE_GROUPS,
    URN_PREFIX,
    Values,
    actions,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import SET, same_moment
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import URN, Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import as_timestamp, wrong_timestamp

ACCOUNT = "account"


def account_identity(details: Values) -> dict[str, str]:
    """Return the account as an identity, from what the API says of the caller, who may be another identity of it."""
    region = str(details["identities"][0]).partition(":identity:")[0]
    return {URN: f"{region}:identity:account:{details['account']}", "name": ACCOUNT}


IDENTITY = Lookup(
    "identity",
    "/me/identity/user",
    URN,
    ("login",),
    item_route="/me/identity/user/{user}",
    as_id=URN_PREFIX,
    lists_names=True,
    also=(
        Lookup("group", "/me/identity/group", URN, item_route="/me/identity/group/{group}", lists_names=True),
        Lookup(
            "client",
            "/me/api/oauth2/client",
            "identity",
            ("name", "clientId"),
            item_route="/me/api/oauth2/client/{clientId}",
            lists_names=True,
        ),
        Lookup(ACCOUNT, "/auth/details", URN, single=account_identity),
    ),
)
RESOURCE_OR_GROUP = Lookup(
    "resource",
    RESOURCE.route,
    URN,
    RESOURCE.names,
    as_id=URN_PREFIX,
    also=(Lookup("resource group", RESOURCE_GROUPS, URN),),
)
PERMISSIONS_GROUP = Lookup("permissions group", "/v2/iam/permissionsGroup", URN, as_id=URN_PREFIX)


def urns(name: str, path: str, lookup: Lookup, option: str = "", **words: t.Any) -> Field:
    """Return a list of what IAM names by URNs, and people by names."""
    places: dict[str, t.Any] = {"read": path, "create": path, "put": path}
    return Field(name, option=option, type="list", elements="str", lookup=lookup, equals=SET, **places, **words)


def timestamp(text: str) -> str | None:
    """Return a moment as the API takes it; None for an empty text, which removes it."""
    return as_timestamp(text) if text.strip() else None


IAM_POLICY = Resource(
    "policy",
    "/v2/iam/policy",
    "policyId",
    identity=("name",),
    plural="policies",
    unique=True,
    product="IAM",
    fields=(
        Field("name"),
        Field("description"),
        urns("identities", "identities", IDENTITY, required=True),
        urns("resources", "resources.*.urn", RESOURCE_OR_GROUP, required=True),
        # The body has permissions in any case.
        actions("allow", derive=lambda wanted: []),
        actions("deny"),
        actions("except"),
        urns("permissionsGroups", "permissionsGroups.*.urn", PERMISSIONS_GROUP),
        Field(
            "conditions",
            type="dict",
            normalize=conditions.as_sent,
            check=conditions.wrong,
            equals=conditions.same_conditions,
            read_as=conditions.as_sent,
        ),
        Field(
            "expiredAt",
            option="expires_at",
            normalize=timestamp,
            check=lambda text: wrong_timestamp(text) if text else "",
            equals=same_moment,
        ),
    ),
    read_only=("createdAt", "owner", "readOnly", "updatedAt"),
    protected=lambda policy: "is read-only: OVHcloud keeps it" if policy.get("readOnly") else "",
)
