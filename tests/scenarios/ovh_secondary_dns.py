# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SERVER = {"product": "server", "service_name": "ns3001.example-sbg.net"}
VPS = {"product": "vps", "service_name": "vps-5001.example-sbg.net"}
OF_SERVER = f"/dedicated/server/{SERVER['service_name']}/secondaryDnsDomains"
OF_VPS = f"/vps/{VPS['service_name']}/secondaryDnsDomains"
DOMAINS = ["example.com", "example.org"]

SCENARIO = Scenario(
    "ovh_secondary_dns",
    (
        Step(
            args={**SERVER, "domain": DOMAINS, "primary_ip": "192.0.2.1"},
            before={domain: {"primary_ip": None} for domain in DOMAINS},
            after={domain: {"primary_ip": "192.0.2.1"} for domain in DOMAINS},
            result={
                "secondary_dns_domains": [
                    {**SERVER, "domain": domain, "primary_ip": "192.0.2.1", "changed": True} for domain in DOMAINS
                ],
            },
            writes=(("POST", OF_SERVER),) * 2,
        ),
        Step(
            args={**SERVER, "domain": "Example.COM", "primary_ip": "192.0.2.2"},
            before={"primary_ip": "192.0.2.1"},
            after={"primary_ip": "192.0.2.2"},
            result={"secondary_dns_domain": {**SERVER, "domain": "example.com", "primary_ip": "192.0.2.2"}},
            writes=(("PUT", OF_SERVER + "/example.com"),),
        ),
        Step(
            args={**SERVER, "domain": DOMAINS, "state": "absent"},
            before={
                "example.com": {"primary_ip": "192.0.2.2"},
                "example.org": {"primary_ip": "192.0.2.1"},
            },
            after={domain: {"primary_ip": None} for domain in DOMAINS},
            result={"secondary_dns_domains": [{"domain": domain, "changed": True} for domain in DOMAINS]},
            writes=tuple(("DELETE", f"{OF_SERVER}/{domain}") for domain in DOMAINS),
        ),
        Step(
            args={**VPS, "domain": "example.net", "primary_ip": "203.0.113.1"},
            before={"primary_ip": None},
            after={"primary_ip": "203.0.113.1"},
            result={"secondary_dns_domain": {**VPS, "domain": "example.net", "primary_ip": "203.0.113.1"}},
            writes=(("POST", OF_VPS),),
        ),
        Step(
            args={**VPS, "domain": "example.net", "primary_ip": "203.0.113.9"},
            before={"primary_ip": "203.0.113.1"},
            after={"primary_ip": "203.0.113.9"},
            result={"secondary_dns_domain": {"primary_ip": "203.0.113.9"}},
            writes=(("PUT", OF_VPS + "/example.net"),),
        ),
        Step(
            args={**VPS, "domain": "example.net", "state": "absent"},
            before={"primary_ip": "203.0.113.9"},
            after={"primary_ip": None},
            result={"secondary_dns_domain": None},
            writes=(("DELETE", OF_VPS + "/example.net"),),
        ),
    ),
)
