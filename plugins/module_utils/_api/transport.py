# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One request out, one response back. The only file that knows `requests`."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import functools
import json
import os
import ssl
import traceback
import typing as t
from urllib.parse import urlsplit

try:
    import requests
    from requests.adapters import HTTPAdapter
    from requests.utils import DEFAULT_CA_BUNDLE_PATH
    from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
    from urllib3.connection import HTTPSConnection
    from urllib3.exceptions import HTTPError, LocationValueError, NewConnectionError, ReadTimeoutError
    from urllib3.util.ssl_ import create_urllib3_context
except ImportError:
    IMPORT_TRACEBACK: str | None = traceback.format_exc()
    HTTPAdapter = HTTPSConnection = HTTPConnectionPool = HTTPSConnectionPool = object  # type: ignore[assignment, misc]
else:
    IMPORT_TRACEBACK = None
    TIMEOUTS = (requests.exceptions.Timeout, ReadTimeoutError, TimeoutError)

from ansible_collections.community.ovh.plugins.module_utils._api import messages
from ansible_collections.community.ovh.plugins.module_utils._api.addresses import public_addresses
from ansible_collections.community.ovh.plugins.module_utils._api.deadline import (
    LARGE_ANSWER_TIMEOUT,
    DeadlineResponse,
    total_timeout,
)
from ansible_collections.community.ovh.plugins.module_utils._api.error_body import MessageOf, api_message
from ansible_collections.community.ovh.plugins.module_utils._api.errors import (
    ApiError,
    ConfigError,
    MissingLibraryError,
)
from ansible_collections.community.ovh.plugins.module_utils._api.redact import redact_url
from ansible_collections.community.ovh.plugins.module_utils._api.retry import retry_after_seconds
from ansible_collections.community.ovh.plugins.module_utils._api.text import excerpt, printable
from ansible_collections.community.ovh.plugins.module_utils._api.version import USER_AGENT

CONNECT_TIMEOUT = 10.0
LARGEST_ANSWER = 128 * 1024 * 1024
CONNECTIONS = 64


@dataclasses.dataclass(frozen=True)
class Request:
    """What is to be sent: a URL with its query, the bytes of its body, its headers, and who signs it.

    raw: what comes back is a file's bytes, or says where the file is, instead of JSON. bulk: many objects at once, in a
    way that has alternatives. message_of: tells the error bodies of the server that is asked. public: connect only to
    addresses of the public internet; the proxy, if there is one, resolves by itself.
    """

    method: str
    url: str
    path: str
    body: bytes | None = None
    headers: tuple[tuple[str, str], ...] = ()
    auth: t.Any = None
    raw: bool = False
    bulk: bool = False
    message_of: MessageOf = api_message
    public: bool = False

    @property
    def is_large(self) -> bool:
        """Whether the whole response may take longer than the time-out, as long as its parts arrive."""
        return self.raw or self.bulk


@dataclasses.dataclass(frozen=True)
class Response:
    """A response with a 2xx status.

    data: the decoded JSON, None for an empty body, or bytes for a raw request. headers: by their names in lower case.
    """

    status: int
    data: t.Any
    headers: t.Mapping[str, str]

    @property
    def query_id(self) -> str:
        """The X-OVH-QUERYID header, which OVHcloud's support asks for."""
        return self.headers.get("x-ovh-queryid", "")


@functools.cache
def ssl_context(ca_file: str | None) -> ssl.SSLContext:
    """Return the TLS context of this process and of workers that it forks: the certificate authorities, read once.

    ca_file: a file or a folder of authorities; None for those of requests. Raises ConfigError if it holds none. Workers
    may inherit the context, unlike connections: it is only read once it exists, OpenSSL reseeds its random numbers
    after a fork, and no request is in flight while Ansible forks (`run_in_parallel` ends its threads before it
    returns), so that no lock of OpenSSL is held.
    """
    if IMPORT_TRACEBACK:
        raise MissingLibraryError("the Python library requests is missing")
    context = create_urllib3_context()
    path = ca_file or DEFAULT_CA_BUNDLE_PATH
    try:
        context.load_verify_locations(**{"capath" if os.path.isdir(path) else "cafile": path})
    except (OSError, ssl.SSLError) as error:
        raise ConfigError(
            f"{printable(path)} cannot be used as a file of certificate authorities ({excerpt(str(error))})"
        ) from None
    return context


