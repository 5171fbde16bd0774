# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

MAY = {"project": "shop", "name": "archive of may", "volume": "55555555-0000-4000-8000-000000000001", "size": 200}

SCENARIO = Scenario(
    "ovh_cloud_volume_snapshot_info",
    (
        Step(args={"project": "shop"}, result={"volume_snapshots": [MAY]}),
        Step(args={"project": "shop", "filters": {"region": "GRA11"}}, result={"volume_snapshots": []}),
        Step(
            args={"project": "shop", "name": ["x"]},
            result={"volume_snapshots": [], "warnings": ["there is no volume snapshot x"]},
        ),
    ),
)
