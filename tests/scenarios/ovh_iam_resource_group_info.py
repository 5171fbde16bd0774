# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SCENARIO = Scenario(
    "ovh_iam_resource_group_info",
    (
        Step(
            args={},
            result={
                "resource_groups": [
                    {"name": "laboratory", "resources": ["urn:v1:eu:resource:vps:vps-5001.example-sbg.net"]}
                ]
            },
        ),
        Step(
            args={"resource_group_id": ["dddddddd-0000-4000-8000-000000000001"]},
            result={"resource_groups": [{"name": "laboratory"}]},
        ),
        Step(args={"name": ["x"]}, result={"resource_groups": [], "warnings": ["there is no resource group x"]}),
    ),
)
