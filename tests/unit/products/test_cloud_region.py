# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Regions of projects: activated once, and never given up; schedules of backups, which only their creation sets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.region import CLOUD_REGION
from ansible_collections.community.ovh.plugins.module_utils._schema.resource_operations import write_operations

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

Play = Callable[..., Result]
NIGHTLY = {"project": "shop", "region": "SBG5", "instance": "shop-db", "name": "nightly"}


def test_a_region_is_only_activated(run: Play, sandbox: Sandbox) -> None:
    first, second = (run("ovh_cloud_region", project="shop", name="WAW1") for _turn in range(2))
    assert first["changed"] and not second["changed"] and second["region"]["name"] == "WAW1"
    assert [each["body"] for each in sandbox.writes()] == [{"region": "WAW1"}]
    assert not [each for each in write_operations(CLOUD_REGION) if each.startswith(("PUT", "DELETE"))]


def test_no_region_is_given_up(run: Play, sandbox: Sandbox) -> None:
    result = run("ovh_cloud_region", project="shop", name="GRA11", state="absent")
    assert result["failed"] and "state" in result["msg"] and not sandbox.writes()


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"cron": "daily"}, "cron is minute, hour, day, month and day of the week, such as 0 3 * * *, and not 'daily'"),
        ({"rotation": 0}, "rotation is a number greater than 0, and not 0"),
        ({"max_execution_count": -1}, "max_execution_count is a number greater than 0"),
    ],
)
def test_what_cannot_be_a_schedule(args: dict[str, Any], words: str, run: Play, sandbox: Sandbox) -> None:
    result = run("ovh_cloud_instance_backup", **{**NIGHTLY, "cron": "0 3 * * *", "rotation": 7, **args})
    assert result["msg"].startswith(words) and not sandbox.exchanges


def test_what_the_api_does_not_show_is_not_compared(run: Play, sandbox: Sandbox) -> None:
    task = {**NIGHTLY, "cron": "0 3 * * *"}
    assert run("ovh_cloud_instance_backup", **task, rotation=7, max_execution_count=30)["changed"]
    (sent,) = sandbox.writes()
    assert sent["body"] == {
        "cron": "0 3 * * *",
        "instanceId": sent["body"]["instanceId"],
        "maxExecutionCount": 30,
        "name": "nightly",
        "rotation": 7,
    }
    assert not run("ovh_cloud_instance_backup", **{**task, "cron": " 0 3  * * *"}, rotation=9)["changed"]


def test_another_time_takes_another_schedule(run: Play, sandbox: Sandbox) -> None:
    run("ovh_cloud_instance_backup", **NIGHTLY, cron="0 3 * * *", rotation=7)
    result = run("ovh_cloud_instance_backup", **NIGHTLY, cron="0 4 * * *", rotation=7)
    assert result["failed"] and "cron is '0 3 * * *' and cannot be changed in place" in result["msg"]
    assert "confirm" in run("ovh_cloud_instance_backup", **NIGHTLY, state="absent")["msg"]
    assert len(sandbox.writes()) == 1
