# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inventory plugin, in this process, against the sandbox."""

from __future__ import annotations

import datetime
import os
import sys

import pytest
import yaml
from ansible.errors import AnsibleError, AnsibleParserError
from ansible.inventory.data import InventoryData
from ansible.parsing.dataloader import DataLoader
from ansible.plugins.loader import inventory_loader
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import CONNECTION
from ansible_collections.community.ovh.plugins.plugin_utils import _in_process

from tests.sandbox.state import cloud, ips
from tests.support.commands import write_configuration
from tests.support.guides import GUIDES

PLUGIN = "community.ovh.ovh"
FORBIDDEN = {"ns3026.example-gra.net", "ns3043.example-rbx.net"}
EXPIRED = {"ns3015.example-sbg.net", "ns3064.example-bhs.net"}


class Parsed:
    """One parsing of an inventory file: what came of it, and what was warned of."""

    def __init__(self, path, monkeypatch, use_cache=True, data=None):
        self.data, self.warnings = data or InventoryData(), []
        plugin = inventory_loader.get(PLUGIN)
        monkeypatch.setattr(
            plugin.display, "warning", lambda message, *unused, **unnamed: self.warnings.append(str(message))
        )
        assert plugin.verify_file(str(path))
        plugin.parse(self.data, DataLoader(), str(path), use_cache)
        if plugin.get_option("cache"):
            plugin.update_cache_if_changed()

    def names(self, group="ovh"):
        return {host.name for host in self.data.groups[group].get_hosts()}

    def variables(self, host):
        return self.data.hosts[host].vars


@pytest.fixture
def parse(sandbox, home, monkeypatch):
    """Writes ovh.yml, with these options and this further text, and parses it, with the sandbox's keys in the
    environment.
    """
    for name, value in {**sandbox.environment, "OVH_RETRY_TIMEOUT": "0"}.items():
        monkeypatch.setenv(name, value)

    def parse(*, use_cache=True, data=None, **options):
        path = home / "ovh.yml"
        path.write_text(yaml.safe_dump({"plugin": PLUGIN, **options}), encoding="utf-8")
        return Parsed(path, monkeypatch, use_cache, data)

    return parse


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("ovh.yml", True),
        ("ovh.yaml", True),
        ("prod.ovh.yml", True),
        ("prod.ovh.yaml", True),
        ("myovh.yml", False),
        ("ovh.yml.txt", False),
        ("ovh.ini", False),
        ("hosts.yml", False),
    ],
)
def test_files(tmp_path, name, ours):
    (tmp_path / name).touch()
    assert inventory_loader.get(PLUGIN).verify_file(str(tmp_path / name)) is ours
    assert inventory_loader.get(PLUGIN).verify_file(str(tmp_path / "missing" / name)) is False


# ---- hosts, groups, variables


def test_the_account(parse, sandbox):
    parsed = parse()
    assert parsed.names() == parsed.names("ovh_dedicated_server") == set(sandbox.state.servers) - FORBIDDEN
    assert parsed.names("datacenter_sbg1") == {f"ns300{number}.example-sbg.net" for number in range(1, 9)}
    assert parsed.names("region_eu_west_sbg") == parsed.names("datacenter_sbg1") | parsed.names("datacenter_sbg2")
    assert parsed.names("state_hacked") == {"ns3044.example-rbx.net"}
    variables = parsed.variables("ns3001.example-sbg.net")
    assert {name: variables[name] for name in ("ansible_host", "ovh_server_id", "ovh_display_name", "ovh_tags")} == {
        "ansible_host": "192.0.2.1",
        "ovh_server_id": 703001,
        "ovh_display_name": "web-1",
        "ovh_tags": {"env": "prod", "role": "web", "ovh:generation": "2023"},
    }
    assert {name for name in variables if not name.startswith("ovh_")} == {
        "ansible_host",
        "inventory_file",
        "inventory_dir",
    }
    assert len(parsed.warnings) == 1 and all(name in parsed.warnings[0] for name in FORBIDDEN)
    assert not sandbox.writes()


def test_an_account_without_servers(parse, sandbox):
    sandbox.state.servers.clear()
    assert parse().names("ovh_dedicated_server") == set()


@pytest.mark.parametrize(
    "settings",
    [
        {"expanded": "honour", "batch": "refuse"},
        {"expanded": "ignore", "batch": "honour"},
        {"expanded": "refuse", "batch": "ignore"},
        {"expanded": "refuse", "batch": "refuse"},
        {"stale_seconds": 60.0},
    ],
)
def test_the_same_by_all_ways_of_reading(parse, sandbox, settings):
    sandbox.settings.update({"expanded_expired": "absent", **settings})
    parsed = parse()
    assert parsed.names() == set(sandbox.state.servers) - FORBIDDEN - EXPIRED
    assert len(parsed.warnings) == 1 and all(name in parsed.warnings[0] for name in FORBIDDEN | EXPIRED)
    assert "the service has expired (HTTP 460)" in parsed.warnings[0]
    assert parsed.variables("ns3001.example-sbg.net")["ovh_display_name"] == "web-1"


@pytest.mark.parametrize(("mode", "requests"), [("auto", 5), ("expanded", 4), ("batch", 6), ("single", 41)])
def test_read_mode(parse, sandbox, mode, requests):
    parse(read_mode=mode)
    assert len(sandbox.exchanges) == requests
    assert any(each.get("expanded") for each in sandbox.exchanges) is (mode in ("auto", "expanded"))
    assert any(each.get("batch") for each in sandbox.exchanges) is (mode in ("auto", "batch"))


def test_a_key_for_some_servers_only(parse, sandbox, monkeypatch):
    """The rule that is missing for the first must not keep the others from being tried."""
    rules = [
        ("GET", "/dedicated/server"),
        ("GET", "/dedicated/server/ns3083.example-lim.net"),
        ("GET", "/dedicated/server/ns3031.example-gra.net"),
    ]
    monkeypatch.setenv("OVH_CONSUMER_KEY", sandbox.consumer_key(rules))
    sandbox.settings.expanded = sandbox.settings.batch = "ignore"
    sandbox.state.servers = {
        name: sandbox.state.servers[name]
        for name in ("ns3001.example-sbg.net", "ns3031.example-gra.net", "ns3083.example-lim.net")
    }
    parsed = parse(parallel=1)
    assert parsed.names() == {"ns3031.example-gra.net", "ns3083.example-lim.net"}
    assert "ns3001.example-sbg.net: This call has not been granted" in parsed.warnings[0]


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ({"datacenters": ["LIM1"]}, {"ns3081.example-lim.net", "ns3082.example-lim.net", "ns3083.example-lim.net"}),
        (
            {"regions": ["eu-west-sbg"], "datacenters": ["sbg2", "gra1"], "filters": [{"exclude": "not ovh_tags"}]},
            {"ns3011.example-sbg.net"},
        ),
        ({"states": ["hacked", "error"]}, {"ns3024.example-gra.net", "ns3044.example-rbx.net"}),
        ({"power_states": ["poweroff"]}, {"ns3033.example-gra.net"}),
        (
            {"filters": [{"include": "ovh_tags.role | default('') == 'db'"}, {"exclude": True}]},
            {"ns3003.example-sbg.net"},
        ),
        ({"filters": [{"exclude": "ovh_display_name != 'waw-one'"}]}, {"ns3071.example-waw.net"}),
        (
            {"filters": [{"include": "ansible_host == '192.0.2.2'"}, {"exclude": "ovh_link_speed"}]},
            {"ns3002.example-sbg.net"},
        ),
        ({"products": []}, set()),
    ],
)
def test_which_machines(parse, options, names):
    assert parse(**options).names() == names


def test_names_and_addresses(parse):
    parsed = parse(hostnames=["display_name", "reverse"], address=["reverse", "ip"])
    assert {
        "web-1",
        "host3021.example.net",
        "host3022.example.net",
        "host3061.example.net",
        "host3062.example.net",
    } < parsed.names()
    assert parsed.variables("web-1")["ansible_host"] == "host3001.example.net"
    assert parsed.variables("db-1")["ansible_host"] == "192.0.2.3"
    assert len(parsed.warnings) == 2
    assert parsed.warnings[1].startswith("5 of the preferred host names") and "\x1b" not in parsed.warnings[1]


