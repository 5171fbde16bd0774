# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Signatures, the clock and tokens (docs/api_facts.md, Endpoints and Signature and credentials)."""

from __future__ import annotations

import hashlib
import http.server
import threading
import time

import pytest
import requests
from ansible_collections.community.ovh.plugins.module_utils._api import auth, config
from ansible_collections.community.ovh.plugins.module_utils._api.client import Client, Connection
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import ENDPOINTS
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, UsageError
from hypothesis import given, settings
from hypothesis import strategies as st

SECRET, CONSUMER, APPLICATION, MOMENT = (
    "9ufkBmLaTQ9nz5yMUlg79taH0GNnzDjk",
    "5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY",
    "TDPKJdwZwAQPwKX2",
    1457018875,
)
# The vectors of OVHcloud's own SDKs: method, path, body, signature.
VECTORS = [
    ("GET", "/auth", None, "$1$e9556054b6309771395efa467c22e627407461ad"),
    ("POST", "/auth", {"a": "b", "c": "d"}, "$1$ec2fb5c7a81f64723c77d2e5b609ae6f58a84fc1"),
    ("PUT", "/auth", {"a": "b", "c": "d"}, "$1$8a75a9e7c8e7296c9dbeda6a2a735eb6bd58ec4b"),
    ("DELETE", "/auth", None, "$1$a1eecd00b3b02b6cf5708b84b9ff42059a950d85"),
    ("GET", "/call", None, "$1$7f2db49253edfc41891023fcd1a54cf61db05fbb"),
    ("GET", "/v1/call", None, "$1$e6e7906d385eb28adcbfbe6b66c1528a42d741ad"),
    ("GET", "/v2/call", None, "$1$bb63b132a6f84ad5433d0c534d48d3f7c3804285"),
]


def prepared(method, url, body=None):
    """A request as requests would send it, signed at the moment of the vectors."""
    signer = auth.Signed(APPLICATION, SECRET, CONSUMER, auth.Clock(lambda: MOMENT + 0.467238))
    data = None if body is None else auth.json_body(body)
    return requests.Session().prepare_request(requests.Request(method, url, data=data, auth=signer))


# ---- signatures


@pytest.mark.parametrize(("method", "path", "body", "expected"), VECTORS)
def test_published_vectors_through_a_prepared_request(method, path, body, expected):
    request = prepared(method, ENDPOINTS["ovh-eu"].address(path), body)
    assert request.headers["X-Ovh-Signature"] == expected
    assert (
        request.headers["X-Ovh-Application"],
        request.headers["X-Ovh-Consumer"],
        request.headers["X-Ovh-Timestamp"],
    ) == (APPLICATION, CONSUMER, str(MOMENT))


def test_the_method_is_signed_in_upper_case():
    assert auth.signature(SECRET, CONSUMER, "get", "https://eu.api.ovh.com/1.0/auth", "", MOMENT) == VECTORS[0][3]


def test_a_url_that_requests_rewrites_is_signed_as_rewritten():
    request = prepared("GET", "https://eu.api.ovh.com/1.0/x?name=a b&other=%7Eé")
    assert request.url.endswith("/1.0/x?name=a%20b&other=~%C3%A9")
    assert request.headers["X-Ovh-Signature"] == auth.signature(SECRET, CONSUMER, "GET", request.url, "", MOMENT)


@pytest.mark.parametrize(
    ("body", "sent"),
    [
        ({"a": [1, None, True]}, b'{"a":[1,null,true]}'),
        ({}, b"{}"),
        ([], b"[]"),
        (None, b"null"),
        ({"é": "\u20ac"}, b'{"\\u00e9":"\\u20ac"}'),
    ],
)
def test_a_body_is_compact_ascii_json(body, sent):
    assert auth.json_body(body) == sent


