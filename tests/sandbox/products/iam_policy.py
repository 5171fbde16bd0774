# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/v2/iam/policy: policies are listed page by page, made and removed; several may have the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from .registry import Paged, paged, route

if TYPE_CHECKING:
    from ..api import Api

POLICY = "/v2/iam/policy/{policyId}"


@route("GET /v2/iam/policy")
def page(api: Api, call: Call) -> Paged:
    """One page of the policies."""
    return paged(list(api.state.policies.values()), call, api.settings.v2_page_size)


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
        "description": None,
        "conditions": None,
        "expiredAt": None,
        "permissionsGroups": [],
        **call.given,
        "permissions": {"allow": None, "deny": None, "except": None, **call.given["permissions"]},
        "resources": [{"group": None, "resource": None, **each} for each in call.given["resources"]],
    }
    api.state.policies[policy["id"]] = policy
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
    del api.state.policies[one(api, call)["id"]]
