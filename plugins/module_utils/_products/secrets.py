# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which fields of the API hold secrets, wherever they appear (the contract's models)."""
from __future__ import annotations

import typing as t

SECRET_FIELDS = frozenset((
    "accessToken", "adminPassword", "authInfo", "bootstrapPassword", "clientSecret", "consumerKey", "password", "privateKey",
    "privateKeyPassphrase", "readToken", "rescuePassword", "secret", "secretKey", "testPassword", "token",
))
# The links of a bill, a refund or a deposit open its PDF without a login (FACTS 7, /me/bill). An object with one of these ids is such a paper.
SIGNED_LINKS = frozenset(("pdfUrl", "url"))
PAPERS = frozenset(("billId", "refundId", "depositId"))
HIDDEN = "VALUE_HIDDEN_UNLESS_SHOW_SECRETS"


def is_hidden(name: str, fields: t.Collection[str]) -> bool:
    """Whether a field is a secret, in an object with these fields."""
    return name in SECRET_FIELDS or (name in SIGNED_LINKS and not PAPERS.isdisjoint(fields))


def masked(value: t.Any) -> t.Any:
    """An answer with its secrets hidden."""
    if isinstance(value, list):
        return [masked(item) for item in value]
    if isinstance(value, dict):
        return {name: HIDDEN if item is not None and is_hidden(name, value) else masked(item) for name, item in value.items()}
    return value


def secrets_in(value: t.Any) -> set[str]:
    """The secrets in a body, which no output may hold."""
    if isinstance(value, list):
        return {secret for item in value for secret in secrets_in(item)}
    if isinstance(value, dict):
        own = {str(item) for name, item in value.items() if name in SECRET_FIELDS and isinstance(item, str) and item}
        return own | {secret for item in value.values() for secret in secrets_in(item)}
    return set()
