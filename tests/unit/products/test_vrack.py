# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Members of vRacks: found, attached, detached, moved; and vRacks read."""

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
            f"dedicated_server_interface: '{WEB}' is no id such as 00000000-0000-4000-8000-000000000001",
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
    assert keep("pn-9", dedicated_server=WEB)["msg"].startswith("pn-9: GET /vrack/pn-9 was answered with HTTP 404")


def test_the_same_member_named_twice_is_one(keep: Play, sandbox: Sandbox) -> None:
    assert len(keep(ip=["198.51.100.32", SMALL])["members"]) == 1 and len(sandbox.writes()) == 1


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


def test_a_server_that_is_in_as_a_whole_is_detached(keep: Play, sandbox: Sandbox) -> None:
    sandbox.state.vrack_services["dedicatedServer"][OLD] = EMPTY
    assert not keep(dedicated_server=OLD)["changed"] and keep(dedicated_server=OLD, state="absent")["changed"]
    assert (
        writes(sandbox) == [f"DELETE {EMPTY}/dedicatedServer/{OLD}"]
        and not keep(dedicated_server=OLD, state="absent")["changed"]
    )


def test_an_interface_that_is_off_is_not_meant(keep: Play, sandbox: Sandbox) -> None:
    interface(sandbox, TWO)["enabled"] = False
    assert keep(dedicated_server=TWO)["members"][0]["interface"] == port(3082, 2)


def test_several_interfaces_are_told_apart_by_the_task(keep: Play, sandbox: Sandbox) -> None:
    for check in (True, False):
        assert (
            keep(dedicated_server=TWO, check=check)["msg"]
            == f"{TWO}: the server has several interfaces for a vRack ({port(3082)}, {port(3082, 2)}):"
            " name the one that is meant in dedicated_server_interface"
        )
    assert not sandbox.writes()
    assert keep(dedicated_server_interface=port(3082, 2))["changed"]
    assert not keep(dedicated_server=TWO)["changed"], "the server is in, by one of them"
    assert keep(dedicated_server_interface=port(3082))["changed"]
    assert keep(dedicated_server=TWO, state="absent")["changed"] and [
        each["vrack"] for each in keep(dedicated_server=TWO, check=True)["members"]
    ] == [None]
    assert interface(sandbox, TWO)["vrack"] is interface(sandbox, TWO, 2)["vrack"] is None


def test_a_server_that_can_not_be_read(keep: Play, sandbox: Sandbox) -> None:
    result = keep(dedicated_server=["nowhere", DB])
    assert result["failed"] and result["changed"]
    failure = (
        "1 of 2 members failed, 1 changed: nowhere: GET /dedicated/server/nowhere/virtualNetworkInterface was answered"
        " with HTTP 404"
    )
    assert result["msg"].startswith(failure)
    assert result["members"][0]["state"] is None and interface(sandbox, DB)["vrack"] == EMPTY


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


# ---- another vRack


def test_one_in_another_vrack_names_it(keep: Play, sandbox: Sandbox) -> None:
    for check in (True, False):
        result = keep(dedicated_server=BACKEND, cloud_project=[PROJECT, USED_PROJECT], check=check)
        assert (
            result["msg"]
            == f"2 of 3 members failed, 1 changed: {BACKEND}: it is in the vRack {BACK}: move: true takes it out of"
            " there;"
            f" {USED_PROJECT}: it is in the vRack {BACK}: move: true takes it out of there"
        )
    assert writes(sandbox) == ["POST pn-100003/cloudProject"]


def test_absent_is_about_this_vrack_alone(keep: Play, sandbox: Sandbox) -> None:
    assert not keep(dedicated_server=BACKEND, state="absent")["changed"] and not sandbox.writes()


def test_a_vrack_that_can_not_be_looked_into_is_warned_of(keep: Play, sandbox: Sandbox) -> None:
    sandbox.state.vracks[BACK].condition = "forbidden"
    result = keep(cloud_project=[PROJECT, USED_PROJECT])
    assert "has already been" not in result["msg"] and f"{USED_PROJECT} is already in the vRack {BACK}" in result["msg"]
    assert [
        each.startswith(f"whether something of it is in another vRack could not be seen everywhere: {BACK}: GET ")
        for each in result["warnings"]
    ] == [True]
    assert result["changed"]


