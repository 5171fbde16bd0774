# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Zone files: read, and written."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.domain import zone_file
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
            "zone_file: line 2: '$INCLUDE other' is not understood; of the directives $ORIGIN and $TTL are",
        ),
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
