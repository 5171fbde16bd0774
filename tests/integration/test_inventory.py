# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inventory by the real commands, against the sandbox."""
from __future__ import annotations

import functools
import json

import pytest
import yaml

from tests.support import commands

FORBIDDEN = {"ns3026.example-gra.net", "ns3043.example-rbx.net"}
SBG1 = [f"ns300{number}.example-sbg.net" for number in range(1, 9)]


@pytest.fixture
def run(sandbox, tmp_path):
    """Runs a command of Ansible in a directory of its own, with the sandbox's keys in the environment."""
    return functools.partial(commands.run, sandbox=sandbox, directory=tmp_path, ANSIBLE_LOCAL_TEMP=str(tmp_path / "tmp"), ANSIBLE_NOCOLOR="1")


@pytest.fixture
def listed(run, tmp_path):
    """Writes ovh.yml, with these options and this further text, and lists it by ansible-inventory."""
    def listed(text="", *arguments, **options):
        (tmp_path / "ovh.yml").write_text(yaml.safe_dump({"plugin": "community.ovh.ovh", **options}) + text)
        ended = run("ansible-inventory", "-i", "ovh.yml", "--list", *arguments)
        assert ended.returncode == 0, ended.stderr
        return json.loads(ended.stdout), ended.stderr

    return listed


GRAPH = """\
@all:
  |--@ungrouped:
  |--@ovh:
  |  |--@ovh_dedicated_server:
  |  |  |--lim-one
  |  |  |--ns3031.example-gra.net
  |  |  |--ns3032.example-gra.net
  |  |  |--ns3033.example-gra.net
  |  |  |--ns3034.example-gra.net
  |  |  |--ns3082.example-lim.net
  |  |  |--ns3083.example-lim.net
  |--@datacenter_gra2:
  |  |--ns3031.example-gra.net
  |  |--ns3032.example-gra.net
  |  |--ns3033.example-gra.net
  |  |--ns3034.example-gra.net
  |--@datacenter_lim1:
  |  |--lim-one
  |  |--ns3082.example-lim.net
  |  |--ns3083.example-lim.net
  |--@region_eu_west_gra:
  |  |--ns3031.example-gra.net
  |  |--ns3032.example-gra.net
  |  |--ns3033.example-gra.net
  |  |--ns3034.example-gra.net
  |--@region_eu_west_lim:
  |  |--lim-one
  |  |--ns3082.example-lim.net
  |  |--ns3083.example-lim.net
  |--@state_error:
  |  |--ns3031.example-gra.net
  |--@state_ok:
  |  |--lim-one
  |  |--ns3032.example-gra.net
  |  |--ns3033.example-gra.net
  |  |--ns3034.example-gra.net
  |  |--ns3082.example-lim.net
  |  |--ns3083.example-lim.net
"""


def test_graph(run, sandbox, tmp_path):
    sandbox.state.servers["ns3031.example-gra.net"].facts["state"] = "error"
    (tmp_path / "prod.ovh.yaml").write_text("plugin: community.ovh.ovh\ndatacenters: [lim1, gra2]\nhostnames: [display_name, name]\n")
    ended = run("ansible-inventory", "-i", "prod.ovh.yaml", "--graph")
    assert ended.stdout == GRAPH, ended.stderr


def test_list(listed, sandbox):
    inventory, warnings = listed()
    assert set(inventory["_meta"]["hostvars"]) == set(sandbox.state.servers) - FORBIDDEN
    assert inventory["_meta"]["hostvars"]["ns3021.example-gra.net"]["ovh_display_name"] == {"__ansible_unsafe": "web"}
    assert inventory["datacenter_sbg1"]["hosts"] == SBG1
    assert warnings.count("left out of the inventory") == 1


def test_second_run_from_the_cache(listed, sandbox):
    cached = {"cache": True, "cache_plugin": "ansible.builtin.jsonfile", "cache_connection": "cache"}
    first, warnings = listed(**cached)
    asked = len(sandbox.exchanges)
    assert listed(**cached) == (first, warnings)
    assert len(sandbox.exchanges) == asked > 0


def test_vaulted_credential(listed, run, sandbox, tmp_path):
    (tmp_path / "password").write_text("a password\n")
    secret = sandbox.environment["OVH_APPLICATION_SECRET"]
    vaulted = run("ansible-vault", "encrypt_string", "--vault-password-file", "password", "--name", "application_secret", secret).stdout
    keys = {"application_key": sandbox.environment["OVH_APPLICATION_KEY"], "consumer_key": "{{ lookup('env', 'ELSEWHERE') or '' }}"}
    inventory, warnings = listed(vaulted, "--vault-password-file", "password", endpoint=sandbox.url, datacenters=["sbg1"], **keys)
    assert inventory["datacenter_sbg1"]["hosts"] == SBG1
    assert secret not in warnings


@pytest.mark.parametrize(("environment", "reason"), [
    ({"OVH_APPLICATION_SECRET": "not-to-be-shown"}, "INVALID_SIGNATURE: Invalid signature"), ({"OVH_ENDPOINT": ""}, "no endpoint is given")])
def test_a_failure_is_one_sentence_and_ends_the_command(run, tmp_path, environment, reason):
    (tmp_path / "ovh.yml").write_text("plugin: community.ovh.ovh\nnote: not-to-be-shown\n")
    ended = run("ansible-inventory", "-i", "ovh.yml", "--list", ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED="true", **environment)
    said = " ".join(ended.stderr.split())
    assert ended.returncode != 0
    assert reason in said
    assert "Traceback" not in said and "not-to-be-shown" not in said


def test_a_playbook_for_a_datacenter(run, tmp_path):
    (tmp_path / "ovh.yml").write_text("plugin: community.ovh.ovh\ncompose:\n  composed: ovh_display_name\n")
    task = {"ansible.builtin.debug": {"msg": "{{ inventory_hostname }} is {{ ovh_display_name }}, {{ composed }}, at {{ ansible_host }}"}}
    (tmp_path / "site.yml").write_text(yaml.safe_dump([{"hosts": "datacenter_sbg1:datacenter_rbx", "gather_facts": False, "tasks": [task]}]))
    ended = run("ansible-playbook", "-i", "ovh.yml", "site.yml")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "ns3001.example-sbg.net is web-1, web-1, at 192.0.2.1" in ended.stdout
    assert "ns3041.example-rbx.net is {{ 7*7 }}, {{ 7*7 }}, at 192.0.2.41" in ended.stdout
    assert ended.stdout.count("ok=1 ") == 12
