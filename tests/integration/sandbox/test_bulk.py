# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many objects in one request: honoured, ignored, refused, old."""

from __future__ import annotations

import pytest

PAGES = {"X-Pagination-Mode": "CachedObjectList-Pages"}
BATCH = {"X-Ovh-Batch": ","}
TWO = "ns3004.example-sbg.net,ns3005.example-sbg.net"


@pytest.mark.parametrize(
    "path",
    [
        "/dedicated/server",
        "/email/domain",
        "/email/domain/example.com/redirection",
        "/me/api/credential",
        "/me/bill",
        "/dedicated/server/ns3001.example-sbg.net/boot",
        "/dedicated/server/ns3001.example-sbg.net/intervention",
    ],
)
def test_expanded_lists(sandbox, call, path):
    answer = call("GET", path, headers=PAGES)
    assert answer.json() and all(isinstance(each, dict) for each in answer.json())
    assert sandbox.exchanges[-1]["expanded"] is True
    assert not [name for name in answer.headers if name.startswith("X-Pagination")]


def test_expanded_lists_keep_their_filters(call):
    assert [
        each["to"]
        for each in call("GET", "/email/domain/example.com/redirection?from=jobs@example.com", headers=PAGES).json()
    ] == ["hr@example.net"]


def test_expanded_ignored(sandbox, call):
    sandbox.settings.expanded = "ignore"
    assert "ns3001.example-sbg.net" in call("GET", "/dedicated/server", headers=PAGES).json()


@pytest.mark.parametrize("status", [400, 403])
def test_expanded_refused(sandbox, call, status):
    sandbox.settings.expanded, sandbox.settings.expanded_refusal = "refuse", status
    assert call("GET", "/dedicated/server", headers=PAGES).status_code == status
    assert call("GET", "/dedicated/server").status_code == 200


def test_lists_that_have_no_objects_stay_as_they_are(call):
    assert call("GET", "/dedicated/server/ns3001.example-sbg.net/ips", headers=PAGES).json()[0] == "192.0.2.1/32"
    assert call("GET", "/hosting/web", headers=PAGES).json() == []


@pytest.mark.parametrize(
    ("expired", "forbidden", "there"),
    [
        ("shown", "absent", {"ns3015.example-sbg.net"}),
        ("absent", "shown", {"ns3026.example-gra.net"}),
        ("absent", "absent", set()),
    ],
)
def test_what_a_single_read_refuses(sandbox, call, expired, forbidden, there):
    sandbox.settings.expanded_expired, sandbox.settings.expanded_forbidden = expired, forbidden
    names = {each["name"] for each in call("GET", "/dedicated/server", headers=PAGES).json()}
    assert names & {"ns3015.example-sbg.net", "ns3026.example-gra.net"} == there


def test_pages(sandbox, call):
    sandbox.settings.paging_headers = True
    answer = call("GET", "/dedicated/server", headers={**PAGES, "X-Pagination-Size": "15", "X-Pagination-Number": "3"})
    assert len(answer.json()) == 8
    assert [answer.headers["X-Pagination-" + name] for name in ("Elements", "Number", "Size")] == ["38", "3", "15"]
    sandbox.settings.paging = "ignore"
    assert len(call("GET", "/dedicated/server", headers={**PAGES, "X-Pagination-Size": "15"}).json()) == 38
    assert call("GET", "/dedicated/server", headers={**PAGES, "X-Pagination-Size": "0"}).status_code == 400


def test_old_lists(sandbox, call):
    sandbox.settings.stale_seconds = 60
    first = call("GET", "/dedicated/server", headers=PAGES).json()
    new = sandbox.state.add_servers(1)[0]
    sandbox.state.servers["ns3004.example-sbg.net"].facts["monitoring"] = None
    sandbox.state.servers.pop("ns3005.example-sbg.net")
    fresh = {**PAGES, "Pragma": "no-cache"}
    assert call("GET", "/dedicated/server", headers=fresh).json() == first
    assert new in call("GET", "/dedicated/server").json()
    sandbox.state.servers["ns3004.example-sbg.net"].facts["monitoring"] = True
    sandbox.settings.pragma = "honour"
    names = [each["name"] for each in call("GET", "/dedicated/server", headers=fresh).json()]
    assert new in names and "ns3005.example-sbg.net" not in names
    sandbox.settings.stale_seconds = 0.0
    assert call("GET", "/dedicated/server", headers=PAGES).json() != first


def test_batch(sandbox, call):
    answer = call("GET", "/dedicated/server/%s,ns9999.x,ns3015.example-sbg.net" % TWO, headers=BATCH).json()
    assert [each["key"] for each in answer] == [*TWO.split(","), "ns9999.x", "ns3015.example-sbg.net"]
    assert [each["error"] and each["error"]["message"] for each in answer] == [
        None,
        None,
        "This service does not exist",
        "This service is expired",
    ]
    assert answer[0]["value"]["name"] == "ns3004.example-sbg.net" and answer[2]["value"] is None
    assert sandbox.exchanges[-1]["batch"] == ","


def test_batch_in_mid_path(call):
    answer = call("GET", "/dedicated/server/%s/burst" % TWO.replace(",", "--"), headers={"X-Ovh-Batch": "--"}).json()
    assert [each["value"]["status"] for each in answer] == ["inactive", "inactive"]


def test_batch_on_the_last_of_two_parameters(call):
    answer = call("GET", "/dedicated/server/ns3001.example-sbg.net/boot/1,1122", headers=BATCH).json()
    assert [each["value"]["bootType"] for each in answer] == ["harddisk", "rescue"]
    assert [
        each["key"] for each in call("GET", "/dedicated/server/ns3001.example-sbg.net/boot/1", headers=BATCH).json()
    ] == ["1"]


def test_batch_without_parameters_is_none(call):
    assert isinstance(call("GET", "/dedicated/server", headers=BATCH).json()[0], str)


@pytest.mark.parametrize(("mode", "status"), [("ignore", 404), ("refuse", 403)])
def test_batch_not_honoured(sandbox, call, mode, status):
    sandbox.settings.batch = mode
    assert call("GET", "/dedicated/server/" + TWO, headers=BATCH).status_code == status


def test_batch_has_a_limit(sandbox, call):
    sandbox.settings.batch_max = 1
    assert call("GET", "/dedicated/server/" + TWO, headers=BATCH).status_code == 400


@pytest.mark.parametrize(
    ("rule", "status"), [("/dedicated/server/*", 200), ("/dedicated/server/ns3004.example-sbg.net", 403)]
)
def test_a_rule_must_cover_the_joined_path(sandbox, call, rule, status):
    assert (
        call(
            "GET", "/dedicated/server/" + TWO, headers=BATCH, consumer_key=sandbox.consumer_key([("GET", rule)])
        ).status_code
        == status
    )


def test_an_expanded_list_leaves_out_what_iam_denies(sandbox, call):
    client_id, _secret = sandbox.service_account(["*"], services=TWO.split(","))
    answer = call("GET", "/dedicated/server", headers=PAGES, token=sandbox.access_token(client_id)).json()
    assert [each["name"] for each in answer] == TWO.split(",")


def test_iam_and_batch(sandbox, call):
    client_id, _secret = sandbox.service_account(["*"], services=TWO.split(","))
    token = sandbox.access_token(client_id)
    assert call("GET", "/dedicated/server/" + TWO, headers=BATCH, token=token).status_code == 200
    assert (
        call("GET", "/dedicated/server/%s,ns3001.example-sbg.net" % TWO, headers=BATCH, token=token).status_code == 403
    )