@pytest.mark.parametrize(
    ("hostnames", "names", "warning"),
    [
        (["ovh_tags.role ~ '-' ~ ovh_server_id"], {"web-703001", "web-703002", "db-703003"}, ""),
        (
            ["ovh_tags.Name", "ovh_tags.Name | default('')", "ovh_display_name | upper"],
            {"WEB-1", "WEB-2", "DB-1"},
            "ovh_tags.Name has no value for any",
        ),
        (["ovh_server_id"], {"703001", "703002", "703003"}, ""),
        (["ovh_tags", "ovh_monitoring", "ansible_host"], {"192.0.2.1", "192.0.2.2", "192.0.2.3"}, ""),
        (["'{{' ~ ovh_name ~ '}}'", "'../x'", "display_name"], {"web-1", "web-2", "db-1"}, "instead of '{{ns3001"),
    ],
)
def test_host_names_by_expression(parse, hostnames, names, warning):
    parsed = parse(hostnames=hostnames, filters=[{"include": "ovh_server_id < 703004"}, {"exclude": True}])
    assert parsed.names() == names
    assert warning in str(parsed.warnings) if warning else len(parsed.warnings) == 1


def test_an_expression_never_evaluates_what_the_api_says(parse, sandbox):
    sandbox.state.servers["ns3041.example-rbx.net"].facts["iam"]["tags"] = {
        "Name": "{{ lookup('pipe', 'touch evaluated') }}"
    }
    parsed = parse(datacenters=["rbx"], hostnames=["ovh_tags.Name", "ovh_tags.Name ~ ''", "name"])
    assert "ns3041.example-rbx.net" in parsed.names() and not os.path.exists("evaluated")


def test_prefixes(parse, sandbox):
    data = parse(hostvars_prefix="vps_", group_prefix="o_", hostnames=["vps_display_name"], datacenters=["lim1"]).data
    assert {"ovh", "ovh_dedicated_server", "o_datacenter_lim1", "o_state_ok"} < set(data.groups)
    assert not [name for name in data.groups if name.startswith(("datacenter_", "state_"))]
    names = set(data.hosts["lim-one"].vars)
    assert {"vps_name", "vps_tags", "vps_product", "ansible_host"} < names
    assert not [name for name in names if name.startswith("ovh_")]
    # The machine is the same under another prefix, and another machine does not take its name.
    sandbox.state.servers["ns3001.example-sbg.net"].facts["iam"]["displayName"] = "lim-one"
    parsed = parse(hostnames=["display_name"], datacenters=["lim1", "sbg1"], data=data)
    assert parsed.variables("lim-one")["ovh_name"] == "ns3081.example-lim.net"
    assert "ns3001.example-sbg.net" in parsed.names()


@pytest.mark.parametrize("name", ["localhost", "all", "datacenter_sbg1", "ovh", "ovh_dedicated_server", "mine"])
def test_a_host_is_never_mistaken_for_a_group_or_the_controller(parse, sandbox, name):
    sandbox.state.servers["ns3001.example-sbg.net"].facts["iam"]["displayName"] = name
    parsed = parse(hostnames=["display_name"], groups={"mine": "true"})
    assert "ns3001.example-sbg.net" in parsed.names("datacenter_sbg1")
    assert name not in parsed.data.hosts
    assert not any("ansible_host" in group.vars for group in parsed.data.groups.values())


def test_machines_of_two_files_do_not_become_one_host(parse, sandbox):
    data = parse(hostnames=["display_name"], datacenters=["waw1"]).data
    assert parse(hostnames=["display_name"], datacenters=["waw1"], data=data).names() == {
        "waw-one",
        "ns3072.example-waw.net",
        "ns3073.example-waw.net",
    }
    sandbox.state.servers["ns3001.example-sbg.net"].facts["iam"]["displayName"] = "waw-one"
    parsed = parse(hostnames=["display_name"], datacenters=["sbg1"], data=data)
    assert parsed.variables("waw-one")["ovh_name"] == "ns3071.example-waw.net"
    assert "ns3001.example-sbg.net" in parsed.names()


# ---- instances of the Public Cloud


def test_instances(parse, sandbox):
    parsed = parse(products=["cloud_instance"])
    shop, lab = list(sandbox.state.projects.values())[:2]
    assert len(parsed.names()) == len(shop.instances) + len(lab.instances) == 6 and parsed.names("project_shop") == {
        "shop-1",
        "shop-2",
        "shop-db",
    }
    assert parsed.names("region_gra11") & parsed.names("state_active") == {"shop-1", "shop-2"}
    variables = parsed.variables("shop-1")
    assert {
        name: variables[name]
        for name in (
            "ansible_host",
            "ovh_ip",
            "ovh_ipv6",
            "ovh_private_ip",
            "ovh_project",
            "ovh_project_id",
            "ovh_product",
        )
    } == {
        "ansible_host": "203.0.113.111",
        "ovh_ip": "203.0.113.111",
        "ovh_ipv6": "2001:db8:c::6f",
        "ovh_private_ip": "10.0.70.12",
        "ovh_project": "shop",
        "ovh_project_id": "0123456789abcdef0123456789abcdef",
        "ovh_product": "cloud_instance",
    }
    assert {name for name in variables if not name.startswith("ovh_")} == {
        "ansible_host",
        "inventory_file",
        "inventory_dir",
    }
    assert variables["ovh_project_iam"]["tags"] == {"env": "prod"}
    assert "ansible_host" not in parsed.variables("shop-db")
    assert parsed.warnings[0].startswith(
        "2 projects left out of the inventory (0123456789abcdef0123456789abcdf2: User not granted"
    )
    assert (
        parsed.warnings[1].startswith("3 of the preferred host names are not usable")
        and "11111111-0000-4000-8000-000000080021" in parsed.names()
    )


def test_an_instance_is_never_called_as_another_machine(parse, sandbox):
    shop = next(iter(sandbox.state.projects.values()))
    shop.add(1, "ns3081.example-lim.net", "GRA11")
    shop.add(2, "lim-one", "GRA11")
    parsed = parse(
        products=["cloud_instance", "dedicated_server"],
        hostnames=["display_name", "name"],
        filters=[
            {"include": "ovh_name == 'lim-one'"},
            {"include": "ovh_name == 'ns3081.example-lim.net'"},
            {"exclude": True},
        ],
    )
    assert parsed.names("ovh_cloud_instance") == {f"11111111-0000-4000-8000-00000000000{number}" for number in (1, 2)}
    assert parsed.names("ovh_dedicated_server") == {"ns3081.example-lim.net"}
    data = parse(products=["cloud_instance"], projects=["shop"]).data
    parsed = parse(datacenters=["lim1"], hostnames=["display_name"], data=data)
    assert parsed.variables("lim-one")["ovh_product"] == "cloud_instance" and parsed.names("datacenter_lim1") == {
        "dedicated_server_ns3081.example-lim.net",
        "ns3082.example-lim.net",
        "ns3083.example-lim.net",
    }


@pytest.mark.parametrize(
    ("projects", "names"),
    [
        (["SHOP"], {"shop-1", "shop-2", "shop-db"}),
        (["0123456789abcdef0123456789abcdef"], {"shop-1", "shop-2", "shop-db"}),
        (["0123456789abcdef0123456789abcdf1"], set()),
        (["Lab, second floor", "shop"], None),
    ],
)
def test_projects_by_id_or_description(parse, projects, names):
    parsed = parse(products=["cloud_instance"], projects=projects)
    assert parsed.names() == names if names is not None else len(parsed.names()) == 6
    assert not [warning for warning in parsed.warnings if "left out" in warning]


@pytest.mark.parametrize(
    ("project", "message"),
    [
        ("0123456789abcdef0123456789abcdf2", "HTTP 403"),
        ("0123456789abcdef0123456789abcdf3", "HTTP 460"),
        ("old shop", "HTTP 460"),
    ],
)
def test_a_project_that_is_named_and_cannot_be_read_is_an_error(parse, sandbox, project, message):
    sandbox.settings.expanded_expired = "absent" if project.startswith("0") else "shown"
    with pytest.raises(AnsibleParserError, match=message):
        parse(products=["cloud_instance"], projects=["shop", project])


