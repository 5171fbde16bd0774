# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the first task into the README, and its picture: the commands run on the sandbox, and their output is copied.

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
from tests.terminal import svg

README = environment.ROOT / "README.md"
PICTURE = environment.ROOT / "docs/docsite/pictures/terminal.svg"
BEGIN, END = "<!-- first task: written by make pages -->\n", "<!-- end of the first task -->\n"
HOME = "/home/jane"
PLAYBOOK = """\
- name: Enable burst
  hosts: localhost
  gather_facts: false
  tasks:
    - name: Enable burst on all servers in SBG1
      community.ovh.ovh_server_burst:
        datacenter: sbg1
"""
FILES = {
    "ansible.cfg": "[defaults]\ninventory = servers.ovh.yml\n",
    "servers.ovh.yml": "plugin: community.ovh.ovh\ndatacenters: [sbg1]\n",
    "burst.yml": PLAYBOOK,
}
SHOW, DRY_RUN, APPLY = "cat burst.yml", "ansible-playbook burst.yml --check --diff", "ansible-playbook burst.yml"
SECTION = """\
## First task

Save this as `burst.yml`:

```yaml
{playbook}```

See what would change with `ansible-playbook burst.yml --check --diff`, as in the picture above. Then apply it:

```console
{apply}```

A second run changes nothing and ends with `changed=0`.
"""


def written() -> tuple[str, str]:
    """Return the section of the README and the picture, from a new run of the commands."""
    with Sandbox(task_seconds=0.0) as sandbox, tempfile.TemporaryDirectory() as home:
        # The credentials of the reader can read every server.
        for name in [name for name, server in sandbox.state.servers.items() if server.condition != "ok"]:
            del sandbox.state.servers[name]
        session = Session(Path(home).resolve(), sandbox)
        session.run(f"ansible-galaxy collection install {session.tarball}")
        picture = svg("Check mode shows what a playbook would change", session.run(SHOW) + "\n" + session.run(DRY_RUN))
        section = SECTION.format(playbook=PLAYBOOK, apply=session.run(APPLY))
        if "changed=0 " not in session.run(APPLY):
            raise RuntimeError(f"the second run of {APPLY} changed something")
        return section, picture


class Session:
    """A terminal in the home of a user, with the tarball, the playbook and its configuration."""

    def __init__(self, home: Path, sandbox: Sandbox) -> None:
        self.home = home
        for name, text in FILES.items():
            (home / name).write_text(text)
        write_configuration(sandbox, home / "ovh.conf")
        # Without the settings of the tests, and with the commands next to this Python.
        ours = ("ANSIBLE_", "OVH_", "COV")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        directory = {"HOME": str(home), "PWD": str(home), "PATH": path}
        self.environ = {**kept, **directory, "ANSIBLE_NOCOLOR": "1", "COLUMNS": "80"}
        build = ["ansible-galaxy", "collection", "build", "--output-path", home]
        subprocess.run(build, cwd=environment.ROOT, env=self.environ, check=True, capture_output=True)
        [self.tarball] = [path.name for path in home.glob("*.tar.gz")]

    def run(self, command: str) -> str:
        """Run a command; return it with its output."""
        ended = subprocess.run(
            shlex.split(command),
            cwd=self.home,
            env=self.environ,
            text=True,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        if ended.returncode:
            raise RuntimeError(f"{command}\n{ended.stdout}")
        lines = [line.rstrip() for line in ended.stdout.replace(str(self.home), HOME).strip("\n").splitlines()]
        return "\n".join([f"$ {command}", *lines, ""])


def main() -> None:
    section, picture = written()
    before, mark, rest = README.read_text().partition(BEGIN)
    README.write_text(before + mark + section + END + rest.partition(END)[2])
    PICTURE.write_text(picture)
    print(f"written: the first task in {README.name}, and {PICTURE.name}")


if __name__ == "__main__":
    main()
