# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbook mail_redirections, by the real command."""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output

PLAYBOOK = "community.ovh.mail_redirections"
WANTED = {
    "example.com": [{"from": "sales", "to": ["bob@example.net", "dave@example.net"]}],
    "example.org": [{"from": "hello", "to": "jane@example.net", "local_copy": True}],
}


def going(sandbox: Sandbox, domain: str, source: str = "") -> set[tuple[str, str]]:
    sandbox.state.agenda.run()
    return {
        (item["from"], item["to"])
        for item in sandbox.state.domains[domain].redirections.values()
        if item["from"].startswith(source)
    }


def test_a_file_is_made_so_by_the_mode_that_is_chosen(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "redirections.yml").write_text(yaml.safe_dump(WANTED))

    added = ansible_playbook(PLAYBOOK, "--diff", "-e", "file=redirections.yml", sandbox=sandbox, directory=tmp_path)
    assert added.returncode == 0 and "+sales@example.com -> dave@example.net" in added.stdout, output(added)
    assert ("sales@example.com", "carol@example.net") in going(sandbox, "example.com")
    assert going(sandbox, "example.org") == {
        ("hello@example.org", "jane@example.net"),
        ("hello@example.org", "hello@example.org"),
    }

    exclusive = ansible_playbook(
        PLAYBOOK, "-e", "file=redirections.yml mode=exclusive", sandbox=sandbox, directory=tmp_path
    )
    assert exclusive.returncode == 0, output(exclusive)
    assert going(sandbox, "example.com", "sales") == {
        ("sales@example.com", "bob@example.net"),
        ("sales@example.com", "dave@example.net"),
    }
    assert len(going(sandbox, "example.com")) > 2

    again = ansible_playbook(
        PLAYBOOK, "-e", "file=redirections.yml mode=exclusive", sandbox=sandbox, directory=tmp_path
    )
    assert again.returncode == 0 and "changed=0" in again.stdout, output(again)


def test_purging_a_whole_domain_wants_its_number(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "redirections.yml").write_text(yaml.safe_dump({"example.com": []}))
    before = going(sandbox, "example.com")
    refused = ansible_playbook(PLAYBOOK, "-e", "file=redirections.yml mode=purge", sandbox=sandbox, directory=tmp_path)
    assert refused.returncode == 2 and "nothing was written; max_removals: 11 allows it" in " ".join(
        output(refused).split()
    )
    assert going(sandbox, "example.com") == before and not sandbox.writes()


def test_a_mode_that_is_none(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "redirections.yml").write_text("{}")
    failed = ansible_playbook(PLAYBOOK, "-e", "file=redirections.yml mode=wipe", sandbox=sandbox, directory=tmp_path)
    assert failed.returncode == 2 and "mode is wipe: it must be add, exclusive or purge" in output(failed)
