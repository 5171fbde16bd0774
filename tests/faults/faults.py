# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every fault that a run is put to, one at a time. docs/faults.md shows this table."""

from __future__ import annotations

import dataclasses
import os
from typing import Any

# `make faults`; without it, a part is played.
EVERY_REQUEST = os.environ.get("FAULTS") == "all"
# Beyond what retry_timeout allows, 120 s.
TOO_LONG = 900
LARGEST = 1 << 20


@dataclasses.dataclass(frozen=True)
class Fault:
    """One kind of trouble.

    order: what the sandbox is told to do to the request at some position. astray: what becomes of that request on its
    way.
    lasting: it stays so until the run has ended. settings: how the API's tasks behave, in the whole run. undone: what
    they were to do is not done, so that a second run does it again. oauth2: for callers with a token.
    """

    name: str
    order: dict[str, Any] = dataclasses.field(default_factory=dict)
    astray: str = ""
    lasting: bool = False
    settings: dict[str, Any] = dataclasses.field(default_factory=dict)
    undone: bool = False
    oauth2: bool = False


def status(number: int, **detail: Any) -> dict[str, Any]:
    """An answer with this status instead of the request being carried out."""
    return {"kind": "status", "status": number, **detail}


ONCE = (
    Fault("429", status(429, message="Too many requests")),
    Fault("429, Retry-After in seconds", status(429, retry_after=7)),
    Fault("429, Retry-After as a date", status(429, retry_after_date=7)),
    Fault("429, Retry-After beyond retry_timeout", status(429, retry_after=TOO_LONG)),
    Fault("500", status(500)),
    Fault("502", status(502, body="html")),
    Fault("503", status(503)),
    Fault("504", status(504, body="empty")),
    Fault("408, a page", status(408, body="html")),
    Fault("401, a page", status(401, body="html")),
    Fault("403, a page", status(403, body="html")),
    Fault("404, a page", status(404, body="html")),
    Fault("404, empty body", status(404, body="empty")),
    Fault("403 of a login portal, though carried out", status(403, body={"error": "blocked"}, applied=True)),
    Fault("460, a list", status(460, body=["blocked"])),
    Fault("500, though carried out", status(500, applied=True)),
    Fault("connection refused", astray="nobody"),
    Fault("reset, not carried out", {"kind": "reset_before"}),
    Fault("reset, though carried out", {"kind": "reset_after"}),
    Fault("wrong certificate authority", astray="stranger"),
    Fault("wrong host name", astray="wrong host"),
    Fault("no answer in time, not carried out", {"kind": "reset_before"}, astray="late"),
    Fault("no answer in time, though carried out", {"kind": "reset_after"}, astray="late"),
    Fault("answer cut off", {"kind": "truncate"}),
    Fault("half of the JSON", {"kind": "truncated_json"}),
    Fault("empty body", {"kind": "empty"}),
    Fault("a page with status 200", {"kind": "html_200"}),
    Fault("JSON of another type", {"kind": "wrong_type"}),
    Fault("huge body", {"kind": "huge", "size": 2 * LARGEST}),
    Fault("redirection", {"kind": "redirect"}),
    Fault("clock said to be off", {"kind": "query_time_out"}),
    Fault("token expired", {"kind": "expire_bearer"}, oauth2=True),
)
LASTING = (
    Fault("429 from then on", status(429), lasting=True),
    Fault("403, a page, from then on", status(403, body="html"), lasting=True),
    Fault("404, a page, from then on", status(404, body="html"), lasting=True),
    Fault("503 from then on", status(503), lasting=True),
    Fault("connection refused from then on", astray="nobody", lasting=True),
    Fault("reset from then on, not carried out", {"kind": "reset_before"}, lasting=True),
    Fault("reset from then on, though carried out", {"kind": "reset_after"}, lasting=True),
    Fault("clock said to be off from then on", {"kind": "query_time_out"}, lasting=True),
    Fault("credential revoked", {"kind": "revoke"}, lasting=True),
)
TASKS = (
    Fault("404 on a new task", settings={"fresh_task_reads": 2}),
    Fault("500 on a new task", settings={"fresh_task_reads": 2, "fresh_task_status": 500}),
    Fault("task ends as cancelled", settings={"task_outcome": "cancelled"}, undone=True),
    Fault("task ends as customerError", settings={"task_outcome": "customerError"}, undone=True),
    Fault("task ends as ovhError", settings={"task_outcome": "ovhError"}, undone=True),
    Fault("publication ends with errors", settings={"refresh_outcome": "errors"}, undone=True),
    Fault("task is gone and has done nothing", settings={"mail_outcome": "lost"}, undone=True),
    Fault(
        "task never ends",
        settings={
            "task_outcome": "never",
            "mail_outcome": "never",
            "refresh_outcome": "never",
            "firewall_outcome": "never",
        },
    ),
)
# What is as it should be, though no rule for all can say so.
BESIDES = {
    ("ovh_api_call", "JSON of another type"): "a raw call returns the API's own answer, of whatever type",
    (
        "ovh_api_call",
        "task is gone and has done nothing",
    ): "what a raw POST was to do is not known; a raw DELETE looks whether it has done it",
    (
        "ovh_consumer_key",
        "credential revoked",
    ): "a key that is not valid any more is what the module is for: it asks for a new one",
}
FAULTS = (*ONCE, *LASTING, *TASKS)
