# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refunds, the lines of bills and refunds, and what the link in pdfUrl leads to."""

from __future__ import annotations

import requests


def test_refunds(call):
    assert call("GET", "/me/refund").json() == ["AFR20000001"]
    assert call("GET", "/me/refund?date.from=2024-03-13").json() == []
    assert call("GET", "/me/refund?orderId=20005001").json() == ["AFR20000001"]
    refund = call("GET", "/me/refund/AFR20000001").json()
    assert (refund["originalBillId"], refund["priceWithTax"]["value"]) == ("FR10000003", -12.6)
    assert call("GET", "/me/refund/AFR20000001/details").json() == ["AFR20000001_1"]
    assert call("GET", "/me/refund/AFR20000001/details/AFR20000001_1").json()["totalPrice"]["value"] == -10.5
    assert [call("GET", path).status_code for path in ("/me/refund/AFR9", "/me/refund/AFR20000001/details/9")] == [
        404,
        404,
    ]


def test_both_lists_expand(call):
    headers = {"X-Pagination-Mode": "CachedObjectList-Pages"}
    assert [each["refundId"] for each in call("GET", "/me/refund", headers=headers).json()] == ["AFR20000001"]
    assert [each["billDetailId"] for each in call("GET", "/me/bill/FR10000002/details", headers=headers).json()] == [
        "FR10000002_1"
    ]


def test_a_link_opens_the_pdf_for_whoever_has_it(sandbox, call):
    for path in ("/me/bill/FR10000001", "/me/refund/AFR20000001"):
        link = call("GET", path).json()["pdfUrl"]
        answer = requests.get(link, timeout=5)
        assert link.startswith(sandbox.base) and answer.headers["Content-Type"] == "application/pdf"
        assert answer.content.startswith(b"%PDF-") and answer.content.endswith(b"%%EOF\n")
    assert all("/cgi-bin/" not in exchange["path"] for exchange in sandbox.exchanges)


def test_a_link_elsewhere_stays_as_it_is(sandbox, call):
    sandbox.state.bills["FR10000001"]["pdfUrl"] = "https://www.example.com/bill.pdf"
    assert call("GET", "/me/bill/FR10000001").json()["pdfUrl"] == "https://www.example.com/bill.pdf"


def test_the_pdf_is_for_a_link_alone(call):
    link = call("GET", "/me/bill/FR10000001").json()["pdfUrl"]
    assert requests.get(link + "x", timeout=5).status_code == 403
    assert requests.get(link, headers={"Authorization": "Bearer x"}, timeout=5).status_code == 400
    assert requests.get(link, headers={"X-Ovh-Application": "x"}, timeout=5).status_code == 400
