# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What destroys is sent once: not beside somebody else's, and not again after an answer that was lost.

test_reboot.py has what may be repeated.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.start import TaskStarter
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import REBOOT, TASKS

from tests.sandbox import Sandbox

# A reboot stands for anything that makes a task.
NAME = "ns3008.example-sbg.net"
KNOWN, POST, LIST = {4008}, f"/dedicated/server/{NAME}/reboot", f"/dedicated/server/{NAME}/task"


@pytest.fixture
def starter(make_run: Callable[..., Any]) -> TaskStarter:
    return TaskStarter(make_run(), TASKS, {"serviceName": NAME}, {"function": "hardReboot"})


def test_it_is_sent_once_and_its_task_is_told(starter: TaskStarter, sandbox: Sandbox) -> None:
    assert starter.start_without_retry(REBOOT, KNOWN)["taskId"] == 5001
    assert len(sandbox.writes()) == 1


def test_beside_a_task_that_was_not_seen_nothing_is_sent(starter: TaskStarter, sandbox: Sandbox) -> None:
    with pytest.raises(StateError) as raised:
        starter.start_without_retry(REBOOT, ())
    assert (
        str(raised.value)
        == "task 4008 was started meanwhile by another client; nothing was sent. Run the task again, which waits for it"
    )
    assert not sandbox.writes() and not starter.run.client.written


@pytest.mark.parametrize(
    ("kind", "detail"),
    [
        ("reset_after", {}),
        ("truncate", {}),
        ("truncated_json", {}),
        ("html_200", {}),
        ("empty", {}),
        ("status", {"status": 500, "applied": True}),
        ("status", {"status": 504, "applied": True}),
    ],
)
def test_after_a_lost_answer_the_task_is_found(
    kind: str, detail: dict[str, Any], starter: TaskStarter, sandbox: Sandbox
) -> None:
    sandbox.fail(kind, "POST", POST, **detail)
    assert starter.start_without_retry(REBOOT, KNOWN) == {"taskId": 5001, "function": "hardReboot"}
    assert len(sandbox.writes()) == 1 and starter.run.client.written


@pytest.mark.parametrize(("kind", "detail"), [("reset_before", {}), ("status", {"status": 503})])
def test_what_may_have_arrived_is_not_sent_again(
    kind: str, detail: dict[str, Any], starter: TaskStarter, sandbox: Sandbox
) -> None:
    sandbox.fail(kind, "POST", POST, **detail)
    with pytest.raises(ApiError) as raised:
        starter.start_without_retry(REBOOT, KNOWN)
    assert "it is unknown whether it took effect" in str(raised.value)
    assert str(raised.value).endswith(
        "it has no task, and it was not sent again; run the task again, which checks first"
    )
    assert len(sandbox.writes()) == 1 and starter.run.client.written, "what is not known to be undone is told as done"


def test_where_nobody_can_look_that_is_said(starter: TaskStarter, sandbox: Sandbox) -> None:
    sandbox.fail("reset_after", "POST", POST)
    sandbox.fail("status", "GET", LIST, nth=2, status=400, message="Not now")
    with pytest.raises(ApiError) as raised:
        starter.start_without_retry(REBOOT, KNOWN)
    assert f"whether it has a task could not be verified (GET {LIST}: " in str(raised.value)
    assert len(sandbox.writes()) == 1


def test_what_was_refused_before_it_began_is_sent_again(starter: TaskStarter, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", POST, status=429)
    assert starter.start_without_retry(REBOOT, KNOWN)["taskId"] == 5001
    assert len(sandbox.writes()) == 2 and len(sandbox.carried_out()) == 1


def test_a_refusal_is_told(starter: TaskStarter, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", POST, status=409, message="Another task is running")
    with pytest.raises(ApiError) as raised:
        starter.start_without_retry(REBOOT, KNOWN)
    assert raised.value.status == 409 and not starter.run.client.written


def test_an_accepted_request_without_a_task_is_not_sent_again(starter: TaskStarter, sandbox: Sandbox) -> None:
    sandbox.fail("wrong_type", "GET", LIST, times=None, value=[])
    sandbox.fail("empty", "POST", POST)
    with pytest.raises(StateError) as raised:
        starter.start_without_retry(REBOOT, KNOWN)
    assert str(raised.value) == f"POST {POST} was accepted but has no task; it is unknown whether it took effect"
    assert len(sandbox.writes()) == 1
