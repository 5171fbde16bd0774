# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The hard reboot of a server (ovh_server_reboot)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import (
    REBOOT,
    REBOOT_TASK,
    TASKS,
)
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import (
    SERVER,
    SERVER_TASKS,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.action import (
    Action,
    Cycle,
    Messages,
    Order,
    Outcome,
    Params,
    Seen,
    ServiceTasks,
    Step,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

ORDER = Order("hard reboot", REBOOT, {"function": REBOOT_TASK})
STEP = Step(ORDER, {"hard_reboot": True}, before={"hard_reboot": False})


def plan(params: Params, seen: Seen) -> Step | None:
    """Return a reboot, unless there was one since the time that the task names."""
    return None if seen.done else STEP


def result(params: Params, outcome: Outcome) -> Values:
    """Return whether the server was rebooted."""
    return {"rebooted": outcome.step is not None}


REBOOT_SERVER = Action(
    ORDER,
    plan,
    result,
    Messages(interrupted="the wait for its hard reboot was interrupted; the reboot continues"),
    service=SERVER,
    tasks=ServiceTasks(TASKS, SERVER_TASKS),
    options={
        "unless_rebooted_since": {"type": "str", "aliases": ["unless_done_since"]},
        "wait_for": {"type": "str", "choices": ["task", "power_cycle"], "default": "task"},
    },
    since="unless_rebooted_since",
    # The task ends before the server is down (docs/api_facts.md, Tasks).
    cycle=Cycle("wait_for", "power_cycle", SERVER.item_route, "powerState", ("poweroff", "poweron")),
)
