# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of a service in two steps: the first mails a token to the account, the second takes it. And the mails."""

from __future__ import annotations

import datetime
import hashlib
from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from .registry import route
from .services import contract_of, renew_as

if TYPE_CHECKING:
    from ..api import Api

ANSWER = "You will receive an email with a token to confirm the termination of your service"
# Path of a service, its path parameter, and where its state is.
KEPT = {
    "/dedicated/server/{serviceName}": ("serviceName", "servers"),
    "/vps/{serviceName}": ("serviceName", "vps"),
    "/email/domain/{domain}": ("domain", "domains"),
}


def token_for(name: str) -> str:
    """The token that ends a service: always the same, so that tests know it."""
    return hashlib.sha256(name.encode()).hexdigest()[:32]


def mail_token(api: Api, name: str) -> None:
    """Sends the mail, which is in the history after some time."""
    number = api.state.next_number()
    mail = {
        "id": number,
        "date": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "subject": "[OVHcloud] Termination request for your service %s" % name,
        "body": "Dear customer,\n\nto terminate %s, confirm:\n"
        "https://www.ovh.com/manager/#/billing/confirmTerminate?id=%d&token=%s\n" % (name, number, token_for(name)),
    }
    api.state.agenda.add(api.settings.token_mail_seconds, lambda: api.state.mails.update({number: mail}))


def end(api: Api, name: str, infos: dict[str, Any], token: str) -> None:
    """Takes the token."""
    if token != token_for(name):
        raise errors.bad_request("Invalid token")
    renew_as(api, infos, {"deleteAtExpiration": True})


def file_routes(path: str, parameter: str, kind: str) -> None:
    """The two routes of one product."""

    def terminate(api: Api, call: Call) -> str:
        mail_token(api, call.params[parameter])
        return ANSWER

    def confirm(api: Api, call: Call) -> str:
        name = call.params[parameter]
        end(api, name, getattr(api.state, kind)[name].service_infos, call.given["token"])
        return "The service will be terminated"

    route("POST %s/terminate" % path)(terminate)
    route("POST %s/confirmTermination" % path)(confirm)


for each, (its_parameter, its_kind) in KEPT.items():
    file_routes(each, its_parameter, its_kind)


@route("POST /services/{serviceId}/terminate")
def terminate_contract(api: Api, call: Call) -> dict[str, str]:
    """The first step, for any contract."""
    mail_token(api, contract_of(api, call).name)
    return {"message": ANSWER}


@route("POST /services/{serviceId}/terminate/confirm")
def confirm_contract(api: Api, call: Call) -> dict[str, str]:
    """The second one."""
    contract = contract_of(api, call)
    end(api, contract.name, contract.infos, call.given["token"])
    return {"message": "The service will be terminated"}


@route("GET /me/notification/email/history")
def mails(api: Api, call: Call) -> list[int]:
    """The mails to the account."""
    return list(api.state.mails)


@route("GET /me/notification/email/history/{id}")
def mail(api: Api, call: Call) -> dict[str, Any]:
    """One of them."""
    number = call.params["id"]
    if not number.isdecimal() or int(number) not in api.state.mails:
        raise errors.no_such_object("id", number)
    return api.state.mails[int(number)]
