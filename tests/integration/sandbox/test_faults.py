# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trouble on order reaches the client as it would from a network or a server in trouble."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from email.utils import parsedate_to_datetime

import pytest
import requests

SERVER = "/dedicated/server/ns3004.example-sbg.net"
BURST = SERVER + "/burst"


@pytest.mark.parametrize(
    ("detail", "status", "content"),
    [
        ({}, 503, b"Service is temporarily unavailable"),
        ({"status": 500, "message": "Internal server error"}, 500, b"Server::InternalServerError"),
        ({"status": 502, "body": "html"}, 502, b"<html>"),
        ({"status": 504, "body": "empty"}, 504, b""),
        (
            {"status": 403, "code": "NOT_GRANTED_CALL", "message": "This call has not been granted"},
            403,
            b'"errorCode": "NOT_GRANTED_CALL"',
        ),
        ({"status": 409, "body": {"message": "no"}}, 409, b'{"message": "no"}'),
    ],
)
def test_any_status(sandbox, call, detail, status, content):
    sandbox.fail("status", **detail)
    answer = call("GET", "/me")
    assert answer.status_code == status and content in answer.content
    assert answer.headers["X-OVH-QUERYID"]
    assert call("GET", "/me").status_code == 200


def test_retry_after(sandbox, call):
    sandbox.fail("status", status=429, retry_after=7)
    sandbox.fail("status", status=503, retry_after_date=7)
    assert call("GET", "/me").headers["Retry-After"] == "7"
    assert 5 <= parsedate_to_datetime(call("GET", "/me").headers["Retry-After"]).timestamp() - time.time() <= 7


@pytest.mark.parametrize(("kind", "applied"), [("reset_before", False), ("reset_after", True)])
def test_a_dropped_connection(sandbox, call, kind, applied):
    fault = sandbox.fail(kind, method="PUT", path="*/burst")
    with pytest.raises(requests.ConnectionError):
        call("PUT", BURST, {"status": "active"})
    assert fault.hits == 1
    assert (call("GET", BURST).json()["status"] == "active") is applied


@pytest.mark.parametrize("applied", [False, True])
def test_an_error_may_come_after_the_deed(sandbox, call, applied):
    sandbox.fail("status", method="POST", applied=applied)
    assert call("POST", SERVER + "/reboot").status_code == 503
    assert len(call("GET", SERVER + "/task").json()) == applied


def test_half_an_answer(sandbox, call):
    sandbox.fail("truncate")
    with pytest.raises(requests.RequestException):
        call("GET", "/dedicated/server")


@pytest.mark.parametrize("path", ["/dedicated/server", "/me", "/auth/time"])
def test_half_a_json(sandbox, call, path):
    sandbox.fail("truncated_json")
    answer = call("GET", path)
    assert answer.status_code == 200
    if path != "/auth/time":  # half of a number is a number
        with pytest.raises(ValueError, match="."):
            answer.json()


def test_no_json_at_all(sandbox, call):
    sandbox.fail("html_200")
    sandbox.fail("empty")
    assert call("GET", "/me").headers["Content-Type"] == "text/html"
    assert call("GET", "/me").content == b""


def test_json_of_another_type(sandbox, call):
    sandbox.fail("wrong_type", times=2)
    sandbox.fail("wrong_type", value="text")
    assert [call("GET", path).json() for path in ("/dedicated/server", "/me", "/me")] == [{}, ["unexpected"], "text"]


def test_slowness(sandbox, call):
    sandbox.fail("stall", seconds=0.05)
    sandbox.fail("slow", seconds=0.05)
    for _time in range(2):
        started = time.monotonic()
        assert call("GET", "/me").json()["nichandle"] == "ab12345-ovh"
        assert time.monotonic() - started >= 0.05


def test_a_stall_outlasts_the_client(sandbox, call):
    sandbox.fail("stall", seconds=30)
    with pytest.raises(requests.Timeout):
        call.session.get(sandbox.url + "/auth/time", timeout=0.05)


