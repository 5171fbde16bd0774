# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_server_info: which servers, what is gathered of them, and what becomes of what cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

SBG1 = [f"ns300{number}.example-sbg.net" for number in range(1, 9)]
WEB, OTHER = SBG1[:2]
TASK = {
    "function": "hardReboot",
    "startDate": "2026-05-04T12:00:00+02:00",
    "lastUpdate": None,
    "doneDate": None,
    "comment": None,
    "needSchedule": False,
    "note": None,
    "plannedInterventionId": None,
    "tags": [{"key": "Env", "value": "x"}],
    "ticketReference": None,
}
NETWORK = ("specifications/network", "virtualNetworkInterface", "networkInterfaceController")

Play = Callable[..., Result]


@pytest.fixture
def read(play: Play) -> Play:
    """Plays the module."""
    return lambda **args: play("ovh_server_info", **args)


def add_tasks(sandbox: Sandbox, name: str, *states: str) -> None:
    sandbox.state.servers[name].tasks.update(
        {number: {**TASK, "taskId": number, "status": state} for number, state in enumerate(states, 1)}
    )


def reads_of(sandbox: Sandbox, part: str) -> list[str]:
    return [each["path"] for each in sandbox.exchanges if part in each["path"]]


# ---- which servers


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({}, "no server is selected: give at least one of service_name, datacenter, region, tagged, or all: true"),
        (
            {"all": True, "datacenter": ["sbg1"]},
            "all: true and datacenter contradict each other: it is all servers, or the selected ones",
        ),
        (
            {"all": True, "service_name": []},
            "all: true and service_name contradict each other: it is all servers, or the selected ones",
        ),
        ({"all": True, "gather": ["ips"], "all_tasks": True}, "all_tasks needs gather: [tasks]"),
    ],
)
def test_what_a_task_can_not_mean_is_refused_before_anything_is_sent(
    read: Play, sandbox: Sandbox, args: dict[str, Any], message: str
) -> None:
    result = read(**args)
    assert result["failed"] and result["msg"] == message
    assert not sandbox.exchanges


def test_an_empty_selector_selects_nothing(read: Play) -> None:
    result = read(service_name=[], gather=["tasks", "network", "burst"])
    assert (result["changed"], result["servers"]) == (False, [])
    assert result["warnings"] == ["service_name is empty: no server is selected, and nothing is done"]


def test_all_there_are_by_name_and_one_warning_for_those_that_can_not_be_read(read: Play) -> None:
    result = read(all=True)
    names = [server["service_name"] for server in result["servers"]]
    assert len(names) == 40 and names == sorted(names)
    shut = {server["service_name"]: server["msg"] for server in result["servers"] if server.get("skipped")}
    assert shut == dict.fromkeys(
        ("ns3026.example-gra.net", "ns3043.example-rbx.net"), "User not granted for this request (HTTP 403)"
    )
    [warning] = result["warnings"]
    assert warning.startswith("2 servers left out (ns3026.example-gra.net: ")
    assert not result["changed"] and "failed" not in result


def test_a_server_has_all_its_fields_its_display_name_and_its_tags(read: Play, sandbox: Sandbox) -> None:
    sandbox.state.servers[OTHER].facts["iam"].update(displayName=None, tags=None)
    first, second = read(service_name=["web-1", OTHER])["servers"]
    assert (first["service_name"], first["display_name"], first["tags"]["env"]) == (WEB, "web-1", "prod")
    assert (
        first["iam"]["urn"].endswith(WEB)
        and first["rescue_ssh_key"] is None
        and first["availability_zone"] == "eu-west-sbg-a"
    )
    assert (second["display_name"], second["tags"], second["iam"]["tags"]) == (None, {}, None)
    assert not {"burst", "network", "tasks"} & set(first)


def test_a_named_server_that_can_not_be_read_fails_the_task_and_the_others_are_returned(read: Play) -> None:
    result = read(service_name=["ns9999.example.net", WEB, "ns3015.example-sbg.net"], gather=["ips"])
    assert result["failed"] and not result["changed"]
    assert result["msg"].startswith(
        "2 of 3 servers could not be read: ns9999.example.net: GET /dedicated/server/ns9999.example.net: "
    )
    assert "ns3015.example-sbg.net: GET" in result["msg"] and "the service has expired" in result["msg"]
    assert (result["http_status"], bool(result["query_id"])) == (404, True)
    missing, web, expired = result["servers"]
    assert (missing["failed"], missing["ips"], expired["failed"]) == (True, None, True)
    assert web["ips"] and "failed" not in web


def test_one_that_fails_alone_says_just_why(read: Play) -> None:
    result = read(service_name=["web"])
    assert (
        result["msg"]
        == "web: several servers have this display name (ns3021.example-gra.net, ns3061.example-bhs.net); use the"
        " service name"
    )
    assert "status" not in result


