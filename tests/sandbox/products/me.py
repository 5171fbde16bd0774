# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/me: the account's holder, its applications and consumer keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...contract.endpoints import company
from .. import errors
from ..identity.authentication import aged
from ..identity.callers import Credential
from ..messages import Call
from .registry import route

if TYPE_CHECKING:
    from ..api import Api


@route("GET /me")
def me(api: Api, call: Call) -> dict[str, Any]:
    """The holder of the account."""
    return {**api.state.nichandle, "ovhCompany": company(api.settings.endpoint)}


@route("PUT /me")
def change(api: Api, call: Call) -> None:
    """Changes what was given."""
    api.state.nichandle.update(call.given)


def listed(api: Api) -> dict[int, Credential]:
    """The credentials that are not revoked."""
    return {number: aged(api, each) for number, each in api.state.credentials.items() if not each.revoked}


def credential_of(api: Api, call: Call) -> Credential:
    """The credential that the call names."""
    number = call.params["credentialId"]
    found = listed(api).get(int(number)) if number.isdecimal() else None
    if found is None:
        raise errors.no_such_object("credentialId", number)
    return found


def application_of(api: Api, number: str) -> dict[str, Any]:
    """The application of this id."""
    if not number.isdecimal() or int(number) not in api.state.applications:
        raise errors.no_such_object("applicationId", number)
    return api.state.applications[int(number)]


@route("GET /me/api/credential")
def credential_ids(api: Api, call: Call) -> list[int]:
    """The consumer keys, ?status= and ?applicationId= of some."""
    wanted = {name: call.asked(name) for name in ("status", "applicationId")}
    return [
        number
        for number, each in listed(api).items()
        if all(value in (None, str(each.shown[name])) for name, value in wanted.items())
    ]


@route("GET /me/api/credential/{credentialId}")
def one_credential(api: Api, call: Call) -> dict[str, Any]:
    """One consumer key, without the key."""
    return credential_of(api, call).shown


@route("PUT /me/api/credential/{credentialId}")
def change_credential(api: Api, call: Call) -> None:
    """Changes from where it may be used."""
    credential_of(api, call).shown.update(call.given)


@route("DELETE /me/api/credential/{credentialId}")
def delete_credential(api: Api, call: Call) -> None:
    """Revokes it."""
    credential_of(api, call).revoked = True


@route("GET /me/api/credential/{credentialId}/application")
def application_of_credential(api: Api, call: Call) -> dict[str, Any]:
    """The application that it belongs to."""
    return application_of(api, str(credential_of(api, call).shown["applicationId"]))


@route("GET /me/api/application")
def application_ids(api: Api, call: Call) -> list[int]:
    """The applications."""
    return list(api.state.applications)


@route("GET /me/api/application/{applicationId}")
def one_application(api: Api, call: Call) -> dict[str, Any]:
    """One application, without its secret."""
    return application_of(api, call.params["applicationId"])


@route("DELETE /me/api/application/{applicationId}")
def delete_application(api: Api, call: Call) -> None:
    """Removes it, and revokes all of its consumer keys."""
    number = application_of(api, call.params["applicationId"])["applicationId"]
    for each in api.state.credentials.values():
        each.revoked = each.revoked or each.shown["applicationId"] == number
    del api.state.applications[number]