def test_an_answer_that_is_held(sandbox, call):
    go_on = threading.Event()
    sandbox.fail("hold", "POST", until=go_on)
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(call, "POST", SERVER + "/reboot")
        assert call("GET", "/me").status_code == 200, "the others are answered"
        assert not answer.done()
        go_on.set()
        assert answer.result().status_code == 200


def test_latency(sandbox, call):
    sandbox.settings.latency = 0.03
    started = time.monotonic()
    call("GET", "/me")
    assert time.monotonic() - started >= 0.03


def test_clock_redirect_and_size(sandbox, call):
    sandbox.fail("query_time_out")
    sandbox.fail("redirect")
    sandbox.fail("huge", size=100_000)
    assert call("GET", "/me").json()["errorCode"] == "QUERY_TIME_OUT"
    assert call("GET", "/me").headers["Location"].startswith("https://elsewhere.example.net")
    answer = call("GET", "/me")
    assert answer.json()["nichandle"] == "ab12345-ovh" and len(answer.content) > 100_000


def test_credentials_that_end_in_mid_run(sandbox, call):
    key, token = sandbox.consumer_key(), sandbox.access_token()
    sandbox.fail("revoke", nth=2)
    assert [call("GET", "/me", consumer_key=key).status_code for _time in range(3)] == [200, 403, 403]
    sandbox.fail("expire_bearer", nth=2)
    assert [call("GET", "/me", token=token).status_code for _time in range(3)] == [200, 401, 401]


def test_somebody_else_meanwhile(sandbox, call):
    def flip(state):
        state.servers["ns3004.example-sbg.net"].burst["status"] = "active"

    sandbox.fail("after", path=BURST, hook=flip)
    sandbox.fail(
        "before",
        path=BURST,
        nth=3,
        hook=lambda state: state.servers["ns3004.example-sbg.net"].burst.update(status="inactive"),
    )
    assert [call("GET", BURST).json()["status"] for _time in range(3)] == ["inactive", "active", "inactive"]


@pytest.mark.parametrize(
    ("order", "statuses"),
    [
        ({}, [503, 200, 200]),
        ({"nth": 2}, [200, 503, 200]),
        ({"times": 2}, [503, 503, 200]),
        ({"nth": 2, "times": None}, [200, 503, 503]),
        ({"method": "PUT"}, [200, 200, 200]),
        ({"path": "/me"}, [503, 200, 200]),
        ({"path": "/me/*"}, [200, 200, 200]),
    ],
)
def test_which_requests_are_hit(sandbox, call, order, statuses):
    sandbox.fail("status", **order)
    assert [call("GET", "/me").status_code for _time in range(3)] == statuses


def test_the_token_endpoint_fails_too(sandbox):
    sandbox.fail("status", status=503, body="html", path="/auth/oauth2/token")
    assert requests.post(sandbox.token_url, timeout=5).status_code == 503


def test_an_unknown_fault(sandbox):
    with pytest.raises(ValueError, match="reset_before"):
        sandbox.fail("earthquake")
    with pytest.raises(TypeError, match="retry_later"):
        sandbox.fail("status", retry_later=5)
    with pytest.raises(TypeError, match="hook"):
        sandbox.fail("before")


def test_what_a_fault_answered_is_not_logged_as_the_sandboxs_word(sandbox, call):
    sandbox.fail("wrong_type")
    call("GET", "/me")
    logged = sandbox.exchanges[-1]
    assert logged["fault"] == "wrong_type" and "response" not in logged and "wrong" not in logged


@pytest.mark.parametrize("setting", ["limit_per_second", "limit_per_minute"])
def test_limits(sandbox, call, setting):
    setattr(sandbox.settings, setting, 2)
    answers = [call("GET", "/me") for _time in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 60
    sandbox.settings.retry_after = False
    assert "Retry-After" not in call("GET", "/me").headers
