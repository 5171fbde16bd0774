# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sandbox with an account from files: what the playbook import has written of it, and seeds that are none."""

from __future__ import annotations

import filecmp
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox import Sandbox, seed
from tests.sandbox.seed import networks, zones
from tests.sandbox.state import State
from tests.support.commands import ansible_playbook, output

from .conftest import Caller

SERVERS = ["ns3001.example-sbg.net", "ns3021.example-gra.net"]
KEPT = {*SERVERS, "vps-5001.example-sbg.net", "192.0.2.1/32", "198.51.100.0/28", "203.0.113.1/32", "example.com"}
GROUPS = "/v2/iam/permissionsGroup"


def exported(sandbox: Sandbox, directory: Path) -> Path:
    """The account of a sandbox, written by the playbook import."""
    directory.mkdir()
    done = ansible_playbook(
        "community.ovh.import", "-e", "dest=account on_unreadable=skip", sandbox=sandbox, directory=directory
    )
    assert done.returncode == 0, output(done)
    return directory / "account"


def reduced(state: State) -> None:
    """A few objects of each product."""
    for objects in (state.servers, state.vps, state.ips, state.zones, state.domains):
        for name in {*objects} - KEPT:
            del objects[name]
    del state.vrack_services["dedicatedServer"]["ns3066.example-bhs.net"]
    state.projects = {name: each for name, each in state.projects.items() if each.facts["description"] == "shop"}
    state.ips["192.0.2.1/32"].reverses["192.0.2.1"] = {"ipReverse": "192.0.2.1", "reverse": "web.example.com."}
    state.ssh_keys["jane"] = {"keyName": "jane", "key": "ssh-ed25519 " + "A" * 68}
    shared = next(iter(state.objects.inside(GROUPS).values())).facts or {}
    state.objects.adopt(GROUPS, "own", {**shared, "urn": "own", "name": "own", "owner": "me", "readOnly": False})
    policy = {**next(iter(state.policies.values())), "readOnly": False, "owner": "me", "name": "shop"}
    state.policies["eeeeeeee-0000-4000-8000-000000000002"] = {**policy, "id": "eeeeeeee-0000-4000-8000-000000000002"}
    state.servers[SERVERS[0]].service_infos["renew"].update(automatic=False, period=12)


def test_the_account_of_a_seed_is_exported_as_that_seed(sandbox: Sandbox, tmp_path: Path) -> None:
    reduced(sandbox.state)
    account = exported(sandbox, tmp_path / "first")
    with Sandbox(task_seconds=0.0, seed=account) as copy:
        again = exported(copy, tmp_path / "second")
    files = sorted(str(path.relative_to(account)) for path in account.rglob("*") if path.is_file())
    _same, differ, missing = filecmp.cmpfiles(account, again, files, shallow=False)
    assert files and not missing
    assert not differ, [(account / name).read_text() + (again / name).read_text() for name in differ]


def test_one_file_is_a_seed_and_reset_brings_it_back(tmp_path: Path) -> None:
    path = tmp_path / "account.json"
    path.write_text('{"servers": [{"service_name": "web1", "datacenter": "rbx", "no_intervention": true}]}')
    with Sandbox(seed=path) as running:
        call = Caller(running)
        assert call("GET", "/dedicated/server").json() == ["web1"] and call("GET", "/vps").json() == []
        shown = call("GET", "/dedicated/server/web1").json()
        assert (shown["datacenter"], shown["noIntervention"], shown["iam"]["displayName"]) == ("rbx", True, "web1")
        call("PUT", "/dedicated/server/web1", {"noIntervention": False})
        running.reset()
        assert call("GET", "/dedicated/server/web1").json()["noIntervention"] is True
        assert [call("GET", route).status_code for route in ("/me", "/me/bill", "/v2/iam/policy")] == [200] * 3


