# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from typing import Any

from tests.support.scenario import Scenario, Step

SERVER, OTHER, VPS = "ns3001.example-sbg.net", "ns3002.example-sbg.net", "vps-5001.example-sbg.net"
LIST, OTHER_LIST = (f"/dedicated/server/{name}/secondaryDnsDomains" for name in (SERVER, OTHER))
VPS_LIST = f"/vps/{VPS}/secondaryDnsDomains"
PRIMARY, NEW = "203.0.113.11", "198.51.100.53"


def one(domain: str, primary_ip: str) -> dict[str, Any]:
    """A domain in a result."""
    return {"domain": domain, "primary_ip": primary_ip}


SCENARIO = Scenario(
    "ovh_secondary_dns",
    (
        Step(
            args={"service_name": [SERVER, OTHER], "domain": ["Old.example", "new.example."], "primary_ip": NEW},
            before=f"{SERVER}: old.example {PRIMARY}\n",
            after=f"{SERVER}: new.example {NEW}\n{SERVER}: old.example {NEW}\n"
            f"{OTHER}: new.example {NEW}\n{OTHER}: old.example {NEW}\n",
            result={
                "services": [
                    {"service_name": SERVER, "domains": [one("new.example", NEW), one("old.example", NEW)]},
                    {"service_name": OTHER, "domains": [one("new.example", NEW), one("old.example", NEW)]},
                ]
            },
            writes=(
                ("PUT", f"{LIST}/old.example"),
                ("POST", LIST),
                ("POST", OTHER_LIST),
                ("POST", OTHER_LIST),
            ),
        ),
        Step(
            args={"service_name": SERVER, "domain": "new.example", "purge": True},
            before=f"{SERVER}: old.example {NEW}\n",
            after="",
            result={"services": [{"domains": [one("new.example", NEW)]}]},
            writes=(("DELETE", f"{LIST}/old.example"),),
        ),
        Step(
            args={"service_name": VPS, "product": "vps", "domain": ["old.example"], "state": "absent"},
            before=f"{VPS}: old.example 203.0.113.1\n",
            after="",
            result={"services": [{"service_name": VPS, "domains": []}]},
            writes=(("DELETE", f"{VPS_LIST}/old.example"),),
        ),
        Step(
            args={"service_name": VPS, "product": "vps", "domain": "new.example", "primary_ip": NEW},
            before="",
            after=f"{VPS}: new.example {NEW}\n",
            result={"services": [{"service_name": VPS, "domains": [one("new.example", NEW)]}]},
            writes=(("POST", VPS_LIST),),
        ),
        Step(
            args={"service_name": VPS, "product": "vps", "domain": "new.example", "primary_ip": PRIMARY},
            before=f"{VPS}: new.example {NEW}\n",
            after=f"{VPS}: new.example {PRIMARY}\n",
            result={"services": [{"domains": [one("new.example", PRIMARY)]}]},
            writes=(("PUT", f"{VPS_LIST}/new.example"),),
        ),
    ),
)
