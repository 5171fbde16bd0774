# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""`make demo`: what the collection does, shown on the sandbox with the real commands."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.sandbox import Sandbox

HERE = Path(__file__).parent.relative_to(Path.cwd())
BURST = "ansible-playbook community.ovh.burst_datacenter -e datacenter=sbg1"
FIRST = [{"from": "hello", "to": "jane@example.net"}, {"from": "jobs", "to": "hr@example.net"}]
THEN = [{"from": "hello", "to": "joe@example.net"}, {"from": "jobs", "to": "hr@example.net"}]


def mail(redirections: list[dict[str, str]]) -> str:
    """The command that makes a list of redirections so."""
    return f"ansible-playbook --diff {HERE}/mail.yml -e {shlex.quote(json.dumps({'redirections': redirections}))}"


@dataclass(frozen=True)
class Step:
    """One command with its headline; fails says that it is meant to end with an error."""

    headline: str
    command: str
    fails: bool = False


STEPS = (
    Step("Every server of the account, grouped", f"ansible-inventory -i {HERE}/inventory.ovh.yml --graph"),
    Step("Burst on all servers of SBG1: what would change", f"{BURST} --check --diff"),
    Step("Burst on all servers of SBG1: do it", f"{BURST} --diff"),
    Step("Burst on all servers of SBG1: nothing left to do", BURST),
    Step(
        "A task for each server of the inventory",
        f"ansible-playbook -i {HERE}/inventory.ovh.yml {HERE}/each_server.yml --limit 'datacenter_sbg1[0:1]'",
    ),
    Step("Mail redirections declared", mail(FIRST)),
    Step("Mail redirections: hello is re-pointed, jobs is as it was", mail(THEN)),
    Step("Mail redirections: hello is removed", f"ansible-playbook --diff {HERE}/mail_removed.yml"),
    Step("One plain API call", f"ansible-playbook {HERE}/api_call.yml"),
    Step("A mistake, and the message that it gets", f"ansible-playbook {HERE}/mistake.yml", fails=True),
)


def show(number: int, step: Step, environment: dict[str, str]) -> bool:
    """Run one step in front of the user; True if it ended as it was meant to."""
    print(f"\n=== {number}. {step.headline}\n$ {step.command}\n", flush=True)
    words = shlex.split(step.command)
    ended = subprocess.run([str(Path(sys.executable).parent / words[0]), *words[1:]], env=environment, check=False)
    return (ended.returncode != 0) is step.fails


def main() -> str | None:
    """All steps in their order, on one sandbox; None, or what went wrong."""
    with Sandbox(task_seconds=0.5) as sandbox, tempfile.TemporaryDirectory() as here:
        print(
            "The sandbox is a stand-in for the OVHcloud API on this machine: nothing leaves it, and no account is"
            " needed."
        )
        environment = {
            **os.environ,
            **sandbox.environment,
            "ANSIBLE_LOCALHOST_WARNING": "false",
            "ANSIBLE_INVENTORY_UNPARSED_WARNING": "false",
            "ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED": "true",
            "ANSIBLE_RETRY_FILES_ENABLED": "false",
            "ANSIBLE_LOCAL_TEMP": here,
            "ANSIBLE_NOCOWS": "true",
            "ANSIBLE_CALLBACK_RESULT_FORMAT": "yaml",
        }
        for number, step in enumerate(STEPS, 1):
            if not show(number, step, environment):
                return f"step {number} ({step.headline}) did not end as it was meant to"
    print(f"\nAll {len(STEPS)} steps ended as they were meant to, and the sandbox is stopped.")
    return None


sys.exit(main())
