# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a server more costs: the slopes that docs/scale.md is made of. Nothing is held against anything."""

from __future__ import annotations

from collections.abc import Iterator

from ..claims import Claim, shown
from ..stage import INVENTORY, PLAYBOOK, Cost, Stage, play

FEW, MANY = 10, 2010
TASKS = ("inventory", "inventory by batches", "burst", "burst again")


def claims(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """The differences between a small account and a large one, divided by the servers between them."""
    few, many = costs(runs, FEW), costs(runs, MANY)
    for task in TASKS:
        more = MANY - FEW
        yield shown(
            f"a server more, {task}", "requests", (len(many[task].exchanges) - len(few[task].exchanges)) / more, ""
        )
        yield shown(f"a server more, {task}", "wall time", (many[task].seconds - few[task].seconds) / more * 1000, "ms")
        yield shown(f"a server more, {task}", "CPU", (many[task].cpu - few[task].cpu) / more * 1000, "ms")
        yield shown(f"a server more, {task}", "bytes of answers", (many[task].size - few[task].size) / more, "B")
        yield shown(f"a server more, {task}", "memory", (many[task].memory - few[task].memory) / more * 1024, "KiB")


def costs(runs: dict[str, dict[str, float]], servers: int) -> dict[str, Cost]:
    """What each task costs for so many servers."""
    with Stage(f"{servers} servers", runs, servers=servers) as stage:
        source = stage.file("ovh.yml", "plugin: community.ovh.ovh\n")
        playbook = stage.file("burst.yml", play("ovh_server_burst", {"datacenter": "sbg1", "parallel": 10}))
        found = {
            "inventory": stage.run("inventory", INVENTORY, "-i", source, "--list", times=3),
            "burst": stage.run("burst", PLAYBOOK, playbook),
            "burst again": stage.run("burst again", PLAYBOOK, playbook, times=3),
        }
        stage.sandbox.settings.expanded = "ignore"
        return {
            **found,
            "inventory by batches": stage.run("inventory by batches", INVENTORY, "-i", source, "--list", times=3),
        }
