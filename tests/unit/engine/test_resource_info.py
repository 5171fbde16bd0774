# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be read of resources: all, by name, by id, by values of fields, in few requests."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import controller
from tests.support.fake_api import FakeApi, Values, play
from tests.support.synthetic import INFO, WANTED, disks, tags


def info(api: FakeApi, **args: Any) -> Values:
    return play(INFO["disk"], api, **{"rack": "north", **args})


@pytest.fixture
def api() -> FakeApi:
    api = disks()
    (
        api.add(**WANTED, adminPassword="hush", attachedTo=["h1"]),
        api.add(**{**WANTED, "region": "B"}),
        api.add(**{**WANTED, "name": "gone"}, status="deleted"),
    )
    return api


@pytest.mark.parametrize(
    ("args", "ids", "warning"),
    [
        ({}, ["id1", "id2"], ""),
        ({"name": ["data"]}, ["id1", "id2"], ""),
        ({"name": ["data", "x"]}, ["id1", "id2"], "there is no disk x"),
        ({"disk_id": ["id2"]}, ["id2"], ""),
        ({"disk_id": ["id2", "id9"]}, ["id2"], "there is no disk id9"),
        ({"name": ["x"], "disk_id": ["id2"]}, [], "there is no disk x"),
        ({"filters": {"region": "A"}}, ["id1"], ""),
        ({"filters": {"region": ["A", "B"], "status": "ready", "size": 10}}, ["id1", "id2"], ""),
        ({"filters": {"comment": "x"}}, [], ""),
        ({"name": []}, [], ""),
    ],
)
def test_what_is_asked_for_is_read(args: Values, ids: list[str], warning: str, api: FakeApi) -> None:
    result = info(api, **args)
    assert [each["disk_id"] for each in result["disks"]] == ids and not result["changed"] and "hush" not in str(result)
    assert result.get("warnings", [""])[0] == warning


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ({"regoin": "A"}, "a disk has no 'regoin'; did you mean region?"),
        ({"zzz": 1}, "known: name, region, size, description"),
        ({"password": "x"}, "a disk has no 'password'"),
        ({"code": "x"}, "a disk has no 'code'"),
    ],
)
def test_an_unknown_filter_is_an_error(filters: Values, words: str, api: FakeApi) -> None:
    result = info(api, filters=filters)
    assert words in result["msg"] and result["disks"] == [] and not api.requests


def test_what_info_returns_is_no_change_when_declared(api: FakeApi) -> None:
    from tests.support.synthetic import JOBS

    shown = info(api, disk_id=["id1"])["disks"][0]
    options = {name: value for name, value in shown.items() if name in JOBS["disk"].options and value is not None}
    assert not play(JOBS["disk"], api, **options)["changed"]
    assert {"name", "region", "rack", "disk_id", "attached_to"} <= set(options)


@pytest.mark.parametrize(
    ("form", "most"),
    [({}, 3), ({"ids_only": True, "expanded": True}, 3), ({"ids_only": True}, 30), ({"pages": 400}, 5)],
)
def test_a_thousand_objects(form: Values, most: int) -> None:
    api = disks(**form)
    for number in range(1000):
        api.add(**{**WANTED, "name": f"d{number}"})
    api.lists["/rack"] = [{"id": "r1", "name": "north"}]
    assert len(info(api)["disks"]) == 1000 and api.reads - 1 <= most, api.reads


def test_one_that_cannot_be_read_is_an_error_and_one_that_vanishes_is_left_out(api: FakeApi) -> None:
    api.ids_only, api.batches = True, False
    api.fail("400", "GET", "id2$")
    assert info(api)["msg"].startswith("GET /rack/r1/disk/id2: ")
    api.fail("403", "GET", "/id2$")
    assert info(api, disk_id=["id1", "id2"])["failed"]
    api.before("GET", "disk/id1", lambda api: api.objects.pop("id2"))
    assert [each["disk_id"] for each in info(api)["disks"]] == ["id1"]


def test_names_that_are_ids_are_read_by_themselves() -> None:
    api = tags()
    api.add(id="blue", text="a"), api.add(id="red", text="b")
    assert [each["tag_name"] for each in play(INFO["tag"], api, tag_name=["blue "])["tags"]] == ["blue"]
    assert len(api.requests) == 1
    assert len(play(INFO["tag"], api)["tags"]) == 2


@pytest.mark.parametrize(("status", "warnings", "asked_once"), [(403, 1, True), (404, 0, False)])
def test_names_without_a_permission_are_asked_for_once_and_shown_as_ids(
    status: int, warnings: int, asked_once: bool, sandbox: Sandbox
) -> None:
    sandbox.fail("status", method="GET", path="/cloud/project/*/image", status=status, message="No", times=None)
    result = controller("ovh_cloud_instance_info", {"project": "shop"}, environ=sandbox.environment)
    told = [each for each in result.get("warnings", []) if each.startswith("image: shown by id, because the name")]
    assert len(told) == warnings and not result.get("failed") and len(result["instances"]) == 3
    assert (len([each for each in sandbox.exchanges if each["path"].endswith("/image")]) == 1) is asked_once
