# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The record types: what a target of each is, its one form, and what is sent."""

from __future__ import annotations

import re

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.domain.record_types import TYPES
from hypothesis import given
from hypothesis import strategies as st

from tests.contract.published import operations
from tests.sandbox.products import zone_targets

ZONE = "example.com"
PARIS = "48 51 29.000 N 2 17 40.000 E 35.00m 1.00m 10000.00m 10.00m"
KEY = "v=DKIM1; k=rsa; p=" + "M" * 400


@pytest.mark.parametrize(
    ("kind", "canonical", "ways"),
    [
        ("A", "192.0.2.1", ["192.0.2.1", " 192.0.2.1 "]),
        ("AAAA", "2001:db8::1", ["2001:DB8:0::1"]),
        ("CAA", '0 issue "letsencrypt.org"', ["0 issue letsencrypt.org", '0 Issue "letsencrypt.org"']),
        ("CAA", '0 issue ";"', ['0 issue ";"', "0 issue ;"]),
        ("CAA", '128 issue "ca.example; policy=ev"', ["128 issue ca.example; policy=ev"]),
        ("CNAME", "www.example.com.", ["www", "WWW.example.com."]),
        ("CNAME", "example.com.", ["@"]),
        ("CNAME", "xn--caf-dma.example.", ["café.example."]),
        ("CNAME", "_x.acm-validations.aws.", ["_x.acm-validations.aws."]),
        ("DNAME", "example.net.", ["example.net."]),
        ("PTR", "a.example.", ["A.example."]),
        ("NS", "ns1.example.com.", ["ns1"]),
        ("MX", "10 mail.example.com.", ["010  mail"]),
        ("MX", "0 .", ["0 ."]),
        ("SRV", "0 5 5060 sip.example.com.", ["0 5 5060 sip"]),
        ("SRV", "0 0 0 .", ["0 0 0 ."]),
        ("SSHFP", "4 2 abcdef", ["4 2 ABCDEF", "4 2 abc def", "4 2 ab cd ef"]),
        ("TLSA", "3 1 1 abcd", ["3 1 1 AB CD", "3 1 1 abcd"]),
        ("NAPTR", '100 10 "u" "E2U+sip" "!^.*$!sip:a@b.c!" .', ["100 10 u E2U+sip !^.*$!sip:a@b.c! ."]),
        ("HTTPS", "1 . alpn=h2,h3 ipv4hint=192.0.2.1", ['1 . ipv4hint=192.0.2.1 ALPN="h2,h3"']),
        ("SVCB", "0 other.example.net.", ["0 other.example.net."]),
        ("HTTPS", "1 . no-default-alpn", ["1 . no-default-alpn"]),
        ("SVCB", '1 a.example. key65333="a b"', ['1 a.example. key65333="a b"']),
        (
            "SVCB",
            "1 . ipv4hint=192.0.2.1,192.0.2.2 ipv6hint=2001:db8::1 port=443",
            ['1 . port="0443" ipv6hint=2001:DB8::1 ipv4hint="192.0.2.1, 192.0.2.2"'],
        ),
        ("NAPTR", r'100 10 "u" "E2U+sip" "!(.*)!sip:\\1@b.c!" .', [r"100 10 u E2U+sip !(.*)!sip:\\1@b.c! ."]),
        (
            "LOC",
            PARIS,
            ["48 51 29 N 2 17 40 E 35m", "48 51 29.0 n 2 17 40 e 35", "48 51 29 N 2 17 40 E 35.00m 1m 10000m 10m"],
        ),
        ("LOC", "52 0 0.000 N 0 0 0.000 W -2.00m 0.50m 10000.00m 10.00m", ["52 N 0 W -2m 0.5m"]),
        (
            "TXT",
            '"v=spf1 -all"',
            ["v=spf1 -all", '"v=spf1 -all"', "v=spf1 -all\n", "v=spf1 -all\r\n", '"v=spf1" " -all"'],
        ),
        ("TXT", '""', ["", '""', "\n"]),
        ("TXT", r'"a\010"', [r'"a\010"']),
        ("TXT", r'"\255"', [r'"\255"']),
        ("TXT", r'"say \"hi\""', ['say "hi"']),
        ("TXT", f'"{"a" * 255}" "a"', ["a" * 256, f'"{"a" * 256}"']),
        ("SPF", '"v=spf1 -all"', ["v=spf1 -all\n"]),
        ("DMARC", '"v=DMARC1; p=none"', ["v=DMARC1; p=none", ' "v=DMARC1; p=none "', " v=DMARC1; p=none "]),
        ("DKIM", f'"{KEY[:255]}" "{KEY[255:]}"', [KEY, f'"{KEY[:100]}" "{KEY[100:]}"']),
    ],
)
def test_targets_have_one_form(kind: str, canonical: str, ways: list[str]) -> None:
    assert {TYPES[kind].canonical(way, ZONE) for way in [*ways, canonical]} == {canonical}


