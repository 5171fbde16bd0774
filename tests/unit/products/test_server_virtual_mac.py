# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_server_virtual_mac: addresses on virtual MACs, and MACs that are lost only where that is confirmed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

NAME = "ns3004.example-sbg.net"
FIRST, SECOND = "02:00:00:00:00:01", "02:00:00:00:00:02"
WEB, DB, DB_2, NEW = (f"203.0.113.{number}" for number in (97, 98, 99, 100))

Play = Callable[..., Result]


@pytest.fixture
def keep(run: Play) -> Play:
    """Plays the module: addresses as keywords of the first, or a list."""
    return lambda addresses, **args: run(
        "ovh_server_virtual_mac",
        **{"service_name": NAME, "addresses": addresses if isinstance(addresses, list) else [addresses], **args},
    )


def held(sandbox: Sandbox, mac: str) -> dict[str, str] | None:
    """The addresses of a MAC and their names; None for no such MAC."""
    found: dict[str, Any] | None = sandbox.state.servers[NAME].virtual_macs.get(mac)
    return found and found["addresses"]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"virtual_machine": "x"}, f"virtual_machine of {WEB} cannot be changed in place: set recreate: when_needed"),
        ({"virtual_machine": "x", "type": "vmware"}, f"virtual_machine and type of {WEB} cannot be changed"),
        ({"mac": SECOND}, f"mac of {WEB} cannot be changed in place"),
    ],
)
def test_what_no_route_changes_is_refused(entry: Result, words: str, keep: Play, sandbox: Sandbox) -> None:
    for check in (True, False):
        result = keep({"ip": WEB, **entry}, check=check)
        assert result["failed"] and words in result["msg"] and not sandbox.carried_out()


def test_the_loss_of_a_mac_is_confirmed(keep: Play, sandbox: Sandbox) -> None:
    renamed = {"addresses": {"ip": WEB, "virtual_machine": "x"}, "recreate": "when_needed"}
    for confirm in (None, "ns3001.example-sbg.net"):
        result = keep(**renamed, confirm=confirm)
        assert result["failed"] and not sandbox.carried_out()
        assert f"{FIRST} would be lost with its last address: set confirm to the name of the server" in result["msg"]
    foreseen = keep(**renamed, confirm=NAME.upper(), check=True)
    result = keep(**renamed, confirm=NAME)
    assert (
        foreseen["diff"]
        == result["diff"]
        == {
            "before": f"{WEB} web (ovh)\n",
            "after": f"{WEB} x (ovh)\nthe virtual MAC {FIRST} is lost\n",
        }
    )
    assert held(sandbox, FIRST) is None and result["addresses"][0]["mac"] not in (None, FIRST)


def test_two_addresses_that_leave_their_mac_together_lose_it(keep: Play, sandbox: Sandbox) -> None:
    entries = [{"ip": DB, "virtual_machine": "a"}, {"ip": DB_2, "virtual_machine": "b"}]
    result = keep(entries, recreate="when_needed")
    assert result["failed"] and f"{SECOND} would be lost" in result["msg"]
    done = keep(entries, recreate="when_needed", confirm=NAME)
    macs = [each["mac"] for each in done["addresses"]]
    assert done["changed"] and SECOND not in macs and len(set(macs)) == 2 and held(sandbox, SECOND) is None


def test_an_address_moves_to_another_mac(keep: Play, sandbox: Sandbox) -> None:
    result = keep({"ip": DB_2, "mac": FIRST.upper(), "type": "ovh"}, recreate="when_needed")
    assert result["diff"]["after"] == f"{DB_2} db-2 (ovh)\n{DB_2} moves to {FIRST}\n"
    assert held(sandbox, FIRST) == {WEB: "web", DB_2: "db-2"} and held(sandbox, SECOND) == {DB: "db"}


def test_purge_leaves_what_is_declared(keep: Play, sandbox: Sandbox) -> None:
    result = keep([{"ip": WEB}, {"ip": DB}], purge=True)
    assert [each["ip"] for each in result["addresses"]] == [WEB, DB] and held(sandbox, SECOND) == {DB: "db"}
    refused = keep({"ip": DB}, purge=True)
    assert refused["failed"] and f"{FIRST} would be lost" in refused["msg"]


@pytest.mark.parametrize(
    ("addresses", "args", "words"),
    [
        ([{"ip": NEW}], {}, f"{NEW}: virtual_machine is missing: it has no virtual MAC yet"),
        ([{"ip": NEW, "virtual_machine": "a", "mac": "02:00:00:00:00:09"}], {}, "the server has no virtual MAC 02:00"),
        ([{"ip": "2001:db8::1", "virtual_machine": "a"}], {}, "'2001:db8::1' is not a valid IPv4 address"),
        ([{"ip": WEB}, {"ip": WEB}], {}, f"addresses has {WEB} twice"),
        ([{"ip": WEB, "virtual_machine": " "}], {}, f"addresses: an option of {WEB} is empty"),
        ([{"ip": WEB}], {"state": "absent", "purge": True}, "purge cannot be combined with state: absent"),
        ([{"ip": WEB}], {"service_name": " "}, "service_name is empty"),
    ],
)
def test_what_cannot_be_is_refused(addresses: Any, args: Result, words: str, keep: Play, sandbox: Sandbox) -> None:
    result = keep(addresses, **args)
    assert result["failed"] and words in result["msg"] and not sandbox.carried_out()


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ({"supported": False, "quota": 8}, "the server does not support virtual MACs"),
        ({"supported": True, "quota": 2}, "the server would have 3 virtual MACs, and may have 2"),
    ],
)
def test_a_server_has_as_many_as_it_may(limits: Result, words: str, keep: Play, sandbox: Sandbox) -> None:
    sandbox.state.servers[NAME].network["vmac"] = limits
    for check in (True, False):
        result = keep({"ip": NEW, "virtual_machine": "a"}, check=check)
        assert result["failed"] and f"{words}; nothing was written" in result["msg"]
    assert not sandbox.carried_out()
    assert keep({"ip": DB_2}, state="absent")["changed"], "what is there can go in any case"


def test_a_mac_that_is_there_counts_once(keep: Play, sandbox: Sandbox) -> None:
    sandbox.state.servers[NAME].network["vmac"] = {"supported": True, "quota": 2}
    assert keep({"ip": NEW, "virtual_machine": "a", "mac": FIRST})["changed"]


def test_a_task_that_fails_is_a_failure(keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "customerError"
    result = keep({"ip": NEW, "virtual_machine": "a"})
    assert result["failed"] and result["changed"] and "(virtualMacAdd) ended as 'customerError'" in result["msg"]


def test_a_task_need_not_wait(keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds = 0.5
    begun = keep({"ip": NEW, "virtual_machine": "a"}, wait=False)
    assert begun["changed"] and begun["addresses"][0]["mac"] is None
    assert begun["tasks"][0]["function"] == "virtualMacAdd"
    again = keep({"ip": NEW, "virtual_machine": "a"})
    assert not again["changed"] and again["addresses"][0]["mac"], "the open task is awaited first"


def test_what_info_returns_can_be_declared(keep: Play, run: Play) -> None:
    found = run("ovh_server_virtual_mac_info", service_name=NAME.upper())["addresses"]
    assert len(found) == 3 and not keep(found, purge=True)["changed"]
