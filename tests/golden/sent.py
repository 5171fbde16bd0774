# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The requests that this process sends, each as a line of text."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

from tests.golden.stable import stable, stable_text

BULK_READ = ("X-Pagination-", "X-Ovh-Batch", "Pragma")


def request_line(request: requests.PreparedRequest) -> str:
    """Method, path and query, the headers of a bulk read, and the body: `PUT /ip/192.0.2.1 {"description":"web"}`."""
    parts = urlsplit(str(request.url))
    path = parts.path.removeprefix("/1.0") + (f"?{parts.query}" if parts.query else "")
    bulk = [f"[{name}: {value}]" for name, value in sorted(request.headers.items()) if name.startswith(BULK_READ)]
    return " ".join([str(request.method), stable_text(path), *bulk, *body_of(request)])


def body_of(request: requests.PreparedRequest) -> list[str]:
    """The body, if there is one: JSON with its names sorted, or text."""
    if not request.body:
        return []
    body = request.body if isinstance(request.body, str) else request.body.decode()
    try:
        return [json.dumps(stable(json.loads(body)), sort_keys=True, separators=(",", ":"), ensure_ascii=False)]
    except ValueError:
        return [stable_text(body)]


class SentRequests:
    """The requests since `begin`, whether they arrived or not."""

    def __init__(self) -> None:
        self._requests: list[requests.PreparedRequest] = []

    def begin(self) -> None:
        """Forget the requests so far."""
        self._requests = []

    def lines(self) -> list[str]:
        """The requests in the order in which they were sent."""
        return [request_line(request) for request in list(self._requests)]

    def attach(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """From now on, note each request of this process."""
        send = requests.adapters.HTTPAdapter.send

        def noted(adapter: Any, request: requests.PreparedRequest, **options: Any) -> Any:
            self._requests.append(request)
            return send(adapter, request, **options)

        monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", noted)
