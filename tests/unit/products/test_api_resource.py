# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_api_resource on collections of the contract that have no module, each of another form, served by the sandbox."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

MODULE = "ovh_api_resource"
PROJECT = "/cloud/project/0123456789abcdef0123456789abcdef"


@dataclasses.dataclass(frozen=True)
class Case:
    """One collection. path: with the ids of parents that exist, or are adopted. identity: of an object, whose first
    property confirms its deletion. new: its other properties; changed: then. shown: what the result shows of them.
    ready: for a status. not_compared: what cannot be read back. update: the method that changes it.
    """

    path: str
    identity: dict[str, Any]
    new: dict[str, Any]
    changed: dict[str, Any] | None = None
    parents: tuple[tuple[str, str], ...] = ()
    ready: dict[str, Any] | None = None
    not_compared: tuple[str, ...] = ()
    kept: dict[str, Any] = dataclasses.field(default_factory=dict)


HOSTING = (("/hosting/web", "shop.example"),)
NETAPP = "00000000-0000-4000-8000-0000000000a1"
CASES = {
    "of /v2, in an envelope, with a status": Case(
        "/v2/publicCloud/project/p1/rancher",
        {"name": "clusters"},
        {"plan": "STANDARD"},
        {"plan": "OVHCLOUD_EDITION", "ipRestrictions": [{"cidrBlock": "192.0.2.0/24", "description": "office"}]},
        (("/v2/publicCloud/project", "p1"),),
        {"values": ["READY"], "failed": ["ERROR"]},
    ),
    "with tasks, named by its id": Case(
        "/dedicated/nasha/nas1/partition",
        {"partitionName": "backup"},
        {"protocol": "NFS", "size": "10"},
        {"size": 20},
        (("/dedicated/nasha", "nas1"),),
        kept={"protocol": "NFS"},
    ),
    "with a status, and a PUT that merges": Case(
        f"/storage/netapp/{NETAPP}/share",
        {"name": "data"},
        {"protocol": "NFS", "size": 100, "description": "orders"},
        {"description": "logs"},
        (("/storage/netapp", NETAPP),),
        {"field": "status", "values": ["available"], "failed": ["error"]},
        kept={"protocol": "NFS", "size": 100},
    ),
    "with a PUT that replaces, and ids only in the task": Case(
        "/hosting/web/shop.example/cron",
        {"command": "www/a.php"},
        {"frequency": "0 4 * * *", "language": "php8.1", "status": "enabled", "email": "a@example.com"},
        {"status": "suspended"},
        HOSTING,
        {"values": ["created"]},
        kept={"frequency": "0 4 * * *", "email": "a@example.com"},
    ),
    "without a PUT": Case(
        "/me/telephony/defaultIpRestriction", {"subnet": "192.0.2.0/24"}, {"type": "sip"}, kept={"type": "sip"}
    ),
    "with the id in another field of the task": Case(
        "/dbaas/logs/ldp1/role",
        {"name": "readers"},
        {"description": "they read"},
        {"description": "they only read"},
        (("/dbaas/logs", "ldp1"),),
    ),
    "below two parents": Case(
        "/ipLoadbalancing/lb1/http/farm/7/server",
        {"displayName": "web1"},
        {"address": "192.0.2.10", "status": "active", "port": "8080", "backup": "no"},
        {"port": 8081},
        (("/ipLoadbalancing", "lb1"), ("/ipLoadbalancing/lb1/http/farm", "7")),
        kept={"address": "192.0.2.10", "backup": False},
    ),
    "with a password": Case(
        "/hosting/privateDatabase/db1/user",
        {"userName": "shop"},
        {"password": "S3cret-of-shop"},
        None,
        (("/hosting/privateDatabase", "db1"),),
        not_compared=("password",),
    ),
}


def adopt(sandbox: Sandbox, case: Case) -> None:
    """Give the account the parents of a collection."""
    for path, name in case.parents:
        sandbox.state.objects.adopt(path, name)


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest, sandbox: Sandbox) -> Case:
    """A collection, whose parents exist."""
    found = CASES[request.param]
    adopt(sandbox, found)
    return found