class Recorder(http.server.BaseHTTPRequestHandler):
    """Keeps each request as its bytes came, and knows nothing of the code under test."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        length = int(self.headers.get("Content-Length") or 0)
        self.server.seen = (self.command, self.path, self.headers, self.rfile.read(length))
        self.send_response(200)
        self.send_header("Content-Length", "4")
        self.end_headers()
        self.wfile.write(b"null")

    do_POST = do_PUT = do_DELETE = do_GET

    def log_message(self, *arguments):
        """Quiet."""


@pytest.fixture(scope="module")
def recorder():
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Recorder) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        server.base = f"http://127.0.0.1:{server.server_port}"
        server.client = Client(
            Connection(
                config.resolve(
                    {
                        "endpoint": server.base + "/1.0",
                        "application_key": APPLICATION,
                        "application_secret": SECRET,
                        "consumer_key": CONSUMER,
                    },
                    {},
                    "/nowhere",
                ).credentials,
                config.Settings(),
            ),
            0,
        )
        yield server
        server.shutdown()


TEXTS = st.text(max_size=12)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(
    method=st.sampled_from(["GET", "POST", "PUT", "DELETE"]),
    value=TEXTS,
    version=st.sampled_from(["", "/v1", "/v2"]),
    query=st.dictionaries(TEXTS, TEXTS | st.booleans() | st.none() | st.lists(TEXTS, max_size=2), max_size=3),
    body=JSON,
    has_body=st.booleans(),
)
def test_what_is_signed_is_what_goes_over_the_wire(recorder, method, value, version, query, body, has_body):
    try:
        recorder.client.call(
            method, version + "/a/{value}/b", {"value": value}, query=query, **({"body": body} if has_body else {})
        )
    except UsageError:
        return
    command, target, headers, content = recorder.seen
    fields = [SECRET, CONSUMER, command, recorder.base + target, content.decode(), headers["X-Ovh-Timestamp"]]
    assert headers["X-Ovh-Signature"] == "$1$" + hashlib.sha1("+".join(fields).encode()).hexdigest()
    assert command == method
    assert target.startswith((version or "/1.0") + "/a/")
    assert (headers["Content-Type"], content) == (
        ("application/json", auth.json_body(body)) if has_body else (None, b"")
    )


@settings(max_examples=40, deadline=None)
@given(value=TEXTS, query=st.dictionaries(TEXTS, TEXTS, max_size=3))
def test_the_sandbox_which_is_strict_accepts_every_signature(shared_sandbox, value, query):
    client = Client(
        Connection(config.resolve({}, shared_sandbox.environment, "/nowhere").credentials, config.Settings()), 0
    )
    with shared_sandbox.on_purpose():
        try:
            client.call("GET", "/dedicated/server/{name}", {"name": value}, query=query)
        except UsageError:
            return
        except ApiError as error:
            assert error.status in (400, 404)
            assert not error.error_code or error.error_code == "UNKNOWN_ROUTE"


def test_a_user_agent_names_the_collection_and_its_version(recorder):
    recorder.client.get("/me")
    agent = recorder.seen[2]["User-Agent"]
    assert agent.startswith("community.ovh/")
    assert agent.split()[0].removeprefix("community.ovh/").replace(".", "").isdigit()


def test_netrc_never_replaces_a_signature(recorder, tmp_path, monkeypatch):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login somebody password else\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    recorder.client.get("/me")
    assert "Authorization" not in recorder.seen[2]
    assert "X-Ovh-Signature" in recorder.seen[2]


def test_without_authentication_only_the_application_is_named(recorder):
    recorder.client.call("GET", "/x", authenticated=False)
    sent = {name.lower() for name in recorder.seen[2]}
    assert "x-ovh-application" in sent
    assert not sent & {"authorization", "x-ovh-signature", "x-ovh-consumer", "x-ovh-timestamp"}


def test_without_authentication_and_key_nothing_is_named():
    request = requests.Session().prepare_request(
        requests.Request("GET", "https://h/1.0/x", auth=auth.ApplicationKey(None))
    )
    assert not [name for name in request.headers if name.lower().startswith("x-ovh")]


# ---- the clock


def test_the_clock_is_this_machines_until_the_api_complains():
    assert auth.Clock(lambda: 1457018875.467238).timestamp() == 1457018875


def test_the_difference_of_the_clocks_is_in_whole_seconds():
    clock = auth.Clock(lambda: 1457018875.467238)
    clock.synchronize(0, lambda: 1457018881)
    assert clock.timestamp() == 1457018881


def test_a_complaint_about_an_older_time_asks_nobody():
    clock = auth.Clock(lambda: 0)
    clock.synchronize(0, lambda: 100)
    clock.synchronize(0, pytest.fail)
    assert clock.timestamp() == 100


def test_a_time_that_could_not_be_learnt_is_asked_for_again():
    clock = auth.Clock(lambda: 0)
    with pytest.raises(ZeroDivisionError):
        clock.synchronize(0, lambda: 1 // 0)
    clock.synchronize(0, lambda: 5)
    assert clock.timestamp() == 5


def asked_for_time(sandbox):
    return [each for each in sandbox.exchanges if each["path"].endswith("/auth/time")]


def test_the_time_is_not_asked_for_while_the_clock_is_right(sandbox, client):
    client().get("/me")
    assert not asked_for_time(sandbox)


@pytest.mark.parametrize("offset", [-3600, 480, 3600])
def test_the_time_is_asked_for_once_after_query_time_out(sandbox, client, offset):
    sandbox.settings.clock_offset = offset
    one = client()
    assert one.get("/me")["nichandle"] == one.get("/me")["nichandle"]
    assert [each["status"] for each in sandbox.exchanges] == [400, 200, 200, 200]
    assert len(asked_for_time(sandbox)) == 1


def test_of_many_threads_that_complain_one_asks_for_the_time(sandbox, client):
    sandbox.settings.clock_offset = 3600
    one = client()
    threads = [threading.Thread(target=one.get, args=("/me",)) for unused in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(asked_for_time(sandbox)) == 1
    assert sum(each["status"] == 200 for each in sandbox.exchanges if each["path"].endswith("/me")) == 20


def test_a_clock_that_cannot_be_learnt_fails_with_its_remedy(sandbox, client):
    sandbox.fail("query_time_out", path="/me", times=None)
    with pytest.raises(ApiError, match="set this machine's clock") as caught:
        client().get("/me")
    assert caught.value.error_code == "QUERY_TIME_OUT"
    assert [each["status"] for each in sandbox.exchanges] == [400, 200, 400]


def test_a_failure_to_learn_the_time_is_never_a_write_that_may_have_happened(sandbox, client):
    sandbox.settings.clock_offset = 3600
    sandbox.fail("status", path="/auth/time", times=2)
    one = client()
    one.call("POST", "/dedicated/server/{name}/reboot", {"name": "ns3001.example-sbg.net"})
    assert [each["status"] for each in sandbox.writes()] == [400, 400, 400, 200]


def test_a_write_whose_clock_stays_unknown_has_not_happened(sandbox, client):
    sandbox.settings.clock_offset = 3600
    sandbox.fail("status", path="/auth/time", times=None)
    one = client(retry_timeout=0)
    with pytest.raises(ApiError) as caught:
        one.call("POST", "/dedicated/server/{name}/reboot", {"name": "ns3001.example-sbg.net"})
    assert not one.written
    assert "not known" not in str(caught.value)


# ---- bearer tokens


class Tokens:
    """A token endpoint that counts, and a clock."""

    def __init__(self, seconds=3600.0):
        self.given, self.now, self.seconds = 0, 0.0, seconds

    def fetch(self):
        self.given += 1
        return {"access_token": f"token{self.given}", "expires_in": self.seconds}

    def source(self):
        return auth.TokenSource(self.fetch, lambda: self.now)


def test_a_token_is_fetched_when_first_needed_and_then_kept():
    tokens = Tokens()
    source = tokens.source()
    assert tokens.given == 0
    assert [source.token(), source.token()] == ["token1", "token1"]


@pytest.mark.parametrize(("later", "expected"), [(3589.9, "token1"), (3590.0, "token2"), (9999.0, "token2")])
def test_a_token_is_renewed_ten_seconds_before_its_end(later, expected):
    tokens = Tokens()
    source = tokens.source()
    source.token()
    tokens.now = later
    assert source.token() == expected


@pytest.mark.parametrize(
    ("life", "later", "given"),
    [(10.0, 4.9, 1), (10.0, 5.0, 2), (1.0, 0.4, 1), (20.0, 9.9, 1), (12.5, 6.2, 1), (0.0, 0.0, 2)],
)
def test_a_token_that_lives_for_some_seconds_is_used_for_half_of_them(life, later, given):
    tokens = Tokens(life)
    source = tokens.source()
    source.token()
    tokens.now = later
    source.token()
    assert tokens.given == given


def test_a_token_whose_life_is_not_said_lives_an_hour():
    source = auth.TokenSource(lambda: {"access_token": "one"}, lambda: 0.0)
    source.token()
    assert source._until == 3590


def test_only_the_token_that_was_refused_is_forgotten():
    source = Tokens().source()
    source.token()
    source.renew("token1")
    assert source.token() == "token2"
    source.renew("token1")
    assert source.token() == "token2"


def test_many_threads_fetch_one_token():
    tokens = Tokens()
    real = tokens.fetch

    def slowly():
        time.sleep(0.02)
        return real()

    source = auth.TokenSource(slowly, lambda: 0.0)
    threads = [threading.Thread(target=source.token) for unused in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert tokens.given == 1


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "token",
        {},
        {"access_token": None},
        {"access_token": 7},
        {"access_token": "a\nb"},
        {"access_token": "é"},
        {"access_token": ""},
        {"access_token": "good", "expires_in": "soon"},
        {"access_token": "good", "expires_in": None},
    ],
)
def test_an_answer_without_a_usable_token_is_an_error(data):
    with pytest.raises(ApiError, match="has no token") as caught:
        auth.token_response("POST", "https://t/token", data)
    assert not caught.value.may_have_taken_effect


@pytest.mark.parametrize(
    ("data", "seconds"), [({"access_token": "good"}, 3600), ({"access_token": "good", "expires_in": 12.5}, 12.5)]
)
def test_an_answer_with_a_token_is_taken(data, seconds):
    assert auth.token_response("POST", "https://t/token", data) == {"access_token": "good", "expires_in": seconds}


@pytest.fixture
def service_account(sandbox, connection, fake_time):
    """A client of a service account with all rights."""
    client_id, client_secret = sandbox.oauth2
    sandbox_key = {"OVH_APPLICATION_KEY": "", "OVH_APPLICATION_SECRET": "", "OVH_CONSUMER_KEY": ""}

    def make(retry_timeout=120.0, secret=client_secret):
        return Client(
            connection(sandbox_key, client_id=client_id, client_secret=secret, oauth2_token_url=sandbox.token_url),
            retry_timeout,
            throttle=fake_time.throttle(),
        )

    return make


def test_a_service_account_calls_with_a_bearer_and_no_signature(recorder):
    request = requests.Session().prepare_request(requests.Request("GET", "https://h/1.0/me", auth=Tokens().source()))
    assert request.headers["Authorization"] == "Bearer token1"
    assert not [name for name in request.headers if name.lower().startswith("x-ovh")]


def test_a_service_account_needs_one_token_for_many_calls(sandbox, service_account):
    one = service_account()
    before = len(sandbox.state.tokens)
    assert [one.get("/me")["nichandle"] for unused in range(3)] == ["ab12345-ovh"] * 3
    assert len(sandbox.state.tokens) == before + 1
    assert not asked_for_time(sandbox)


def test_a_token_that_was_refused_is_renewed_once(sandbox, service_account):
    one = service_account()
    one.get("/me")
    sandbox.fail("expire_bearer", path="/me")
    assert one.get("/me")["nichandle"] == "ab12345-ovh"
    assert [each["status"] for each in sandbox.exchanges] == [200, 401, 200]


def test_a_second_refusal_of_a_token_is_the_answer(sandbox, service_account):
    one = service_account()
    sandbox.fail("expire_bearer", path="/me", times=None)
    with pytest.raises(ApiError) as caught:
        one.get("/me")
    assert caught.value.credential_rejected
    assert [each["status"] for each in sandbox.exchanges] == [401, 401]


def test_a_fetched_token_is_not_renewed_for_other_trouble(sandbox, service_account):
    one = service_account()
    with pytest.raises(ApiError):
        one.get("/dedicated/server/nothing")
    assert len(sandbox.state.tokens) == 1


def test_a_bearer_that_somebody_else_fetched_is_used_as_it_is(sandbox, connection):
    sandbox_key = {"OVH_APPLICATION_KEY": "", "OVH_APPLICATION_SECRET": "", "OVH_CONSUMER_KEY": ""}
    one = Client(connection(sandbox_key, access_token=sandbox.access_token()), 0)
    assert one.get("/me")["nichandle"] == "ab12345-ovh"
    sandbox.fail("expire_bearer", path="/me")
    with pytest.raises(ApiError, match="expired, revoked"):
        one.get("/me")


def test_a_wrong_client_secret_is_named_and_not_shown(service_account):
    one = service_account(secret="mistypedSecret0123456789")
    with pytest.raises(ApiError, match="client authentication failed") as caught:
        one.get("/me")
    assert "client_id and client_secret" in str(caught.value)
    assert "mistypedSecret" not in str(caught.value)


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "status", "status": 503, "body": "html"},
        {"kind": "status", "status": 500},
        {"kind": "reset_after"},
        {"kind": "html_200"},
        {"kind": "empty"},
        {"kind": "wrong_type"},
        {"kind": "truncate"},
        {"kind": "redirect"},
        {"kind": "status", "status": 429},
    ],
)
def test_a_token_that_could_not_be_fetched_is_never_a_write_that_may_have_happened(sandbox, service_account, fault):
    sandbox.fail(path="/auth/oauth2/token", times=None, **fault)
    one = service_account(retry_timeout=0)
    with pytest.raises(ApiError) as caught:
        one.call("POST", "/dedicated/server/{name}/reboot", {"name": "ns3001.example-sbg.net"})
    assert not one.written
    assert "not known" not in str(caught.value)
    assert not sandbox.writes()


def test_a_write_is_sent_once_its_token_comes(sandbox, service_account):
    sandbox.fail("status", path="/auth/oauth2/token", times=2)
    service_account().call("POST", "/dedicated/server/{name}/reboot", {"name": "ns3001.example-sbg.net"})
    assert len(sandbox.writes()) == 1
