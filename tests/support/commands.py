# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ansible's real commands, as a user starts them."""
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.sandbox import Sandbox


def ansible_playbook(playbook: str | Path, *args: str, sandbox: Sandbox, directory: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """Runs a playbook with the keys of a sandbox, started in this directory, which is the user's home."""
    return subprocess.run([Path(sys.executable).with_name("ansible-playbook"), playbook, *args],
                          env={**os.environ, **sandbox.environment, "HOME": str(directory), "PWD": str(directory), **environ}, cwd=directory,
                          capture_output=True, text=True, check=False)


def output(ended: subprocess.CompletedProcess[str]) -> str:
    """All that a person sees."""
    return ended.stdout + ended.stderr
