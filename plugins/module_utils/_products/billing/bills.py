# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Select bills and refunds, sum their amounts, and name their PDF files (/me/bill, /me/refund). Pure."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import typing as t
from decimal import Decimal

from ansible_collections.community.ovh.plugins.module_utils._products.billing._models import (
    BillingBill,
    BillingBillDetail,
    BillingRefund,
    BillingRefundDetail,
    OrderPrice,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import number_of
from ansible_collections.community.ovh.plugins.module_utils._schema.names import is_plain_name
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

BILL = Service("bill", "bills", "/me/bill", "/me/bill/{billId}", key="billId")
REFUND = Service("refund", "refunds", "/me/refund", "/me/refund/{refundId}", key="refundId")
LINES = {
    BILL: Source("/me/bill/{billId}/details", is_list=True, item_route="/me/bill/{billId}/details/{billDetailId}"),
    REFUND: Source(
        "/me/refund/{refundId}/details", is_list=True, item_route="/me/refund/{refundId}/details/{refundDetailId}"
    ),
}

CATEGORIES = (
    "autorenew",
    "earlyrenewal",
    "purchase",
    "purchase-cloud",
    "purchase-servers",
    "purchase-telecom",
    "purchase-web",
)
ZERO = Decimal("0.00")
# The first and the last moment of a calendar day in any time zone.
FIRST_MOMENT, LAST_MOMENT = "T00:00:00+14:00", "T23:59:59-12:00"


class BillWithLines(BillingBill):
    """A bill with the lines that GET /me/bill/{billId}/details lists."""

    details: list[BillingBillDetail]


class RefundWithLines(BillingRefund):
    """A refund with the lines that GET /me/refund/{refundId}/details lists."""

    details: list[BillingRefundDetail]


@dataclasses.dataclass(frozen=True)
class Amount:
    """An amount under its name in the result, as exact as the API sent it."""

    name: str
    currency: str
    value: Decimal


# ---- select


def query_of(params: Values) -> Values:
    """Return the query of GET /me/bill and GET /me/refund for the task's filters. Raise ValueError for a wrong date.

    A plain date is sent as the widest range that contains it; `is_in_period` then drops documents of other days.
    """
    asked = {
        "date.from": query_date("date_from", params, FIRST_MOMENT),
        "date.to": query_date("date_to", params, LAST_MOMENT),
        "category": params["category"],
        "orderId": params["order_id"],
    }
    return {name: value for name, value in asked.items() if value is not None}


def query_date(option: str, params: Values, time: str) -> str | None:
    """Return an option as the date-time to send, or None if it is not set. `time` completes a plain date."""
    moment = date_option(option, params)
    if moment is None:
        return None
    return moment.isoformat() + ("" if isinstance(moment, datetime.datetime) else time)


def is_in_period(document: BillingBill | BillingRefund, params: Values) -> bool:
    """Return whether a document's own day, in its own time zone, is within the plain dates of the task."""
    first, last = (date_option(option, params) for option in ("date_from", "date_to"))
    day = str(document.get("date"))[:10]
    return (first is None or isinstance(first, datetime.datetime) or first.isoformat() <= day) and (
        last is None or isinstance(last, datetime.datetime) or day <= last.isoformat()
    )


def date_option(option: str, params: Values) -> datetime.date | datetime.datetime | None:
    """Return an option as a date, a date-time, or None. Raise ValueError if it is neither."""
    text = params[option]
    if text is None:
        return None
    for kind in (datetime.date, datetime.datetime):
        with contextlib.suppress(ValueError):
            return kind.fromisoformat(text.strip())
    raise ValueError(
        f"{option}: {text!r} is neither a date, such as 2026-01-31, nor a date-time, such as 2026-01-31T12:00:00+01:00"
    )


# ---- sum


def sums(bills: t.Sequence[BillingBill], refunds: t.Sequence[BillingRefund]) -> Values:
    """Return {currency: {with_tax, without_tax, tax, months: {YYYY-MM: ...}}}: bills minus refunds, amounts as text.

    Raise ValueError for a price without an amount.
    """
    totals: Values = {}
    for bill in bills:
        add(totals, bill, document_amounts(bill), factor=1)
    for refund in refunds:
        amounts = document_amounts(refund)
        add(totals, refund, amounts, refund_factor(amounts))
    return as_text(totals)


def service_sums(bills: t.Sequence[BillWithLines], refunds: t.Sequence[RefundWithLines]) -> Values:
    """Return {service: {currency: {total, months: {YYYY-MM: ...}}}}: bill lines minus refund lines, amounts as text.

    Each document has its lines in `details`. Raise ValueError for a price without an amount.
    """
    totals: Values = {}
    for bill in bills:
        for bill_line in bill["details"]:
            add(service_totals(totals, bill_line), bill, line_amounts(bill_line), factor=1)
    for refund in refunds:
        factor = refund_factor([amount for line in refund["details"] for amount in line_amounts(line)])
        for refund_line in refund["details"]:
            add(service_totals(totals, refund_line), refund, line_amounts(refund_line), factor)
    return as_text(totals)


def service_totals(totals: Values, line: BillingBillDetail | BillingRefundDetail) -> Values:
    """Return the totals of a line's service, which are "" for a line without one."""
    service_total: Values = totals.setdefault(str(line.get("domain") or ""), {})
    return service_total


def document_amounts(document: BillingBill | BillingRefund) -> list[Amount]:
    """Return the amounts of a bill or refund. Raise ValueError for a price without an amount."""
    document_id = str(document.get("billId") or document.get("refundId"))
    return [
        amount_of("with_tax", document.get("priceWithTax"), document_id, "priceWithTax"),
        amount_of("without_tax", document.get("priceWithoutTax"), document_id, "priceWithoutTax"),
        amount_of("tax", document.get("tax"), document_id, "tax"),
    ]


def line_amounts(line: BillingBillDetail | BillingRefundDetail) -> list[Amount]:
    """Return the total of a line. Raise ValueError for a price without an amount."""
    line_id = str(line.get("refundId") or line.get("billDetailId") or "a line")
    return [amount_of("total", line.get("totalPrice"), line_id, "totalPrice")]


def amount_of(name: str, price: OrderPrice | None, object_id: str, field: str) -> Amount:
    """Return a price as a decimal. Raise ValueError, naming the object and the field, if it has no amount."""
    known: OrderPrice = price if isinstance(price, dict) else {}
    value = number_of(known.get("value"))
    if value is None:
        raise ValueError(f"{object_id}: {field} has no amount, so that nothing can be summed")
    return Amount(name, str(known.get("currencyCode")), value)


def refund_factor(amounts: t.Sequence[Amount]) -> int:
    """Return 1 if the amounts of a refund are negative, else -1: the contract does not define their sign."""
    return 1 if sum(amount.value for amount in amounts) < 0 else -1


def add(totals: Values, document: BillingBill | BillingRefund, amounts: t.Sequence[Amount], factor: int) -> None:
    """Add factor × the amounts of a document or a line to the totals of their currency and of the document's month."""
    month = str(document.get("date"))[:7]
    for amount in amounts:
        total = totals.setdefault(amount.currency, {})
        for entry in (total, total.setdefault("months", {}).setdefault(month, {})):
            entry[amount.name] = entry.get(amount.name, ZERO) + factor * amount.value


def as_text(totals: Values) -> Values:
    """Return the sums with amounts as text, sorted by key."""
    return {
        name: as_text(totals[name]) if isinstance(totals[name], dict) else format(totals[name], "f")
        for name in sorted(totals)
    }


# ---- PDFs


def file_name(number: str) -> str:
    """Return the file name of a bill's PDF. Raise ValueError if the bill id is not safe as a file name."""
    if not is_plain_name(number):
        raise ValueError(
            f"{number!r} is not a bill id that can be a file name: use only letters, digits, '.', '_' and '-'"
        )
    return f"{number}.pdf"


def is_whole_pdf(content: bytes) -> bool:
    """Return whether the content is a complete PDF; an expired link returns a login page instead."""
    return b"%PDF-" in content[:1024] and b"%%EOF" in content[-1024:]
