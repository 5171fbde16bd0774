# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbook import, by the real command: what it writes is declared, and nothing changes."""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.environment import ROOT
from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output

BLOCK, EXPIRED = "192.0.2.1/32", "203.0.113.66/32"
KEPT = {"ns3001.example-sbg.net", "ns3066.example-bhs.net", "vps-5001.example-sbg.net", BLOCK, EXPIRED, "example.com"}
GROUPS = "/v2/iam/permissionsGroup"
PRODUCTS = yaml.safe_load((ROOT / "playbooks/vars/import.yml").read_text())["import_products"]
ODD = "{{ 1 / 0 }}: '#\n- \""


def test_what_it_writes_is_declared_and_nothing_changes(sandbox: Sandbox, tmp_path: Path) -> None:
    state = sandbox.state
    # A few of each, so that the test is short, and an expired block.
    for objects in (state.servers, state.vps, state.ips, state.zones, state.domains):
        for name in {*objects} - KEPT:
            del objects[name]
    state.ips[BLOCK].reverses["192.0.2.1"] = {"ipReverse": "192.0.2.1", "reverse": "web.example.com."}
    state.ssh_keys["jane"] = {"keyName": "jane", "key": "ssh-ed25519 " + "A" * 68}
    shared = next(iter(state.objects.inside(GROUPS).values())).facts or {}
    state.objects.adopt(GROUPS, "own", {**shared, "urn": "own", "name": "own", "owner": "me", "readOnly": False})
    policy = next(iter(state.policies.values()))
    other = "eeeeeeee-0000-4000-8000-000000000002"
    state.policies[other] = {
        **policy,
        "id": other,
        "name": "shop",
        "readOnly": False,
        "owner": "me",
        "description": ODD,
    }
    done = ansible_playbook(
        "community.ovh.import", "-e", "dest=account on_unreadable=skip", sandbox=sandbox, directory=tmp_path
    )
    assert done.returncode == 0 and not sandbox.writes(), output(done)
    folder = tmp_path / "account"
    account = yaml.safe_load((folder / "account.yml").read_text())
    assert [name for name, objects in account.items() if not objects] == [] and len(account) == len(PRODUCTS)
    assert [each["description"] for each in account["iam_policies"]] == [ODD]
    assert account["servers"][0]["tags"] == {"env": "prod", "role": "web"}
    assert f'"{EXPIRED}"' in done.stdout and '"ns3001' not in done.stdout.partition("left_out")[2]
    back = ansible_playbook("-i", "account/ovh.yml", "account/site.yml", "--diff", sandbox=sandbox, directory=tmp_path)
    assert back.returncode == 0 and "changed=0 " in back.stdout and not sandbox.writes(), output(back)
