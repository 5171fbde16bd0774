# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Subnets of the Public Cloud: what is a network, and which addresses of it instances can have."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.subnet import (
    first_address,
    last_address,
    wrong_network,
)


@pytest.mark.parametrize(
    ("cidr", "first", "last"),
    [
        ("192.168.0.0/24", "192.168.0.2", "192.168.0.254"),
        ("10.0.0.0/8", "10.0.0.2", "10.255.255.254"),
        ("192.168.0.8/29", "192.168.0.10", "192.168.0.14"),
        ("2001:db8::/64", "2001:db8::2", "2001:db8::ffff:ffff:ffff:ffff"),
    ],
)
def test_addresses_of_instances(cidr: str, first: str, last: str) -> None:
    assert wrong_network(cidr) == ""
    assert (first_address({"cidr": cidr}), last_address({"cidr": cidr})) == (first, last)


@pytest.mark.parametrize(
    ("cidr", "words"),
    [
        ("192.168.0.0/30", "has at least 8 addresses"),
        ("192.168.0.1", "has at least"),
        ("192.168.0.1/24", "is a network such as 192.168.0.0/24, and not '192.168.0.1/24'"),
        ("backend", "is a network such as 192.168.0.0/24, and not 'backend'"),
    ],
)
def test_what_is_not_a_network(cidr: str, words: str) -> None:
    assert wrong_network(cidr).startswith(words)
