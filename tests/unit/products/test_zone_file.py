# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Zone files: read, and written."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.domain import zone, zone_file
from ansible_collections.community.ovh.plugins.module_utils._products.domain.record import item_of

ZONE = "example.com"


def read(text: str) -> list[tuple[Any, ...]]:
    return [
        (each["subDomain"], each["ttl"], each["fieldType"], each["target"]) for each in zone_file.read(text, ZONE)[0]
    ]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("", []),
        ("; nothing but this\n\n", []),
        ("www A 192.0.2.1", [("www", None, "A", "192.0.2.1")]),
        ("www 60 IN A 192.0.2.1", [("www", 60, "A", "192.0.2.1")]),
        ("www IN 1h30m a 192.0.2.1 ; there", [("www", 5400, "A", "192.0.2.1")]),
        (
            "www\tA\t192.0.2.1\r\n\tAAAA\t2001:db8::1\r\n",
            [("www", None, "A", "192.0.2.1"), ("www", None, "AAAA", "2001:db8::1")],
        ),
        ("$TTL 1d\n@ MX 10 mail\nwww.example.com. 5 CNAME @", [("", 86400, "MX", "10 mail"), ("www", 5, "CNAME", "@")]),
        (
            "$ORIGIN dev.example.com.\nwww CNAME @\n@ MX 1 mail\n$ORIGIN x\na CNAME b.\n",
            [
                ("www.dev", None, "CNAME", "dev.example.com."),
                ("dev", None, "MX", "1 mail.dev.example.com."),
                ("a.x.dev", None, "CNAME", "b."),
            ],
        ),
        (
            "$ORIGIN .\nwww.example.com A 192.0.2.1\nexample.com MX 1 mail.example\n@.example.com. A x",
            [("www", None, "A", "192.0.2.1"), ("", None, "MX", "1 mail.example."), ("@", None, "A", "x")],
        ),
        ("\ufeffwww A 192.0.2.1", [("www", None, "A", "192.0.2.1")]),
        ('@ HTTPS 1 . alpn="h2,h3"', [("", None, "HTTPS", '1 . alpn="h2,h3"')]),
        (
            '_dmarc IN DMARC "v=DMARC1"\n@ IN SPF v=spf1',
            [("_dmarc", None, "DMARC", '"v=DMARC1"'), ("", None, "SPF", '"v=spf1"')],
        ),
        ("WWW 0 A 192.0.2.1", [("www", 0, "A", "192.0.2.1")]),
        ("@ IN SOA a b (1 ; serial\n 2 3\n4 5 )\nwww A 192.0.2.1", [("www", None, "A", "192.0.2.1")]),
        ('@ TXT "a;b (c" " d"\n', [("", None, "TXT", '"a;b (c" " d"')]),
        ('@ TXT ( "a"\n "b" )', [("", None, "TXT", '"a" "b"')]),
        (r"@ TXT v=DMARC1\;p=none ; comment", [("", None, "TXT", r'"v=DMARC1\;p=none"')]),
        ('@ TXT "a";comment', [("", None, "TXT", '"a"')]),
        ("www A 192.0.2.1;comment", [("www", None, "A", "192.0.2.1")]),
        ('@ CAA 0 issue "letsencrypt.org"', [("", None, "CAA", '0 issue "letsencrypt.org"')]),
    ],
)
def test_records(text: str, records: list[tuple[Any, ...]]) -> None:
    assert read(text) == records


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("  A 192.0.2.1", "zone_file: line 1: the first record has no name"),
        (
            "a A 192.0.2.1\nwww.example.org. A 192.0.2.1",
            "zone_file: line 2: www.example.org. is outside of example.com",
        ),
        ("a CH A 192.0.2.1", "zone_file: line 1: class CH is not supported: use IN"),
        ("a A", "zone_file: line 1: a record has a name, a type and a value"),
        ("a\n", "zone_file: line 1: a record has a name, a type and a value"),
        (
            "\n$INCLUDE other",
            "zone_file: line 2: '$INCLUDE other' is not understood; put the text of that file in its place",
        ),
        (
            "$generate 1-4 h$ A 192.0.2.$",
            (
                "zone_file: line 1: '$generate 1-4 h$ A 192.0.2.$' is not understood; put the records that it stands"
                " for in its place"
            ),
        ),
        ("$DATE", "zone_file: line 1: '$DATE' is not understood; of the directives $ORIGIN and $TTL are"),
        ("$TTL soon", "zone_file: line 1: '$TTL soon' is not understood; of the directives $ORIGIN and $TTL are"),
        (
            "$TTL 60\n$ORIGIN example.com",
            (
                "zone_file: line 2: $ORIGIN example.com without a final dot is example.com.example.com. here: write"
                " example.com."
            ),
        ),
        ("$ORIGIN", "zone_file: line 1: '$ORIGIN' is not understood; of the directives $ORIGIN and $TTL are"),
        (
            "a TXT v=spf1 -all",
            "zone_file: line 1: a text with blanks or semicolons must be in quotes: 'v=spf1 -all' is not",
        ),
        ('a TXT "b" c', "zone_file: line 1: a text with blanks or semicolons must be in quotes: '\"b\" c' is not"),
        (
            "a DKIM v=DKIM1; p=",
            "zone_file: line 1: a text with blanks or semicolons must be in quotes: 'v=DKIM1' is not",
        ),
        ('a TXT "open', "zone_file: line 1: '\"' is out of place"),
        ("a TXT b\n)", "zone_file: line 2: ')' is out of place"),
        ("a TXT b\na MX (1\nmail", "zone_file: line 2: a parenthesis is not closed"),
    ],
)
def test_what_is_no_zone_file(text: str, sentence: str) -> None:
    with pytest.raises(ValueError) as error:
        zone_file.read(text, ZONE)
    assert str(error.value) == sentence


