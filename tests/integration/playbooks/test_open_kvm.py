# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbook open_kvm, by the real command: what it shows, what it saves, and what it keeps to itself."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output

NAME = "ns3001.example-sbg.net"


def play(sandbox: Sandbox, directory: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return ansible_playbook("community.ovh.open_kvm", *args, sandbox=sandbox, directory=directory)


def session(sandbox: Sandbox, kind: str) -> str:
    return str(sandbox.state.servers[NAME].ipmi_sessions[kind]["value"])


def test_what_to_open_is_shown(sandbox: Sandbox, tmp_path: Path) -> None:
    checked = play(sandbox, tmp_path, "--check", "-e", f"service_name={NAME}")
    assert checked.returncode == 0 and "In check mode no session is opened" in checked.stdout
    assert not sandbox.writes()

    opened = play(sandbox, tmp_path, "-e", f"service_name={NAME}", "-e", "ttl=5")
    assert opened.returncode == 0, output(opened)
    assert f'"msg": "Open {session(sandbox, "kvmipHtml5URL")} (until ' in opened.stdout and "changed=1" in opened.stdout
    assert [each["body"] for each in sandbox.writes()] == [{"type": "kvmipHtml5URL", "ttl": 5}]
    assert not list(tmp_path.glob("ns*"))


def test_a_jnlp_file_is_saved_and_the_session_not_shown(sandbox: Sandbox, tmp_path: Path) -> None:
    opened = play(sandbox, tmp_path, "-vvv", "-e", "service_name=web-1", "-e", "type=kvmipJnlp")
    path = tmp_path / f"{NAME}-kvmipJnlp.jnlp"
    assert opened.returncode == 0, output(opened)
    assert f"Saved as {path} (until " in opened.stdout
    assert path.read_text() == session(sandbox, "kvmipJnlp") and path.stat().st_mode & 0o777 == 0o600

    again = play(
        sandbox, tmp_path, "-e", "service_name=web-1", "-e", "type=kvmipJnlp", "-e", f"dest={tmp_path}/{path.name}"
    )
    assert again.returncode == 0 and "changed=0" in again.stdout
    assert path.read_text() not in output(opened) + again.stdout


def test_what_the_server_does_not_support(sandbox: Sandbox, tmp_path: Path) -> None:
    failed = play(sandbox, tmp_path, "-e", f"service_name={NAME}", "-e", "type=serialOverLanURL")
    assert failed.returncode == 2
    assert "serialOverLanURL is not supported; it supports kvmipHtml5URL, kvmipJnlp, serialOverLanSshKey" in output(
        failed
    )
