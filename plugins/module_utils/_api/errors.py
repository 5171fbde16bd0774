# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The errors of the collection. Each has a message that names the object, and keys for the result of the task."""

from __future__ import annotations

import contextlib
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api import messages
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable

# The messages of the authentication layer, for answers without errorCode (docs/api_facts.md, Signature and
# credentials). With another status they are about something else.
CODE_OF_MESSAGE: dict[tuple[int | None, str], str] = {
    (403, "this application key is invalid"): "INVALID_KEY",
    (400, "invalid signature"): "INVALID_SIGNATURE",
    (403, "this credential does not exist"): "NOT_CREDENTIAL",
    (403, "this credential is not valid"): "INVALID_CREDENTIAL",
    (403, "this call has not been granted"): "NOT_GRANTED_CALL",
    (400, "query out of time"): "QUERY_TIME_OUT",
    (404, "got an invalid (or empty) url"): "UNKNOWN_ROUTE",
}
CREDENTIAL_CODES = frozenset(
    ("INVALID_KEY", "INVALID_SIGNATURE", "NOT_CREDENTIAL", "INVALID_CREDENTIAL", "QUERY_TIME_OUT")
)
# A limit on requests that comes as another status than 429 (docs/api_facts.md, Errors and limits): by its class or
# code, or by its words.
LIMIT_NAME = re.compile(r"too_?many_?(requests|calls)|rate_?limit|throttl", re.IGNORECASE)
LIMIT_WORDS = re.compile(
    r"\brate[ -]?limit|\btoo many (api )?(requests|calls|queries)|\brequest (rate|limit|quota)|\bthrottled\b"
    r"|\b(limit|quota) of (api )?(requests|calls|queries)",
    re.IGNORECASE,
)
# A limit on objects, such as instances.
QUOTA = re.compile(r"\bquota\b", re.IGNORECASE)


class OvhError(Exception):
    """Any failure of a task: `str()` is its message, `facts()` the further keys of the result.

    remedy: the end of the message, which says what to do.
    """

    hint: str = ""

    def __str__(self) -> str:
        return printable(messages.sentence("", super().__str__(), self.hint))

    def for_object(self, object_name: str) -> t.Self:
        """Return this error with the object that the user named; only an API error does not name it yet."""
        return self

    def with_hint(self, text: str) -> t.Self:
        """Return this error with a further text at the end of its message."""
        self.hint = messages.sentence("", self.hint, text)
        return self

    def facts(self) -> dict[str, t.Any]:
        """Return the keys of the result next to `msg`."""
        return {}


class UsageError(OvhError):
    """The options of the task are not possible. Nothing was sent for them."""


class ConfigError(UsageError):
    """Credentials, the endpoint or configuration files are missing or not valid."""


class MissingLibraryError(OvhError):
    """The library requests cannot be imported by this interpreter."""


class StateError(OvhError):
    """The API accepted the requests, but the object does not have, or cannot have, the wanted state."""