def test_what_is_written_is_read_as_the_same() -> None:
    text = (
        "$ORIGIN example.com.\n$TTL 3600\n" + '@ 60 IN TXT "a\\"b"\n@ IN MX 10 mail.example.com.\nwww IN A 192.0.2.1\n'
    )
    records, default = zone_file.read(text, ZONE)
    assert default == 3600
    lines = [item_of({**each, "ttl": 0 if each["ttl"] == default else each["ttl"]}).line for each in records]
    assert zone_file.written(lines, ZONE, 3600) == text


# ---- files as tools write them

MANAGER = """$TTL 3600
@\tIN SOA dns104.ovh.net. tech.ovh.net. (2026010100 86400 3600 3600000 60)
                       IN NS     ns104.ovh.net.
                       IN MX     1 mx1.mail.ovh.net.
                   600 IN TXT    "v=spf1 include:mx.ovh.com ~all"
_autodiscover._tcp     IN SRV    0 0 443 pro1.mail.ovh.net.
ovhmo._domainkey       IN TXT    ( "v=DKIM1;k=rsa;" "p=MIIB" )
www                    IN TXT    "1|www.example.com"
"""
BIND = """; BIND version 9.18, zone dump of 'example.com/IN'
$DATE 20260101120000
$ORIGIN .
$TTL 86400\t; 1 day
example.com\t\tIN SOA\tns1.example.net. host\\.master.example.com. (
\t\t\t\t2026010101 ; serial
\t\t\t\t3H ; refresh (3 hours)
\t\t\t\t15M 1W 1D )
\t\t\tNS\tns1.example.net.
$TTL 300\t; 5 minutes
\t\t\tTXT\t( "v=DKIM1; k=rsa; " ; the first part
\t\t\t\t"p=AAAA" )
$ORIGIN example.com.
_sip._tcp\t\tSRV\t0 5 5060 sip
\t\t1H IN\tTLSA\t3 1 1 ( 0123456789ABCDEF
\t\t\t\t0123456789abcdef )
$ORIGIN dev.example.com.
www\t\t\tA\t192.0.2.1
"""
AXFR = """; <<>> DiG 9.18 <<>> axfr example.com
;; global options: +cmd
example.com.\t\t3600\tIN\tSOA\tns1.example.net. host.example.com. 1 2 3 4 5
www.example.com.\t60\tIN\tAAAA\t2001:db8::1
example.com.\t\t3600\tIN\tSOA\tns1.example.net. host.example.com. 1 2 3 4 5
;; Query time: 1 msec
"""


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            MANAGER,
            [
                "@ 3600 IN MX 1 mx1.mail.ovh.net.",
                "@ 3600 IN NS ns104.ovh.net.",
                '@ 600 IN TXT "v=spf1 include:mx.ovh.com ~all"',
                "_autodiscover._tcp 3600 IN SRV 0 0 443 pro1.mail.ovh.net.",
                'ovhmo._domainkey 3600 IN TXT "v=DKIM1;k=rsa;p=MIIB"',
                'www 3600 IN TXT "1|www.example.com"',
            ],
        ),
        (
            BIND,
            [
                "@ 86400 IN NS ns1.example.net.",
                '@ 300 IN TXT "v=DKIM1; k=rsa; p=AAAA"',
                "_sip._tcp 300 IN SRV 0 5 5060 sip.example.com.",
                "_sip._tcp 3600 IN TLSA 3 1 1 0123456789abcdef0123456789abcdef",
                "www.dev 300 IN A 192.0.2.1",
            ],
        ),
        (AXFR, ["www 60 IN AAAA 2001:db8::1"]),
    ],
)
def test_zone_files_of_other_tools_are_taken(text: str, lines: list[str]) -> None:
    assert sorted(item.line for item in zone.declared_file(text, ZONE)) == sorted(lines)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("---\n'':\n  - type: A\n    ttl: 300\n    values:\n      - 192.0.2.1\n", "an octoDNS file (line 3)"),
        ("www: {ttl: 300, type: CNAME, value: example.com.}", "an octoDNS file (line 1)"),
        ("// zones\nvar REG = NewRegistrar('none');\nD('example.com', REG);", "a dnscontrol file (line 2)"),
        ("D('example.com', REG, DnsProvider(OVH),\n  A('@', '192.0.2.1'),\n);", "a dnscontrol file (line 1)"),
        (
            "www 60 IN A 192.0.2.1\n\t60\tRRSIG\tA 13 3 60 (\n\t20260101 123 example.com. ab== )",
            "a signed zone (line 2)",
        ),
        ('resource "ovh_domain_zone_record" "www" {', "a Terraform file (line 1)"),
        ('zone "example.com" { type master; };', "a named.conf (line 1)"),
        ("<!DOCTYPE html>", "an HTML page (line 1)"),
        ('{"zone": "example.com"}', "JSON (line 1)"),
        ("---\n- www\n", "YAML (line 1)"),
        ("example.com A 192.0.2", "line 1: name: 'example.com' without a final dot is example.com.example.com."),
    ],
)
def test_files_of_other_tools_are_refused_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=".") as error:
        zone.declared_file(text, ZONE)
    assert sentence in str(error.value) and str(error.value).count("zone_file: ") == 1
