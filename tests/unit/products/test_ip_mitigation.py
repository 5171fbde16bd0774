# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_ip_mitigation: what is pending, what the API no longer takes, and many addresses in one task."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

BLOCK, ONE, AUTO = "198.51.100.0/28", "198.51.100.7", "198.51.100.9"

Play = Callable[..., Result]


@pytest.fixture
def keep(run: Play) -> Play:
    """Plays the module."""
    return lambda **args: run("ovh_ip_mitigation", **{"ip": [ONE], "wait_timeout": 5, **args})


def mitigations(sandbox: Sandbox) -> dict[str, dict[str, Any]]:
    return sandbox.state.ips[BLOCK].mitigations


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({}, "one of state, permanent and auto_timeout is required"),
        ({"state": "absent", "permanent": True}, "permanent requires state: present"),
        ({"ip": [BLOCK], "state": "present"}, f"ip: {BLOCK} is not one IPv4 address"),
        ({"ip": ["2001:db8::1"], "state": "present"}, "ip: 2001:db8::1 is not one IPv4 address"),
        ({"ip": ["web"], "state": "present"}, "ip: 'web' is neither an address nor a block such as 192.0.2.0/28"),
        ({"ip": [ONE, f"{ONE}/32"], "state": "present"}, f"ip: {ONE} is given twice"),
    ],
)
def test_what_cannot_be_meant(keep: Play, sandbox: Sandbox, args: dict[str, Any], sentence: str) -> None:
    result = keep(**args)
    assert result["failed"] and result["msg"] == sentence and not sandbox.exchanges


def test_what_is_not_asked_for_stays(keep: Play, sandbox: Sandbox) -> None:
    assert not keep(ip=[AUTO], state="present")["changed"] and mitigations(sandbox)[AUTO]["permanent"] is False
    result = keep(auto_timeout=0)
    assert result["changed"] and ONE not in mitigations(sandbox)
    assert result["mitigations"] == [
        {
            "ip": ONE,
            "changed": True,
            "block": BLOCK,
            "mitigated": False,
            "permanent": False,
            "auto": False,
            "auto_timeout": 0,
        }
    ]


def test_a_new_mitigation_that_is_not_to_be_permanent(keep: Play, sandbox: Sandbox) -> None:
    assert keep(permanent=False, check=True)["diff"]["after"] == f"{ONE}: mitigation\n"
    result = keep(permanent=False)
    assert result["changed"] and mitigations(sandbox)[ONE]["permanent"] is False
    assert [each["method"] for each in sandbox.writes()] == ["POST", "PUT"]


@pytest.mark.parametrize("ip", [ONE, AUTO])
def test_permanent_that_is_no_longer_taken_is_a_failure(keep: Play, sandbox: Sandbox, ip: str) -> None:
    sandbox.settings.mitigation_permanent = "ignored"
    result = keep(ip=[ip], permanent=True)
    assert result["failed"] and result["changed"]
    assert result["msg"] == (
        f"{ip}: the API accepted the change but did not apply it; OVHcloud may no longer take permanent:"
        " missing: mitigation, permanent; still there: mitigation"
    )


def test_what_is_pending_is_awaited(keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds = 0.4
    assert keep(permanent=True, auto_timeout=360)["mitigations"][0]["auto_timeout"] == 360
    assert not keep(permanent=True, auto_timeout=360)["changed"]
    sandbox.settings.firewall_outcome = "never"
    result = keep(state="absent", wait_timeout=0.5)
    assert result["failed"] and f"mitigation {ONE} (removalPending)" in result["msg"]


def test_an_address_that_no_block_holds_fails_by_itself(keep: Play, sandbox: Sandbox) -> None:
    result = keep(ip=["198.18.0.1", ONE], state="present")
    assert result["failed"] and result["changed"] and ONE in mitigations(sandbox)
    assert result["msg"].startswith("1 of 2 addresses failed, 1 changed: ip: the account has no block that 198.18.0.1")
    assert "block" not in result["mitigations"][0] and result["mitigations"][1]["mitigated"]


def test_addresses_of_several_blocks(keep: Play, sandbox: Sandbox) -> None:
    result = keep(ip=[ONE, "192.0.2.1"], state="present")
    assert [each["block"] for each in result["mitigations"]] == [BLOCK, "192.0.2.1/32"]
    # One list tells the blocks of all of them.
    assert sum(each["path"].partition("?")[0].removeprefix("/1.0") == "/ip" for each in sandbox.exchanges) == 1


def test_info_of_what_no_block_holds(run: Play) -> None:
    result = run("ovh_ip_mitigation_info", ip=["198.18.0.0/24"])
    assert result["failed"] and "no block" in result["msg"] and result["ips"][0]["failed"]
