# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Terraform state as options of modules: what is mapped, what is left out and why, and no secret of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from ansible.errors import AnsibleFilterError
from ansible_collections.community.ovh.plugins.filter.terraform_objects import FilterModule
from ansible_collections.community.ovh.plugins.plugin_utils import _terraform

from tests.environment import MODULES, ROOT

VARIABLES = yaml.safe_load((ROOT / "playbooks/vars/import_terraform.yml").read_text())
TABLE: dict[str, dict[str, Any]] = VARIABLES["terraform_resources"]
PRODUCTS: list[dict[str, str]] = VARIABLES["terraform_products"]
BOTH = ["192.0.2.1", "192.0.2.2"]
PROJECT = "0123456789abcdef0123456789abcdef"


def resource(kind: str, *instances: dict[str, Any], **facts: Any) -> dict[str, Any]:
    return {"mode": "managed", "type": kind, "name": "this", **facts, "instances": list(instances)}


def instance(index: int | str | None = None, sensitive: tuple[str, ...] = (), **attributes: Any) -> dict[str, Any]:
    key = {} if index is None else {"index_key": index}
    paths = [[{"type": "get_attr", "value": name}] for name in sensitive]
    return {**key, "schema_version": 0, "attributes": attributes, "sensitive_attributes": paths}


def objects(*resources: dict[str, Any]) -> tuple[dict[str, Any], list[tuple[str, str, str]]]:
    """The products of a state, and what is left out of it."""
    found = FilterModule().filters()["terraform_objects"]({"version": 4, "resources": list(resources)}, TABLE)
    return found["products"], [(each["address"], each["attribute"], each["reason"]) for each in found["left_out"]]


def test_each_row_has_options_of_its_module() -> None:
    modules = {each["name"]: each["module"] for each in PRODUCTS}
    assert set(modules.values()) <= set(MODULES)
    rows = {name: row for name, row in TABLE.items() if "reason" not in row}
    assert {row["product"] for row in rows.values()} == set(modules)
    for name, row in rows.items():
        text = (ROOT / f"plugins/modules/{modules[row['product']]}.py").read_text()
        named = [*row["options"], *row.get("set", {}), *row["key"]]
        named += [row[each] for each in ("inside", "id") if each in row]
        # service_name and the connection are documented in fragments.
        missing = [each for each in named if f"\n  {each}:" not in text and f"\n      {each}:" not in text]
        assert set(missing) <= {"service_name"}, name
        assert set(row) <= {"product", "options", "key", "id", "convert", "joins", "inside", "set", "left_out"}


@pytest.mark.parametrize("state", [None, [], "{", "[]", {"version": 3, "resources": []}, {"version": 4}])
def test_what_is_no_state(state: Any) -> None:
    with pytest.raises(AnsibleFilterError, match="this is not a Terraform state of version 4"):
        FilterModule().filters()["terraform_objects"](state, TABLE)


def test_modules_count_and_for_each_are_in_addresses() -> None:
    unknown = [
        resource("ovh_dbaas_logs", instance(0), instance("a"), module='module.web["x"]'),
        resource("aws_instance", instance()),
        resource("ovh_ip_reverse", {**instance(ip_reverse="192.0.2.1"), "deposed": "1234"}),
        resource("ovh_ip_reverse", instance(), mode="data"),
        resource("ovh_dedicated_server_reboot_task", instance()),
        resource("ovh_ip_reverse", instance(reverse="a.example.com.")),
    ]
    products, left_out = objects(*unknown)
    assert not products and left_out == [
        ('module.web["x"].ovh_dbaas_logs.this[0]', "", "its type is not mapped"),
        ('module.web["x"].ovh_dbaas_logs.this["a"]', "", "its type is not mapped"),
        ("aws_instance.this", "", "it is of another provider"),
        ("ovh_ip_reverse.this (deposed)", "", "Terraform is about to delete it"),
        ("ovh_dedicated_server_reboot_task.this", "", "a reboot is an action: ovh_server_reboot"),
        ("ovh_ip_reverse.this", "", "it has no value for ip"),
    ]


