# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mailing lists and their members: names in several forms, tasks without a status, limits, what a deletion loses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.sandbox.products import mailing_list
from tests.support.execution_modes import Result

ROUTE = "/email/domain/example.com/mailingList"
NEW = {"domain": "example.com", "name": "team", "owner_email": "owner@example.net", "language": "en"}
MEMBERS = {"domain": "example.com", "mailing_list": "news", "members": ["new@example.net"]}
Play = Callable[..., Result]
SILENT = "; the API does not say why: run the task again, which looks for it first"


def sent(sandbox: Sandbox) -> list[str]:
    """Each write as its method and the part of its path below the lists."""
    prefix = "/1.0" + ROUTE
    return [f"{each['method']} {each['path'].removeprefix(prefix)}" for each in sandbox.writes()]


def options(sandbox: Sandbox, **changed: bool) -> None:
    """Other options of the list news."""
    news = sandbox.state.objects.inside(ROUTE)["news"].facts
    assert news is not None
    news["options"] = {**news["options"], **changed}


@pytest.mark.parametrize(
    ("module", "args", "words"),
    [
        ("ovh_mailing_list", {**NEW, "name": "team@example.org"}, "name: 'team@example.org' is an address of another"),
        ("ovh_mailing_list", {**NEW, "name": "my team"}, "name: 'my team@example.com' is not a valid mail address"),
        ("ovh_mailing_list", {**NEW, "name": ["team", "Team@Example.com"]}, "name has 'team' twice"),
        ("ovh_mailing_list", {**NEW, "domain": "exa mple.com"}, "domain: 'exa mple.com' is not a valid DNS name"),
        ("ovh_mailing_list", {**NEW, "owner_email": "owner"}, "owner_email is one whole address, such as"),
        (
            "ovh_mailing_list_info",
            {"domain": "example.com", "name": ["a@b.example"]},
            "name: 'a@b.example' is an address",
        ),
        ("ovh_mailing_list_member", {**MEMBERS, "mailing_list": "a@b.example"}, "mailing_list: 'a@b.example' is an"),
        ("ovh_mailing_list_member", {**MEMBERS, "members": ["jane"]}, "members: 'jane' is not a valid mail address"),
        ("ovh_mailing_list_member", {**MEMBERS, "state": "absent", "purge": True}, "purge requires state: present"),
    ],
)
def test_what_cannot_be_meant_is_an_error_before_anything_is_sent(
    module: str, args: dict[str, Any], words: str, run: Play, sandbox: Sandbox
) -> None:
    result = run(module, **args)
    assert result["failed"] and result["msg"].startswith(words), result["msg"]
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    ("confirm", "done"),
    [
        (None, False),
        ("team", False),
        (7, False),
        ("news@example.org", False),
        ("news", True),
        ("News@Example.com", True),
        (["news"], True),
    ],
)
def test_a_list_with_members_is_deleted_only_if_that_is_confirmed(
    confirm: Any, done: bool, run: Play, sandbox: Sandbox
) -> None:
    result = run("ovh_mailing_list", domain="example.com", name="news", state="absent", confirm=confirm)
    assert sent(sandbox) == (["DELETE /news"] if done else [])
    if not done:
        assert result["msg"].startswith("news: deletion destroys 2 subscribers and 1 moderators, and "), result["msg"]


def test_an_empty_list_is_deleted_without_a_word(run: Play, sandbox: Sandbox) -> None:
    for role in ("subscriber", "moderator"):
        sandbox.state.objects.lists.pop(f"{ROUTE}/news/{role}")
    assert run("ovh_mailing_list", domain="example.com", name="news", state="absent")["changed"]


