# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""Objects of the API, as it publishes them."""
from __future__ import annotations

import typing as t


class OrderPrice(t.TypedDict, total=False):
    """order.Price"""

    currencyCode: str
    priceInUcents: int | None
    text: str
    value: float


class BillingBill(t.TypedDict, total=False):
    """billing.Bill"""

    billId: str
    category: str
    date: str
    orderId: int
    password: str
    pdfUrl: str
    priceWithTax: OrderPrice
    priceWithoutTax: OrderPrice
    tax: OrderPrice
    url: str


class OrderLongPrice(t.TypedDict, total=False):
    """order.LongPrice"""

    currencyCode: str
    text: str
    value: float


class BillingBillDetail(t.TypedDict, total=False):
    """billing.BillDetail"""

    billDetailId: str
    description: str
    domain: str
    periodEnd: str | None
    periodStart: str | None
    quantity: str
    totalPrice: OrderPrice
    unitPrice: OrderLongPrice


class BillingRefund(t.TypedDict, total=False):
    """billing.Refund"""

    date: str
    orderId: int
    originalBillId: str | None
    password: str
    pdfUrl: str
    priceWithTax: OrderPrice
    priceWithoutTax: OrderPrice
    refundId: str
    tax: OrderPrice
    url: str


class BillingRefundDetail(t.TypedDict, total=False):
    """billing.RefundDetail"""

    description: str
    domain: str
    quantity: str
    reference: str
    refundDetailId: str
    refundId: str
    totalPrice: OrderPrice
    unitPrice: OrderPrice
