# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_secondary_dns: domains of servers and VPS, and the record that shows whose they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

SERVER, VPS = "ns3001.example-sbg.net", "vps-5001.example-sbg.net"

Play = Callable[..., Result]


@pytest.fixture
def serve(run: Play) -> Play:
    """Plays the module on a server."""
    return lambda domain, **args: run(
        "ovh_secondary_dns", **{"product": "server", "service_name": SERVER, "domain": domain, **args}
    )


def test_a_new_domain_gets_the_address_of_its_service(serve: Play) -> None:
    result = serve("example.com")
    assert result["secondary_dns_domain"]["primary_ip"] == "192.0.2.1"
    assert result["secondary_dns_domain"]["dns"] == "sdns2.example.net"
    assert not serve("EXAMPLE.com.")["changed"]


def test_the_record_that_shows_the_owner_is_told_before_anything_is_written(serve: Play, sandbox: Sandbox) -> None:
    result = serve(["example.com", "example.org"], check=True)
    records = [(each["domain"], each["type"], each["name"]) for each in result["ownership_records"]]
    assert records == [("example.com", "TXT", "ownercheck"), ("example.org", "TXT", "ownercheck")]
    assert not sandbox.carried_out()


def test_a_domain_without_that_record_is_a_failure_that_names_it(serve: Play, sandbox: Sandbox) -> None:
    sandbox.settings.ownership = "missing"
    result = serve("example.com")
    value = result["ownership_records"][0]["value"]
    assert result["failed"] and not result["changed"]
    assert f"the domain must have the TXT record ownercheck.example.com with the value {value}" in result["msg"]


def test_a_vps_has_no_such_record(serve: Play, sandbox: Sandbox) -> None:
    sandbox.settings.ownership = "missing"
    result = serve("example.com", product="vps", service_name=f" {VPS.upper()}")
    assert result["changed"] and "ownership_records" not in result


@pytest.mark.parametrize("address", ["2001:db8::1", "x"])
def test_a_primary_has_an_ipv4_address(address: str, serve: Play, sandbox: Sandbox) -> None:
    result = serve("example.com", primary_ip=address)
    assert result["failed"] and f"primary_ip: {address!r} is not a valid IPv4 address" in result["msg"]
    assert not sandbox.carried_out()


def test_a_server_is_no_vps(serve: Play) -> None:
    result = serve("example.com", product="vps")
    assert result["failed"] and result["http_status"] == 404
