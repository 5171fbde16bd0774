# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

ZONE = "/domain/zone/example.com"
API = {"zone": "example.com", "name": "api", "type": "A"}
POLICY = {"zone": "example.com", "name": "@", "type": "TXT"}
LONG = "v=DKIM1; k=rsa; p=" + "MIGf" * 70
PIECES = f'"{LONG[:255]}" "{LONG[255:]}"'


def written(*writes: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """The writes, and the one refresh after them."""
    return (*((method, f"{ZONE}/record{path}") for method, path in writes), ("POST", f"{ZONE}/refresh"))


SCENARIO = Scenario(
    "ovh_domain_record",
    (
        Step(
            args={**API, "value": ["192.0.2.1", "192.0.2.2"]},
            before="",
            after="api IN A 192.0.2.1\napi IN A 192.0.2.2\n",
            result={
                "records": [{"name": "api", "type": "A", "ttl": 0, "value": ["192.0.2.1", "192.0.2.2"]}],
                "published": True,
            },
            writes=written(("POST", ""), ("POST", "")),
        ),
        Step(
            args={**API, "name": "API.example.com", "value": "192.0.2.3", "ttl": 300},
            before="api IN A 192.0.2.1\napi IN A 192.0.2.2\n",
            after="api 300 IN A 192.0.2.3\n",
            result={"records": [{"name": "api", "type": "A", "ttl": 300, "value": ["192.0.2.3"]}], "published": True},
            writes=written(("PUT", "/*"), ("DELETE", "/*")),
        ),
        Step(
            args={**POLICY, "value": "v=spf1 include:mx.ovh.com -all", "exclusive": True},
            before='@ 600 IN SPF "v=spf1 include:mx.ovh.com ~all"\n@ IN TXT "site-verification=4711"\n',
            after='@ 600 IN SPF "v=spf1 include:mx.ovh.com -all"\n',
            result={
                "records": [{"name": "@", "type": "SPF", "ttl": 600, "value": ["v=spf1 include:mx.ovh.com -all"]}],
                "published": True,
            },
            writes=written(("PUT", "/*"), ("DELETE", "/*")),
        ),
        Step(
            args={"zone": "example.com", "name": "key._domainkey", "type": "TXT", "value": [LONG]},
            before="",
            after=f"key._domainkey IN TXT {PIECES}\n",
            result={"records": [{"name": "key._domainkey", "type": "TXT", "ttl": 0, "value": [LONG]}]},
            writes=written(("POST", "")),
        ),
        Step(
            args={**API, "state": "absent"},
            before="api 300 IN A 192.0.2.3\n",
            after="",
            result={"records": [], "published": True},
            writes=written(("DELETE", "/*")),
        ),
    ),
)
