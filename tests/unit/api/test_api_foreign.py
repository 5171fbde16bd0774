# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An error status whose body is not the API's own says nothing about object, credential or route; limits come in
several forms.
"""

from __future__ import annotations

import json

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api import retry, transport
from ansible_collections.community.ovh.plugins.module_utils._api.error_body import any_message, oauth2_message
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._api.retry import Verdict
from ansible_collections.community.ovh.plugins.module_utils._api.transport import Request

BODIES = {
    "html": b"<html><title>403 Forbidden</title><body>This call has not been granted</body></html>",
    "text": b"This service does not exist",
    "empty": b"",
    "blank": b"\r\n",
    "half": b'{"message": "This serv',
    "list": b'["Client::NotFound"]',
    "string": b'"This service does not exist"',
    "number": b"404",
    "null": b"null",
    "portal": b'{"error": "blocked", "error_description": "log in first"}',
    "code only": b'{"errorCode": "NOT_CREDENTIAL", "class": "Client::NotFound"}',
    "no text": b'{"message": {"text": "gone"}, "errorCode": "INVALID_KEY"}',
    "blank message": b'{"message": " "}',
    "null message": b'{"message": null, "class": "Client::Forbidden"}',
    "gateway": (
        b'{"timestamp": "2026-11-26", "status": 404, "error": "Not Found", "message": "No message available", "path":'
        b' "/1.0/x"}'
    ),
    "manager": b'{"statusCode": 404, "message": "Resource not found"}',
    "router": b'{"message": "no Route matched", "request_id": "af"}',
}
STATUSES = (400, 401, 402, 403, 404, 405, 407, 409, 410, 418, 451, 460, 501, 520)
MEANINGS = ("not_granted", "credential_rejected", "unknown_route", "not_found", "expired", "permanent", "rate_limited")


def error_of(status, body, method="GET", message_of=None):
    """The error of such an answer."""
    request = Request(
        method, "https://eu.api.ovh.com/1.0/x", "/x", **({"message_of": message_of} if message_of else {})
    )
    with pytest.raises(ApiError) as caught:
        transport.parse_response(request, status, {}, body if isinstance(body, bytes) else json.dumps(body).encode())
    return caught.value


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("name", BODIES)
def test_a_foreign_answer_means_nothing_and_counts_as_no_answer(name, status):
    error = error_of(status, BODIES[name], "POST")
    assert [meaning for meaning in MEANINGS if getattr(error, meaning)] == []
    assert (
        error.foreign and error.may_have_taken_effect and retry.is_transient(error) and not error.answered_with(status)
    )
    assert (error.error_code, error.error_class, error.missing_rights) == ("", "", [])
    assert [retry.verdict(method, error) for method in ("GET", "POST", "PUT", "DELETE")] == [Verdict.REPEAT] + [
        Verdict.VERIFY
    ] * 3
    sentence = str(error)
    assert (
        "POST /x: unexpected response, not from the OVHcloud API (from a proxy" in sentence
        and f"(HTTP {status}" in sentence
        and "eu.api.ovh.com" in sentence
    )


@pytest.mark.parametrize(
    ("body", "shape"),
    [
        ("html", "403 Forbidden This call has not been granted"),
        ("text", "This service does not exist"),
        ("empty", "empty"),
        ("half", "an incomplete response"),
        ("list", "a JSON list"),
        ("number", "a JSON value"),
        ("portal", "a JSON object that is not an error of the API"),
    ],
)
def test_what_came_instead_is_described(body, shape):
    assert error_of(403, BODIES[body]).message.endswith("?): " + shape)


@pytest.mark.parametrize(
    "body",
    [
        {"message": "no"},
        {"message": "no", "class": "Client::Forbidden"},
        {"message": "no", "errorCode": "X", "httpCode": "403 x"},
        {"message": "no", "details": {"field": "x"}},
        {"message": "no", "class": "Client::X", "field": "new"},
    ],
)
@pytest.mark.parametrize(
    ("status", "meanings"),
    [
        (403, {"not_granted", "permanent"}),
        (404, {"not_found", "permanent"}),
        (401, {"credential_rejected"}),
        (405, {"unknown_route"}),
        (460, {"expired", "permanent"}),
        (409, set()),
        (429, {"rate_limited"}),
        (500, set()),
    ],
)
def test_the_apis_own_answer_means_what_it_says(body, status, meanings):
    error = error_of(status, body)
    assert {meaning for meaning in MEANINGS if getattr(error, meaning)} == meanings
    assert not error.foreign and error.answered_with(status)


@pytest.mark.parametrize("body", [{"message": "no"}, *BODIES.values()])
def test_429_is_a_limit_whoever_says_it(body):
    error = error_of(429, body, "POST")
    assert error.rate_limited and not error.may_have_taken_effect and retry.verdict("POST", error) is Verdict.REPEAT


@pytest.mark.parametrize(
    ("status", "body", "limited"),
    [
        (403, {"message": "You have exceeded the rate limit"}, True),
        (403, {"message": "This call has exceeded the rate limit, retry later"}, True),
        (403, {"message": "Too many requests"}, True),
        (403, {"message": "Rate-limit reached"}, True),
        (400, {"message": "Too many API calls, slow down"}, True),
        (403, {"message": "Ratelimit exceeded"}, True),
        (400, {"message": "You have reached the limit of requests"}, True),
        (403, {"message": "Request quota exceeded"}, True),
        (403, {"message": "Your calls are throttled"}, True),
        (400, {"message": "slow down", "class": "Client::TooManyRequests"}, True),
        (403, {"message": "no", "errorCode": "RATE_LIMIT_EXCEEDED"}, True),
        (403, {"message": "This call has not been granted"}, False),
        (403, {"message": "You have exceeded the quota of instances"}, False),
        (403, {"message": "Too many requests", "errorCode": "NOT_GRANTED_CALL"}, False),
        (403, {"message": "Too many requests", "errorCode": "INVALID_KEY"}, False),
        (404, {"message": "The zone rate-limit.example does not exist"}, False),
        (409, {"message": "too many requests are pending"}, False),
        (500, {"message": "rate limit", "class": "Server::Throttled"}, False),
        (403, "Too many requests", False),
    ],
)
def test_a_limit_may_come_as_another_status(status, body, limited):
    error = error_of(status, body, "POST")
    assert error.rate_limited is limited
    assert retry.is_throttled(error) is limited
    if limited:
        assert (
            not (error.not_granted or error.permanent)
            and retry.verdict("POST", error) is Verdict.REPEAT
            and not error.may_have_taken_effect
        )


@pytest.mark.parametrize(
    ("message_of", "body", "message"),
    [
        (oauth2_message, {"error": "invalid_client", "error_description": "no such client"}, "no such client"),
        (oauth2_message, {"error": "invalid_client"}, "invalid_client"),
        (oauth2_message, {"message": "no"}, "no"),
        (any_message, b"<html>", "no file"),
    ],
)
def test_other_servers_have_error_bodies_of_their_own(message_of, body, message):
    error = error_of(401, body, message_of=message_of)
    assert error.message == message and error.answered_with(401)


# ---- by the client

FAULTS = ["html", "text", "empty", ["x"], {"error": "blocked"}, {"errorCode": "NOT_GRANTED_CALL"}]
SERVER = "/dedicated/server/ns3001.example-sbg.net"


@pytest.mark.parametrize("body", FAULTS, ids=str)
@pytest.mark.parametrize("status", [401, 403, 404, 460])
def test_a_get_outlasts_a_foreign_page(sandbox, client, status, body):
    fault = sandbox.fail("status", "GET", SERVER, times=2, status=status, body=body)
    assert client().get_object(SERVER)["name"] == "ns3001.example-sbg.net"
    assert fault.hits == 2


@pytest.mark.parametrize("status", [401, 403, 404, 460])
def test_a_foreign_page_that_stays_is_a_failure_that_says_what_to_look_at(sandbox, client, status):
    sandbox.fail("status", "GET", SERVER, times=None, status=status, body="html")
    with pytest.raises(
        ApiError, match="not from the OVHcloud API.*tried .* times; check the endpoint and the proxies"
    ) as caught:
        client().call("GET", SERVER, accept=(status,))
    assert caught.value.facts() == {"http_status": status, "query_id": caught.value.query_id}


@pytest.mark.usefixtures("on_purpose")
@pytest.mark.parametrize("body", FAULTS, ids=str)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_a_write_with_a_foreign_answer_is_looked_for_and_never_repeated_unseen(sandbox, client, method, body):
    fault = sandbox.fail("status", method, SERVER, times=None, status=403, body=body)
    arguments = {"body": {"monitoring": False}} if method != "DELETE" else {}
    with pytest.raises(ApiError, match="it is unknown whether it took effect"):
        client().call(method, SERVER, accept=(403,), **arguments)
    assert fault.hits == 1
    assert client().call(method, SERVER, verify_effect=lambda: "seen", **arguments).data == "seen"
    assert fault.hits == 2


def test_a_limit_that_is_a_403_is_waited_for(sandbox, client, fake_time):
    sandbox.fail(
        "status", "PUT", SERVER, times=2, status=403, message="You have exceeded the rate limit", retry_after=7
    )
    assert client().call("PUT", SERVER, body={"monitoring": False}).status == 200
    assert len(sandbox.carried_out()) == 1
    sandbox.fail("status", "GET", SERVER, times=None, status=403, message="You have exceeded the rate limit")
    with pytest.raises(ApiError, match="lower parallel, set rate_limit, or raise retry_timeout"):
        client().get(SERVER)


@pytest.mark.parametrize("body", FAULTS, ids=str)
def test_bulk_ways_are_given_up_at_once_and_decide_nothing(sandbox, client, body):
    from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_all

    name = "ns3001.example-sbg.net"
    expanded = sandbox.fail("status", "GET", "/dedicated/server", times=1, status=404, body=body)
    batch = sandbox.fail("status", "GET", "/dedicated/server/*,*", times=None, status=403, body=body)
    single = sandbox.fail("status", "GET", f"/dedicated/server/{name}", times=1, status=404, body=body)
    reading = read_all(client(), "/dedicated/server", "/dedicated/server/{serviceName}", "serviceName")
    assert name in reading.objects
    assert (expanded.hits, batch.hits, single.hits) == (1, 1, 1)
