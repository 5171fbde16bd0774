# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects that are in use: deleted only where the task says to end the use, which is then done first."""

from __future__ import annotations

import dataclasses

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import resource_job
from ansible_collections.community.ovh.plugins.module_utils._schema.field import AddRemove
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import UsedBy

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


# ---- used by objects elsewhere

ROBOTS = UsedBy(
    Lookup("robot", "/rack/{rackId}/robot", item_route="/rack/{rackId}/robot/{robotId}"), "disks.*.id", "aliases.*.id"
)
BAYS = UsedBy(Lookup("bay", "/rack/{rackId}/zone/{zone}/bay"), "diskId", inside={"zone": "region"})
USED = resource_job(dataclasses.replace(DISK, used_by=(ROBOTS, BAYS)))
DELETED: Values = {**WANTED, "state": "absent", "confirm": "data"}


def used_disks(robots: list[object] | None = None, bays: list[object] | None = None) -> FakeApi:
    """A disk with a second id, and what may use it; None for a list that does not exist."""
    api = disks()
    api.add(**WANTED, aliases=[{"id": "d-1"}])
    api.lists.update({"/rack/r1/robot": robots} if robots is not None else {})
    api.lists.update({"/rack/r1/zone/A/bay": bays} if bays is not None else {})
    return api


@pytest.mark.parametrize(
    ("robots", "bays", "users"),
    [
        ([{"id": "r1", "name": "arm", "disks": [{"id": "d-1"}, {"id": "x"}]}], [], "robot arm"),
        ([], [{"id": "b1", "diskId": "id1"}], "bay b1"),
        (
            [{"id": "r1", "name": "arm", "disks": [{"id": "id1"}]}],
            [{"id": "b1", "name": "left", "diskId": "d-1"}, {"id": "b2", "name": "right", "diskId": "id1"}],
            "robot arm, bay right",
        ),
    ],
)
def test_an_object_that_others_use_is_not_deleted(robots: list[object], bays: list[object], users: str) -> None:
    api = used_disks(robots, bays)
    for check in (True, False):
        assert play(USED, api, check=check, **DELETED)["msg"] == (
            f"data: it cannot be deleted while it is used by {users}; delete or detach that first"
        )
    assert not api.writes and not play(USED, api, **WANTED).get("failed")


@pytest.mark.parametrize(
    ("robots", "bays"),
    [([], []), (None, None), ([{"id": "r1", "name": "arm", "disks": None}], [{"id": "b1", "diskId": None}])],
)
def test_one_that_nothing_uses_is_deleted(robots: list[object] | None, bays: list[object] | None) -> None:
    api = used_disks(robots, bays)
    assert play(USED, api, **DELETED)["changed"] and not api.objects


@pytest.mark.parametrize(
    ("fault", "warned", "failed"), [("403", True, False), ("400", False, False), ("500", False, True)]
)
def test_users_that_cannot_be_read(fault: str, warned: bool, failed: bool) -> None:
    api = used_disks([], [])
    api.fail(fault, "GET", "/robot$", times=99)
    result = play(USED, api, **DELETED)
    assert any("whether a robot uses it" in each for each in result.get("warnings", [])) is warned
    assert bool(result.get("failed")) is failed and bool(api.writes) is not failed
    assert "GET /rack/{rackId}/robot/{robotId}" in USED.operations


def test_a_user_that_cannot_be_read_by_itself() -> None:
    api = used_disks(["r1"], [])
    api.fail("500", "GET", "/robot/r1", times=99)
    assert play(USED, api, **DELETED)["msg"].startswith("data: ") and not api.writes
