# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SERVERS = [{"name": "@", "type": "NS", "ttl": 0, "value": ["dns104.ovh.net.", "ns104.ovh.net."]}]
FILE = "$ORIGIN example.org.\n$TTL 3600\n@ IN NS dns104.ovh.net.\n@ IN NS ns104.ovh.net.\n"

SCENARIO = Scenario(
    "ovh_domain_zone_info",
    (
        Step(
            args={"zone": "Example.ORG."},
            result={
                "records": SERVERS,
                "zone_file": FILE,
                "soa": {"serial": 2024010100, "ttl": 3600},
                "zone_status": {"is_deployed": True, "errors": [], "warnings": []},
            },
        ),
        Step(
            args={"zone": "example.net"},
            result={
                "records": [*SERVERS, {"name": "staged", "type": "A", "ttl": 0, "value": ["192.0.2.99"]}],
                "zone_status": {"is_deployed": False},
            },
        ),
        Step(
            args={"zone": "example.com", "include": ["history"]},
            result={"history": ["2023-04-11T10:00:00+02:00", "2022-12-01T09:30:00+01:00"]},
        ),
        Step(
            args={"zones": ["example.org", "example.net"]},
            result={"zones": [{"zone": "example.org", "records": SERVERS, "zone_file": FILE}, {"zone": "example.net"}]},
        ),
    ),
)
