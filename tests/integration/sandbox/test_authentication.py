# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What OVHcloud answers to those it does not know, and to those who may not."""

from __future__ import annotations

import pytest
import requests

SERVER = "/dedicated/server/ns3004.example-sbg.net"


@pytest.mark.parametrize(
    ("wrong", "status", "code", "message"),
    [
        ({"key": "unknownKey"}, 403, "INVALID_KEY", "This application key is invalid"),
        ({"secret": "unknownSecret"}, 400, "INVALID_SIGNATURE", "Invalid signature"),
        ({"clock": -480}, 400, "QUERY_TIME_OUT", "Query out of time"),
        ({"clock": 3600}, 400, "QUERY_TIME_OUT", "Query out of time"),
        ({"consumer_key": "unknownConsumerKey"}, 403, "NOT_CREDENTIAL", "This credential does not exist"),
        ({"consumer_key": "sandboxConsumerKeyOther000000001"}, 403, "NOT_CREDENTIAL", "This credential does not exist"),
        (
            {"consumer_key": "sandboxConsumerKeyPending0000001"},
            403,
            "INVALID_CREDENTIAL",
            "This credential is not valid",
        ),
        (
            {"consumer_key": "sandboxConsumerKeyExpired0000001"},
            403,
            "INVALID_CREDENTIAL",
            "This credential is not valid",
        ),
    ],
)
def test_error_table(call, wrong, status, code, message):
    answer = call("GET", "/me", **wrong)
    assert answer.status_code == status
    body = answer.json()
    assert (body["errorCode"], body["message"]) == (code, message)
    assert body["httpCode"].startswith(str(status))
    assert answer.headers["X-OVH-QUERYID"].startswith("EU.ext-3.")


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "refused"},
        {"status": "pendingValidation"},
        {"expires": "2024-01-01T00:00:00+00:00"},
        {"allowed_ips": ["192.0.2.0/24"]},
    ],
)
def test_a_credential_that_is_not_valid(sandbox, call, changes):
    assert call("GET", "/me", consumer_key=sandbox.consumer_key(**changes)).json()["errorCode"] == "INVALID_CREDENTIAL"


def test_allowed_ips_that_cover_the_client(sandbox, call):
    assert call("GET", "/me", consumer_key=sandbox.consumer_key(allowed_ips=["127.0.0.0/8"])).status_code == 200


def test_a_pending_key_may_be_answered_as_a_wrong_signature(sandbox, call):
    sandbox.settings.pending_error = "INVALID_SIGNATURE"
    assert (
        call("GET", "/me", consumer_key="sandboxConsumerKeyPending0000001").json()["errorCode"] == "INVALID_SIGNATURE"
    )


def test_nobody(sandbox):
    answer = requests.get(sandbox.url + "/me", timeout=5)
    assert (answer.status_code, answer.json()) == (
        401,
        {"class": "Client::Unauthorized", "message": "You must login first"},
    )


def test_what_needs_no_authentication(sandbox):
    assert isinstance(requests.get(sandbox.url + "/auth/time", timeout=5).json(), int)
    asked = {"json": {"accessRules": []}, "timeout": 5}
    assert requests.post(sandbox.url + "/auth/credential", **asked).json()["errorCode"] == "INVALID_KEY"


@pytest.mark.parametrize(
    ("rule", "path", "granted"),
    [
        ("/*", "/me", True),
        ("/me", "/me", True),
        ("/me/*", "/me", False),
        ("/me", "/me/bill", False),
        ("/me ", "/me", False),
        ("/dedicated/server/*", "/dedicated/server", False),
        ("/dedicated/server/*", SERVER + "/burst", True),
        ("/dedicated/server/*/burst", SERVER + "/burst", True),
        ("/dedicated/server/*/burst", SERVER, False),
        ("/v2/iam/*", "/v2/iam/resource", True),
        ("/iam/*", "/v2/iam/resource", False),
    ],
)
def test_access_rules(sandbox, call, rule, path, granted):
    answer = call("GET", path, consumer_key=sandbox.consumer_key([("GET", rule)]))
    assert answer.status_code == (200 if granted else 403)
    assert granted or answer.json()["errorCode"] == "NOT_GRANTED_CALL"


