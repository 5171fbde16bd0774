# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inventory of 10,000 servers: its memory, against a plugin that sets the same variables from a local file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ..claims import Claim, exactly, times_as_much, times_less
from ..stage import HERE, INVENTORY, Stage

SERVERS = 10_000


def plain(value: Any) -> Any:
    """A value of `ansible-inventory --list` without its marks of unsafe texts."""
    if isinstance(value, dict):
        return (
            value["__ansible_unsafe"]
            if set(value) == {"__ansible_unsafe"}
            else {name: plain(item) for name, item in value.items()}
        )
    return [plain(item) for item in value] if isinstance(value, list) else value


def as_file(listed: dict[str, Any]) -> dict[str, Any]:
    """What local_json reads: variables by host, hosts by group."""
    return {
        "hosts": plain(listed["_meta"]["hostvars"]),
        "groups": {name: group["hosts"] for name, group in listed.items() if "hosts" in group},
    }


def claims(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """Against tests/benchmark/plugins/local_json.py."""
    job = f"inventory of {SERVERS:,} servers"
    with Stage("memory", runs, servers=SERVERS) as stage:
        ours = stage.run("API", INVENTORY, "-i", stage.file("ovh.yml", "plugin: community.ovh.ovh\n"), "--list")
        listed = json.loads(ours.output)
        yield exactly(job, "hosts", len(listed["_meta"]["hostvars"]), SERVERS)
        local = stage.run(
            "JSON file",
            INVENTORY,
            "-i",
            stage.file("servers.local.json", as_file(listed)),
            "--list",
            ANSIBLE_INVENTORY_PLUGINS=str(HERE / "plugins"),
            ANSIBLE_INVENTORY_ENABLED="local_json",
        )
        if plain(json.loads(local.output))["_meta"] != plain(listed)["_meta"]:
            raise SystemExit(f"{job}: the two inventories are not the same")
        yield times_as_much(
            job, "memory at its peak, --list, against a JSON file", ours.memory, local.memory, "MiB", 1.25
        )
        yield times_less(job, "wall time, --list, against a JSON file", ours.seconds, local.seconds, "s", None)
