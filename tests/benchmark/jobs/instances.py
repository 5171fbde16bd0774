# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Instances of the Public Cloud: fifty in one task, and a stack of twenty objects that changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..claims import Claim, count, exactly, times_less
from ..stage import HERE, PLAYBOOK, PYTHON, Stage, play

PROJECT = "0123456789abcdef0123456789abcdef"
NEW = 50
KIND = {"flavor": "b3-8", "image": "Ubuntu 24.04"}
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb"
STACK: dict[str, Any] = {
    "project": PROJECT,
    "region": "GRA11",
    "network": {"name": "front", "vlan_id": 42, "cidr": "192.168.42.0/24", "gateway": "s"},
    "ssh_key": {"name": "bench", "public_key": KEY},
    "instances": [
        {"names": [f"web-{number}" for number in range(5)], **KIND, "floating_ip": True},
        {"names": ["db-1", "db-2", "db-3"], **KIND},
    ],
    "volumes": [
        {"name": f"data-{number}", "type": "classic", "size": 10, "attached_to": f"db-{number}"} for number in (1, 2, 3)
    ],
}


def claims(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """All jobs."""
    yield from creation(runs)
    yield from stack(runs)


def creation(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """Against a script of the SDK that creates one instance after another and polls each every second."""
    with Stage("instances", runs, latency=0.05, task_seconds=2.0, instance_quota=100) as stage:
        job = f"{NEW} instances, ready after 2 s"
        names = [f"node-{number}" for number in range(NEW)]
        options = {"project": PROJECT, "region": "GRA11", "name": names, **KIND}
        playbook = stage.file("instances.yml", play("ovh_cloud_instance", options))
        task = stage.run("task", PLAYBOOK, playbook)
        yield exactly(job, "writes", task.writes, NEW)
        again = stage.run("again", PLAYBOOK, playbook)
        yield exactly(job + ", again", "writes", again.writes, 0)
        stage.sandbox.reset()
        script = stage.run("script", PYTHON, str(HERE / "scripts/sdk_instances.py"))
        yield times_less(job, "wall time", task.seconds, script.seconds, "s", 6)


def stack(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """The role cloud_stack, the second time."""
    with Stage("cloud_stack", runs, latency=0.0) as stage:
        job = "cloud_stack of 20 objects, again"
        variables = {f"cloud_stack_{name}": value for name, value in STACK.items()}
        whole = {"hosts": "localhost", "gather_facts": False, "vars": variables, "roles": ["community.ovh.cloud_stack"]}
        playbook = stage.file("stack.yml", [whole])
        stage.run("first", PLAYBOOK, playbook)
        again = stage.run("again", PLAYBOOK, playbook)
        yield exactly(job, "writes", again.writes, 0)
        yield count(job, "reads", again.reads, 25)
