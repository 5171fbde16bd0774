# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

LOGS = {"project": "shop", "region": "GRA", "name": "shop-logs", "objects_count": 1, "versioning": "disabled"}

SCENARIO = Scenario(
    "ovh_cloud_bucket_info",
    (
        Step(args={"project": "shop", "region": "GRA"}, result={"buckets": [LOGS]}),
        Step(
            args={"project": "shop", "region": "GRA", "name": ["shop-logs", "shop-x"]},
            result={"buckets": [LOGS], "warnings": ["there is no bucket shop-x"]},
        ),
    ),
)
