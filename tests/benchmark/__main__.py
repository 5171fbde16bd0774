# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""`make bench`: every job of the table, measured against its alternative on the sandbox. The table is printed, and
written as JSON with all raw figures.

python -m tests.benchmark [JOB...]
"""

from __future__ import annotations

import dataclasses
import importlib
import json
import os
import platform
import sys
from pathlib import Path

import ansible.release

from tests.environment import CACHE

from . import jobs
from .claims import Claim, table

FILE = CACHE / "benchmark.json"
# The ceiling first, since all others stand below it.
JOBS = (
    "ceiling",
    "start_up",
    "burst",
    "inventory",
    "loop",
    "each_host",
    "redirections",
    "memory",
    "extras",
    "rate_limit",
    "growth",
    "resources",
    "instances",
)


def main(names: list[str]) -> int:
    """0 if all that was claimed holds; 1 if a count is missed, or a time by more than noise can explain."""
    cores, load = len(os.sched_getaffinity(0)), os.getloadavg()[0]
    if load > cores / 2:
        print(
            f"This machine is busy (load {load:.1f} on {cores} cores): seconds are not to be trusted, counts are.",
            file=sys.stderr,
        )
    runs: dict[str, dict[str, float]] = {}
    claims: list[Claim] = []
    for name in names or JOBS:
        claims += importlib.import_module(f"{jobs.__name__}.{name}").claims(runs)
    FILE.write_text(
        json.dumps(
            {
                "python": platform.python_version(),
                "ansible": ansible.release.__version__,
                "cores": cores,
                "load": load,
                "claims": [{**dataclasses.asdict(claim), "holds": claim.holds} for claim in claims],
                "runs": runs,
            },
            indent=1,
        )
    )
    print(table(claims))
    failed = sum(claim.fails for claim in claims)
    print(f"\n{len(claims)} figures, {failed} missed; with all raw figures in {FILE.relative_to(Path.cwd())}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