def test_projects_of_the_same_description_are_told_by_their_ids(parse, sandbox):
    list(sandbox.state.projects.values())[1].facts["description"] = "Shop"
    with pytest.raises(AnsibleParserError, match="shop: several projects have this display name"):
        parse(products=["cloud_instance"], projects=["shop"])


@pytest.mark.parametrize(
    ("settings", "requests"),
    [({}, 3), ({"expanded": "ignore"}, 3), ({"expanded": "refuse", "batch": "refuse"}, 23), ({"batch": "ignore"}, 13)],
)
def test_few_requests_for_many_projects(parse, sandbox, settings, requests):
    """docs/api_facts.md, Inventory: one or two for the projects, and one for each of them, or fewer where batches are
    honoured.
    """
    for project in sandbox.state.projects.values():
        project.condition = "ok"
    for number in range(5):
        made = cloud.project(8100 + number, f"p{number}")
        sandbox.state.projects[made.facts["project_id"]] = made
    sandbox.settings.update(settings)
    assert len(parse(products=["cloud_instance"]).names()) == 6
    assert len(sandbox.exchanges) == requests


def test_a_key_for_one_project(parse, sandbox, monkeypatch):
    name = "0123456789abcdef0123456789abcdef"
    monkeypatch.setenv(
        "OVH_CONSUMER_KEY",
        sandbox.consumer_key([("GET", f"/cloud/project/{name}"), ("GET", f"/cloud/project/{name}/*")]),
    )
    assert len(parse(products=["cloud_instance"], projects=[name]).names()) == 3
    with pytest.raises(AnsibleParserError, match="missing right: the access rule GET /cloud/project"):
        parse(products=["cloud_instance"])


def test_an_endpoint_without_the_public_cloud_is_asked_nothing(parse, sandbox, monkeypatch):
    monkeypatch.setenv("OVH_ENDPOINT", "kimsufi-ca")
    with pytest.raises(AnsibleParserError, match="^Public Cloud is not available on kimsufi-ca .available on ovh-eu"):
        parse(products=["dedicated_server", "cloud_instance"])


def test_what_one_product_refuses_says_nothing_of_another(parse, sandbox):
    sandbox.fail("status", path="/cloud/project", status=400, times=1)
    parse(products=["cloud_instance", "dedicated_server"])
    assert [each["path"] for each in sandbox.exchanges if each.get("expanded")] == ["/1.0/dedicated/server"]


def test_a_project_that_cannot_be_read_this_time(parse, sandbox):
    sandbox.settings.batch = "refuse"
    sandbox.fail("status", path="*df0/instance", times=None)
    with pytest.raises(
        AnsibleParserError,
        match=r"^0123456789abcdef0123456789abcdf0: GET /cloud/project/\w+/instance: .*\(HTTP 503",
    ):
        parse(products=["cloud_instance"])
    parsed = parse(products=["cloud_instance"], on_unreadable="warn")
    assert (
        parsed.names() == {"shop-1", "shop-2", "shop-db"}
        and "the inventory is not complete: 0123456789abcdef0123456789abcdf0" in parsed.warnings[0]
    )


def test_the_choices_are_the_kinds(parse):
    module = sys.modules[type(inventory_loader.get(PLUGIN)).__module__]
    options = yaml.safe_load(module.DOCUMENTATION)["options"]
    assert (
        options["products"]["choices"] == options["accounts"]["suboptions"]["products"]["choices"] == list(module.KINDS)
    )
    spoken = {
        name: option
        for name, option in options["accounts"]["suboptions"].items()
        if name not in ("name", "products", "projects")
    }
    assert {name: option["type"] for name, option in spoken.items()} == {
        name: option["type"] for name, option in CONNECTION.items()
    }


# ---- VPS

VPS = "vps-5001.example-sbg.net"


def test_vps(parse, sandbox):
    parsed = parse(products=["vps"])
    assert parsed.names() == set(sandbox.state.vps) - {"vps-5012.example-gra.net"} and parsed.names("zone_os_bhs1") == {
        "vps-5021.example-bhs.net",
        "vps-5022.example-bhs.net",
    }
    assert parsed.names("state_stopped") == {"vps-5003.example-sbg.net"}
    variables = parsed.variables(VPS)
    assert {
        name: variables[name]
        for name in ("ansible_host", "ovh_ip", "ovh_ipv6", "ovh_ips", "ovh_display_name", "ovh_product")
    } == {
        "ansible_host": "203.0.113.1",
        "ovh_ip": "203.0.113.1",
        "ovh_ipv6": "2001:db8:1389::1",
        "ovh_ips": ["203.0.113.1", "2001:db8:1389::1"],
        "ovh_display_name": "shop",
        "ovh_product": "vps",
    }
    assert "1 VPS left out of the inventory (vps-5012.example-gra.net: User not granted" in parsed.warnings[0]
    for place in ({"datacenters": ["OS-BHS1"]}, {"zone": "Region OpenStack: os-bhs1"}, {"region": "os-bhs1"}):
        assert parse(products=["vps"], **place, states=["running"]).names() == parsed.names("zone_os_bhs1")
    assert (
        parse(products=["vps"], address=["ipv6"], hostnames=["display_name"]).variables("shop")["ansible_host"]
        == "2001:db8:1389::1"
    )


@pytest.mark.parametrize(
    ("settings", "requests"),
    [({}, 3), ({"expanded": "ignore"}, 3), ({"expanded": "refuse", "batch": "refuse"}, 63), ({"batch": "ignore"}, 3)],
)
def test_few_requests_for_many_vps_and_their_addresses(parse, sandbox, settings, requests):
    """docs/api_facts.md, Inventory: two lists where they show objects, else the machines and their addresses by
    batches, or 2N + 1.
    """
    sandbox.state.vps.clear()
    sandbox.state.add_vps(30, zone="os-sbg1")
    sandbox.state.ips = {
        f"{text}/32": ips.block(f"{text}/32", number, "vps", name)
        for number, (name, each) in enumerate(sandbox.state.vps.items())
        for text in each.ips
        if ":" not in text
    }
    sandbox.settings.update(settings)
    parsed = parse(products=["vps"])
    assert len(parsed.names()) == 30 and all("ansible_host" in parsed.variables(name) for name in parsed.names())
    assert len(sandbox.exchanges) == requests


@pytest.mark.parametrize("settings", [{}, {"expanded": "ignore"}, {"expanded": "refuse", "batch": "refuse"}])
def test_an_added_address_is_never_taken_for_a_vps_own(parse, sandbox, settings):
    """Where a list of plain addresses is all there is, and has several of a version, each is looked at."""
    found = sandbox.state.vps[VPS]
    found.ips = {
        "198.51.100.99": {**found.ips["203.0.113.1"], "ipAddress": "198.51.100.99", "type": "additional"},
        **found.ips,
    }
    sandbox.state.ips["198.51.100.99/32"] = ips.block("198.51.100.99/32", 7999, "failover", VPS)
    sandbox.settings.update(settings)
    assert parse(products=["vps"]).variables(VPS)["ansible_host"] == "203.0.113.1"


def test_a_key_that_may_not_read_addresses_of_all(parse, sandbox, monkeypatch):
    monkeypatch.setenv("OVH_CONSUMER_KEY", sandbox.consumer_key([("GET", "/vps"), ("GET", "/vps/*")]))
    assert parse(products=["vps"]).variables(VPS)["ansible_host"] == "203.0.113.1"


def test_a_vps_that_the_list_of_addresses_lacks_is_asked_itself(parse, sandbox):
    del sandbox.state.ips["203.0.113.1/32"], sandbox.state.ips["2001:db8:1389::1/128"]
    sandbox.state.ips["2001:db8:7::/64"] = ips.block("2001:db8:7::/64", 7999, "vps", VPS)
    assert parse(products=["vps"]).variables(VPS)["ansible_host"] == "203.0.113.1"
    assert [each["path"] for each in sandbox.exchanges if each["path"].endswith("/ips")] == [f"/1.0/vps/{VPS}/ips"]


def test_addresses_that_cannot_be_had_are_an_error(parse, sandbox):
    sandbox.fail("status", path="/ip", times=None)
    assert parse(products=["vps"]).variables(VPS)["ansible_host"] == "203.0.113.1"
    sandbox.fail("status", path="/vps/*/ips", times=None)
    with pytest.raises(
        AnsibleParserError,
        match=r"^vps-5001.example-sbg.net: GET /vps/vps-5001.example-sbg.net/ips: .*\(HTTP 503",
    ):
        parse(products=["vps"])


