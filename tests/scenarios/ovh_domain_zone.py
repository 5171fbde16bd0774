# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.scenarios.ovh_domain_record import written
from tests.support.scenario import Scenario, Step

ZONE = {"zone": "example.com"}
FILE = """
$ORIGIN example.com.
$TTL 1h
@       IN SOA dns104.ovh.net. tech.ovh.net. (2024010100 ; serial
                  86400 3600 3600000 60)
        IN A   192.0.2.81
        600 IN TXT "v=spf1 include:mx.ovh.com " "~all"
        IN TXT site-verification=4711 ; for somebody
www     A 192.0.2.80
        300 AAAA 2001:DB8::80
$ORIGIN dev.example.com.
www     IN CNAME www.example.com.
"""

SCENARIO = Scenario(
    "ovh_domain_zone",
    (
        Step(
            args={
                **ZONE,
                "records": [
                    {"name": "new", "type": "A", "value": "192.0.2.1"},
                    {"name": "www", "type": "A", "value": ["192.0.2.80"], "ttl": 60},
                ],
            },
            before="www IN A 192.0.2.80\n",
            after="new IN A 192.0.2.1\nwww 60 IN A 192.0.2.80\n",
            result={
                "records": [
                    {"name": "new", "type": "A", "ttl": 0, "value": ["192.0.2.1"]},
                    {"name": "www", "type": "A", "ttl": 60, "value": ["192.0.2.80"]},
                ],
                "published": True,
            },
            writes=written(("POST", ""), ("PUT", "/*")),
        ),
        Step(
            args={
                **ZONE,
                "exclusive": True,
                "records": [
                    {"name": "@", "type": "MX", "value": ["1 mx1.mail.ovh.net.", "20 backup"]},
                    {"name": "shop", "type": "CNAME", "value": []},
                ],
            },
            before="@ IN MX 5 mx2.mail.ovh.net.\nShop 3600 IN CNAME www.example.com.\n",
            after="@ IN MX 20 backup.example.com.\n",
            result={
                "records": [
                    {"name": "@", "type": "MX", "ttl": 0, "value": ["1 mx1.mail.ovh.net.", "20 backup.example.com."]}
                ]
            },
            writes=written(("PUT", "/*"), ("DELETE", "/*")),
        ),
        Step(
            args={**ZONE, "purge": True, "zone_file": FILE, "ignore": [{"type": "mx"}]},
            before=(
                '@ IN A 192.0.2.80\n_dmarc IN DMARC "v=DMARC1; p=none"\n'
                "ftp IN CNAME www.example.com.\nnew IN A 192.0.2.1\nwww 60 IN A 192.0.2.80\nwww IN AAAA 2001:db8::80\n"
            ),
            after=(
                "@ IN A 192.0.2.81\nwww 300 IN AAAA 2001:db8::80\nwww 3600 IN A 192.0.2.80\nwww.dev 3600 IN CNAME"
                " www.example.com.\n"
            ),
            result={"published": True},
            writes=written(("POST", ""), *[("PUT", "/*")] * 3, *[("DELETE", "/*")] * 3),
        ),
        Step(
            args={**ZONE, "soa": {"email": "host.master@example.com", "ttl": 300, "expire": 3600000}},
            before="@ IN SOA email tech.ovh.net., refresh 86400, expire 3600000, nxdomain_ttl 60, ttl 3600\n",
            after=(
                "@ IN SOA email host\\.master.example.com., refresh 86400, expire 3600000, nxdomain_ttl 60, ttl 300\n"
            ),
            result={
                "records": [],
                "soa": {
                    "email": "host\\.master.example.com.",
                    "refresh": 86400,
                    "expire": 3600000,
                    "nxdomain_ttl": 60,
                    "ttl": 300,
                },
                "published": True,
            },
            writes=(("PUT", "/domain/zone/example.com/soa"), ("POST", "/domain/zone/example.com/refresh")),
        ),
        Step(
            args={**ZONE, "restore": "2022-12-01T08:30:00Z", "confirm": "Example.com"},
            before="".join(
                (
                    "@ IN A 192.0.2.81\n",
                    "@ IN MX 20 backup.example.com.\n",
                    '_acme-challenge.www 60 IN TXT "token-of-somebody-else"\n',
                    "home 60 IN A 198.51.100.7\n",
                    "old IN A 213.186.33.5\n",
                    'old IN TXT "3|welcome"\n',
                    "ovhmo-selector-1._domainkey IN CNAME ovhmo-selector-1.dkim.mail.ovh.net.\n",
                    "www 3600 IN A 192.0.2.80\n",
                    "www.dev 3600 IN CNAME www.example.com.\n",
                )
            ),
            after=("@ IN A 192.0.2.80\n@ IN MX 5 mx2.mail.ovh.net.\nwww IN A 192.0.2.80\n"),
            result={"published": True, "task": {"function": "ZoneRestore", "status": "done"}},
            writes=(("POST", "/domain/zone/example.com/history/*/restore"),),
            again={"task": None},
        ),
    ),
)
