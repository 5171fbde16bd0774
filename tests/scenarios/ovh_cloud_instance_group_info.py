# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SPREAD = {"project": "shop", "name": "spread", "region": "SBG5", "type": "anti-affinity", "instance_ids": []}

SCENARIO = Scenario(
    "ovh_cloud_instance_group_info",
    (
        Step(args={"project": "shop"}, result={"instance_groups": [SPREAD]}),
        Step(
            args={"project": "shop", "instance_group_id": ["eeeeeeee-0000-4000-8000-000000000001"]},
            result={"instance_groups": [SPREAD]},
        ),
    ),
)
