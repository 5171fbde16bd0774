# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbook import_terraform, by the real command: what it writes of a state is declared, and nothing changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from tests.environment import ROOT
from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output
from tests.support.execution_modes import controller

PROJECT, SECRET = "0123456789abcdef0123456789abcdef", "correct-horse-battery"
GROUPS = "/v2/iam/permissionsGroup"
PRODUCTS = yaml.safe_load((ROOT / "playbooks/vars/import_terraform.yml").read_text())["terraform_products"]
ODD = "{{ 1 / 0 }}: '#\n- \""


def state_of(sandbox: Sandbox) -> dict[str, Any]:
    """A state of what the sandbox has, as Terraform's provider writes it."""
    state = sandbox.state

    def found(module: str, key: str, /, **args: Any) -> list[dict[str, Any]]:
        result = controller(module, args, environ=sandbox.environment)
        assert not result.get("failed"), result
        entries: list[dict[str, Any]] = result[key]
        return entries

    block = state.ips["192.0.2.1/32"]
    block.reverses["192.0.2.1"] = {"ipReverse": "192.0.2.1", "reverse": "web.example.com."}
    shared = next(iter(state.objects.inside(GROUPS).values())).facts or {}
    state.objects.adopt(GROUPS, "own", {**shared, "urn": "own", "name": "own", "owner": "me", "readOnly": False})
    policy = next(iter(state.policies.values()))
    other = "eeeeeeee-0000-4000-8000-000000000002"
    own = {"id": other, "name": "shop", "readOnly": False, "owner": "me", "description": ODD}
    state.policies[other] = {**policy, **own}
    server = found("ovh_server_info", "servers", service_name="ns3001.example-sbg.net")[0]
    [network] = found("ovh_cloud_network_info", "networks", project=PROJECT)
    [subnet] = found("ovh_cloud_subnet_info", "subnets", project=PROJECT, network=network["network_id"])
    [gateway] = found("ovh_cloud_gateway_info", "gateways", project=PROJECT, region="GRA11")
    [key] = found("ovh_cloud_ssh_key_info", "ssh_keys", project=PROJECT)
    [user] = found("ovh_cloud_user_info", "users", project=PROJECT)
    instance = found("ovh_cloud_instance_info", "instances", project=PROJECT)[0]
    [volume] = found("ovh_cloud_volume_info", "volumes", project=PROJECT)
    [shop] = found("ovh_iam_policy_info", "policies", name="shop")
    [resources] = found("ovh_iam_resource_group_info", "resource_groups")
    client = found("ovh_oauth2_client_info", "oauth2_clients")[0]
    person = found("ovh_identity_user_info", "users")[0]
    people = found("ovh_identity_group_info", "groups")[0]
    redirection = found("ovh_domain_redirection_info", "redirections", zone="example.com")[0]
    records = [
        {**each, "value": value}
        for each in found("ovh_domain_zone_info", "records", zone="example.com")
        for value in each["value"]
        if each["type"] not in ("NS", "SOA")
    ]
    project = {"service_name": PROJECT}
    member = {"service_name": "pn-100001"}
    rows: dict[str, list[dict[str, Any]]] = {
        "ovh_dedicated_server": [
            {**server, "boot_id": str(server["boot_id"]), "os": "debian12_64", "customizations": {"user_data": SECRET}}
        ],
        "ovh_domain_zone_record": [
            {
                "zone": "example.com",
                "subdomain": each["name"].replace("@", ""),
                "fieldtype": each["type"],
                "target": each["value"],
                "ttl": each["ttl"],
                "id": str(number),
            }
            for number, each in enumerate(records)
        ],
        "ovh_domain_zone_redirection": [{**redirection, "zone": "example.com", "subdomain": redirection["name"]}],
        "ovh_ip_reverse": [{"ip": "192.0.2.1/32", "ip_reverse": "192.0.2.1", "reverse": "web.example.com."}],
        "ovh_ip_firewall": [{"ip": "192.0.2.1/32", "ip_on_firewall": "192.0.2.1", "enabled": True, "state": "ok"}],
        "ovh_ip_firewall_rule": [
            {
                "ip": "192.0.2.1/32",
                "ip_on_firewall": "192.0.2.1",
                "sequence": sequence,
                "action": "permit",
                "protocol": "tcp",
                "destination_port": 80 + sequence,
                "destination_port_desc": f"eq {80 + sequence}",
                "source": "any",
                "fragments": None,
            }
            for sequence in (0, 1)
        ],
        "ovh_vrack_dedicated_server_interface": [{**member, "interface_id": "00000000-0000-4000-9000-000030010001"}],
        "ovh_vrack_cloudproject": [{"service_name": "pn-100002", "project_id": "fedcba9876543210fedcba9876543210"}],
        "ovh_cloud_project_network_private": [{**project, **network, "id": network["network_id"]}],
        "ovh_cloud_project_network_private_subnet": [
            {**project, **subnet, "network_id": network["network_id"], "network": subnet["cidr"]}
        ],
        "ovh_cloud_project_gateway": [
            {**project, "name": "exit", "region": "GRA11", "model": gateway["model"], "subnet_id": subnet["subnet_id"]}
        ],
        "ovh_cloud_project_ssh_key": [{**project, "name": key["name"], "public_key": key["public_key"]}],
        "ovh_cloud_project_user": [
            {**project, "description": user["name"], "role_names": user["roles"], "password": SECRET}
        ],
        "ovh_cloud_project_instance": [
            {
                **project,
                "id": instance["instance_id"],
                "name": instance["name"],
                "region": instance["region"],
                "flavor_id": instance["flavor_id"],
                "image_id": instance["image_id"],
                "user_data": SECRET,
            }
        ],
        "ovh_cloud_project_volume": [{**project, **volume, "region_name": volume["region"]}],
        "ovh_iam_policy": [{**shop, "expired_at": None}],
        "ovh_iam_resource_group": [resources],
        "ovh_iam_permissions_group": [{**shared, "name": "own", "urn": "own"}],
        "ovh_me_api_oauth2_client": [{**client, "client_secret": SECRET}],
        "ovh_me_identity_user": [{**person, "password": SECRET}],
        "ovh_me_identity_group": [people],
        "ovh_iploadbalancing": [{"service_name": "ip-192.0.2.71"}],
        "random_password": [{"result": SECRET}],
    }  # fmt: skip
    return {
        "version": 4,
        "terraform_version": "1.9.0",
        "resources": [
            {
                "module": "module.shop",
                "mode": "managed",
                "type": kind,
                "name": "this",
                "provider": 'provider["registry.terraform.io/ovh/ovh"]',
                "instances": [
                    {"index_key": number, "schema_version": 0, "attributes": attributes, "sensitive_attributes": []}
                    for number, attributes in enumerate(instances)
                ],
            }
            for kind, instances in rows.items()
        ],
    }


