# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_service: which services a task means, what they take, and what a person reads of it."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine import asking
from ansible_collections.community.ovh.plugins.module_utils._products.service import renewal
from ansible_collections.community.ovh.plugins.module_utils._products.service.services import months_of
from ansible_collections.community.ovh.plugins.module_utils._schema.list_settings import ListSettings, SettingsOf

from tests.sandbox import Sandbox
from tests.sandbox.products import services
from tests.support.execution_modes import Result

NAME, OTHER, ENGAGED = "ns3001.example-sbg.net", "ns3002.example-sbg.net", "ns3006.example-sbg.net"
EXPIRY = "terminateAtExpirationDate"
ENDS = {"termination_policy": EXPIRY}

Play = Callable[..., Result]


@pytest.fixture
def service(run: Play) -> Play:
    """Plays the module."""
    return lambda **args: run("ovh_service", **args)


def written(sandbox: Sandbox) -> list[Any]:
    return [exchange["path"].removeprefix("/1.0") for exchange in sandbox.exchanges if exchange["method"] != "GET"]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({"renewal": "manual"}, "no service is selected: give at least one of service_name, product,"),
        ({"service_name": [NAME], "period": 0}, "period: 0 is not a number of months of at least 1"),
        ({"service_name": [NAME], **ENDS}, "set confirm to the same names; nothing was sent"),
        ({"service_name": [NAME, OTHER], **ENDS, "confirm": [NAME]}, "name each service in service_name"),
        ({"ends": True, **ENDS, "confirm": NAME}, "name each service in service_name"),
        ({"expires_within": "soon", "renewal": "manual"}, "expires_within: 'soon' is not a duration"),
    ],
)
def test_nothing_is_sent_for_what_cannot_be_meant(
    args: dict[str, Any], message: str, service: Play, sandbox: Sandbox
) -> None:
    result = service(**args)
    assert result["failed"] and message in result["msg"] and not sandbox.exchanges


@pytest.mark.parametrize(
    ("args", "reasons"),
    [
        ({"service_name": ["nothing"], "renewal": "manual"}, ["nothing: the account has no service of this name"]),
        ({"service_name": ["web-1"], **ENDS, "confirm": "web-1"}, [f"{NAME}: it is named by its display name"]),
        (
            {"service_name": ["example.com"], **ENDS, "confirm": "example.com"},
            ["example.com: several services have this name"],
        ),
        ({"service_name": [NAME], "period": 5}, [f"{NAME}: its period cannot be 5 months (possible: 1, 12)"]),
        (
            {"service_name": [NAME], "termination_policy": "terminateAtEngagementDate", "confirm": NAME},
            [f"{NAME}: its termination_policy cannot be terminateAtEngagementDate (possible: {EXPIRY})"],
        ),
        (
            {"service_name": [ENGAGED], "engagement_end": "STOP_ENGAGEMENT_KEEP_PRICE"},
            [f"{ENGAGED}: its engagement_end cannot be STOP_ENGAGEMENT_KEEP_PRICE (possible: CANCEL_SERVICE,"],
        ),
        ({"service_name": [NAME], "engagement_end": "CANCEL_SERVICE"}, [f"{NAME}: ", "does not support engagement"]),
    ],
)
def test_a_named_service_that_cannot_be_done_fails_unwritten(
    args: dict[str, Any], reasons: list[str], service: Play, sandbox: Sandbox
) -> None:
    if "example.com" in args["service_name"]:
        sandbox.state.vps["example.com"] = copy.deepcopy(next(iter(sandbox.state.vps.values())))
        sandbox.state.vps["example.com"].service_infos["serviceId"] = 99
    result = service(**args)
    assert result["failed"] and all(reason in result["msg"] for reason in reasons) and not written(sandbox)


@pytest.mark.parametrize(
    ("args", "skipped", "warned"),
    [
        ({"service_name": [NAME], "ends": True, "renewal": "automatic"}, {NAME: "left out by ends"}, ""),
        ({"ends": True, "renewal": "automatic"}, {}, "no service matches these filters; nothing to do"),
        ({"service_name": [], "renewal": "automatic"}, {}, "service_name is empty"),
        ({"product": ["vsp"], "renewal": "automatic"}, {}, "there is no service with product vsp"),
    ],
)
def test_what_is_not_meant_is_left_alone(
    args: dict[str, Any], skipped: dict[str, str], warned: str, service: Play, sandbox: Sandbox
) -> None:
    result = service(**args)
    assert {each["service_name"]: each["msg"] for each in result["services"]} == skipped
    assert warned in "".join(result.get("warnings", [])) and not written(sandbox) and not result["changed"]


def test_found_services_without_an_engagement_are_skipped(service: Play, sandbox: Sandbox) -> None:
    result = service(product=["vps"], engagement_end="CANCEL_SERVICE")
    assert not result.get("failed") and all(each["skipped"] for each in result["services"])
    assert "left out" in result["warnings"][0] and len(result["warnings"]) == 1


