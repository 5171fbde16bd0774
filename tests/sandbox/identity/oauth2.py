# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The OAuth2 token endpoint: client credentials in, bearer token out. It lies beside the API, not in it."""

from __future__ import annotations

import base64
import secrets
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote_plus

from ...contract.endpoints import WITH_OAUTH2
from ..messages import Answer, Call
from .callers import ServiceAccount, Token

if TYPE_CHECKING:
    from ..api import Api

PATH = "/auth/oauth2/token"


def refusal(error: str, description: str) -> Answer:
    """An error in the form of OAuth2."""
    return Answer.of(400, {"error": error, "error_description": description})


def answer(api: Api, call: Call) -> Answer:
    """A token for the client that the form fields or the HTTP Basic header name."""
    form = dict(parse_qsl(call.content.decode(errors="replace"), keep_blank_values=True))
    if call.method != "POST" or api.settings.endpoint not in WITH_OAUTH2:
        return Answer.of(404, {"message": "Got an invalid (or empty) URL", "class": "Client::NotFound"})
    if form.get("grant_type") != "client_credentials":
        return refusal("unsupported_grant_type", "the grant type is client_credentials")
    client_id, client_secret = basic(call.headers.get("Authorization", "")) or (
        form.get("client_id"),
        form.get("client_secret"),
    )
    account = api.state.service_accounts.get(client_id)
    if account is None:
        return refusal("invalid_client", "ovhcloud oauth2 client does not exists")
    if account.client_secret != client_secret:
        return refusal("invalid_client", "client authentication failed")
    seconds = api.settings.token_seconds
    return Answer.of(
        200,
        {
            "access_token": give(api, account, seconds),
            "token_type": "Bearer",
            "expires_in": int(seconds),
            "scope": "all",
        },
    )


def basic(header: str) -> tuple[str, str] | None:
    """The two halves of an HTTP Basic header, form-encoded as OAuth2 wants them."""
    if not header.startswith("Basic "):
        return None
    name, _colon, password = base64.b64decode(header[len("Basic ") :]).decode().partition(":")
    return unquote_plus(name), unquote_plus(password)


def give(api: Api, account: ServiceAccount, seconds: float) -> str:
    """A new bearer token for this account."""
    text = "sandbox-" + secrets.token_urlsafe(24)
    api.state.tokens[text] = Token(account, api.now() + seconds)
    return text
