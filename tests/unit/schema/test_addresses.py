# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""DNS names, mail addresses and IP addresses: what is one, and its one form."""

from __future__ import annotations

import re

import pytest
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import compared_name, dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.ip_addresses import ip_address
from ansible_collections.community.ovh.plugins.module_utils._schema.mail_addresses import compared_address, mail_address
from hypothesis import given
from hypothesis import strategies as st

LABEL = "a" * 63


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("example.com", "example.com"),
        ("WWW.Example.COM.", "www.example.com"),
        ("_sip._tcp.example.com", "_sip._tcp.example.com"),
        ("a", "a"),
        ("1.2.0.192.in-addr.arpa", "1.2.0.192.in-addr.arpa"),
        (f"{LABEL}.com", f"{LABEL}.com"),
        (".".join([LABEL] * 3 + ["a" * 61]), ".".join([LABEL] * 3 + ["a" * 61])),
        ("café.example", "xn--caf-dma.example"),
        ("cafe\u0301.example", "xn--caf-dma.example"),
        ("CAFÉ.Example", "xn--caf-dma.example"),
        ("xn--caf-dma.EXAMPLE", "xn--caf-dma.example"),
        ("bücher.example", "xn--bcher-kva.example"),
        ("例え.テスト", "xn--r8jz45g.xn--zckzah"),
        ("r1---sn-x.example", "r1---sn-x.example"),
        ("*.example.com", "*.example.com"),
        ("*", "*"),
    ],
)
def test_dns_names(text: str, name: str) -> None:
    assert dns_name(text, wildcard=True) == name == compared_name(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "a label is empty"),
        (".", "a label is empty"),
        ("a..b", "a label is empty"),
        (".a", "a label is empty"),
        ("a..", "a label is empty"),
        ("a" * 64, "has more than 63 characters"),
        ("é" * 60, "has no certain ASCII form"),
        (".".join([LABEL] * 4), "it has more than 253 characters"),
        ("192.0.2.1", "its last label is a number"),
        ("www.example.1.", "is a number"),
        ("a b", "has other characters"),
        ("a\tb", "has other characters"),
        ("a\n", "has other characters"),
        (" a", "has other characters"),
        ("-a", "a hyphen at an end"),
        ("a-.b", "a hyphen at an end"),
        ("a/b", "has other characters"),
        ("a@b", "has other characters"),
        ("['a']", "has other"),
        ("a\\.b", "has other characters"),
        ("{{ a }}", "has other characters"),
        ("a,b", "has other characters"),
        ("http://a", "has other characters"),
        ("a.*.b", "an asterisk is allowed only"),
        ("a*", "an asterisk is allowed only"),
        ("*a.b", "an asterisk is allowed only"),
        ("**", "an asterisk"),
        ("straße.example", "write it in punycode"),
        ("βόλος.example", "write it in punycode"),
        ("a\u200db.example", "write it in punycode"),
        ("\ufeffwww", "write it in punycode"),
        ("a\u00adb", "write it in punycode"),
        ("a\u3002b", "write it in punycode"),
        ("a\uff0eb", "write it in punycode"),
        ("\u212aelvin", "write it in punycode"),
        ("\uff57ww", "write it in punycode"),
        ("\u017ferver", "write it in punycode"),
        ("a\u00a0b", "write it in"),
        ("☃", "write it in punycode"),
        ("a\ud800", "write it in punycode"),
        ("a\x00", "has other characters"),
    ],
)
def test_what_is_not_a_dns_name(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"{text!r} is not a valid DNS name: ") + ".*" + re.escape(reason)):
        dns_name(text, wildcard=True)


def test_a_wildcard_is_for_names_of_records_alone() -> None:
    with pytest.raises(ValueError, match="an asterisk is allowed only as the whole first label of a record's name"):
        dns_name("*.example.com")


