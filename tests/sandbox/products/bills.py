# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/me/bill: the bills and their details."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

BILL = "/me/bill/{billId}"


@route("GET /me/bill")
def bill_ids(api: Api, call: Call) -> list[str]:
    """The bills, ?date.from=, ?date.to=, ?category= and ?orderId= of some."""
    first, last = (limit(api, call, name) for name in ("date.from", "date.to"))
    wanted = {name: call.asked(name) for name in ("category", "orderId")}
    return [number for number, bill in api.state.bills.items()
            if (first is None or first <= api.moment(bill["date"])) and (last is None or api.moment(bill["date"]) <= last)
            and all(value in (None, str(bill[name])) for name, value in wanted.items())]


def limit(api: Api, call: Call, name: str) -> float | None:
    """The moment in a query parameter."""
    text = call.asked(name)
    try:
        return api.moment(text) if text else None
    except ValueError as error:
        raise errors.bad_request("[%s] Given data (%s) is not a valid datetime" % (name, text)) from error


def bill_of(api: Api, call: Call) -> dict[str, Any]:
    """The bill that the call names."""
    if call.params["billId"] not in api.state.bills:
        raise errors.no_such_object("billId", call.params["billId"])
    return api.state.bills[call.params["billId"]]


@route("GET " + BILL)
def bill(api: Api, call: Call) -> dict[str, Any]:
    """One bill."""
    return bill_of(api, call)


@route("GET %s/details" % BILL)
def detail_ids(api: Api, call: Call) -> list[str]:
    """The lines of a bill."""
    return list(api.state.bill_details[bill_of(api, call)["billId"]])


@route("GET %s/details/{billDetailId}" % BILL)
def detail(api: Api, call: Call) -> dict[str, Any]:
    """One line of a bill."""
    details = api.state.bill_details[bill_of(api, call)["billId"]]
    if call.params["billDetailId"] not in details:
        raise errors.no_such_object("billDetailId", call.params["billDetailId"])
    return details[call.params["billDetailId"]]
