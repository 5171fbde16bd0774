# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The official SDK takes the sandbox for OVHcloud."""

from __future__ import annotations

import pytest
from ovh import exceptions

SERVER = "/dedicated/server/ns3004.example-sbg.net"


def test_the_four_verbs(sandbox, sdk):
    client = sdk()
    assert "ns3004.example-sbg.net" in client.get("/dedicated/server")
    assert client.put(SERVER + "/burst", status="active") is None
    assert client.get(SERVER + "/burst")["status"] == "active"
    assert client.post(SERVER + "/reboot")["function"] == "hardReboot"
    number = client.get("/email/domain/example.com/redirection", to="helpdesk@example.net")[0]
    assert client.delete("/email/domain/example.com/redirection/" + number)["action"] == "delete"
    assert number not in client.get("/email/domain/example.com/redirection")


def test_what_is_odd_in_urls_and_bodies_is_signed_as_sent(sandbox, sdk):
    client = sdk()
    client.put("/me", organisation="Société à 100 % / 'été' ☀")
    assert client.get("/me")["organisation"] == "Société à 100 % / 'été' ☀"
    assert client.get("/email/domain/example.com/redirection", _from="postmaster@example.com")
    assert client.get("/me/bill", **{"date.from": "2024-03-01T00:00:00+01:00"}) == ["FR10000003", "FR10000004"]


def test_the_sdk_learns_the_clock(sandbox, sdk):
    sandbox.settings.clock_offset = 7200
    client = sdk()
    assert client.get("/me")["nichandle"] == "ab12345-ovh"
    assert client.time_delta in (7199, 7200, 7201)


def test_v1_and_v2_lie_beside_the_base(sandbox, sdk):
    client, sandbox.settings.v2_page_size = sdk(), 1000
    assert client.get("/v1/me") == client.get("/me")
    assert {each["type"] for each in client.get("/v2/iam/resource")} == {
        "account",
        "dedicatedServer",
        "emailDomain",
        "vps",
    }


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("/dedicated/server/ns9999.example.net", exceptions.ResourceNotFoundError),
        ("/dedicated/server/ns3015.example-sbg.net", exceptions.ResourceExpiredError),
        ("/dedicated/server/ns3026.example-gra.net", exceptions.APIError),
        ("/dedicated/server/ns3034.example-gra.net/burst", exceptions.ResourceNotFoundError),
    ],
)
def test_refusals_become_the_exceptions_of_the_sdk(sandbox, sdk, path, error):
    with pytest.raises(error) as caught:
        sdk().get(path)
    assert caught.value.query_id.startswith("EU.ext-3.")


def test_bad_body_and_conflict(sandbox, sdk):
    with sandbox.on_purpose(), pytest.raises(exceptions.BadParametersError, match="colour"):
        sdk().put(SERVER + "/burst", colour="red")
    with pytest.raises(exceptions.ResourceConflictError):
        sdk().post(
            "/email/domain/example.com/redirection", _from="sales@example.com", to="bob@example.net", localCopy=False
        )


def test_a_key_is_asked_for_and_validated(sandbox, sdk):
    client = sdk()
    asked = client.request_consumerkey([{"method": "GET", "path": "/me"}])
    assert asked["state"] == "pendingValidation"
    pending = sdk(consumer_key=asked["consumerKey"])
    with pytest.raises(exceptions.InvalidCredential):
        pending.get("/me")
    sandbox.validate(asked["consumerKey"])
    assert pending.get("/me")["state"] == "complete"
    with pytest.raises(exceptions.NotGrantedCall):
        pending.get("/dedicated/server")


def test_a_key_that_logs_out_is_dead(sandbox, sdk):
    client = sdk(consumer_key=sandbox.consumer_key())
    client.post("/auth/logout")
    with pytest.raises(exceptions.InvalidCredential):
        client.get("/me")


def test_oauth2(sandbox, sdk):
    client_id, client_secret = sandbox.oauth2
    client = sdk(client_id=client_id, client_secret=client_secret)
    assert client.get("/auth/details")["method"] == "oauth2_client_credentials"
    assert client.put(SERVER, monitoring=False) is None
    assert len(sandbox.state.tokens) == 1
    with pytest.raises(exceptions.OAuth2FailureError, match="does not exists"):
        sdk(client_id="nobody", client_secret="x").get("/me")
