# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ansible's real commands, as a user starts them."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tests.sandbox import Sandbox
from tests.support.traffic import traffic_log

# Tasks end at once, and a reboot can be seen as one.
QUICK = {"task_seconds": 0.0, "dark_after": 0.6, "dark_seconds": 4.0}
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


@dataclasses.dataclass(frozen=True)
class Played:
    """What a playbook shows of each of its plays, and the counts of its recap, such as {"ok": 2, "failed": 0}."""

    output: str
    plays: Mapping[str, str]
    counts: Mapping[str, Mapping[str, int]]

    def task(self, play: str, name: str) -> str:
        """What is shown of one task of a play."""
        return self.plays[play].partition(f"TASK [{name}] ")[2].partition("\nTASK [")[0]


def play_each(plays: Mapping[str, list[dict[str, Any]]], directory: Path, *args: str) -> Played:
    """Runs lists of tasks as the plays of one playbook, since each start of the command costs more than they do.

    Each has a host and a sandbox of its own, and goes on after a failure. The user's ovh.conf leads to the first.
    """
    with contextlib.ExitStack() as running:
        sandboxes = {name: running.enter_context(Sandbox(**QUICK, log=traffic_log())) for name in plays}
        hosts = {
            name: {"keys": {**sandbox.environment, "OVH_OAUTH2_TOKEN_URL": sandbox.token_url}}
            for name, sandbox in sandboxes.items()
        }
        here = {"ansible_connection": "local", "ansible_python_interpreter": sys.executable}
        (directory / "hosts.json").write_text(json.dumps({"all": {"hosts": hosts, "vars": here}}))
        common = {"gather_facts": False, "ignore_errors": True, "environment": "{{ keys }}"}
        playbook = [{"name": name, "hosts": name, "tasks": tasks, **common} for name, tasks in plays.items()]
        (directory / "plays.json").write_text(json.dumps(playbook))
        own = next(iter(sandboxes.values()))
        write_configuration(own, directory / ".ovh.conf")
        ended = ansible_playbook("plays.json", "-i", "hosts.json", *args, sandbox=own, directory=directory)
    shown, _heading, recap = ended.stdout.partition("\nPLAY RECAP ")
    parts = re.split(r"^PLAY \[(.*)\] \*+$", shown, flags=re.MULTILINE)[1:]
    counts = {
        line.split()[0]: {name: int(number) for name, number in re.findall(r"(\w+)=(\d+)", line)}
        for line in recap.splitlines()[1:]
        if line.strip()
    }
    return Played(output(ended), dict(zip(parts[::2], parts[1::2], strict=True)), counts)


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
