# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_server_link_aggregation: the network is cut once, on purpose, and what is lost is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.link_aggregation import unmet
from ansible_collections.community.ovh.plugins.module_utils._schema.action import Seen

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

# One that is in a vRack.
NAME = "ns3001.example-sbg.net"
SERVER = f"/dedicated/server/{NAME}"
PUBLIC, PRIVATE = MACS = ["02:00:00:0b:b9:00", "02:00:00:0b:b9:01"]
UUIDS = [f"00000000-0000-4000-9000-00003001000{port}" for port in (0, 1)]
SPARE = "00000000-0000-4000-9000-000030010002"

Play = Callable[..., Result]


@pytest.fixture
def aggregate(run: Play) -> Play:
    """Plays the module on one server."""
    return lambda **args: run(
        "ovh_server_link_aggregation", **{"service_name": NAME, "name": "bond0", "confirm": NAME, **args}
    )


def written(sandbox: Sandbox) -> list[str]:
    return [each["path"].removeprefix("/1.0") for each in sandbox.writes()]


def begin(sandbox: Sandbox, function: str) -> None:
    """A task that works on the server and does not end."""
    unset = ("comment", "doneDate", "lastUpdate", "note", "plannedInterventionId", "tags", "ticketReference")
    sandbox.state.servers[NAME].tasks[7] = {
        "taskId": 7,
        "function": function,
        "status": "doing",
        "startDate": "2026-01-01T00:00:00+00:00",
        "needSchedule": False,
        **dict.fromkeys(unset),
    }


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({"confirm": None}, "state: present cuts the network of the server"),
        ({"state": "absent", "confirm": "ns3002.example-sbg.net"}, "state: absent cuts the network of the server"),
        ({"name": " "}, "name is empty"),
        ({"state": "absent", "interfaces": MACS}, "interfaces is for state: present"),
        ({"interfaces": [PUBLIC, PUBLIC.upper()]}, "interfaces: an aggregation has at least two"),
    ],
)
def test_nothing_is_sent_for_what_cannot_be_meant(
    args: dict[str, Any], message: str, aggregate: Play, sandbox: Sandbox
) -> None:
    result = aggregate(**args)
    assert result["failed"] and message in result["msg"] and not sandbox.exchanges


@pytest.mark.parametrize("interfaces", [None, MACS, UUIDS, [PRIVATE.upper(), UUIDS[0]]])
def test_what_is_sent_and_what_is_lost(interfaces: list[str] | None, aggregate: Play, sandbox: Sandbox) -> None:
    result = aggregate(interfaces=interfaces)
    assert result["diff"]["after"]["lost"] == "the attachment to pn-100001"
    assert result["aggregation"]["macs"] == MACS and result["task"]["status"] == "done"
    [sent] = sandbox.writes()
    assert sent["body"]["name"] == "bond0" and sorted(sent["body"]["virtualNetworkInterfaces"]) == UUIDS
    assert not aggregate(interfaces=None if interfaces is None else MACS)["changed"]
    assert not aggregate(interfaces=[result["aggregation"]["uuid"], *MACS])["changed"]


def test_without_waiting_only_the_name_is_known(aggregate: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    result = aggregate(wait=False)
    assert result["changed"] and result["aggregation"]["name"] == "bond0" and result["aggregation"]["uuid"] is None
    again = aggregate()
    assert "works on its interfaces; wait for it with ovh_task_wait" in again["msg"] and len(written(sandbox)) == 1


def test_a_task_of_another_kind_is_no_hindrance(aggregate: Play, sandbox: Sandbox) -> None:
    begin(sandbox, "hardReboot")
    assert aggregate()["changed"]
    begin(sandbox, "INFRA_ONE_NETWORK_VirtualNetworkInterface_ungroup")
    assert "task 7 (INFRA_ONE_NETWORK_VirtualNetworkInterface_ungroup) works on" in aggregate(state="absent")["msg"]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({"interfaces": [PUBLIC, "02:00:00:00:00:99"]}, "interfaces: it has no 02:00:00:00:00:99; it has public"),
        ({"interfaces": [PUBLIC, UUIDS[0]]}, "an aggregation has at least two interfaces, and it has public"),
    ],
)
def test_interfaces_that_it_does_not_have(
    args: dict[str, Any], message: str, aggregate: Play, sandbox: Sandbox
) -> None:
    result = aggregate(**args)
    assert f"{NAME}: {message}" in result["msg"] and not written(sandbox)


def test_an_aggregation_is_not_changed(aggregate: Play, sandbox: Sandbox) -> None:
    server = sandbox.state.servers[NAME]
    third = "02:00:00:0b:b9:02"
    spare = {**server.interfaces[UUIDS[0]], "uuid": SPARE, "networkInterfaceController": [third]}
    server.controllers[third] = {**server.controllers[PUBLIC], "mac": third}
    server.interfaces[SPARE] = spare
    assert aggregate(interfaces=MACS)["changed"]
    assert "it consists of other interfaces: bond0" in aggregate(interfaces=[*MACS, third])["msg"]
    assert "reset it first with state: absent" in aggregate(interfaces=[PUBLIC, third])["msg"]
    assert "bond0 (vrack_aggregation: " in aggregate(name="bond1")["msg"]
    assert "is an aggregation already" in aggregate(name="bond1", interfaces=[PUBLIC, third])["msg"]
    assert written(sandbox) == [f"{SERVER}/ola/aggregation"]
    # A subset of its cards.
    bond = next(each for each in server.interfaces.values() if each["name"] == "bond0")
    bond["networkInterfaceController"] = [*MACS, third]
    assert "it consists of other interfaces" in aggregate(interfaces=MACS)["msg"]


def test_a_server_that_does_not_have_it(aggregate: Play, sandbox: Sandbox) -> None:
    server = sandbox.state.servers[NAME]
    server.network["ola"]["available"] = False
    assert "OVHcloud does not offer it for this server" in aggregate()["msg"]
    server.network["ola"] = None
    server.interfaces.clear()
    assert "an aggregation has at least two interfaces, and it has none" in aggregate()["msg"]
    assert not written(sandbox)


@pytest.mark.parametrize("arrived", [True, False])
def test_a_lost_answer_is_never_a_second_request(arrived: bool, aggregate: Play, sandbox: Sandbox) -> None:
    begin(sandbox, "hardReboot")
    sandbox.fail("reset_after" if arrived else "reset_before", "POST", "*/ola/aggregation")
    result = aggregate()
    assert bool(result.get("failed")) is not arrived and len(sandbox.carried_out()) == arrived
    assert arrived or "it has no task, and it was not sent again" in result["msg"]


def test_a_task_that_has_done_nothing_is_a_failure(
    aggregate: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.sandbox.products.server_network.add", lambda *given: None)
    assert "the aggregation bond0 does not show" in aggregate(wait_timeout=0.9)["msg"]


def test_an_aggregation_that_stays() -> None:
    bond = {"name": "bond0", "mode": "public_aggregation"}
    seen = Seen({"interfaces": [bond]})
    assert unmet({"name": " bond0", "state": "absent"}, seen) == "the aggregation bond0 is still there"
    assert unmet({"name": "bond0", "state": "present"}, seen) == ""