def test_what_it_writes_is_declared_and_nothing_changes(sandbox: Sandbox, home: Path, tmp_path: Path) -> None:
    firewall = {
        "ip": "192.0.2.1",
        "enabled": True,
        "rules": [{"sequence": n, "action": "permit", "protocol": "tcp", "destination_port": 80 + n} for n in (0, 1)],
    }
    assert controller("ovh_ip_firewall", firewall, environ=sandbox.environment)["changed"]
    (tmp_path / "terraform.tfstate").write_text(json.dumps(state_of(sandbox)))
    written = len(sandbox.writes())
    done = ansible_playbook(
        "community.ovh.import_terraform",
        "-e",
        "terraform_state=terraform.tfstate dest=account",
        sandbox=sandbox,
        directory=tmp_path,
    )
    assert done.returncode == 0, output(done)
    folder = tmp_path / "account"
    account = yaml.safe_load((folder / "account.yml").read_text())
    assert set(account) == {each["name"] for each in PRODUCTS}
    assert [each["description"] for each in account["iam_policies"]] == [ODD]
    texts = "".join(path.read_text() for path in folder.rglob("*") if path.is_file())
    assert SECRET not in texts + output(done)
    report = (folder / "not_imported.md").read_text()
    assert "iploadbalancing.this\\[0\\] |  | its type is not mapped |" in report
    assert "another provider" in report and "it is secret" in report
    back = ansible_playbook("account/site.yml", "--diff", sandbox=sandbox, directory=tmp_path)
    assert back.returncode == 0 and "changed=0 " in back.stdout and len(sandbox.writes()) == written, output(back)
