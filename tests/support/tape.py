# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the API answered to a run, kept by request, to be answered again without a socket."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

import requests
from requests.adapters import HTTPAdapter

Key = tuple[str, str, str, str]
NOT_THERE = b'{"class":"Client::NotFound","message":"The requested object does not exist"}'


@dataclasses.dataclass(frozen=True)
class Reply:
    """One answer as it came over the wire."""

    status: int
    content: bytes
    headers: dict[str, str]

    @property
    def data(self) -> Any:
        """Its JSON; None for a body that is none."""
        return json.loads(self.content) if self.content else None


@dataclasses.dataclass
class Tape:
    """The replies to each request, in their order. A request that was not recorded is about what is not there."""

    replies: dict[Key, list[Reply]] = dataclasses.field(default_factory=dict)

    def of(self, key: Key, number: int) -> Reply:
        """The reply to a request that is sent for the number-th time (from 0); the last one stays."""
        known = self.replies.get(key)
        return known[min(number, len(known) - 1)] if known else Reply(404, NOT_THERE, {})

    def places(self) -> list[tuple[Key, int]]:
        """Every reply's place."""
        return [(key, number) for key, known in self.replies.items() for number in range(len(known))]

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Meanwhile what the API answers is written down."""
        send = HTTPAdapter.send

        def recorded(adapter: HTTPAdapter, request: requests.PreparedRequest, **how: Any) -> requests.Response:
            response = send(adapter, request, **how)
            self.replies.setdefault(key_of(request), []).append(
                Reply(response.status_code, response.content, headers_of(response))
            )
            return replayed(self.replies[key_of(request)][-1])

        with mock.patch.object(HTTPAdapter, "send", recorded):
            yield

    @contextmanager
    def replaying(
        self, heard: Callable[[requests.PreparedRequest], None], instead: dict[tuple[Key, int], Reply]
    ) -> Iterator[None]:
        """Meanwhile nothing leaves the process.

        heard: told each request. instead: replies that replace those of the tape.
        """
        sent: dict[Key, int] = {}

        def answered(adapter: HTTPAdapter, request: requests.PreparedRequest, **how: Any) -> requests.Response:
            heard(request)
            key = key_of(request)
            number = sent.setdefault(key, 0)
            sent[key] += 1
            return replayed(instead.get((key, number)) or self.of(key, number))

        with mock.patch.object(HTTPAdapter, "send", answered):
            yield


def key_of(request: requests.PreparedRequest) -> Key:
    """What tells one request from another."""
    bulk = [
        f"{name}: {value}"
        for name, value in sorted(request.headers.items())
        if name.startswith(("X-Ovh-Batch", "X-Pagination"))
    ]
    return str(request.method), str(request.url), (request.body or b"").decode(), "\n".join(bulk)


def headers_of(response: requests.Response) -> dict[str, str]:
    """The headers that are not about how the body was brought."""
    return {
        name: value
        for name, value in response.headers.items()
        if name.lower() not in ("content-length", "content-encoding", "transfer-encoding")
    }


def replayed(reply: Reply) -> requests.Response:
    """A reply as requests hands it over."""
    response = requests.Response()
    response.status_code, response.raw = reply.status, io.BytesIO(reply.content)
    response.headers = requests.structures.CaseInsensitiveDict(reply.headers)
    return response


def is_well_signed(request: requests.PreparedRequest, secret: str, consumer_key: str) -> bool:
    """Whether the signature is the one that OVHcloud computes over what is sent (docs/api_facts.md, Signature and
    credentials).
    """
    told = request.headers
    fields = [
        secret,
        consumer_key,
        request.method,
        request.url,
        (request.body or b"").decode("utf-8"),
        told["X-Ovh-Timestamp"],
    ]
    return told["X-Ovh-Signature"] == "$1$" + hashlib.sha1("+".join(fields).encode("utf-8")).hexdigest()