def test_addresses_blocks_and_interfaces_belong_to_machines() -> None:
    known = {
        "servers": [{"service_name": "web1"}, {"service_name": "web2", "boot_id": 77}],
        "vps": [{"service_name": "vps1", "zone": "Region OpenStack: os-sbg1", "display_name": "shop"}],
        "ips": [
            {"ip": "192.0.2.5/32", "routed_to": "web1"},
            {"ip": "192.0.2.6/32", "routed_to": "web1"},
            {"ip": "192.0.2.7/32", "routed_to": "vps1"},
            {"ip": "192.0.2.8/32"},
        ],
        "vracks": [
            {"service_name": "pn-1", "dedicated_server_interface": ["a"], "ip": ["192.0.2.8/32", "192.0.2.9/32"]}
        ],
        "services": [{"service_name": "old.example", "product": "email/domain", "renewal": "manual"}, HOSTING],
    }
    state = seed.account(known)
    web, other = state.servers["web1"], state.servers["web2"]
    assert (web.facts["ip"], web.ips) == ("192.0.2.5", ["192.0.2.5/32", "192.0.2.6/32"]) and len(other.ips) == 2
    assert [each.facts["type"] for each in state.ips.values()] == ["dedicated", "failover", "vps", *["failover"] * 2]
    assert "192.0.2.7" in state.vps["vps1"].ips and state.vps["vps1"].facts["zone"].endswith("os-sbg1")
    assert web.interfaces["a"]["vrack"] == "pn-1" and state.ips["192.0.2.9/32"].facts["routedTo"] is not None
    assert {each["virtualNetworkInterface"] for each in web.controllers.values()} == {*web.interfaces}
    assert other.boots[77]["bootId"] == 77 and state.domains["old.example"].condition == "expired"
    blocks = seed.account({"servers": [{"service_name": "web1"}], "vps": [{"service_name": "vps1"}]}).ips
    assert [each.facts["type"] for each in blocks.values()] == ["dedicated", "dedicated", "vps", "vps"]


HOSTING = {"service_name": "web.example", "product": "hosting/web"}


def test_a_project_has_the_flavors_and_regions_of_its_instances() -> None:
    entry = {"project": "p1", "name": "a", "region": "DE1", "flavor": "d2-2", "image": "Debian 13", "group": "g"}
    group = {"project": "p1", "name": "g", "region": "DE1", "type": "affinity"}
    named = {"project_id": "p1", "description": "shop", "tags": {"env": "prod"}}
    without = {**entry, "image": None, "name": "b", "group": None}
    state = seed.account(
        {"cloud_projects": [named], "cloud_instance_groups": [group], "cloud_instances": [entry, entry, without]}
    )
    project = state.projects["p1"]
    assert project.facts["description"] == "shop" and project.facts["iam"]["tags"] == {"env": "prod"}
    assert len({each["flavorId"] for each in project.instances.values()}) == 1 == len(project.images)
    assert "DE1" in state.objects.inside("/cloud/project/p1/region")
    members = [each.facts for each in state.objects.inside("/cloud/project/p1/instance/group").values()]
    assert [len((each or {})["instance_ids"]) for each in members] == [2]
    with Sandbox() as running:
        running.reset(state)
        shown = Caller(running)("GET", "/cloud/project/p1/instance/" + next(iter(project.instances))).json()
    assert (shown["flavor"]["name"], shown["image"]["name"]) == ("d2-2", "Debian 13")


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("", []),
        ("$TTL 60\n; nothing\n\n", []),
        ("@ 60 IN A 192.0.2.1 ; web", [("", "A", "192.0.2.1", 60)]),
        ('www.zone.example. A 192.0.2.1\n  TXT "a;b"', [("www", "A", "192.0.2.1", 0), ("www", "TXT", '"a;b"', 0)]),
        ("zone.example. IN SOA a. b. 1 2 3 4 5", []),
        ("A A A", [("A", "A", "A", 0)]),
    ],
)
def test_records_of_a_zone_file(text: str, records: list[Any]) -> None:
    assert list(zones.parsed("zone.example", text)) == records


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[]", "is not a mapping"),
        ("{", "is not YAML"),
        ("server: []", "server is not a product; the products are servers, "),
        ("servers: [{}]", "servers: an entry has no 'service_name'"),
        ("servers: 7", "servers: 'int' object is not iterable"),
        ("ips: [{ip: here}]", "ips: 'here' does not appear to be"),
        ("reverses: [{ip: 192.0.2.1, reverse: a.}]", "192.0.2.1 is in no block"),
        ("zones: {a.example: what is this}", "a.example: line 1 is not a record"),
        ("vracks: [{service_name: pn-1, dedicated_server_interface: [a]}]", "than servers"),
        (None, "has no account.yml"),
    ],
)
def test_what_is_no_seed(tmp_path: Path, content: str | None, message: str) -> None:
    path = tmp_path / "seed"
    if content is None:
        path.mkdir()
    else:
        path.write_text(content)
    with pytest.raises(seed.SeedError, match=message):
        seed.account(seed.read(path))


def test_all_kinds_of_members_have_a_place_in_an_empty_account() -> None:
    assert {*networks.no_services()} == {*State().vrack_services}
