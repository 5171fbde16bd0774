# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

NAME = "ns3004.example-sbg.net"
MACS = f"/dedicated/server/{NAME}/virtualMac"
FIRST, SECOND = "02:00:00:00:00:01", "02:00:00:00:00:02"


def encoded(mac: str) -> str:
    """A MAC in a path."""
    return mac.replace(":", "%3A")


SCENARIO = Scenario(
    "ovh_server_virtual_mac",
    (
        Step(
            args={
                "service_name": NAME,
                "addresses": [
                    {"ip": "203.0.113.96", "virtual_machine": "new"},
                    {"ip": "203.0.113.100", "virtual_machine": "web-2", "mac": FIRST},
                ],
            },
            before="",
            after="203.0.113.100 web-2 (ovh)\n203.0.113.96 new (ovh)\n",
            result={
                "addresses": [
                    {"ip": "203.0.113.96", "virtual_machine": "new", "type": "ovh"},
                    {"ip": "203.0.113.100", "virtual_machine": "web-2", "type": "ovh", "mac": FIRST},
                ]
            },
            writes=(("POST", f"{MACS}/{encoded(FIRST)}/virtualAddress"), ("POST", MACS)),
        ),
        Step(
            args={
                "service_name": NAME,
                "addresses": [{"ip": "203.0.113.99", "virtual_machine": "db-3", "mac": SECOND, "type": "vmware"}],
                "recreate": "when_needed",
            },
            before="203.0.113.99 db-2 (vmware)\n",
            after="203.0.113.99 db-3 (vmware)\n",
            result={"addresses": [{"ip": "203.0.113.99", "virtual_machine": "db-3", "mac": SECOND}]},
            writes=(
                ("DELETE", f"{MACS}/{encoded(SECOND)}/virtualAddress/203.0.113.99"),
                ("POST", f"{MACS}/{encoded(SECOND)}/virtualAddress"),
            ),
        ),
        Step(
            args={
                "service_name": NAME,
                "addresses": [{"ip": "203.0.113.98"}, {"ip": "203.0.113.99"}],
                "state": "absent",
                "confirm": NAME,
            },
            before="203.0.113.98 db (vmware)\n203.0.113.99 db-3 (vmware)\n",
            after=f"the virtual MAC {SECOND} is lost\n",
            result={"addresses": []},
            writes=tuple(("DELETE", f"{MACS}/{encoded(SECOND)}/virtualAddress/203.0.113.{each}") for each in (98, 99)),
        ),
    ),
)
