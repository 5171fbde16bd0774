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
    return functools.partial(
        commands.run, sandbox=sandbox, directory=tmp_path, ANSIBLE_LOCAL_TEMP=str(tmp_path / "tmp"), ANSIBLE_NOCOLOR="1"
    )


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
  |--@availability_zone_eu_west_gra_a:
  |  |--ns3031.example-gra.net
  |  |--ns3032.example-gra.net
  |  |--ns3033.example-gra.net
  |  |--ns3034.example-gra.net
  |--@availability_zone_eu_west_lim_a:
  |  |--lim-one
  |  |--ns3082.example-lim.net
  |  |--ns3083.example-lim.net
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
    (tmp_path / "prod.ovh.yaml").write_text(
        "plugin: community.ovh.ovh\ndatacenters: [lim1, gra2]\nhostnames: [display_name, name]\n"
    )
    ended = run("ansible-inventory", "-i", "prod.ovh.yaml", "--graph")
    assert ended.stdout == GRAPH, ended.stderr


ACCOUNTS_GRAPH = """\
@all:
  |--@ungrouped:
  |--@ovh:
  |  |--@ovh_dedicated_server:
  |  |  |--lim-one
  |  |  |--ns3082.example-lim.net
  |  |  |--ns3083.example-lim.net
  |  |--@ovh_cloud_instance:
  |  |  |--prod_11111111-0000-4000-8000-000000080013
  |  |  |--test_11111111-0000-4000-8000-000000080013
  |--@account_prod:
  |  |--lim-one
  |  |--ns3082.example-lim.net
  |  |--ns3083.example-lim.net
  |  |--prod_11111111-0000-4000-8000-000000080013
  |--@account_test:
  |  |--test_11111111-0000-4000-8000-000000080013
  |--@availability_zone_eu_west_lim_a:
  |  |--lim-one
  |  |--ns3082.example-lim.net
  |  |--ns3083.example-lim.net
  |--@datacenter_lim1:
  |  |--lim-one
  |  |--ns3082.example-lim.net
  |  |--ns3083.example-lim.net
  |--@project_shop:
  |  |--prod_11111111-0000-4000-8000-000000080013
  |  |--test_11111111-0000-4000-8000-000000080013
  |--@region_eu_west_lim:
  |  |--lim-one
  |  |--ns3082.example-lim.net
  |  |--ns3083.example-lim.net
  |--@region_sbg5:
  |  |--prod_11111111-0000-4000-8000-000000080013
  |  |--test_11111111-0000-4000-8000-000000080013
  |--@state_active:
  |  |--prod_11111111-0000-4000-8000-000000080013
  |  |--test_11111111-0000-4000-8000-000000080013
  |--@state_ok:
  |  |--lim-one
  |  |--ns3082.example-lim.net
  |  |--ns3083.example-lim.net
"""


def test_graph_of_two_accounts(run, sandbox, tmp_path):
    """One by its keys, the other by a vaulted secret; what both have has the account in its name."""
    (tmp_path / "password").write_text("a password\n")
    vaulted = run(
        "ansible-vault",
        "encrypt_string",
        "--vault-password-file",
        "password",
        "--name",
        "client_secret",
        sandbox.oauth2[1],
    ).stdout
    (tmp_path / "two.ovh.yml").write_text(
        yaml.safe_dump(
            {
                "plugin": "community.ovh.ovh",
                "products": ["dedicated_server", "cloud_instance"],
                "hostnames": ["display_name"],
                "filters": [
                    {"include": "ovh_datacenter | default('') == 'lim1' or ovh_region == 'SBG5'"},
                    {"exclude": True},
                ],
            }
        )
        + f"""
accounts:
  - name: prod
  - name: test
    endpoint: "{{{{ lookup('env', 'OVH_ENDPOINT') }}}}"
    oauth2_token_url: {sandbox.token_url}
    products: [cloud_instance]
    client_id: {sandbox.oauth2[0]}
    {vaulted.replace(chr(10), chr(10) + "    ")}
"""
    )
    ended = run("ansible-inventory", "-i", "two.ovh.yml", "--graph", "--vault-password-file", "password")
    assert ended.stdout == ACCOUNTS_GRAPH, ended.stderr
    assert sandbox.oauth2[1] not in ended.stderr