def test_a_vps_whose_addresses_are_gone_is_left_out(parse, sandbox):
    sandbox.settings.update({"expanded": "refuse", "batch": "refuse"})
    sandbox.fail("status", path=f"/vps/{VPS}/ips", status=460, times=None)
    parsed = parse(products=["vps"])
    assert VPS not in parsed.names() and f"{VPS}: the service has expired (HTTP 460)" in parsed.warnings[0]


# ---- several accounts


def two_accounts(sandbox, **second):
    return {
        "accounts": [
            {"name": "prod"},
            {"name": "test", "endpoint": sandbox.url, "access_token": sandbox.access_token(), **second},
        ]
    }


def test_each_host_knows_its_account(parse, sandbox):
    parsed = parse(**two_accounts(sandbox, products=["cloud_instance"], projects=["shop"]), datacenters=["lim1"])
    assert parsed.names("account_prod") == parsed.names() == parsed.names("datacenter_lim1")
    parsed = parse(
        **two_accounts(sandbox, products=["cloud_instance"], projects=["shop"]),
        filters=[{"exclude": "ovh_datacenter | default('lim1') != 'lim1'"}],
    )
    assert parsed.names("account_test") == parsed.names("ovh_cloud_instance") == {"shop-1", "shop-2", "shop-db"}
    assert {parsed.variables(name)["ovh_account"] for name in parsed.names("account_test")} == {"test"}
    assert parsed.variables("ns3081.example-lim.net")["ovh_account"] == "prod"


def test_what_two_accounts_have_is_two_hosts(parse, sandbox):
    parsed = parse(**two_accounts(sandbox), datacenters=["waw1"], hostnames=["display_name", "name"])
    assert parsed.names("account_test") == {f"test_ns307{number}.example-waw.net" for number in (1, 2, 3)}
    assert parsed.names("account_prod") == {f"prod_ns307{number}.example-waw.net" for number in (1, 2, 3)}
    assert len([warning for warning in parsed.warnings if "host names are not usable" in warning]) == 1


def test_an_account_that_fails_is_no_shorter_inventory(parse, sandbox, tmp_path):
    wrong = two_accounts(sandbox, access_token="not-to-be-shown")
    with pytest.raises(AnsibleParserError, match=r"^account test: GET /dedicated/server: .*\(HTTP 401") as raised:
        parse(**wrong)
    assert "not-to-be-shown" not in str(raised.value)
    cached = {"cache": True, "cache_plugin": "jsonfile", "cache_connection": str(tmp_path / "cache")}
    parsed = parse(**wrong, on_unreadable="warn", **cached)
    assert (
        parsed.names() == parsed.names("account_prod")
        and len(parsed.names()) == 38
        and "account_test" not in parsed.data.groups
    )
    assert parsed.warnings[-1].startswith("the inventory is not complete: account test: GET /dedicated/server: ")
    assert len(list(tmp_path.glob("cache/*"))) == 1


def test_all_accounts_failing_is_an_error_whatever_the_file_says(parse, sandbox):
    wrong = {"accounts": [{"name": name, "endpoint": sandbox.url, "access_token": "wrong"} for name in ("a", "b")]}
    with pytest.raises(AnsibleParserError, match="^account a: .*HTTP 401.*; account b: .*HTTP 401"):
        parse(**wrong, on_unreadable="warn")


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"client_secret": "x"}, "account b: .*client_id of the credentials .* is missing"),
        ({"config_file": "nowhere"}, "account b: config_file .*no such file"),
        (
            {"endpoint": "kimsufi-ca", "products": ["cloud_instance"]},
            "account b: Public Cloud is not available on kimsufi-ca",
        ),
        ({"consumer_key": "{{ nowhere }}"}, "accounts: consumer_key: cannot get its value"),
    ],
)
def test_a_mistake_in_an_account_is_an_error_whatever_the_file_says(parse, entry, message):
    with pytest.raises(AnsibleParserError, match=f"^{message}"):
        parse(accounts=[{"name": "a"}, {"name": "b", **entry}], on_unreadable="warn")


def test_accounts_take_what_the_file_and_the_environment_say(parse, sandbox, monkeypatch, tmp_path):
    (tmp_path / "key").write_text(sandbox.environment["OVH_CONSUMER_KEY"])
    monkeypatch.delenv("OVH_CONSUMER_KEY")
    monkeypatch.setenv("OVH_APPLICATION_SECRET", "stale")
    usual = {
        "application_secret": sandbox.environment["OVH_APPLICATION_SECRET"],
        "endpoint": sandbox.url,
        "expected_account": "ab12345-ovh",
    }
    parsed = parse(
        **usual,
        datacenters=["waw1"],
        accounts=[
            {
                "name": "one",
                "consumer_key": "{{ lookup('ansible.builtin.file', 'key') }}",
                "request_timeout": "{{ 5 * 2 }}",
            }
        ],
    )
    assert len(parsed.names("account_one")) == 3 and sandbox.exchanges[0]["path"] == "/1.0/auth/details"
    with pytest.raises(
        AnsibleParserError,
        match="^account one: these credentials belong to the account ab12345-ovh, and expected_account is xy1-ovh",
    ):
        parse(
            **usual,
            accounts=[
                {"name": "one", "consumer_key": sandbox.environment["OVH_CONSUMER_KEY"], "expected_account": "xy1-ovh"}
            ],
        )


def test_each_account_has_a_cache_of_its_own(parse, sandbox, tmp_path):
    options = {
        "cache": True,
        "cache_plugin": "jsonfile",
        "cache_connection": str(tmp_path / "cache"),
        **two_accounts(sandbox),
    }
    parse(**options)
    asked = len(sandbox.exchanges)
    parsed = parse(**options)
    assert len(sandbox.exchanges) == asked and len(parsed.names()) == 76 and len(list(tmp_path.glob("cache/*"))) == 2
    options["accounts"][1]["access_token"] = sandbox.access_token()
    parse(**options)
    again = sandbox.exchanges[asked:]
    assert len(again) == asked / 2 and len(list(tmp_path.glob("cache/*"))) == 3


# ---- extras


CLOUD_EXTRAS = ["flavor", "image", "network", "volume", "instance_group"]


def equip(state):
    """A shop whose instances have everything that can be named."""
    path, shop = f"/cloud/project/{next(iter(state.projects))}", next(iter(state.projects.values()))
    web, other, database = shop.instances.values()
    web["ipAddresses"][0]["networkId"] = "88888888-0000-4000-8000-000000000001"
    other["imageId"] = "22222222-0000-4000-8000-000000000001"
    group = {"name": "spread", "region": "GRA11", "type": "anti-affinity", "instance_ids": [web["id"], other["id"]]}
    state.objects.adopt(path + "/instance/group", "eeeeeeee-0000-4000-8000-000000000002", group)
    return web, other, database


def test_names_of_what_instances_have(parse, sandbox):
    equip(sandbox.state)
    parsed = parse(products=["cloud_instance"], projects=["shop"], **{"with": CLOUD_EXTRAS})
    shown = [
        [
            parsed.variables(host)["ovh_" + name]
            for name in ("flavor", "image", "networks", "volumes", "instance_groups")
        ]
        for host in ("shop-1", "shop-2", "shop-db")
    ]
    assert shown == [
        ["b3-8", "Ubuntu 24.04", ["backend", "Ext-Net"], [], ["spread"]],
        ["b3-8", "Ubuntu 24.04 with nginx", ["Ext-Net"], [], ["spread"]],
        ["b3-8", "Debian 12", [], ["archive"], []],
    ]
    assert parsed.names("flavor_b3_8") == {"shop-1", "shop-2", "shop-db"}
    assert parsed.names("image_debian_12") == {"shop-db"}
    assert parsed.names("network_backend") == {"shop-1"}
    assert parsed.names("instance_group_spread") == {"shop-1", "shop-2"}


