# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Responders: moments in any zone, what is taken away by an empty text, and what only a new responder can have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

BOB = {"domain": "example.com", "account": "bob"}
Play = Callable[..., Result]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"to": "2027-01-02"}, "to is a quoted ISO 8601 timestamp with its time zone"),
        ({"to": "2027-01-02 00:00:00"}, "to is a quoted ISO 8601 timestamp"),
        ({"from": "tomorrow +01:00"}, "from is a quoted ISO 8601 timestamp"),
        ({"copy_to": "john"}, "copy_to is one whole address"),
        ({"account": "bob@example.org"}, "account: 'bob@example.org' is an address of another domain than example.com"),
    ],
)
def test_what_cannot_be_meant_is_an_error_before_anything_is_sent(
    args: dict[str, Any], words: str, run: Play, sandbox: Sandbox
) -> None:
    result = run("ovh_mail_responder", **{**BOB, **args})
    assert result["failed"] and result["msg"].startswith(words), result["msg"]
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    ("had", "args", "changes"),
    [
        ("2027-01-02T00:00:00+01:00", {"to": "2027-01-01T23:00:00Z"}, None),
        ("2027-01-02T00:00:00+01:00", {"to": "2027-01-02T00:00:00Z"}, "2027-01-02T00:00:00Z"),
        (None, {"to": " "}, None),
        (None, {"copy_to": ""}, None),
    ],
)
def test_moments_are_compared_in_any_zone(
    had: str | None, args: dict[str, Any], changes: str | None, run: Play, sandbox: Sandbox
) -> None:
    facts = sandbox.state.objects.inside("/email/domain/example.com/responder")["bob"].facts
    assert facts is not None
    facts["to"] = had
    result = run("ovh_mail_responder", **BOB, **args)
    assert result["changed"] is bool(changes), result
    assert [each["body"] for each in sandbox.writes()] == ([{"to": changes}] if changes else [])


def test_a_copy_is_taken_away_by_a_new_responder_without_it(run: Play, sandbox: Sandbox) -> None:
    facts = sandbox.state.objects.inside("/email/domain/example.com/responder")["bob"].facts
    assert facts is not None
    facts["copyTo"] = "john@example.net"
    result = run("ovh_mail_responder", **BOB, copy_to="", keep_copy=False)
    bodies = [each.get("body") for each in sandbox.writes()]
    assert bodies == [None, {"account": "bob", "content": "I am away.", "copy": False}]
    assert result["diff"]["after"]["replaced"].endswith("the API changes no keep_copy and no copy_to in place")


def test_the_former_responder_is_put_back_if_the_new_one_is_refused(run: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", method="POST", path="*/responder", status=400)
    result = run("ovh_mail_responder", **BOB, copy=False)
    assert "which has been put back" in result["msg"]
    assert [each["method"] for each in sandbox.writes()] == ["DELETE", "POST", "POST"]


@pytest.mark.parametrize(
    ("content", "changed"),
    [
        ("Hello,\n\nI am away.\n", False),
        ("Hello,\r\n\r\nI am away.", False),
        ("Hello,\n\n  I am away.", True),
        ("Hello,\nI am away.", True),
    ],
)
def test_the_ends_of_lines_are_no_change_of_a_text(content: str, changed: bool, run: Play, sandbox: Sandbox) -> None:
    bob = sandbox.state.objects.inside("/email/domain/example.com/responder")["bob"].facts
    assert bob is not None
    bob["content"] = "Hello,\r\n\r\nI am away."
    result = run("ovh_mail_responder", **BOB, content=content)
    assert not result.get("failed") and result["changed"] is changed and bool(sandbox.writes()) is changed