@pytest.fixture
def manage(run: Callable[..., Result], sandbox: Sandbox) -> Callable[..., tuple[Result, list[str]]]:
    """Runs a task, and returns the result and the methods of the requests that write."""

    def play(case: Case, properties: dict[str, Any] | None = None, **more: Any) -> tuple[Result, list[str]]:
        before = len(sandbox.writes())
        ready = {"ready": case.ready} if case.ready else {}
        options = {"identity": case.identity, "properties": properties, **ready, "wait_timeout": 5, **more}
        result = run(MODULE, path=case.path, **options)
        return result, [each["method"] for each in sandbox.writes()[before:]]

    return play


def test_an_object_lives_and_ends(case: Case, manage: Callable[..., tuple[Result, list[str]]]) -> None:
    name = next(iter(case.identity.values()))

    def holds(result: Result, expected: dict[str, Any]) -> bool:
        shown = result["resource"].get("targetSpec", result["resource"])
        return {each: shown.get(each) for each in expected} == expected

    foreseen, sent = manage(case, case.new, check=True)
    assert foreseen["changed"] and not sent
    created, sent = manage(case, case.new)
    assert (created.get("msg"), created["changed"], sent) == (None, True, ["POST"])
    assert created["diff"] == foreseen["diff"] and created["id"]
    assert holds(created, {**case.identity, **case.kept}) and "password" not in created["resource"]
    assert created["not_compared"] == list(case.not_compared)
    again, sent = manage(case, case.new)
    assert (again["changed"], again["id"], sent) == (False, created["id"], [])

    if case.changed:
        foreseen, sent = manage(case, case.changed, check=True)
        assert foreseen["changed"] and not sent
        changed, sent = manage(case, case.changed)
        assert (changed.get("msg"), changed["changed"], sent) == (None, True, ["PUT"])
        assert changed["diff"]["after"] == foreseen["diff"]["after"] == case.changed
        assert holds(changed, {**case.identity, **case.kept, **case.changed})
        assert manage(case, case.changed)[1] == []

    refused, sent = manage(case, state="absent")
    assert f"To do it, set confirm: {name}" in refused["msg"] and not sent
    foreseen, sent = manage(case, state="absent", confirm=name, check=True)
    assert foreseen["changed"] and not sent
    deleted, sent = manage(case, state="absent", confirm=name)
    assert (deleted.get("msg"), deleted["changed"], deleted["resource"], sent) == (None, True, None, ["DELETE"])
    again, sent = manage(case, state="absent", confirm=name)
    assert (again["changed"], again["resource"], sent) == (False, None, [])


def test_a_creation_whose_answer_is_lost_is_found(
    case: Case, manage: Callable[..., tuple[Result, list[str]]], sandbox: Sandbox
) -> None:
    lost = sandbox.fail("reset_after", "POST", "*" + case.path)
    created, sent = manage(case, case.new)
    assert (lost.hits, created.get("msg"), created["changed"], sent) == (1, None, True, ["POST"])
    assert created["id"] and manage(case, case.new)[1] == []


def test_one_that_may_have_been_created_is_a_failure(manage: Callable[..., Any], sandbox: Sandbox) -> None:
    case = CASES["below two parents"]
    adopt(sandbox, case)
    sandbox.fail("reset_before", "POST", "*" + case.path)
    result, sent = manage(case, case.new, environ={"OVH_RETRY_TIMEOUT": "0.2"})
    assert "it may have been created: list the objects before running the task again" in result["msg"]
    assert sent == ["POST"]


def test_a_name_that_two_objects_share(
    manage: Callable[..., Any], run: Callable[..., Result], sandbox: Sandbox
) -> None:
    case = CASES["below two parents"]
    adopt(sandbox, case)
    ids = [manage(case, case.new, identity={"displayName": name})[0]["id"] for name in ("web1", "other")]
    manage(case, {"displayName": "web1"}, identity={"serverId": ids[1]})
    result, sent = manage(case, case.new)
    assert result["msg"] == f"web1: there are several, with the ids {ids[0]}, {ids[1]}; use identity.serverId"
    assert not sent
    changed, sent = manage(case, {"port": 81}, identity={"serverId": ids[1]})
    assert (changed["id"], changed["resource"]["port"], sent) == (ids[1], 81, ["PUT"])
    gone, sent = manage(case, identity={"serverId": ids[1]}, state="absent", confirm=ids[1])
    assert (gone["changed"], gone["resource"], sent) == (True, None, ["DELETE"])
    assert manage(case, identity={"serverId": ids[1]})[0]["msg"] == (
        f"identity.serverId {ids[1]}: there is no such server; to create one, name it without an id"
    )


