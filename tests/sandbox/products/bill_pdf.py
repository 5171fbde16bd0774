# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the link in a bill's pdfUrl leads to. It lies beside the API, not in it: the link itself is the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..messages import Answer, Call

if TYPE_CHECKING:
    from ..api import Api

PATH = "/cgi-bin/order/bill.pdf"


def page(status: int, words: str) -> Answer:
    """A page for a person."""
    return Answer(status, b"<html><body>%s</body></html>" % words.encode(), {"Content-Type": "text/html"})


def pdf(number: str) -> bytes:
    """The smallest thing that calls itself a PDF."""
    return b"%%PDF-1.4\n%% bill %s\ntrailer << >>\n%%%%EOF\n" % number.encode()


def answer(api: Api, call: Call) -> Answer:
    """The PDF, for whoever has the link and does not say who they are."""
    if any(name.lower().startswith("x-ovh-") or name.lower() == "authorization" for name in call.headers):
        return page(400, "This is no route of the API: keep your keys to yourself")
    document = {**api.state.refunds, **api.state.bills}.get(call.asked("reference") or "")
    if call.method != "GET" or document is None or call.asked("passwd") != document["password"]:
        return page(403, "Please log in")
    return Answer(200, pdf(call.asked("reference") or ""), {"Content-Type": "application/pdf"})