def test_secrets_and_what_the_module_cannot_set_are_left_out() -> None:
    user = instance(
        sensitive=("email",), login="jane", password="hunter2hunter2", email="x@example.com", status="DISABLED"
    )
    client = instance(
        name="ci", description="CI", flow="CLIENT_CREDENTIALS", client_secret="hunter2hunter2", client_id="x"
    )
    server = instance(service_name="ns1", boot_id="1", storage=[{}], iam=[{"tags": {"env": "prod", "ovh:x": "y"}}])
    kinds = ("ovh_me_identity_user", "ovh_me_api_oauth2_client", "ovh_dedicated_server")
    products, left_out = objects(*map(resource, kinds, (user, client, server)))
    assert products["identity_users"] == [{"login": "jane", "state": "disabled"}]
    assert products["servers"] == [{"service_name": "ns1", "boot_id": 1, "tags": {"env": "prod"}}]
    assert "hunter2" not in json.dumps([products, left_out])
    assert [(address.split(".")[0], attribute) for address, attribute, reason in left_out] == [
        ("ovh_me_identity_user", "password"),
        ("ovh_me_identity_user", "email"),
        ("ovh_me_api_oauth2_client", "client_secret"),
        ("ovh_dedicated_server", "storage"),
    ]


def test_resources_of_one_object_are_put_together() -> None:
    record = {"zone": "example.com", "fieldtype": "A", "ttl": 60}
    products, left_out = objects(
        resource(
            "ovh_domain_zone_record", *(instance(n, **record, subdomain="", target=f"192.0.2.{n}") for n in (1, 2))
        ),
        resource("ovh_domain_zone_record", instance(**record, subdomain="www", target="192.0.2.3")),
        resource("ovh_ip_firewall", instance(ip_on_firewall="192.0.2.1", enabled=False)),
        resource("ovh_ip_firewall_rule", *(instance(n, ip_on_firewall="192.0.2.1", sequence=n) for n in (0, 1))),
        resource("ovh_vrack_dedicated_server", instance(service_name="pn-1", server_id="ns1")),
        resource("ovh_vrack_cloudproject", instance(service_name="pn-1", project_id=PROJECT)),
    )
    assert not left_out and products == {
        "records": [
            {"name": "@", "zone": "example.com", "type": "A", "ttl": 60, "value": BOTH, "exclusive": False},
            {"name": "www", "zone": "example.com", "type": "A", "ttl": 60, "value": ["192.0.2.3"], "exclusive": False},
        ],
        "firewalls": [{"ip": "192.0.2.1", "enabled": False, "rules": [{"sequence": 0}, {"sequence": 1}]}],
        "vracks": [{"service_name": "pn-1", "dedicated_server": ["ns1"], "cloud_project": [PROJECT]}],
    }  # fmt: skip


def test_an_incomplete_list_is_not_declared() -> None:
    """Rules that the list lacks would be removed."""
    rules = (
        instance(0, ip_on_firewall="192.0.2.1", sequence=0, destination_port_desc="eq 80"),
        instance(1, ip_on_firewall="192.0.2.1", sequence=1, destination_port_desc="range 80-90"),
    )
    products, left_out = objects(resource("ovh_ip_firewall_rule", *rules))
    assert products == {"firewalls": [{"ip": "192.0.2.1"}]}
    assert left_out == [("ovh_ip_firewall_rule.this[1]", "destination_port", "the module cannot express its value")]
    nothing, more = objects(resource("ovh_ip_firewall_rule", rules[1]))
    assert not nothing and len(more) == 1


def test_blocks_and_ids() -> None:
    group = [{"group_id": "g1"}]
    shop = [
        instance(n, service_name=PROJECT, name="shop", id=f"i{n}", flavor=[{"flavor_id": "f"}], group=group)
        for n in (1, 2)
    ]
    roles = [{"name": "administrator", "id": "1"}, {"name": "", "id": "2"}]
    users = instance(service_name=PROJECT, description="ci", roles=roles, id="7"), instance(description="x")
    subnet = instance(service_name=PROJECT, network_id="n", cidr="192.0.2.0/24", enable_gateway_ip=False)
    two = [{"start": "192.0.2.2"}, {"start": "192.0.2.9"}]
    subnets = [subnet, instance(service_name=PROJECT, network_id="n", cidr="198.51.100.0/24", allocation_pools=two)]
    products, left_out = objects(
        resource("ovh_cloud_project_instance", *shop),
        resource("ovh_cloud_project_user", *users),
        resource("ovh_cloud_project_network_private_subnet_v2", *subnets),
    )
    assert [(each["instance_id"], each["flavor"], each["group"]) for each in products["cloud_instances"]] == [
        ("i1", "f", "g1"),
        ("i2", "f", "g1"),
    ]
    assert products["cloud_users"] == [{"project": PROJECT, "name": "ci", "roles": ["administrator"]}]
    assert products["cloud_subnets"][0]["no_gateway"] is True and "start" not in products["cloud_subnets"][1]
    assert [reason for address, attribute, reason in left_out] == ["it has no value for project"]


def test_a_text_is_not_a_block() -> None:
    assert _terraform.value_at({"group": "g1"}, ["group", "group_id"]) is None