def test_a_list_whose_members_cannot_be_read_is_not_deleted(run: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", method="GET", path="*/moderator", status=403, times=9)
    result = run("ovh_mailing_list", domain="example.com", name="news", state="absent", confirm="news")
    assert result["failed"] and not sandbox.writes()


def test_a_domain_is_called_by_its_name_in_any_form(run: Play, sandbox: Sandbox) -> None:
    assert run("ovh_mailing_list_info", domain=" Example.COM. ")["mailing_lists"][0]["name"] == "news"
    assert sandbox.exchanges[0]["path"] == "/1.0" + ROUTE


@pytest.mark.parametrize("account", ["address", "local"])
def test_an_open_task_of_the_list_is_awaited(account: str, run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_account = account
    assert run("ovh_mailing_list", **NEW, wait=False)["changed"]
    result = run("ovh_mailing_list", **NEW)
    assert (result.get("failed", False), result["changed"]) == (False, False)
    assert sent(sandbox) == ["POST "]


def test_a_task_that_vanishes_without_effect_is_a_failure(run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.mail_outcome = "lost"
    result = run("ovh_mailing_list", **NEW, wait_timeout=2)
    assert result["msg"] == "team: the API accepted the change but the mailing list does not exist" + SILENT


# ---- members


@pytest.mark.parametrize(
    ("limit", "args", "refused"),
    [
        (3, {}, ""),
        (2, {}, "it would have 3 subscribers, and OVHcloud allows 2; nothing was written"),
        (2, {"purge": True}, ""),
        (1, {"members": ["jane@example.net"], "state": "absent"}, ""),
    ],
)
def test_the_limit_of_subscribers_is_checked_first(
    limit: int, args: dict[str, Any], refused: str, run: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(mailing_list.LIMITS, False, limit)
    result = run("ovh_mailing_list_member", **{**MEMBERS, **args})
    assert result.get("msg", "") == (f"mailing list news@example.com: {refused}" if refused else "")
    assert bool(sandbox.writes()) is not bool(refused)


@pytest.mark.parametrize("check", [False, True])
@pytest.mark.parametrize(
    ("needed", "args", "writes"),
    [
        ({}, {"members": ["owner@example.net"], "state": "absent"}, ["DELETE /news/moderator/owner%40example.net"]),
        ({"moderatorMessage": True}, {"members": ["owner@example.net"], "state": "absent"}, []),
        ({"subscribeByModerator": True}, {"members": [], "purge": True, "max_removals": "1"}, []),
        (
            {"subscribeByModerator": True},
            {"purge": True},
            ["POST /news/moderator", "DELETE /news/moderator/owner%40example.net"],
        ),
    ],
)
def test_the_last_moderator_stays_while_the_list_needs_one(
    needed: dict[str, bool], args: dict[str, Any], writes: list[str], check: bool, run: Play, sandbox: Sandbox
) -> None:
    options(sandbox, **needed)
    result = run("ovh_mailing_list_member", check=check, **{**MEMBERS, "role": "moderator", **args})
    assert sent(sandbox) == ([] if check else writes)
    if not writes:
        assert (
            "the last moderator cannot be removed while" in result["msg"] and "with ovh_mailing_list" in result["msg"]
        )


def test_writes_that_are_refused_while_a_task_works_are_sent_again(run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.busy_conflict = True
    wanted = [f"user{number}@example.net" for number in range(4)]
    result = run("ovh_mailing_list_member", **{**MEMBERS, "members": wanted}, wait_timeout=30)
    assert (result["members"], result["count"]) == (wanted, 6)


def test_a_write_that_is_refused_again_and_again_is_a_failure(run: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", method="POST", path="*/subscriber", status=409, times=9)
    result = run("ovh_mailing_list_member", **MEMBERS)
    assert result["failed"] and result["http_status"] == 409 and len(sandbox.writes()) == 3


def test_tasks_of_another_list_are_not_awaited(run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.mail_outcome = "never"
    assert run("ovh_mailing_list", **NEW, wait=False)["changed"]
    result = run("ovh_mailing_list_member", **MEMBERS, wait=False)
    assert result["changed"] and result["tasks"][0]["path"].startswith("/email/domain/example.com/task/mailinglist/")


def test_a_list_that_does_not_exist_is_an_error_that_names_it(run: Play, sandbox: Sandbox) -> None:
    result = run("ovh_mailing_list_member", **{**MEMBERS, "mailing_list": "old"})
    assert result["msg"].startswith("mailing list old@example.com: ") and result["http_status"] == 404
    assert not sandbox.writes()


def test_the_old_moderator_stays_if_the_tasks_cannot_be_read_in_between(run: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", method="GET", path="*/task/mailinglist", status=400, nth=2, times=9)
    result = run("ovh_mailing_list_member", **MEMBERS, role="moderator", purge=True)
    assert "written: set new@example.net; not tried: remove owner@example.net" in result["msg"], result["msg"]
    assert sent(sandbox) == ["POST /news/moderator"]


def test_addresses_that_the_api_stores_in_lower_case_are_no_change(run: Play, sandbox: Sandbox) -> None:
    news = sandbox.state.objects.inside(ROUTE)["news"].facts
    assert news is not None
    news.update(ownerEmail="owner@example.net", replyTo="news@example.com")
    given = {"domain": "example.com", "name": "news"}
    result = run("ovh_mailing_list", **given, owner_email="Owner@Example.net", reply_to="News@Example.com")
    assert not result.get("failed") and not result["changed"] and not sandbox.writes()
