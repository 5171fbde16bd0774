# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mail accounts: passwords that cannot be read, sizes that are offered, domains that have moved, deletion."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

ALICE = {"domain": "example.com", "name": "alice"}
SECRET = "correct horse 7"
Play = Callable[..., Result]
SILENT = "; the API does not say why: run the task again, which looks for it first"


def sent(sandbox: Sandbox) -> list[str]:
    return [f"{each['method']} {each['path'].rpartition('/')[2]}" for each in sandbox.writes()]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"name": "alice@example.org"}, "name: 'alice@example.org' is an address of another domain than example.com"),
        ({"password": "short"}, "password has 9 to 30 characters"),
        ({"password": "p" * 31}, "password has 9 to 30 characters"),
        ({"password": "crème brûlée"}, "password has 9 to 30 characters"),
        ({"password": " edges are blank"}, "password has 9 to 30 characters"),
        ({"name": ["alice", "jane"], "password": SECRET}, "password is for one object: give one name"),
    ],
)
def test_what_cannot_be_meant_is_an_error_before_anything_is_sent(
    args: dict[str, Any], words: str, run: Play, sandbox: Sandbox
) -> None:
    result = run("ovh_mail_account", **{**ALICE, **args})
    assert result["failed"] and result["msg"].startswith(words), result["msg"]
    assert str(args.get("password", "-- none --")) not in str(result) and not sandbox.exchanges


@pytest.mark.parametrize(
    ("args", "writes"),
    [
        ({}, []),
        ({"update_password": "on_create"}, []),
        ({"update_password": "always"}, ["POST changePassword"]),
        ({"name": "jane"}, ["POST account"]),
        ({"name": "jane", "update_password": "always"}, ["POST account"]),
    ],
)
def test_a_password_is_sent_once_or_always(
    args: dict[str, Any], writes: list[str], run: Play, sandbox: Sandbox
) -> None:
    result = run("ovh_mail_account", **{**ALICE, "password": SECRET, **args})
    assert (sent(sandbox), result["changed"]) == (writes, bool(writes))
    assert SECRET not in str(result)


@pytest.mark.parametrize(
    ("offered", "args", "refused"),
    [
        ([2500000000, 5000000000], {"size": 2500000000}, ""),
        ([5000000000], {"size": 7}, "alice: size 7 is not offered; nothing was written. Use one of 5000000000"),
        ([5000000000], {"size": 7, "name": "jane", "password": SECRET}, "jane: size 7 is not offered;"),
        (None, {"size": 2500000000}, ""),
    ],
)
@pytest.mark.parametrize("check", [False, True])
def test_a_size_is_one_that_the_offer_allows(
    offered: list[int] | None, args: dict[str, Any], refused: str, check: bool, run: Play, sandbox: Sandbox
) -> None:
    sandbox.state.domains["example.com"].facts["allowedAccountSize"] = offered
    result = run("ovh_mail_account", check=check, **{**ALICE, **args})
    assert result.get("msg", "").startswith(refused) and result.get("failed", False) is bool(refused)
    assert bool(sandbox.writes()) is not bool(refused or check)


@pytest.mark.parametrize(
    ("module", "args"),
    [
        ("ovh_mail_account", {"name": "jane", "password": SECRET}),
        ("ovh_mail_account", {"name": "jane", "state": "absent"}),
        ("ovh_mail_account_info", {}),
    ],
)
def test_a_domain_that_has_moved_is_refused_and_its_service_named(
    module: str, args: dict[str, Any], run: Play, sandbox: Sandbox
) -> None:
    sandbox.state.domains["example.com"].facts["migratedMXPlanServiceName"] = "mxplan-ab1-1"
    result = run(module, domain="example.com", **args)
    assert result["msg"].startswith(
        "mail accounts of example.com: they have moved to the MX Plan service 'mxplan-ab1-1'"
    )
    assert not sandbox.writes()


@pytest.mark.parametrize(
    ("confirm", "done"), [(None, False), ("jane", False), ("alice", True), ("Alice@example.com", True)]
)
def test_deletion_is_always_confirmed(confirm: str | None, done: bool, run: Play, sandbox: Sandbox) -> None:
    result = run("ovh_mail_account", **ALICE, state="absent", confirm=confirm)
    assert sent(sandbox) == (["DELETE alice"] if done else [])
    assert done or result["msg"].startswith("alice: deletion destroys the mail in the account, and ")


@pytest.mark.parametrize("account", ["address", "local"])
def test_an_account_that_is_being_created_is_awaited(account: str, run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_account = account
    assert run("ovh_mail_account", domain="example.com", name="jane", password=SECRET, wait=False)["changed"]
    assert not run("ovh_mail_account", domain="example.com", name="jane", password=SECRET)["changed"]
    assert sent(sandbox) == ["POST account"]


def test_a_task_that_vanishes_without_effect_is_a_failure(run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.mail_outcome = "lost"
    result = run("ovh_mail_account", domain="example.com", name="jane", password=SECRET, wait_timeout=2)
    assert result["msg"] == "jane: the API accepted the change but the mail account does not exist" + SILENT


def test_an_account_and_redirections_of_its_name_are_apart(run: Play, sandbox: Sandbox) -> None:
    redirection = {"domain": "example.com", "from": "alice", "to": "alice@example.net"}
    assert run("ovh_mail_redirection", **redirection)["changed"]
    assert run("ovh_mail_account", **ALICE, state="absent", confirm="alice")["changed"]
    assert not run("ovh_mail_redirection", **redirection)["changed"]
    assert run("ovh_mail_account", **ALICE, password=SECRET)["changed"]
    assert run("ovh_mail_redirection_set", domain="example.com", redirections=[], purge=True, max_removals="100%")[
        "changed"
    ]
    assert not run("ovh_mail_account", **ALICE)["changed"]
