# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

WITH = {"product": "server", "service_name": "ns3004.example-sbg.net"}
OF_VPS = {"product": "vps", "service_name": "vps-5002.example-sbg.net"}
SERVED = {"domain": "example.org", "primary_ip": "192.0.2.4", "dns": "sdns2.example.net"}
SERVED_FOR_VPS = {"domain": "example.net", "primary_ip": "203.0.113.2"}

SCENARIO = Scenario(
    "ovh_secondary_dns_info",
    (
        Step(args=WITH, result={"secondary_dns_domains": [{**WITH, **SERVED}]}),
        Step(args={**WITH, "filters": {"primary_ip": "192.0.2.1"}}, result={"secondary_dns_domains": []}),
        Step(args=OF_VPS, result={"secondary_dns_domains": [{**OF_VPS, **SERVED_FOR_VPS}]}),
    ),
)
