# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is reckoned of VPS and of instances, so that they can be hosts."""
from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products import vps_machines
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.instances import instance

PROJECT = {"project_id": "p", "description": " Shop ", "iam": None}
PUBLIC_6 = {"ip": "2001:db8::1", "type": "public", "version": 6}
PUBLIC_4 = {"ip": "203.0.113.1", "type": "public", "version": 4}
PRIVATE = {"ip": "10.0.0.1", "type": "private", "version": 4}


@pytest.mark.parametrize(("addresses", "found"), [
    ([PRIVATE, PUBLIC_6, PUBLIC_4], ("203.0.113.1", "2001:db8::1", "10.0.0.1")), ([PUBLIC_6], ("2001:db8::1", "2001:db8::1", None)),
    ([PRIVATE], (None, None, "10.0.0.1")), ([], (None, None, None)), (None, (None, None, None))])
def test_addresses_of_an_instance(addresses: Any, found: tuple[str | None, ...]) -> None:
    made = instance({"id": "i", "ipAddresses": addresses}, PROJECT)
    assert (made["ip"], made["ipv6"], made["privateIp"]) == found


def test_an_instance_knows_its_project_and_no_password() -> None:
    made = instance({"id": "i", "name": "a", "rescuePassword": "S3cret"}, PROJECT)
    assert (made["displayName"], made["project"], made["projectId"]) == ("a", "Shop", "p") and "S3cret" not in repr(made)
    assert instance({"id": "i"}, {"project_id": "p", "description": None})["project"] == "p"


@pytest.mark.parametrize("own", [None, "", 7, {}])
def test_an_instance_without_an_id_is_none(own: Any) -> None:
    with pytest.raises(TypeError, match="an instance has no id"):
        instance({"id": own}, PROJECT)


@pytest.mark.parametrize(("block", "address"), [
    ("203.0.113.1/32", "203.0.113.1"), ("203.0.113.1", "203.0.113.1"), ("2001:db8::1/128", "2001:db8::1"), ("2001:db8::/64", None),
    ("2001:db8::/32", None), ("203.0.113.0/28", None)])
def test_a_block_of_one_address_is_an_address(block: str, address: str | None) -> None:
    assert vps_machines.address_of({"ip": block, "type": "vps"}) == address
    assert vps_machines.address_of({"ip": block, "type": "failover"}) is None


def test_several_addresses_of_a_version_are_unclear() -> None:
    assert not vps_machines.is_unclear(["203.0.113.1", "2001:db8::1"]) and not vps_machines.is_unclear([])
    assert vps_machines.is_unclear(["203.0.113.1", "203.0.113.2"]) and vps_machines.is_unclear(["2001:db8::1", "2001:db8::2"])
    objects = [{"ipAddress": "b", "type": "additional"}, {"ipAddress": "a", "type": "primary"}]
    assert vps_machines.own_first(objects) == ["a", "b"]


@pytest.mark.parametrize(("ips", "found"), [
    (["2001:db8::1", "203.0.113.1"], ("203.0.113.1", "2001:db8::1")), (["2001:db8::1"], ("2001:db8::1", "2001:db8::1")), ([], (None, None))])
def test_how_a_vps_is_reached(ips: list[str], found: tuple[str | None, str | None]) -> None:
    made = vps_machines.reachable({"ips": ips}, {})
    assert (made["ip"], made["ipv6"]) == found
