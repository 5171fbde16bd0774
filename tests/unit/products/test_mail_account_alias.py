# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Aliases of mail accounts: the platform is found from the address, and one task of an account follows the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

MODULE, JANE = "ovh_mail_account_alias", {"account": "jane@pro.example", "aliases": ["sales"]}
ACCOUNT = "/email/pro/emailpro-1/account/jane@pro.example"
Play = Callable[..., Result]

pytestmark = pytest.mark.usefixtures("home", "impatient")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"account": "jane"}, "account: 'jane' is not a valid mail address: it has no @"),
        ({"aliases": ["my sales"]}, "aliases: 'my sales@pro.example' is not a valid mail address"),
        ({"aliases": ["JANE"]}, "aliases: jane@pro.example is the address of the account itself"),
        ({"state": "absent", "purge": True}, "purge requires state: present"),
    ],
)
def test_what_cannot_be_meant_is_an_error_before_anything_is_sent(
    args: dict[str, Any], words: str, run: Play, sandbox: Sandbox
) -> None:
    result = run(MODULE, **{**JANE, **args})
    assert result["failed"] and result["msg"].startswith(words), result["msg"]
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    ("account", "migrated", "words"),
    [
        ("alice@example.com", None, "alice@example.com: accounts of the first mail platform have no aliases; redirect"),
        ("alice@example.com", "mxplan-1", "no MX Plan, Email Pro or Exchange service has the mail account alice@"),
        ("joe@pro.example", None, "no MX Plan, Email Pro or Exchange service has the mail account joe@pro.example"),
    ],
)
def test_an_account_that_no_platform_has(
    account: str, migrated: str | None, words: str, run: Play, sandbox: Sandbox
) -> None:
    sandbox.state.domains["example.com"].facts["migratedMXPlanServiceName"] = migrated
    for module, args in ((MODULE, JANE), (MODULE + "_info", {})):
        result = run(module, **{**args, "account": account})
        assert result["failed"] and result["msg"].startswith(words), result["msg"]


@pytest.mark.parametrize(
    ("path", "status", "code", "reads_pro"),
    [
        ("*/email/mxplan", 403, "NOT_GRANTED_CALL", True),
        ("*/email/mxplan/mxplan-1/account", 460, "Client::ExpiredService", True),
        ("*/email/mxplan", 403, "INVALID_CREDENTIAL", False),
    ],
)
def test_a_service_that_cannot_be_read_matters_only_where_no_other_has_the_account(
    path: str, status: int, code: str, reads_pro: bool, run: Play, sandbox: Sandbox
) -> None:
    sandbox.fail("status", method="GET", path=path, status=status, code=code, times=9)
    assert bool(run(MODULE, **JANE).get("failed")) is not reads_pro
    result = run(MODULE, **{**JANE, "account": "joe@pro.example"})
    assert result["failed"] and result["http_status"] == status, result["msg"]


@pytest.mark.parametrize(
    ("account", "broken", "status"),
    [
        ("jane@pro.example", "*/alias", 403),
        ("jane@pro.example", "*/domain", 403),
    ],
)
def test_what_cannot_be_read_is_an_error(account: str, broken: str, status: int, run: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", method="GET", path=broken, status=status, times=99)
    result = run(MODULE, **{**JANE, "account": account}, retry_timeout=0)
    assert result["failed"] and result["http_status"] == status and not sandbox.writes(), result["msg"]


def test_an_endpoint_without_a_platform(run: Play, sandbox: Sandbox) -> None:
    # It has neither Email Pro nor the first platform.
    sandbox.settings.endpoint = "ovh-ca"
    assert run(MODULE, **{**JANE, "account": "jane@exchange.example"})["changed"]
    result = run(MODULE, **JANE)
    assert result["msg"].startswith("no MX Plan, Email Pro or Exchange service has"), result["msg"]


def test_an_alias_in_a_domain_that_the_service_does_not_have(run: Play, sandbox: Sandbox) -> None:
    for check in (True, False):
        result = run(MODULE, **{**JANE, "aliases": ["sales", "sales@mxplan.example"]}, check=check)
        assert result["msg"] == (
            "mail account jane@pro.example: sales@mxplan.example: its domain is not one of the mail service"
            " (pro.example); nothing was written"
        )
    assert not sandbox.writes()


def test_one_task_of_the_account_follows_the_other(run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds, sandbox.settings.busy_conflict = 0.02, True
    names = [f"alias{number}@pro.example" for number in range(4)]
    result = run(MODULE, **{**JANE, "aliases": names}, wait_timeout=30)
    assert (result["aliases"], result["count"]) == (names, 5), result
    # Tasks that are over stay in the list, and are not awaited.
    assert not run(MODULE, **{**JANE, "aliases": names})["changed"]


def test_without_wait_the_tasks_can_be_waited_for(run: Play, sandbox: Sandbox) -> None:
    result = run(MODULE, **JANE, wait=False)
    assert result["changed"] and result["tasks"][0]["path"].startswith(ACCOUNT.replace("@", "%40") + "/tasks/")
    followed = run("ovh_task_wait", tasks=result["tasks"])
    assert followed["tasks"][0]["task"]["status"] == "done", followed
