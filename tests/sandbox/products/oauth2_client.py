# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""OAuth2 clients: each is a service account that can ask for tokens, and may do what policies say of its identity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..generic import answers, handlers
from ..generic.collections import collections
from ..identity.callers import ServiceAccount
from ..messages import Call
from ..state.iam import CLIENTS, identity_of
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

CLIENT = CLIENTS + "/{clientId}"


@route("POST " + CLIENTS)
def create(api: Api, call: Call) -> Any:
    """A new client, whose secret is shown only here."""
    collection, number = collections()[CLIENTS], api.state.next_number()
    client_id = "EU.sandbox%d" % number
    body = {**call.given, "clientId": client_id, "createdAt": api.date(), "identity": identity_of(client_id)}
    answer = answers.to_creation(collection, api, call, [handlers.create_one(collection, api, call, body)])
    api.state.service_accounts[client_id] = ServiceAccount(
        client_id, answer["clientSecret"], [], created_by_request=True
    )
    return answer


@route("DELETE " + CLIENT)
def delete(api: Api, call: Call) -> Any:
    """Removes a client: its secret gets no more tokens."""
    answer = handlers.delete(collections()[CLIENTS], api, call)
    api.state.service_accounts.pop(call.params["clientId"], None)
    return answer
