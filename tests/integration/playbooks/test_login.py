# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbook login, by ansible-playbook: from an application key, or from nothing, to an ovh.conf that works."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import requests

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, environment, output, program
from tests.support.terminal import at_a_terminal

PLAYBOOK = "community.ovh.login"
PAGE = re.compile(r"to grant the key open (\S+) and log in")
APPLICATION = ("OVH_ENDPOINT", "OVH_APPLICATION_KEY", "OVH_APPLICATION_SECRET")


def login(sandbox: Sandbox, home: Path, *arguments: str, keys: tuple[str, ...] = APPLICATION) -> tuple[int, str]:
    """Runs the playbook as from a script, and clicks on the page as soon as it is shown: status and output."""
    printed = ""
    with subprocess.Popen(
        [program("ansible-playbook"), PLAYBOOK, *arguments],
        cwd=home,
        env=environment(sandbox, home, keys),
        text=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        for line in process.stdout or ():
            printed += line
            for page in PAGE.findall(line):
                requests.get(page, timeout=5)
    return process.returncode, printed


def saved_key(home: Path) -> str:
    return (home / "ovh.conf").read_text().rpartition("consumer_key=")[2].strip()


def test_from_an_application_key_to_a_file_that_works_and_nothing_the_second_time(sandbox: Sandbox, home: Path) -> None:
    arguments = (
        "-e",
        "modules=ovh_mail_redirection_info",
        "-e",
        '{"targets": {"domain": ["example.com"]}}',
        "-e",
        "expected_account=ab12345-ovh",
    )
    status, printed = login(sandbox, home, *arguments)
    assert not status and f"ovh.conf logs in to {sandbox.url} as ab12345-ovh, until further notice" in printed
    assert "changed=1 " in printed
    key = saved_key(home)
    assert sandbox.state.credential_of(key).shown["rules"] == [
        {"method": "GET", "path": path}
        for path in (
            "/email/domain/example.com/redirection",
            "/email/domain/example.com/redirection/*",
            "/email/domain",
            "/me",
            "/auth/details",
            "/auth/currentCredential",
        )
    ]
    assert key not in printed and sandbox.environment["OVH_APPLICATION_SECRET"] not in printed

    status, printed = login(sandbox, home, *arguments)
    assert not status and "changed=0 " in printed and not PAGE.search(printed)
    assert len(sandbox.writes()) == 1 and saved_key(home) == key


def test_without_an_application_it_says_where_one_is_made(sandbox: Sandbox, home: Path) -> None:
    status, printed = login(sandbox, home, keys=("OVH_ENDPOINT",))
    assert status and f"create keys at {sandbox.base}/createApp/" in printed
    assert not sandbox.exchanges and not (home / "ovh.conf").exists()


def test_at_a_terminal_it_asks_for_the_application(sandbox: Sandbox, home: Path) -> None:
    answers = [
        ("enter its application key", sandbox.environment["OVH_APPLICATION_KEY"]),
        ("output is hidden", sandbox.environment["OVH_APPLICATION_SECRET"]),
    ]
    clicked: set[str] = set()

    def click(text: str) -> None:
        for page in set(PAGE.findall(text)) - clicked:
            requests.get(page, timeout=5)
            clicked.add(page)

    status, printed = at_a_terminal(
        [program("ansible-playbook"), PLAYBOOK, "-e", f"endpoint={sandbox.url}"],
        directory=home,
        environ=environment(sandbox, home, keys=()),
        answers=answers,
        seen=click,
    )
    assert not status, printed
    assert f"create keys at {sandbox.base}/createApp/" in printed and "as ab12345-ovh, until further notice" in printed
    assert (
        sandbox.environment["OVH_APPLICATION_SECRET"] not in printed
        and (home / "ovh.conf").stat().st_mode & 0o777 == 0o600
    )


def test_check_mode_asks_nobody_and_writes_nothing(sandbox: Sandbox, home: Path) -> None:
    status, printed = login(sandbox, home, "--check", "-e", "save_to=~/keys.conf")
    assert not status and "changed=1 " in printed
    assert not sandbox.writes() and not (home / "keys.conf").exists()


def test_with_a_service_account_nobody_is_asked(sandbox: Sandbox, home: Path) -> None:
    arguments = ("-e", "service_account=deploy", "-e", "modules=ovh_mail_redirection_info")
    environ = {"OVH_OAUTH2_TOKEN_URL": sandbox.token_url}
    for changed in (2, 0):
        ended = ansible_playbook(PLAYBOOK, *arguments, sandbox=sandbox, directory=home, **environ)
        assert ended.returncode == 0 and f"changed={changed} " in ended.stdout, output(ended)
        assert "service.conf logs in to" in ended.stdout and "as deploy of ab12345-ovh" in " ".join(
            ended.stdout.split()
        )
    (secret,) = [
        each.client_secret for name, each in sandbox.state.service_accounts.items() if name != sandbox.oauth2[0]
    ]
    assert f"client_secret={secret}\n" in (home / "service.conf").read_text() and secret not in output(ended)
