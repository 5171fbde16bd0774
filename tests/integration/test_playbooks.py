# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Playbooks as people write them, by the real command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from ansible.parsing.vault import VaultLib, VaultSecret

from tests.sandbox import Sandbox

SERVERS = [f"ns300{number}.example-sbg.net" for number in (3, 4, 5)]
# Nobody answers there: what needs a connection to the host would fail.
INVENTORY = {
    "datacenter_sbg1": {"hosts": {name: {"ansible_host": "192.0.2.1", "ansible_connection": "ssh"} for name in SERVERS}}
}

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def command(sandbox: Sandbox, home: Path) -> Command:
    """Runs a play by ansible-playbook: command({"tasks": …}, "--check", keys=False)."""

    def run(play: dict[str, Any], *arguments: str, keys: bool = True) -> subprocess.CompletedProcess[str]:
        (home / "hosts.yml").write_text(yaml.safe_dump(INVENTORY))
        (home / "play.yml").write_text(yaml.safe_dump([{"hosts": "datacenter_sbg1", "gather_facts": False, **play}]))
        program = [
            sys.executable,
            str(Path(sys.executable).with_name("ansible-playbook")),
            "-i",
            "hosts.yml",
            "play.yml",
            *arguments,
        ]
        environ = {**os.environ, **(sandbox.environment if keys else {}), "ANSIBLE_DEPRECATION_WARNINGS": "false"}
        return subprocess.run(program, cwd=home, env=environ, capture_output=True, text=True, check=False)

    return run


def burst(**options: Any) -> dict[str, Any]:
    return {"community.ovh.ovh_server_burst": {"service_name": "{{ inventory_hostname }}", **options}}


def active(sandbox: Sandbox) -> list[str]:
    return [name for name in SERVERS if sandbox.state.servers[name].burst["status"] == "active"]


def assert_silent_about_secrets(ended: subprocess.CompletedProcess[str], sandbox: Sandbox) -> None:
    for name in ("OVH_APPLICATION_SECRET", "OVH_CONSUMER_KEY"):
        assert sandbox.environment[name] not in ended.stdout + ended.stderr


def test_machines_of_an_inventory_without_delegate_to(command: Command, sandbox: Sandbox) -> None:
    play = {
        "module_defaults": {
            "group/community.ovh.all": {"endpoint": sandbox.url},
            "community.ovh.ovh_server_burst": {"state": "active"},
        },
        "environment": {**sandbox.environment, "OVH_ENDPOINT": "", "OVH_RETRY_TIMEOUT": "10"},
        "tasks": [
            burst(),
            {
                "community.ovh.ovh_api_call": {"path": "/dedicated/server/{{ inventory_hostname }}/{{ item }}"},
                "loop": ["burst", "serviceInfos"],
            },
        ],
    }
    predicted = command(play, "--check", "--diff", keys=False)
    assert predicted.returncode == 0, predicted.stdout + predicted.stderr
    assert predicted.stdout.count("changed=1 ") == 3 and not sandbox.writes()
    assert (
        f'-    "{SERVERS[0]}": "inactive"' in predicted.stdout and f'+    "{SERVERS[0]}": "active"' in predicted.stdout
    )

    ended = command(play, "-vvv", keys=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stdout.count("ok=2    changed=1 ") == 3 and active(sandbox) == SERVERS
    assert "EXEC" not in ended.stdout, "nothing is run on the hosts, nor by another process"
    assert_silent_about_secrets(ended, sandbox)

    again = command(play, keys=False)
    assert again.stdout.count("ok=2    changed=0 ") == 3 and len(sandbox.writes()) == 3


def test_in_a_module_process(command: Command, sandbox: Sandbox) -> None:
    play = {
        "hosts": "localhost",
        "tasks": [
            {"community.ovh.ovh_server_burst": {"service_name": SERVERS}},
            {
                "community.ovh.ovh_server_burst": {"service_name": SERVERS},
                "async": 60,
                "poll": 1,
                "vars": {"ovh_run_in_controller": True},
            },
        ],
    }
    ended = command(play, "-vvv", "--diff", "-e", "ovh_run_in_controller=false")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "ok=2    changed=1 " in ended.stdout and active(sandbox) == SERVERS
    assert "Using module file" in ended.stdout and "ovh_server_burst.py" in ended.stdout
    assert_silent_about_secrets(ended, sandbox)


def test_vaulted_keys(command: Command, sandbox: Sandbox, home: Path) -> None:
    vault = VaultLib([("default", VaultSecret(b"password"))])
    (home / "password").write_text("password")
    (home / "keys.yml").write_text(
        "".join(
            f"{name.lower()}: !vault |\n"
            + "".join(f"  {line}\n" for line in vault.encrypt(value).decode().splitlines())
            for name, value in sandbox.environment.items()
        )
    )
    options = {name.removeprefix("OVH_").lower(): "{{ %s }}" % name.lower() for name in sandbox.environment}
    play = {
        "vars_files": ["keys.yml"],
        "tasks": [
            burst(**options),
            {
                "community.ovh.ovh_api_call": {"path": "/me", "config_file": ""},
                "environment": {name: "{{ %s }}" % name.lower() for name in sandbox.environment},
            },
        ],
    }
    ended = command(play, "-vvv", "--vault-password-file", "password", keys=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stdout.count("ok=2    changed=1 ") == 3
    assert_silent_about_secrets(ended, sandbox)


def test_a_failure_is_told_once_and_in_one_sentence(command: Command, sandbox: Sandbox) -> None:
    ended = command(
        {"hosts": "localhost", "tasks": [{"community.ovh.ovh_server_burst": {"service_name": [*SERVERS, "nowhere"]}}]},
        "-vvv",
    )
    assert ended.returncode == 2
    assert "1 of 4 servers failed, 3 changed: nowhere: GET /dedicated/server/nowhere: " in ended.stdout
    assert '"changed": true' in ended.stdout and "Traceback" not in ended.stdout + ended.stderr
    assert_silent_about_secrets(ended, sandbox)
