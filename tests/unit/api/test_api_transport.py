# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One request out, one answer back, and what is known of a request that no answer came to."""

from __future__ import annotations

import http.server
import importlib.util
import json
import socket
import ssl
import sys
import threading

import pytest
import requests
from ansible_collections.community.ovh.plugins.module_utils._api import transport
from ansible_collections.community.ovh.plugins.module_utils._api.errors import (
    ApiError,
    ConfigError,
    MissingLibraryError,
)
from ansible_collections.community.ovh.plugins.module_utils._api.transport import Request, Transport
from hypothesis import given
from hypothesis import strategies as st

from tests.sandbox import Sandbox


def plain_wire(timeout=5.0, ca_file=None, proxies=None):
    return Transport(timeout, ca_file, lambda scheme, host, port: proxies or {})


def get(url, method="GET", **options):
    return plain_wire(**options).send(Request(method, url, "/x"))


def failure(url, method="POST", **options):
    """The error of a request that is bound to fail."""
    with pytest.raises(ApiError) as caught:
        get(url, method, **options)
    return caught.value


@pytest.fixture
def nobody():
    """A port of this machine where nobody listens."""
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        yield holder.getsockname()[1]


@pytest.fixture(scope="module")
def tls_sandbox():
    with Sandbox(tls=True) as sandbox:
        yield sandbox


