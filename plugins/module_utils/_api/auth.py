# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Authentication: callables that requests takes as `auth`, which sign or mark the request as it will be sent."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import time
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError


def signature(secret: str, consumer_key: str, method: str, url: str, body: str, timestamp: int) -> str:
    """Return the X-Ovh-Signature of a request: '$1$' and a SHA-1 in hex, over exactly the URL and body that are sent.

    timestamp: seconds since 1970 by the API's clock (docs/api_facts.md, Signature and credentials).
    """
    fields = "+".join((secret, consumer_key, method.upper(), url, body, str(timestamp)))
    return "$1$" + hashlib.sha1(fields.encode("utf-8"), usedforsecurity=False).hexdigest()


class Clock:
    """The API's clock: this machine's clock and the difference, in seconds, once the API has rejected a timestamp."""

    def __init__(self, now: t.Callable[[], float] = time.time) -> None:
        self._now = now
        self._offset = 0
        self._lock = threading.Lock()
        self.generation = 0

    def timestamp(self) -> int:
        """Return the API's time in whole seconds since 1970."""
        return int(self._now()) + self._offset

    def synchronize(self, generation: int, ask: t.Callable[[], int]) -> None:
        """Read the API's time by `ask`, which returns seconds since 1970.

        generation: the value of `self.generation` before the request that was rejected; only one of several threads
        asks.
        """
        with self._lock:
            if generation == self.generation:
                self._offset = ask() - int(self._now())
                self.generation += 1


class ApplicationKey:
    """Sends only X-Ovh-Application, for routes without authentication."""

    def __init__(self, application_key: str | None) -> None:
        self.application_key = application_key

    def __call__(self, request: t.Any) -> t.Any:
        if self.application_key:
            request.headers["X-Ovh-Application"] = self.application_key
        return request


class Signed:
    """Signs the prepared request with application secret and consumer key."""

    def __init__(self, application_key: str, application_secret: str, consumer_key: str, clock: Clock) -> None:
        self.application_key, self.application_secret, self.consumer_key = (
            application_key,
            application_secret,
            consumer_key,
        )
        self.clock = clock

    def __call__(self, request: t.Any) -> t.Any:
        timestamp = self.clock.timestamp()
        body = (request.body or b"").decode("utf-8")
        request.headers.update(
            {
                "X-Ovh-Application": self.application_key,
                "X-Ovh-Consumer": self.consumer_key,
                "X-Ovh-Timestamp": str(timestamp),
                "X-Ovh-Signature": signature(
                    self.application_secret, self.consumer_key, request.method, request.url, body, timestamp
                ),
            }
        )
        return request


class Bearer:
    """Sends an access token that was obtained elsewhere."""

    def __init__(self, token: str) -> None:
        self.token = token

    def __call__(self, request: t.Any) -> t.Any:
        request.headers["Authorization"] = "Bearer " + self.token
        return request


class Basic:
    """HTTP Basic authentication, by which a service account requests its token."""

    def __init__(self, user: str, password: str) -> None:
        self.user, self.password = user, password

    def __call__(self, request: t.Any) -> t.Any:
        pair = f"{self.user}:{self.password}".encode()
        request.headers["Authorization"] = "Basic " + base64.b64encode(pair).decode("ascii")
        return request


class TokenSource:
    """OAuth2 client credentials: a token fetched when first needed, and again shortly before it ends
    (docs/api_facts.md, Endpoints).

    MARGIN: so many seconds before; of a token that lives for a short time only, half of its life.
    """

    MARGIN = 10

    def __init__(self, fetch: t.Callable[[], dict[str, t.Any]], now: t.Callable[[], float] = time.monotonic) -> None:
        self._fetch, self._now = fetch, now
        self._lock = threading.Lock()
        self._token, self._until = "", 0.0

    def __call__(self, request: t.Any) -> t.Any:
        return Bearer(self.token())(request)

    def token(self) -> str:
        """Return a token that is valid for at least some seconds; requests one from the token endpoint if needed."""
        with self._lock:
            if not self._token or self._now() >= self._until:
                answer = self._fetch()
                self._token = answer["access_token"]
                lifetime = answer.get("expires_in", 3600)
                self._until = self._now() + lifetime - min(self.MARGIN, lifetime / 2)
            return self._token

    def renew(self, refused: str) -> None:
        """Discard a token that the API rejected, unless another thread has replaced it already."""
        with self._lock:
            if self._token == refused:
                self._token = ""


def token_response(method: str, url: str, data: t.Any) -> dict[str, t.Any]:
    """Return the token endpoint's response, a dictionary with access_token and expires_in (seconds).

    Raises ApiError if it holds no bearer token.
    """
    token = data.get("access_token") if isinstance(data, dict) else None
    expires = data.get("expires_in", 3600) if isinstance(data, dict) else 0
    if not (
        isinstance(token, str)
        and token
        and token.isascii()
        and token.isprintable()
        and isinstance(expires, (int, float))
    ):
        raise ApiError(method, url, "the response of the token endpoint has no token", final=True)
    return {"access_token": token, "expires_in": expires}


def json_body(body: t.Any) -> bytes:
    """Return a body as it is signed and sent: compact JSON in UTF-8 (docs/api_facts.md, Signature and credentials)."""
    return json.dumps(body, separators=(",", ":")).encode("ascii")
