# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The role rolling_reinstall, by the real command: wave by wave, each server checked, and no further than the first
failure.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.sandbox import Sandbox
from tests.sandbox.state.installs import STEPS
from tests.support.commands import ansible_playbook, output

ROOT = Path(__file__).parents[3]
FIRST, SECOND, THIRD = GROUP = [f"ns300{number}.example-sbg.net" for number in (2, 4, 5)]
NEW = "debian12_64"
WHOLE = {"servers": GROUP, "confirm": GROUP, "operating_system": NEW, "wave": 2}
CHECK = """
- name: Refuse one server
  ansible.builtin.assert:
    that: rolling_reinstall_server not in refused and rolling_reinstall_address is match('192[.]0[.]2[.]')
    fail_msg: "{{ rolling_reinstall_server }} does not serve"
"""


def reinstall(
    sandbox: Sandbox, directory: Path, *arguments: str, refused: str = "", **variables: Any
) -> subprocess.CompletedProcess[str]:
    """Runs a play with the role and these of its variables."""
    given = {f"rolling_reinstall_{name}": value for name, value in {**WHOLE, **variables}.items() if value is not None}
    role = {"role": "community.ovh.rolling_reinstall", "vars": {**given, "refused": refused}}
    play = {"hosts": "localhost", "gather_facts": False, "roles": [role]}
    (directory / "reinstall.yml").write_text(yaml.safe_dump([play]))
    (directory / "check.yml").write_text(CHECK)
    return ansible_playbook("reinstall.yml", *arguments, sandbox=sandbox, directory=directory)


def written(sandbox: Sandbox) -> list[str]:
    """The servers that were erased, in this order."""
    return [each["path"].split("/")[-2] for each in sandbox.writes()]


def words(ended: subprocess.CompletedProcess[str]) -> str:
    """What it says, whatever the width."""
    return " ".join(output(ended).split())


def test_each_once_in_waves_and_nothing_twice(sandbox: Sandbox, tmp_path: Path) -> None:
    checked = reinstall(sandbox, tmp_path, "--check", "--diff")
    assert checked.returncode == 0 and "changed=3 " in checked.stdout, output(checked)
    assert not sandbox.writes()
    assert checked.stdout.count('+    "reinstall": "erases all that is on the server"') == 3

    done = reinstall(sandbox, tmp_path, check=str(tmp_path / "check.yml"))
    assert done.returncode == 0 and "changed=3 " in done.stdout, output(done)
    assert written(sandbox) == GROUP
    assert {sandbox.state.servers[name].facts["os"] for name in GROUP} == {NEW}
    sent = [(each["method"], each["path"].removeprefix("/1.0/dedicated/server/")) for each in sandbox.exchanges]
    begun = [sent.index(("POST", f"{name}/reinstall")) for name in GROUP]
    looks = [position for position, each in enumerate(sent) if each == ("GET", FIRST)]
    assert any(begun[0] < look < begun[1] for look in looks), "the first is looked at before the second is erased"

    again = reinstall(sandbox, tmp_path)
    assert again.returncode == 0 and "changed=0 " in again.stdout and written(sandbox) == GROUP, output(again)


def test_the_first_that_fails_its_check_stops_it(sandbox: Sandbox, tmp_path: Path) -> None:
    check = {"check": str(tmp_path / "check.yml")}
    failed = reinstall(sandbox, tmp_path, refused=FIRST, **check)
    assert failed.returncode == 2 and written(sandbox) == [FIRST], output(failed)
    assert f"{FIRST} does not serve. Stopped in the wave of {FIRST}. Not touched: {SECOND}, {THIRD}." in words(failed)
    still = reinstall(sandbox, tmp_path, refused=FIRST, **check)
    assert still.returncode == 2 and written(sandbox) == [FIRST], "it is checked again, though it is installed"
    again = reinstall(sandbox, tmp_path, **check)
    assert again.returncode == 0 and written(sandbox) == GROUP, output(again)


def test_an_installation_that_fails_stops_it(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.settings.install_fails_at = STEPS[2]
    failed = reinstall(sandbox, tmp_path, first=2)
    assert failed.returncode == 2 and written(sandbox) == [FIRST, SECOND], output(failed)
    assert f"Stopped in the wave of {FIRST}, {SECOND}. Not touched: {THIRD}." in words(failed)


@pytest.mark.parametrize(
    ("facts", "more", "message"),
    [
        ({"state": "hacked"}, {}, f"{FIRST}: its operating system is {NEW} and its state hacked, wanted {NEW} and ok"),
        ({}, {"port": 1, "port_timeout": 1}, f"{FIRST}: port 1 of 127.0.0.1 is not open"),
    ],
)
def test_a_server_that_is_not_in_order_stops_it(
    facts: dict[str, Any], more: dict[str, Any], message: str, sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.state.servers[FIRST].facts.update({"ip": "127.0.0.1", **facts})
    failed = reinstall(sandbox, tmp_path, **more)
    assert failed.returncode == 2 and message in words(failed) and written(sandbox) == [FIRST], output(failed)


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({"servers": []}, "rolling_reinstall_servers is empty; nothing was sent"),
        ({"servers": [FIRST, FIRST]}, "rolling_reinstall_servers names a server twice"),
        ({"confirm": None}, "set rolling_reinstall_confirm to the names of all servers"),
        ({"confirm": [FIRST]}, "set rolling_reinstall_confirm to the names of all servers"),
        ({"wave": 0}, "rolling_reinstall_first and rolling_reinstall_wave are at least 1"),
        ({"reinstall": "always"}, "always needs rolling_reinstall_unless_done_since"),
        ({"check": "missing.yml"}, "rolling_reinstall_check: there is no file missing.yml"),
        ({"operating_system": None}, "missing required arguments: rolling_reinstall_operating_system"),
    ],
)
def test_what_cannot_be_meant_fails_before_the_first_request(
    variables: dict[str, Any], message: str, sandbox: Sandbox, tmp_path: Path
) -> None:
    ended = reinstall(sandbox, tmp_path, **variables)
    assert ended.returncode == 2 and message in words(ended) and not sandbox.exchanges, output(ended)


def test_one_that_cannot_be_installed_keeps_all_from_being_erased(sandbox: Sandbox, tmp_path: Path) -> None:
    names = [*GROUP, "ns9999.example-sbg.net"]
    ended = reinstall(sandbox, tmp_path, servers=names, confirm=names)
    assert ended.returncode == 2 and "the account has no server of this name" in words(ended), output(ended)
    assert not sandbox.writes()


def test_always_goes_on_where_it_stopped(sandbox: Sandbox, tmp_path: Path) -> None:
    always = {"reinstall": "always", "unless_done_since": "2026-01-01T00:00:00Z", "operating_system": NEW}
    done = reinstall(sandbox, tmp_path, **always)
    assert done.returncode == 0 and written(sandbox) == GROUP, output(done)
    again = reinstall(sandbox, tmp_path, **always)
    assert again.returncode == 0 and written(sandbox) == GROUP, output(again)


def test_the_readme_names_each_variable() -> None:
    role = ROOT / "roles/rolling_reinstall"
    options = yaml.safe_load((role / "meta/argument_specs.yml").read_text())["argument_specs"]["main"]["options"]
    readme = (role / "README.md").read_text()
    assert {
        name for row in re.findall(r"^\| (`rolling.+?`) \|", readme, re.MULTILINE) for name in re.findall(r"\w+", row)
    } == set(options)
    defaults = yaml.safe_load((role / "defaults/main.yml").read_text())
    assert defaults == {name: option["default"] for name, option in options.items() if "default" in option}
