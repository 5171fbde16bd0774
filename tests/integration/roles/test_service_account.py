# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The role service_account, by the real command: once, not twice, not in check mode, and with a new secret."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output

SERVER, URN = "ns3004.example-sbg.net", "urn:v1:eu:resource:dedicatedServer:ns3004.example-sbg.net"
PLAY = [
    {
        "hosts": "localhost",
        "gather_facts": False,
        "tasks": [{"ansible.builtin.include_role": {"name": "community.ovh.service_account"}}],
    }
]
GIVEN = {
    "name": "deploy",
    "save_to": "service.conf",
    "modules": ["ovh_server_burst"],
    "targets": {"service_name": SERVER},
}


def play(sandbox: Sandbox, home: Path, *arguments: str, tasks: Any = None, **variables: Any) -> tuple[int, str]:
    (home / "play.yml").write_text(yaml.safe_dump(tasks or PLAY))
    given = {f"service_account_{name}": value for name, value in {**GIVEN, **variables}.items()}
    environ = {"OVH_OAUTH2_TOKEN_URL": sandbox.token_url, "ANSIBLE_RETRY_FILES_ENABLED": "0"}
    ended = ansible_playbook(
        "play.yml", "-e", json.dumps(given), *arguments, sandbox=sandbox, directory=home, **environ
    )
    secrets = [each.client_secret for each in sandbox.state.service_accounts.values()]
    assert not [each for each in secrets if each in output(ended)]
    return ended.returncode, output(ended)


def test_from_nothing_to_a_file_that_works_and_to_a_new_secret(sandbox: Sandbox, tmp_path: Path) -> None:
    status, printed = play(sandbox, tmp_path, "--check", "--diff")
    assert status == 0 and "changed=2 " in printed and not sandbox.writes(), printed
    assert "dedicatedServer:apiovh:burst" in printed

    status, printed = play(sandbox, tmp_path)
    assert status == 0 and "changed=2 " in printed, printed
    (policy,) = [each for each in sandbox.state.policies.values() if each["name"] == "deploy"]
    assert [each["urn"] for each in policy["resources"]] == [URN]
    assert [each["path"] for each in sandbox.writes()][-1].endswith("/authorization/check")

    before = len(sandbox.writes())
    status, printed = play(sandbox, tmp_path)
    assert status == 0 and "changed=0 " in printed and len(sandbox.writes()) == before + 1, printed

    used = [
        {
            **PLAY[0],
            "tasks": [{"community.ovh.ovh_server_burst": {"service_name": SERVER, "config_file": "service.conf"}}],
        }
    ]
    assert play(sandbox, tmp_path, tasks=used)[0] == 0

    status, printed = play(sandbox, tmp_path, rotate=True, confirm="deploy")
    assert status == 0 and "changed=1 " in printed, printed
    assert play(sandbox, tmp_path, tasks=used)[0] == 0


def test_a_secret_that_is_not_in_the_file_and_an_action_that_is_not_allowed_are_named(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    assert play(sandbox, tmp_path)[0] == 0
    status, printed = play(sandbox, tmp_path, save_to="other.conf")
    assert status == 2 and "has no secret of it" in " ".join(printed.split()), printed
    status, printed = play(sandbox, tmp_path, name="")
    assert status == 2 and "name is empty" in printed, printed
