# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_ip_game_firewall: what an address supports, what is pending, and addresses without the feature."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

BLOCK, ONE, OTHER = "198.51.100.0/28", "198.51.100.5", "198.51.100.6"
RUST = {"protocol": "rust", "from": 28015}

Play = Callable[..., Result]


@pytest.fixture
def keep(run: Play) -> Play:
    """Plays the module."""
    return lambda **args: run("ovh_ip_game_firewall", **{"ip": [ONE], "wait_timeout": 5, **args})


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({"ip": [BLOCK]}, f"ip: {BLOCK} is not one IPv4 address"),
        ({"ip": ["2001:db8::1"]}, "ip: 2001:db8::1/128 is not one IPv4 address"),
        ({"ip": [ONE, ONE]}, f"ip: {ONE} is given twice"),
        ({"rules": [{**RUST, "to": 28014}]}, "rules: 28015-28014 are not ports from 1 to 65535"),
        ({"rules": [{**RUST, "from": 0}]}, "rules: 0-0 are not ports from 1 to 65535"),
        ({"rules": [RUST, {**RUST, "to": 28015}]}, "rules: rust 28015 is given twice"),
    ],
)
def test_what_cannot_be_meant(keep: Play, sandbox: Sandbox, args: dict[str, Any], sentence: str) -> None:
    result = keep(**args)
    assert result["failed"] and result["msg"] == sentence and not sandbox.exchanges


@pytest.mark.parametrize("check", [True, False])
@pytest.mark.parametrize(
    ("rules", "words"),
    [
        (
            [{"protocol": "valheim", "from": 2456}],
            "protocol valheim is not supported; the address supports fiveM, hl2Source, minecraftJava, other, rust,"
            " teamspeak3; nothing was written",
        ),
        (
            [{"protocol": "other", "from": port} for port in range(1, 6)],
            "it would have 5 rules, and can have 4; nothing was written",
        ),
    ],
)
def test_what_the_address_does_not_support_is_refused(
    keep: Play, sandbox: Sandbox, check: bool, rules: list[dict[str, Any]], words: str
) -> None:
    result = keep(rules=rules, check=check)
    assert result["failed"] and result["msg"] == f"{ONE}: {words}" and not sandbox.writes()


def test_the_message_says_that_no_protocol_is_supported(keep: Play, sandbox: Sandbox) -> None:
    sandbox.state.ips[BLOCK].games[ONE]["supportedProtocols"] = []
    assert "the address supports none; nothing" in keep(rules=[RUST])["msg"]


def test_rules_that_are_no_longer_supported_can_stay(keep: Play, sandbox: Sandbox) -> None:
    sandbox.state.ips[BLOCK].games[OTHER]["supportedProtocols"] = ["rust"]
    sandbox.state.ips[BLOCK].games[OTHER]["maxRules"] = 2
    result = keep(ip=[OTHER], rules=[{"protocol": "fiveM", "from": 30120}, RUST])
    assert result["changed"] and [each["protocol"] for each in result["addresses"][0]["rules"]] == ["rust", "fiveM"]


def test_overlapping_ports_are_removed_first(keep: Play, sandbox: Sandbox) -> None:
    result = keep(ip=[OTHER], rules=[{"protocol": "fiveM", "from": 30119, "to": 30121}])
    assert result["changed"] and [each["method"] for each in sandbox.writes()] == ["DELETE", "POST"]


def test_what_is_pending_is_awaited(keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds = 0.4
    assert keep(rules=[RUST], firewall_mode=True)["addresses"][0]["firewall_mode"]
    assert not keep(rules=[RUST], firewall_mode=True)["changed"]
    assert keep(firewall_mode=False)["changed"]
    sandbox.settings.firewall_outcome = "never"
    result = keep(firewall_mode=True, wait_timeout=0.5)
    assert result["failed"] and "firewall mode (firewallModeEnablePending)" in result["msg"]


def test_addresses_without_a_game_firewall_fail_by_themselves(keep: Play, sandbox: Sandbox) -> None:
    result = keep(ip=["198.51.100.7", "192.0.2.1", ONE], firewall_mode=True)
    assert result["failed"] and result["changed"] and "2 of 3 addresses failed, 1 changed" in result["msg"]
    reason = "the address has no game firewall; only addresses of some servers have one"
    in_block, alone, changed = result["addresses"]
    assert in_block["msg"] == f"198.51.100.7: {reason}" and alone["msg"].endswith(reason) and changed["firewall_mode"]


def test_info_of_an_address_without_a_game_firewall(run: Play) -> None:
    result = run("ovh_ip_game_firewall_info", ip=["198.51.100.7"])
    assert result["failed"] and result["addresses"][0]["failed"]
