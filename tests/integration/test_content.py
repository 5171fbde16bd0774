# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each role and playbook: described options, a page with a complete example, a sentence before the first request, and
`--check --diff`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.environment import ROOT
from tests.faults.playbooks import ASKING, PLAYBOOKS, STARTING_OTHERS, WITHOUT_REQUESTS
from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output

ROLES = sorted(path.name for path in (ROOT / "roles").iterdir())
NAMES = sorted(path.stem for path in (ROOT / "playbooks").glob("*.yml"))
GUIDES = {path.stem: path.read_text() for path in (ROOT / "docs/docsite/rst").glob("*.rst")}
# Those with tests of their own that play them.
PLAYED_ELSEWHERE = ASKING | STARTING_OTHERS | WITHOUT_REQUESTS
# What the example of a role has next to it, by the name of the file.
FILES: dict[str, dict[str, str]] = {
    "dns_zone": {
        "zones/example.com.zone": "$TTL 3600\nwww 60 IN A 192.0.2.80\n",
        "zones/example.org.yml": "- {name: www, type: A, value: 192.0.2.80}\n",
    },
    "rolling_reinstall": {
        "id_ed25519.pub": "ssh-ed25519 " + "A" * 68 + "\n",
        "check_server.yml": "- ansible.builtin.debug: {msg: it is up}\n",
    },
    "mail_domain": {"mail/example.org.yml": "vault_jane: Corr3ct-horse-battery\n"},
    "server_provision": {"id_ed25519.pub": "ssh-ed25519 " + "A" * 68 + "\n"},
    "service_account": {"site.yml": "- hosts: localhost\n  tasks: [{community.ovh.ovh_server_info: {all: true}}]\n"},
}


def options(role: str) -> dict[str, dict[str, Any]]:
    """The options of a role, as its argument_specs describe them."""
    specs = yaml.safe_load((ROOT / f"roles/{role}/meta/argument_specs.yml").read_text())["argument_specs"]
    described: dict[str, dict[str, Any]] = specs["main"]["options"]
    return described


def example(role: str) -> tuple[list[dict[str, Any]], str]:
    """The first example on the page of a role, and the file of variables that follows it, if it names one."""
    found = re.findall(r"```yaml\n(.*?)```", (ROOT / f"roles/{role}/README.md").read_text(), re.DOTALL)
    plays: list[dict[str, Any]] = yaml.safe_load(found[0])
    return plays, found[1] if plays[0].get("vars_files") else ""


@pytest.mark.parametrize("role", ROLES)
def test_a_role_describes_its_options(role: str) -> None:
    described = options(role)
    defaults = yaml.safe_load((ROOT / f"roles/{role}/defaults/main.yml").read_text()) or {}
    assert set(defaults) <= set(described) and all(name.startswith(f"{role}_") for name in described)
    assert all(each.get("description") and each.get("type") for each in described.values())
    assert not [name for name, each in described.items() if each.get("required") and name in defaults]
    page = (ROOT / f"roles/{role}/README.md").read_text()
    assert [name for name in described if f"`{name}`" not in page and name not in page] == []


def play(sandbox: Sandbox, directory: Path, plays: list[dict[str, Any]], *args: str) -> Any:
    (directory / "play.yml").write_text(yaml.safe_dump(plays, sort_keys=False))
    return ansible_playbook("play.yml", *args, sandbox=sandbox, directory=directory)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_without_its_variables_sends_no_request(role: str, sandbox: Sandbox, tmp_path: Path) -> None:
    required = [name for name, each in options(role).items() if each.get("required")]
    bare = [{"hosts": "localhost", "gather_facts": False, "roles": [f"community.ovh.{role}"]}]
    ended = play(sandbox, tmp_path, bare)
    assert ended.returncode == 2 and not sandbox.exchanges, output(ended)
    assert f"missing required arguments: {', '.join(sorted(required))}" in output(ended), output(ended)


@pytest.mark.parametrize("role", ROLES)
def test_the_example_of_a_role_in_check_mode(role: str, sandbox: Sandbox, tmp_path: Path) -> None:
    plays, variables = example(role)
    for name, text in FILES.get(role, {}).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text + variables)
    # The zones of the example are not those of the sandbox, of which it would remove too many records.
    ended = play(sandbox, tmp_path, plays, "--check", "--diff", "-e", "dns_zone_purge=false")
    assert ended.returncode == 0 and not sandbox.writes(), output(ended)
    assert "changed=0 " not in ended.stdout


def test_each_playbook_is_played_in_check_mode() -> None:
    assert {*PLAYBOOKS} | PLAYED_ELSEWHERE == {*NAMES}


@pytest.mark.parametrize("name", sorted(PLAYBOOKS))
def test_a_playbook_in_check_mode(name: str, sandbox: Sandbox, tmp_path: Path) -> None:
    for file, content in PLAYBOOKS[name].files.items():
        (tmp_path / file).write_text(content)
    args = PLAYBOOKS[name].args
    ended = ansible_playbook(f"community.ovh.{name}", *args, "--check", "--diff", sandbox=sandbox, directory=tmp_path)
    assert ended.returncode == 0 and not sandbox.writes(), output(ended)


@pytest.mark.parametrize("name", NAMES)
def test_a_playbook_is_in_a_guide_with_its_command(name: str) -> None:
    command = re.compile(rf"ansible-playbook (?:-\S+ \S+ )*community\.ovh\.{name}\b")
    assert [guide for guide, text in GUIDES.items() if guide != "content" and command.search(text)]
    head = (ROOT / f"playbooks/{name}.yml").read_text().partition("\n- name:")[0]
    assert command.search(head), "its first lines say how it is called"
