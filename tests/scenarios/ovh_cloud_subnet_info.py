# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

IN_GRA11 = {"project": "shop", "network": "backend", "cidr": "192.168.10.0/24", "region": "GRA11", "dhcp": True}

SCENARIO = Scenario(
    "ovh_cloud_subnet_info",
    (
        Step(args={"project": "shop", "network": "backend"}, result={"subnets": [IN_GRA11]}),
        Step(
            args={"project": "shop", "network": "pn-1_10", "cidr": ["192.168.10.0/24", "10.0.0.0/8"]},
            result={"subnets": [{"region": "GRA11"}], "warnings": ["there is no subnet 10.0.0.0/8"]},
        ),
    ),
)
