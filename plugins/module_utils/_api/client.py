# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One conversation with the API: send, sign each attempt afresh, retry what may be retried, explain failures."""

from __future__ import annotations

import copy
import dataclasses
import random
import re
import threading
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api import auth, hints, messages, pages, paths, retry
from ansible_collections.community.ovh.plugins.module_utils._api.config import Credentials, Settings
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import require_safe_url
from ansible_collections.community.ovh.plugins.module_utils._api.error_body import oauth2_message
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, ConfigError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import new_outcomes, run_in_parallel
from ansible_collections.community.ovh.plugins.module_utils._api.throttle import Throttle
from ansible_collections.community.ovh.plugins.module_utils._api.transport import Request, Response, Transport

ABSENT: t.Any = object()
BATCHES = ("batch", "batch of lists")
# What tells an id (ns1.example.net, 10042, 192.0.2.0%2F28) from a part of a route (burst, backupFTP).
NOT_A_WORD = re.compile(r"[^A-Za-z]")
Values = t.Mapping[str, t.Any]
VerifyEffect = t.Callable[[], t.Any]
Kind = t.TypeVar("Kind")


class Connection:
    """Shared by all clients of one account: the transport, the clock, the token, and the account of the credentials."""

    def __init__(self, credentials: Credentials, settings: Settings) -> None:
        self.credentials = credentials
        self.endpoint = credentials.endpoint
        self.transport = Transport(settings.request_timeout, settings.ca_file, settings.proxies)
        self.clock = auth.Clock()
        self.anonymous = auth.ApplicationKey(credentials.application_key)
        self.auth = self._authentication(credentials)
        self.account: str | None = None
        # Each access token that was fetched, none of which may be shown.
        self.tokens: set[str] = set()
        # What the items of a loop leave for the next one.
        self.kept: dict[str, t.Any] = {}

    def with_consumer_key(self, consumer_key: str) -> Connection:
        """Return a connection with the same transport and clock, for another consumer key of the same application."""
        other = copy.copy(self)
        other.credentials = dataclasses.replace(self.credentials, consumer_key=consumer_key)
        other.auth, other.account = other._authentication(other.credentials), None
        return other

    def with_client(self, client_id: str, client_secret: str) -> Connection:
        """Return a connection with the same transport, for a service account of the same endpoint."""
        other = copy.copy(self)
        url = self.credentials.client_token_url
        if not url:
            raise ConfigError(f"{self.endpoint.name} has no OAuth2: set oauth2_token_url")
        require_safe_url("oauth2_token_url", url)
        other.credentials = dataclasses.replace(
            self.credentials, method="oauth2", client_id=client_id, client_secret=client_secret, token_url=url
        )
        other.auth, other.account = other._authentication(other.credentials), None
        return other

    def accepts_client(self, client_id: str, client_secret: str) -> bool:
        """Return whether a service account gets a token by this secret. Raises ApiError if that cannot be told."""
        try:
            self.with_client(client_id, client_secret).auth.token()
        except ApiError as error:
            if error.answered_with(400, 401, 403):
                return False
            raise
        return True

    def _authentication(self, keys: Credentials) -> t.Any:
        if keys.method == "application_key":
            return auth.Signed(keys.application_key, keys.application_secret, keys.consumer_key, self.clock)
        if keys.method == "oauth2":
            return auth.TokenSource(self._fetch_token)
        return auth.Bearer(keys.access_token) if keys.method == "access_token" else self.anonymous

    def _fetch_token(self) -> dict[str, t.Any]:
        keys, url = self.credentials, self.credentials.token_url
        form = (("Content-Type", "application/x-www-form-urlencoded"),)
        basic = auth.Basic(keys.client_id, keys.client_secret)
        try:
            answer = self._send_before(
                Request(
                    "POST", url, url, b"grant_type=client_credentials&scope=all", form, basic, message_of=oauth2_message
                )
            )
        except ApiError as error:
            if error.answered_with(400, 401, 403):
                error.hint = "client_id and client_secret must be those of a service account of this endpoint"
            raise
        token = auth.token_response("POST", url, answer.data)
        self.tokens.add(token["access_token"])
        return token

    def ask_time(self) -> int:
        """GET /auth/time, unsigned: return the API's time in seconds since 1970."""
        answer = self._send_before(
            Request("GET", self.endpoint.address("/auth/time"), "/auth/time", auth=self.anonymous)
        )
        return expect_type(int, answer, "GET", "/auth/time")

    def _send_before(self, request: Request) -> Response:
        """Send what another request needs first: whatever becomes of this one, that one has not been sent."""
        try:
            return self.transport.send(request)
        except ApiError as error:
            error.never_sent, error.may_have_taken_effect = True, False
            raise

    def send(self, request: Request) -> Response:
        """Send once. If the API rejects the timestamp or the token, correct that and send once more.

        Raises ApiError.
        """
        generation, token = self.clock.generation, ""
        if isinstance(request.auth, auth.TokenSource):
            token = request.auth.token()
        try:
            return self.transport.send(request)
        except ApiError as error:
            if error.error_code == "QUERY_TIME_OUT" and isinstance(request.auth, auth.Signed):
                self.clock.synchronize(generation, self.ask_time)
            elif error.answered_with(401) and isinstance(request.auth, auth.TokenSource):
                request.auth.renew(token)
            else:
                raise
        return self.transport.send(request)


