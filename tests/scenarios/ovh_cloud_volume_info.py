# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

ARCHIVE = {"project": "shop", "name": "archive", "region": "SBG5", "size": 200, "status": "in-use"}

SCENARIO = Scenario(
    "ovh_cloud_volume_info",
    (
        Step(args={"project": "shop"}, result={"volumes": [ARCHIVE]}),
        Step(args={"project": "shop", "filters": {"status": "available"}}, result={"volumes": []}),
        Step(
            args={"project": "shop", "name": ["archive", "data"]},
            result={"volumes": [ARCHIVE], "warnings": ["there is no volume data"]},
        ),
        Step(
            args={"project": "shop", "volume_id": ["55555555-0000-4000-8000-000000000001"]},
            result={"volumes": [ARCHIVE]},
        ),
    ),
)
