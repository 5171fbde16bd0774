# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbook open_kvm, by the real command: what it shows, what it saves, and what it keeps to itself."""
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.sandbox import Sandbox

NAME = "ns3001.example-sbg.net"


def play(sandbox: Sandbox, directory: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Runs the playbook, started in this directory."""
    return subprocess.run([Path(sys.executable).with_name("ansible-playbook"), "community.ovh.open_kvm", *args],
                          env={**os.environ, **sandbox.environment, "HOME": str(directory), "PWD": str(directory)}, cwd=directory,
                          capture_output=True, text=True, check=False)


def session(sandbox: Sandbox, kind: str) -> str:
    return str(sandbox.state.servers[NAME].ipmi_sessions[kind]["value"])


def test_what_to_open_is_shown(sandbox: Sandbox, tmp_path: Path) -> None:
    checked = play(sandbox, tmp_path, "--check", "-e", f"service_name={NAME}")
    assert checked.returncode == 0 and "In check mode no session is opened" in checked.stdout
    assert not sandbox.writes()

    opened = play(sandbox, tmp_path, "-e", f"service_name={NAME}", "-e", "ttl=5")
    assert opened.returncode == 0, opened.stdout + opened.stderr
    assert f'"msg": "Open {session(sandbox, "kvmipHtml5URL")} (until ' in opened.stdout and "changed=1" in opened.stdout
    assert [each["body"] for each in sandbox.writes()] == [{"type": "kvmipHtml5URL", "ttl": 5}]
    assert not list(tmp_path.glob("ns*"))


def test_a_jnlp_file_is_saved_and_the_session_not_shown(sandbox: Sandbox, tmp_path: Path) -> None:
    opened = play(sandbox, tmp_path, "-vvv", "-e", "service_name=web-1", "-e", "type=kvmipJnlp")
    path = tmp_path / f"{NAME}-kvmipJnlp.jnlp"
    assert opened.returncode == 0, opened.stdout + opened.stderr
    assert f"Saved as {path} (until " in opened.stdout
    assert path.read_text() == session(sandbox, "kvmipJnlp") and path.stat().st_mode & 0o777 == 0o600

    again = play(sandbox, tmp_path, "-e", "service_name=web-1", "-e", "type=kvmipJnlp", "-e", f"dest={tmp_path}/{path.name}")
    assert again.returncode == 0 and "changed=0" in again.stdout
    assert path.read_text() not in opened.stdout + opened.stderr + again.stdout


def test_what_the_server_does_not_support(sandbox: Sandbox, tmp_path: Path) -> None:
    failed = play(sandbox, tmp_path, "-e", f"service_name={NAME}", "-e", "type=serialOverLanURL")
    assert failed.returncode == 2
    assert "serialOverLanURL is not supported; it supports kvmipHtml5URL, kvmipJnlp, serialOverLanSshKey" in failed.stdout + failed.stderr