class Client:
    """Sends requests to the API, by routes such as '/domain/zone/{zoneName}' and the values of their path parameters.

    retry_timeout: seconds. read_only: reject every method but GET, as check mode needs.
    """

    def __init__(
        self,
        connection: Connection,
        retry_timeout: float,
        *,
        read_only: bool = False,
        parallel: int | None = None,
        read_mode: str = "auto",
        throttle: Throttle | None = None,
        actions: t.Mapping[tuple[str, str], t.Sequence[str]] | None = None,
        progress: t.Callable[[str], None] = lambda line: None,
    ) -> None:
        self.connection, self.endpoint = connection, connection.endpoint
        self.retry_timeout, self.read_only = retry_timeout, read_only
        self.reads, self.writes = parallel or 10, parallel or 5
        self.throttle = throttle or Throttle()
        # The bulk ways still worth trying: one that the API has refused is not tried again in this run
        # (docs/api_facts.md, Bulk reads).
        self.bulk_modes = {
            "auto": {"expanded", *BATCHES},
            "expanded": {"expanded"},
            "batch": {*BATCHES},
            "single": set(),
        }[read_mode]
        self.written = False
        # What became of the last write, for a task that is interrupted.
        self.last_write = ""
        # What was called, as method and route.
        self.called: set[tuple[str, str]] = set()
        # The IAM actions of each call that are known, by method and access rule.
        self.actions = actions or {}
        # Told a line that a person may be shown, where much is read.
        self.progress = progress

    def with_connection(self, connection: Connection) -> Client:
        """Return the same conversation with other credentials of the endpoint."""
        other = copy.copy(self)
        other.connection = connection
        return other

    def require_account(self, expected: str) -> None:
        """Raise ConfigError unless the credentials belong to this account (GET /auth/details, once per connection).

        expected: a nichandle, such as ab12345-ovh.
        """
        if self.connection.account is None:
            self.connection.account = str(self.get_object("/auth/details").get("account"))
        if self.connection.account.lower() != expected.lower():
            raise ConfigError(
                f"these credentials belong to the account {self.connection.account}, and expected_account is"
                f" {expected}: nothing was done"
            )

    def get(self, route: str, values: Values | None = None, query: Values | None = None) -> t.Any:
        """Return the decoded JSON of a GET; of a paginated list, all pages. Raises ApiError."""
        return self.read(route, values, query=query).data

    def get_object(self, route: str, values: Values | None = None, query: Values | None = None) -> dict[str, t.Any]:
        """Return the JSON object of a GET. Raises ApiError if the response is another type."""
        return expect_type(dict, self.call("GET", route, values, query=query), "GET", paths.fill(route, values))

    def get_list(self, route: str, values: Values | None = None, query: Values | None = None) -> list[t.Any]:
        """Return the JSON list of a GET, with all its pages. Raises ApiError if the response is another type."""
        return expect_type(list, self.read(route, values, query=query), "GET", paths.fill(route, values))

    def read(
        self,
        route: str,
        values: Values | None = None,
        *,
        query: Values | None = None,
        headers: t.Mapping[str, str] | None = None,
        authenticated: bool = True,
        accept: t.Collection[int] = (),
    ) -> Response:
        """Return the response of a GET, like `call`; of a paginated list, with the items of all pages."""

        def page(more: t.Mapping[str, str]) -> Response:
            return self.call(
                "GET",
                route,
                values,
                query=query,
                headers={**(headers or {}), **more},
                authenticated=authenticated,
                accept=accept,
            )

        return pages.all_pages(paths.fill(route, values), page({}), lambda cursor: page({pages.CURSOR: cursor}))

    def call(
        self,
        method: str,
        route: str,
        values: Values | None = None,
        *,
        query: Values | None = None,
        body: t.Any = ABSENT,
        headers: t.Mapping[str, str] | None = None,
        authenticated: bool = True,
        accept: t.Collection[int] = (),
        verify_effect: VerifyEffect | None = None,
        bulk: bool = False,
    ) -> Response:
        """Send, with retries, and return the response.

        accept: error statuses of the API that are responses, too. bulk: a bulk read, which has alternatives.
        verify_effect: for writes; called before a repetition that could carry out the write twice. If it returns
        anything but None, the write has taken effect, and that value is the data of the response. Raises ApiError;
        UsageError before anything is sent.
        """
        route, values = paths.with_segments(route, values)
        request = self._request(method, route, values, query, body, headers, authenticated)
        return self.send_with_retries(
            dataclasses.replace(request, bulk=True) if bulk else request, route, accept, verify_effect
        )

    def send_with_retries(
        self, request: Request, route: str, accept: t.Collection[int] = (), verify_effect: VerifyEffect | None = None
    ) -> Response:
        """Send this request, with retries, as `call` describes.

        If the task is interrupted, a write in progress ends before the task does.
        """
        if request.method == "GET":
            return self._send_with_retries(request, route, accept, verify_effect)
        if threading.current_thread() is not threading.main_thread():
            return self._write(request, route, accept, verify_effect)
        # The main thread is the one that is interrupted.
        (outcome,) = outcomes = new_outcomes([request])
        run_in_parallel(outcomes, lambda request: self._write(request, route, accept, verify_effect), 1, self.throttle)
        if outcome.error:
            raise outcome.error
        answer: Response = outcome.value
        return answer

    def _write(
        self, request: Request, route: str, accept: t.Collection[int], verify_effect: VerifyEffect | None
    ) -> Response:
        what = f"{request.method} {request.path}"
        self.last_write = f"{what} was sent, but it is unknown whether it took effect"
        try:
            answer = self._send_with_retries(request, route, accept, verify_effect)
        except ApiError as error:
            self.last_write = str(error)
            raise
        self.last_write = messages.request_succeeded(request.method, request.path, answer.status)
        return answer

    def _send_with_retries(
        self, request: Request, route: str, accept: t.Collection[int], verify_effect: VerifyEffect | None
    ) -> Response:
        start, attempt = self.throttle.now(), 0
        while True:
            attempt += 1
            try:
                return self._attempt(request)
            except ApiError as error:
                failure = error
            if failure.answered_with(*accept):
                return Response(failure.status or 0, failure.data, failure.headers)
            verdict = retry.verdict(request.method, failure)
            hopeless = verdict is retry.Verdict.STOP or (verdict is retry.Verdict.VERIFY and verify_effect is None)
            if hopeless or (request.bulk and retry.abandons_bulk_read(failure)):
                raise self._with_hint(failure, route, attempt)
            seconds = retry.seconds_to_wait(attempt, failure.retry_after, random.random())
            patient = not self.throttle.stopping and self.throttle.now() - start + seconds <= self.retry_timeout
            if patient:
                self._pause(failure, seconds)
            if verdict is retry.Verdict.VERIFY and verify_effect is not None:
                seen = self._verify_effect(verify_effect, failure, route, attempt)
                if seen is not None:
                    self.written = True
                    return Response(200, seen, {})
            if not patient:
                raise self._with_hint(failure, route, attempt, seconds)

    def _request(
        self,
        method: str,
        route: str,
        values: Values | None,
        query: Values | None,
        body: t.Any,
        headers: t.Mapping[str, str] | None,
        authenticated: bool,
    ) -> Request:
        path = paths.fill(route, values)
        if method != "GET" and self.read_only:
            raise UsageError(f"{method} {path}: check mode sends no writes")
        if authenticated:
            self.called.add((method, route))
        asked = paths.query_string(query)
        sent_headers = dict(headers or {})
        if body is not ABSENT:
            sent_headers["Content-Type"] = "application/json"
        return Request(
            method,
            self.endpoint.address(path) + ("?" + asked if asked else ""),
            path,
            None if body is ABSENT else auth.json_body(body),
            tuple(sent_headers.items()),
            self.connection.auth if authenticated else self.connection.anonymous,
        )

    def _attempt(self, request: Request) -> Response:
        with self.throttle.acquire():
            answer = self.connection.send(request)
        self.throttle.record_success()
        self.written = self.written or request.method != "GET"
        return answer

    def _pause(self, failure: ApiError, seconds: float) -> None:
        if retry.is_throttled(failure):
            self.throttle.slow_down(seconds)
        else:
            self.throttle.wait(seconds)

    def _verify_effect(self, verify_effect: VerifyEffect, failure: ApiError, route: str, attempt: int) -> t.Any:
        try:
            return verify_effect()
        except ApiError as error:
            failure = self._with_hint(failure, route, attempt)
            failure.hint = f"cannot verify whether it took effect ({error})"
            raise failure from error

    def _with_hint(self, error: ApiError, route: str, attempt: int, seconds: float = 0.0) -> ApiError:
        """Return the error with its rights and its remedy."""
        oauth2 = self.connection.credentials.method in ("oauth2", "access_token")
        if error.not_granted:
            error.missing_rights = hints.missing_rights(error, route, self.actions if oauth2 else None)
        notes = []
        if attempt > 1:
            notes.append(f"tried {attempt} times")
        if error.retry_after is not None and seconds > self.retry_timeout:
            notes.append(
                f"the API asks to wait {error.retry_after:g} s, which is longer than retry_timeout"
                f" ({self.retry_timeout:g} s)"
            )
        if error.may_have_taken_effect and error.method != "GET":
            self.written = True
            notes.append("it is unknown whether it took effect")
        text = error.hint or (hints.hint_of_error(error, self.endpoint) if error.status else "")
        error.hint = "; ".join(notes + [text] if text else notes)
        return error


def expect_type(kind: type[Kind], answer: Response, method: str, path: str) -> Kind:
    """Return the data of a response if it is of this JSON type. Raises ApiError that names both types."""
    if not isinstance(answer.data, kind) or isinstance(answer.data, bool):
        raise ApiError(
            method,
            path,
            messages.unexpected_type(kind, answer.data),
            status=answer.status,
            query_id=answer.query_id,
            final=True,
            foreign=True,
        )
    return answer.data


def is_absent(client: Client, error: ApiError) -> bool:
    """Return whether a 404 means that the object does not exist: only if its parent exists.

    The parent is read (GET) if it can be a list that the object would be in, or a service. If it cannot be read, the
    API's message decides. Raises ApiError if the parent does not exist or cannot be reached.
    """
    if not error.not_found:
        return False
    above, unused, last = error.path.rpartition("/")
    of_a_service = "service" in error.message.lower()
    if above and (of_a_service or NOT_A_WORD.search(last)):
        try:
            client.call("GET", above)
        except ApiError as trouble:
            if not (trouble.unknown_route or trouble.not_granted):
                raise
        else:
            return True
    return bool(above) and not of_a_service
