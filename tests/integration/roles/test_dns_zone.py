# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The role dns_zone, by the real command: zones from files, nothing twice, and a report of what differs without a
write.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output

ROLE = Path(__file__).parents[3] / "roles/dns_zone"
ZONE_FILE = """\
$TTL 3600
@    IN A     192.0.2.10
www  300 IN A 192.0.2.11
@    IN TXT   "v=spf1 -all"
"""
RECORDS = [
    {"name": "www", "type": "A", "value": ["192.0.2.7", "192.0.2.8"]},
    {"name": "@", "type": "TXT", "value": '"a ``` fence\\010# and a heading"'},
]
ZONES = (
    {"name": "example.org", "file": "zones/example.org.zone", "purge": True},
    {"name": "example.net", "file": "zones/example.net.yml"},
)
REPORT = """\
# DNS: what differs

2 zones: 0 as declared, 2 differ, 0 could not be compared.

## example.net

The zone has what begins with `-`; the declaration, what begins with `+`:

    +@ IN TXT "a ``` fence\\010# and a heading"
    +www IN A 192.0.2.7
    +www IN A 192.0.2.8

## example.org

The zone has what begins with `-`; the declaration, what begins with `+`:

    +@ 3600 IN A 192.0.2.10
    +@ 3600 IN TXT "v=spf1 -all"
    +www 300 IN A 192.0.2.11
"""


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A directory with a zone file, and a list of records."""
    (tmp_path / "zones").mkdir()
    (tmp_path / "zones/example.org.zone").write_text(ZONE_FILE)
    (tmp_path / "zones/example.net.yml").write_text(yaml.safe_dump(RECORDS))
    return tmp_path


def play(
    sandbox: Sandbox, directory: Path, *arguments: str, hosts: str = "localhost", zones: Any = ZONES, **variables: Any
) -> subprocess.CompletedProcess[str]:
    """Runs a play with the role and these of its variables."""
    given = {"dns_zone_zones": zones, **{f"dns_zone_{name}": value for name, value in variables.items()}}
    whole = {
        "hosts": hosts,
        "gather_facts": False,
        "tasks": [{"ansible.builtin.include_role": {"name": "community.ovh.dns_zone"}, "vars": given}],
    }
    (directory / "dns.yml").write_text(yaml.safe_dump([whole]))
    return ansible_playbook("dns.yml", *arguments, sandbox=sandbox, directory=directory)


def records(sandbox: Sandbox, zone: str) -> set[tuple[str, str, str]]:
    """What the world sees of a zone, but for its name servers."""
    return {
        (each["subDomain"], each["fieldType"], each["target"])
        for each in sandbox.state.zones[zone].published.values()
        if each["fieldType"] != "NS"
    }


def test_zones_are_as_their_files_say_and_a_second_run_changes_nothing(sandbox: Sandbox, files: Path) -> None:
    done = play(sandbox, files)
    assert done.returncode == 0 and "changed=1 " in done.stdout, output(done)
    assert records(sandbox, "example.org") == {
        ("", "A", "192.0.2.10"),
        ("www", "A", "192.0.2.11"),
        ("", "TXT", '"v=spf1 -all"'),
    }
    assert ("www", "A", "192.0.2.8") in records(sandbox, "example.net")
    assert not (files / "dns_drift.md").exists()
    written = len(sandbox.writes())

    again = play(sandbox, files, "--diff")
    assert again.returncode == 0 and "changed=0 " in again.stdout and len(sandbox.writes()) == written, output(again)


def test_check_mode_writes_one_report_and_nothing_else(sandbox: Sandbox, files: Path) -> None:
    checked = play(sandbox, files, "--check")
    assert checked.returncode == 0 and not sandbox.writes(), output(checked)
    assert (files / "dns_drift.md").read_text() == REPORT

    play(sandbox, files)
    before = len(sandbox.writes())
    somebody = sandbox.state.zones["example.org"]
    www = next(each for each in somebody.records.values() if each["subDomain"] == "www")
    www.update(target="192.0.2.66", ttl=60)
    somebody.publish()
    checked = play(sandbox, files, "--check", report=str(files / "drift.md"))
    assert checked.returncode == 0 and len(sandbox.writes()) == before, output(checked)
    report = (files / "drift.md").read_text()
    assert (
        "2 zones: 1 as declared, 1 differs, 0 could not be compared." in report
        and "## example.net\n\nAs declared.\n" in report
    )
    assert report.endswith("    -www 60 IN A 192.0.2.66\n    +www 300 IN A 192.0.2.11\n")
    assert (files / "drift.md").stat().st_mode & 0o777 == 0o644


def test_a_zone_that_cannot_be_compared_is_in_the_report_and_the_play_fails(sandbox: Sandbox, files: Path) -> None:
    zones = [
        {"name": "forbidden.example", "file": "zones/example.org.zone"},
        *ZONES,
        {"name": "example.com", "file": "nowhere.zone"},
    ]
    checked = play(sandbox, files, "--check", zones=zones)
    said = " ".join(output(checked).split())
    assert checked.returncode == 2 and not sandbox.writes(), said
    assert (
        "dns_drift.md says what differs in example.net, example.org, and why example.com, forbidden.example could not"
        " be compared" in said
    )
    report = (files / "dns_drift.md").read_text()
    assert "4 zones: 0 as declared, 2 differ, 2 could not be compared." in report and "HTTP 403" in report
    assert REPORT.partition("## example.net")[2].partition("## example.org")[0] in report


def test_an_alarm_where_anything_differs(sandbox: Sandbox, files: Path) -> None:
    checked = play(sandbox, files, "--check", fail_on_drift=True)
    assert checked.returncode == 2 and "dns_drift.md says what differs in example.net, example.org" in " ".join(
        output(checked).split()
    )
    play(sandbox, files)
    assert play(sandbox, files, "--check", fail_on_drift=True).returncode == 0


def test_hosts_with_a_zone_each_share_the_report(sandbox: Sandbox, files: Path) -> None:
    (files / "hosts.ini").write_text("a zone=example.net.yml\nb zone=example.org.zone\n")
    zones = [{"name": "{{ zone | regex_replace('[.]\\w+$', '') }}", "file": "zones/{{ zone }}", "purge": True}]
    checked = play(sandbox, files, "--check", "-i", "hosts.ini", hosts="all", zones=zones)
    assert checked.returncode == 0, output(checked)
    assert re.findall("^## (.+)", (files / "dns_drift.md").read_text(), re.MULTILINE) == ["example.net", "example.org"]


def test_a_purge_beyond_the_brake_writes_nothing(sandbox: Sandbox, files: Path) -> None:
    zones = [{"name": "example.com", "file": "zones/example.org.zone", "purge": True, "max_removals": "2"}]
    refused = play(sandbox, files, zones=zones)
    assert refused.returncode == 2 and "max_removals" in output(refused) and not sandbox.writes()


def test_a_file_is_asked_for(sandbox: Sandbox, files: Path) -> None:
    failed = play(sandbox, files, zones=[{"name": "example.org"}])
    assert failed.returncode == 2 and "missing required arguments: file" in output(failed) and not sandbox.exchanges


def test_the_readme_has_every_variable() -> None:
    options = yaml.safe_load((ROLE / "meta/argument_specs.yml").read_text())["argument_specs"]["main"]["options"]
    assert re.findall(r"^\| `(dns_zone_\w+)` \|", (ROLE / "README.md").read_text(), re.MULTILINE) == list(options)
    assert set(yaml.safe_load((ROLE / "defaults/main.yml").read_text())) == set(options) - {"dns_zone_zones"}
