# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trouble on order: which requests it hits, and what it makes of them."""

from __future__ import annotations

import inspect
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from email.utils import formatdate
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from . import errors
from .messages import JSON_TYPE, Answer, Call

if TYPE_CHECKING:
    from .api import Api

HTML = b"<html><head><title>Proxy</title></head><body><h1>Something went wrong</h1></body></html>"


# --- what happens to the state, before or after the request is applied


def meddle(api: Api, call: Call, hook: Callable[[Any], None]) -> None:
    """Somebody else changes things meanwhile."""
    hook(api.state)


def revoke(api: Api, call: Call) -> None:
    """The consumer key of the call is revoked."""
    credential = api.state.credential_of(call.headers.get("X-Ovh-Consumer", ""))
    if credential:
        credential.revoked = True


def expire_bearer(api: Api, call: Call) -> None:
    """The bearer token of the call is at its end."""
    token = api.state.tokens.get(call.headers.get("Authorization", "").removeprefix("Bearer "))
    if token:
        token.expires = 0.0


# --- what becomes of the answer


def refuse(
    api: Api,
    answer: Answer,
    status: int = 503,
    body: Any = "json",
    message: str = "Service is temporarily unavailable",
    error_class: str | None = None,
    code: str | None = None,
    retry_after: int | None = None,
    retry_after_date: int | None = None,
    headers: dict[str, str] | None = None,
) -> Answer:
    """Any status; body "json", "html", "text", "empty" or the very value; further headers; Retry-After in seconds, or
    as a date that many seconds ahead.
    """
    headers = dict(headers or {})
    if retry_after is not None:
        headers["Retry-After"] = str(retry_after)
    if retry_after_date is not None:
        headers["Retry-After"] = formatdate(api.now() + retry_after_date, usegmt=True)
    if body == "html":
        return Answer(status, HTML, {"Content-Type": "text/html", **headers})
    if body == "text":
        return Answer(status, b"Access denied by your administrator", {"Content-Type": "text/plain", **headers})
    if body == "empty":
        return Answer(status, b"", headers)
    if body == "json":
        body = {"message": message}
        if code:
            body.update(errorCode=code, httpCode="%d %s" % (status, errors.REASONS.get(status, "Error")))
        else:
            body["class"] = error_class or ("Server::InternalServerError" if status >= 500 else "Client::BadRequest")
    return Answer.of(status, body, headers)


def reset(api: Api, answer: Answer) -> Answer:
    """The connection drops instead of an answer."""
    return replace(answer, delivery="dropped")


def truncate(api: Api, answer: Answer) -> Answer:
    """Half of the answer, then the connection closes; the header has announced the whole."""
    return replace(answer, delivery="cut")


