# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The role mail_domain, by the real command: the mail of a new domain works from one file, and nothing twice."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import yaml

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output

MAIL, PASSWORD = "/email/domain/example.org", "correct horse 9"
FILE: dict[str, Any] = {
    "mail_domain_name": "example.org",
    "mail_domain_accounts": [{"name": "jane", "description": "Jane", "password": PASSWORD}, {"name": "joe"}],
    "mail_domain_redirections": [{"from": "info", "to": ["jane@example.org"], "local_copy": False}],
    "mail_domain_lists": [
        {
            "name": "team",
            "owner_email": "jane@example.org",
            "language": "en",
            "moderator_message": True,
            "moderators": ["jane@example.org"],
            "subscribers": ["ann@example.net", "bob@example.net"],
        }
    ],
    "mail_domain_dkim": [
        {"selector": "s1", "value": "v=DKIM1; k=rsa; p=MIGf"},
        {"selector": "s2", "value": "s2.dkim.example.net.", "type": "CNAME"},
    ],
    "mail_domain_dmarc": "v=DMARC1; p=none",
}


def play(sandbox: Sandbox, directory: Path, *arguments: str, **changed: Any) -> subprocess.CompletedProcess[str]:
    """Runs a play with the role and the file, of which some variables are others."""
    (directory / "mail.yml").write_text(yaml.safe_dump({**FILE, **changed}))
    whole = {
        "hosts": "localhost",
        "gather_facts": False,
        "vars_files": ["mail.yml"],
        "roles": ["community.ovh.mail_domain"],
    }
    (directory / "play.yml").write_text(yaml.safe_dump([whole]))
    return ansible_playbook("play.yml", *arguments, sandbox=sandbox, directory=directory)


def records(sandbox: Sandbox) -> set[tuple[str, str, str]]:
    """What the world sees of the zone, but for its name servers."""
    published = sandbox.state.zones["example.org"].published.values()
    return {(each["subDomain"], each["fieldType"], each["target"]) for each in published if each["fieldType"] != "NS"}


def test_a_new_domain_works_and_a_second_run_changes_nothing(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.state.zones["example.org"].add(1, "", "MX", "1 mx.old.example.")
    sandbox.state.zones["example.org"].add(2, "", "TXT", '"v=spf1 -all"')
    sandbox.state.zones["example.org"].add(3, "", "TXT", '"kept"')
    accounts = FILE["mail_domain_accounts"][:1]
    checked = play(sandbox, tmp_path, "--check", mail_domain_accounts=accounts)
    assert checked.returncode == 0 and not sandbox.writes(), output(checked)

    done = play(sandbox, tmp_path, "-v", mail_domain_accounts=accounts)
    assert done.returncode == 0 and PASSWORD not in output(done), output(done)
    assert records(sandbox) == {
        ("", "TXT", '"kept"'),
        *(("", "MX", target) for target in ("1 mx1.mail.ovh.net.", "5 mx2.mail.ovh.net.", "100 mx3.mail.ovh.net.")),
        ("", "TXT", '"v=spf1 include:mx.ovh.com ~all"'),
        ("s1._domainkey", "DKIM", '"v=DKIM1; k=rsa; p=MIGf"'),
        ("s2._domainkey", "CNAME", "s2.dkim.example.net."),
        ("_dmarc", "DMARC", '"v=DMARC1; p=none"'),
    }
    objects = sandbox.state.objects
    assert list(objects.inside(MAIL + "/account")) == ["jane"]
    assert len(objects.inside(MAIL + "/mailingList/team/subscriber")) == 2
    team = objects.inside(MAIL + "/mailingList")["team"].facts
    assert team and team["options"]["moderatorMessage"] is True
    assert [each["to"] for each in sandbox.state.domains["example.org"].redirections.values()] == ["jane@example.org"]
    written = len(sandbox.writes())

    again = play(sandbox, tmp_path, mail_domain_accounts=accounts)
    assert again.returncode == 0 and "changed=0 " in again.stdout and len(sandbox.writes()) == written, output(again)


def test_what_the_file_lacks_is_an_error_and_no_dns_record_is_written(sandbox: Sandbox, tmp_path: Path) -> None:
    failed = play(sandbox, tmp_path)
    said = " ".join(output(failed).split())
    assert failed.returncode == 2 and "joe: it does not exist, and to create it password must be given" in said, said
    assert not records(sandbox) and PASSWORD not in said


def test_what_the_file_says_itself_is_not_asked_of_the_api(sandbox: Sandbox, tmp_path: Path) -> None:
    own = {"mail_domain_mx": ["10 mx.example.net."], "mail_domain_spf": "v=spf1 mx -all"}
    nothing: dict[str, Any] = {f"mail_domain_{name}": [] for name in ("accounts", "redirections", "lists", "dkim")}
    done = play(sandbox, tmp_path, **nothing, **own)
    assert done.returncode == 0, output(done)
    assert ("", "MX", "10 mx.example.net.") in records(sandbox)
    assert not any("recommended" in each["path"] for each in sandbox.exchanges)
    written = len(sandbox.writes())
    done = play(sandbox, tmp_path, mail_domain_dns=False, mail_domain_accounts=[], mail_domain_lists=[])
    assert done.returncode == 0 and not any("/zone/" in each["path"] for each in sandbox.writes()[written:])
