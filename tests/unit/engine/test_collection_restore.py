# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Restoring an earlier version of a zone: what is confirmed, found, compared, sent once and read back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.sandbox.state.zones import NEWEST, OLDEST
from tests.support.execution_modes import Result

Play = Callable[..., Result]
HISTORY = "/domain/zone/example.com/history"


@pytest.fixture
def restore(run: Play) -> Play:
    return lambda version=OLDEST, **args: run(
        "ovh_domain_zone", **{"zone": "example.com", "restore": version, "confirm": "example.com", **args}
    )


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"confirm": None}, "restore replaces all records of the zone: to do it, set confirm to example.com"),
        ({"confirm": "example.org"}, "restore replaces all records of the zone: to do it, set confirm to example.com"),
        ({"version": "yesterday"}, "restore is not an ISO 8601 timestamp"),
        ({"records": []}, "restore cannot be combined with records"),
        ({"purge": True, "ignore": [{"type": "A"}]}, "restore cannot be combined with purge, ignore"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_sent(
    args: dict[str, Any], words: str, restore: Play, sandbox: Sandbox
) -> None:
    assert restore(**args)["msg"].startswith(words) and not sandbox.exchanges


def test_a_version_that_is_the_zone_changes_nothing(restore: Play, sandbox: Sandbox) -> None:
    assert not restore(NEWEST)["changed"] and not sandbox.writes()


def test_a_version_that_does_not_exist(restore: Play, sandbox: Sandbox) -> None:
    versions = sandbox.state.zones["example.com"].versions
    versions.update({f"2021-01-{day:02}T00:00:00+01:00": [] for day in range(1, 10)})
    message = restore("2020-01-01T00:00:00Z")["msg"]
    assert "there is no version of 2020-01-01T00:00:00Z; nothing was written. There are " + NEWEST in message
    assert message.endswith(" and 1 older ones") and not sandbox.writes()


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ({"path": HISTORY, "status": 403}, "zone example.com"),
        ({"path": HISTORY + "/*", "status": 404}, "zone example.com"),
        ({"path": "/storage/zone.txt", "status": 403}, "cannot be read, and nothing was written: 127.0.0.1 did not"),
    ],
)
def test_a_version_that_cannot_be_read(fault: dict[str, Any], words: str, restore: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", method="GET", times=9, **fault)
    assert words in restore()["msg"] and not sandbox.writes()


def test_a_file_that_is_not_a_zone_file(restore: Play, sandbox: Sandbox) -> None:
    sandbox.state.zones["example.com"].versions[OLDEST][0]["target"] = '"'
    assert "zone_file: line 3: " in restore()["msg"] and not sandbox.writes()


def test_check_mode_tells_and_sends_nothing(restore: Play, sandbox: Sandbox) -> None:
    assert restore(check=True)["diff"]["after"] == "" and not sandbox.writes()


def test_without_wait_the_task_can_be_waited_for(restore: Play, run: Play, sandbox: Sandbox) -> None:
    result = restore(wait=False)
    assert result["changed"] and not result["published"]
    assert not run("ovh_task_wait", tasks=[result["task"]]).get("failed") and not restore()["changed"]


def test_a_task_that_fails_says_why(restore: Play, sandbox: Sandbox) -> None:
    sandbox.settings.domain_task_outcome = "problem"
    assert "ended as problem: The registry refuses the change" in restore()["msg"]


def test_a_restoration_without_effect_is_a_failure(
    restore: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox.state.zones["example.com"], "add", lambda *record: None)
    assert f"{OLDEST} was restored but differs from its file" in restore()["msg"]


@pytest.mark.parametrize(("kind", "fails"), [("reset_after", False), ("reset_before", True)])
def test_a_lost_answer_is_never_sent_again(kind: str, fails: bool, restore: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds = 0.1
    sandbox.fail(kind, method="POST", path="*/restore")
    assert bool(restore(retry_timeout=0).get("failed")) is fails
    assert len(sandbox.writes()) <= 1 and not restore().get("failed")
