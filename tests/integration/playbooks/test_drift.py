# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbook drift: what differs is reported, nothing is written, and the exit code says which."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, environment, output, write_configuration

SECRET = "correct-horse-battery"
SITE = """\
- name: Declare
  hosts: localhost
  gather_facts: false
  tasks:
    - name: Reverse DNS
      community.ovh.ovh_ip_reverse:
        ip: 192.0.2.1
        reverse: "{{ reverse }}"
      check_mode: false
    - name: Own
      community.ovh.ovh_account_info:
"""
ODD = """\
- name: Odd
  hosts: localhost
  gather_facts: false
  tasks:
    - name: A failure
      community.ovh.ovh_server:
        service_name: nowhere.example.net
        monitoring: true
      ignore_errors: true
    - name: A command
      ansible.builtin.command: "echo <b>{{ user_password }}</b>"
    - name: A file
      ansible.builtin.copy:
        content: "password: {{ user_password }}\\nname: <script>alert(1)</script> {{ '{{' }} 7*7 }}\\n"
        dest: "{{ playbook_dir }}/never"
        mode: "0600"
    - name: Users
      ansible.builtin.copy:
        content: "login: {{ item.login }} {{ user_password }}\\n"
        dest: "{{ playbook_dir }}/never"
        mode: "0600"
      loop: [{login: jane, password: x}]
    - name: Hidden
      ansible.builtin.copy:
        content: "{{ user_password }}"
        dest: "{{ playbook_dir }}/never"
        mode: "0600"
      no_log: true
"""
ZONE = "$TTL 3600\nwww 60 IN A 192.0.2.77\n"


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    (tmp_path / "site.yml").write_text(SITE)
    (tmp_path / "odd.yml").write_text(ODD)
    (tmp_path / "broken.yml").write_text("- hosts: [\n")
    (tmp_path / "nobody.yml").write_text("- hosts: absent\n  tasks: []\n")
    (tmp_path / "example.com.zone").write_text(ZONE)
    return tmp_path


def drift(sandbox: Sandbox, directory: Path, *args: str, code: int, **variables: object) -> str:
    """Runs the playbook, and returns the Markdown report."""
    (directory / "drift.yml").write_text(json.dumps(variables))
    ended = ansible_playbook("community.ovh.drift", "-e", "@drift.yml", *args, sandbox=sandbox, directory=directory)
    assert ended.returncode == code and not sandbox.writes(), output(ended)
    assert SECRET not in output(ended) and not (directory / "never").exists()
    # Nothing else is left behind.
    assert not list(directory.glob(".ovh-drift-*"))
    page, table = (directory / "drift.html").read_text(), (directory / "drift.md").read_text()
    assert SECRET not in page + table and sandbox.environment["OVH_CONSUMER_KEY"] not in page + table
    assert (directory / "drift.md").stat().st_mode & 0o777 == 0o600
    return table


def test_the_account_is_as_the_playbook_says(sandbox: Sandbox, directory: Path) -> None:
    sandbox.state.ips["192.0.2.1/32"].reverses["192.0.2.1"] = {"ipReverse": "192.0.2.1", "reverse": "a.example.com."}
    run = {"playbook": "site.yml", "vars": {"reverse": "a.example.com"}}
    table = drift(sandbox, directory, code=0, runs=[run])
    assert "\nNothing differs.\n" in table and "0 differences, 0 errors, 0 tasks not compared" in table


def test_what_differs_is_reported_and_nothing_is_written(sandbox: Sandbox, directory: Path) -> None:
    """A task with check_mode: false is not let out of check mode."""
    with Sandbox(task_seconds=0.0) as other:
        other.state.nichandle["nichandle"] = "zz99999-ovh"
        write_configuration(other, directory / "other.conf")
        runs = [
            {"playbook": "site.yml", "name": "production", "vars": {"reverse": "b.example.com"}},
            {
                "role": "community.ovh.dns_zone",
                "vars": {"dns_zone_zones": [{"name": "example.com", "file": "example.com.zone"}]},
                "environment": {"OVH_CONFIG_FILE": str(directory / "other.conf")},
            },
        ]
        table = drift(sandbox, directory, "--check", code=2, runs=runs)
        assert not other.writes()
    first, second = table.partition("## Account zz99999-ovh")[::2]
    assert "## Account ab12345-ovh\n\n### IP addresses\n" in first and "| production |" in first
    assert "+192.0.2.1 b.example.com" in first.replace("\\", "") or "b.example.com" in first
    assert "### DNS zones and domain names\n" in second and "192.0.2.77" in second
    page = (directory / "drift.html").read_text()
    assert "zz99999-ovh" in page and 'href="#drift-1" data-mark="drift"' in page


def test_what_cannot_be_checked_is_an_error(sandbox: Sandbox, directory: Path) -> None:
    variables = {"user_password": SECRET}
    runs = [{"playbook": name, "vars": variables} for name in ("odd.yml", "broken.yml", "nobody.yml", "nowhere.yml")]
    table = drift(sandbox, directory, code=4, runs=runs)
    lines = table.partition("## Not checked")[2].splitlines()
    told = {line.split(" | ")[0].strip("| ") + " " + line.split(" | ")[1] for line in lines if line.count(" | ") == 6}
    assert {"error A failure", "unchecked A command", "error "} <= told, table
    assert "nowhere.example.net" in table and "no task ran" in table and "nowhere.yml could not be found" in table
    assert table.count("| ansible.builtin.copy |") == 3 and "| jane |" in table
    assert "+password: \\*\\*\\*\\*" in table
    page = (directory / "drift.html").read_text()
    assert "<script>alert" not in page and "&lt;script&gt;alert(1)" in page and "{{ 7*7 }}" in page


def test_credentials_that_are_not_valid_are_an_error(sandbox: Sandbox, directory: Path) -> None:
    run = {"playbook": "site.yml", "vars": {"reverse": "a.example.com"}}
    run["environment"] = {"OVH_CONSUMER_KEY": "notvalid" * 4}
    assert "\n## Account" not in drift(sandbox, directory, code=4, runs=[run])


def test_it_needs_no_more_than_a_name(sandbox: Sandbox, directory: Path) -> None:
    ended = ansible_playbook(
        "community.ovh.drift", "-e", "playbooks=[nobody.yml]", "-e", "dest=out", sandbox=sandbox, directory=directory
    )
    assert ended.returncode == 4 and (directory / "out.html").exists(), output(ended)
    assert "1 task or playbook could not be checked" in output(ended)
    assert environment(sandbox, directory)["HOME"] == str(directory)
