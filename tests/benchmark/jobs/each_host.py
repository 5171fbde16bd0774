# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A task for each of 100 hosts of the dynamic inventory, by 5 forks, over http and https, with no delegate_to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..claims import Claim, at_most, exactly, times_less
from ..stage import PLAYBOOK, Stage, play

HOSTS, ORDINARY_HOSTS, FORKS = 100, 10, 5


def claims(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """Against the module process.

    A host's cost is that of the whole play less that of the same play limited to one host.
    """
    for scheme in ("http", "https"):
        job = f"{HOSTS} hosts, a task each, {scheme}"
        with Stage(f"each host {scheme}", runs, latency=0.0, servers=HOSTS + 1, tls=scheme == "https") as stage:
            ours, asked = cpu_of_a_host(stage, "controller", HOSTS)
            ordinary, unused = cpu_of_a_host(
                stage, "ordinary", ORDINARY_HOSTS, delegate_to="localhost", vars={"ovh_run_in_controller": False}
            )
            yield at_most(job, "CPU of a host", ours, "ms", 45)
            yield times_less(job, "CPU of a host, against the module process", ours, ordinary, "ms", None)
            yield exactly(job, "hosts asked for", asked, HOSTS + 1)


def cpu_of_a_host(stage: Stage, execution_mode: str, hosts: int, **keywords: Any) -> tuple[float, int]:
    """Milliseconds, and how many hosts the API was asked for."""
    source = stage.file("ovh.yml", "plugin: community.ovh.ovh\n")
    playbook = stage.file(
        f"{execution_mode}.yml",
        play("ovh_api_call", {"path": "/dedicated/server/{{ ovh_name }}/burst"}, hosts="ovh", **keywords),
    )
    words = (PLAYBOOK, "-i", source, "--forks", str(FORKS), playbook, "--limit")
    one = stage.run(f"{execution_mode}, 1", *words, "ovh[0]", times=3)
    play_of_all = stage.run(f"{execution_mode}, {hosts + 1}", *words, f"ovh[0:{hosts}]", times=3)
    return (play_of_all.cpu - one.cpu) / hosts * 1000, sum(
        exchange["path"].endswith("/burst") for exchange in play_of_all.exchanges
    )
