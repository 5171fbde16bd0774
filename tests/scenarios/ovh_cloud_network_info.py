# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

BACKEND = {"project": "shop", "name": "backend", "vlan_id": 10, "regions": ["GRA11", "SBG5"], "status": "ACTIVE"}

SCENARIO = Scenario(
    "ovh_cloud_network_info",
    (
        Step(args={"project": "shop"}, result={"networks": [BACKEND]}),
        Step(
            args={"project": "shop", "network_id": ["pn-1_10"], "include": ["subnets"]},
            result={"networks": [{**BACKEND, "subnets": [{"cidr": "192.168.10.0/24"}]}]},
        ),
        Step(args={"project": "shop", "filters": {"vlan_id": 11}}, result={"networks": []}),
    ),
)
