# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Messages that several layers use: their parts are arguments, and each kind of message has one wording. Pure.

The pattern is "object: what happened; what to do". `docs/docsite/rst/messages.rst` lists them.
"""

from __future__ import annotations

import typing as t

EXPECTED_JSON: dict[type, str] = {dict: "a JSON object", list: "a JSON list", int: "a number", str: "a string"}
RECEIVED_JSON: dict[type, str] = {
    dict: "an object",
    list: "a list",
    int: "a number",
    str: "a string",
    bool: "a boolean",
    float: "a fraction",
    type(None): "nothing",
}
ANOTHER_CLIENT = "another client appears to be changing it; run the task again"


def sentence(object_name: str, event: str, *hints: str) -> str:
    """Return "object: what happened; what to do". An empty object_name or hint is left out."""
    return "; ".join(filter(None, [f"{object_name}: {event}" if object_name else event, *hints]))


def request_failed(
    method: str, path: str, message: str, status: int | None = None, error_code: str = "", query_id: str = ""
) -> str:
    """Return the sentence for a request without a usable response.

    status: the HTTP status, None without a response. message: the API's, or ours.
    """
    details = [f"HTTP {status}" if status else "", error_code, f"query id {query_id}" if query_id else ""]
    known = ", ".join(filter(None, details))
    return f"{method} {path}: {message.rstrip('. ')}" + (f" ({known})" if known else "")


def request_succeeded(method: str, path: str, status: int, query_id: str = "") -> str:
    """Return the sentence for a request and its response, in messages that state the last write."""
    return f"{method} {path} (HTTP {status}{f', query id {query_id}' if query_id else ''})"


def not_available(product: str, endpoint: str, available_on: t.Iterable[str]) -> str:
    """Return the sentence for a product that the task's endpoint does not have.

    available_on: the names of the endpoints that have it.
    """
    return f"{product} is not available on {endpoint} (available on {', '.join(available_on)})"


def not_supported(service: str, feature: str) -> str:
    """Return the sentence for a service that exists but lacks a feature."""
    return f"the {service} exists but does not support {feature}"


def not_determined(question: str) -> str:
    """Return the sentence for a question that cannot be answered because something could not be read.

    question: a clause that begins with whether.
    """
    return f"cannot determine {question}"


def not_changed(field: str, current: object, wanted: object) -> str:
    """Return the sentence for a value that is still the former one after the API accepted a write."""
    return f"{field} is still {current!r} (wanted {wanted!r})"


def unexpected_type(expected: type, value: t.Any) -> str:
    """Return the sentence for a response of another JSON type than the operation returns."""
    return f"expected {EXPECTED_JSON[expected]}, got {RECEIVED_JSON[type(value)]}"


def unexpected_response(detail: str = "") -> str:
    """Return the sentence for a response that lacks what the operation returns."""
    return f"unexpected API response: {detail}" if detail else "unexpected API response"
