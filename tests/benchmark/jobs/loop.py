# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A loop of 100 small calls, over http and over https: what one item costs the controller, in each execution mode."""

from __future__ import annotations

from collections.abc import Iterator

from ..claims import Claim, at_most, count, exactly, times_less
from ..stage import PLAYBOOK, Cost, Stage, play

ITEMS, ORDINARY_ITEMS = 100, 10


def claims(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """Against the module process. An item's cost is that of the whole loop less that of a loop of one."""
    for scheme in ("http", "https"):
        job = f"loop of {ITEMS} calls, {scheme}"
        with Stage(f"loop {scheme}", runs, latency=0.0, tls=scheme == "https") as stage:
            ours, loop = cpu_of_an_item(stage, "controller", ITEMS)
            ordinary, unused = cpu_of_an_item(stage, "ordinary", ORDINARY_ITEMS)
            yield at_most(job, "CPU of an item", ours, "ms", 10)
            yield times_less(job, "CPU of an item, against the module process", ours, ordinary, "ms", 20)
            yield exactly(job, "requests", loop.reads, ITEMS + 1)
            yield count(job, "connections", loop.connections, 1)


def cpu_of_an_item(stage: Stage, execution_mode: str, items: int) -> tuple[float, Cost]:
    """Milliseconds, and what the whole loop cost."""
    playbook = stage.file("loop.yml", play("ovh_api_call", {"path": "/me"}, loop="{{ range(calls | int) | list }}"))
    words = (PLAYBOOK, playbook, "-e", f"ovh_run_in_controller={execution_mode == 'controller'}", "-e")
    one = stage.run(f"{execution_mode}, 1", *words, "calls=1", times=3)
    loop = stage.run(f"{execution_mode}, {items + 1}", *words, f"calls={items + 1}", times=3)
    return (loop.cpu - one.cpu) / items * 1000, loop
