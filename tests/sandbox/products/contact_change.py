# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests to change the contacts of a service: a mail goes to both sides, and nothing changes before they agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from .registry import route
from .termination import KEPT

if TYPE_CHECKING:
    from ..api import Api

ROLES = ("contactAdmin", "contactBilling", "contactTech")


def file_route(path: str, parameter: str, kind: str) -> None:
    """The route of one product."""

    def change(api: Api, call: Call) -> list[int]:
        infos, numbers = getattr(api.state, kind)[call.params[parameter]].service_infos, []
        for role in ROLES:
            if call.given.get(role):
                numbers.append(api.state.next_number())
                api.state.contact_changes[numbers[-1]] = {
                    "id": numbers[-1],
                    "askingAccount": api.state.nichandle["nichandle"],
                    "contactTypes": [role],
                    "dateDone": None,
                    "dateRequest": api.date(),
                    "fromAccount": infos[role],
                    "serviceDomain": call.params[parameter],
                    "state": "validatingByCustomers",
                    "toAccount": call.given[role],
                }
        return numbers

    route("POST %s/changeContact" % path)(change)


for its_path, (its_parameter, its_kind) in KEPT.items():
    file_route(its_path, its_parameter, its_kind)


@route("GET /me/task/contactChange")
def requests(api: Api, call: Call) -> list[int]:
    """All requests, ?state= and ?toAccount= of some."""
    wanted = {name: call.asked(name) for name in ("askingAccount", "state", "toAccount")}
    return [
        number
        for number, each in api.state.contact_changes.items()
        if all(value in (None, each[name]) for name, value in wanted.items())
    ]


@route("GET /me/task/contactChange/{id}")
def one_request(api: Api, call: Call) -> dict[str, Any]:
    """One of them."""
    number = call.params["id"]
    if not number.isdecimal() or int(number) not in api.state.contact_changes:
        raise errors.no_such_object("id", number)
    return api.state.contact_changes[int(number)]
