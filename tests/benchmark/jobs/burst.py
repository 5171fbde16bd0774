# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Burst on 1,000 servers of one datacenter: for the first time, again, and where the API ignores the bulk headers."""

from __future__ import annotations

from collections.abc import Iterator

from ..claims import Claim, count, exactly, times_less
from ..stage import HERE, PLAYBOOK, PYTHON, Stage, play

SERVERS = 1000


def claims(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """Against the script of the SDK's README."""
    with Stage("burst", runs, servers=SERVERS) as stage:
        sandbox = stage.sandbox
        playbook = stage.file("burst.yml", play("ovh_server_burst", {"datacenter": "sbg1", "parallel": 10}))
        script = stage.run("script", PYTHON, str(HERE / "scripts/sdk_burst.py"))

        job = f"burst on {SERVERS:,} servers"
        first = stage.run("task", PLAYBOOK, playbook, times=3, before=sandbox.reset)
        yield times_less(job, "wall time", first.seconds, script.seconds, "s", 8)
        yield exactly(
            job,
            "servers with burst",
            sum(server.burst["status"] == "active" for server in sandbox.state.servers.values()),
            SERVERS,
        )
        yield count(job, "writes", first.writes, SERVERS)
        yield count(job, "reads", first.reads, 60)
        yield count(job, "connections", first.connections, 10)

        again = stage.run("again", PLAYBOOK, playbook, times=3)
        yield times_less(job + ", again", "wall time", again.seconds, script.seconds, "s", 15)
        yield exactly(job + ", again", "writes", again.writes, 0)
        yield count(job + ", again", "reads", again.reads, 60)

    with Stage("burst one by one", runs, servers=SERVERS, expanded="ignore", batch="ignore") as stage:
        job = f"burst on {SERVERS:,} servers, bulk headers ignored"
        single = stage.run(
            "task", PLAYBOOK, stage.file("burst.yml", play("ovh_server_burst", {"datacenter": "sbg1", "parallel": 10}))
        )
        yield times_less(job, "wall time", single.seconds, script.seconds, "s", 4)
        yield count(job, "writes", single.writes, SERVERS)
        yield count(
            job, "requests that ask for a bulk way", sum("batch" in exchange for exchange in single.exchanges), 1
        )