def truncated_json(api: Api, answer: Answer) -> Answer:
    """Good HTTP around half of the JSON."""
    return replace(answer, content=answer.content[: max(1, len(answer.content) // 2)].replace(b"null", b"nul"))


def html_200(api: Api, answer: Answer) -> Answer:
    """A page where JSON should be."""
    return Answer(200, HTML, {"Content-Type": "text/html"})


def empty(api: Api, answer: Answer) -> Answer:
    """The status without any body."""
    return replace(answer, content=b"")


def wrong_type(api: Api, answer: Answer, value: Any = None) -> Answer:
    """JSON of another type than the route's: an object for a list, a list for anything else, or the value given."""
    other: Any = {} if isinstance(json.loads(answer.content), list) else ["unexpected"]
    return Answer.of(answer.status, other if value is None else value)


def stall(api: Api, answer: Answer, seconds: float = 60.0) -> Answer:
    """Nothing for a long time, then the answer."""
    return replace(answer, delay=seconds)


def hold(api: Api, answer: Answer, until: threading.Event) -> Answer:
    """Nothing until a test lets it go, then the answer."""
    return replace(answer, held=until)


def slow(api: Api, answer: Answer, seconds: float = 1.0) -> Answer:
    """The answer in small pieces over that time."""
    return replace(answer, delivery="slow", delay=seconds)


def query_time_out(api: Api, answer: Answer) -> Answer:
    """The clock is said to be off."""
    error = errors.authentication("QUERY_TIME_OUT")
    return Answer.of(error.status, error.body)


def huge(api: Api, answer: Answer, size: int = 20_000_000) -> Answer:
    """The same JSON, blown up with blanks."""
    return Answer(answer.status, answer.content + b" " * size, {"Content-Type": JSON_TYPE})


def redirect(api: Api, answer: Answer, to: str = "https://elsewhere.example.net/1.0/", status: int = 302) -> Answer:
    """Another host is said to have it."""
    return Answer(status, b"", {"Location": to})


BEFORE: dict[str, Callable[..., None]] = {"before": meddle, "revoke": revoke, "expire_bearer": expire_bearer}
AFTER: dict[str, Callable[..., None]] = {"after": meddle}
# The request is not applied, unless the fault says applied=True; of the others it is.
UNAPPLIED: dict[str, Callable[..., Answer]] = {
    "status": refuse,
    "reset_before": reset,
    "query_time_out": query_time_out,
    "redirect": redirect,
}
APPLIED: dict[str, Callable[..., Answer]] = {
    "reset_after": reset,
    "truncate": truncate,
    "truncated_json": truncated_json,
    "html_200": html_200,
    "empty": empty,
    "wrong_type": wrong_type,
    "stall": stall,
    "hold": hold,
    "slow": slow,
    "huge": huge,
}
SPOILERS = {**UNAPPLIED, **APPLIED}
KINDS = (*BEFORE, *AFTER, *SPOILERS)


@dataclass
class Fault:
    """One order: what happens, to which requests, from which on, how often."""

    kind: str
    method: str | None = None
    path: str | None = None  # a pattern with *, on the path without its base
    nth: int | None = None  # from the n-th request that fits on
    times: int | None = 1  # None = always
    applied: bool | None = None  # None = as is usual for the kind
    detail: dict[str, Any] = field(default_factory=dict)
    seen: int = 0
    hits: int = 0

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError("no such fault: %s; there are %s" % (self.kind, ", ".join(KINDS)))
        # A detail that the kind does not take is an error now, not when the fault strikes.
        inspect.signature({**BEFORE, **AFTER, **SPOILERS}[self.kind]).bind(None, None, **self.detail)
        if self.applied is None:
            self.applied = self.kind not in UNAPPLIED

    def strikes(self, call: Call) -> bool:
        """True if it hits this request, which counts."""
        if self.method not in (None, call.method) or not fnmatchcase(call.path, self.path or "*"):
            return False
        self.seen += 1
        hit = self.seen >= (self.nth or 1) and (self.times is None or self.hits < self.times)
        self.hits += hit
        return hit


class Faults:
    """All orders. Of those that spoil the answer only the first counts for a request."""

    def __init__(self) -> None:
        self.orders: list[Fault] = []

    def answer(self, api: Api, call: Call, serve: Callable[[Api, Call], Answer]) -> tuple[Answer, str | None]:
        """The answer that reaches the client, and the kind of fault that spoiled it, if any."""
        spoiler, after = None, []
        for order in list(self.orders):
            if (order.kind in SPOILERS and spoiler) or not order.strikes(call):
                continue
            if order.kind in BEFORE:
                BEFORE[order.kind](api, call, **order.detail)
            elif order.kind in AFTER:
                after.append(order)
            else:
                spoiler = order
        answer = serve(api, call) if spoiler is None or spoiler.applied else Answer.of(0, None)
        for order in after:
            AFTER[order.kind](api, call, **order.detail)
        return (SPOILERS[spoiler.kind](api, answer, **spoiler.detail), spoiler.kind) if spoiler else (answer, None)
