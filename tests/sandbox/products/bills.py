# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/me/bill and /me/refund: bills, refunds, and the lines of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

BILL, REFUND = "/me/bill/{billId}", "/me/refund/{refundId}"


@route("GET /me/bill")
def bill_ids(api: Api, call: Call) -> list[str]:
    """The bills, ?date.from=, ?date.to=, ?category= and ?orderId= of some."""
    return chosen(api, call, api.state.bills, "category", "orderId")


@route("GET /me/refund")
def refund_ids(api: Api, call: Call) -> list[str]:
    """The refunds, ?date.from=, ?date.to= and ?orderId= of some."""
    return chosen(api, call, api.state.refunds, "orderId")


def chosen(api: Api, call: Call, documents: dict[str, dict[str, Any]], *filters: str) -> list[str]:
    """The ids of those that the query asks for."""
    first, last = (limit(api, call, name) for name in ("date.from", "date.to"))
    wanted = {name: call.asked(name) for name in filters}
    return [
        number
        for number, document in documents.items()
        if (first is None or first <= api.moment(document["date"]))
        and (last is None or api.moment(document["date"]) <= last)
        and all(value in (None, str(document[name])) for name, value in wanted.items())
    ]


def limit(api: Api, call: Call, name: str) -> float | None:
    """The moment in a query parameter."""
    text = call.asked(name)
    try:
        return api.moment(text) if text else None
    except ValueError as error:
        raise errors.bad_request("[%s] Given data (%s) is not a valid datetime" % (name, text)) from error


def named(call: Call, documents: dict[str, Any], name: str) -> Any:
    """What the call names by one of its parameters."""
    if call.params[name] not in documents:
        raise errors.no_such_object(name, call.params[name])
    return documents[call.params[name]]


def with_links(api: Api, document: dict[str, Any]) -> dict[str, Any]:
    """A bill or a refund, its links on this host."""
    return {
        **document,
        **{name: api.base + document[name] for name in ("url", "pdfUrl") if document[name].startswith("/")},
    }


@route("GET " + BILL)
def bill(api: Api, call: Call) -> dict[str, Any]:
    """One bill."""
    return with_links(api, named(call, api.state.bills, "billId"))


@route("GET %s/details" % BILL)
def bill_line_ids(api: Api, call: Call) -> list[str]:
    """The lines of a bill."""
    return list(named(call, api.state.bill_details, "billId"))


@route("GET %s/details/{billDetailId}" % BILL)
def bill_line(api: Api, call: Call) -> dict[str, Any]:
    """One line of a bill."""
    return named(call, named(call, api.state.bill_details, "billId"), "billDetailId")


@route("GET " + REFUND)
def refund(api: Api, call: Call) -> dict[str, Any]:
    """One refund."""
    return with_links(api, named(call, api.state.refunds, "refundId"))


@route("GET %s/details" % REFUND)
def refund_line_ids(api: Api, call: Call) -> list[str]:
    """The lines of a refund."""
    return list(named(call, api.state.refund_details, "refundId"))


@route("GET %s/details/{refundDetailId}" % REFUND)
def refund_line(api: Api, call: Call) -> dict[str, Any]:
    """One line of a refund."""
    return named(call, named(call, api.state.refund_details, "refundId"), "refundDetailId")
