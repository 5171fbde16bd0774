# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a task imports, in each execution mode: `python -X importtime`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..claims import Claim, at_most
from ..stage import PYTHON, Stage

LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)")
MARK = "what follows is ours"
TIMES = 5
# The parent has loaded Ansible already when it comes to the action plugin; the module's own process has nothing.
CONTROLLER = f"""
import sys, ansible.cli.playbook, ansible.plugins.strategy.linear
from ansible.plugins.loader import action_loader, init_plugin_loader
init_plugin_loader()
print({MARK!r}, file=sys.stderr)
assert action_loader.get("community.ovh.ovh_server_burst", class_only=True)
"""
ORDINARY = f"""
import sys
print({MARK!r}, file=sys.stderr)
import ansible_collections.community.ovh.plugins.modules.ovh_server_burst
"""
# Milliseconds. `requests` and what it loads are half of each.
BUDGETS = {"controller": (CONTROLLER, 200), "ordinary": (ORDINARY, 300)}


def claims(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """The milliseconds of all modules that the plugin, or the module, brings along: the least of some runs, since noise
    only adds.
    """
    with Stage("start-up", runs) as stage:
        for execution_mode, (code, budget) in BUDGETS.items():
            costs = []
            for again in range(TIMES):
                ended = stage.run(
                    f"{execution_mode}, import {again + 1}", PYTHON, "-X", "importtime", "-c", code, **stage.importable
                )
                costs.append(LINE.findall(ended.output.partition(MARK)[2]))
            milliseconds = min(sum(int(own) for own, unused in cost) / 1000 for cost in costs)
            yield at_most(
                f"start-up, {execution_mode}", f"imports of {len(costs[0])} modules", milliseconds, "ms", budget
            )
