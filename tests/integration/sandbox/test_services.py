# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Contracts, their names, and the tags of what they are for."""

from __future__ import annotations

import pytest

NAME = "ns3004.example-sbg.net"
SERVER, CONTRACT, OLD = f"/dedicated/server/{NAME}", "/services/103004", "/service/103004"
TAGS = "/v2/iam/resource/urn:v1:eu:resource:dedicatedServer:" + NAME


def test_contracts_are_listed_and_found_by_name_and_kind(sandbox, call):
    everything = call("GET", "/services").json()
    assert len(everything) == len(sandbox.state.servers) + len(sandbox.state.domains) + len(sandbox.state.vps)
    assert call("GET", "/services?resourceName=" + NAME).json() == [103004]
    assert len(call("GET", "/services?routes=%2Femail%2Fdomain%2F%7Bdomain%7D").json()) == len(sandbox.state.domains)
    assert call("GET", "/service").json() == everything


def test_a_contract_says_what_it_is_for_and_until_when(call):
    found = call("GET", CONTRACT).json()
    assert (found["resource"]["name"], found["billing"]["expirationDate"]) == (NAME, "2031-05-01T00:00:00+00:00")
    assert found["route"] == {
        "path": "/dedicated/server/{serviceName}",
        "url": SERVER,
        "vars": [{"key": "serviceName", "value": NAME}],
    }
    assert call("GET", OLD).json()["expirationDate"] == "2031-05-01"


def test_an_expired_one_and_one_that_is_to_end(sandbox, call):
    expired = call("GET", "/services/103015").json()
    assert (expired["resource"]["state"], expired["billing"]["lifecycle"]["current"]["state"]) == (
        "suspended",
        "unrenewed",
    )
    assert call("GET", "/service/103015").json()["state"] == "expired"
    sandbox.state.servers[NAME].service_infos["renew"].update(deleteAtExpiration=True, automatic=False)
    sandbox.state.end_rules[sandbox.state.servers[NAME].service_infos["serviceId"]] = "CANCEL_SERVICE"
    billing = call("GET", CONTRACT).json()["billing"]
    assert (
        billing["lifecycle"]["current"]["terminationDate"] == "2031-05-01T00:00:00+00:00"
        and billing["engagement"]["endDate"] == "2032-01-01"
    )
    assert billing["renew"]["current"] == {"mode": "manual", "nextDate": None, "period": "P1M"}


@pytest.mark.parametrize("path", ["/services/1", "/services/x", "/service/1"])
def test_a_contract_that_is_not_there(sandbox, call, path):
    with sandbox.on_purpose():
        assert call("GET", path).status_code == 404


@pytest.mark.parametrize(
    ("path", "body"), [(CONTRACT, {"displayName": "db-2"}), (OLD, {"resource": {"displayName": "db-2", "name": NAME}})]
)
def test_a_name_is_the_contracts_at_once_and_the_services_later(sandbox, call, path, body):
    sandbox.settings.name_seconds = 3600.0
    assert call("PUT", path, body).status_code == 200
    assert (
        call("GET", CONTRACT).json()["resource"]["displayName"]
        == call("GET", OLD).json()["resource"]["displayName"]
        == "db-2"
    )
    assert call("GET", SERVER).json()["iam"]["displayName"] == NAME
    sandbox.settings.name_seconds = 0.0
    call("PUT", path, body)
    assert call("GET", SERVER).json()["iam"]["displayName"] == "db-2"


def test_a_name_is_emptied(call):
    call("PUT", CONTRACT, {"displayName": "db-2"})
    call("PUT", CONTRACT, {"displayName": None})
    assert call("GET", SERVER).json()["iam"]["displayName"] == NAME
    assert call("PUT", CONTRACT, {"terminationPolicy": "empty"}).status_code == 200
    assert call("PUT", OLD, {}).status_code == 200


def test_the_brands_have_the_older_contracts_alone(sandbox, call):
    sandbox.settings.endpoint = "kimsufi-eu"
    assert call("GET", OLD).status_code == 200
    with sandbox.on_purpose():
        assert call("GET", CONTRACT).status_code == 404


# ---- tags


def test_a_put_replaces_all_tags_but_the_computed_ones(call):
    assert call("PUT", TAGS, {"tags": {"env": "prod"}}).json()["tags"] == {"ovh:generation": "2023", "env": "prod"}
    assert call("GET", SERVER).json()["iam"]["tags"] == {"ovh:generation": "2023", "env": "prod"}
    assert call("PUT", TAGS, {"tags": {}}).json()["tags"] == {"ovh:generation": "2023"}
    assert call("PUT", TAGS, {}).json()["tags"] == {"ovh:generation": "2023"}


def test_tags_one_by_one(call):
    assert call("POST", TAGS + "/tag", {"key": "a", "value": "b"}).status_code == 200
    assert call("POST", TAGS + "/tag", {"key": "a", "value": "c"}).status_code == 409
    assert call("GET", TAGS).json()["tags"]["a"] == "b"
    assert [call("DELETE", TAGS + "/tag/a").status_code for _time in range(2)] == [200, 404]


@pytest.mark.parametrize("key", ["ovh:generation", "a b", ""])
def test_what_can_be_no_tag(call, key):
    assert call("PUT", TAGS, {"tags": {key: "x"}}).status_code == 400
    assert call("POST", TAGS + "/tag", {"key": key, "value": "x"}).status_code == 400
    assert call("DELETE", TAGS + "/tag/ovh:generation").status_code == 400


def test_an_unknown_service_has_no_tags(call):
    assert call("PUT", "/v2/iam/resource/urn:x", {"tags": {}}).status_code == 404
