# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

BLOCK = "198.51.100.0%2F28"

SCENARIO = Scenario(
    "ovh_ip",
    (
        Step(
            args={"ip": "198.51.100.5", "description": "web"},
            before={"description": "load balancers"},
            after={"description": "web"},
            result={"ip": {"ip": "198.51.100.0/28", "description": "web", "routed_to": "ns3001.example-sbg.net"}},
            writes=(("PUT", f"/ip/{BLOCK}"),),
        ),
        Step(
            args={"ip": "198.51.100.0/28", "description": "", "routed_to": "NS3002.example-sbg.net"},
            before={"description": "web", "routed_to": "ns3001.example-sbg.net"},
            after={"description": "", "routed_to": "ns3002.example-sbg.net"},
            result={"ip": {"description": "", "routed_to": "ns3002.example-sbg.net"}},
            writes=(("PUT", f"/ip/{BLOCK}"), ("POST", f"/ip/{BLOCK}/move")),
        ),
        Step(
            args={"ip": "198.51.100.0/28", "routed_to": "0123456789abcdef0123456789abcdef", "nexthop": "192.0.2.251"},
            before={"routed_to": "ns3002.example-sbg.net"},
            after={"routed_to": "0123456789abcdef0123456789abcdef"},
            result={"ip": {"routed_to": "0123456789abcdef0123456789abcdef"}},
            writes=(("POST", f"/ip/{BLOCK}/move"),),
        ),
        Step(
            args={"ip": "198.51.100.0/28", "routed_to": "parked"},
            before={"routed_to": "0123456789abcdef0123456789abcdef"},
            after={"routed_to": "parked"},
            result={"ip": {"routed_to": "parked"}},
            writes=(("POST", f"/ip/{BLOCK}/park"),),
        ),
    ),
)
