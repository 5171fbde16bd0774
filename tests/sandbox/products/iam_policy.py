# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/v2/iam/policy: policies are listed page by page, made, replaced and removed; several may have the same name. They
say what service accounts may do that have no rights of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from ..state.iam import identity_of
from .registry import Paged, paged, route

if TYPE_CHECKING:
    from ..api import Api

POLICY = "/v2/iam/policy/{policyId}"


@route("GET /v2/iam/policy")
def page(api: Api, call: Call) -> Paged:
    """One page of the policies, or of those that name an identity."""
    identity = call.asked("identity")
    named = [each for each in api.state.policies.values() if identity is None or identity in each["identities"]]
    return paged(named, call, api.settings.v2_page_size)


@route("POST /v2/iam/policy")
def add(api: Api, call: Call) -> dict[str, Any]:
    """A new policy."""
    number = api.state.next_number()
    policy = {
        "id": "00000000-0000-4000-b000-%012d" % number,
        "owner": api.state.nichandle["nichandle"],
        "readOnly": False,
        "createdAt": api.date(),
        "updatedAt": None,
        **written(call),
    }
    api.state.policies[policy["id"]] = policy
    take_effect(api)
    return policy


def written(call: Call) -> dict[str, Any]:
    """What a body says of a policy, which replaces all that it was."""
    return {
        "description": None,
        "expiredAt": None,
        **call.given,
        "conditions": shown(call.given.get("conditions")),
        "permissionsGroups": [
            {"name": None, "owner": None, "permissions": None, **each}
            for each in call.given.get("permissionsGroups") or []
        ],
        "permissions": {"allow": None, "deny": None, "except": None, **call.given["permissions"]},
        "resources": [{"group": None, "resource": None, **each} for each in call.given["resources"]],
    }


def shown(condition: dict[str, Any] | None) -> dict[str, Any] | None:
    """A condition with those inside it, each of which shows values and conditions."""
    if condition is None:
        return None
    return {"values": None, **condition, "conditions": [shown(each) for each in condition.get("conditions") or []]}


def take_effect(api: Api) -> None:
    """Give the service accounts that requests created the rights that policies give them."""
    for client_id, account in api.state.service_accounts.items():
        if account.created_by_request:
            mine = [each for each in api.state.policies.values() if identity_of(client_id) in each["identities"]]
            denied = {each["action"] for policy in mine for each in policy["permissions"]["deny"] or ()}
            allowed = {each["action"] for policy in mine for each in policy["permissions"]["allow"] or ()}
            account.actions = sorted(allowed - denied)


@route("PUT " + POLICY)
def change(api: Api, call: Call) -> dict[str, Any]:
    """Replaces a policy, unless OVHcloud keeps it."""
    policy = own(api, call)
    policy.update(written(call), updatedAt=api.date())
    take_effect(api)
    return policy


def own(api: Api, call: Call) -> dict[str, Any]:
    """A policy that can be written."""
    policy = one(api, call)
    if policy["readOnly"]:
        raise errors.bad_request("This policy is read-only")
    return policy


@route("GET " + POLICY)
def one(api: Api, call: Call) -> dict[str, Any]:
    """One policy."""
    found = api.state.policies.get(call.params["policyId"])
    if found is None:
        raise errors.no_such_object("policyId", call.params["policyId"])
    return found


@route("DELETE " + POLICY)
def remove(api: Api, call: Call) -> None:
    """Removes a policy."""
    del api.state.policies[own(api, call)["id"]]
    take_effect(api)