def with_deadline(pool: t.Any) -> t.Any:
    """Return a connection pool class whose responses have one deadline for all their bytes."""
    connection = type(pool.ConnectionCls.__name__, (pool.ConnectionCls,), {"response_class": DeadlineResponse})
    return type(pool.__name__, (pool,), {"ConnectionCls": connection})


class Adapter(HTTPAdapter):
    """Connections that trust one SSL context, instead of reading the certificate authorities for each of them.

    Each of their answers has one deadline.
    """

    def __init__(self, context: ssl.SSLContext, **options: t.Any) -> None:
        self.context = context
        self.pools = {"http": with_deadline(HTTPConnectionPool), "https": with_deadline(HTTPSConnectionPool)}
        super().__init__(**options)

    def init_poolmanager(self, *args: t.Any, **options: t.Any) -> None:
        """Create the pool of connections to the API, with the shared TLS context."""
        super().init_poolmanager(*args, **options, ssl_context=self.context)
        self.poolmanager.pool_classes_by_scheme = self.pools

    def proxy_manager_for(self, proxy: str, **options: t.Any) -> t.Any:
        """Return the pool of connections through a proxy, with the shared TLS context."""
        manager = super().proxy_manager_for(proxy, **options, ssl_context=self.context)
        manager.pool_classes_by_scheme = self.pools
        return manager

    def cert_verify(self, conn: t.Any, url: str, verify: t.Any, cert: t.Any) -> None:
        """Leave verification to the TLS context; requests would add its own authorities to it."""
        conn.cert_reqs = "CERT_REQUIRED"


class PublicConnection(HTTPSConnection):
    """A connection to a host whose addresses are all public; the checked addresses are connected to, without resolving
    again.
    """

    def _new_conn(self) -> t.Any:
        host = self._dns_host
        try:
            *first, last = public_addresses(host, self.port)
            for address in first:
                self._dns_host = address
                with contextlib.suppress(HTTPError):
                    return super()._new_conn()
            self._dns_host = last
            return super()._new_conn()
        except OSError as error:
            raise NewConnectionError(self, f"{host} cannot be resolved") from error
        finally:
            self._dns_host = host


class PublicPool(HTTPSConnectionPool):
    """Connections to one host of the public internet."""

    ConnectionCls = PublicConnection


class PublicAdapter(Adapter):
    """Connections to hosts of the public internet only, unless through a proxy."""

    def init_poolmanager(self, *args: t.Any, **options: t.Any) -> None:
        """Create the pool of connections to public addresses, without a proxy."""
        super().init_poolmanager(*args, **options)
        self.poolmanager.pool_classes_by_scheme = {"https": with_deadline(PublicPool)}


class Transport:
    """Keep-alive connections to one endpoint, with its proxies and certificate authorities. Thread-safe. timeout:
    seconds.
    """

    def __init__(
        self, timeout: float, ca_file: str | None, proxies: t.Callable[[str, str, int | None], dict[str, str]]
    ) -> None:
        # No requests.Session: it would add what is this machine's own (.netrc, cookies) and look at redirects, for a
        # fifth of the time.
        self.adapter = Adapter(ssl_context(ca_file), pool_connections=4, pool_maxsize=CONNECTIONS)
        self.public_adapter = PublicAdapter(ssl_context(ca_file), pool_connections=4, pool_maxsize=CONNECTIONS)
        self.timeout = (min(CONNECT_TIMEOUT, timeout), timeout)
        self.proxies = proxies
        # What came last, for the message where an answer can't be understood.
        self.last_response = ""

    def send(self, request: Request) -> Response:
        """Send once and return the response. Raises ApiError for anything but a readable 2xx, and if there is no
        response.
        """
        try:
            prepared = requests.Request(
                request.method,
                request.url,
                data=request.body,
                auth=request.auth,
                headers={
                    "User-Agent": USER_AGENT,
                    "Accept": "application/json",
                    "Accept-Encoding": "gzip",
                    **dict(request.headers),
                },
            ).prepare()
            target = urlsplit(str(prepared.url))
            proxies = self.proxies(target.scheme, str(target.hostname), target.port)
            adapter = self.public_adapter if request.public else self.adapter
            with total_timeout(LARGE_ANSWER_TIMEOUT if request.is_large else None):
                response = adapter.send(prepared, timeout=self.timeout, proxies=proxies, stream=True)
            with response:
                content = read_bounded(response, request)
        except (requests.exceptions.RequestException, ValueError) as error:
            # ValueError: an address that is none.
            raise connection_error(request, error, self.timeout) from error
        answer = parse_response(request, response.status_code, response.headers, content)
        self.last_response = messages.request_succeeded(
            request.method, request.path, answer.status, answer.query_id or "none"
        )
        return answer


