# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

REBOOT = "/dedicated/server/ns3008.example-sbg.net/task/4008"
MAIL = "/email/domain/example.com/task/redirection/4711"

SCENARIO = Scenario(
    "ovh_task_wait",
    (
        Step(
            args={"tasks": [REBOOT, {"path": MAIL, "id": "4711", "action": "add"}, None]},
            result={
                "tasks": [
                    {
                        "path": REBOOT,
                        "task": {"task_id": 4008, "function": "hardReboot", "status": "done", "path": REBOOT},
                    },
                    {"path": MAIL},
                ]
            },
        ),
    ),
)
