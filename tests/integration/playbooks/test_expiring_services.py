# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbook expiring_services: a table of what ends soon, and an alarm on request."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output

Expiring = Callable[..., str]


@pytest.fixture
def expiring(sandbox: Sandbox, tmp_path: Path) -> Expiring:
    """Runs the playbook from an empty directory, with these variables; what it said."""

    def run(*options: str, ends_with: int = 0, **variables: str) -> str:
        ended = ansible_playbook(
            "community.ovh.expiring_services",
            *options,
            "-e",
            json.dumps(variables),
            sandbox=sandbox,
            directory=tmp_path,
        )
        assert ended.returncode == ends_with, output(ended)
        return output(ended)

    return run


def test_a_table_is_printed_and_written(expiring: Expiring, sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.state.servers["ns3064.example-bhs.net"].facts["iam"]["displayName"] = "a|b {{ 7*7 }}\n<b>\ud800\u202e"
    said = expiring(dest="table.md", product="dedicated/server")
    table = (tmp_path / "table.md").read_text()
    assert re.sub(r"-\d+", "-N", table) == re.sub(
        r"-\d+",
        "-N",
        "| Expires | Days left | Product | Service | Name | Renewal | State |\n|---|---:|---|---|---|---|---|\n|"
        " 2025-01-31 | -1 | dedicated/server | ns3015.example-sbg.net | ns3015.example-sbg.net | automatic | suspended"
        " |\n| 2025-01-31 | -1 | dedicated/server | ns3064.example-bhs.net | a\\|b {{ 7\\*7 }} &lt;b&gt;\ufffd |"
        " automatic | suspended |\n",
    )
    assert (tmp_path / "table.md").stat().st_mode & 0o777 == 0o600
    assert re.search(r"\n2025-01-31 +-\d+  dedicated/server  ns3064.example-bhs.net  a\|b {{ 7\*7 }} <b>\ufffd ", said)
    assert not sandbox.writes()


def test_an_alarm_is_raised_on_request(expiring: Expiring, sandbox: Sandbox) -> None:
    assert "4 services expire within 30d, or have expired" in expiring(ends_with=2, fail="true")
    sandbox.state.servers["ns3015.example-sbg.net"].service_infos["renew"]["automatic"] = False
    assert "1 services expire within 1d" in expiring(ends_with=2, fail="true", ends="true", within="1d")
    assert "No service expires within 30d." in expiring(fail="true", product="domain")
