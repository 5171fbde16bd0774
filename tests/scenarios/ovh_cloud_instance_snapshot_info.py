# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

NGINX = {"project": "shop", "name": "Ubuntu 24.04 with nginx", "region": "GRA11", "status": "active"}

SCENARIO = Scenario(
    "ovh_cloud_instance_snapshot_info",
    (
        Step(args={"project": "shop"}, result={"instance_snapshots": [NGINX]}),
        Step(
            args={"project": "shop", "instance_snapshot_id": ["22222222-0000-4000-8000-000000000001"]},
            result={"instance_snapshots": [NGINX]},
        ),
    ),
)