@pytest.mark.parametrize(
    ("extras", "settings", "requests"),
    [
        (["flavor", "image"], {}, 6),
        (CLOUD_EXTRAS, {}, 11),
        (["flavor", "image"], {"batch": "refuse"}, 18),
        (CLOUD_EXTRAS, {"batch": "refuse"}, 43),
    ],
)
def test_few_requests_for_the_names_of_many_instances(parse, sandbox, extras, settings, requests):
    """A list a project and kind, with two for the projects, and one by which it shows that batches are refused."""
    sandbox.state.projects.clear()
    for number in range(5):
        made = cloud.project(8100 + number, f"p{number}")
        sandbox.state.projects[made.facts["project_id"]] = made
        for instance in range(10):
            made.add(1000 * number + instance, f"i{number}-{instance}", "GRA11")
        for image, name in made.images.items():
            facts = cloud.image(image, name, "GRA11")
            sandbox.state.objects.adopt(f"/cloud/project/{made.facts['project_id']}/image", image, facts)
    sandbox.settings.update(settings)
    assert len(parse(products=["cloud_instance"], **{"with": extras}).names()) == 50
    assert len(sandbox.exchanges) <= requests


def ends_in(service, days, automatic=False):
    """The service ends then, or is renewed."""
    end = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=days)
    service.service_infos["expiration"] = end.date().isoformat()
    service.service_infos["renew"] = {**service.service_infos["renew"], "automatic": automatic}


SERVER_EXTRAS = ["service", "ips", "vrack", "options"]


def test_extras_of_servers(parse, sandbox):
    servers = sandbox.state.servers
    ends_in(servers["ns3001.example-sbg.net"], 11)
    ends_in(servers["ns3002.example-sbg.net"], 11, automatic=True)
    ends_in(servers["ns3003.example-sbg.net"], 40)
    servers["ns3004.example-sbg.net"].service_infos["expiration"] = None
    parsed = parse(datacenters=["sbg1"], group_prefix="o_", **{"with": SERVER_EXTRAS})
    shown = parsed.variables("ns3001.example-sbg.net")
    assert shown["ovh_ips"] == ["192.0.2.1", "2001:db8:bb9::/64", "198.51.100.0/28", "203.0.113.66"]
    assert (shown["ovh_vracks"], shown["ovh_options"]) == (["pn-100001"], ["BANDWIDTH"])
    assert {name: shown["ovh_service"][name] for name in ("days_left", "ends", "renewal", "expires_soon")} == {
        "days_left": 10,
        "ends": True,
        "renewal": "manual",
        "expires_soon": True,
    }
    assert parsed.names("o_expires_soon") == {"ns3001.example-sbg.net"}
    assert parsed.variables("ns3004.example-sbg.net")["ovh_service"]["days_left"] is None
    assert parsed.variables("ns3004.example-sbg.net")["ovh_vracks"] == []
    assert parsed.names("o_vrack_pn_100001") == {"ns3001.example-sbg.net", "ns3002.example-sbg.net"}
    assert parsed.names("o_availability_zone_eu_west_sbg_a") == parsed.names()
    # The option's number of requests grows with the servers where lists cannot be read in batches; the others' do not.
    asked = [each["path"].removeprefix("/1.0") for each in sandbox.exchanges]
    assert asked.count("/ip") + asked.count("/services") <= 4 and len(asked) <= 5 + 4 + 3 + 4


def test_expiry_of_vps_and_vracks_of_instances(parse, sandbox):
    name, vps = next(iter(sandbox.state.vps.items()))
    ends_in(vps, 60)
    sandbox.state.vrack_services["cloudProject"]["0123456789abcdef0123456789abcdef"] = "pn-100002"
    parsed = parse(products=["vps", "cloud_instance"], expires_within="9w", **{"with": SERVER_EXTRAS})
    assert parsed.names("expires_soon") == {name}
    assert parsed.variables(name)["ovh_options"] == ["snapshot"]
    assert parsed.names("vrack_pn_100002") == {"shop-1", "shop-2", "shop-db"}
    assert parsed.variables("shop-1")["ovh_ips"] == ["10.0.70.12", "2001:db8:c::6f", "203.0.113.111"]


def test_an_endpoint_without_services_asks_each_machine(parse, sandbox):
    sandbox.fail("status", path="/services", status=501, times=None)
    ends_in(sandbox.state.servers["ns3081.example-lim.net"], 3)
    parsed = parse(datacenters=["lim1"], **{"with": ["service"]})
    assert parsed.names("expires_soon") == {"ns3081.example-lim.net"}
    assert parsed.variables("ns3082.example-lim.net")["ovh_service"]["renewal"] == "automatic"


@pytest.mark.parametrize(
    ("path", "extra", "message"),
    [
        ("/vrack/pn-100001/*", "vrack", "^vrack of pn-100001: .*HTTP 500"),
        ("/ip", "ips", "GET /ip: .*HTTP 500"),
    ],
)
def test_an_extra_that_cannot_be_read_is_an_error(parse, sandbox, path, extra, message):
    sandbox.settings.batch = "ignore"
    sandbox.fail("status", path=path, status=500, times=None)
    with pytest.raises(AnsibleParserError, match=message):
        parse(**{"with": [extra]})


def test_what_one_machine_lacks_is_told_and_cached(parse, sandbox, tmp_path):
    cached = {"cache": True, "cache_plugin": "ansible.builtin.jsonfile", "cache_connection": str(tmp_path / "cache")}
    sandbox.settings.batch = "ignore"
    sandbox.fail("status", path="*/ns3081.example-lim.net/option", status=403, times=None)
    for again in (False, True):
        parsed = parse(datacenters=["lim1"], **cached, **{"with": ["options"]})
        assert "left out of the host variables" in parsed.warnings[-1], again
        assert "options of ns3081.example-lim.net: " in parsed.warnings[-1]
        assert "ovh_options" not in parsed.variables("ns3081.example-lim.net")
        assert parsed.variables("ns3082.example-lim.net")["ovh_options"] == ["BANDWIDTH"]
    asked = len(sandbox.exchanges)
    parse(**cached, **{"with": ["ips"]})
    assert len(sandbox.exchanges) > asked


# ---- IAM tags


@pytest.mark.parametrize("refused", [False, True])
@pytest.mark.parametrize(
    ("options", "names"),
    [
        ({"iam_tags": {"env": "staging"}}, {"ns3004.example-sbg.net", "ns3021.example-gra.net"}),
        ({"iam_tags": {"env": "prod", "role": "db"}}, {"ns3003.example-sbg.net"}),
        ({"iam_tags": {"env": "prod"}, "products": ["cloud_instance"]}, {"shop-1", "shop-2", "shop-db"}),
        ({"iam_tags": {"env": "Prod"}}, set()),
        ({"iam_tags": {"env": "prod"}, "products": ["cloud_instance"], "projects": ["Lab, second floor"]}, set()),
    ],
)
def test_iam_tags(parse, sandbox, options, names, refused):
    if refused:
        sandbox.fail("status", path="/dedicated/server", status=400, times=2)
    parsed = parse(**options)
    assert parsed.names() == names
    assert bool(names) or "iam_tags: nothing has env=" in parsed.warnings[-1]
    assert all("iamTags" in each["query"] for each in sandbox.exchanges[:1] if "projects" not in options)


def test_iam_tags_that_nothing_has_with_on_empty(parse):
    with pytest.raises(AnsibleParserError, match="iam_tags: nothing has env=none"):
        parse(iam_tags={"env": "none"}, on_empty="fail", datacenters=["sbg1"])


# ---- the guide's table


def shows(host, **variables):
    """Whether a host has these variables."""
    return lambda parsed: variables.items() <= parsed.variables(host).items()


def has(group, *hosts):
    """Whether a group has these hosts."""
    return lambda parsed: parsed.names(group) == set(hosts)


