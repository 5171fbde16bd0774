# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects that a task can only change, since they are ordered elsewhere, and objects that it can only read."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._schema.resource_operations import write_operations

from tests.support.fake_api import FakeApi, Values, play
from tests.support.synthetic_words import INFO, JOBS, SIZE, licenses


@pytest.fixture
def api() -> FakeApi:
    api = licenses()
    api.add(name="one", seats=1), api.add(name="bad", seats=1, status="error"), api.add(name="other", seats=1)
    return api


def change(api: FakeApi, **args: Any) -> Values:
    return play(JOBS["license"], api, **{"seats": 2, **args})


def test_its_options_and_operations() -> None:
    assert {"state", "recreate", "confirm"}.isdisjoint(JOBS["license"].options) and "wait" in JOBS["license"].options
    assert {each.split()[0] for each in JOBS["license"].operations} == {"GET", "PUT"}
    assert INFO["size"].operations == ("GET /size", "GET /size/{sizeId}")
    assert not SIZE.created and write_operations(SIZE) == ()


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({"name": "x"}, "x: there is no license of this name, and a task cannot create one"),
        ({"license_id": "id9"}, "license_id id9: there is no such license"),
        ({"name": "bad"}, "bad: its status is 'error'"),
    ],
)
@pytest.mark.parametrize("check", [False, True])
def test_one_that_cannot_be_changed(check: bool, args: Values, message: str, api: FakeApi) -> None:
    assert play(JOBS["license"], api, check=check, seats=2, **args)["msg"] == message and not api.writes


def test_it_is_changed_beside_one_that_cannot_be_read(api: FakeApi) -> None:
    api.fail("403", "GET", "id3$", times=9)
    assert change(api, name="one")["license"]["seats"] == 2 and api.writes == ["PUT"]
    assert not change(api, name="one")["changed"]
    missing = change(api, name="x")["msg"]
    assert missing == "x: there is no license of this name, but 1 could not be read; use license_id"


def test_info_leaves_out_one_that_cannot_be_read(api: FakeApi) -> None:
    api.fail("403", "GET", "id3$", times=9)
    result = play(INFO["license"], api)
    assert [each["name"] for each in result["licenses"]] == ["one", "bad"]
    assert result["warnings"] == ["left out, since they cannot be read: license id3"]
    assert play(INFO["license"], api, license_id=["id3"])["failed"]


def test_one_that_can_be_read_another_time_is_an_error(api: FakeApi) -> None:
    api.fail("400", "GET", "id3$", times=9)
    assert change(api, name="one")["failed"] and not api.writes
