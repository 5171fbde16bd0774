# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_task_wait: whatever a module returned with wait: false, one or many, to their ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.wait import family_at
from ansible_collections.community.ovh.plugins.module_utils._products.api.task_wait_job import wait_for_tasks
from ansible_collections.community.ovh.plugins.module_utils._products.api.tasks import FAMILIES
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER_TASKS

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

NAME, OTHER, EXPIRED = "ns3001.example-sbg.net", "ns3002.example-sbg.net", "ns3015.example-sbg.net"

Play = Callable[..., Result]


@pytest.fixture
def wait(run: Play) -> Play:
    """Plays the module."""
    return lambda *tasks, **args: run("ovh_task_wait", tasks=list(tasks), **args)


def test_what_modules_return_is_taken(run: Play, wait: Play) -> None:
    reboot = run("ovh_server_reboot", service_name=NAME, wait=False)["task"]
    boot = run("ovh_server", service_name=[OTHER], boot_id=1122, reboot="when_boot_changed", wait=False)["servers"][0][
        "task"
    ]
    mail = run("ovh_mail_redirection", domain="example.com", **{"from": "hello", "to": "jane@example.net"}, wait=False)[
        "tasks"
    ]
    kvm = run("ovh_server_ipmi_access", service_name=NAME, wait=False)["task"]
    path = f"/dedicated/server/{OTHER}/reboot"
    raw = run("ovh_api_call", method="POST", path=path, wait=False)["response"]
    result = wait(reboot, boot, *mail, kvm, {"path": path, "task": raw}, {"path": "/v1" + path, "task": raw})
    assert not result.get("failed") and not result["changed"]
    assert [each["task"].get("status") for each in result["tasks"]] == ["done", "done", None, "done", "done", "done"]
    assert result["tasks"][0] == {
        "path": reboot["path"],
        "task": {**result["tasks"][0]["task"], "task_id": reboot["task_id"]},
    }


def test_nothing_to_wait_for_is_nothing(wait: Play, sandbox: Sandbox) -> None:
    assert wait(None, "")["tasks"] == [] == wait()["tasks"]
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    ("task", "words"),
    [
        ("/me", "tasks: /me is not the path of a task; give the path of the write and, as task, its response"),
        ({"path": f"/dedicated/server/{NAME}/reboot", "task": {"id": 1}}, "is not the path of a task"),
        ({"task_id": 5}, "there is one without a path"),
        ("x5001", "there is one without a path"),
        (5001, "there is one without a path"),
    ],
)
def test_what_is_no_task(task: Any, words: str, wait: Play, sandbox: Sandbox) -> None:
    assert words in wait(task)["msg"]
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    ("path", "known"),
    [
        (f"/dedicated/server/{NAME}/task/5", True),
        (f"/v1/dedicated/server/{NAME}/task/5", True),
        ("/ip/192.0.2.0%2F28/task/5", True),
        ("/v2/publicCloud/project/x/rancher/y", True),
        ("/dedicated/server/x/task", False),
        ("/me", False),
    ],
)
def test_a_tasks_own_path(path: str, known: bool) -> None:
    assert (family_at(FAMILIES, path) is not None) is known
    assert family_at(FAMILIES, f"/dedicated/server/{NAME}/task/5") is SERVER_TASKS


def test_each_that_fails_is_named_and_the_others_are_followed(run: Play, wait: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "ovhError"
    bad = run("ovh_server_reboot", service_name=NAME, wait=False)["task"]
    sandbox.settings.task_outcome = "done"
    good = run("ovh_server_reboot", service_name=OTHER, wait=False)["task"]
    gone = f"/dedicated/server/{EXPIRED}/task/1"
    result = wait(bad, gone, good)
    assert result["failed"] and result["http_status"] == 460
    assert result["msg"].startswith(
        f"2 of 3 tasks have not ended well: task {bad['path']} ended as ovhError; GET {gone}: "
    )
    assert ["failed" in each for each in result["tasks"]] == [True, True, False]
    assert wait(bad)["msg"] == f"task {bad['path']} ended as ovhError"


def test_the_time_is_for_all_together(run: Play, wait: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    tasks = [run("ovh_server_reboot", service_name=name, wait=False)["task"] for name in (NAME, OTHER)]
    result = wait(*tasks, wait_timeout=0.05)
    assert result["failed"] and result["msg"].count("continue waiting with GET") == 2
    assert [each["task"]["status"] for each in result["tasks"]] == ["doing", "doing"]


def test_progress_names_each(make_run: Callable[..., Any]) -> None:
    path = "/dedicated/server/ns3008.example-sbg.net/task/4008"
    lines: list[str] = []
    run = make_run(tasks=[path], wait_timeout=5.0)
    run.progress = lines.append
    wait_for_tasks(run)
    assert lines == [f"task 1 of 1: {path}", f"task {path}: done"]
