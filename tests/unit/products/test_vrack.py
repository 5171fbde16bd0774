# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is particular to vRacks among memberships (tests/unit/engine/test_membership.py), and vRacks read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

FRONT, BACK, EMPTY = "pn-100001", "pn-100002", "pn-100003"
WEB, DB, BACKEND = "ns3001.example-sbg.net", "ns3003.example-sbg.net", "ns3021.example-gra.net"
LAG, TWO, OLD = (f"ns308{number}.example-lim.net" for number in (1, 2, 3))
BLOCK, SMALL, PREFIX = "198.51.100.0/28", "198.51.100.32/32", "2001:db8:ff::/56"
PROJECT, USED_PROJECT = "0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"

Play = Callable[..., Result]


def port(server: int, number: int = 1) -> str:
    return f"00000000-0000-4000-9000-{server:08}{number:04}"


@pytest.fixture
def keep(run: Play) -> Play:
    return lambda vrack=EMPTY, **args: run("ovh_vrack_member", service_name=vrack, **{"wait_timeout": 2, **args})


def interface(sandbox: Sandbox, server: str, number: int = 1) -> dict[str, Any]:
    return list(sandbox.state.servers[server].interfaces.values())[number]


def writes(sandbox: Sandbox) -> list[str]:
    return [f"{each['method']} {each['path'].removeprefix('/1.0/vrack/')}" for each in sandbox.writes()]


# ---- what is meant


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({"ip": "web"}, "ip: 'web' is neither an address nor a block such as 192.0.2.0/28"),
        ({"ip": PREFIX}, f"ip: {PREFIX} belongs into ipv6"),
        ({"ipv6": SMALL}, f"ipv6: {SMALL} belongs into ip"),
        (
            {"dedicated_server_interface": WEB},
            f"dedicated_server_interface: '{WEB}' is not an id such as 00000000-0000-4000-8000-000000000001",
        ),
        ({"vrack": " ", "ip": SMALL}, "service_name is empty"),
    ],
)
def test_what_can_be_no_member(args: dict[str, Any], sentence: str, keep: Play, sandbox: Sandbox) -> None:
    assert keep(**args)["msg"] == sentence and not sandbox.exchanges


def test_nothing_named_is_an_error_and_an_empty_list_is_nothing(keep: Play, sandbox: Sandbox) -> None:
    assert "one of the following is required: dedicated_server" in keep()["msg"]
    result = keep(ip=[], dedicated_server=[""])
    assert (
        not result["changed"]
        and result["members"] == []
        and result["warnings"] == ["no member is named, and nothing is done"]
    )


def test_the_vrack_by_its_display_name_and_one_that_is_not_there(keep: Play) -> None:
    assert keep("front", dedicated_server=WEB)["members"][0]["vrack"] == FRONT
    assert keep("pn-9", dedicated_server=WEB)["msg"].startswith("pn-9: GET /vrack/pn-9: ")


# ---- servers


def test_a_servers_interface_is_found(keep: Play, sandbox: Sandbox) -> None:
    assert [each["interface"] for each in keep(dedicated_server=[DB, LAG])["members"]] == [port(3003), port(3081)]
    assert interface(sandbox, DB)["vrack"] == interface(sandbox, LAG)["vrack"] == EMPTY


@pytest.mark.parametrize("server", [OLD, "ns3066.example-bhs.net", "ns3065.example-bhs.net"])
@pytest.mark.parametrize("elsewhere", [False, True])
@pytest.mark.parametrize("check", [True, False])
def test_a_server_without_an_enabled_interface_can_not_be_attached(
    check: bool, elsewhere: bool, server: str, keep: Play, sandbox: Sandbox
) -> None:
    if elsewhere:
        sandbox.state.vrack_services["dedicatedServer"][server] = BACK
    result = keep(dedicated_server=[server], move=elsewhere, check=check)
    assert (
        result["failed"]
        and not result["changed"]
        and result["msg"]
        == f"{server}: the server has no enabled interface of mode vrack or vrack_aggregation, so it cannot be attached"
        " to a vRack; nothing was written to it"
    )
    assert not sandbox.writes()


def test_an_interface_that_is_off_is_not_meant(keep: Play, sandbox: Sandbox) -> None:
    interface(sandbox, TWO)["enabled"] = False
    assert keep(dedicated_server=TWO)["members"][0]["interface"] == port(3082, 2)


def test_several_interfaces_are_told_apart_by_the_task(keep: Play, sandbox: Sandbox) -> None:
    for check in (True, False):
        assert (
            keep(dedicated_server=TWO, check=check)["msg"]
            == f"{TWO}: the server has several interfaces for a vRack ({port(3082)}, {port(3082, 2)}):"
            " set one of them in dedicated_server_interface"
        )
    assert not sandbox.writes()
    assert keep(dedicated_server_interface=port(3082, 2))["changed"]
    assert not keep(dedicated_server=TWO)["changed"], "the server is in, by one of them"
    assert keep(dedicated_server_interface=port(3082))["changed"]
    assert keep(dedicated_server=TWO, state="absent")["changed"] and [
        each["vrack"] for each in keep(dedicated_server=TWO, check=True)["members"]
    ] == [None]
    assert interface(sandbox, TWO)["vrack"] is interface(sandbox, TWO, 2)["vrack"] is None


