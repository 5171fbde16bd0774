# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tell the API's error responses from those of proxies: each kind of server has an error body of its own.

Pure.
"""

from __future__ import annotations

import typing as t

# Decoded JSON → the error's message; None where this is no error body of that server.
MessageOf = t.Callable[[t.Any], "str | None"]

# The keys of the API's error bodies (docs/api_facts.md, Errors and limits): those that say whose body it is, and all.
OWN_KEYS = frozenset(("class", "errorCode"))
API_KEYS = OWN_KEYS | {"message", "httpCode", "details"}


def api_message(body: t.Any) -> str | None:
    """Return the message of the API's own error body, an object with a text `message`; None if the body is not one.

    Gateways also send such objects, with keys of their own, such as status, path or request_id.
    """
    is_own = isinstance(body, dict) and (not OWN_KEYS.isdisjoint(body) or API_KEYS.issuperset(body))
    return first_text(body, "message") if is_own else None


def oauth2_message(body: t.Any) -> str | None:
    """Return the message of a token endpoint's own error body (RFC 6749, 5.2); None if the body is not one."""
    return first_text(body, "error_description", "error", "message")


def any_message(body: t.Any) -> str | None:
    """Return a message for any body, for files that any host may serve: an error status is always the host's own
    response.
    """
    return "no file"


def first_text(body: t.Any, *names: str) -> str | None:
    """Return the first of these keys of a JSON object that holds a text; None if none does."""
    texts = [body.get(name) for name in names] if isinstance(body, dict) else []
    return next((text for text in texts if isinstance(text, str) and text.strip()), None)
