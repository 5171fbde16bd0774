# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an installation tells of its steps is shown while it goes on, and never decides anything (docs/api_facts.md,
Tasks).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.installation_steps import (
    failure,
    step_text,
    steps_of,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.wait import wait_for_task
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER_TASKS

from tests.sandbox import Sandbox

NAME = "ns3004.example-sbg.net"
STATUS, TASK = f"/dedicated/server/{NAME}/install/status", f"/dedicated/server/{NAME}/task/5001"
REINSTALL = {"taskId": 5001, "function": "reinstallServer", "status": "doing"}


def step(status: str, comment: str = "Partitioning", error: str | None = None) -> dict[str, Any]:
    return {"comment": comment, "status": status, "error": error}


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([], ""),
        ([step("todo"), step("todo")], ""),
        ([step("doing", "Preparing"), step("todo")], "step 1 of 2, Preparing"),
        ([step("done"), step("done", "Copying"), step("todo")], "step 2 of 3, Copying"),
        ([step("done"), step("stopping", "Booting")], "step 2 of 2, Booting"),
        ([step("done"), {}], "step 1 of 2, Partitioning"),
    ],
)
def test_where_it_is(steps: list[dict[str, Any]], words: str) -> None:
    assert step_text(steps) == words


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([], ""),
        ([step("done"), step("doing"), {}], ""),
        ([step("done"), step("error")], "the step 'Partitioning' failed"),
        ([step("error", error="no disk")], "the step 'Partitioning' failed: no disk"),
        ([step("todo", error="no disk")], "the step 'Partitioning' failed: no disk"),
        ([step("expired", "Copying")], "the step 'Copying' failed"),
    ],
)
def test_what_has_failed(steps: list[dict[str, Any]], words: str) -> None:
    assert failure(steps) == words


def test_each_look_is_a_line_with_the_step(sandbox: Sandbox, make_run: Callable[..., Any]) -> None:
    sandbox.settings.task_seconds = 1000.0
    run, server = make_run(), sandbox.state.servers[NAME]
    task = run.client.call("POST", f"/dedicated/server/{NAME}/reinstall", body={"operatingSystem": "debian12_64"}).data
    lines: list[str] = []
    run.progress = lines.append
    for number, status in ((2, "doing"), (3, "done")):
        sandbox.fail(
            "before",
            "GET",
            TASK,
            nth=number,
            hook=lambda state, status=status: server.tasks[5001].update(status=status),
        )
    wait_for_task(run, SERVER_TASKS, TASK, task, 5.0)
    assert lines == [
        f"task {TASK}: init",
        f"task {TASK}: doing (step 2 of 5, Partitioning the disks)",
        f"task {TASK}: done",
    ]


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (404, {"message": "The requested object does not exist"}),
        (403, {"message": "This call has not been granted", "errorCode": "NOT_GRANTED_CALL"}),
        (200, []),
        (200, {}),
        (200, {"progress": None}),
        (200, {"progress": {"a": 1}}),
        (200, {"progress": ["a", None]}),
    ],
)
def test_steps_that_can_not_be_read_are_none(
    status: int, body: Any, sandbox: Sandbox, make_run: Callable[..., Any]
) -> None:
    sandbox.fail("status", "GET", STATUS, status=status, body=body, times=None)
    assert steps_of(make_run(), SERVER_TASKS, TASK, REINSTALL) == []


@pytest.mark.parametrize("path", [TASK, f"/v1{TASK}"])
def test_a_task_of_another_function_is_not_asked_for_its_steps(
    path: str, sandbox: Sandbox, make_run: Callable[..., Any]
) -> None:
    assert (
        steps_of(make_run(), SERVER_TASKS, path, {**REINSTALL, "function": "hardReboot"}) == []
        and not sandbox.exchanges
    )
    assert steps_of(make_run(), SERVER_TASKS, path, REINSTALL) == [] and len(sandbox.exchanges) == 1
