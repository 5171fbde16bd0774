# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SUBNETS = "/cloud/project/0123456789abcdef0123456789abcdef/network/private/pn-1_10/subnet"
IN_SBG5 = {"project": "shop", "network": "backend", "cidr": "192.168.20.0/24", "region": "SBG5"}
DERIVED = {"start": "192.168.20.2", "end": "192.168.20.254", "dhcp": True}

SCENARIO = Scenario(
    "ovh_cloud_subnet",
    (
        Step(
            args=IN_SBG5,
            before={**dict.fromkeys(DERIVED), "no_gateway": None},
            after={**DERIVED, "no_gateway": False},
            result={"subnet": {**IN_SBG5, **DERIVED}},
            writes=(("POST", SUBNETS),),
        ),
        Step(
            args={**IN_SBG5, "start": "192.168.20.100", "recreate": "when_needed", "confirm": "192.168.20.0/24"},
            before={"start": "192.168.20.2"},
            after={
                "start": "192.168.20.100",
                "recreated": {
                    "carried_over": ["cidr", "dhcp", "end", "region"],
                    "renewed": ["subnet_id"],
                    "lost": ["no_gateway"],
                },
            },
            result={"subnet": {**IN_SBG5, "start": "192.168.20.100", "end": "192.168.20.254"}},
            writes=(("DELETE", SUBNETS + "/*"), ("POST", SUBNETS)),
        ),
        Step(
            args={**IN_SBG5, "state": "absent"},
            before={**DERIVED, "start": "192.168.20.100"},
            after=dict.fromkeys(DERIVED),
            result={"subnet": None, "subnets": [{"cidr": "192.168.20.0/24", "changed": True}]},
            writes=(("DELETE", SUBNETS + "/*"),),
        ),
    ),
)