@given(st.text(max_size=80))
def test_a_name_has_one_form(text: str) -> None:
    try:
        name = dns_name(text, wildcard=True)
    except ValueError:
        assert compared_name(text) == compared_name(compared_name(text)) or text.endswith("..")
    else:
        assert name.isascii() and name == name.lower() == dns_name(name, wildcard=True) == dns_name(
            name + ".", wildcard=True
        ) == compared_name(text)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("jane@example.net", "jane@example.net"),
        ("Jane.Doe+x@Example.NET", "Jane.Doe+x@example.net"),
        ("o'brien@example.net", "o'brien@example.net"),
        ("jane@café.example", "jane@xn--caf-dma.example"),
        ("a" * 64 + "@example.net", "a" * 64 + "@example.net"),
    ],
)
def test_mail_addresses(text: str, address: str) -> None:
    assert mail_address(text) == address
    assert compared_address(text) == compared_address(address) == address.lower() == compared_address(text.upper())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it has no @"),
        ("jane", "it has no @"),
        ("@example.net", "'' is not a valid local part"),
        ("jane@", "a label is empty"),
        ("jane@@example.net", "has other characters"),
        ("a@b@example.net", "has other characters"),
        ("jane@example.net.", "it ends with a dot"),
        ("jane@example.net, joe@example.net", "has other characters"),
        ("jane@example.net;joe@example.net", "has other"),
        ("a@b.c d@e.f", "has other"),
        ("['jane@example.net']", "is not a valid local part"),
        ("{'to': 'jane@example.net'}", "is not a valid local part"),
        ("Jane <jane@example.net>", "is not a valid local part"),
        ("mailto:jane@example.net", "is not a valid local part"),
        ("ja ne@example.net", "is not a valid local part"),
        ("jane @example.net", "is not a valid local part"),
        ("jane@ example.net", "has other"),
        (".jane@example.net", "is not a valid local part"),
        ("jane.@example.net", "is not a valid local part"),
        ("ja..ne@example.net", "is not a valid local part"),
        ("jané@example.net", "is not a valid local part"),
        ("jane\n@example.net", "is not a valid local part"),
        ("jane@localhost", "is not a mail domain"),
        ("jane@exa_mple.net", "is not a mail domain"),
        ("jane@192.0.2.1", "its last label is a number"),
        ("jane@-example.net", "a hyphen at an end"),
        ("jane@straße.example", "write it in punycode"),
        ("a" * 65 + "@example.net", "is not a valid local part"),
        ("jane@" + ".".join([LABEL] * 3 + ["a" * 60]), "it has more than 254 characters"),
        ("jane@*.example.net", "an asterisk"),
        ("jane@[192.0.2.1]", "has other"),
    ],
)
def test_what_is_not_one_mail_address(text: str, reason: str) -> None:
    with pytest.raises(
        ValueError, match=re.escape(f"{text!r} is not a valid mail address: ") + ".*" + re.escape(reason)
    ):
        mail_address(text)


@pytest.mark.parametrize(
    ("text", "version", "address"),
    [
        (" 192.0.2.1", 4, "192.0.2.1"),
        ("2001:DB8:0:0::1", 6, "2001:db8::1"),
        ("192.0.2.1", None, "192.0.2.1"),
        ("::1", None, "::1"),
        ("300.1.2.3", 4, None),
        ("192.0.2.1", 6, None),
        ("::1", 4, None),
        ("192.0.2.01", 4, None),
        ("192.0.2", 4, None),
        ("192.0.2.0/24", None, None),
        ("fe80::1%eth0", 6, None),
        ("fe80::1%eth0", None, None),
        ("", None, None),
        ("192.0.2.1 192.0.2.2", 4, None),
    ],
)
def test_ip_addresses(text: str, version: int | None, address: str | None) -> None:
    if address is None:
        with pytest.raises(ValueError, match=re.escape(f"{text!r} is not a valid IP") + "(v4|v6|) address"):
            ip_address(text, version)
    else:
        assert ip_address(text, version) == address
