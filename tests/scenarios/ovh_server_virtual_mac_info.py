# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

NAME = "ns3004.example-sbg.net"
WEB = {"ip": "203.0.113.97", "virtual_machine": "web", "type": "ovh", "mac": "02:00:00:00:00:01"}
SECOND = {"type": "vmware", "mac": "02:00:00:00:00:02"}
DB = [{"ip": f"203.0.113.{number}", "virtual_machine": name, **SECOND} for number, name in ((98, "db"), (99, "db-2"))]

SCENARIO = Scenario(
    "ovh_server_virtual_mac_info",
    (
        Step(args={"service_name": NAME}, result={"addresses": [WEB, *DB]}),
        Step(args={"service_name": NAME, "ip": ["203.0.113.98"]}, result={"addresses": DB[:1]}),
    ),
)