SERVER, LAST = "ns3001.example-sbg.net", "ns3081.example-lim.net"
# Each row of the table: what a file says, and what then holds.
FEATURES = {
    "Host names by expression": (
        {"hostnames": ["ovh_tags.role ~ ovh_server_id"]},
        has("state_error", "ns3024.example-gra.net"),
    ),
    "Several host names in order of preference": (
        {"hostnames": ["reverse", "display_name"], "datacenters": ["sbg1"]},
        lambda parsed: {"host3001.example.net", "db-1"} < parsed.names(),
    ),
    "Prefix of host variables": ({"hostvars_prefix": "host_"}, shows(SERVER, host_server_id=703001)),
    "Prefix of groups": ({"group_prefix": "g_"}, has("g_state_error", "ns3024.example-gra.net")),
    "Choice of the address": ({"address": ["name"]}, shows(SERVER, ansible_host=SERVER)),
    "Own variables and groups": (
        {
            "compose": {"number": "ovh_server_id"},
            "groups": {"first": "ovh_server_id == 703001"},
            "keyed_groups": [{"key": "ovh_state", "prefix": "k"}],
        },
        lambda parsed: (
            shows(SERVER, number=703001)(parsed)
            and has("first", SERVER)(parsed)
            and has("k_error", "ns3024.example-gra.net")(parsed)
        ),
    ),
    "Filter by tags in the API": ({"iam_tags": {"env": "prod", "role": "db"}}, has("ovh", "ns3003.example-sbg.net")),
    "Filters by expression": ({"filters": [{"exclude": "ovh_server_id != 703001"}]}, has("ovh", SERVER)),
    "Selection by place": (
        {"datacenters": ["lim1"], "regions": ["eu-west-lim"]},
        lambda parsed: LAST in parsed.names(),
    ),
    "Selection by state": ({"states": ["error"]}, has("ovh", "ns3024.example-gra.net")),
    "Further details on request": ({"with": ["vrack"]}, shows(SERVER, ovh_vracks=["pn-100001"])),
    "Group of hosts that expire soon": ({"with": ["service"], "expires_within": "1h"}, has("expires_soon", SERVER)),
    "Several accounts in one file": ({"accounts": [{"name": "a"}]}, shows(SERVER, ovh_account="a")),
    "Cache": (
        {"cache": True, "cache_plugin": "ansible.builtin.jsonfile", "cache_connection": "answers"},
        shows(SERVER, ovh_server_id=703001),
    ),
    "Failure of an empty selection": ({"on_empty": "fail", "states": ["error"]}, has("ovh", "ns3024.example-gra.net")),
}


def test_every_row_of_the_guides_table_holds(parse, sandbox, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    ends_in(sandbox.state.servers[SERVER], -2)
    section = (GUIDES / "inventory.rst").read_text(encoding="utf-8").partition("\nCompared with other")[2]
    table = section.partition(".. list-table::")[2].partition("\n\n\n")[0]
    rows = {row.split("\n")[0]: row.split("\n")[1] for row in table.split("   * - ")[2:]}
    assert rows.keys() == FEATURES.keys()
    for feature, (options, holds) in FEATURES.items():
        assert holds(parse(**options)), feature
        named = rows[feature].strip("- `").replace("``", "").split(", ")
        assert set(named) & set(options), feature
    with pytest.raises(AnsibleParserError, match="on_empty"):
        parse(on_empty="fail", states=["ok"], datacenters=["none"])


# ---- what the file constructs


def test_constructed(parse):
    parsed = parse(
        compose={
            "ansible_user": "'root' if ovh_os.startswith('debian') else 'ubuntu'",
            "missing": "ovh_nothing",
            "own": "inventory_hostname",
        },
        groups={"fast": "ovh_link_speed >= 1000", "never": "ovh_nothing"},
        keyed_groups=[{"key": "ovh_tags", "prefix": "tag"}],
    )
    assert parsed.variables("ns3003.example-sbg.net")["ansible_user"] == "root"
    assert parsed.variables("ns3003.example-sbg.net")["own"] == "ns3003.example-sbg.net"
    assert "missing" not in parsed.variables("ns3003.example-sbg.net")
    assert parsed.names("fast") == parsed.names()
    assert parsed.names("tag_env_staging") == {"ns3004.example-sbg.net", "ns3021.example-gra.net"}


@pytest.mark.parametrize(
    "option",
    [{"compose": {"x": "ovh_nothing"}}, {"groups": {"x": "ovh_nothing"}}, {"keyed_groups": [{"key": "ovh_nothing"}]}],
)
def test_strict(parse, option):
    with pytest.raises(AnsibleError, match="ovh_nothing"):
        parse(strict=True, **option)


def test_what_the_api_says_is_no_template(parse, sandbox):
    sandbox.state.servers["ns3042.example-rbx.net"].facts["iam"]["tags"] = {
        "{{ 6*6 }}": "{{ lookup('pipe', 'touch evaluated') }}"
    }
    sandbox.state.servers["ns3044.example-rbx.net"].facts["reverse"] = "{{6*6}}"
    parsed = parse(
        datacenters=["rbx"],
        compose={"x": "ovh_display_name", "y": "ovh_tags.values() | first"},
        groups={"g": "ovh_display_name"},
        keyed_groups=[{"key": "ovh_display_name", "prefix": "k"}, {"key": "ovh_tags", "prefix": "t"}],
        hostnames=["reverse"],
        address=["reverse"],
        filters=[{"exclude": "ovh_display_name == '49'"}],
    )
    assert parsed.variables("host3041.example.net")["x"] == "{{ 7*7 }}"
    assert parsed.variables("host3042.example.net")["y"] == "{{ lookup('pipe', 'touch evaluated') }}"
    assert "ansible_host" not in parsed.variables("ns3044.example-rbx.net") and "{{6*6}}" not in parsed.data.hosts
    assert {"k____7_7___", "datacenter_rbx"} < set(parsed.data.groups)
    assert not os.path.exists("evaluated")


@pytest.mark.parametrize(
    "name",
    [
        "{{ lookup('pipe', 'touch evaluated') }}",
        "front/back",
        "../x",
        "-x",
        ".hidden",
        "\u00e9t\u00e9",
        "datacenter_rbx",
        "mine",
        "k_web",
        "all",
        "localhost",
    ],
)
def test_no_display_name_is_a_template_a_path_or_a_pattern(parse, sandbox, name):
    """k_web is a group that keyed_groups makes of the display names themselves."""
    for number, text in ((3041, name), (3042, "web")):
        sandbox.state.servers[f"ns{number}.example-rbx.net"].facts["iam"]["displayName"] = text
    parsed = parse(
        datacenters=["rbx"],
        hostnames=["display_name", "name"],
        groups={"mine": True},
        strict=True,
        keyed_groups=[{"key": "ovh_display_name | default('', true)", "prefix": "k", "default_value": "none"}],
    )
    assert (
        parsed.names()
        == {"ns3041.example-rbx.net", "web", "ns3044.example-rbx.net", "ns3045.example-rbx.net"}
        == parsed.names("datacenter_rbx")
    )
    assert (
        not set(parsed.data.hosts) & set(parsed.data.groups)
        and parsed.names("k_web") == {"web"}
        and not parsed.data.groups["datacenter_rbx"].child_groups
    )
    assert f"(ns3041.example-rbx.net instead of {name!r})" in parsed.warnings[-1]


def test_a_machine_that_can_have_no_name_is_left_out(parse, sandbox):
    sandbox.state.servers["../x"] = sandbox.state.servers.pop("ns3041.example-rbx.net")
    sandbox.state.servers["../x"].facts["name"] = "../x"
    parsed = parse(datacenters=["rbx"], hostnames=["display_name", "name"])
    assert parsed.names() == {f"ns304{number}.example-rbx.net" for number in (2, 4, 5)}
    assert (
        parsed.warnings[-1].startswith("1 left out of the inventory: the API's name of a machine is not a host name")
        and "('../x')" in parsed.warnings[-1]
    )


@pytest.mark.parametrize(
    ("options", "warnings"),
    [
        (
            {
                "datacenter": "SBG1",
                "product": "dedicated_server",
                "state": "ok",
                "power_state": "poweron",
                "hostname": "name",
            },
            [],
        ),
        ({"region": "eu-west-lim"}, []),
        ({"tags": {"role": "web"}}, []),
        ({"datacenter": "sbg9"}, ["datacenters: no machine has sbg9; existing values of datacenters: bhs1, "]),
        (
            {"states": "migrating", "products": ["vps"]},
            ["states: migrating is not a documented value: ", "states: no machine has migrating; exis"],
        ),
        ({"filters": [{"exclude": True}]}, ["filters: none of 38 machines is kept"]),
        ({"tagged": {"env": "live"}}, ["tagged: no machine has env=live; existing values of tagged: env=prod, "]),
    ],
)
def test_what_selects_nothing_is_told_or_a_failure(parse, options, warnings):
    parsed = parse(**options)
    told = [warning for warning in parsed.warnings if "left out" not in warning]
    assert len(told) == len(warnings) and all(map(str.startswith, told, warnings))
    assert bool(parsed.names()) is not bool(warnings)
    if warnings:
        with pytest.raises(AnsibleParserError, match=r"\(on_empty: fail\)$"):
            parse(**options, on_empty="fail")


def test_a_state_that_nobody_had_seen_is_taken(parse, sandbox):
    sandbox.state.vps[VPS].facts["state"] = "migrating"
    parsed = parse(products=["vps"], states=["migrating"], on_empty="fail")
    assert parsed.names() == {VPS} and "states: migrating is not a documented value" in " ".join(parsed.warnings)


@pytest.mark.parametrize("settings", [{}, {"expanded": "refuse"}, {"expanded": "refuse", "batch": "refuse"}])
def test_machines_that_lack_what_others_have(parse, sandbox, settings):
    """No iam, no operating system, no address, IPv6 only (docs/api_facts.md, Inventory)."""
    bare, six = sandbox.state.servers["ns3082.example-lim.net"], sandbox.state.servers["ns3083.example-lim.net"]
    bare.facts.update(iam=None, os=None, ip=None, reverse=None)
    six.facts.update(os="", ip="2001:db8::6")
    for name, addresses in ((VPS, []), ("vps-5002.example-sbg.net", ["2001:db8:138a::1"])):
        machine = sandbox.state.vps[name]
        machine.facts["iam"] = None
        machine.ips = {text: machine.ips[text] for text in addresses}
        for block in [
            block for block in sandbox.state.ips if sandbox.state.ips[block].facts["routedTo"] == {"serviceName": name}
        ]:
            if block.partition("/")[0] not in addresses:
                del sandbox.state.ips[block]
    sandbox.settings.update(settings)
    parsed = parse(products=["dedicated_server", "vps"], hostnames=["display_name", "name"], address=["ip", "ipv6"])
    assert {"ns3082.example-lim.net", "ns3083.example-lim.net", "shop", "blog"} <= parsed.names()
    assert (
        "ansible_host" not in parsed.variables("ns3082.example-lim.net")
        and parsed.variables("ns3082.example-lim.net")["ovh_tags"] == {}
    )
    assert "ansible_host" not in parsed.variables("shop") and parsed.variables("shop")["ovh_ip"] is None
    assert (
        parsed.variables("blog")["ansible_host"] == "2001:db8:138a::1"
        and parsed.variables("ns3083.example-lim.net")["ansible_host"] == "2001:db8::6"
    )


def test_examples(parse, sandbox, tmp_path, monkeypatch):
    module = sys.modules[type(inventory_loader.get(PLUGIN)).__module__]
    examples = {
        text.split(":")[0].strip("# "): yaml.safe_load(text)
        for text in module.EXAMPLES.split("---\n")
        if "!vault" not in text
    }
    examples["cloud.ovh.yml"]["projects"][1] = list(sandbox.state.projects)[1]
    everywhere = examples.pop("everywhere.ovh.yml")
    parsed = {name: parse(**options) for name, options in examples.items()}
    assert sorted(parsed["strasbourg.ovh.yml"].names()) == ["db-1", "mail", "web-1", "web-2"]
    assert {"fast", "tag_env_test", "os_debian12_64"} < set(parsed["grouped.ovh.yml"].data.groups)
    assert parsed["cloud.ovh.yml"].names() == {"shop-1", "shop-2", "shop-db", "bench"}
    assert parsed["cloud.ovh.yml"].variables("shop-1")["ansible_host"].startswith("10.")
    write_configuration(sandbox, tmp_path / "prod.conf")
    monkeypatch.setenv("TEST_CLIENT", sandbox.oauth2[0])
    monkeypatch.setenv("TEST_SECRET", sandbox.oauth2[1])
    everywhere["accounts"][1].update(endpoint=sandbox.url, oauth2_token_url=sandbox.token_url)
    del everywhere["accounts"][2]["endpoint"]
    parsed = parse(**everywhere)
    assert [len(parsed.names(f"account_{name}")) for name in ("prod", "test", "canada")] == [44, 38, 38]


# ---- credentials and connection


def test_credentials_may_be_templates(parse, sandbox, monkeypatch, tmp_path):
    monkeypatch.setenv("ELSEWHERE", sandbox.environment["OVH_APPLICATION_SECRET"])
    (tmp_path / "consumer_key").write_text(sandbox.environment["OVH_CONSUMER_KEY"] + "\n")
    for name in ("OVH_APPLICATION_SECRET", "OVH_CONSUMER_KEY"):
        monkeypatch.setenv(name, "stale")
    keys = {
        "application_key": sandbox.environment["OVH_APPLICATION_KEY"],
        "application_secret": "{{ lookup('ansible.builtin.env', 'ELSEWHERE') }}",
        "consumer_key": "{{ lookup('ansible.builtin.file', 'consumer_key') }}",
    }
    parsed = parse(endpoint=sandbox.url, datacenters=["lim1"], **keys)
    assert len(parsed.names()) == 3


def test_a_template_that_fails_is_one_sentence(parse):
    with pytest.raises(AnsibleParserError, match="^application_secret: cannot get its value") as raised:
        parse(consumer_key="not-to-be-shown", application_secret="{{ nowhere }}")
    assert "nowhere" in str(raised.value) and "not-to-be-shown" not in str(raised.value)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"datacenters": [["sbg1"]]}, "datacenters[0]: expected a string, got a list"),
        ({"regions": ["a", None]}, "regions[1]: expected a string, got null"),
        ({"states": [{"a": 1}]}, "states[0]: expected a string, got a dictionary"),
        ({"projects": [["a"]]}, "projects[0]: expected a string, got a list"),
        ({"accounts": [{"name": "a", "endpoint": ["ovh-eu"]}]}, "accounts: endpoint: expected a string, got a list"),
    ],
)
def test_a_value_of_another_type_is_one_sentence(parse, options, sentence):
    with pytest.raises(AnsibleParserError) as raised:
        parse(**options)
    assert str(raised.value).startswith(sentence)


