# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An IP block moved, parked, described; and blocks read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.ip.shared import around, service_of

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

BLOCK, PARKED = "198.51.100.0/28", "198.51.100.32/32"
HERE, THERE = "ns3001.example-sbg.net", "ns3002.example-sbg.net"
PROJECT = "0123456789abcdef0123456789abcdef"
Play = Callable[..., Result]


@pytest.fixture
def keep(run: Play) -> Play:
    return lambda address=PARKED, **args: run("ovh_ip", ip=address, **{"wait_timeout": 2, **args})


def routed(sandbox: Sandbox, name: str = PARKED) -> str | None:
    return service_of(sandbox.state.ips[name].facts)


# ---- finding


@pytest.mark.parametrize(
    ("asked", "blocks", "found"),
    [
        ("192.0.2.5", ["192.0.2.0/24", "192.0.2.0/28", "198.51.100.0/24"], "192.0.2.0/28"),
        ("192.0.2.5/32", ["192.0.2.5/32", "192.0.2.0/24"], "192.0.2.5/32"),
        ("192.0.2.0/27", ["192.0.2.0/28"], None),
        ("2001:DB8::1", ["192.0.2.0/24", "2001:db8::/56"], "2001:db8::/56"),
        ("192.0.2.5", [], None),
    ],
)
def test_the_smallest_block_around_an_address(asked: str, blocks: list[str], found: str | None) -> None:
    assert around(asked, blocks) == found


@pytest.mark.parametrize("ip_filter", ["inside", "exact", "ignored"])
def test_a_block_is_found_from_any_address(ip_filter: str, keep: Play, run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.ip_filter = ip_filter
    assert keep("198.51.100.9", description="load balancers")["ip"]["ip"] == BLOCK
    read = run("ovh_ip_info", ip=["198.51.100.9", "2001:db8:ff:1::", "198.51.100.9"])["ips"]
    assert [each["ip"] for each in read] == [BLOCK, "2001:db8:ff::/56"]


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("web", "ip: 'web' is neither an address nor a block such as 192.0.2.0/28"),
        ("203.0.113.200", "ip: the account has no block that 203.0.113.200 lies in"),
    ],
)
def test_what_is_no_address_of_the_account(address: str, sentence: str, keep: Play, run: Play) -> None:
    assert keep(address)["msg"] == sentence
    assert run("ovh_ip_info", ip=[address, PARKED])["msg"] == sentence


def test_nothing_asked_is_nothing_changed(keep: Play, sandbox: Sandbox) -> None:
    result = keep()
    assert result["changed"] is False and result["ip"]["routed_to"] == "parked" and not sandbox.writes()


def test_what_is_read_declared_back_is_no_change(keep: Play, run: Play, sandbox: Sandbox) -> None:
    for block in run("ovh_ip_info", type="failover", routed_to=["parked", HERE.upper()])["ips"]:
        if block["ip"] != "203.0.113.66/32":
            assert not keep(block["ip"], description=block["description"], routed_to=block["routed_to"])["changed"]
    assert not sandbox.writes()


# ---- moving


def test_an_address_inside_a_larger_block_names_the_block(keep: Play, sandbox: Sandbox) -> None:
    assert keep("198.51.100.9", routed_to=THERE)["msg"] == (
        f"ip: 198.51.100.9 lies in the block {BLOCK}, which is routed as a whole: give ip: {BLOCK} to route all of it"
    )
    assert not keep("198.51.100.9", routed_to=HERE)["changed"] and not sandbox.writes()


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (
            {"routed_to": "ns3003.example-sbg.net"},
            f"{PARKED} cannot be routed to ns3003.example-sbg.net; it can be routed to {PROJECT}, {HERE}, {THERE}",
        ),
        (
            {"routed_to": PROJECT, "nexthop": "192.0.2.1"},
            f"{PROJECT} has no next hop 192.0.2.1 for {PARKED}; it has 192.0.2.250, 192.0.2.251",
        ),
        ({"routed_to": THERE, "nexthop": "192.0.2.1"}, f"{THERE} has no next hop 192.0.2.1 for {PARKED}; it has none"),
    ],
)
def test_what_the_api_does_not_offer(args: dict[str, Any], sentence: str, keep: Play, sandbox: Sandbox) -> None:
    for check in (True, False):
        assert keep(check=check, **args)["msg"] == sentence
    assert (
        keep("192.0.2.1", routed_to=THERE)["msg"]
        == f"192.0.2.1/32 cannot be routed to {THERE}; it can be routed to no service"
    )
    assert not sandbox.writes()


