# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which fields of the API hold secrets, wherever they appear (the contract's models)."""
from __future__ import annotations

SECRET_FIELDS = frozenset((
    "accessToken", "adminPassword", "authInfo", "bootstrapPassword", "clientSecret", "consumerKey", "password", "privateKey",
    "privateKeyPassphrase", "readToken", "rescuePassword", "secret", "secretKey", "testPassword", "token",
))
# The links of a bill, a refund or a deposit open its PDF without a login (FACTS 7, /me/bill). An object with one of these ids is such a paper.
SIGNED_LINKS = frozenset(("pdfUrl", "url"))
PAPERS = frozenset(("billId", "refundId", "depositId"))