def test_a_rule_is_for_its_method(sandbox, call):
    key = sandbox.consumer_key([("GET", "/*")])
    assert call("PUT", SERVER, {"monitoring": True}, consumer_key=key).json()["errorCode"] == "NOT_GRANTED_CALL"


def test_the_signature_covers_url_and_body_as_sent(sandbox, call):
    signed = {
        name: value
        for name, value in call("GET", "/me/bill?category=autorenew").request.headers.items()
        if name.startswith("X-Ovh-")
    }
    for path in ("/me/bill?category=autorenew&", "/me/bill?category=purchase", "/me/bill"):
        assert (
            call.session.get(sandbox.url + path, headers=signed, timeout=5).json()["errorCode"] == "INVALID_SIGNATURE"
        )


def test_iam_denies_an_action(sandbox, call):
    client_id, _secret = sandbox.service_account(["dedicatedServer:apiovh:get", "dedicatedServer:apiovh:burst/*"])
    token = sandbox.access_token(client_id)
    assert call("GET", SERVER + "/burst", token=token).status_code == 200
    answer = call("POST", SERVER + "/reboot", token=token)
    assert (answer.status_code, answer.json()["class"], answer.json()["message"]) == (
        403,
        "Client::Forbidden",
        "User not granted for this request",
    )
    assert answer.json()["details"]["unauthorizedActionsByIAM"] == "dedicatedServer:apiovh:reboot"


def test_iam_denies_a_service(sandbox, call):
    client_id, _secret = sandbox.service_account(["*"], services=["ns3004.example-sbg.net"])
    token = sandbox.access_token(client_id)
    assert [
        call("GET", path, token=token).status_code
        for path in (SERVER, "/me", "/dedicated/server/ns3005.example-sbg.net")
    ] == [200, 200, 403]


def test_bearer_tokens_end(sandbox, call):
    token = sandbox.access_token(seconds=60)
    assert call("GET", "/me", token=token).status_code == 200
    sandbox.settings.clock_offset = 61
    assert call("GET", "/me", token=token).status_code == 401
    assert call("GET", "/me", token="unknown").status_code == 401


@pytest.mark.parametrize("basic", [True, False])
def test_token_endpoint_takes_both_forms(sandbox, basic):
    client_id, client_secret = sandbox.oauth2
    form = {"grant_type": "client_credentials", "scope": "all"}
    names = {"client_id": client_id, "client_secret": client_secret}
    answer = requests.post(
        sandbox.token_url,
        data=form if basic else {**form, **names},
        auth=(client_id, client_secret) if basic else None,
        timeout=5,
    )
    assert answer.json().keys() == {"access_token", "token_type", "expires_in", "scope"}
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    ("form", "error"),
    [
        ({"grant_type": "password"}, "unsupported_grant_type"),
        ({"grant_type": "client_credentials"}, "invalid_client"),
        (
            {"grant_type": "client_credentials", "client_id": "EU.sandbox0client01", "client_secret": "wrong"},
            "invalid_client",
        ),
    ],
)
def test_token_endpoint_refuses(sandbox, form, error):
    answer = requests.post(sandbox.token_url, data=form, timeout=5)
    assert (answer.status_code, answer.json()["error"]) == (400, error)


def test_oauth2_is_on_ovhclouds_own_endpoints_only(sandbox, call):
    token = sandbox.access_token()
    sandbox.settings.endpoint = "kimsufi-eu"
    assert call("GET", "/me", token=token).status_code == 401
    assert requests.post(sandbox.token_url, data={}, timeout=5).status_code == 404
