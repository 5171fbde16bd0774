# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the first day of a user into the README: each command is run on a sandbox, and what it prints is what stands there.

    python -m tests.transcript
"""
from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from tests import environment
from tests.sandbox import Sandbox
from tests.support.commands import write_configuration

README = environment.ROOT / "README.md"
BEGIN, END = "<!-- first day: written by make pages -->\n", "<!-- end of the first day -->\n"
HOME = "/home/jane"
FILES = {
    "ansible.cfg": "[defaults]\ninventory = servers.ovh.yml\n\n[inventory]\nany_unparsed_is_failed = true\n",
    "servers.ovh.yml": "plugin: community.ovh.ovh\ndatacenters: [sbg1]\n",
}
BURST = "ansible-playbook community.ovh.burst_datacenter -e datacenter=sbg1"
ME = "{{ lookup('community.ovh.api', '/me').nichandle }}"
# What is said, and the commands that show it.
STEPS = (
    ("From the tarball to a first burst. The keys are in `ovh.conf`, as above. Install the collection:", ("ansible-galaxy collection install {tarball}",)),
    ("Whose account is it?", (f'ansible localhost -m ansible.builtin.debug -a "msg={ME}"',)),
    ("Tell Ansible where its hosts come from, and look at them:", ("cat ansible.cfg", "cat servers.ovh.yml", "ansible-inventory --graph datacenter_sbg1")),
    ("What would change?", (f"{BURST} --check --diff",)),
    ("Do it, and see that a second run has nothing left to do:", (BURST, BURST)),
)


def section() -> str:
    """The section, as a run has it now."""
    with Sandbox(task_seconds=0.0) as sandbox, tempfile.TemporaryDirectory() as home:
        # An account whose keys may read all that there is.
        for name in [name for name, server in sandbox.state.servers.items() if server.condition != "ok"]:
            del sandbox.state.servers[name]
        day = Day(Path(home).resolve(), sandbox)
        parts = ["## A first day\n"]
        for said, commands in STEPS:
            parts.append(said + "\n")
            parts.append("```console\n" + "\n".join(map(day.run, commands)) + "```\n")
        return "\n".join(parts) + "\n" + AFTERWARDS


AFTERWARDS = ("`make pages` runs these commands on the [sandbox](tests/sandbox/README.md) and writes down what they print; only the home directory\n"
              "is called another name.\n")


class Day:
    """A user with a home, where the tarball and the files lie."""

    def __init__(self, home: Path, sandbox: Sandbox) -> None:
        self.home = home
        for name, text in FILES.items():
            (home / name).write_text(text)
        write_configuration(sandbox, home / "ovh.conf")
        # As from a shell of a user's own: nothing of the tests' set-up, and the tools that this Python has beside it.
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("ANSIBLE_", "OVH_", "COV"))}
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        self.environ = {**kept, "HOME": str(home), "PWD": str(home), "PATH": path, "ANSIBLE_NOCOLOR": "1", "COLUMNS": "80"}
        subprocess.run(["ansible-galaxy", "collection", "build", "--output-path", home], cwd=environment.ROOT, env=self.environ, check=True,
                       capture_output=True)
        [self.tarball] = [path.name for path in home.glob("*.tar.gz")]

    def run(self, command: str) -> str:
        """A command and what it prints."""
        command = command.replace("{tarball}", self.tarball)
        ended = subprocess.run(shlex.split(command), cwd=self.home, env=self.environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if ended.returncode:
            raise RuntimeError(f"{command}\n{ended.stdout}")
        lines = [line.rstrip() for line in ended.stdout.replace(str(self.home), HOME).strip("\n").splitlines()]
        return "\n".join([f"$ {command}", *lines, ""])


def main() -> None:
    before, mark, rest = README.read_text().partition(BEGIN)
    README.write_text(before + mark + section() + END + rest.partition(END)[2])
    print(f"written: the first day in {README.name}")


if __name__ == "__main__":
    main()
