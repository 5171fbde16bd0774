# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/auth: the clock, asking for keys, and what one's own key may do."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from .. import errors
from ..identity.authentication import application_of
from ..identity.callers import Credential
from ..messages import Call
from ..state.account import credential
from .registry import route

if TYPE_CHECKING:
    from ..api import Api


@route("GET /auth/time")
def time(api: Api, call: Call) -> int:
    """The server's clock."""
    return int(api.now())


@route("POST /auth/credential")
def ask(api: Api, call: Call) -> dict[str, Any]:
    """A new consumer key, for its owner to validate."""
    application = application_of(api, call)
    number, token = api.state.next_number(), secrets.token_hex(16)
    made = credential(
        number,
        secrets.token_urlsafe(24),
        applicationId=application["applicationId"],
        status="pendingValidation",
        rules=call.given["accessRules"],
        allowedIPs=call.given.get("allowedIPs") or None,
        creation=api.date(),
    )
    api.state.credentials[number] = api.state.validations[token] = made
    return {
        "consumerKey": made.consumer_key,
        "state": made.shown["status"],
        "validationUrl": "%s/auth/?credentialToken=%s" % (api.base, token),
    }


@route("GET /auth/currentCredential")
def current(api: Api, call: Call) -> dict[str, Any]:
    """The key that signed this call. A service account has none."""
    if not isinstance(call.caller, Credential):
        raise errors.not_granted([])
    return call.caller.shown


@route("GET /auth/details")
def details(api: Api, call: Call) -> dict[str, Any]:
    """Who is calling, by whatever method."""
    account = api.state.nichandle["nichandle"]
    found = {"account": account, "description": None, "roles": None, "user": None}
    if isinstance(call.caller, Credential):
        return {
            **found,
            "method": "account",
            "allowedRoutes": call.caller.allowed_routes,
            "identities": ["urn:v1:eu:identity:account:" + account],
        }
    identity = "urn:v1:eu:identity:credential:%s/oauth2-%s" % (account, call.caller.client_id)
    return {**found, "method": "oauth2_client_credentials", "allowedRoutes": None, "identities": [identity]}


@route("POST /auth/logout")
def logout(api: Api, call: Call) -> None:
    """Ends the key that signed this call."""
    if isinstance(call.caller, Credential):
        call.caller.revoked = True