def test_a_vrack_that_can_not_be_read_now_is_an_error(keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.batch = "ignore"
    sandbox.fail("status", "GET", f"/vrack/{BACK}/cloudProject", status=500, times=None)
    result = keep(cloud_project=PROJECT, environ={"OVH_RETRY_TIMEOUT": "0"})
    assert (
        result["msg"].startswith(f"{BACK}: GET /vrack/{BACK}/cloudProject was answered with HTTP 500")
        and not sandbox.writes()
    )


# ---- moving


@pytest.mark.parametrize("tasks", ["vanish", "stay"])
@pytest.mark.parametrize("task_seconds", [0.0, 0.05])
def test_a_move_waits_in_between(tasks: str, task_seconds: float, keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"vrack_tasks": tasks, "task_seconds": task_seconds})
    result = keep(cloud_project=USED_PROJECT, move=True)
    assert (result["members"][0]["vrack_before"], result["members"][0]["vrack"]) == (BACK, EMPTY)
    assert result["diff"] == {
        "before": f"{BACK}: cloud_project {USED_PROJECT}\n",
        "after": f"{EMPTY}: cloud_project {USED_PROJECT}\n",
    }
    assert writes(sandbox) == [f"DELETE {BACK}/cloudProject/{USED_PROJECT}", f"POST {EMPTY}/cloudProject"]


