# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which routes there are, and what the sandbox says where it keeps nothing."""

from __future__ import annotations

import pytest

from tests.contract.published import operations
from tests.sandbox.products.registry import HANDLERS
from tests.sandbox.published import find

SERVER = "/dedicated/server/ns3004.example-sbg.net"


def test_every_handler_is_of_a_published_route():
    assert not set(HANDLERS) - set(operations())


@pytest.mark.parametrize(
    ("endpoint", "path", "there"),
    [
        ("ovh-eu", SERVER + "/burst", True),
        ("ovh-us", SERVER + "/burst", True),
        ("kimsufi-eu", SERVER + "/burst", False),
        ("soyoustart-ca", SERVER + "/burst", False),
        ("ovh-ca", "/email/domain", False),
        ("soyoustart-eu", "/email/domain", True),
        ("ovh-us", "/domain", False),
        ("kimsufi-eu", "/v2/iam/resource", False),
    ],
)
def test_an_endpoint_has_its_own_routes(sandbox, call, endpoint, path, there):
    sandbox.settings.endpoint = endpoint
    answer = call("GET", path)
    assert answer.status_code == (200 if there else 404)
    assert there or answer.json() == {"class": "Client::NotFound", "message": "Got an invalid (or empty) URL"}


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/nowhere"),
        ("GET", "/me/"),
        ("GET", "/dedicated/server//burst"),
        ("DELETE", "/me"),
        ("PATCH", "/me"),
        ("GET", "/"),
    ],
)
def test_any_other_url_is_invalid(sandbox, call, method, path):
    with sandbox.on_purpose():
        answer = call(method, path)
    assert (answer.status_code, answer.json()["message"]) == (404, "Got an invalid (or empty) URL")


def test_a_wrong_base_is_an_invalid_url(sandbox, call):
    sandbox.settings.endpoint = "ovh-eu"
    with sandbox.on_purpose():
        assert call.session.get(sandbox.base + "/2.0/me", timeout=5).status_code == 404


def test_a_literal_segment_wins():
    assert (
        find("ovh-eu", "GET", ["dedicated", "server", "osAvailabilities"]).path == "/dedicated/server/osAvailabilities"
    )
    assert find("ovh-eu", "GET", ["dedicated", "server", "osAvailability"]).path == "/dedicated/server/{serviceName}"


@pytest.mark.parametrize(
    ("path", "status", "answer"),
    [
        ("/hosting/web", 200, []),
        ("/me/sshKey", 200, []),
        (SERVER + "/spla", 200, []),
        ("/vps/vps1.example.net", 404, "This service does not exist"),
        ("/vps/vps1.example.net/ips", 404, "This service does not exist"),
        (SERVER + "/boot/1/option", 200, []),
        (SERVER + "/boot/2/option", 404, "The requested object (bootId = 2) does not exist"),
        ("/me/sshKey/laptop", 404, "The requested object (keyName = laptop) does not exist"),
        (SERVER + "/spla/1", 404, "The requested object (id = 1) does not exist"),
    ],
)
def test_nothing_is_kept(call, path, status, answer):
    got = call("GET", path)
    assert got.status_code == status
    assert answer == (got.json() if status == 200 else got.json()["message"])


def test_every_list_and_object_without_parameters_is_answered(sandbox, call):
    for path in [
        each.path
        for each in operations().values()
        if each.method == "GET" and "{" not in each.path and "ovh-eu" in each.endpoints
    ][::9]:
        with sandbox.on_purpose():  # some want a query, which is not the matter here
            assert call("GET", path).status_code == 200, path


def test_what_is_not_kept_is_not_pretended_to_be_written(sandbox, call):
    answer = call("POST", SERVER + "/features/backupCloud/password")
    assert (answer.status_code, answer.json()["class"]) == (501, "Server::NotImplemented")
    with sandbox.on_purpose():
        assert call("POST", "/vps/vps1.example.net/reboot").status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "body", "named"),
    [
        ("PUT", SERVER + "/burst", {"status": "sometimes"}, "status"),
        ("PUT", SERVER + "/burst", {"capacity": None}, "capacity"),
        ("PUT", SERVER, {"monitoring": None}, "monitoring"),
        ("PUT", SERVER, {"bootId": True}, "bootId"),
        ("PUT", SERVER, {"bootId": "1"}, "bootId"),
        ("PUT", SERVER, {"ip": "192.0.2.1"}, "ip"),
        ("PUT", SERVER, ["monitoring"], "body"),
        ("PUT", SERVER, {"Monitoring": True}, "Monitoring"),
        (
            "POST",
            "/email/domain/example.com/redirection",
            {"from": "a@example.com", "to": "b@example.net"},
            "localCopy",
        ),
        ("POST", "/email/domain/example.com/redirection", None, "from"),
        ("POST", "/auth/credential", {"accessRules": [{"method": "HEAD", "path": "/"}]}, "accessRules[0].method"),
        ("POST", "/auth/credential", {"accessRules": [], "allowedIPs": ["everywhere"]}, "allowedIPs[0]"),
        ("POST", SERVER + "/features/ipmi/access", {"type": "kvmipJnlp", "ttl": 2}, "ttl"),
        (
            "POST",
            SERVER + "/reinstall",
            {"operatingSystem": "debian12_64", "properties": {"essential": 1}},
            "properties.essential",
        ),
        (
            "POST",
            SERVER + "/task/1/schedule",
            {"hasPerformedBackup": True, "wantedBeginingDate": "soon"},
            "wantedBeginingDate",
        ),
    ],
)
def test_a_wrong_body_is_refused_by_name(sandbox, call, method, path, body, named):
    with sandbox.on_purpose():
        answer = call(method, path, body)
    assert (answer.status_code, answer.json()["class"]) == (400, "Client::BadRequest")
    assert named in answer.json()["message"]


def test_a_post_takes_null_for_what_is_not_required(call):
    assert (
        call("POST", "/auth/credential", {"accessRules": [], "allowedIPs": None, "redirection": None}).status_code
        == 200
    )


def test_null_clears_what_can_be_null(sandbox, call):
    for value in ("root@example.net", None):
        assert call("PUT", SERVER, {"rescueMail": value}).content == b"null"
        assert call("GET", SERVER).json()["rescueMail"] == value


@pytest.mark.parametrize(("method", "raw"), [("GET", "{}"), ("DELETE", "{}"), ("PUT", "{'status'}")])
def test_a_body_where_none_belongs_or_that_is_no_json(sandbox, call, method, raw):
    path = "/me/api/credential/502" if method == "DELETE" else SERVER + "/burst"
    with sandbox.on_purpose():
        assert call(method, path, raw=raw).status_code == 400
