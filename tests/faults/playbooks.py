# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbooks as jobs, each played by the real command. A playbook that a person has to answer is none."""

from __future__ import annotations

import dataclasses
import functools
import json
import re
import subprocess
from collections.abc import Mapping

import yaml

from tests.environment import ROOT
from tests.faults.jobs import Job
from tests.faults.stage import Stage
from tests.support.commands import ansible_playbook, output
from tests.support.execution_modes import Result

FAILURE = re.compile(r"^(?:fatal|failed): \[localhost\].*? => (\{.*\})$", re.M)
INVENTORY_FAILURE = re.compile(r"^\[WARNING\]: +(Failed to parse inventory with 'auto' plugin: .*)$", re.M)
# Where in a playbook a task stands, which ansible-core adds to each failure.
ORIGIN = re.compile(r"^Origin: .*$", re.M)
# The exit status of a play in which a host has failed.
HOST_FAILED = 2
# So that ansible-core breaks no line.
WIDE = "10000"


@dataclasses.dataclass(frozen=True)
class Playbook:
    """How a playbook is called, one request after the other. files: what there is in the user's directory."""

    args: tuple[str, ...]
    writes: bool = False
    files: Mapping[str, str] = dataclasses.field(default_factory=dict)


REDIRECTIONS = yaml.safe_dump(
    {"example.com": [{"from": "sales", "to": ["bob@example.net", "dave@example.net", "eve@example.net"]}]}
)
PLAYBOOKS = {
    "bill_report": Playbook(("-e", "date_from=2024-01-01 parallel=1 dest=.")),
    "burst_datacenter": Playbook(("-e", "datacenter=sbg1 parallel=1"), writes=True),
    "credential_audit": Playbook(("-e", "unused_for=90d application_name=backup revoke=true"), writes=True),
    "expiring_services": Playbook(("-e", "dest=expiring.md")),
    "export_domains": Playbook(("-e", "dest=domains on_unreadable=skip")),
    "failover_ip": Playbook(
        (
            "-e",
            "failover_ip_block=198.51.100.32 failover_ip_routed_to=ns3002.example-sbg.net failover_ip_description=shop",
        ),
        writes=True,
    ),
    "import": Playbook(("-e", "dest=account on_unreadable=skip")),
    "inventory_report": Playbook(
        # The page names the time.
        ("-i", "servers.ovh.yml", "-e", "read_at=today"),
        files={"servers.ovh.yml": "plugin: community.ovh.ovh\nparallel: 1\n"},
    ),
    "mail_redirections": Playbook(
        ("-e", "file=redirections.yml mode=exclusive"), writes=True, files={"redirections.yml": REDIRECTIONS}
    ),
    "offboard": Playbook(("-e", "user=jane"), writes=True),
    "open_kvm": Playbook(("-e", "service_name=web-1"), writes=True),
}
ASKING = {"login"}
WITHOUT_REQUESTS = {"import_terraform"}
# Those that start playbooks, whose tasks are put to faults themselves: a failure is a part of their report.
STARTING_OTHERS = {"drift"}
ALL = {path.stem for path in ROOT.glob("playbooks/*.yml")}


def playbook_job(name: str, stage: Stage) -> Job:
    """A playbook, played on this stage."""
    return Job(name, name, functools.partial(play, name, stage), PLAYBOOKS[name].writes)


def play(name: str, stage: Stage, environ: Mapping[str, str]) -> Result:
    """What the command has told: the result of the task that failed, if any, and whether anything was changed.

    Prints what it printed.
    """
    for file, content in PLAYBOOKS[name].files.items():
        (stage.home / file).write_text(content)
    ended = ansible_playbook(
        f"community.ovh.{name}",
        *PLAYBOOKS[name].args,
        sandbox=stage.sandbox,
        directory=stage.home,
        **{**environ, "COLUMNS": WIDE},
    )
    print(ORIGIN.sub("", output(ended)))
    changed = "changed=0 " not in ended.stdout
    if not ended.returncode:
        return {"changed": changed}
    assert ended.returncode == HOST_FAILED, output(ended)
    failure = failure_of(ended)
    return {**failure, "failed": True, "changed": changed or failure["changed"]}


def failure_of(ended: subprocess.CompletedProcess[str]) -> Result:
    """The result of the task that failed; where the inventory did, with its sentence."""
    failure: Result = json.loads(FAILURE.findall(ended.stdout)[0])
    told = INVENTORY_FAILURE.search(output(ended))
    return {**failure, "msg": told[1]} if told else failure