# ---- what is gathered


def test_open_tasks_and_on_demand_all(read: Play, sandbox: Sandbox) -> None:
    add_tasks(sandbox, WEB, "done", "todo", "doing", "init", "ovhError", "cancelled")
    [server] = read(service_name=[WEB], gather=["tasks"])["servers"]
    assert [task["status"] for task in server["tasks"]] == ["init", "todo", "doing"]
    assert server["tasks"][0]["tags"] == [{"key": "Env", "value": "x"}]
    assert sorted(reads_of(sandbox, "/task")) == [f"/1.0/dedicated/server/{WEB}/task"] * 3 + [
        f"/1.0/dedicated/server/{WEB}/task/4,2,3"
    ]
    [server] = read(service_name=[WEB], gather=["tasks"], all_tasks=True)["servers"]
    assert [task["task_id"] for task in server["tasks"]] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("batch", ["honour", "ignore"])
def test_a_task_that_ends_or_vanishes_meanwhile_is_not_open(read: Play, sandbox: Sandbox, batch: str) -> None:
    sandbox.settings.batch = batch
    add_tasks(sandbox, WEB, "todo", "todo", "todo")

    def go_on(state: Any) -> None:
        state.servers[WEB].tasks[1]["status"] = "done"
        state.servers[WEB].tasks.pop(2, None)

    sandbox.fail("before", path="*/task/*", hook=go_on)
    [server] = read(service_name=[WEB], gather=["tasks"])["servers"]
    assert [task["task_id"] for task in server["tasks"]] == [3]


def test_many_ids_are_read_in_batches_and_what_is_missing_in_these_singly(read: Play, sandbox: Sandbox) -> None:
    add_tasks(sandbox, WEB, *["done"] * 45)
    [server] = read(service_name=[WEB], gather=["tasks"], all_tasks=True)["servers"]
    assert [task["task_id"] for task in server["tasks"]] == list(range(1, 46))
    assert len(reads_of(sandbox, "/task")) == 1 + 2


def test_where_batches_are_refused_they_are_not_tried_again(read: Play, sandbox: Sandbox) -> None:
    sandbox.settings.batch = "refuse"
    result = read(service_name=SBG1[:3], gather=["boot", "network"], parallel=1)
    assert [[boot["boot_id"] for boot in server["boot"]] for server in result["servers"]] == [
        [1, 1122, 1123, 46371]
    ] * 3
    assert not [path for path in reads_of(sandbox, "/boot") + reads_of(sandbox, "Interface") if "," in path]


def test_a_refused_batch_below_one_server_is_the_last(read: Play, sandbox: Sandbox) -> None:
    sandbox.settings.batch = "refuse"
    [server] = read(service_name=[WEB], gather=["boot", "network"])["servers"]
    assert len(server["boot"]) == 4 and len(server["network"]["interfaces"]) == 2
    assert len([path for path in reads_of(sandbox, "") if "," in path]) == 1


def test_objects_of_many_servers_take_few_requests(read: Play, sandbox: Sandbox) -> None:
    result = read(service_name=SBG1, gather=["burst", "hardware", "service_infos", "ipmi"])
    assert all(
        server[thing] for server in result["servers"] for thing in ("burst", "hardware", "service_infos", "ipmi")
    )
    assert len(sandbox.exchanges) == 5


def test_what_a_server_lacks_is_null_and_no_word_is_lost_on_it(read: Play, sandbox: Sandbox) -> None:
    sandbox.state.servers[WEB].hardware = sandbox.state.servers[WEB].burst = None
    for part in NETWORK:
        sandbox.fail(
            "status", status=404, message="The requested object (x) does not exist", path=f"*/{WEB}/{part}", times=None
        )
    sandbox.settings.batch = "ignore"
    result = read(service_name=[WEB, OTHER], gather=["hardware", "burst", "network"])
    first, second = result["servers"]
    assert (first["hardware"], first["burst"], first["network"]) == (None, None, None)
    assert second["hardware"] and second["burst"] and second["network"]
    assert "warnings" not in result and "failed" not in result


def test_a_part_of_the_network_that_a_server_lacks_is_null(read: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "status", status=404, message="The requested object (x) does not exist", path=f"*/{NETWORK[1]}", times=None
    )
    [server] = read(service_name=[WEB], gather=["network"])["servers"]
    assert server["network"]["interfaces"] is None
    assert [controller["vrack"] for controller in server["network"]["controllers"]] == [None, None]
    sandbox.fail(
        "status", status=404, message="The requested object (x) does not exist", path=f"*/{NETWORK[2]}", times=None
    )
    [server] = read(service_name=[WEB], gather=["network"])["servers"]
    assert server["network"]["controllers"] is None and server["network"]["specification"]["vmac"] == {
        "quota": 8,
        "supported": True,
    }


