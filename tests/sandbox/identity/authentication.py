# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds out who calls: by signature or by bearer token."""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

from ...contract.endpoints import WITH_OAUTH2
from .. import errors
from ..messages import Call
from .callers import Credential, ServiceAccount

if TYPE_CHECKING:
    from ..api import Api

SIGNED = ("X-Ovh-Consumer", "X-Ovh-Timestamp", "X-Ovh-Signature")


def identify(api: Api, call: Call) -> Credential | ServiceAccount:
    """Who made this call; raises what OVHcloud answers when that can't be told."""
    bearer = call.headers.get("Authorization", "")
    if bearer.startswith("Bearer "):
        return by_token(api, bearer[len("Bearer ") :])
    if all(call.headers.get(name) for name in ("X-Ovh-Application", *SIGNED)):
        return by_signature(api, call)
    raise errors.not_logged_in()


def by_token(api: Api, text: str) -> ServiceAccount:
    """The service account that a bearer token was given to."""
    token = api.state.tokens.get(text)
    if token is None or token.expires <= api.now() or api.settings.endpoint not in WITH_OAUTH2:
        raise errors.not_logged_in()
    return token.account


def application_of(api: Api, call: Call) -> dict:
    """The application whose key the call carries."""
    for application in api.state.applications.values():
        if application["applicationKey"] == call.headers.get("X-Ovh-Application"):
            return application
    raise errors.authentication("INVALID_KEY")


def by_signature(api: Api, call: Call) -> Credential:
    """The credential of a signed call. The order of the checks is ours: key, clock, signature, credential."""
    application = application_of(api, call)
    consumer_key, timestamp, signature = (call.headers[name] for name in SIGNED)
    if not timestamp.isdecimal() or abs(int(timestamp) - api.now()) > api.settings.clock_tolerance:
        raise errors.authentication("QUERY_TIME_OUT")
    secret = api.state.secrets[application["applicationId"]]
    if not hmac.compare_digest(signature.encode(), sign(secret, consumer_key, call, timestamp).encode()):
        raise errors.authentication("INVALID_SIGNATURE")
    return valid_credential(api, call, application["applicationId"], consumer_key)


def sign(secret: str, consumer_key: str, call: Call, timestamp: str) -> str:
    """The signature of the call as it was sent: URL and body byte for byte."""
    fields = [
        secret.encode(),
        consumer_key.encode(),
        call.method.encode(),
        call.url.encode(),
        call.content,
        timestamp.encode(),
    ]
    return "$1$" + hashlib.sha1(b"+".join(fields)).hexdigest()


def aged(api: Api, credential: Credential) -> Credential:
    """The credential, expired if its time has come."""
    expiration = credential.shown["expiration"]
    if expiration and api.moment(expiration) <= api.now():
        credential.shown["status"] = "expired"
    return credential


def valid_credential(api: Api, call: Call, application_id: int, consumer_key: str) -> Credential:
    """The credential of this consumer key, if it may be used now and from here."""
    credential = api.state.credential_of(consumer_key)
    if credential is None or credential.shown["applicationId"] != application_id:
        raise errors.authentication("NOT_CREDENTIAL")
    shown = aged(api, credential).shown
    if shown["status"] == "pendingValidation" and not credential.revoked:
        raise errors.authentication(api.settings.pending_error)
    if shown["status"] != "validated" or credential.revoked or not credential.admits(call.client_ip):
        raise errors.authentication("INVALID_CREDENTIAL")
    shown["lastUse"] = api.date()
    return credential
