# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a record means, however it is written."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.domain import record as dns_record
from ansible_collections.community.ovh.plugins.module_utils._products.domain import record_text
from hypothesis import given
from hypothesis import strategies as st

ZONE = "example.com"


def record(kind: str, target: str, name: str = "", ttl: int = 0) -> dict[str, Any]:
    return {"zone": ZONE, "fieldType": kind, "subDomain": name, "target": target, "ttl": ttl}


@pytest.mark.parametrize(
    ("kind", "ways"),
    [
        ("TXT", ["v=spf1 -all", '"v=spf1 -all"', '"v=spf1" " -all"', ' "v=spf1 -all"']),
        ("TXT", ['say "hi"', r'"say \"hi\""', r'"say \034hi\034"']),
        ("TXT", ["café", '"caf\\195\\169"']),
        ("A", ["192.0.2.1", " 192.0.2.1"]),
        ("AAAA", ["2001:db8::1", "2001:DB8:0:0::1"]),
        ("CNAME", ["www", "WWW.example.com.", "www.Example.com."]),
        ("CNAME", ["@", "example.com."]),
        ("MX", ["10 mail", "10  MAIL.example.com.", "010 mail"]),
        ("SRV", ["0 5 5060 sip", "0 5 5060 sip.example.com."]),
        ("CAA", ['0 issue "letsencrypt.org"', "0 issue letsencrypt.org"]),
        ("SSHFP", ["4 2 ABCDEF", "4 2 abc def"]),
        ("TLSA", ["3 1 1 ABCD", "3 1 1 ab cd"]),
        ("NAPTR", ['100 10 "u" "E2U+sip" "!^.*$!sip:info@example.com!" .']),
    ],
)
def test_ways_to_write_the_same(kind: str, ways: list[str]) -> None:
    assert len({dns_record.identity(record(kind, way)) for way in ways}) == 1


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("TXT", "Token", "token"),
        ("CNAME", "www.example.org", "www.example.org."),
        ("MX", "10 mail", "20 mail"),
        ("A", "192.0.2.1", "not an address"),
        ("CAA", '0 issue "a"', '0 issuewild "a"'),
    ],
)
def test_what_is_not_the_same(kind: str, one: str, other: str) -> None:
    assert dns_record.identity(record(kind, one)) != dns_record.identity(record(kind, other))


@pytest.mark.parametrize(
    ("kind", "target", "shown"),
    [
        ("TXT", "a\ud800", '"a\\063"'),
        ("DKIM", 'say "hi"', r'"say \"hi\""'),
        ("DS", "1  2 3 ab", "1 2 3 ab"),
        ("MX", "mail", "mail"),
    ],
)
def test_odd_targets_of_a_zone_are_taken_as_they_are(kind: str, target: str, shown: str) -> None:
    assert dns_record.meaning(kind, target, ZONE) == shown


def test_the_dns_knows_one_kind_of_text() -> None:
    assert dns_record.identity(record("SPF", '"v=spf1 -all"', "WWW")) == dns_record.identity(
        record("TXT", "v=spf1 -all", "www")
    )


@pytest.mark.parametrize(
    ("kind", "target", "name", "policy"),
    [
        ("TXT", '"V=SPF1 -all"', "", "SPF"),
        ("TXT", "v=DMARC1; p=none", "x", "DMARC"),
        ("TXT", "p=none", "_dmarc", "DMARC"),
        ("TXT", "p=none", "_dmarc.shop", "DMARC"),
        ("TXT", "v=DKIM1; p=", "x", "DKIM"),
        ("TXT", "k=rsa; p=", "a._domainkey", "DKIM"),
        ("TXT", "hello", "www", "TXT"),
        ("SPF", "anything", "", "SPF"),
        ("A", "192.0.2.1", "", "A"),
    ],
)
def test_what_a_text_is_for(kind: str, target: str, name: str, policy: str) -> None:
    assert dns_record.policy_of(record(kind, target, name)) == policy


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("plain", "plain"),
        ('"quoted"', "quoted"),
        ('say "hi"', r'"say \"hi\""'),
        ("", '""'),
        ("a\\b", r'"a\\b"'),
        ("bell\x07", r'"bell\007"'),
        ("a" * 256, f'"{"a" * 255}" "a"'),
        ("é" * 128, f'"{"é" * 127}" "é"'),
    ],
)
def test_a_text_goes_out_without_quotes_where_that_can_be(text: str, sent: str) -> None:
    assert dns_record.as_written("TXT", dns_record.meaning("TXT", text, ZONE)) == sent


def test_other_targets_go_out_as_they_are_shown() -> None:
    assert dns_record.as_written("CNAME", "www.example.com.") == "www.example.com."


@given(st.text(min_size=1, max_size=600).filter(lambda text: not text.lstrip().startswith('"')))
def test_a_text_is_read_back_as_it_was_written(text: str) -> None:
    written = dns_record.as_written("TXT", record_text.in_quotes(text))
    assert record_text.text_of(written) == text
    strings = [word.text for word in record_text.words_of(written)] if written.startswith('"') else [written]
    assert all(len(string.encode()) <= record_text.LONGEST_STRING for string in strings)
    assert dns_record.meaning("TXT", written, ZONE) == record_text.in_quotes(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("www", "www"),
        ("@", ""),
        ("", ""),
        ("example.com", ""),
        ("Example.COM.", ""),
        ("www.example.com", "www"),
        ("a.b.example.com.", "a.b"),
        ("www.", "www"),
        ("*", "*"),
        (" www ", "www"),
    ],
)
def test_names(text: str, name: str) -> None:
    if text == "www.":
        with pytest.raises(ValueError, match="is a name of another zone than example.com"):
            dns_record.relative(text, ZONE)
    else:
        assert dns_record.relative(text, ZONE) == name


def test_lines_are_lines_of_a_zone_file() -> None:
    assert dns_record.item_of(record("MX", "10 mail")).line == "@ IN MX 10 mail.example.com."
    assert dns_record.item_of(record("TXT", "a\nb", "x", 60)).line == r'x 60 IN TXT "a\010b"'
