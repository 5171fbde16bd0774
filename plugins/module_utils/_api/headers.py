# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check the request headers and query parameters that a user adds. Pure."""

from __future__ import annotations

import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable

# A token of RFC 9110 without the characters that no real header name has.
HEADER_NAME = re.compile(r"[A-Za-z0-9_-]+")
# Servers and frameworks take these for another verb or another path than the one that was signed, and that check mode
# allows.
OVERRIDES = re.compile(
    r"x-(.+-)?(method|verb|override)(-.+)?|-(method|verb)|(.+-)?(method|verb)-override|(.+-)?(original|rewrite)-(path|uri|url)"
)
# The transport sets these, or they say who asks and where the request goes.
OF_THE_TRANSPORT = frozenset(
    (
        "accept-encoding",
        "authorization",
        "connection",
        "cookie",
        "cookie2",
        "expect",
        "forwarded",
        "host",
        "http2-settings",
        "keep-alive",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "user-agent",
        "via",
    )
)
TRANSPORT_PREFIXES = ("content-", "proxy-", "x-forwarded-", "x-ovh-app", "x-ovh-con", "x-ovh-sig", "x-ovh-tim")


def normalized(name: str) -> str:
    """Return a header's name as servers compare it: many treat an underscore as a hyphen."""
    return name.strip().lower().replace("_", "-")


def overrides_request(name: str) -> bool:
    """Return whether a header or a query parameter of this name could change the method or the path of a request."""
    return bool(OVERRIDES.fullmatch(normalized(name)))


def require_allowed_headers(headers: t.Mapping[str, str]) -> None:
    """Raise UsageError for a header that the collection sets itself, that changes the request, or that cannot
    be sent.
    """
    for name, value in headers.items():
        if overrides_request(name):
            raise UsageError(
                f"headers: '{printable(name)}' is not allowed, because it can change the verb or the path of the"
                " request: use method and path"
            )
        if normalized(name) in OF_THE_TRANSPORT or normalized(name).startswith(TRANSPORT_PREFIXES):
            raise UsageError(f"headers: '{printable(name)}' is set by the collection and cannot be given")
        if not HEADER_NAME.fullmatch(name) or not (value.isascii() and value.isprintable()):
            raise UsageError(f"headers: '{printable(name)}' is not a header name with a value of printable ASCII")


def require_allowed_query(query: t.Iterable[str]) -> None:
    """Raise UsageError for a query parameter that could change the method of the request: no published operation has
    one.
    """
    for name in filter(overrides_request, query):
        raise UsageError(
            f"query: '{printable(name)}' is not allowed, because it can change the verb of the request: use method"
        )
