# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Users, clients, keys and permissions of a seed."""

from __future__ import annotations

from collections.abc import Iterable

from ..state import State
from ..state.account import CLIENT_ID, NICHANDLE
from ..state.iam import CLIENTS, DATES, GROUPS, IDENTITY_GROUPS, USERS, add_permissions, identity_of
from ..state.objects import ObjectStore
from .entries import Entry

RESOURCE_GROUPS, PERMISSIONS_GROUPS = "/v2/iam/resourceGroup", "/v2/iam/permissionsGroup"
RULES = ("allow", "deny", "except")


def add_defaults(store: ObjectStore) -> None:
    """What each account has: a permissions group of OVHcloud and the default groups of users."""
    add_permissions(store)
    store.lists[RESOURCE_GROUPS] = {}
    for name, (role, is_default) in IDENTITY_GROUPS.items():
        if is_default:
            add_group(store, name, role, "")


def ssh_keys(state: State, entries: Iterable[Entry]) -> None:
    """The SSH keys of the account."""
    for entry in entries:
        state.ssh_keys[entry["key_name"]] = {"keyName": entry["key_name"], "key": entry["key"]}


def add_group(store: ObjectStore, name: str, role: str, description: str) -> None:
    """One more group of users."""
    urn, is_default = "urn:v1:eu:identity:group:%s/%s" % (NICHANDLE, name), IDENTITY_GROUPS.get(name, ("", False))[1]
    facts = {"name": name, "role": role, "defaultGroup": is_default, "urn": urn, "description": description, **DATES}
    store.adopt(GROUPS, name, facts)


def groups(state: State, entries: Iterable[Entry]) -> None:
    """Groups of users."""
    for entry in entries:
        add_group(state.objects, entry["name"], entry.get("role") or "NONE", entry.get("description") or "")


def users(state: State, entries: Iterable[Entry]) -> None:
    """Users."""
    for entry in entries:
        login = entry["login"]
        facts = {"login": login, "email": entry["email"], "group": entry.get("group") or "DEFAULT", "type": "USER"}
        status = "DISABLED" if entry.get("state") == "disabled" else "OK"
        known = {"urn": "urn:v1:eu:identity:user:%s/%s" % (NICHANDLE, login), "status": status, **DATES}
        text = {"description": entry.get("description") or "", "passwordLastUpdate": DATES["creation"]}
        state.objects.adopt(USERS, login, {**facts, **known, **text})


def clients(state: State, entries: Iterable[Entry]) -> None:
    """OAuth2 clients. The first has the credentials that the sandbox shows; the others have none."""
    for number, entry in enumerate(entries):
        client_id = "EU.seed%d" % number if number else CLIENT_ID
        facts = {"name": entry["name"], "description": entry.get("description") or "", "flow": entry["flow"]}
        known = {"clientId": client_id, "identity": identity_of(client_id), "createdAt": DATES["creation"]}
        state.objects.adopt(CLIENTS, client_id, {**facts, **known, "callbackUrls": entry.get("callback_urls")})


def rules(entry: Entry) -> dict[str, list[dict[str, str]] | None]:
    """The actions that are allowed and denied."""
    return {name: [{"action": each} for each in entry[name]] if entry.get(name) else None for name in RULES}


def resource_groups(state: State, entries: Iterable[Entry]) -> None:
    """Groups of resources, by URN."""
    for entry in entries:
        number = "dddddddd-0000-4000-8000-%012d" % state.next_number()
        known = {"urn": "urn:v1:eu:resourceGroup:" + number, "owner": NICHANDLE, "createdAt": DATES["creation"]}
        resources = [{"urn": each} for each in entry.get("resources") or ()]
        state.objects.adopt(RESOURCE_GROUPS, number, {"name": entry["name"], "resources": resources, **known})


def permissions_groups(state: State, entries: Iterable[Entry]) -> None:
    """Groups of permissions."""
    for entry in entries:
        number = "cccccccc-0000-4000-8000-%012d" % state.next_number()
        urn = "urn:v1:eu:permissionsGroup:%s:%s" % (NICHANDLE, number)
        known = {"id": number, "urn": urn, "owner": NICHANDLE, "createdAt": DATES["creation"]}
        facts = {"name": entry["name"], "description": entry.get("description"), "permissions": rules(entry)}
        state.objects.adopt(PERMISSIONS_GROUPS, urn, {**facts, **known})


def policies(state: State, entries: Iterable[Entry]) -> None:
    """Policies, next to the one of OVHcloud."""
    groups = {
        (stored.facts or {})["name"]: (stored.facts or {})["urn"]
        for stored in state.objects.inside(PERMISSIONS_GROUPS).values()
    }
    for entry in entries:
        number = "eeeeeeee-0000-4000-8000-%012d" % state.next_number()
        state.policies[number] = {
            "id": number,
            "name": entry["name"],
            "description": entry.get("description"),
            "owner": NICHANDLE,
            "readOnly": False,
            "createdAt": DATES["creation"],
            "updatedAt": None,
            "expiredAt": entry.get("expires_at"),
            "conditions": entry.get("conditions"),
            "identities": list(entry.get("identities") or ()),
            "permissions": rules(entry),
            "permissionsGroups": [{"urn": groups.get(each, each)} for each in entry.get("permissions_groups") or ()],
            "resources": [{"urn": each, "group": None, "resource": None} for each in entry.get("resources") or ()],
        }
