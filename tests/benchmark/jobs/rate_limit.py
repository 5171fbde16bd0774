# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An API that takes 60 requests a minute, and a task that needs more: it ends, nothing is lost, nothing is written
twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..claims import Claim, at_most, count, exactly
from ..stage import PLAYBOOK, Stage, play

SERVERS, LIMIT = 30, 60


def claims(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """Without any bulk way there are four requests a server: three times what the first minute takes."""
    job = f"{SERVERS} servers, {LIMIT} requests a minute"
    with Stage("rate limit", runs, servers=SERVERS, limit_per_minute=LIMIT, expanded="ignore", batch="ignore") as stage:
        task = stage.run("task", PLAYBOOK, stage.file("burst.yml", play("ovh_server_burst", {"datacenter": "sbg1"})))
        served = [exchange for exchange in task.exchanges if exchange["status"] < 400]
        written = Counter(exchange["path"] for exchange in served if exchange["method"] == "PUT")
        yield exactly(
            job,
            "servers with burst",
            sum(server.burst["status"] == "active" for server in stage.sandbox.state.servers.values()),
            SERVERS,
        )
        yield exactly(job, "writes", written.total(), SERVERS)
        yield count(job, "writes of one server", max(written.values()), 1)
        yield count(job, "requests refused", len(task.exchanges) - len(served), len(served))
        yield at_most(job, "wall time", task.seconds, "s", 60.0 * (len(served) // LIMIT + 1))
