# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The callback required_permissions: what tasks called, in whichever process, as permissions."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.callback.required_permissions import CallbackModule
from ansible_collections.community.ovh.plugins.module_utils._engine import called_routes
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Right
from ansible_collections.community.ovh.plugins.plugin_utils._used_permissions import permissions, text_of

from tests.sandbox import Sandbox
from tests.support.execution_modes import EXECUTION_MODES

KNOWN = [Right("GET", "/a/{x}", ("a:get",)), Right("GET", "/a/b", ("a:b",)), Right("POST", "/c")]


@pytest.mark.parametrize(
    ("called", "allow", "without"),
    [
        ({("GET", "/a/{x}")}, ["a:get"], []),
        ({("GET", "/a/1"), ("GET", "/a/b")}, ["a:b", "a:get"], []),
        ({("POST", "/c"), ("PUT", "/a/{x}")}, [], ["POST /c", "PUT /a/*"]),
        (set(), [], []),
    ],
)
def test_actions_follow_from_routes(called: set[tuple[str, str]], allow: list[str], without: list[str]) -> None:
    found = permissions(called, KNOWN)
    assert (found["allow"], found["without_action"]) == (allow, without)


def test_the_text_can_be_copied_into_a_task() -> None:
    text = text_of(permissions({("GET", "/a/{x}"), ("POST", "/a/{x}")}, KNOWN))
    assert text == (
        "access_rules:\n  - {path: '/a/*', methods: [GET, POST]}\nallow:\n  - a:get\nwithout_action:\n  - POST /a/*"
    )


@pytest.mark.parametrize("dest", ["used.json", None])
def test_a_play_reports_what_its_tasks_called(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dest: str | None
) -> None:
    shown: list[str] = []
    callback: Any = CallbackModule()
    monkeypatch.setattr(callback._display, "display", shown.append)
    monkeypatch.setattr(callback, "get_option", lambda name: str(tmp_path / dest) if dest else None)
    callback.v2_playbook_on_start(None)
    path = os.environ[called_routes.VARIABLE]
    callback.v2_playbook_on_start(None)  # of a second playbook
    environ = {**sandbox.environment, called_routes.VARIABLE: path}
    for mode in sorted(EXECUTION_MODES):
        EXECUTION_MODES[mode]("ovh_ssh_key", {"key_name": mode, "state": "absent"}, environ=environ)
    EXECUTION_MODES["controller"]("ovh_api_call", {"path": "/me"}, environ=environ)
    callback.v2_playbook_on_stats(None)
    assert not os.path.exists(path) and called_routes.VARIABLE not in os.environ
    callback.v2_playbook_on_stats(None)  # with nothing to report
    if not dest:
        assert len(shown) == 1 and "account:apiovh:me/sshKey/get" in shown[0]
        return
    found = json.loads((tmp_path / dest).read_text())
    assert found["allow"] == ["account:apiovh:me/get", "account:apiovh:me/sshKey/get"]
    assert {"path": "/me", "methods": ["GET"]} in found["access_rules"] and not shown


def test_a_task_fails_for_no_file_that_is_gone(tmp_path: Path) -> None:
    called_routes.record({called_routes.VARIABLE: str(tmp_path / "gone")}, {("GET", "/me")})
    assert not list(tmp_path.iterdir())
