# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbook export_domains, by the real command: what it writes is declared with purge, and nothing changes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output

PLAYBOOK = "community.ovh.export_domains"
MAIL: dict[str, Any] = {"domain": "{{ mail.domain }}"}
OBJECTS = "{{ mail.%s }}"


def task(module: str, loop: str = "", **args: Any) -> dict[str, Any]:
    """A task that declares what was exported."""
    return {f"community.ovh.{module}": args, **({"loop": OBJECTS % loop} if loop else {})}


def properties(*names: str) -> dict[str, str]:
    """Options with the exported values of an object, left out where it has none."""
    return {name: "{{ item['%s'] | default(omit) }}" % name for name in names}


BACK = [
    task(
        "ovh_domain_zone",
        zone="example.com",
        purge=True,
        zone_file="{{ lookup('file', 'dns/zones/example.com.zone') }}",
    ),
    task(
        "ovh_domain_redirection",
        zone="example.com",
        purge=True,
        redirections="{{ lookup('file', 'dns/web/example.com.yml') | from_yaml }}",
    ),
    task("ovh_mail_redirection_set", **MAIL, redirections="{{ mail.redirections }}", purge=True),
    task("ovh_mail_account", "mail_accounts", **MAIL, **properties("name", "description", "size")),
    task(
        "ovh_mail_responder",
        "responders",
        **MAIL,
        **properties("account", "content", "keep_copy", "copy_to", "from", "to"),
    ),
    task(
        "ovh_mailing_list",
        "mailing_lists",
        **MAIL,
        **properties("name", "owner_email", "language", "reply_to"),
        **properties("moderator_message", "subscribe_by_moderator", "users_post_only"),
    ),
    *(
        task(
            "ovh_mailing_list_member",
            "mailing_lists",
            **MAIL,
            mailing_list="{{ item.name }}",
            role=role,
            members="{{ item.%ss }}" % role,
            purge=True,
        )
        for role in ("subscriber", "moderator")
    ),
]


def test_what_it_writes_is_declared_with_purge_and_nothing_changes(sandbox: Sandbox, tmp_path: Path) -> None:
    odd = "{{ 1 / 0 }}: '#\n- \""
    account = sandbox.state.objects.inside("/email/domain/example.com/account")["alice"].facts
    assert account is not None
    account["description"] = odd
    done = ansible_playbook(PLAYBOOK, "-e", "dest=dns on_unreadable=skip", sandbox=sandbox, directory=tmp_path)
    assert done.returncode == 0 and not sandbox.writes(), output(done)
    written = {str(path.relative_to(tmp_path)): path.read_text() for path in sorted((tmp_path / "dns").rglob("*.*"))}
    assert "dns/mail/example.org.yml" in written and not any("expired" in name for name in written), list(written)
    mail = yaml.safe_load(written["dns/mail/example.com.yml"])
    assert mail["mail_accounts"] == [{"name": "alice", "description": odd, "size": 5000000000}]
    assert mail["mailing_lists"][0]["subscribers"] == ["jane@example.net", "john@example.net"]
    assert not re.search(r"^\W*(id|.*_id): ", "\n".join(written.values()), re.MULTILINE)

    play = {
        "hosts": "localhost",
        "gather_facts": False,
        "vars": {"mail": "{{ lookup('file', 'dns/mail/example.com.yml') | from_yaml }}"},
        "tasks": BACK,
    }
    (tmp_path / "back.yml").write_text(yaml.safe_dump([play]))
    back = ansible_playbook("back.yml", "--diff", sandbox=sandbox, directory=tmp_path)
    assert back.returncode == 0 and "changed=0 " in back.stdout and not sandbox.writes(), output(back)

    again = ansible_playbook(PLAYBOOK, "-e", "dest=dns", sandbox=sandbox, directory=tmp_path)
    said = " ".join(output(again).split())
    assert again.returncode == 2 and "changed=0 " in said, said
    assert (
        "could not be read: zones expired.example, forbidden.example, mail domains expired.example; on_unreadable=skip"
        in said
    )
