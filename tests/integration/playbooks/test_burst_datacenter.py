# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbook burst_datacenter, by the real command."""

from __future__ import annotations

from pathlib import Path

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output

PLAYBOOK = "community.ovh.burst_datacenter"


def test_on_and_off_again(sandbox: Sandbox, tmp_path: Path) -> None:
    active = ansible_playbook(PLAYBOOK, "-e", "datacenter=sbg1", sandbox=sandbox, directory=tmp_path)
    assert active.returncode == 0 and "changed=1" in active.stdout, output(active)
    assert len(sandbox.writes()) == 6

    checked = ansible_playbook(
        PLAYBOOK,
        "--check",
        "--diff",
        "-e",
        "datacenter=SBG1 state=inactive parallel=2",
        sandbox=sandbox,
        directory=tmp_path,
    )
    assert checked.returncode == 0 and checked.stdout.count('": "inactive"') == 8, output(checked)
    assert len(sandbox.writes()) == 6