def test_the_file_comes_before_the_environment(parse, sandbox, monkeypatch, tmp_path):
    monkeypatch.setenv("OVH_ENDPOINT", "ovh-ca")
    monkeypatch.setenv("OVH_REQUEST_TIMEOUT", "none")
    keys = "\n".join(
        f"{name[4:].lower()}={value}" for name, value in sandbox.environment.items() if name != "OVH_ENDPOINT"
    )
    (tmp_path / "mine.conf").write_text(f"[default]\nendpoint={sandbox.url}\n[{sandbox.url}]\n{keys}\n")
    (tmp_path / "mine.conf").chmod(0o644)
    parsed = parse(config_file="{{ 'mine' }}.conf", timeout=5, retry_timeout=0)
    assert parsed.names()
    assert "all users of this machine can read it" in parsed.warnings[0]


def test_oauth2_and_token(parse, sandbox, monkeypatch):
    for name in sandbox.environment:
        monkeypatch.delenv(name)
    client_id, client_secret = sandbox.oauth2
    assert parse(
        endpoint=sandbox.url, client_id=client_id, client_secret=client_secret, oauth2_token_url=sandbox.token_url
    ).names()
    assert parse(endpoint=sandbox.url, access_token=sandbox.access_token()).names()


def test_expected_account(parse, sandbox):
    assert parse(expected_account="AB12345-ovh").names()
    with pytest.raises(AnsibleParserError, match="expected_account is xy1-ovh: nothing was done"):
        parse(expected_account="xy1-ovh")
    assert sandbox.exchanges[-1]["path"] == "/1.0/auth/details"


# ---- failures


def test_wrong_key(parse, monkeypatch):
    monkeypatch.setenv("OVH_APPLICATION_SECRET", "not-the-secret")
    with pytest.raises(AnsibleParserError, match="Invalid signature .*INVALID_SIGNATURE.*application_secret is wrong"):
        parse()


def test_no_credentials(parse, sandbox, monkeypatch):
    for name in sandbox.environment:
        monkeypatch.delenv(name)
    with pytest.raises(AnsibleParserError, match="no endpoint is given"):
        parse()