def read_bounded(response: t.Any, request: Request) -> bytes:
    """Return the body of a response. Raises ApiError if it is larger than LARGEST_ANSWER."""
    response.raw.enforce_content_length = True  # urllib3 1.26 would take half an answer for the whole
    content = bytearray()
    for chunk in response.iter_content(1 << 16):
        content += chunk
        if len(content) > LARGEST_ANSWER:
            raise ApiError(
                request.method,
                request.path,
                f"the response is larger than {LARGEST_ANSWER >> 20} MiB",
                status=response.status_code,
                query_id=response.headers.get("X-OVH-QUERYID", ""),
                may_have_taken_effect=True,
                final=True,
            )
    return bytes(content)


def connection_error(request: Request, error: Exception, timeout: tuple[float, float]) -> ApiError:
    """Return the ApiError for a request without a response, and whether it may have taken effect.

    timeout: seconds to connect, and to wait for the response.
    """
    causes = list(causes_of(error))
    never_sent, final = any(map(failed_while_connecting, causes)), False
    tls = next((cause for cause in causes if never_sent and isinstance(cause, ssl.SSLError)), None)
    if isinstance(tls, ssl.SSLCertVerificationError):
        message, final = (
            f"the server's certificate is not trusted ({excerpt(tls.verify_message)}); set ca_path to use your own CA",
            True,
        )
    elif tls and not isinstance(tls, ssl.SSLEOFError):
        message, final = f"no TLS connection ({excerpt(str(tls.reason))})", True
    elif isinstance(error, (requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema, LocationValueError)):
        message, never_sent, final = (
            f"the URL, or the URL of the proxy, cannot be used ({type(error).__name__})",
            True,
            True,
        )
    elif isinstance(error, requests.exceptions.ProxyError):
        message, never_sent = "the proxy cannot be reached or rejected the connection", True
    elif isinstance(error, requests.exceptions.Timeout) and (
        never_sent or isinstance(error, requests.exceptions.ConnectTimeout)
    ):
        message, never_sent = f"no connection within {timeout[0]:g} s", True
    elif not never_sent and any(isinstance(cause, TIMEOUTS) for cause in causes):
        total = f", or not all of it within {LARGE_ANSWER_TIMEOUT:g} s" if request.is_large else ""
        message = f"no complete response within {timeout[1]:g} s (request_timeout){total}"
    elif any(isinstance(cause, NewConnectionError) for cause in causes):
        message, never_sent = "the connection was refused, or the host is unknown", True
    elif isinstance(error, (requests.exceptions.ConnectionError, requests.exceptions.ChunkedEncodingError)):
        message = "the connection was closed before the response was complete"
    else:
        message, final = (
            f"the request could not be sent, or its response could not be read ({type(error).__name__})",
            True,
        )
    return ApiError(
        request.method, request.path, message, never_sent=never_sent, final=final, may_have_taken_effect=not never_sent
    )


def causes_of(error: t.Any) -> t.Iterator[BaseException]:
    """Return an exception and the exceptions that libraries wrapped in it, outermost first."""
    while isinstance(error, BaseException):
        yield error
        inner = [item for item in error.args if isinstance(item, BaseException)]
        error = getattr(error, "reason", None) or (inner[-1] if inner else error.__context__)


