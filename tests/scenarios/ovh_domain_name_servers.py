# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

DOMAIN = "/domain/example.com"
COM = {"domain": "example.com", "wait": True}
OVHCLOUD = [{"host": "dns104.ovh.net"}, {"host": "ns104.ovh.net"}]
OTHERS = [{"host": "ns1.example.com", "ip": "192.0.2.53"}, {"host": "ns2.example.net"}]

SCENARIO = Scenario(
    "ovh_domain_name_servers",
    (
        Step(
            args={**COM, "servers": [OTHERS[0], "NS2.example.net."]},
            before={"servers": OVHCLOUD},
            after={"servers": OTHERS},
            result={"name_servers": {"servers": OTHERS, "ovhcloud": False}, "name_server_sets": [{"changed": True}]},
            writes=(("POST", DOMAIN + "/nameServers/update"),),
        ),
        Step(
            args={**COM, "ovhcloud": True},
            before={"ovhcloud": False},
            after={"ovhcloud": True},
            result={"name_servers": {"ovhcloud": True}},
            writes=(("PUT", DOMAIN),),
        ),
    ),
)
