# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

B3_8 = {"project": "shop", "name": "b3-8", "region": "GRA11", "vcpus": 2, "disk": 50, "available": True}

SCENARIO = Scenario(
    "ovh_cloud_flavor_info",
    (
        Step(
            args={"project": "shop", "filters": {"region": ["GRA11", "SBG5"], "available": True}},
            result={"flavors": [B3_8, {"name": "b3-16", "region": "GRA11"}]},
        ),
        Step(args={"project": "shop", "name": ["b3-8"], "filters": {"region": "GRA11"}}, result={"flavors": [B3_8]}),
        Step(
            args={"project": "shop", "flavor_id": ["x"]},
            result={"flavors": [], "warnings": ["there is no flavor x"]},
        ),
    ),
)
