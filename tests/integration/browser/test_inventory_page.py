# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of inventory_report: each group with its hosts, where they are, how they are, and how they are reached."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from tests.sandbox import Sandbox
from tests.support.browser import Browser, assert_fit_for_people
from tests.support.commands import ansible_playbook, output

HOSTILE = "<script>document.title='owned'</script>{{ 7*7 }}" + "x" * 120


def page(sandbox: Sandbox, home: Path, **options: object) -> Path:
    """Runs the playbook with an inventory of these options: the page."""
    (home / "ovh.yml").write_text(yaml.safe_dump({"plugin": "community.ovh.ovh", **options}))
    ended = ansible_playbook("community.ovh.inventory_report", "-i", "ovh.yml", sandbox=sandbox, directory=home)
    assert ended.returncode == 0, output(ended)
    return home / "inventory.html"


def test_servers_by_datacenter(browser: Browser, sandbox: Sandbox, home: Path) -> None:
    path = page(sandbox, home, datacenters=["gra1", "gra2"], hostnames=["display_name", "name"])
    browser.show(path)
    assert browser.driver.title == "Machines at OVHcloud"
    assert browser.texts("h1, h2") == ["Machines at OVHcloud", "gra1 eu-west-gra", "gra2 eu-west-gra"]
    assert browser.texts(".tiles > div") == ["Machines 9", "Locations 2", "Not OK 1", "Off 1"]
    assert browser.texts("nav a") == ["gra1 5", "gra2 4"]
    assert browser.texts("section:nth-of-type(1) thead th") == [
        "Machine",
        "Product",
        "Address",
        "State",
        "Expires",
        "System",
        "Model",
    ]
    rows = [
        [text.split(" ")[0] for text in browser.texts(f"[id='{name}'] > *")]
        for name in ("web", "ns3024.example-gra.net")
    ]
    facts = sandbox.state.servers["ns3024.example-gra.net"].facts
    assert rows == [
        ["web", "dedicated", "192.0.2.21", "ok", "2031-05-01", "debian12_64", "advance"],
        ["ns3024.example-gra.net", "dedicated", "192.0.2.24", "error", "2031-05-01", facts["os"], "advance"],
    ]
    assert browser.texts("#web small") == ["ns3021.example-gra.net"]
    assert browser.texts("[id='ns3033.example-gra.net'] .badge") == ["ok", "off"]
    assert_fit_for_people(browser, path)


def test_groups_lead_to_their_hosts(browser: Browser, sandbox: Sandbox, home: Path) -> None:
    path = page(sandbox, home, datacenters=["lim1", "gra1"], keyed_groups=[{"key": "ovh_os", "prefix": "os"}])
    browser.show(path)
    assert not browser.run("return document.querySelector('details dl').checkVisibility()")
    browser.run("document.querySelector('summary').click()")
    groups = browser.texts("details dt")
    assert groups[:2] == ["availability_zone_eu_west_gra_a 5", "availability_zone_eu_west_lim_a 3"]
    assert groups[2:6] == ["datacenter_gra1 5", "datacenter_lim1 3", "os_debian12_64 3", "os_none_64 2"]
    assert groups[6:] == [
        "os_ubuntu2404_server_64 3",
        "ovh_dedicated_server 8",
        "region_eu_west_gra 5",
        "region_eu_west_lim 3",
        "state_error 1",
        "state_ok 7",
    ]
    hosts = browser.run("return [...document.querySelectorAll('details dd')][3].innerText.split(/\\s+/)")
    assert hosts == [f"ns308{number}.example-lim.net" for number in (1, 2, 3)]
    broken = (
        "return [...document.querySelectorAll('a')].filter(a =>"
        " !document.getElementById(decodeURIComponent(a.hash.slice(1)))).length"
    )
    assert browser.texts("details a") and browser.run(broken) == 0
    assert_fit_for_people(browser, path)


def test_machines_of_all_kinds(browser: Browser, sandbox: Sandbox, home: Path) -> None:
    path = page(
        sandbox,
        home,
        products=["dedicated_server", "vps", "cloud_instance"],
        filters=[
            {"include": "ovh_region | default('') in ['GRA11', 'BHS5', 'eu-west-lim']"},
            {"include": "ovh_zone | default('') == 'Region OpenStack: os-bhs1'"},
            {"exclude": True},
        ],
    )
    browser.show(path)
    assert browser.texts("h2") == ["BHS5", "GRA11", "lim1 eu-west-lim", "os-bhs1"]
    assert browser.texts(".tiles > div") == ["Machines 10", "Locations 4", "Not OK 1", "Off 1"]
    assert browser.texts("#shop-1 td") == ["cloud instance", "203.0.113.111", "ACTIVE", "", "", "b3-8.consumption"]
    assert browser.texts("[id='vps-5021.example-bhs.net'] td") == [
        "vps",
        "203.0.113.21",
        "running",
        "2031-05-01",
        "",
        "vps-starter-1-2-40",
    ]
    assert browser.texts("[id='11111111-0000-4000-8000-000000080021'] .badge") == ["SHUTOFF"]
    assert_fit_for_people(browser, path)


def test_an_expired_server_is_not_ok(browser: Browser, sandbox: Sandbox, home: Path) -> None:
    browser.show(page(sandbox, home, datacenters=["sbg1", "sbg2"]))
    assert browser.texts("[id='ns3015.example-sbg.net'] .badge.bad") == ["expired"]
    assert browser.texts("[id='ns3015.example-sbg.net'] .day") == ["2025-01-31"]
    browser.run("document.querySelector('[data-mark=trouble]').click()")
    assert "ns3015.example-sbg.net" in browser.texts("tbody tr:not([hidden]) th")
    assert not browser.texts("tbody tr:not([hidden]) .good")
    assert re.match("Account ab12345-ovh, read ", browser.texts("header p")[0])


def test_names_are_text(browser: Browser, sandbox: Sandbox, home: Path, on_purpose: None) -> None:
    sandbox.state.servers["ns3081.example-lim.net"].facts["iam"]["displayName"] = HOSTILE
    sandbox.state.servers["ns3082.example-lim.net"].facts.update(
        os=HOSTILE, state=HOSTILE, commercialRange=HOSTILE, ip=HOSTILE
    )
    path = page(sandbox, home, datacenters=["lim1"])
    browser.show(path)
    assert browser.driver.title == "Machines at OVHcloud"
    assert HOSTILE in browser.texts("small") and browser.texts("[id='ns3082.example-lim.net'] td") == [
        "dedicated server",
        "none",
        HOSTILE,
        "2031-05-01",
        HOSTILE,
        HOSTILE,
    ]  # what is no address is none
    assert_fit_for_people(browser, path)


def test_an_inventory_without_servers_is_refused(sandbox: Sandbox, home: Path) -> None:
    failed = ansible_playbook("community.ovh.inventory_report", sandbox=sandbox, directory=home)
    assert failed.returncode == 2 and "the inventory has no machine of OVHcloud: give a file" in " ".join(
        output(failed).split()
    )
    assert not (home / "inventory.html").exists()
