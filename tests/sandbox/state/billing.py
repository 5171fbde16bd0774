# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bills and refunds with their lines. The links of a bill have no host: the sandbox puts its own before them."""

from __future__ import annotations

from typing import Any

Documents = dict[str, dict[str, Any]]

TAX_PERCENT = 20
SERVICE = "ns3001.example-sbg.net"
BILLS = [
    ("FR10000001", "purchase-servers", "2024-01-05", 9900),
    ("FR10000002", "autorenew", "2024-02-05", 4550),
    ("FR10000003", "autorenew", "2024-03-05", 4550),
    ("FR10000004", "purchase-web", "2024-03-20", 1199),
]
REFUNDS = [("AFR20000001", "FR10000003", "2024-03-12", -1050)]


def price(cents: int, currency: str = "EUR") -> dict[str, Any]:
    """An amount as the API writes it."""
    return {
        "currencyCode": currency,
        "priceInUcents": cents * 1000000,
        "text": "%.2f %s" % (cents / 100, currency),
        "value": cents / 100,
    }


def document(number: str, day: str, cents: int, currency: str = "EUR") -> dict[str, Any]:
    """What a bill and a refund have in common."""
    link = "/cgi-bin/order/bill.%s?reference=%s&passwd=pw%s"
    order, tax = 5000 + int("0" + "".join(filter(str.isdigit, number))), cents * TAX_PERCENT // 100
    return {
        "date": day + "T06:00:00+01:00",
        "orderId": order,
        "password": "pw" + number,
        "url": link % ("html", number, number),
        "pdfUrl": link % ("pdf", number, number),
        "priceWithoutTax": price(cents, currency),
        "tax": price(tax, currency),
        "priceWithTax": price(cents + tax, currency),
    }


def bill(number: str, category: str, day: str, cents: int, currency: str = "EUR") -> dict[str, Any]:
    """One bill."""
    return {"billId": number, "category": category, **document(number, day, cents, currency)}


def bill_line(
    number: str, index: int, day: str, cents: int, currency: str = "EUR", domain: str = SERVICE
) -> dict[str, Any]:
    """One line of a bill."""
    total = price(cents, currency)
    return {
        "billDetailId": "%s_%d" % (number, index),
        "description": "Service of the month",
        "domain": domain,
        "quantity": "1",
        "periodStart": day,
        "periodEnd": day[:8] + "28",
        "totalPrice": total,
        "unitPrice": {name: total[name] for name in ("currencyCode", "text", "value")},
    }


def refund(number: str, original: str | None, day: str, cents: int, currency: str = "EUR") -> dict[str, Any]:
    """One refund."""
    return {"refundId": number, "originalBillId": original, **document(number, day, cents, currency)}


def refund_line(number: str, index: int, cents: int, currency: str = "EUR", domain: str = SERVICE) -> dict[str, Any]:
    """One line of a refund."""
    return {
        "refundDetailId": "%s_%d" % (number, index),
        "refundId": number,
        "description": "Days without service",
        "domain": domain,
        "quantity": "1",
        "reference": "downtime",
        "totalPrice": price(cents, currency),
        "unitPrice": price(cents, currency),
    }


def bills() -> Documents:
    """The bills, by id."""
    return {row[0]: bill(*row) for row in BILLS}


def bill_details() -> dict[str, Documents]:
    """One line a bill: by bill id, then by the line's id."""
    return {number: {number + "_1": bill_line(number, 1, day, cents)} for number, _category, day, cents in BILLS}


def refunds() -> Documents:
    """The refunds, by id."""
    return {row[0]: refund(*row) for row in REFUNDS}


def refund_details() -> dict[str, Documents]:
    """One line a refund: by refund id, then by the line's id."""
    return {number: {number + "_1": refund_line(number, 1, cents)} for number, _original, _day, cents in REFUNDS}
