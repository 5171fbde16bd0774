# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is reckoned of VPS and of instances, so that they can be hosts."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.cloud import instances
from ansible_collections.community.ovh.plugins.module_utils._products.vps import hosts

PROJECT = {"project_id": "p", "description": " Shop ", "iam": None}
PUBLIC_6 = {"ip": "2001:db8::1", "type": "public", "version": 6}
PUBLIC_4 = {"ip": "203.0.113.1", "type": "public", "version": 4}
PRIVATE = {"ip": "10.0.0.1", "type": "private", "version": 4}


@pytest.mark.parametrize(
    ("addresses", "found"),
    [
        ([PRIVATE, PUBLIC_6, PUBLIC_4], ("203.0.113.1", "2001:db8::1", "10.0.0.1")),
        ([PUBLIC_6], ("2001:db8::1", "2001:db8::1", None)),
        ([PRIVATE], (None, None, "10.0.0.1")),
        ([], (None, None, None)),
        (None, (None, None, None)),
    ],
)
def test_addresses_of_an_instance(addresses: Any, found: tuple[str | None, ...]) -> None:
    made = instances.instance({"id": "i", "ipAddresses": addresses}, PROJECT)
    assert (made["ip"], made["ipv6"], made["privateIp"]) == found


def test_an_instance_knows_its_project_and_no_password() -> None:
    made = instances.instance({"id": "i", "name": "a", "rescuePassword": "S3cret"}, PROJECT)
    assert (made["displayName"], made["project"], made["projectId"]) == ("a", "Shop", "p") and "S3cret" not in repr(
        made
    )
    assert instances.instance({"id": "i"}, {"project_id": "p", "description": None})["project"] == "p"


@pytest.mark.parametrize("own", [None, "", 7, {}])
def test_an_instance_without_an_id_is_none(own: Any) -> None:
    with pytest.raises(TypeError, match="an instance has no id"):
        instances.instance({"id": own}, PROJECT)


@pytest.mark.parametrize(
    ("block", "address"),
    [
        ("203.0.113.1/32", "203.0.113.1"),
        ("203.0.113.1", "203.0.113.1"),
        ("2001:db8::1/128", "2001:db8::1"),
        ("2001:db8::/64", None),
        ("2001:db8::/32", None),
        ("203.0.113.0/28", None),
    ],
)
def test_a_block_of_one_address_is_an_address(block: str, address: str | None) -> None:
    assert hosts.address_of({"ip": block, "type": "vps"}) == address
    assert hosts.address_of({"ip": block, "type": "failover"}) is None


def test_several_addresses_of_a_version_are_unclear() -> None:
    assert not hosts.is_unclear(["203.0.113.1", "2001:db8::1"]) and not hosts.is_unclear([])
    assert hosts.is_unclear(["203.0.113.1", "203.0.113.2"]) and hosts.is_unclear(["2001:db8::1", "2001:db8::2"])
    objects = [{"ipAddress": "b", "type": "additional"}, {"ipAddress": "a", "type": "primary"}]
    assert hosts.own_first(objects) == ["a", "b"]


@pytest.mark.parametrize(
    ("ips", "found"),
    [
        (["2001:db8::1", "203.0.113.1"], ("203.0.113.1", "2001:db8::1")),
        (["2001:db8::1"], ("2001:db8::1", "2001:db8::1")),
        ([], (None, None)),
    ],
)
def test_how_a_vps_is_reached(ips: list[str], found: tuple[str | None, str | None]) -> None:
    made = hosts.reachable({"ips": ips}, {})
    assert (made["ip"], made["ipv6"]) == found