# ---- blocks


def test_an_address_in_a_larger_block_names_the_block(keep: Play, sandbox: Sandbox) -> None:
    keep(ip=BLOCK)
    for vrack, state in ((EMPTY, "present"), (EMPTY, "absent"), (FRONT, "present")):
        assert (
            keep(vrack, ip="198.51.100.5", state=state)["msg"]
            == f"198.51.100.5/32: it lies in the block {BLOCK}, which is in the vRack {EMPTY} as a whole: give ip:"
            f" {BLOCK}"
        )
    assert len(sandbox.writes()) == 1


def test_a_block_may_be_written_in_any_form(keep: Play) -> None:
    keep(ipv6=PREFIX)
    assert not keep(ipv6="2001:0DB8:00FF::/56")["changed"]


def test_the_region_of_a_block(keep: Play, sandbox: Sandbox) -> None:
    keep(ip=SMALL, cloud_project=PROJECT, region="eu-west-par")
    assert [each["body"] for each in sandbox.writes()] == [
        {"block": SMALL, "region": "eu-west-par"},
        {"project": PROJECT},
    ]


# ---- tasks


def test_tasks_that_are_not_waited_for_are_returned(keep: Play, run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds = 0.05
    args: dict[str, Any] = {
        "cloud_project": [PROJECT, USED_PROJECT],
        "dedicated_server": DB,
        "move": True,
        "wait": False,
    }
    assert keep(check=True, **args)["tasks"] == []
    result = keep(**args)
    assert [each["path"] for each in result["tasks"]] == [
        f"/vrack/{EMPTY}/task/{each['id']}" for each in result["tasks"]
    ] and len(result["tasks"]) == 3
    assert not run("ovh_task_wait", tasks=result["tasks"]).get("failed")
    assert interface(sandbox, DB)["vrack"] == EMPTY == sandbox.state.vrack_services["cloudProject"][USED_PROJECT]
    assert keep(**args)["tasks"] == []


# ---- reading


def test_all_vracks_in_few_requests(run: Play, sandbox: Sandbox) -> None:
    assert len(run("ovh_vrack_info")["vracks"]) == 3 and len(sandbox.exchanges) == 12


def test_what_is_read_declared_back_is_no_change(run: Play, keep: Play, sandbox: Sandbox) -> None:
    sandbox.state.vrack_services["dedicatedServer"][OLD] = EMPTY
    keep(ip=BLOCK, vrack_services="vrs-a1b-c2d-e3f-a4b")
    written = len(sandbox.writes())
    for each in run("ovh_vrack_info")["vracks"]:
        assert not keep(each["service_name"], **each["members"])["changed"]
    assert len(sandbox.writes()) == written


@pytest.mark.usefixtures("on_purpose")
def test_an_endpoint_without_a_kind_has_none_of_it(run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.endpoint = "kimsufi-eu"
    members = run("ovh_vrack_info", service_name=[FRONT])["vracks"][0]["members"]
    assert members["ipv6"] == members["vrack_services"] == [] and members["dedicated_server_interface"] == [
        port(3001),
        port(3002),
    ]


def test_an_endpoint_without_vracks(run: Play, keep: Play) -> None:
    for result in (run("ovh_vrack_info", endpoint="soyoustart-ca"), keep(ip=SMALL, endpoint="soyoustart-ca")):
        assert (
            result["msg"]
            == "vRack is not available on soyoustart-ca (available on ovh-eu, ovh-ca, ovh-us, soyoustart-eu,"
            " kimsufi-eu)"
        )


def test_vracks_that_can_not_be_read(run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"batch": "ignore"})
    sandbox.state.vracks[BACK].condition = "forbidden"
    found = run("ovh_vrack_info")
    assert [each.get("skipped", False) for each in found["vracks"]] == [False, True, False] and found["warnings"][
        0
    ].startswith("1 vRack left out (")
    named = run("ovh_vrack_info", service_name=[FRONT, BACK])
    assert named["failed"] and named["msg"].startswith(f"1 of 2 vracks could not be read: {BACK}: GET /vrack/{BACK}: ")
    assert named["vracks"][1]["members"] is None and named["vracks"][0]["members"]


def test_a_list_that_can_not_be_read_is_its_vracks_failure(run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.batch = "ignore"
    sandbox.fail(
        "status", "GET", f"/vrack/{BACK}/ip", status=404, message="The requested object does not exist", times=None
    )
    named = run("ovh_vrack_info", service_name=[FRONT, BACK])
    assert named["failed"] and [each["members"] is None for each in named["vracks"]] == [False, True]


def test_an_empty_list_reads_nothing(run: Play, sandbox: Sandbox) -> None:
    result = run("ovh_vrack_info", service_name=[])
    assert result["vracks"] == [] and result["warnings"] and not sandbox.exchanges