class Speaker(http.server.BaseHTTPRequestHandler):
    """Answers what the test has written into the server's `answer`: status, headers, body."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.seen.append(self.headers)
        status, headers, body = self.server.answer
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET

    def log_message(self, *arguments):
        """Quiet."""


@pytest.fixture
def speaker():
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Speaker) as server:
        threading.Thread(target=server.serve_forever, args=(0.005,), daemon=True).start()
        server.url, server.seen, server.answer = f"http://127.0.0.1:{server.server_port}/1.0/x", [], (200, {}, b"null")
        yield server
        server.shutdown()


# ---- no connection


def test_a_refused_connection_never_carried_anything(nobody):
    error = failure(f"http://127.0.0.1:{nobody}/1.0/x")
    assert "the connection was refused" in str(error)
    assert (error.never_sent, error.may_have_taken_effect, error.final) == (True, False, False)


def test_an_unknown_host_never_got_anything():
    error = failure("https://does-not-exist.invalid/1.0/x")
    assert "the host is unknown" in str(error)
    assert (error.never_sent, error.may_have_taken_effect, error.final) == (True, False, False)


def test_a_proxy_that_cannot_be_reached_is_named_as_such(nobody):
    error = failure("https://eu.api.ovh.com/1.0/x", proxies={"https": f"http://user:pr0xysecret@127.0.0.1:{nobody}"})
    assert "the proxy cannot be reached or rejected the connection" in str(error)
    assert "pr0xysecret" not in str(error)
    assert (error.never_sent, error.may_have_taken_effect, error.final) == (True, False, False)


@pytest.mark.parametrize("proxy", ["http://", "ftp://127.0.0.1:1", "http://[::1"])
def test_a_proxy_that_is_none_is_no_reason_to_try_again(proxy):
    error = failure("https://eu.api.ovh.com/1.0/x", proxies={"https": proxy})
    assert "the URL, or the URL of the proxy, cannot be used" in str(error)
    assert (error.never_sent, error.may_have_taken_effect, error.final) == (True, False, True)


@pytest.mark.parametrize("url", ["https://*.example.net/1.0/x", f"https://{'a' * 70}.example.net/1.0/x"])
def test_an_address_that_is_none_is_no_reason_to_try_again(url):
    error = failure(url)
    assert "the URL, or the URL of the proxy, cannot be used" in str(error)
    assert (error.never_sent, error.may_have_taken_effect, error.final) == (True, False, True)


def test_a_certificate_that_nobody_vouches_for_ends_it_and_names_the_remedy(tls_sandbox):
    error = failure(tls_sandbox.url + "/me")
    assert "the server's certificate is not trusted" in str(error)
    assert "ca_path" in str(error)
    assert (error.never_sent, error.may_have_taken_effect, error.final) == (True, False, True)


def test_a_certificate_of_a_ca_of_ones_own_is_trusted(tls_sandbox):
    assert get(tls_sandbox.url + "/auth/time", ca_file=tls_sandbox.ca_file).status == 200


def test_the_machines_own_variables_name_no_ca(tls_sandbox, monkeypatch):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", tls_sandbox.ca_file)
    assert "not trusted" in str(failure(tls_sandbox.url + "/me"))


def test_a_ca_file_that_holds_no_certificate_never_lets_anything_out(tmp_path):
    (tmp_path / "ca.pem").write_text("nothing of the kind")
    with pytest.raises(ConfigError, match=r"ca\.pem cannot be used as a file of certificate authorities"):
        plain_wire(ca_file=str(tmp_path / "ca.pem"))


def test_a_folder_without_a_certificate_authority_vouches_for_nobody(tls_sandbox, tmp_path):
    assert "not trusted" in str(failure(tls_sandbox.url + "/me", ca_file=str(tmp_path)))


def test_all_connections_share_the_authorities_and_add_none(tls_sandbox):
    context = transport.ssl_context(tls_sandbox.ca_file)
    before = context.get_ca_certs()
    assert get(tls_sandbox.url + "/auth/time", ca_file=tls_sandbox.ca_file).status == 200
    assert transport.ssl_context(tls_sandbox.ca_file) is context
    assert len(before) == 1 and context.get_ca_certs() == before


def test_through_a_proxy_the_same_authorities_are_trusted(tls_sandbox):
    adapter = plain_wire(ca_file=tls_sandbox.ca_file).adapter
    manager = adapter.proxy_manager_for("http://127.0.0.1:1")
    assert manager.connection_pool_kw["ssl_context"] is transport.ssl_context(tls_sandbox.ca_file)


def test_a_server_without_tls_never_got_anything(speaker):
    error = failure(speaker.url.replace("http:", "https:"))
    assert "no TLS connection" in str(error)
    assert (error.never_sent, error.may_have_taken_effect, error.final) == (True, False, True)
    assert not speaker.seen


def test_a_server_that_hangs_up_before_tls_stands_never_got_anything():
    with socket.create_server(("127.0.0.1", 0)) as server:

        def hang_up():
            peer, unused = server.accept()
            peer.recv(5)
            peer.shutdown(socket.SHUT_WR)
            peer.recv(9999)
            peer.close()

        threading.Thread(target=hang_up, daemon=True).start()
        error = failure(f"https://127.0.0.1:{server.getsockname()[1]}/1.0/x")
    assert (error.never_sent, error.may_have_taken_effect, error.final) == (True, False, False)


def test_tls_that_breaks_in_the_middle_of_an_answer_may_have_carried_the_write():
    cause = ssl.SSLError(1, "[SSL] record layer failure")
    error = transport.connection_error(
        Request("POST", "https://h/x", "/x"), requests.exceptions.SSLError(cause), (10, 180)
    )
    assert "closed before the response was complete" in str(error)
    assert (error.never_sent, error.may_have_taken_effect, error.final) == (False, True, False)


# ---- no answer in time


def test_no_connection_in_time_never_carried_anything():
    cause = requests.exceptions.ConnectTimeout()
    error = transport.connection_error(Request("POST", "https://h/x", "/x"), cause, (10, 180))
    assert "no connection within 10 s" in str(error)
    assert (error.never_sent, error.may_have_taken_effect, error.final) == (True, False, False)


def test_no_answer_in_time_may_have_carried_the_write(sandbox):
    sandbox.fail("stall", path="/auth/time", seconds=0.3)
    error = failure(sandbox.url + "/auth/time", "GET", timeout=0.05)
    assert "no complete response within 0.05 s (request_timeout)" in str(error)
    assert (error.never_sent, error.may_have_taken_effect, error.final) == (False, True, False)


@pytest.mark.parametrize(("seconds", "connecting"), [(180, 10), (3, 3)])
def test_connecting_takes_at_most_ten_seconds(seconds, connecting):
    assert plain_wire(timeout=seconds).timeout == (connecting, seconds)


# ---- half an answer


@pytest.mark.parametrize("kind", ["reset_before", "reset_after", "truncate"])
def test_a_connection_that_drops_may_have_carried_the_write(sandbox, kind):
    sandbox.fail(kind, path="/auth/time")
    error = failure(sandbox.url + "/auth/time", "GET")
    assert "the connection was closed before the response was complete" in str(error)
    assert (error.status, error.never_sent, error.may_have_taken_effect, error.final) == (None, False, True, False)


def test_a_body_that_cannot_be_decoded_may_have_answered_a_write(speaker):
    speaker.answer = (200, {"Content-Encoding": "gzip"}, b"no gzip at all")
    error = failure(speaker.url)
    assert "its response could not be read (ContentDecodingError)" in str(error)
    assert (error.never_sent, error.may_have_taken_effect, error.final) == (False, True, True)


def test_an_answer_of_any_size_is_not_taken_in(sandbox, monkeypatch):
    monkeypatch.setattr(transport, "LARGEST_ANSWER", 1 << 20)
    sandbox.fail("huge", path="/auth/time", size=2 << 20)
    error = failure(sandbox.url + "/auth/time", "GET")
    assert "larger than 1 MiB" in str(error)
    assert error.final


# ---- answers


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_an_error_that_names_its_target(sandbox, status):
    sandbox.fail("redirect", path="/auth/time", status=status, to="https://elsewhere.example.net/1.0/")
    error = failure(sandbox.url + "/auth/time", "GET")
    assert "redirected to https://elsewhere.example.net/1.0/, which is not followed" in str(error)
    assert (error.status, error.final, error.may_have_taken_effect) == (status, True, False)


def test_a_redirect_to_nowhere_is_an_error_like_any_other(speaker):
    speaker.answer = (302, {"Location": "https://[1/"}, b"")
    error = failure(speaker.url)
    assert "redirected to https://[1/, which is not followed" in str(error)
    assert (error.never_sent, error.final) == (False, True)


@pytest.mark.parametrize(
    ("status", "body", "data"),
    [
        (200, b'{"a": 1}', {"a": 1}),
        (200, b"null", None),
        (200, b'\xef\xbb\xbf"x"', "x"),
        (201, b" [1] ", [1]),
        (204, b"", None),
    ],
)
def test_json_is_read(speaker, status, body, data):
    speaker.answer = (status, {}, body)
    answer = get(speaker.url)
    assert (answer.status, answer.data) == (status, data)


@pytest.mark.parametrize("body", [b"", b"  "])
def test_a_write_may_be_answered_with_nothing(speaker, body):
    speaker.answer = (200, {}, body)
    assert get(speaker.url, "POST").data is None


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "expected JSON, got an empty response"),
        (b"\n", "expected JSON, got an empty response"),
        (b"<html><h1>Proxy</h1>", "expected JSON, got Proxy"),
        (b'{"a": [1,', "expected JSON, got an incomplete response"),
        (b"\xff\xfe\xfa", "expected JSON, got "),
        (b"<html><br>", "expected JSON, got nothing"),
        (b"[" * 100_000, "expected JSON, got an incomplete response"),
    ],
)
def test_an_unreadable_answer_to_a_get_is_an_error_without_a_repetition(speaker, body, words):
    speaker.answer = (200, {}, body)
    error = failure(speaker.url, "GET")
    assert words in str(error)
    assert str(error).isprintable()
    assert (error.status, error.final, error.may_have_taken_effect) == (200, True, False)


@pytest.mark.parametrize("body", [b'{"consumerKey": "S3cretS3c', b' ["S3cretS3c', b'"S3cretS3c'])
@pytest.mark.parametrize("status", [200, 500])
def test_half_an_answer_is_not_quoted(speaker, status, body):
    """It may hold half of a secret."""
    speaker.answer = (status, {}, body)
    assert "S3cret" not in str(failure(speaker.url))


def test_an_unreadable_answer_to_a_write_may_mean_that_it_is_done(speaker):
    speaker.answer = (200, {}, b"<html>")
    error = failure(speaker.url, "POST")
    assert (error.status, error.final, error.may_have_taken_effect) == (200, False, True)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"message": "This service does not exist", "class": "Client::NotFound"}, "This service does not exist"),
        ({"message": "two\nlines\x1b[31m"}, "two lines\\x1b[31m"),
    ],
)
def test_the_message_of_a_refusal_is_the_apis(speaker, body, message):
    speaker.answer = (400, {}, json.dumps(body).encode())
    error = failure(speaker.url)
    assert error.message == message
    assert error.data == body


def test_a_page_of_a_proxy_is_shown_in_part(speaker):
    speaker.answer = (503, {}, b"<html><title>503</title>" + b"long " * 1000)
    error = failure(speaker.url)
    assert error.message.startswith(
        "unexpected response, not from the OVHcloud API (from a proxy on the way to 127.0.0.1?): 503 long"
    )
    assert len(error.message) < 250
    assert error.data is None


def test_a_refusal_carries_what_the_api_says_of_it(speaker):
    speaker.answer = (
        403,
        {"X-OVH-QUERYID": "EU.ext-3.1", "Retry-After": "7"},
        json.dumps(
            {
                "message": "no",
                "errorCode": "NOT_GRANTED_CALL",
                "class": "Client::Forbidden",
                "httpCode": "403 Forbidden",
            }
        ).encode(),
    )
    error = failure(speaker.url)
    assert (error.status, error.error_code, error.error_class, error.query_id, error.retry_after) == (
        403,
        "NOT_GRANTED_CALL",
        "Client::Forbidden",
        "EU.ext-3.1",
        7,
    )
    assert error.headers["x-ovh-queryid"] == "EU.ext-3.1"


@pytest.mark.parametrize(
    "body", [{"errorCode": 7, "class": None, "message": "no"}, {"errorCode": None, "class": "", "message": "no"}]
)
def test_facts_of_another_type_are_no_facts(speaker, body):
    speaker.answer = (400, {}, json.dumps(body).encode())
    error = failure(speaker.url)
    assert (error.error_code, error.error_class, error.actions) == ("", "", ())


@pytest.mark.parametrize(
    ("status", "perhaps"),
    [
        (400, False),
        (403, False),
        (409, False),
        (429, False),
        (408, True),
        (500, True),
        (502, True),
        (503, True),
        (504, True),
        (501, False),
    ],
)
def test_which_refusals_leave_open_whether_a_write_is_done(speaker, status, perhaps):
    speaker.answer = (status, {}, b'{"message": "no"}')
    assert failure(speaker.url).may_have_taken_effect is perhaps


@pytest.mark.parametrize(
    ("details", "actions"),
    [
        (None, []),
        ([], []),
        ("x", []),
        ({}, []),
        ({"unauthorizedActionsByIAM": None}, []),
        ({"unauthorizedActionsByIAM": ""}, []),
        ({"unauthorizedActionsByIAM": "b, a"}, ["a", "b"]),
        ({"unauthorizedActionsByIAM": ["a"], "unauthorizedActionsByAuthentication": "a,c"}, ["a", "c"]),
    ],
)
def test_the_iam_actions_that_are_missing_are_found(details, actions):
    assert transport.denied_actions(details) == actions


def test_the_query_id_is_at_hand(speaker):
    speaker.answer = (200, {"X-OVH-QUERYID": "EU.ext-3.1"}, b"null")
    assert get(speaker.url).query_id == "EU.ext-3.1"
    speaker.answer = (200, {}, b"null")
    assert get(speaker.url).query_id == ""


FIELDS = st.sampled_from(["message", "errorCode", "class", "details", "unauthorizedActionsByIAM", "x"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(FIELDS, inner),
    max_leaves=8,
)


@given(
    st.binary(max_size=60) | JSON.map(lambda body: json.dumps(body).encode()),
    st.sampled_from([200, 204, 302, 400, 403, 404, 460, 500]),
    st.sampled_from(["GET", "POST"]),
)
def test_any_answer_is_understood_or_a_printable_error(content, status, method):
    try:
        answer = transport.parse_response(Request(method, "https://h/x", "/x"), status, {}, content)
    except ApiError as error:
        assert str(error).isprintable()
        assert error.status == status
    else:
        assert answer.status == status < 300


# ---- nothing of this machine's own


def test_cookies_are_not_kept(speaker):
    speaker.answer = (200, {"Set-Cookie": "session=somebody"}, b"null")
    one = plain_wire()
    for _again in range(2):
        one.send(Request("GET", speaker.url, "/x"))
    assert [headers["Cookie"] for headers in speaker.seen] == [None, None]


def test_connections_are_kept_open_and_proxies_of_the_machine_are_not_used(speaker, monkeypatch, nobody):
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{nobody}")
    one = plain_wire()
    for _again in range(3):
        assert one.send(Request("GET", speaker.url, "/x")).status == 200
    assert len(speaker.seen) == 3


def test_headers_of_a_call_are_sent(speaker):
    plain_wire().send(Request("GET", speaker.url, "/x", headers=(("X-Schemas-Version", "1.0"),)))
    assert speaker.seen[0]["X-Schemas-Version"] == "1.0"
    assert speaker.seen[0]["Accept"] == "application/json"


# ---- without requests


def test_without_requests_the_module_loads_and_says_what_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "requests", None)
    spec = importlib.util.spec_from_file_location("wire_without_requests", transport.__file__)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    assert "requests" in module.IMPORT_TRACEBACK
    with pytest.raises(MissingLibraryError, match="requests is missing"):
        module.Transport(1.0, None, lambda scheme, host, port: {})