def test_list(listed, sandbox):
    inventory, warnings = listed()
    assert set(inventory["_meta"]["hostvars"]) == set(sandbox.state.servers) - FORBIDDEN
    assert inventory["_meta"]["hostvars"]["ns3021.example-gra.net"]["ovh_display_name"] == {"__ansible_unsafe": "web"}
    assert inventory["datacenter_sbg1"]["hosts"] == SBG1
    assert warnings.count("left out of the inventory") == 1


def test_list_of_instances(listed, sandbox):
    inventory, warnings = listed(
        products=["cloud_instance"], projects=["Lab, second floor"], compose={"composed": "ovh_name"}
    )
    hosts = inventory["_meta"]["hostvars"]
    assert len(hosts) == 3 and hosts["11111111-0000-4000-8000-000000080021"]["ovh_status"] == {
        "__ansible_unsafe": "SHUTOFF"
    }
    assert hosts["11111111-0000-4000-8000-000000080023"]["composed"] == {"__ansible_unsafe": "{{ 7*7 }}"}
    assert warnings.count("WARNING") == 1 and "3 of the preferred host names are not usable" in " ".join(
        warnings.split()
    )


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"products": ["cloud_instance"]},
        {"accounts": [{"name": "one"}, {"name": "two", "products": ["cloud_instance"]}]},
    ],
)
def test_second_run_from_the_cache(listed, sandbox, options):
    cached = {"cache": True, "cache_plugin": "ansible.builtin.jsonfile", "cache_connection": "cache", **options}
    first, warnings = listed(**cached)
    asked = len(sandbox.exchanges)
    assert listed(**cached) == (first, warnings)
    assert len(sandbox.exchanges) == asked > 0


def test_vaulted_credential(listed, run, sandbox, tmp_path):
    (tmp_path / "password").write_text("a password\n")
    secret = sandbox.environment["OVH_APPLICATION_SECRET"]
    vaulted = run(
        "ansible-vault", "encrypt_string", "--vault-password-file", "password", "--name", "application_secret", secret
    ).stdout
    keys = {
        "application_key": sandbox.environment["OVH_APPLICATION_KEY"],
        "consumer_key": "{{ lookup('env', 'ELSEWHERE') or '' }}",
    }
    inventory, warnings = listed(
        vaulted, "--vault-password-file", "password", endpoint=sandbox.url, datacenters=["sbg1"], **keys
    )
    assert inventory["datacenter_sbg1"]["hosts"] == SBG1
    assert secret not in warnings


@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({"OVH_APPLICATION_SECRET": "not-to-be-shown"}, "Invalid signature (HTTP 400, INVALID_SIGNATURE"),
        ({"OVH_ENDPOINT": ""}, "no endpoint is given"),
    ],
)
def test_a_failure_is_one_sentence_and_ends_the_command(run, tmp_path, environment, reason):
    (tmp_path / "ovh.yml").write_text("plugin: community.ovh.ovh\ncompose: {note: not-to-be-shown}\n")
    ended = run(
        "ansible-inventory", "-i", "ovh.yml", "--list", ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED="true", **environment
    )
    said = " ".join(ended.stderr.split())
    assert ended.returncode != 0
    assert reason in said
    assert "Traceback" not in said and "not-to-be-shown" not in said


def test_a_playbook_for_a_datacenter(run, tmp_path):
    (tmp_path / "ovh.yml").write_text("plugin: community.ovh.ovh\ncompose:\n  composed: ovh_display_name\n")
    task = {
        "ansible.builtin.debug": {
            "msg": "{{ inventory_hostname }} is {{ ovh_display_name }}, {{ composed }}, at {{ ansible_host }}"
        }
    }
    (tmp_path / "site.yml").write_text(
        yaml.safe_dump([{"hosts": "datacenter_sbg1:datacenter_rbx", "gather_facts": False, "tasks": [task]}])
    )
    ended = run("ansible-playbook", "-i", "ovh.yml", "site.yml")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "ns3001.example-sbg.net is web-1, web-1, at 192.0.2.1" in ended.stdout
    assert "ns3041.example-rbx.net is {{ 7*7 }}, {{ 7*7 }}, at 192.0.2.41" in ended.stdout
    assert ended.stdout.count("ok=1 ") == 12


HOSTILE = {
    3001: "{{ lookup('pipe', 'touch evaluated') }}",
    3002: "front/back",
    3003: "../x",
    3004: "-x",
    3005: ".hidden",
    3006: "\u00e9t\u00e9",
    3007: "datacenter_sbg1",
    3008: "role_web",
}
LOCAL = {"ansible_python_interpreter": "{{ ansible_playbook_python }}"}


