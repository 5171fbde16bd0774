# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Headers and query parameters that a user may not add to a request."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.headers import (
    require_allowed_headers,
    require_allowed_query,
)

OVERRIDES = [
    "X-HTTP-Method-Override",
    "x-http-method-override",
    "X_HTTP_METHOD_OVERRIDE",
    "X-HTTP-Method",
    "X-Method-Override",
    "X-METHOD",
    "X-Original-Method",
    "X-Original-URL",
    "x_original_url",
    "X-Rewrite-URL",
    "X-Original-URI",
    " X-Http-Method-Override",
    "_method",
    "X-HTTP-Verb",
    "X-Request-Method",
    "X-Method-Name",
    "Method-Override",
    "HTTP-Method-Override",
    "X-Verb",
    "X-Envoy-Original-Path",
    "X-Rewrite-Path",
]
TRANSPORT = [
    "Host",
    "HOST",
    "Content-Length",
    "content_length",
    "Content-Type",
    "Content-Encoding",
    "Transfer-Encoding",
    "Connection",
    "Upgrade",
    "TE",
    "Expect",
    "Authorization",
    "Proxy-Authorization",
    "Cookie",
    "User-Agent",
    "X-Forwarded-Host",
    "X-Ovh-Application",
    "x_ovh_consumer",
    "X-Ovh-Signature",
    "X-OVH-Timestamp",
]
UNSENDABLE = [
    ("X-A", "b\r\nX-C: d"),
    ("X-A", "b\nc"),
    ("X-A", "é"),
    ("X-A", "\ud800"),
    ("X-A: b\r\nX-C", "d"),
    ("X:A", "b"),
    ("X A", "b"),
    ("", "b"),
    ("Xé", "b"),
]


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        *((name, "DELETE", "is not allowed, because it can change the verb or the path") for name in OVERRIDES),
        *((name, "x", "is set by the collection and cannot be given") for name in TRANSPORT),
        *((name, value, "is not a header name with a value of printable ASCII") for name, value in UNSENDABLE),
    ],
)
def test_headers_that_are_refused(name: str, value: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason) as raised:
        require_allowed_headers({"X-Ovh-Batch": ",", name: value})
    assert str(raised.value).isprintable()


@pytest.mark.parametrize(
    "name",
    [
        "X-Ovh-Batch",
        "X-Pagination-Size",
        "X-Schemas-Version",
        "Accept",
        "X-My-Header_1",
        "If-Match",
        "X-Ovh-Methods",
        "Access-Control-Request-Methods",
    ],
)
def test_headers_that_are_sent(name: str) -> None:
    require_allowed_headers({name: "0.0"})


@pytest.mark.parametrize("name", OVERRIDES)
def test_query_parameters_that_are_refused(name: str) -> None:
    with pytest.raises(UsageError, match="is not allowed, because it can change the verb of the request"):
        require_allowed_query(["date.from", name])


def test_query_parameters_that_are_sent() -> None:
    require_allowed_query(["method", "date.from", "iamTags", "with-underscore_"])
