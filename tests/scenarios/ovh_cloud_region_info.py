# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

GRA11 = {"project": "shop", "name": "GRA11", "type": "region", "continent_code": "EU", "status": "UP"}
ZONE = {"name": "EU-WEST-LZ-BRU-A", "type": "localzone"}

SCENARIO = Scenario(
    "ovh_cloud_region_info",
    (
        Step(
            args={"project": "shop"},
            result={"regions": [{"name": "BHS5"}, ZONE, GRA11, {"name": "SBG5"}, {"name": "GRA"}]},
        ),
        Step(args={"project": "shop", "name": ["GRA11"]}, result={"regions": [GRA11]}),
        Step(args={"project": "shop", "filters": {"type": "localzone"}}, result={"regions": [ZONE]}),
    ),
)
