# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

NAME = "ns3004.example-sbg.net"

SCENARIO = Scenario(
    "ovh_server_reboot",
    (
        Step(
            args={"service_name": NAME.upper(), "unless_rebooted_since": "2024-05-04T22:00:00+02:00"},
            before={"hard_reboot": False},
            after={"hard_reboot": True},
            result={"service_name": NAME, "rebooted": True, "task": {"function": "hardReboot", "status": "done"}},
            again={"rebooted": False, "task": {"function": "hardReboot", "status": "done"}},
            writes=(("POST", f"/dedicated/server/{NAME}/reboot"),),
        ),
    ),
)
