# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SHOP_1 = {"project": "shop", "name": "shop-1", "region": "GRA11", "status": "ACTIVE"}
SHOP_2, DATABASE = {"name": "shop-2", "region": "GRA11"}, {"name": "shop-db", "region": "SBG5"}

SCENARIO = Scenario(
    "ovh_cloud_instance_info",
    (
        Step(args={"project": "shop"}, result={"instances": [SHOP_1, SHOP_2, DATABASE]}),
        Step(args={"project": "shop", "filters": {"region": "SBG5"}}, result={"instances": [DATABASE]}),
        Step(
            args={"project": "shop", "instance_id": ["11111111-0000-4000-8000-000000080012", "x"]},
            result={"instances": [SHOP_2], "warnings": ["there is no instance x"]},
        ),
    ),
)