def test_what_may_not_be_read_is_null_and_one_warning_says_which_right_is_missing(read: Play, sandbox: Sandbox) -> None:
    sandbox.settings.batch = "ignore"
    key = sandbox.consumer_key(
        [
            ("GET", "/dedicated/server"),
            ("GET", "/dedicated/server/ns300?.example-sbg.net"),
            ("GET", "/dedicated/server/*/ips"),
        ]
        + [("GET", f"/dedicated/server/{name}") for name in SBG1]
    )
    result = read(
        service_name=SBG1[:3], gather=["ips", "burst", "tasks"], environ={"OVH_CONSUMER_KEY": key}, parallel=1
    )
    assert "failed" not in result
    assert [(bool(server["ips"]), server["burst"], server["tasks"]) for server in result["servers"]] == [
        (True, None, None)
    ] * 3
    [warning] = result["warnings"]
    for thing in ("burst", "tasks"):
        assert f"{thing} of {', '.join(SBG1[:3])} (GET /dedicated/server/{WEB}/{thing.rstrip('s')}: " in warning
    assert (
        warning.startswith("could not be read and is null: ")
        and "the access rule GET /dedicated/server/*/burst" in warning
    )


def test_what_an_expired_server_does_not_tell_is_null_with_one_warning(read: Play) -> None:
    result = read(datacenter=["sbg2"], gather=["ips", "boot"])
    expired = next(server for server in result["servers"] if server["service_name"] == "ns3015.example-sbg.net")
    assert (expired["datacenter"], expired["ips"], expired["boot"]) == ("sbg2", None, None)
    told = [warning for warning in result["warnings"] if "null" in warning]
    assert len(told) == 1 and told[0].count("ns3015.example-sbg.net (GET ") == 2 and "HTTP 460" in told[0]


@pytest.mark.parametrize("where", [f"*/{WEB}/intervention", f"*/{WEB}/intervention/881"])
def test_any_other_trouble_is_the_server_s(read: Play, sandbox: Sandbox, where: str) -> None:
    sandbox.settings.batch = "ignore"
    sandbox.fail("status", status=400, message="Something is wrong", path=where, times=None)
    sandbox.fail("status", status=400, message="Something else is wrong", path=f"*/{WEB}/boot*", times=None)
    named = read(service_name=[WEB, OTHER], gather=["ips", "interventions", "boot"])
    assert (
        named["failed"]
        and named["msg"].startswith(f"1 of 2 servers could not be read: {WEB}: GET ")
        and "Something is wrong" in named["msg"]
    )
    first, second = named["servers"]
    assert first["failed"] and first["ips"] and first["interventions"] is None and second["interventions"] == []

    found = read(tagged={"role": "web", "env": "prod"}, gather=["ips", "interventions", "boot"])
    assert "failed" not in found
    first = next(server for server in found["servers"] if server["service_name"] == WEB)
    assert (first["skipped"], first["msg"]) == (True, "Something is wrong (HTTP 400)") and first["ips"]


@pytest.mark.parametrize("batch", ["honour", "ignore"])
@pytest.mark.parametrize("thing", ["ips", "boot", "burst"])
def test_trouble_of_the_credential_ends_the_task(read: Play, sandbox: Sandbox, thing: str, batch: str) -> None:
    sandbox.settings.batch = batch
    sandbox.fail("revoke", path=f"*/{thing}", times=None)
    result = read(service_name=SBG1, gather=["ips", "boot", "burst"], parallel=1)
    assert (result["failed"], result["error_code"]) == (True, "INVALID_CREDENTIAL") and "servers" not in result


@pytest.mark.parametrize(
    ("endpoint", "thing", "product", "places"),
    [
        ("kimsufi-eu", "burst", "burst", "ovh-eu, ovh-ca, ovh-us"),
        ("soyoustart-ca", "burst", "burst", "ovh-eu, ovh-ca, ovh-us"),
        ("kimsufi-ca", "ipmi", "IPMI", "ovh-eu, ovh-ca, ovh-us, soyoustart-eu, soyoustart-ca"),
    ],
)
def test_what_the_endpoint_lacks_is_refused_before_the_first_call(
    read: Play, sandbox: Sandbox, endpoint: str, thing: str, product: str, places: str
) -> None:
    result = read(all=True, gather=["ips", thing], environ={"OVH_ENDPOINT": endpoint})
    assert result["msg"] == f"{product} is not available on {endpoint} (available on {places})"
    assert not sandbox.exchanges


def test_check_mode_reads_the_same(read: Play) -> None:
    args = {"service_name": [WEB], "gather": ["network", "tasks"]}
    assert read(check=True, **args)["servers"] == read(**args)["servers"]