class ApiError(OvhError):
    """A request failed.

    status: the HTTP status; None without a response. error_code, error_class, query_id: as in the API's error body, ""
    if missing. actions: the IAM actions that the API says are missing. retry_after: seconds. may_have_taken_effect:
    the outcome of a write is unknown. never_sent: the request did not reach the API. final: do not retry. foreign: the
    response is not from the API, but for example a page of a proxy, so that its status says nothing about the object,
    the credential or the route (docs/api_facts.md, Errors and limits).
    """

    object_name: str = ""
    data: t.Any = None
    # Further keys of the result.
    extra_facts: t.Mapping[str, t.Any] = {}
    headers: t.Mapping[str, str] = {}

    def __init__(
        self,
        method: str,
        path: str,
        message: str,
        *,
        status: int | None = None,
        error_code: str = "",
        error_class: str = "",
        query_id: str = "",
        actions: t.Sequence[str] = (),
        retry_after: float | None = None,
        may_have_taken_effect: bool = False,
        never_sent: bool = False,
        final: bool = False,
        foreign: bool = False,
    ) -> None:
        self.method, self.path, self.message, self.status = method, path, message, status
        self.error_code = error_code or CODE_OF_MESSAGE.get((status, message.strip().lower()), "")
        self.error_class, self.query_id, self.actions = error_class, query_id, tuple(actions)
        self.retry_after, self.may_have_taken_effect, self.never_sent, self.final = (
            retry_after,
            may_have_taken_effect,
            never_sent,
            final,
        )
        self.foreign = foreign
        self.missing_rights: list[dict[str, str]] = []
        super().__init__(message)

    def for_object(self, object_name: str) -> t.Self:
        """Return this error, with the object that the user named at the beginning of its message."""
        self.object_name = self.object_name or object_name
        return self

    def __str__(self) -> str:
        code = "" if self.error_code == "UNKNOWN_ROUTE" else self.error_code
        event = messages.request_failed(self.method, self.path, self.message, self.status, code, self.query_id)
        return printable(messages.sentence(self.object_name, event, self.hint))

    def facts(self) -> dict[str, t.Any]:
        """Return the keys of the result next to `msg`, those with a value: http_status, error_code, query_id,
        missing_rights.
        """
        facts = {
            "http_status": self.status,
            "error_code": self.error_code or None,
            "query_id": self.query_id or None,
            "missing_rights": self.missing_rights or None,
            **self.extra_facts,
        }
        return {name: value for name, value in facts.items() if value is not None}

    def answered_with(self, *statuses: int) -> bool:
        """Return whether the API itself responded with one of these HTTP statuses."""
        return self.status in statuses and not self.foreign

    @property
    def rate_limited(self) -> bool:
        """Whether the request was rejected because of a rate limit.

        A 429 always means that, whoever sends it. Otherwise the API's error code decides, then its message.
        """
        if self.status == 429:
            return True
        if not self.answered_with(*range(400, 500)) or self.error_code in (*CREDENTIAL_CODES, "NOT_GRANTED_CALL"):
            return False
        named = LIMIT_NAME.search(f"{self.error_class} {self.error_code}")
        return bool(named or (self.status in (400, 403) and LIMIT_WORDS.search(self.message)))

    @property
    def not_granted(self) -> bool:
        """Whether a permission is missing: an access rule of the consumer key, or an IAM action."""
        refused = self.answered_with(403) and self.error_code not in CREDENTIAL_CODES
        return refused and not self.rate_limited and not self.quota_reached

    @property
    def quota_reached(self) -> bool:
        """Whether there can be no more such objects."""
        named = self.error_code == "NOT_GRANTED_CALL" or self.actions
        return self.answered_with(403) and not named and bool(QUOTA.search(self.message))

    @property
    def credential_rejected(self) -> bool:
        """Whether the credential itself is rejected, so that requests for other objects would fail as well."""
        return self.answered_with(401) or self.error_code in CREDENTIAL_CODES

    @property
    def unknown_route(self) -> bool:
        """Whether the route does not exist on this endpoint (docs/api_facts.md, Errors and limits)."""
        return self.error_code == "UNKNOWN_ROUTE" or self.answered_with(405, 501)

    @property
    def not_found(self) -> bool:
        """Whether it is a 404 that can be about the object itself."""
        return self.answered_with(404) and not self.unknown_route

    @property
    def expired(self) -> bool:
        """Whether the service has expired: it exists, but cannot be used until it is renewed."""
        return self.answered_with(460)

    @property
    def permanent(self) -> bool:
        """Whether it is about this object and permanent: it is forbidden, does not exist, or has expired."""
        return self.not_granted or self.not_found or self.expired


@contextlib.contextmanager
def name_object_in_errors(object_name: str) -> t.Iterator[None]:
    """Begin the message of each error raised in this context with the object that the user named."""
    try:
        yield
    except ApiError as error:
        raise error.for_object(object_name) from None
    except (StateError, UsageError) as error:
        raise type(error)(messages.sentence(object_name, str(error))) from None