# ---- what is refused before anything is sent

KEY = {"path": "/me/telephony/defaultIpRestriction", "identity": {"subnet": "192.0.2.0/24"}}
SHARE = {
    "path": f"/storage/netapp/{NETAPP}/share",
    "identity": {"name": "a"},
    "properties": {"protocol": "NFS", "size": 1},
}


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (
            {"path": "/sms/s/jobs", "identity": {"id": 1}},
            "a POST here starts an action instead of creating an object: it sends text",
        ),
        ({"path": "/order/cart", "identity": {"cartId": 1}, "unpublished": True}, "it is a part of an order"),
        ({"path": "/me/sshKey", "identity": {"keyName": "a"}}, "have a module: use community.ovh.ovh_ssh_key"),
        (
            {"path": "/domain/zone/example.com/record", "identity": {"id": 1}},
            "use community.ovh.ovh_domain_record or community.ovh.ovh_domain_zone",
        ),
        ({"path": "/me", "identity": {"id": 1}}, "it publishes GET, PUT /me; for a single call use ovh_api_call"),
        ({"path": "/me/nothing/here", "identity": {"id": 1}}, "the nearest path has GET, PUT /me;"),
        ({"path": "/nothing", "identity": {"id": 1}}, "the nearest path has nothing;"),
        ({"path": "/me/nothing", "identity": {"id": 1}, "unpublished": True}, "id_field must be given"),
        ({**KEY, "identity": {}}, "identity is empty"),
        ({**KEY, "identity": {"subnet": ["a"]}}, "identity.subnet is a text or a number"),
        (
            {**KEY, "identity": {"colour": "a"}},
            "objects do not show colour, so that it finds none; they show id, subnet",
        ),
        ({**KEY, "identity": {"id": 1, "subnet": "a"}}, "identity.id is the id, which names one object"),
        ({**KEY, "properties": {"subnet": "a"}}, "subnet is in identity and in properties"),
        ({**KEY, "properties": {"colour": "a"}}, "properties.colour is not published; POST takes subnet, type"),
        ({**KEY, "properties": {"id": 1}}, "properties.id is read-only; POST takes"),
        ({**KEY, "properties": {"type": True}}, "properties.type: expected a string, got a boolean"),
        ({**KEY, "properties": {"type": ["a"]}}, "properties.type: expected a string, got a list"),
        ({**KEY}, "192.0.2.0/24: it does not exist, and to create it type must be given"),
        ({**SHARE}, "set ready to the field status and the values of a ready object, among available, creating"),
        ({**SHARE, "ready": {"values": ["ok"]}}, "ready: 'ok' is not a value of status, which is one of available"),
        ({**SHARE, "ready": {"values": []}}, "ready has a field, and the values of a ready object"),
        ({**SHARE, "ready": {"field": "colour", "values": ["a"]}}, "ready.field: objects do not show colour"),
        ({**SHARE, "ready": {"values": ["error"], "failed": ["error"]}}, "ready: 'error' is given twice"),
        ({**SHARE, "wait": False, "properties": {"size": "big"}}, "properties.size: expected an integer, got 'big'"),
        (
            {"path": "/me/contact", "identity": {"id": 1}, "state": "absent", "confirm": "1"},
            "/me/contact: OVHcloud publishes no DELETE for these objects",
        ),
        (
            {
                "path": "/v2/publicCloud/project/p1/rancher",
                "identity": {"name": "a"},
                "properties": {"ipRestrictions": [{"cidr": "a"}]},
                "wait": False,
            },
            "properties.ipRestrictions[0].cidr is not published, or read-only; known are cidrBlock, description",
        ),
    ],
)
def test_what_is_refused(args: dict[str, Any], said: str, run: Callable[..., Result], sandbox: Sandbox) -> None:
    adopt(sandbox, CASES["with a status, and a PUT that merges"])
    result = run(MODULE, **args)
    assert result["failed"] and said in result["msg"] and result["resource"] is None
    assert not sandbox.writes()
