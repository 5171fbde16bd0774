# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Floating IPs: the private address that one leads to, and what one belongs to."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.floating_ip import (
    belongs_elsewhere,
    instance_of,
    private_address,
)

PRIVATE = {"ip": "10.0.0.2", "type": "private", "version": 4}
OTHERS = [{"ip": "fd00::2", "type": "private", "version": 6}, {"ip": "203.0.113.2", "type": "public", "version": 4}]


@pytest.mark.parametrize(
    ("addresses", "found"),
    [
        ([PRIVATE, *OTHERS], "10.0.0.2"),
        (OTHERS, "has no private address yet"),
        (None, "has no private address yet"),
        ([PRIVATE, {**PRIVATE, "ip": "10.1.0.2"}], "has the private addresses 10.0.0.2, 10.1.0.2"),
    ],
)
def test_the_private_address_of_an_instance(addresses: Any, found: str) -> None:
    try:
        assert private_address({"ipAddresses": addresses}) == found
    except ValueError as error:
        assert str(error) == found


@pytest.mark.parametrize(
    ("entity", "instance", "reason"),
    [
        (None, None, ""),
        ({"type": "instance", "id": "i1"}, "i1", ""),
        ({"type": "loadbalancer", "id": "l1"}, None, "is the address of a loadbalancer, which gives it up first"),
    ],
)
def test_what_a_floating_ip_belongs_to(entity: Any, instance: str | None, reason: str) -> None:
    floating_ip = {"associatedEntity": entity}
    assert (instance_of(floating_ip), belongs_elsewhere(floating_ip)) == (instance, reason)
