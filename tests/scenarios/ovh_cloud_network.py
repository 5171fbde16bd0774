# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

NETWORKS = "/cloud/project/0123456789abcdef0123456789abcdef/network/private"
FRONT = {"project": "shop", "name": "front"}

SCENARIO = Scenario(
    "ovh_cloud_network",
    (
        Step(
            args={**FRONT, "vlan_id": 42, "regions": ["GRA11"]},
            before={"vlan_id": None, "regions": None},
            after={"vlan_id": 42, "regions": ["GRA11"]},
            result={"network": {**FRONT, "vlan_id": 42, "regions": ["GRA11"], "status": "ACTIVE"}},
            writes=(("POST", NETWORKS),),
        ),
        Step(
            args={**FRONT, "regions": ["SBG5", "GRA11"]},
            before={"regions": ["GRA11"]},
            after={"regions": ["SBG5", "GRA11"]},
            result={"network": {"regions": ["GRA11", "SBG5"]}, "networks": [{"changed": True}]},
            writes=(("POST", NETWORKS + "/*/region"),),
        ),
        Step(
            args={"project": "shop", "name": ["front", "x"], "state": "absent"},
            before={"front": {"vlan_id": 42, "regions": ["GRA11", "SBG5"]}},
            after={"front": {"vlan_id": None, "regions": None}},
            result={"networks": [{"name": "front", "changed": True}, {"name": "x", "changed": False}]},
            writes=(("DELETE", NETWORKS + "/*"),),
        ),
    ),
)