def test_a_move_of_others_is_awaited_and_may_do(keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds = 0.05
    assert keep(routed_to=THERE, wait=False)["task"]["status"] == "doing"
    result = keep(routed_to=THERE)
    assert not result["changed"] and routed(sandbox) == THERE and len(sandbox.writes()) == 1


def test_a_move_of_others_that_does_not_end(keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    keep(routed_to=THERE, wait=False)
    result = keep(routed_to=HERE, wait_timeout=0.02)
    assert (
        result["failed"]
        and not result["changed"]
        and result["msg"].startswith(f"{PARKED}: an earlier task /ip/198.51.100.32%2F32/task/")
    )
    assert result["msg"].endswith(": nothing was written") and len(sandbox.writes()) == 1


def test_a_move_of_others_that_fails_is_a_warning(keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    earlier = keep(routed_to=HERE, wait=False)["task"]["task_id"]
    sandbox.settings.task_outcome = "done"
    sandbox.fail(
        "after",
        "GET",
        f"/ip/*/task/{earlier}",
        hook=lambda state: state.ips[PARKED].tasks[earlier].update(status="ovhError"),
    )
    result = keep(routed_to=THERE)
    assert result["changed"] and "ended as ovhError" in result["warnings"][0] and routed(sandbox) == THERE


@pytest.mark.parametrize("outcome", ["customerError", "ovhError", "cancelled"])
def test_a_move_that_fails_is_a_failure_at_once(outcome: str, keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = outcome
    result = keep(routed_to=THERE, wait_timeout=300)
    assert result["failed"] and result["changed"] and f"ended as {outcome}" in result["msg"]


def test_without_wait_the_task_is_returned(keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    predicted = keep(routed_to=THERE, wait=False, check=True)
    result = keep(routed_to=THERE, wait=False)
    assert predicted["task"] is None and result["task"]["function"] == "genericMoveFloatingIp"
    assert (
        predicted["ip"] == result["ip"]
        and result["ip"]["routed_to"] == THERE
        and result["diff"]["after"] == {"routed_to": THERE}
    )


def test_the_task_that_is_returned_can_be_waited_for(keep: Play, run: Play, sandbox: Sandbox) -> None:
    task = keep(routed_to=THERE, description="web", wait=False)["task"]
    assert task["path"] == f"/ip/198.51.100.32%2F32/task/{task['task_id']}"
    assert run("ovh_task_wait", tasks=[task])["tasks"][0]["task"]["status"] == "done"
    assert keep(description="", wait=False)["task"] is None


def test_a_move_that_has_no_effect(keep: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    sandbox.fail("after", "POST", hook=lambda state: state.ips[PARKED].facts.update(routedTo={"serviceName": HERE}))
    sandbox.settings.task_seconds = 0.0
    sandbox.fail(
        "after",
        "GET",
        "/ip/198.51.100.32%2F32/task/*",
        hook=lambda state: state.ips[PARKED].facts.update(routedTo={"serviceName": HERE}),
    )
    result = keep(routed_to=THERE, wait_timeout=0.05)
    assert result["failed"] and result["changed"]
    assert result["msg"] == f"{PARKED}: the API accepted the change but routed_to is still '{HERE}' (wanted '{THERE}')"


def test_a_block_that_is_parked_is_routed_nowhere(keep: Play, sandbox: Sandbox) -> None:
    assert keep(BLOCK, routed_to="Parked")["ip"]["routed_to"] == "parked" and routed(sandbox, BLOCK) is None
    assert [each["path"].rpartition("/")[2] for each in sandbox.writes()] == ["park"]


# ---- description


def test_an_empty_description_is_none(keep: Play, sandbox: Sandbox) -> None:
    assert not keep(description="")["changed"] and not sandbox.writes()


@pytest.mark.parametrize(
    ("method", "path"),
    [("PUT", "/ip/*"), ("POST", "/ip/*/move"), ("GET", "/ip/*/move"), ("GET", "/ip/198.51.100.32%2F32")],
)
def test_what_is_refused_names_the_block(method: str, path: str, keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", method, path, status=400, message="No", times=None)
    result = keep(description="web", routed_to=THERE)
    assert result["failed"] and result["msg"].startswith(f"{PARKED}: {method} /ip/198.51.100.32%2F32")
    assert result["changed"] is (method == "POST")


# ---- reading


def test_all_blocks_in_few_requests(run: Play, sandbox: Sandbox) -> None:
    read = run("ovh_ip_info")["ips"]
    assert len(read) == len(sandbox.state.ips) and len(sandbox.exchanges) == 2
    assert [each["version"] for each in read] == sorted(each["version"] for each in read)


def test_what_can_not_be_read(run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"expanded": "ignore", "batch": "ignore"})
    result = run("ovh_ip_info", type=["failover"])
    assert [each["ip"] for each in result["ips"]] == [BLOCK, PARKED, "2001:db8:ff::/56"]
    assert result["warnings"][0].startswith("ips left out, since they cannot be read: 203.0.113.66/32 (GET /ip/")
    named = run("ovh_ip_info", ip="203.0.113.66")
    assert named["failed"] and named["http_status"] == 460 and named["msg"].startswith("203.0.113.66/32: GET ")


def test_an_empty_list_reads_nothing(run: Play, sandbox: Sandbox) -> None:
    assert run("ovh_ip_info", ip=[])["ips"] == [] and not sandbox.exchanges
