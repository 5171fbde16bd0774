# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""DynHost records, whose address is the router's, and the logins of routers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

Play = Callable[..., Result]


@pytest.fixture
def record(run: Play) -> Play:
    return lambda **args: run("ovh_domain_dynhost_record", **{"zone": "example.com", **args})


@pytest.fixture
def login(run: Play) -> Play:
    return lambda **args: run("ovh_domain_dynhost_login", **{"zone": "example.com", **args})


def test_the_address_that_a_router_has_set_stays(record: Play, sandbox: Sandbox) -> None:
    record(name="office", ip="192.0.2.7")
    known = next(each for each in sandbox.state.zones["example.com"].dynhosts.values() if each["subDomain"] == "office")
    known["ip"] = "192.0.2.99"
    sandbox.state.zones["example.com"].publish()
    again = record(name="office", ip="192.0.2.7")
    assert not again["changed"] and again["dynhost_records"][0]["ip"] == known["ip"] == "192.0.2.99"


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({"name": "office"}, "office: ip is missing: creation needs an address, which the router then changes"),
        ({"name": "office", "ip": "router"}, "'router' is not a valid IP address"),
        ({"name": "office.example.org.", "ip": "192.0.2.1"}, "name: 'office.example.org.' is a name of another zone"),
        ({"name": "a b", "ip": "192.0.2.1"}, "name: 'a b.example.com' is not a valid DNS name"),
        ({"name": "a", "zone": " . ", "ip": "192.0.2.1"}, "zone is empty"),
    ],
)
def test_what_cannot_be_a_record(args: dict[str, Any], sentence: str, record: Play, sandbox: Sandbox) -> None:
    assert record(**args)["msg"].startswith(sentence) and not sandbox.writes()


@pytest.mark.parametrize("check", [True, False])
def test_a_zone_without_dynhost(check: bool, record: Play, login: Play, sandbox: Sandbox) -> None:
    sandbox.state.zones["example.com"].dynhost = False
    assert record(name="office", ip="192.0.2.1", check=check)["msg"] == (
        "zone example.com: the zone does not support DynHost; nothing was written"
    )
    assert login(suffix="x", name="office", password="long-enough", check=check)["msg"] == (
        "x: the zone does not support DynHost"
    )
    assert not record(name="x", state="absent")["changed"] and not sandbox.writes()


def test_capabilities_that_cannot_be_read(record: Play, sandbox: Sandbox) -> None:
    sandbox.fail(path="/domain/zone/example.com/capabilities", kind="status", status=403)
    assert "zone example.com" in record(name="office", ip="192.0.2.1")["msg"] and not sandbox.writes()


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({"zone": "exam ple.com"}, "zone: 'exam ple.com' is not a valid DNS name"),
        ({"name": "x.example.org."}, "name: 'x.example.org.' is a name of another zone than example.com"),
        ({"suffix": " "}, "suffix is empty"),
    ],
)
def test_what_cannot_be_a_login(args: dict[str, Any], sentence: str, login: Play, sandbox: Sandbox) -> None:
    assert login(**{"suffix": "router", **args})["msg"].startswith(sentence) and not sandbox.exchanges


@pytest.mark.parametrize(
    "args",
    [
        {"suffix": "office", "name": "office"},
        {"suffix": "office", "name": "OFFICE.example.com.", "zone": "Example.COM."},
        {"dynhost_login_id": "example.com-office", "name": "office"},
    ],
)
def test_a_login_in_other_words_is_the_same(args: dict[str, Any], login: Play, sandbox: Sandbox) -> None:
    result = login(**args)
    assert not result["changed"] and result["dynhost_login"]["suffix"] == "office" and not sandbox.writes()


def test_a_suffix_is_not_the_end_of_another_one(login: Play, sandbox: Sandbox) -> None:
    login(suffix="my-office", name="*", password="long-enough")
    assert login(suffix="office", name="office")["changed"] is False
    assert sandbox.state.zones["example.com"].logins["example.com-my-office"]["subDomain"] == "*"


def test_a_password_is_sent_once_or_always_and_never_shown(login: Play, sandbox: Sandbox) -> None:
    known = sandbox.state.zones["example.com"].logins["example.com-office"]
    assert not login(suffix="office", password="another-one")["changed"] and known["password"] == "of-the-office"
    result = login(suffix="office", password="another-one", update_password="always")
    assert result["changed"] and known["password"] == "another-one" and "another-one" not in str(result)


def test_a_record_is_removed_and_listed(record: Play, run: Play) -> None:
    assert run("ovh_domain_dynhost_record_info", zone="example.com", name=["home"])["dynhost_records"][0]["id"] == 7001
    assert record(name="home", state="absent")["changed"]
    assert run("ovh_domain_dynhost_record_info", zone="example.com")["dynhost_records"] == []
