# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The account: its holder, keys, bills and services."""

from __future__ import annotations

import requests


def test_me(sandbox, call):
    assert call("PUT", "/me", {"city": "Roubaix", "vat": None}).status_code == 200
    assert call("GET", "/me").json()["city"] == "Roubaix"
    sandbox.settings.endpoint = "kimsufi-ca"
    assert call("GET", "/me").json()["ovhCompany"] == "kimsufi"


def test_who_is_calling(sandbox, call):
    assert call("GET", "/auth/currentCredential").json()["credentialId"] == 501
    assert call("GET", "/auth/details").json()["method"] == "account"
    token = sandbox.access_token()
    assert call("GET", "/auth/details", token=token).json()["allowedRoutes"] is None
    assert call("GET", "/auth/currentCredential", token=token).status_code == 403


def test_credentials(call):
    assert call("GET", "/me/api/credential").json() == [501, 502, 503, 504, 505]
    assert call("GET", "/me/api/credential?status=expired").json() == [503]
    assert call("GET", "/me/api/credential?applicationId=102&status=validated").json() == [502, 505]
    assert call("GET", "/me/api/credential/502/application").json()["name"] == "backup"
    assert call("PUT", "/me/api/credential/502", {"allowedIPs": ["192.0.2.7/32"]}).status_code == 200
    assert call("GET", "/me/api/credential/502").json()["allowedIPs"] == ["192.0.2.7/32"]
    assert call("DELETE", "/me/api/credential/502").content == b"null"
    assert call("GET", "/me/api/credential/502").status_code == 404


def test_a_key_expires_by_itself(sandbox, call):
    sandbox.consumer_key(expires="2024-01-01T00:00:00+00:00")
    assert len(call("GET", "/me/api/credential?status=expired").json()) == 2


def test_the_key_at_work_can_be_removed(sandbox, call):
    assert call("DELETE", "/me/api/credential/501").status_code == 200
    assert call("GET", "/me").json()["errorCode"] == "INVALID_CREDENTIAL"


def test_applications(call):
    assert call("GET", "/me/api/application").json() == [101, 102]
    assert call("GET", "/me/api/application/102").json()["status"] == "active"
    assert call("DELETE", "/me/api/application/102").status_code == 200
    assert call("GET", "/me/api/application/102").status_code == 404
    assert call("GET", "/me/api/credential").json() == [501, 503, 504]


def test_bills(call):
    assert len(call("GET", "/me/bill").json()) == 4
    assert call("GET", "/me/bill?date.from=2024-02-01&date.to=2024-03-06T00:00:00Z").json() == [
        "FR10000002",
        "FR10000003",
    ]
    assert call("GET", "/me/bill?category=purchase-web").json() == ["FR10000004"]
    assert call("GET", "/me/bill/FR10000001").json()["priceWithTax"]["value"] == 118.8
    assert call("GET", "/me/bill/FR10000001/details").json() == ["FR10000001_1"]
    assert call("GET", "/me/bill/FR10000001/details/FR10000001_1").json()["quantity"] == "1"
    assert [call("GET", path).status_code for path in ("/me/bill/FR9", "/me/bill/FR10000001/details/9")] == [404, 404]


def test_a_date_that_is_none(sandbox, call):
    with sandbox.on_purpose():
        assert call("GET", "/me/bill?date.from=yesterday").status_code == 400


def test_a_person_validates_a_key(sandbox, call):
    asked = call("POST", "/auth/credential", {"accessRules": [{"method": "GET", "path": "/me"}]}).json()
    assert requests.get(asked["validationUrl"], timeout=5).status_code == 200
    assert call("GET", "/me", consumer_key=asked["consumerKey"]).status_code == 200


def test_the_log_has_no_secret(sandbox, call, log_file):
    asked = call("POST", "/auth/credential", {"accessRules": []}).json()
    password = call("GET", "/me/bill/FR10000001").json()["password"]
    logged = log_file.read_text(encoding="utf-8")
    keys = sandbox.environment
    for secret in (asked["consumerKey"], password + '"', keys["OVH_APPLICATION_SECRET"], keys["OVH_CONSUMER_KEY"]):
        assert secret not in logged


def test_v2_pages(call):
    names, cursor = [], None
    while cursor is not None or not names:
        answer = call(
            "GET",
            "/v2/iam/resource?resourceType=dedicatedServer",
            headers={"X-Pagination-Size": "15", "X-Pagination-Cursor": cursor or "0"},
        )
        names += [each["name"] for each in answer.json()]
        cursor = answer.headers.get("X-Pagination-Cursor-Next")
    assert len(names) == len(set(names)) == 38


def test_v2_filters_and_items(sandbox, call):
    both = call(
        "GET", "/v2/iam/resource?resourceType=dedicatedServer&resourceType=emailDomain&resourceName=example.com"
    ).json()
    assert [each["name"] for each in both] == ["example.com"]
    assert call("GET", "/v2/iam/resource/" + both[0]["urn"]).json() == both[0]
    assert call("GET", "/v2/iam/resource/urn:nothing").status_code == 404
    assert call("GET", "/v2/iam/resource", headers={"X-Pagination-Size": "many"}).status_code == 400