def test_periods_that_cannot_be_read_concern_their_service_only(service: Play, sandbox: Sandbox) -> None:
    sandbox.settings.batch = "ignore"
    sandbox.fail("status", "GET", "/services/103001/renewPeriodCapacities", times=None, status=400, message="No")
    result = service(service_name=[NAME, OTHER], period=12)
    assert [each.get("failed", False) for each in result["services"]] == [True, False]
    assert written(sandbox) == ["/services/103002"]


def test_a_change_is_awaited_until_it_shows(service: Play, sandbox: Sandbox) -> None:
    sandbox.settings.contract_seconds = 0.5
    result = service(service_name=[NAME], renewal="manual")
    assert result["changed"] and not result.get("failed") and result["services"][0]["renewal"] == "manual"


@pytest.mark.parametrize(
    ("args", "renew"),
    [
        ({"renewal": "manual", "period": 12}, {"automatic": False, "period": 12, "deleteAtExpiration": False}),
        ({**ENDS, "confirm": NAME}, {"automatic": True, "period": 1, "deleteAtExpiration": True}),
    ],
)
def test_without_a_list_services_are_told_themselves(
    args: dict[str, Any], renew: dict[str, Any], brand: None, service: Play, sandbox: Sandbox
) -> None:
    result = service(service_name=[NAME], **args)
    assert result["changed"] and not result.get("failed")
    assert written(sandbox) == [f"/dedicated/server/{NAME}/serviceInfos"]
    there = sandbox.state.servers[NAME].service_infos["renew"]
    assert there == {**renew, "forced": False, "manualPayment": False}
    assert not service(service_name=[NAME], **args)["changed"]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({"display_name": "x"}, "display_name is not available on "),
        (
            {"termination_policy": "terminateAtEngagementDate", "confirm": NAME},
            "termination_policy: terminateAtEngagementDate is not available on ",
        ),
    ],
)
def test_what_only_contracts_have(
    args: dict[str, Any], message: str, brand: None, service: Play, sandbox: Sandbox
) -> None:
    assert message in service(service_name=[NAME], **args)["msg"] and not sandbox.exchanges


@pytest.mark.parametrize(
    ("renew", "infos", "reason"),
    [
        ({"deleteAtExpiration": True}, {"canDeleteAtExpiration": False}, f"its termination_policy cannot be {EXPIRY}"),
        ({"deleteAtExpiration": True}, {}, ""),
        ({"deleteAtExpiration": True}, {"canDeleteAtExpiration": False, "renew": {"deleteAtExpiration": True}}, ""),
        ({"automatic": False}, {"renew": {"forced": True}}, "its renewal is always automatic"),
        ({"period": 5}, {"possibleRenewPeriod": [1, 12]}, "its period cannot be 5 (possible: 1, 12)"),
        ({"period": 5}, {"possibleRenewPeriod": None}, ""),
    ],
)
def test_what_a_service_refuses(renew: dict[str, Any], infos: dict[str, Any], reason: str) -> None:
    assert renewal.infos_refuse({"renew": renew}, infos) == reason


def test_a_renewal_that_a_contract_refuses() -> None:
    contract = {"billing": {"renew": {"capacities": {"mode": ["automatic"]}}}}
    assert renewal.contract_refuses({"renew": {"mode": "manual"}}, contract) == (
        "its renewal cannot be manual (possible: automatic)"
    )
    assert not renewal.contract_refuses({"renew": {"mode": "manual"}, "terminationPolicy": "empty"}, {})


@pytest.mark.parametrize(
    ("period", "months"), [("P1M", 1), ("P1Y", 12), ("P2Y6M", 30), ("P7D", None), ("P", None), (None, None)]
)
def test_periods_are_compared_in_months(period: str | None, months: int | None) -> None:
    assert months_of(period) == months


def test_a_period_that_is_not_offered_at_all() -> None:
    with pytest.raises(ValueError, match=r"its period cannot be 3 months \(possible: none\)"):
        renewal.offered_period({"period": "P3M"}, ["P7D"])


# ---- contacts

TECH = {"change_contact": {"technical": "YY2222-ovh"}}


def test_contacts_are_asked_for_once(service: Play, sandbox: Sandbox) -> None:
    names = [NAME, OTHER]
    checked = service(service_name=names, **TECH, check=True)
    assert checked["changed"] and not written(sandbox)
    result = service(service_name=names, renewal="manual", **TECH)
    assert (
        result["diff"]["after"]
        == checked["diff"]["after"].replace(
            "renewed automatically every month, next", "not renewed automatically, expires"
        )
        and "; asks YY2222-ovh to become its technical contact" in result["diff"]["after"]
    )
    asked = [f"/dedicated/server/{name}/changeContact" for name in names]
    assert [each for each in written(sandbox) if each.endswith("Contact")] == asked
    again = service(service_name=names, change_contact={"technical": "yy2222-ovh"})
    assert not again["changed"] and again["services"][0]["change_contact"]["pending"] == {"contactTech": "yy2222-ovh"}
    for request in sandbox.state.contact_changes.values():
        request["state"] = "refused"
    assert service(service_name=[NAME], **TECH)["changed"]


