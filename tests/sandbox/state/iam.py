# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What IAM has from the start: a permissions group of OVHcloud; the users of the account and their groups."""

from __future__ import annotations

from typing import Any

from .account import CLIENT_ID
from .account import NICHANDLE as ACCOUNT
from .objects import ObjectStore

DATES = {"creation": "2024-02-01T10:00:00Z", "lastUpdate": "2024-02-01T10:00:00Z"}
USERS, GROUPS, CLIENTS = "/me/identity/user", "/me/identity/group", "/me/api/oauth2/client"
# name → role, whether the account always has it; login → group, status
IDENTITY_GROUPS = {"ADMIN": ("ADMIN", True), "DEFAULT": ("REGULAR", True), "developers": ("UNPRIVILEGED", False)}
IDENTITY_USERS = {"jane": ("developers", "OK"), "john": ("DEFAULT", "DISABLED")}


def add_permissions(store: ObjectStore) -> None:
    """A permissions group of OVHcloud, which nobody else can change, and a resource group."""
    urn = "urn:v1:eu:permissionsGroup:ovh:controlPanelAccess"
    facts = {
        "id": "cccccccc-0000-4000-8000-000000000001",
        "urn": urn,
        "name": "controlPanelAccess",
        "description": "Access to the control panel",
        "owner": "ovh",
        "permissions": {"allow": [{"action": "account:apiovh:me/get"}], "deny": None, "except": None},
        "createdAt": DATES["creation"],
    }
    store.adopt("/v2/iam/permissionsGroup", urn, facts)
    group, vps = "dddddddd-0000-4000-8000-000000000001", "urn:v1:eu:resource:vps:vps-5001.example-sbg.net"
    known = {"urn": "urn:v1:eu:resourceGroup:" + group, "owner": ACCOUNT, "createdAt": DATES["creation"]}
    store.adopt("/v2/iam/resourceGroup", group, {"name": "laboratory", "resources": [{"urn": vps}], **known})


def policies() -> dict[str, dict[str, Any]]:
    """A policy of OVHcloud, which is read-only."""
    number = "eeeeeeee-0000-4000-8000-000000000001"
    urn = "urn:v1:eu:resource:account:" + ACCOUNT
    empty = dict.fromkeys(("conditions", "description", "expiredAt", "updatedAt"))
    policy = {
        **empty,
        "id": number,
        "name": "ovh-default",
        "owner": "ovh",
        "readOnly": True,
        "createdAt": DATES["creation"],
        "identities": ["urn:v1:eu:identity:group:%s/ADMIN" % ACCOUNT],
        "permissions": {"allow": [{"action": "*"}], "deny": None, "except": None},
        "permissionsGroups": [],
        "resources": [{"urn": urn, "group": None, "resource": None}],
    }
    return {number: policy}


def identity_of(client_id: str) -> str:
    """What policies name a client by."""
    return "urn:v1:eu:identity:credential:%s/oauth2-%s" % (ACCOUNT, client_id)


def add_identities(store: ObjectStore) -> None:
    """Two users, three groups, a token, and the client of the service account."""
    for name, (role, is_default) in IDENTITY_GROUPS.items():
        urn = "urn:v1:eu:identity:group:%s/%s" % (ACCOUNT, name)
        facts = {"name": name, "role": role, "defaultGroup": is_default, "urn": urn, "description": "", **DATES}
        store.adopt(GROUPS, name, facts)
    for login, (group, status) in IDENTITY_USERS.items():
        urn = "urn:v1:eu:identity:user:%s/%s" % (ACCOUNT, login)
        facts = {"login": login, "email": login + "@example.net", "group": group, "status": status, "urn": urn}
        known = {"type": "USER", "description": "", "passwordLastUpdate": DATES["creation"], **DATES}
        store.adopt(USERS, login, {**facts, **known})
    token = {"name": "laptop", "description": "Laptop of Jane", "expiresAt": None, "lastUsed": None, **DATES}
    store.adopt(USERS + "/jane/token", "laptop", token)
    client = {"name": "sandbox", "description": "The sandbox's own", "flow": "CLIENT_CREDENTIALS", "callbackUrls": None}
    known = {"clientId": CLIENT_ID, "identity": identity_of(CLIENT_ID), "createdAt": DATES["creation"]}
    store.adopt(CLIENTS, CLIENT_ID, {**client, **known})
