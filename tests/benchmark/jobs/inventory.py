# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inventory of 1,000 servers: as the API gives it, by batches, and from the cache."""

from __future__ import annotations

from collections.abc import Iterator

from ..claims import Claim, count, exactly, more_than, times_less
from ..stage import HERE, INVENTORY, PYTHON, Stage

SERVERS = 1000


def claims(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """Against the SDK, and against an INI file of bare names."""
    job = f"inventory of {SERVERS:,} servers"
    with Stage("inventory", runs, servers=SERVERS) as stage:
        source = stage.file("ovh.yml", "plugin: community.ovh.ovh\n")
        cached = stage.file(
            "cached.ovh.yml",
            "plugin: community.ovh.ovh\ncache: true\ncache_plugin: jsonfile\ncache_connection:"
            f" {stage.directory}/answers\n",
        )
        names = stage.file("names.ini", "\n".join(stage.sandbox.state.servers))
        script = stage.run("script", PYTHON, str(HERE / "scripts/sdk_list.py"))
        bare = stage.run("INI", INVENTORY, "-i", names, "--list", times=3)

        expanded = stage.run("expanded", INVENTORY, "-i", source, "--list", times=3)
        yield more_than(job, "wall time, --list, against INI", expanded.seconds, bare.seconds, "s", 1.0)
        yield times_less(job, "wall time, against the SDK", expanded.seconds, script.seconds, "s", None)
        yield exactly(job, "hosts with an address", expanded.output.count('"ansible_host"'), SERVERS)
        yield count(job, "requests", expanded.reads, 3)

        stage.run("into the cache", INVENTORY, "-i", cached, "--list", "--flush-cache")
        kept = stage.run("from the cache", INVENTORY, "-i", cached, "--list", times=3)
        yield exactly(job + ", from the cache", "requests", kept.reads, 0)
        yield more_than(
            job + ", from the cache", "wall time, --list, against INI", kept.seconds, bare.seconds, "s", 1.0
        )

        stage.sandbox.settings.expanded = "ignore"
        batches = stage.run("batches", INVENTORY, "-i", source, "--list", times=3)
        yield count(job + ", by batches", "requests", batches.reads, 30)
        yield more_than(job + ", by batches", "wall time, --list, against INI", batches.seconds, bare.seconds, "s", 1.0)
