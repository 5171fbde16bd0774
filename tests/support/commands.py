# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ansible's real commands, as a user starts them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.sandbox import Sandbox

KEYS = ("OVH_ENDPOINT", "OVH_APPLICATION_KEY", "OVH_APPLICATION_SECRET", "OVH_CONSUMER_KEY")


def program(name: str) -> str:
    """The path of one of Ansible's commands."""
    return str(Path(sys.executable).with_name(name))


def environment(sandbox: Sandbox, directory: Path, keys: Iterable[str] = KEYS, **environ: str) -> dict[str, str]:
    """The environment of a user whose home, and place to start commands, is this directory, and who has these of a
    sandbox's keys.
    """
    home = {"HOME": str(directory), "PWD": str(directory), "ANSIBLE_HOME": str(directory / ".ansible")}
    return {**os.environ, **{name: sandbox.environment[name] for name in keys}, **home, **environ}


def run(
    name: str, *args: str | Path, sandbox: Sandbox, directory: Path, **environ: str
) -> subprocess.CompletedProcess[str]:
    """Runs a command of Ansible with the keys of a sandbox, started in this directory, which is the user's home."""
    return subprocess.run(
        [program(name), *args],
        env=environment(sandbox, directory, **environ),
        cwd=directory,
        capture_output=True,
        text=True,
        check=False,
    )


def ansible_playbook(
    playbook: str | Path, *args: str, sandbox: Sandbox, directory: Path, **environ: str
) -> subprocess.CompletedProcess[str]:
    """Runs a playbook, as `run` does."""
    return run("ansible-playbook", playbook, *args, sandbox=sandbox, directory=directory, **environ)


def write_configuration(sandbox: Sandbox, path: Path) -> None:
    """An ovh.conf that leads to a sandbox."""
    keys = {name.removeprefix("OVH_").lower(): value for name, value in sandbox.environment.items()}
    endpoint = keys.pop("endpoint")
    lines = [f"{name}={value}" for name, value in keys.items()]
    path.write_text("\n".join(["[default]", f"endpoint={endpoint}", f"[{endpoint}]", *lines, ""]))
    path.chmod(0o600)


def output(ended: subprocess.CompletedProcess[str]) -> str:
    """All that a person sees."""
    return ended.stdout + ended.stderr
