# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a resource's module returns with wait: false is followed by ovh_task_wait."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.api.task_wait_job import JOB

from tests.support.fake_api import FakeApi, Values, play
from tests.support.synthetic import JOBS, WANTED, disks


def started(api: FakeApi, **args: Any) -> Values:
    """What a task that does not wait returns to wait for."""
    wait_for: Values = play(JOBS["disk"], api, **{**WANTED, "wait": False, **args})["wait_for"]
    return wait_for


@pytest.mark.parametrize("state", ["present", "absent"])
def test_an_object_is_waited_for(state: str) -> None:
    api = disks(ready_after=60.0, delete_after=60.0)
    if state == "absent":
        api.add(**WANTED)
    wait_for = started(api, state=state, confirm="data")
    result = play(JOB, api, tasks=[wait_for])
    assert not result.get("failed")
    assert result["tasks"] == [
        {"path": "/rack/r1/disk/id1", "task": {"status": "ready" if state == "present" else None}}
    ]
    assert 60 <= api.throttle.now() < 70


@pytest.mark.parametrize(
    ("end", "words"),
    [
        ("error", "/rack/r1/disk/id1: status is 'error'"),
        ("odd", "status is 'odd', and not ready after 300 s; run the task again to continue waiting"),
        ("", "/rack/r1/disk/id1: it does not exist"),
        ("forbidden", "GET /rack/r1/disk/id1: "),
    ],
)
def test_a_bad_end_is_told(end: str, words: str) -> None:
    api = disks(ready_after=5.0)
    api.end_status = end
    wait_for = started(api)
    if end == "forbidden":
        api.fail("403", "GET", "id1", times=9)
    elif not end:
        api.objects.clear()
    result = play(JOB, api, tasks=[wait_for])
    assert result["failed"] and words in result["msg"] and result["tasks"][0]["failed"]


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"path": None}, "wait_for has path, field, ready, failed, gone_is"),
        ({"ready": "x"}, "wait_for has path, field"),
        ({"gone_is": "maybe"}, "wait_for: gone_is is ready or failed"),
    ],
)
def test_what_no_module_returns_is_refused(changed: Values, words: str) -> None:
    api = disks()
    wait_for = {"path": "/a", "field": "status", "ready": [], "failed": [], "gone_is": "ready", **changed}
    assert words in play(JOB, api, tasks=[wait_for])["msg"] and not api.requests
