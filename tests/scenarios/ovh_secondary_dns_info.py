# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SERVER, OTHER, VPS = "ns3001.example-sbg.net", "ns3002.example-sbg.net", "vps-5001.example-sbg.net"

SCENARIO = Scenario(
    "ovh_secondary_dns_info",
    (
        Step(
            args={"service_name": [SERVER, OTHER]},
            result={
                "services": [
                    {
                        "service_name": SERVER,
                        "domains": [
                            {"domain": "old.example", "primary_ip": "203.0.113.11", "name_server": "sdns2.ovh.net"}
                        ],
                    },
                    {"service_name": OTHER, "domains": []},
                ]
            },
        ),
        Step(
            args={"service_name": VPS, "product": "vps"},
            result={"services": [{"service_name": VPS, "domains": [{"domain": "old.example"}]}]},
        ),
    ),
)
