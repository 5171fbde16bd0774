# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbook credential_audit: a table of who may do what, and on request an end to the stale."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output
from tests.support.traffic import traffic_log

Audit = Callable[..., str]


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(task_seconds=0.0, log=traffic_log()) as running:
        yield running


@pytest.fixture
def audit(sandbox: Sandbox, tmp_path: Path) -> Audit:
    """Runs the playbook from an empty directory, with these variables; what it said."""

    def run(*options: str, ends_with: int = 0, **variables: str) -> str:
        ended = ansible_playbook(
            "community.ovh.credential_audit", *options, "-e", json.dumps(variables), sandbox=sandbox, directory=tmp_path
        )
        assert ended.returncode == ends_with, output(ended)
        return output(ended)

    return run


def there(sandbox: Sandbox) -> list[int]:
    return [number for number, each in sandbox.state.credentials.items() if not each.revoked]


def test_a_table_is_printed_and_written_and_nothing_is_revoked(audit: Audit, sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.state.applications[102].update(name="[back|up](https://x) {{ 7*7 }}\x1b[31m\n<b>\ud800", status="blocked")
    sandbox.state.credentials[502].shown["rules"] = [
        {"method": method, "path": path} for path in ("/sms/*", "/me") for method in ("GET", "PUT")
    ]
    sandbox.state.credentials[505].shown.update(applicationId=900)
    said = audit(dest="table.md")
    table = (tmp_path / "table.md").read_text()
    today = sandbox.state.credentials[501].shown["lastUse"][:10]
    assert (
        table == "| ID | Application | Permissions | Allowed IPs | Last used | Created | Expires | Status"
        " |\n|---:|---|---|---|---|---|---|---|\n| 501 | sandbox: The sandbox's own (in use by this report) |"
        f" GET POST PUT DELETE /\\* | any | {today} | 2024-01-01 | never | validated |\n"
        "| 502 | \\[back\\|up\\](https:\\/\\/x)"
        " {{ 7\\*7 }} \\[31m &lt;b&gt;\ufffd: Nightly backups (blocked) | GET PUT /me, GET PUT /sms/\\* |"
        " any | 2024-03-01 | 2024-01-01 | never | validated |\n| 503 | sandbox: The sandbox's own | GET POST PUT"
        " DELETE /\\* | any | never | 2024-01-01 | 2024-02-01 | expired |\n| 504 | sandbox: The sandbox's"
        " own | GET POST PUT DELETE /\\* | any | never | 2024-01-01 | never | pendingValidation |\n| 505 | 900"
        " (removed) (OVHcloud's support) | GET POST PUT DELETE /\\* | 192.0.2.0/24 | never | 2024-01-01"
        " | never | validated |\n"
    )
    assert (tmp_path / "table.md").stat().st_mode & 0o777 == 0o600
    assert "\n502  [back|up](https://x) {{ 7*7 }} [31m <b>\ufffd: Nightly backups (blocked)  GET PUT /me " in said
    assert f"\nAccount: ab12345-ovh. Read: {today} " in said
    assert not sandbox.writes()


def test_check_mode_shows_what_would_be_revoked(audit: Audit, sandbox: Sandbox) -> None:
    said = audit("--check", "--diff", unused_for="90d", revoke="true")
    assert "-502 backup: validated, last used 2024-03-01T02:00:00+00:00, from everywhere\n-503 sandbox: expired" in said
    assert not sandbox.writes()


def test_the_stale_are_revoked_by_the_same_filters(audit: Audit, sandbox: Sandbox) -> None:
    said = audit(unused_for="90d", application_name="backup", status="validated,refused", revoke="true")
    assert "\n502  backup" in said and "\n503  " not in said
    assert there(sandbox) == [501, 503, 504, 505]
    assert "505: it belongs to OVHcloud's support" in said


def test_nothing_is_revoked_without_a_filter_or_beyond_the_removal_limit(audit: Audit, sandbox: Sandbox) -> None:
    assert "no credential is selected: give at least one of" in audit(ends_with=2, revoke="true")
    assert "max_removals: 1 allows it" in audit(ends_with=2, expires_within="1d", max_removals="0", revoke="true")
    assert not sandbox.writes()
