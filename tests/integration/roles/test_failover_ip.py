# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The role failover_ip and the playbook of the same name, by the real command: once, not twice, and not in
check mode.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output

THERE, BLOCK = "ns3002.example-sbg.net", "198.51.100.32/32"
WHOLE = {"block": "198.51.100.32", "routed_to": THERE, "description": "shop", "reverse": "shop.example.net"}


def record_outcome(
    sandbox: Sandbox, directory: Path, *arguments: str, **variables: Any
) -> subprocess.CompletedProcess[str]:
    """Runs the playbook, which is the role on localhost, with these of its variables."""
    given = {f"failover_ip_{name}": value for name, value in variables.items()}
    return ansible_playbook(
        "community.ovh.failover_ip", "-e", json.dumps(given), *arguments, sandbox=sandbox, directory=directory
    )


def written(sandbox: Sandbox) -> list[str]:
    return [f"{each['method']} {unquote(each['path']).removeprefix('/1.0')}" for each in sandbox.writes()]


def routed(sandbox: Sandbox, name: str = BLOCK) -> str | None:
    return (sandbox.state.ips[name].facts["routedTo"] or {}).get("serviceName")


@pytest.mark.parametrize("address", ["198.51.100.32", BLOCK])
def test_once_and_not_twice(address: str, sandbox: Sandbox, tmp_path: Path) -> None:
    variables = {**WHOLE, "block": address}
    checked = record_outcome(sandbox, tmp_path, "--check", "--diff", **variables)
    assert checked.returncode == 0 and "changed=2 " in checked.stdout, output(checked)
    assert (
        not sandbox.writes()
        and f'+    "routed_to": "{THERE}"' in checked.stdout
        and "+198.51.100.32 -> shop.example.net." in checked.stdout
    )

    done = record_outcome(sandbox, tmp_path, **variables)
    assert done.returncode == 0 and "changed=2 " in done.stdout, output(done)
    assert written(sandbox) == [f"PUT /ip/{BLOCK}", f"POST /ip/{BLOCK}/move", f"POST /ip/{BLOCK}/reverse"]
    assert (routed(sandbox), sandbox.state.ips[BLOCK].facts["description"]) == (THERE, "shop")
    assert sandbox.state.ips[BLOCK].reverses["198.51.100.32"]["reverse"] == "shop.example.net."

    again = record_outcome(sandbox, tmp_path, **variables)
    assert again.returncode == 0 and "changed=0 " in again.stdout and len(sandbox.writes()) == 3, output(again)


def test_what_is_not_given_is_left_alone(sandbox: Sandbox, tmp_path: Path) -> None:
    ended = record_outcome(sandbox, tmp_path, block="198.51.100.0/28", routed_to=THERE)
    assert ended.returncode == 0, output(ended)
    assert written(sandbox) == ["POST /ip/198.51.100.0/28/move"] and routed(sandbox, "198.51.100.0/28") == THERE
    assert sandbox.state.ips["198.51.100.0/28"].facts["description"] == "load balancers"


def test_to_one_address_of_a_project_and_to_nobody(sandbox: Sandbox, tmp_path: Path) -> None:
    project = {"routed_to": "0123456789abcdef0123456789abcdef", "nexthop": "192.0.2.251"}
    assert record_outcome(sandbox, tmp_path, block="198.51.100.32", **project).returncode == 0
    assert sandbox.writes()[0]["body"] == {"to": project["routed_to"], "nexthop": "192.0.2.251"}
    assert (
        record_outcome(sandbox, tmp_path, block="198.51.100.32", routed_to="parked").returncode == 0
        and routed(sandbox) is None
    )


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        (
            {"routed_to": "ns3003.example-sbg.net"},
            "198.51.100.32/32 cannot be routed to ns3003.example-sbg.net; it can be routed to",
        ),
        ({"block": "198.51.100.5"}, "198.51.100.5 lies in the block 198.51.100.0/28, which is routed as a whole"),
        ({"wait_timeout": "soon"}, "failover_ip_wait_timeout"),
    ],
)
def test_what_can_not_be_changes_nothing(
    variables: dict[str, Any], words: str, sandbox: Sandbox, tmp_path: Path
) -> None:
    ended = record_outcome(sandbox, tmp_path, **{**WHOLE, "routed_to": THERE, **variables})
    assert ended.returncode == 2 and words in " ".join(output(ended).split()), output(ended)
    assert not sandbox.writes()


def test_a_variable_that_is_missing_is_named(sandbox: Sandbox, tmp_path: Path) -> None:
    ended = record_outcome(sandbox, tmp_path, block="198.51.100.32")
    assert ended.returncode == 2 and "failover_ip_routed_to must be the service that the address goes to" in " ".join(
        output(ended).split()
    ), output(ended)
    assert not sandbox.exchanges


def test_a_move_that_fails_ends_it(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.settings.task_outcome = "ovhError"
    ended = record_outcome(sandbox, tmp_path, **WHOLE)
    assert ended.returncode == 2 and "ended as ovhError" in output(ended) and "written: description" in output(ended)
    assert written(sandbox) == [f"PUT /ip/{BLOCK}", f"POST /ip/{BLOCK}/move"], "the name stays where the address is"