def failed_while_connecting(error: BaseException) -> bool:
    """Return whether an error arose before the connection was established, so that nothing was sent."""
    return any(frame.f_code.co_name == "connect" for frame, unused in traceback.walk_tb(error.__traceback__))


def parse_response(request: Request, status: int, headers: t.Mapping[str, str], content: bytes) -> Response:
    """Return the Response of a readable 2xx. Raises ApiError for anything else."""
    headers = {name.lower(): value for name, value in headers.items()}
    query_id = headers.get("x-ovh-queryid", "")
    if request.raw and status < 400:
        return Response(status, content, headers)
    if 300 <= status < 400:
        raise ApiError(
            request.method,
            request.path,
            f"redirected to {excerpt(redact_url(headers.get('location', 'nowhere')))}, which is not followed",
            status=status,
            query_id=query_id,
            final=True,
            foreign=True,
        )
    try:
        data = json.loads(content) if content.strip() else None
    except (ValueError, RecursionError):
        data = Unreadable(body_excerpt(content))
    if status >= 400:
        raise api_error(request, status, headers, data)
    if isinstance(data, Unreadable) or (not content.strip() and request.method == "GET" and status != 204):
        received = data.beginning if isinstance(data, Unreadable) else "an empty response"
        raise ApiError(
            request.method,
            request.path,
            f"expected JSON, got {received}",
            status=status,
            query_id=query_id,
            may_have_taken_effect=request.method != "GET",
            final=request.method == "GET",
            foreign=True,
        )
    return Response(status, data, headers)


def body_excerpt(content: bytes) -> str:
    """Return how a body begins that is not JSON. Incomplete JSON is not quoted: it may hold a part of a secret."""
    text = content[:4096].decode("utf-8", "replace").lstrip()
    return "an incomplete response" if text.startswith(("{", "[", '"')) else excerpt(text) or "nothing"


@dataclasses.dataclass(frozen=True)
class Unreadable:
    """A body that is not JSON: how it begins."""

    beginning: str


def api_error(request: Request, status: int, headers: t.Mapping[str, str], data: t.Any) -> ApiError:
    """Return the ApiError of a response with an error status: message, class, errorCode and details of its body.

    If the body is not the API's own, the write may have reached the API. A 429 was not carried out, whoever sent it
    (docs/api_facts.md, Errors and limits).
    """
    message, now = request.message_of(data), datetime.datetime.now(datetime.UTC)
    foreign = message is None
    body = data if isinstance(data, dict) and not foreign else {}
    code = body.get("errorCode")
    error = ApiError(
        request.method,
        request.path,
        excerpt(message, 500) if message else foreign_message(request, data),
        status=status,
        error_code=code if isinstance(code, str) else "",
        error_class=str(body.get("class") or ""),
        query_id=headers.get("x-ovh-queryid", ""),
        actions=denied_actions(body.get("details")),
        retry_after=retry_after_seconds(headers.get("retry-after"), now),
        foreign=foreign,
        may_have_taken_effect=status in (408, 500, 502, 503, 504) or (foreign and status != 429),
    )
    error.data, error.headers = None if isinstance(data, Unreadable) else data, headers
    return error


def foreign_message(request: Request, data: t.Any) -> str:
    """Return the message for a response that is not the API's own, with its beginning. JSON is not quoted."""
    kinds = {dict: "a JSON object that is not an error of the API", list: "a JSON list", type(None): "empty"}
    shape = data.beginning if isinstance(data, Unreadable) else kinds.get(type(data), "a JSON value")
    host = urlsplit(request.url).hostname
    return f"unexpected response, not from the OVHcloud API (from a proxy on the way to {host}?): {shape}"


def denied_actions(details: t.Any) -> list[str]:
    """Return the IAM actions that the details of an error name as missing, sorted.

    details: each value is a list or a text with commas (docs/api_facts.md, Signature and credentials).
    """
    actions: list[str] = []
    for name in ("unauthorizedActionsByIAM", "unauthorizedActionsByAuthentication"):
        value = details.get(name) if isinstance(details, dict) else None
        actions += value.split(",") if isinstance(value, str) else value if isinstance(value, list) else []
    return sorted({str(action).strip() for action in actions} - {""})
