# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which hosts are on the public internet."""

from __future__ import annotations

import ipaddress
import socket
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.addresses import (
    is_public,
    public_addresses,
    require_public_literal,
)
from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError

NOT_PUBLIC = [
    "127.0.0.1",
    "127.1.2.3",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "233.252.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fc00::1",
    "fd00:ec2::254",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "::ffff:10.0.0.1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "2002:7f00:1::",
    "2002:a00:1::1",
]
PUBLIC = ["213.186.33.5", "8.8.8.8", "2001:41d0::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]
# Other notations of 127.0.0.1 and 169.254.169.254, and names of this machine.
LITERALS = [
    "127.1",
    "127.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0177.0.0.1",
    "127.0.0.1.",
    "2852039166",
    "fe80::1%eth0",
    "localhost",
    "LOCALHOST.",
    "a.localhost",
]


@pytest.mark.parametrize(
    ("address", "public"), [*((each, False) for each in NOT_PUBLIC), *((each, True) for each in PUBLIC)]
)
def test_addresses(address: str, public: bool) -> None:
    assert is_public(ipaddress.ip_address(address)) is public


@pytest.mark.parametrize("host", [*NOT_PUBLIC, *LITERALS])
def test_hosts_written_as_addresses(host: str) -> None:
    with pytest.raises(StateError, match="its link is not followed: .* is not on the public internet"):
        require_public_literal(host)


@pytest.mark.parametrize("host", [*PUBLIC, "www.ovh.com", "localhost.example.com", "127.0.0.1.example.com", "\x00"])
def test_hosts_that_may_be_asked(host: str) -> None:
    require_public_literal(host)


@pytest.mark.parametrize(
    ("found", "outcome"),
    [
        (["213.186.33.5", "2001:41d0::1", "213.186.33.5"], ["213.186.33.5", "2001:41d0::1"]),
        (["213.186.33.5", "127.0.0.1"], "resolves to 127.0.0.1, which is not on the public internet"),
        (["fe80::1%eth0"], "resolves to fe80::1%eth0, which"),
        (["169.254.169.254"], "resolves to 169.254.169.254"),
    ],
)
def test_one_address_that_is_not_public_is_enough(
    found: list[str], outcome: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda *args, **options: [(0, 0, 0, "", (address, 443)) for address in found]
    )
    if isinstance(outcome, list):
        assert public_addresses("www.example.com", 443) == outcome
    else:
        with pytest.raises(StateError, match=outcome):
            public_addresses("www.example.com", 443)