def test_a_move_that_is_refused_is_undone(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", f"/vrack/{EMPTY}/*", status=400, message="Not here")
    result = keep(cloud_project=USED_PROJECT, move=True)
    assert result["msg"].startswith(
        f"{USED_PROJECT}: POST /vrack/{EMPTY}/cloudProject was answered with HTTP 400: Not here"
    )
    assert (
        result["msg"].endswith(f"it has been put back into {BACK}: run the task again to do both") and result["changed"]
    )
    assert (result["members"][0]["vrack"], result["members"][0]["changed"]) == (BACK, False)
    assert sandbox.state.vrack_services["cloudProject"][USED_PROJECT] == BACK
    assert keep(cloud_project=USED_PROJECT, move=True)["members"][0]["vrack"] == EMPTY


def test_a_move_whose_second_task_fails_is_undone(keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.vrack_tasks = "stay"
    sandbox.fail("after", "POST", f"/vrack/{EMPTY}/*", hook=cancelled)
    sandbox.settings.task_seconds = 0.05
    result = keep(cloud_project=USED_PROJECT, move=True)
    assert (
        "ended as cancelled; it has been put back into" in result["msg"]
        and sandbox.state.vrack_services["cloudProject"][USED_PROJECT] == BACK
    )


def cancelled(state: Any) -> None:
    """The task that has just been made ends at once, and does nothing."""
    state.agenda._due.clear()
    for task in state.vracks[EMPTY].tasks.values():
        task["status"] = "cancelled"


def test_a_move_that_can_not_be_undone_says_so(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", "/vrack/*", status=400, message="No", times=None)
    result = keep(cloud_project=USED_PROJECT, move=True)
    assert (
        f"it has left {BACK}, and could not be put back (POST /vrack/{BACK}/cloudProject was answered with HTTP 400: No"
        in result["msg"]
    )
    assert result["msg"].endswith(f"): run the task again to attach it to {EMPTY}")
    assert result["members"][0]["vrack"] is None and result["members"][0]["changed"]


def test_a_move_that_may_have_come_through_is_not_undone(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_after", "POST", f"/vrack/{EMPTY}/*", times=None)
    sandbox.fail("status", "GET", f"/vrack/{EMPTY}/task", nth=3, times=None, status=500)
    result = keep(cloud_project=USED_PROJECT, move=True, environ={"OVH_RETRY_TIMEOUT": "0"})
    assert result["msg"].endswith(
        f"it has left {BACK}: run the task again, which sees whether it is in {EMPTY}, and attaches it if not"
    )
    assert len(sandbox.writes()) == 2 and result["members"][0]["vrack"] == EMPTY


def test_a_move_that_goes_on_is_not_undone(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("after", "DELETE", hook=lambda state: sandbox.settings.update({"task_outcome": "never"}))
    result = keep(cloud_project=USED_PROJECT, move=True, wait_timeout=0.05)
    assert result["msg"].endswith(
        f"it has left {BACK}, and {EMPTY} is still in progress: run the task again to continue waiting"
    )
    assert len(sandbox.writes()) == 2
    sandbox.state.agenda.release()
    assert not keep(cloud_project=USED_PROJECT, move=True)["changed"]


def test_a_detachment_that_does_not_end_leaves_it_at_that(keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    result = keep(cloud_project=USED_PROJECT, move=True, wait_timeout=0.02)
    assert result["msg"].startswith(f"{USED_PROJECT}: task /vrack/{BACK}/task/") and len(sandbox.writes()) == 1


# ---- tasks and lost answers


@pytest.mark.parametrize("state", ["present", "absent"])
@pytest.mark.parametrize(("kind", "sent"), [("reset_after", 1), ("reset_before", 2)])
@pytest.mark.parametrize("task_seconds", [0.0, 0.05])
def test_a_lost_answer_is_looked_after(
    kind: str, sent: int, task_seconds: float, state: str, keep: Play, sandbox: Sandbox
) -> None:
    sandbox.settings.task_seconds = task_seconds
    sandbox.fail(kind, "POST" if state == "present" else "DELETE")
    result = keep(BACK, cloud_project=PROJECT if state == "present" else USED_PROJECT, state=state)
    assert result["changed"] and not result.get("failed") and len(sandbox.writes()) == sent


def test_a_lost_answer_whose_task_does_not_end(keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    sandbox.fail("reset_after", "POST")
    result = keep(cloud_project=PROJECT, wait_timeout=0.02)
    assert (
        result["changed"]
        and "whether it took effect can't be seen yet: run the task again to continue waiting" in result["msg"]
        and len(sandbox.writes()) == 1
    )


def test_a_lost_answer_has_no_task_to_wait_for(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_after", "POST")
    result = keep(cloud_project=PROJECT, wait=False)
    assert result["changed"] and result["tasks"] == [] and len(sandbox.writes()) == 1


def test_where_one_is_after_a_failure_may_be_unknown(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("after", "POST", hook=lambda state: sandbox.fail("status", "GET", times=None, status=500))
    result = keep(cloud_project=PROJECT, environ={"OVH_RETRY_TIMEOUT": "0"})
    assert (
        result["failed"]
        and result["changed"]
        and (result["members"][0]["vrack"], result["members"][0]["changed"]) == (None, False)
    )


@pytest.mark.parametrize("tasks", ["vanish", "stay"])
def test_a_task_that_fails(tasks: str, keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"task_outcome": "cancelled", "vrack_tasks": tasks})
    result = keep(cloud_project=PROJECT, wait_timeout=0.05)
    told = "the API accepted the change but it is not in pn-100003" if tasks == "vanish" else "ended as cancelled"
    assert (
        result["failed"]
        and result["changed"]
        and result["msg"].startswith(f"{PROJECT}: ")
        and result["msg"].endswith(told)
    )
    assert not result["members"][0]["changed"]


def test_one_that_somebody_else_has_just_detached_is_gone(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "before", "DELETE", hook=lambda state: state.vrack_services["cloudProject"].update({USED_PROJECT: None})
    )
    assert not keep(BACK, cloud_project=USED_PROJECT, state="absent").get("failed")


@pytest.mark.parametrize("ended_well", [True, False])
def test_what_is_under_way_is_awaited_first(ended_well: bool, keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"task_outcome": "never", "vrack_tasks": "stay"})
    earlier = keep(cloud_project=PROJECT, wait=False)["tasks"][0]["id"]
    sandbox.settings.task_outcome = "done"
    sandbox.fail(
        "after",
        "GET",
        f"/vrack/*/task/{earlier}",
        hook=lambda state: state.agenda.release() if ended_well else cancelled(state),
    )
    result = keep(cloud_project=PROJECT)
    assert (
        not result.get("failed")
        and result["changed"] is not ended_well
        and len(sandbox.writes()) == 1 + (not ended_well)
    )
    assert ("ended as cancelled" in " ".join(result.get("warnings", []))) is not ended_well


@pytest.mark.parametrize("status", ["init", "doing", "a status that is new"])
@pytest.mark.usefixtures("on_purpose")
def test_what_is_under_way_and_does_not_end(status: str, keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    earlier = keep(cloud_project=PROJECT, wait=False)["tasks"][0]["id"]
    sandbox.state.vracks[EMPTY].tasks[earlier]["status"] = status
    result = keep(ip=SMALL, wait_timeout=0.02)
    assert result["msg"].startswith(f"{EMPTY}: an earlier task /vrack/{EMPTY}/task/") and result["msg"].endswith(
        ": nothing was written"
    )
    assert not result["changed"] and len(sandbox.writes()) == 1


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


def test_check_mode_says_the_same(keep: Play, sandbox: Sandbox) -> None:
    args: dict[str, Any] = {"dedicated_server": [DB, BACKEND], "ip": SMALL, "move": True}
    predicted = keep(check=True, **args)
    assert not sandbox.writes()
    result = keep(**args)
    assert (predicted["members"], predicted["diff"]) == (result["members"], result["diff"])


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
    assert named["failed"] and named["msg"].startswith(
        f"1 of 2 vracks could not be read: {BACK}: GET /vrack/{BACK} was answered with HTTP 403"
    )
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
