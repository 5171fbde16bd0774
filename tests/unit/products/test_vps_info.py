# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_vps_info: which VPS, and what is gathered of them in how many requests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

SBG1 = [f"vps-500{number}.example-sbg.net" for number in range(1, 5)]
OLD, EXPIRED, FORBIDDEN = "vps-5021.example-bhs.net", "vps-5013.example-gra.net", "vps-5012.example-gra.net"

Play = Callable[..., Result]


@pytest.fixture
def read(run: Play) -> Play:
    """Plays the module."""
    return lambda **args: run("ovh_vps_info", **args)


def names(result: Result) -> list[str]:
    return [vps["service_name"] for vps in result["vps"] if not vps.get("skipped")]


@pytest.mark.parametrize(
    ("args", "found"),
    [
        ({"zone": ["OS-SBG1"]}, SBG1),
        ({"tagged": {"env": "prod"}}, SBG1[:2]),
        ({"zone": ["os-sbg1"], "tagged": {"role": "shop"}}, SBG1[:1]),
        ({"zone": ["region openstack: os-SBG1"]}, SBG1),
        ({"service_name": ["blog", OLD]}, [SBG1[1], OLD]),
    ],
)
def test_selectors(args: dict[str, Any], found: list[str], read: Play) -> None:
    assert names(read(**args)) == found


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({}, "no VPS is selected: give at least one of service_name, zone, tagged, or all: true"),
        (
            {"all": True, "zone": ["os-sbg1"]},
            "all: true and zone contradict each other: it is all VPS, or the selected ones",
        ),
        ({"all": True, "all_tasks": True}, "all_tasks needs gather: [tasks]"),
    ],
)
def test_what_can_not_be_meant(args: dict[str, Any], message: str, read: Play, sandbox: Sandbox) -> None:
    assert read(**args)["msg"] == message
    assert not sandbox.exchanges


def test_a_zone_without_any_vps_is_told(read: Play) -> None:
    result = read(zone=["os-sbg1", "os-sbg9"])
    assert (
        names(result) == SBG1
        and "there is no VPS in zone os-sbg9; existing values of zone: os-bhs1, os-gra1, os-sbg1" in result["warnings"]
    )


def test_a_named_one_that_can_not_be_read_fails_and_a_found_one_is_left_out(read: Play) -> None:
    result = read(service_name=[SBG1[0], EXPIRED])
    assert result["failed"] and result["msg"].startswith(
        f"1 of 2 VPS could not be read: {EXPIRED}: GET /vps/{EXPIRED}: "
    )
    found = read(all=True)
    assert not found.get("failed") and len(found["vps"]) == 10
    assert any(warning.startswith(f"1 VPS left out ({FORBIDDEN}: ") for warning in found["warnings"])


def test_what_a_vps_lacks_is_null(read: Play) -> None:
    (old,) = read(service_name=OLD, gather=["image", "snapshot", "options"])["vps"]
    assert (old["image"], old["snapshot"], old["options"]) == (None, None, [])


@pytest.mark.parametrize(("args", "states"), [({}, ["doing"]), ({"all_tasks": True}, ["done", "doing"])])
def test_tasks_are_those_that_have_not_ended_unless_all_are_wanted(
    args: dict[str, Any], states: list[str], read: Play, sandbox: Sandbox
) -> None:
    task = {"type": "rebootVm", "progress": 0, "date": "2026-05-04T12:00:00+02:00"}
    sandbox.state.vps[OLD].tasks.update({1: {**task, "id": 1, "state": "done"}, 2: {**task, "id": 2, "state": "doing"}})
    assert [each["state"] for each in read(service_name=OLD, gather=["tasks"], **args)["vps"][0]["tasks"]] == states


def test_a_hundred_vps_with_their_contracts_and_snapshots_in_few_requests(read: Play, sandbox: Sandbox) -> None:
    sandbox.state.vps.clear()
    sandbox.state.add_vps(100)
    result = read(all=True, gather=["service_infos", "snapshot", "image"])
    assert len(result["vps"]) == 100 and all(vps["service_infos"]["expiration"] for vps in result["vps"])
    # The list twice, and for each of the three things a hundred in batches of forty; those without a snapshot are asked
    # once more, by themselves.
    asked = [each["path"] for each in sandbox.exchanges]
    assert len([path for path in asked if not path.endswith("/snapshot")]) == 2 + 2 * 3


def test_it_does_not_exist_on_each_endpoint(read: Play, sandbox: Sandbox) -> None:
    assert (
        read(all=True, endpoint="soyoustart-ca")["msg"]
        == "VPS is not available on soyoustart-ca (available on ovh-eu, ovh-ca, ovh-us, soyoustart-eu, kimsufi-eu)"
    )
    assert not sandbox.exchanges
