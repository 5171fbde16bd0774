# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SCENARIO = Scenario(
    "ovh_ip_info",
    (
        Step(
            args={"ip": ["198.51.100.7", "2001:db8:ff::1"]},
            result={
                "ips": [
                    {"ip": "198.51.100.0/28", "routed_to": "ns3001.example-sbg.net", "version": 4, "type": "failover"},
                    {"ip": "2001:db8:ff::/56", "routed_to": "ns3002.example-sbg.net", "version": 6, "type": "failover"},
                ]
            },
        ),
        Step(
            args={"type": ["failover"], "routed_to": ["parked"]},
            result={"ips": [{"ip": "198.51.100.32/32", "routed_to": "parked"}]},
        ),
    ),
)