@pytest.mark.parametrize(
    ("kind", "target", "reason"),
    [
        ("A", "300.1.2.3", "'300.1.2.3' is not a valid IPv4 address"),
        ("A", "192.0.2.1 192.0.2.2", "has 2 words, and not 1"),
        ("AAAA", "fe80::1%eth0", "IPv6"),
        ("CNAME", "", "has 0 words"),
        ("CNAME", "a b", "has 2 words"),
        ("CNAME", ".", "a label is empty"),
        ("CNAME", "a..b", "a label is empty"),
        ("CNAME", "https://a.example/", "has other characters"),
        ("CNAME", "*.example.net.", "an asterisk"),
        ("CNAME", "straße.example.", "punycode"),
        ("CNAME", "192.0.2.1", "is an IP address"),
        ("MX", "10 192.0.2.1.", "is an IP address"),
        ("NS", "2001:db8::1", "is an IP address"),
        ("NS", ".", "a label is empty"),
        ("MX", "mail", "has 1 words, and not 2"),
        ("MX", "10", "has 1 words"),
        ("MX", "65536 mail", "is not a number from 0 to 65535"),
        ("MX", "-1 mail", "is not a number"),
        ("MX", "١ mail", "is not a number"),
        ("MX", "10 mail backup", "has 3 words"),
        ("SRV", "0 5 sip", "has 3 words"),
        ("CAA", "0 issue", "a CAA record is"),
        ("CAA", "256 issue a", "is not a number from 0 to 255"),
        ("CAA", '0 is-sue "a"', "is not a CAA property"),
        ("CAA", '0 issue "a" "b"', "a CAA record is"),
        ("CAA", '0 issue "é"', "printable ASCII"),
        ("CAA", '0 issue "ca.example', "a quote that is out of place"),
        ("CAA", r"0 issue \"ca.example\"", "quotes or backslashes"),
        ("TLSA", "3 1 1", "hexadecimal"),
        ("TLSA", "3 1 1 xyz0", "hexadecimal"),
        ("SSHFP", "4 2 abc", "hexadecimal"),
        ("SSHFP", "4", "has 1 words"),
        ("NAPTR", '100 10 "u" "E2U+sip" "x"', "has 5 words"),
        ("HTTPS", "1", "has 1 words"),
        ("HTTPS", '1 . "alpn=h2"', "is not a parameter"),
        ("HTTPS", '1 . alpn="h2', "is not a parameter"),
        ("HTTPS", "1 . ipv4hint=300.1.2.3", "is not a valid IPv4 address"),
        ("SVCB", "1 . port", "is not a number from 0 to 65535"),
        ("SVCB", "1 . ipv6hint=192.0.2.1", "is not a valid IPv6 address"),
        ("NAPTR", r'100 10 "u" "E2U+sip" "!(.*)!\1!" .', r"'\\1' is not an escape"),
        ("NAPTR", '100 10 u E2U+sip !a"b! .', "out of place"),
        ("SVCB", "1 . a=1 A=2", "is given twice"),
        ("SVCB", "1 . =1", "is not a parameter"),
        ("LOC", "Paris", "is not a location"),
        ("LOC", "91 N 2 E 1m", "is not an angle of at most 90 degrees"),
        ("LOC", "48 60 N 2 E 1m", "is not an angle"),
        ("LOC", "52 N 0 W -100001m", "is more than 100000.00 m"),
        ("LOC", "52 N 0 W 42849673m", "is more than 42849672.95 m"),
        ("LOC", "52 N 0 W 1m 90000001m", "is more than"),
        ("LOC", "52 N 0 W 1m -1m", "is not a location"),
        ("TXT", r'"a\300"', r"'\\300' is not an escape"),
        ("TXT", r'"a\1b"', "is not an escape"),
        ("LOC", "90 0 1 N 2 E 1m", "is not an angle"),
        ("TXT", "a\nb", r"cannot hold the character '\n'"),
        ("TXT", "a\tb", r"the character '\t'"),
        ("TXT", "a\n\n", r"'\n'"),
        ("TXT", "a\x00", r"'\x00'"),
        ("TXT", "a\ud800", "'\\ud800'"),
        ("TXT", '"open', "is not a sequence of strings"),
        ("TXT", '"a" b', "is not a sequence of strings"),
        ("TXT", "a" * 65300, "at most 65535 bytes"),
        ("SPF", "", "is not printable ASCII"),
        ("DKIM", 'v=DKIM1; n="x"; p=', "without quotes"),
        ("DKIM", "v=DKIM1\\; p=", "backslashes"),
        ("DMARC", "v=DMARC1; rua=é", "is not printable ASCII"),
        ("SPF", "v=spf1\n-all", "cannot hold"),
    ],
)
def test_what_is_not_a_target(kind: str, target: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        TYPES[kind].canonical(target, ZONE)


@pytest.mark.parametrize(
    ("kind", "target", "sent"),
    [
        ("TXT", "plain", "plain"),
        ("TXT", 'say "hi"', r'"say \"hi\""'),
        ("TXT", "a" * 256, f'"{"a" * 255}" "a"'),
        ("TXT", "", '""'),
        ("TXT", "a ", '"a "'),
        ("TXT", " ", '" "'),
        ("SPF", KEY, KEY),
        ("DKIM", KEY, KEY),
        ("DMARC", '"v=DMARC1; p=none"', "v=DMARC1; p=none"),
        ("CAA", "0 issue a.example", '0 issue "a.example"'),
        ("TLSA", "3 1 1 ab cd", "3 1 1 abcd"),
        ("CNAME", "www", "www.example.com."),
    ],
)
def test_what_is_sent(kind: str, target: str, sent: str) -> None:
    assert TYPES[kind].sent(TYPES[kind].canonical(target, ZONE)) == sent


def test_the_types_are_the_published_ones_and_two_more() -> None:
    published = operations()["POST /domain/zone/{zoneName}/record"].body_fields["fieldType"].type.values
    assert set(TYPES) == set(published) and {"HTTPS", "SVCB"} < set(TYPES) and list(TYPES) == sorted(TYPES)


HOSTS = st.from_regex(r"[a-zA-Z0-9_]([a-z0-9-]{0,5}[a-z0-9])?(\.[a-z0-9]{1,5}){0,3}\.?", fullmatch=True)
NUMBER = st.integers(0, 255).map(str)
HEX = st.lists(st.binary(min_size=1, max_size=9).map(bytes.hex), min_size=1, max_size=4).map(" ".join)


def targets(kinds: str, *words: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, str]]:
    """Targets of some types, of these words."""
    return st.tuples(st.sampled_from(kinds.split()), st.tuples(*words).map(" ".join))


TARGETS = st.one_of(
    targets("CNAME NS PTR DNAME", HOSTS),
    targets("MX HTTPS SVCB", NUMBER, HOSTS),
    targets("SRV", NUMBER, NUMBER, NUMBER, HOSTS),
    targets("SSHFP", NUMBER, NUMBER, HEX),
    targets("TLSA", NUMBER, NUMBER, NUMBER, HEX),
    targets("TXT SPF DKIM DMARC", st.text(max_size=600)),
    targets("CAA", NUMBER, st.just("issue"), st.text(max_size=20)),
    targets("A", st.ip_addresses(v=4).map(str)),
    targets("AAAA", st.ip_addresses(v=6).map(lambda address: address.exploded)),
    targets(" ".join(TYPES), st.text(max_size=40)),
)


@given(TARGETS)
def test_what_the_api_keeps_of_an_accepted_target_is_the_same(given_target: tuple[str, str]) -> None:
    kind, target = given_target
    try:
        canonical = TYPES[kind].canonical(target, ZONE)
    except ValueError:
        return
    assert TYPES[kind].canonical(canonical, ZONE) == canonical
    assert TYPES[kind].canonical(zone_targets.kept(kind, TYPES[kind].sent(canonical)), ZONE) == canonical
