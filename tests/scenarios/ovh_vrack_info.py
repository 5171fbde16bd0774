# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

WEB = [
    {
        "dedicated_server": f"ns300{number}.example-sbg.net",
        "dedicated_server_interface": f"00000000-0000-4000-9000-0000300{number}0001",
        "name": "vrack",
    }
    for number in (1, 2)
]
PROJECT = "fedcba9876543210fedcba9876543210"

SCENARIO = Scenario(
    "ovh_vrack_info",
    (
        Step(
            args={},
            result={
                "vracks": [
                    {
                        "service_name": "pn-100001",
                        "name": "front",
                        "description": "web servers",
                        "server_interfaces": WEB,
                        "members": {
                            "dedicated_server_interface": [each["dedicated_server_interface"] for each in WEB],
                            "cloud_project": [],
                            "ip": [],
                        },
                    },
                    {"service_name": "pn-100002", "name": "back", "members": {"cloud_project": [PROJECT]}},
                    {"service_name": "pn-100003", "name": "", "server_interfaces": []},
                ]
            },
        ),
        Step(
            args={"service_name": ["back"]},
            result={"vracks": [{"service_name": "pn-100002", "members": {"cloud_project": [PROJECT]}}]},
        ),
        Step(args={"tagged": {"env": "test"}}, result={"vracks": [{"service_name": "pn-100002", "name": "back"}]}),
    ),
)