def test_no_name_of_a_machine_is_code_a_path_or_a_pattern(run, sandbox, tmp_path):
    """Hosts, files of the fact cache, files that tasks write, variables of hosts, and what tasks print."""
    for number, name in HOSTILE.items():
        facts = sandbox.state.servers[f"ns{number}.example-sbg.net"].facts
        facts["iam"].update(displayName=name, tags={"role": "web", "{{ lookup('pipe', 'touch evaluated') }}": name})
        facts["reverse"] = name
    (tmp_path / "inventory").mkdir()
    (tmp_path / "inventory" / "ovh.yml").write_text(
        yaml.safe_dump(
            {
                "plugin": "community.ovh.ovh",
                "datacenter": "sbg1",
                "hostnames": ["display_name", "reverse", "name"],
                "address": ["reverse", "ip"],
                "keyed_groups": [{"key": "ovh_tags"}, {"key": "ovh_tags.role", "prefix": "role"}],
                "compose": {"composed": "'<' ~ ovh_display_name ~ '>'"},
            }
        )
    )
    (tmp_path / "inventory" / "x.yml").write_text("from_outside: true\n")
    (tmp_path / "out").mkdir()
    (tmp_path / "site.yml").write_text(
        yaml.safe_dump(
            [
                {
                    "hosts": "datacenter_sbg1",
                    "gather_facts": False,
                    "connection": "local",
                    "vars": LOCAL,
                    "tasks": [
                        {
                            "name": "Show {{ inventory_hostname }}",
                            "ansible.builtin.debug": {
                                "msg": "{{ [inventory_hostname, ansible_host, composed, ovh_tags] }}"
                            },
                        },
                        {"ansible.builtin.set_fact": {"kept": "{{ ovh_display_name }}", "cacheable": True}},
                        {
                            "ansible.builtin.copy": {
                                "content": "{{ from_outside | default(false) }}",
                                "dest": str(tmp_path / "out") + "/{{ inventory_hostname }}.conf",
                            }
                        },
                    ],
                }
            ]
        )
    )
    ended = run(
        "ansible-playbook",
        "-i",
        "inventory/ovh.yml",
        "site.yml",
        ANSIBLE_CACHE_PLUGIN="jsonfile",
        ANSIBLE_CACHE_PLUGIN_CONNECTION="facts",
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert sorted(path.name for path in tmp_path.glob("out/*")) == [f"{name}.conf" for name in SBG1]
    assert {path.read_text() for path in tmp_path.glob("out/*")} == {"False"}
    assert sorted(path.name.removeprefix("s1_") for path in tmp_path.glob("facts/*")) == SBG1
    assert "{{ lookup('pipe', 'touch evaluated') }}" in ended.stdout and not list(tmp_path.glob("**/evaluated"))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"datacentre": "sbg1"}, "'datacentre' is not an option: did you mean datacenter?"),
        (
            {"datacenter": "sbg9", "on_empty": "fail"},
            "datacenters: no machine has sbg9; existing values of datacenters: bhs1, gra1, ",
        ),
        (
            {"products": ["vps"], "zone": "os-sbg1", "region": "os-gra1", "on_empty": "fail"},
            "no machine has datacenters os-sbg1 and regions os-gra1; existing",
        ),
    ],
)
def test_a_selection_of_nothing_ends_the_command(run, tmp_path, options, message):
    (tmp_path / "ovh.yml").write_text(yaml.safe_dump({"plugin": "community.ovh.ovh", **options}))
    ended = run("ansible-inventory", "-i", "ovh.yml", "--list", ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED="true")
    assert ended.returncode != 0 and message in " ".join(ended.stderr.split())


def test_a_zone_by_the_name_that_people_write(listed):
    inventory, warnings = listed(products=["vps"], zone="os-bhs1")
    assert (
        inventory["zone_os_bhs1"]["hosts"]
        == ["vps-5021.example-bhs.net", "vps-5022.example-bhs.net"]
        == inventory["ovh_vps"]["hosts"]
    )
    assert inventory["_meta"]["hostvars"]["vps-5021.example-bhs.net"]["ovh_zone"] == {
        "__ansible_unsafe": "Region OpenStack: os-bhs1"
    }