@pytest.mark.parametrize("path", ["/dedicated/server", "/dedicated/server/*"])
def test_a_missing_right_is_no_empty_inventory(parse, sandbox, monkeypatch, path):
    monkeypatch.setenv("OVH_CONSUMER_KEY", sandbox.consumer_key([("GET", path)]))
    sandbox.settings.expanded = "ignore"
    with pytest.raises(AnsibleParserError, match="missing right: the access rule GET /dedicated/server"):
        parse()


def test_an_identity_that_may_only_list(parse, sandbox):
    for server in sandbox.state.servers.values():
        server.condition = "forbidden"
    with pytest.raises(AnsibleParserError, match="User not granted"):
        parse(read_mode="single")


def test_unreadable_machines(parse, sandbox, tmp_path):
    cached = {
        "cache": True,
        "cache_plugin": "jsonfile",
        "cache_connection": str(tmp_path / "cache"),
        "read_mode": "single",
        "parallel": 1,
    }
    sandbox.fail("status", path="*/ns3004*", times=None)
    with pytest.raises(
        AnsibleParserError,
        match=r"^ns3004.example-sbg.net: GET /dedicated/server/ns3004.example-sbg.net: .*\(HTTP 503",
    ):
        parse(**cached)
    sandbox.fail("status", path="*/ns3005*", times=None)
    parsed = parse(**cached, on_unreadable="warn")
    assert parsed.warnings[0].startswith("the inventory is not complete: ns3004.example-sbg.net: ")
    assert "1 more could not be read either (ns3005.example-sbg.net)" in parsed.warnings[0]
    assert "ns3004.example-sbg.net" not in parsed.names() and "ns3006.example-sbg.net" in parsed.names()
    assert not list(tmp_path.glob("cache/*"))
    sandbox.fail("status", path="/dedicated/server/*", times=None)
    with pytest.raises(AnsibleParserError, match="HTTP 503"):
        parse(**cached, on_unreadable="warn")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"filters": [{}]}, "filter 1 is not a dictionary"),
        ({"filters": [{"only": "x"}]}, "filters, entry 1: 'only' is not an option"),
        ({"filters": [{"include": "ovh_tags.nothing == 'x'"}]}, r"use default\(\)"),
        ({"filters": [{"include": "ovh_tags ~"}]}, "the filter ovh_tags ~ cannot be evaluated for ns3001"),
        ({"products": ["dns"]}, "products"),
        ({"on_empty": "ignore"}, "on_empty"),
        ({"accounts": []}, "accounts is not a list"),
        (
            {"projects": ["nowhere"], "products": ["cloud_instance"]},
            "nowhere: .*the account has no project of this name",
        ),
        ({"accounts": [{"name": "a"}, {"name": "A"}]}, "each needs a name of its own"),
        ({"accounts": [{"name": "a", "parallel": 1}]}, "accounts, entry 1: 'parallel' is not an option"),
        ({"hostnames": ["ip"]}, "hostnames: 'ip' is neither a name nor a host variable, which start with ovh_"),
        ({"hostnames": ["displayname"]}, "did you mean display_name"),
        ({"hostnames": ["{{ ovh_name }}"]}, "write the expression without braces"),
        ({"hostnames": ["ovh_tags ~"]}, "the host name ovh_tags ~ cannot be evaluated for ns3001"),
        ({"hostvars_prefix": "ovh"}, "hostvars_prefix: 'ovh' is not valid"),
        ({"hostvars_prefix": "ansible_"}, "variables with 'ansible_' are Ansible's own"),
        ({"hostvars_prefix": "inventory_"}, "Ansible's own, such as inventory_"),
        ({"group_prefix": "Ovh-"}, "group_prefix: 'Ovh-' is not valid"),
        ({"address": ["host"]}, "address"),
        ({"read_mode": "fast"}, "read_mode"),
        ({"with": ["price"]}, "with"),
        ({"expires_within": "1m"}, "expires_within: '1m' is not a duration"),
        ({"parallel": 0}, "rate_limit and parallel must be greater than 0"),
        ({"plugin": "other"}, "plugin"),
    ],
)
def test_wrong_options(parse, options, message):
    with pytest.raises(AnsibleError, match=message):
        parse(**options)


def test_without_requests(parse, monkeypatch):
    parse()
    monkeypatch.setattr(sys.modules[type(inventory_loader.get(PLUGIN)).__module__], "IMPORT_TRACEBACK", "no requests")
    with pytest.raises(AnsibleParserError, match="(?s)requests.*" + sys.executable):
        parse()


# ---- cache


def test_the_second_run_asks_nothing(parse, sandbox, tmp_path, monkeypatch):
    cached = {
        "cache": True,
        "cache_plugin": "jsonfile",
        "cache_connection": str(tmp_path / "cache"),
        "expected_account": "ab12345-ovh",
    }
    first = parse(**cached, datacenters=["gra1"])
    asked = len(sandbox.exchanges)
    second = parse(**cached, hostnames=["display_name"])
    assert len(sandbox.exchanges) == asked
    assert second.warnings[0] == first.warnings[0]
    assert len(second.names()) == 38 and "web-1" in second.names()
    (file,) = tmp_path.glob("cache/*")
    content = file.name + file.read_text()
    assert not [value for name, value in sandbox.environment.items() if name != "OVH_ENDPOINT" and value in content]
    parse(**cached, use_cache=False)
    assert len(sandbox.exchanges) > asked


def test_a_refresh_asks_anew(parse, sandbox, tmp_path):
    cached = {"cache": True, "cache_plugin": "jsonfile", "cache_connection": str(tmp_path / "cache")}
    parse(**cached)
    new = sandbox.state.add_servers(1)[0]
    assert new not in parse(**cached).names()
    assert new in parse(use_cache=False, **cached).names()
    assert new in parse(**cached).names()


def test_another_account_has_another_cache(parse, sandbox, tmp_path, monkeypatch):
    cached = {"cache": True, "cache_plugin": "jsonfile", "cache_connection": str(tmp_path / "cache")}
    parse(**cached)
    asked = len(sandbox.exchanges)
    monkeypatch.setenv("OVH_CONSUMER_KEY", sandbox.consumer_key())
    parse(**cached)
    assert len(sandbox.exchanges) > asked
    assert len(list(tmp_path.glob("cache/*"))) == 2


def test_what_comes_from_the_cache_is_no_template_either(parse, tmp_path):
    cached = {
        "cache": True,
        "cache_plugin": "jsonfile",
        "cache_connection": str(tmp_path / "cache"),
        "compose": {"x": "ovh_display_name"},
    }
    parse(**cached)
    assert parse(**cached).variables("ns3041.example-rbx.net")["x"] == "{{ 7*7 }}"


def test_it_tells_how_far_it_is_to_people_only(parse, monkeypatch):
    shown = []
    monkeypatch.setattr(_in_process.display, "display", lambda line, **how: shown.append((line, how)))
    monkeypatch.setattr(_in_process, "SECONDS_BEFORE_FIRST_LINE", 0.0)
    monkeypatch.setattr(_in_process, "SECONDS_BETWEEN_LINES", 0.0)
    parse(read_mode="single")
    assert not shown
    monkeypatch.setattr(_in_process, "SHOWS_PROGRESS", True)
    parse(read_mode="single")
    assert shown[-1] == (
        "community.ovh.ovh: reading /dedicated/server/{serviceName}: 40 of 40",
        {"stderr": True, "screen_only": True},
    )


@pytest.mark.parametrize(
    ("options", "names", "told"),
    [
        ({}, {"shop-2"}, True),
        ({"states": ["ACTIVE"]}, {"shop-2"}, False),
        ({"states": ["build", "DELETING"]}, {"shop-1", "shop-db"}, False),
    ],
)
def test_instances_that_are_being_created_or_deleted(parse, sandbox, options, names, told):
    shop = next(iter(sandbox.state.projects.values()))
    for instance, status in zip(shop.instances.values(), ("BUILD", "ACTIVE", "DELETING"), strict=True):
        instance["status"] = status
    parsed = parse(products=["cloud_instance"], projects=["shop"], **options)
    assert parsed.names() == names
    assert parsed.warnings == told * [
        "2 machines are left out of the inventory while being created or deleted: shop-1 (BUILD), shop-db (DELETING);"
        " states includes them"
    ]
