# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The role cloud_stack, by the real command: 20 objects from one file, nothing the second time, and back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output

PROJECT = "0123456789abcdef0123456789abcdef"
KINDS = ("network/private", "sshkey", "volume", "region/GRA11/gateway", "region/GRA11/floatingip")
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb"
FILE: dict[str, Any] = {
    "project": "shop",
    "region": "GRA11",
    "network": {"name": "front", "vlan_id": 42, "cidr": "192.168.42.0/24", "gateway": "s"},
    "ssh_key": {"name": "jane", "public_key": KEY},
    "instances": [
        {"names": [f"web{n}" for n in range(5)], "flavor": "b3-8", "image": "Ubuntu 24.04", "floating_ip": True},
        {"names": ["db1", "db2", "db3"], "flavor": "b3-16", "image": "Ubuntu 24.04"},
    ],
    "volumes": [{"name": f"data{n}", "type": "high-speed", "size": 50, "attached_to": f"db{n}"} for n in (1, 2, 3)],
}
PLAYS = [
    {"hosts": "localhost", "gather_facts": False, "roles": ["community.ovh.cloud_stack"]},
    {
        "hosts": "cloud_stack",
        "gather_facts": False,
        "tasks": [{"ansible.builtin.debug": {"msg": "{{ inventory_hostname }} is {{ ansible_host }}"}}],
    },
]


def play(sandbox: Sandbox, directory: Path, *arguments: str, **changed: Any) -> tuple[int, str]:
    (directory / "play.yml").write_text(yaml.safe_dump(PLAYS))
    given = {f"cloud_stack_{name}": value for name, value in {**FILE, **changed}.items()}
    ended = ansible_playbook("play.yml", "-e", json.dumps(given), *arguments, sandbox=sandbox, directory=directory)
    return ended.returncode, output(ended)


def names(sandbox: Sandbox, kind: str) -> set[str]:
    """The names, or addresses, of the objects of a kind that the project has."""
    now, inside = sandbox.state.agenda.now(), f"/cloud/project/{PROJECT}/{kind}"
    found = [each.at(now) for each in sandbox.state.objects.inside(inside).values()]
    return {str(each.get("name") or each.get("ip")) for each in found if each is not None}


def test_from_an_empty_project_to_running_hosts_and_back(sandbox: Sandbox, tmp_path: Path) -> None:
    # A project that cannot be read takes a request of its own.
    for project in [each for each in sandbox.state.projects if each != PROJECT]:
        del sandbox.state.projects[project]
    before = {kind: names(sandbox, kind) for kind in KINDS}
    status, printed = play(sandbox, tmp_path, "--check", "--diff")
    assert status == 0 and "changed=7 " in printed and not sandbox.writes(), printed
    assert all(f'"{name}"' in printed for name in ("192.168.42.0/24", "front", "jane", "web4", "db1", "b3-16"))

    status, printed = play(sandbox, tmp_path)
    assert status == 0 and "changed=7 " in printed, printed
    floating = names(sandbox, KINDS[-1]) - before[KINDS[-1]]
    assert len(floating) == 5 and all(f"web{n} is 198.51.100." in printed for n in range(5)), printed
    assert names(sandbox, "volume") - before["volume"] == {"data1", "data2", "data3"} and "db1 is 192.168." in printed

    done = len(sandbox.exchanges)
    status, printed = play(sandbox, tmp_path)
    again = sandbox.exchanges[done:]
    assert status == 0 and "changed=0 " in printed and {each["method"] for each in again} == {"GET"}, printed
    assert len(again) <= 25

    status, printed = play(sandbox, tmp_path, state="absent", confirm="front")
    assert status == 2 and "set cloud_stack_confirm to the value of cloud_stack_project" in " ".join(printed.split())
    assert len(sandbox.exchanges) <= done + 2 * len(again)
    status, printed = play(sandbox, tmp_path, state="absent", confirm="shop")
    assert status == 0 and "changed=7 " in printed, printed
    assert {kind: names(sandbox, kind) for kind in KINDS} == before
