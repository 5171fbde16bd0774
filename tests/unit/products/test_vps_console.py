# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_vps: the address of the console, a secret of one VPS."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

SHOP, OFF = "vps-5001.example-sbg.net", "vps-5003.example-sbg.net"

Play = Callable[..., Result]


@pytest.fixture
def console(run: Play) -> Play:
    """Plays the module."""
    return lambda **args: run("ovh_vps", **{"service_name": [SHOP], "console": True, **args})


def test_the_address_of_the_console(console: Play, sandbox: Sandbox) -> None:
    assert console(check=True)["console_url"] is None and not sandbox.writes()
    result = console()
    assert result["console_url"].startswith("https://console.example/vps?token=") and not result["changed"]
    assert "token=" not in str({name: value for name, value in result.items() if name != "console_url"})
    assert console()["console_url"] != result["console_url"]


@pytest.mark.parametrize("args", [{"service_name": [SHOP, OFF]}, {"service_name": None, "zone": ["os-sbg1"]}])
def test_it_is_for_one_vps(console: Play, sandbox: Sandbox, args: dict[str, Any]) -> None:
    result = console(**args)
    assert result["failed"] and not sandbox.exchanges
    assert result["msg"] == "console: it takes one VPS by service_name, no list and no other selector"


def test_a_vps_that_is_off_has_none_before_it_is_started(console: Play) -> None:
    result = console(service_name=[OFF])
    assert result["failed"] and result["console_url"] is None and result["vps"][0]["failed"]
    result = console(service_name=[OFF], state="started")
    assert result["changed"] and result["console_url"]


def test_one_that_does_not_exist_has_none(console: Play) -> None:
    result = console(service_name=["vps-none.example.net"])
    assert result["failed"] and not result.get("console_url")


def test_a_lost_answer_is_asked_for_again(console: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_after", method="POST", nth=1)
    assert console()["console_url"] and len(sandbox.writes()) == 2


def test_an_answer_that_is_no_text_is_a_failure(console: Play, sandbox: Sandbox) -> None:
    sandbox.fail("wrong_type", method="POST", nth=1)
    result = console()
    assert result["failed"] and result["console_url"] is None
