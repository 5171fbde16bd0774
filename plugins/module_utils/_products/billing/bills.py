# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bills and refunds: where they are, which of them a task means, what they add up to, and what their PDFs are
called.
"""

from __future__ import annotations

import contextlib
import datetime
import typing as t
from decimal import Decimal

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
# What is summed: our words, and the API's fields.
AMOUNTS = {"with_tax": "priceWithTax", "without_tax": "priceWithoutTax", "tax": "tax"}
LINE_AMOUNTS = {"total": "totalPrice"}
ZERO = Decimal("0.00")
# A day, wherever on earth it begins and ends.
FIRST_MOMENT, LAST_MOMENT = "T00:00:00+14:00", "T23:59:59-12:00"


# ---- which bills


def query_of(params: Values) -> Values:
    """The filters as the API knows them.

    A plain date asks for more than its day, of which `inside` takes the right part.
    """
    asked = {
        "date.from": sent("date_from", params, FIRST_MOMENT),
        "date.to": sent("date_to", params, LAST_MOMENT),
        "category": params["category"],
        "orderId": params["order_id"],
    }
    return {name: value for name, value in asked.items() if value is not None}


def sent(option: str, params: Values, at: str) -> str | None:
    """A date-time as it is sent; a plain date with this moment of its day."""
    moment = moment_of(option, params)
    if moment is None:
        return None
    return moment.isoformat() + ("" if isinstance(moment, datetime.datetime) else at)


def inside(document: Values, params: Values) -> bool:
    """Whether a bill is of the days that plain dates ask for: the day is the one that the bill itself shows, in its own
    time zone.
    """
    first, last = (moment_of(option, params) for option in ("date_from", "date_to"))
    day = str(document.get("date"))[:10]
    return (first is None or isinstance(first, datetime.datetime) or first.isoformat() <= day) and (
        last is None or isinstance(last, datetime.datetime) or day <= last.isoformat()
    )


def moment_of(option: str, params: Values) -> datetime.date | datetime.datetime | None:
    """The option as a plain date or a date-time; raises ValueError where it is neither."""
    text = params[option]
    if text is None:
        return None
    for kind in (datetime.date, datetime.datetime):
        with contextlib.suppress(ValueError):
            return kind.fromisoformat(text.strip())
    raise ValueError(
        f"{option}: {text!r} is neither a date, such as 2026-01-31, nor a date-time, such as 2026-01-31T12:00:00+01:00"
    )


# ---- sums, in decimals


def sums(bills: t.Sequence[Values], refunds: t.Sequence[Values]) -> Values:
    """Currency → what the bills add up to, less what was given back; in all, and by month.

    Raises ValueError for a price without amount.
    """
    totals: Values = {}
    count_text = [(bill, 1) for bill in bills] + [(refund, given_back([refund], AMOUNTS)) for refund in refunds]
    for document, factor in count_text:
        add(totals, document, document, AMOUNTS, factor)
    return as_text(totals)


def service_sums(bills: t.Sequence[Values], refunds: t.Sequence[Values]) -> Values:
    """Service → currency → what its lines add up to, less what was given back; in all, and by month."""
    totals: Values = {}
    count_text = [(bill, 1) for bill in bills] + [
        (refund, given_back(refund["details"], LINE_AMOUNTS)) for refund in refunds
    ]
    for document, factor in count_text:
        for line in document["details"]:
            add(totals.setdefault(str(line.get("domain") or ""), {}), document, line, LINE_AMOUNTS, factor)
    return as_text(totals)


def given_back(items: t.Sequence[Values], amounts: t.Mapping[str, str]) -> int:
    """What a refund's amounts are multiplied by to be subtracted: the contract does not say which sign the API gives
    them.
    """
    return 1 if sum(priced(item, field)[1] for item in items for field in amounts.values()) < 0 else -1


def add(totals: Values, document: Values, item: Values, amounts: t.Mapping[str, str], factor: int) -> None:
    """Add the amounts of a document, or of one of its lines, to those of their currencies and of the document's
    month.
    """
    for word, field in amounts.items():
        currency, number = priced(item, field)
        total = totals.setdefault(currency, {})
        for place in (total, total.setdefault("months", {}).setdefault(str(document.get("date"))[:7], {})):
            place[word] = place.get(word, ZERO) + factor * number


def priced(item: Values, field: str) -> tuple[str, Decimal]:
    """Currency and amount of a price, as exact as the API wrote it."""
    price = item[field] if isinstance(item.get(field), dict) else {}
    number = number_of(price.get("value"))
    if number is None:
        name = next((item[key] for key in ("billId", "refundId", "billDetailId") if key in item), "a line")
        raise ValueError(f"{name}: {field} has no amount, so that nothing can be summed")
    return str(price.get("currencyCode")), number


def as_text(totals: Values) -> Values:
    """The sums with their amounts as text, in the order of their names."""
    return {
        name: as_text(totals[name]) if isinstance(totals[name], dict) else format(totals[name], "f")
        for name in sorted(totals)
    }


# ---- PDFs


def file_name(number: str) -> str:
    """What the PDF of a bill is called; raises ValueError where the bill's id would not be the name of a file in that
    folder.
    """
    if not is_plain_name(number):
        raise ValueError(
            f"{number!r} is not a bill id that can be a file name: use only letters, digits, '.', '_' and '-'"
        )
    return f"{number}.pdf"


def is_whole_pdf(content: bytes) -> bool:
    """Whether it is a PDF from its beginning to its end, and no page that asks for a login."""
    return b"%PDF-" in content[:1024] and b"%%EOF" in content[-1024:]
