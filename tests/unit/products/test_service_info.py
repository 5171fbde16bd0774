# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_service_info: what ends when, by contracts or by what services say of themselves."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.service.services import (
    KINDS,
    from_contract,
    from_service_infos,
    product_of,
    with_days,
)

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

NAME, EXPIRED, FORBIDDEN = "ns3001.example-sbg.net", "ns3015.example-sbg.net", "ns3026.example-gra.net"

Play = Callable[..., Result]


@pytest.fixture
def services(run: Play) -> Play:
    """Plays the module."""
    return lambda **args: run("ovh_service_info", **args)


def names(result: Result) -> list[str]:
    return [service["service_name"] for service in result["services"]]


def test_all_services_of_all_products_in_few_requests(services: Play, sandbox: Sandbox) -> None:
    result = services()
    assert {service["product"] for service in result["services"]} == {"dedicated/server", "email/domain", "vps"}
    assert len(result["services"]) == len(sandbox.state.servers) + len(sandbox.state.domains) + len(sandbox.state.vps)
    assert len(sandbox.exchanges) <= 2
    ends = [service["expiration"] for service in result["services"]]
    assert ends == sorted(ends) and result["services"][0]["days_left"] < 0 < result["services"][-1]["days_left"]


@pytest.mark.parametrize(
    ("args", "found"),
    [
        ({"service_name": ["Web-1"]}, [NAME]),
        ({"service_name": [EXPIRED, "nothing", " "]}, [EXPIRED]),
        ({"product": ["/email/domain/"], "expires_within": "0d"}, ["expired.example"]),
        ({"ends": True}, ["ns3002.example-sbg.net"]),
        ({"ends": False, "service_name": ["web-1", "web-2"]}, [NAME]),
        ({"product": []}, []),
        ({"service_name": []}, []),
    ],
)
def test_filters(args: dict[str, Any], found: list[str], services: Play, sandbox: Sandbox) -> None:
    sandbox.state.servers["ns3002.example-sbg.net"].service_infos["renew"]["deleteAtExpiration"] = True
    assert names(services(**args)) == found


@pytest.mark.parametrize(
    ("args", "warnings"),
    [
        (
            {"product": ["vsp"]},
            ["there is no service with product vsp; existing values: dedicated/server, email/domain, vps"],
        ),
        ({"product": ["/vps/", "VPS"], "service_name": ["WEB-1."]}, []),
        ({"service_name": ["nothing", " "]}, ["there is no service with service_name nothing; "]),
    ],
)
def test_a_filter_value_that_nothing_has_is_reported(args: dict[str, Any], warnings: list[str], services: Play) -> None:
    found = services(**args).get("warnings", [])
    assert len(found) == len(warnings) and all(map(str.startswith, found, warnings))


def test_a_length_of_time_that_is_none(services: Play, sandbox: Sandbox) -> None:
    assert services(expires_within="soon")["msg"].startswith("expires_within: 'soon' is not a duration")
    assert not sandbox.exchanges


def test_days_are_whole_and_none_is_none() -> None:
    now = datetime.datetime(2026, 5, 4, 12, tzinfo=datetime.UTC)
    for end, days in (
        ("2026-05-05", 0),
        ("2026-05-05T12:00:00+00:00", 1),
        ("2026-05-04T11:00:00+00:00", -1),
        (None, None),
        ("?", None),
    ):
        assert with_days({"expiration": end}, now)["days_left"] == days


@pytest.mark.parametrize(
    ("contract", "ends"),
    [
        ({}, True),
        ({"billing": {"renew": {"current": {"mode": "automatic"}}}}, False),
        ({"billing": {"renew": {"current": {"mode": "manual"}}}}, True),
        (
            {
                "billing": {
                    "renew": {"current": {"mode": "automatic"}},
                    "lifecycle": {"current": {"pendingActions": ["terminateAtExpirationDate"]}},
                }
            },
            True,
        ),
        (
            {
                "billing": {
                    "renew": {"current": {"mode": "automatic"}},
                    "lifecycle": {"current": {"pendingActions": ["earlyRenewal"]}},
                }
            },
            False,
        ),
    ],
)
def test_whether_a_contract_ends_unless_somebody_does_something(contract: dict[str, Any], ends: bool) -> None:
    assert from_contract(contract)["ends"] is ends


@pytest.mark.parametrize(
    ("renew", "told"),
    [
        ({"automatic": True, "deleteAtExpiration": False, "period": 12}, ("automatic", "P12M", False)),
        (None, ("manual", None, True)),
        ({"automatic": True, "deleteAtExpiration": True, "period": None}, ("automatic", None, True)),
    ],
)
def test_a_service_says_the_same_of_itself(renew: dict[str, Any] | None, told: tuple[Any, ...]) -> None:
    service = from_service_infos(KINDS[0], NAME, {"renew": renew})
    assert (service["renewal"], service["renewal_period"], service["ends"]) == told
    assert set(service) == set(from_contract({}))


def test_products_are_paths() -> None:
    assert product_of("/cloud/project/{serviceName}") == "cloud/project" and product_of(None) is None


def test_where_there_are_no_contracts_services_are_asked_themselves(
    brand: None, services: Play, sandbox: Sandbox
) -> None:
    result = services(product=["dedicated/server"], service_name=[NAME, EXPIRED, FORBIDDEN])
    assert [
        (service["service_name"], service["expiration"], service["display_name"]) for service in result["services"]
    ] == [(NAME, "2031-05-01", None)]
    assert any(
        warning.startswith("servers left out, since they cannot be read: ") and EXPIRED in warning
        for warning in result["warnings"]
    )


def test_a_product_that_the_endpoint_lacks_is_none(brand: None, services: Play, sandbox: Sandbox) -> None:
    sandbox.settings.endpoint = "kimsufi-ca"
    with sandbox.on_purpose():
        assert {service["product"] for service in services()["services"]} == {"dedicated/server"}


@pytest.mark.parametrize("path", ["/vps", f"/dedicated/server/{NAME}/serviceInfos"])
def test_what_can_not_be_read_just_now_is_an_error(path: str, brand: None, services: Play, sandbox: Sandbox) -> None:
    sandbox.settings.batch = "ignore"
    sandbox.fail("status", "GET", path, times=None, status=400, message="No")
    assert f"GET {path}: No (HTTP 400" in services()["msg"]
