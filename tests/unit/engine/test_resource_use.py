# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects that are in use: deleted only where the task says to end the use, which is then done first."""

from __future__ import annotations

import dataclasses

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import resource_job
from ansible_collections.community.ovh.plugins.module_utils._schema.field import AddRemove

from tests.support.fake_api import FakeApi, Values, play
from tests.support.synthetic import DISK, JOBS, WANTED, disks


def job(**changed: object) -> object:
    """The job of disks that must be detached before they are deleted."""

    def emptied(field: object) -> object:
        if field.name != "attachedTo":
            return field
        return dataclasses.replace(
            field, update=AddRemove(field.update.add, field.update.remove, empty_to_delete=True), **changed
        )

    return resource_job(dataclasses.replace(DISK, fields=tuple(map(emptied, DISK.fields))))


def play_disk(api: FakeApi, check: bool = False, changed: Values | None = None, **args: object) -> Values:
    return play(job(**changed or {}), api, check=check, **{**WANTED, **args})


@pytest.mark.parametrize(
    ("changed", "args", "users"),
    [({}, {}, "web, db"), ({}, {"attached_to": ["web"]}, "web, db"), ({"lookup": None}, {}, "h1, h3")],
)
def test_an_object_in_use_is_not_deleted(changed: Values, args: Values, users: str) -> None:
    api = disks()
    api.add(**WANTED, attachedTo=["h1", "h3"])
    for check in (True, False):
        result = play_disk(api, check, changed, state="absent", confirm="data", **args)
        assert result["msg"] == (
            f"data: it cannot be deleted while attached_to is {users}; to end that and delete it, set attached_to: []"
        )
        assert not api.writes and result["disk"]["size"] == 10


def test_the_use_is_ended_first_where_the_task_says_so() -> None:
    api = disks(ready_after=1.0)
    api.add(**WANTED, attachedTo=["h1", "h3"])
    foreseen = play_disk(api, True, state="absent", confirm="data", attached_to=[])
    result = play_disk(api, state="absent", confirm="data", attached_to=[])
    assert result["diff"] == foreseen["diff"] and result["disk"] is None
    assert api.writes == ["POST", "POST", "DELETE"] and not api.objects


@pytest.mark.parametrize(("lists", "shown"), [(1, ["web"]), (0, ["h1"])])
def test_the_diff_of_a_deletion_has_names_where_they_can_be_read(lists: int, shown: list[str]) -> None:
    api = disks()
    api.add(**{**WANTED, "attachedTo": ["h1"], "rules": [{"source": "s", "target": "h3"}]})
    if not lists:
        api.fail("403", "GET", "/host$", times=9)
    result = play(JOBS["disk"], api, **WANTED, state="absent", confirm="data")
    assert result["changed"] and api.writes == ["DELETE"]
    assert result["diff"]["before"]["attached_to"] == shown
    assert result["diff"]["before"]["rules"] == [{"source": "s", "to": "db" if lists else "h3"}]


def test_a_deletion_whose_names_could_be_read_another_time_is_not_begun() -> None:
    api = disks()
    api.add(**{**WANTED, "attachedTo": ["h1"]})
    api.fail("500", "GET", "/host$", times=99)
    result = play(JOBS["disk"], api, **WANTED, state="absent", confirm="data")
    assert result["failed"] and "HTTP 500" in result["msg"] and not api.writes


def test_what_is_not_in_use_is_deleted() -> None:
    api = disks()
    api.add(**WANTED)
    assert play_disk(api, state="absent", confirm="data")["changed"] and api.writes == ["DELETE"]
    assert not play_disk(api, state="absent", confirm="data")["changed"]


def test_recreation_ends_the_use_and_begins_it_again() -> None:
    api = disks()
    api.add(**WANTED, kind="a", attachedTo=["h1"])
    result = play_disk(api, kind="b", recreate="when_needed", confirm="data")
    assert api.writes == ["POST", "DELETE", "POST", "POST"]
    assert (result["disk"]["attached_to"], result["disk"]["kind"]) == (["h1"], "b")
