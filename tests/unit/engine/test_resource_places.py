# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects that are created below another one, names that are looked up inside another field, and derived values."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.fake_api import FakeApi, Values, play
from tests.support.synthetic_words import JOBS, copies

TASK: Values = {"area": "1", "name": "c", "shelf": "top", "base": "first", "whole": 9}


def run(api: FakeApi, check: bool = False, **args: Any) -> Values:
    return play(JOBS["copy"], api, check=check, **{**TASK, **args})


def test_it_is_created_below_what_it_is_made_of() -> None:
    api = copies()
    foreseen, done = run(api, check=True), run(api)
    assert done["diff"] == foreseen["diff"] and done["changed"]
    assert api.requests[-3:][0] == ("POST", "/area/1/base/b1/copy", {"name": "c", "shelf": "s1", "half": 4, "whole": 9})
    assert done["copy"]["base"] == "first" and done["copy"]["base_id"] == "b1"
    assert not run(api)["changed"]
    assert "POST /area/{areaId}/base/{baseId}/copy" in JOBS["copy"].operations


def test_what_is_given_is_not_derived() -> None:
    assert run(copies(), half=1)["copy"]["half"] == 1


def test_an_object_that_is_answered_is_no_task() -> None:
    api = copies()
    run(api)
    assert run(api, whole=8)["changed"] and api.writes == ["POST", "PUT"]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({"shelf": None}, "a base is looked up inside of shelf, which must be given"),
        ({"base": "x"}, "base 'x' does not exist; existing: first"),
        ({"base": None}, "c: it does not exist, and to create it base must be given"),
    ],
)
def test_a_place_that_is_not_known(args: Values, message: str) -> None:
    api = copies()
    assert run(api, **args)["msg"] == message and not api.writes


def test_a_place_that_does_not_exist_yet() -> None:
    foreseen = run(copies(), check=True, shelf="new")
    assert foreseen["copy"]["shelf"] == {"name": "new", "id": None} and foreseen["copy"]["base"]["id"] is None
