# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

PLACE = {"project": "shop", "region": "GRA11"}
FLOATING_IP = {**PLACE, "ip": "198.51.100.1", "instance": "shop-1", "private_ip": "10.0.70.12", "status": "active"}

SCENARIO = Scenario(
    "ovh_cloud_floating_ip_info",
    (
        Step(args=PLACE, result={"floating_ips": [FLOATING_IP]}),
        Step(args={**PLACE, "filters": {"status": "down"}}, result={"floating_ips": []}),
        Step(
            args={**PLACE, "ip": ["198.51.100.1", "198.51.100.9"]},
            result={"floating_ips": [FLOATING_IP], "warnings": ["there is no floating ip 198.51.100.9"]},
        ),
        Step(
            args={**PLACE, "instance": ["shop-1", "shop-2"]},
            result={"floating_ips": [FLOATING_IP], "warnings": ["there is no floating ip shop-2"]},
        ),
    ),
)
