# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

REGION = "/cloud/project/0123456789abcdef0123456789abcdef/region/GRA11"
PLACE = {"project": "shop", "region": "GRA11"}
ADDRESS = {**PLACE, "ip": "198.51.100.1"}
DETACH = ("POST", REGION + "/floatingip/*/detach")
AT_SHOP_2 = {"instance": "shop-2", "private_ip": "10.0.70.13"}
FREE = {"instance": None, "private_ip": None}

SCENARIO = Scenario(
    "ovh_cloud_floating_ip",
    (
        Step(
            args={**ADDRESS, "instance": "shop-2"},
            before={"instance": "shop-1", "private_ip": "10.0.70.12"},
            after=AT_SHOP_2,
            result={"floating_ip": {**ADDRESS, **AT_SHOP_2, "status": "active"}},
            writes=(DETACH, ("POST", REGION + "/instance/*/associateFloatingIp")),
        ),
        Step(
            args={**PLACE, "instance": ["shop-1", "shop-2"]},
            before={"shop-1": {"private_ip": None}},
            after={"shop-1": {"private_ip": "10.0.70.12"}},
            result={"floating_ips": [{"instance": "shop-1", "changed": True}, {**AT_SHOP_2, "changed": False}]},
            writes=(("POST", REGION + "/instance/*/floatingIp"),),
        ),
        Step(
            args={**PLACE, "instance": "shop-2", "state": "detached"},
            before=AT_SHOP_2,
            after=FREE,
            result={"floating_ip": {**ADDRESS, **FREE, "status": "down"}},
            writes=(DETACH,),
            again={"floating_ip": None},
        ),
        Step(
            args={**ADDRESS, "state": "absent"},
            before={"state": "present"},
            after={"state": "absent"},
            result={"floating_ip": None},
            writes=(("DELETE", REGION + "/floatingip/*"),),
        ),
        Step(
            args={**PLACE, "instance": ["shop-1", "x"], "state": "absent"},
            before={"shop-1": {"private_ip": "10.0.70.12"}},
            after={"shop-1": {"private_ip": None}},
            result={"floating_ips": [{"instance": "shop-1", "changed": True}, {"instance": "x", "changed": False}]},
            writes=(("DELETE", REGION + "/floatingip/*"),),
        ),
    ),
)