def test_a_name_without_a_service_asks_nobody(service: Play, sandbox: Sandbox) -> None:
    result = service(service_name=["nothing", NAME], **TECH)
    assert result["failed"] and written(sandbox) == [f"/dedicated/server/{NAME}/changeContact"]


def test_the_contact_that_it_has_is_not_asked_for(service: Play, sandbox: Sandbox) -> None:
    now = sandbox.state.servers[NAME].service_infos["contactTech"]
    result = service(service_name=[NAME], change_contact={"technical": now.upper()})
    assert not result["changed"] and not written(sandbox)
    assert not [each for each in sandbox.exchanges if "contactChange" in each["path"]]


@pytest.mark.parametrize("value", [{}, {"billing": " "}])
def test_a_contact_is_an_account(value: dict[str, Any], service: Play, sandbox: Sandbox) -> None:
    result = service(service_name=[NAME], change_contact=value)
    assert result["msg"] == "change_contact: give at least one account" and not sandbox.exchanges


@pytest.mark.parametrize("route", ["", "/nothing/{serviceName}"])
def test_products_without_contacts_are_left_out(
    route: str, service: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert renewal.RENEWAL.asks
    monkeypatch.setitem(renewal.RENEWAL.asks.routes, renewal.KINDS[1], "")
    if route:
        monkeypatch.setattr("tests.sandbox.products.services.ROUTES", {**services.ROUTES, "vps": route})
    result = service(product=["vps" if not route else "nothing"], **TECH)
    assert all("does not support change_contact" in each["msg"] for each in result["services"])
    assert result["services"] and not written(sandbox)


@pytest.mark.parametrize("arrived", [True, False])
def test_a_lost_answer_asks_nobody_twice(
    arrived: bool, service: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "LIST_LAG", 0.05)
    sandbox.fail("reset_after" if arrived else "reset_before", "POST", "*/changeContact")
    result = service(service_name=[NAME], **TECH)
    assert bool(result.get("failed")) is not arrived and len(sandbox.state.contact_changes) == arrived
    assert arrived or "it was not sent again" in result["msg"]


def test_a_refusal_is_told(service: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", "*/changeContact", status=400, message="No such account")
    result = service(service_name=[NAME], **TECH)
    assert "No such account" in result["msg"] and result["services"][0]["failed"]


@pytest.mark.parametrize(("status", "failed"), [(404, False), (400, True)])
def test_requests_that_cannot_be_read(status: int, failed: bool, service: Play, sandbox: Sandbox) -> None:
    service(service_name=[OTHER], **TECH)
    sandbox.settings.batch = "ignore"
    sandbox.fail("status", "GET", "/me/task/contactChange/*", times=None, status=status, message="No such object")
    assert bool(service(service_name=[NAME], **TECH).get("failed")) is failed


SERVICE = {
    "product": "vps",
    "service_name": "vps-1",
    "display_name": "vps-1",
    "expiration": None,
    "engaged_until": "2032-01-01",
}


@pytest.mark.parametrize(
    ("terms", "text"),
    [
        (("automatic", "P3M", "empty"), "renewed automatically every 3 months, next on an unknown date"),
        (("automatic", "P2Y", "empty"), "renewed automatically every 2 years, next on an unknown date"),
        (("automatic", None, "empty"), "renewed automatically, next on an unknown date"),
        ((None, None, "terminateAtEngagementDate"), "ends with its engagement on 2032-01-01"),
        (("manual", None, "terminate"), "ends on an unknown date"),
    ],
)
def test_a_service_in_a_diff(terms: tuple[Any, ...], text: str) -> None:
    assert renewal.line({**SERVICE, **renewal.terms(*terms)}) == f"vps vps-1: {text}"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: SettingsOf(renewal.CONTRACT.of, (), {}, dict, lambda changes, found: ""), "at least one"),
        (lambda: remade(renewal.CONTRACT, composed={"other": dict}), "composed or offered is a field"),
        (lambda: remade(renewal.RENEWAL, listed=renewal.infos_of(renewal.KINDS[0])), "those of its service"),
        (lambda: remade(renewal.RENEWAL, elsewhere=()), "read elsewhere has its settings"),
        (lambda: remade(renewal.RENEWAL, naming="other"), "what names objects is a filter"),
    ],
)
def test_a_description_that_contradicts_itself(make: Callable[[], Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        make()


def remade(kind: SettingsOf | ListSettings, **changes: Any) -> Any:
    return dataclasses.replace(kind, **changes)
