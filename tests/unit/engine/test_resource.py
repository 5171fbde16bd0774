# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Resources: found, created, changed and waited for, the same in check mode, and unchanged the second time."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import resource_job
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.state import replacement_hint
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import (
    CHANGES,
    FREELY,
    NOT_REPLACED,
    Resource,
)

from tests.support.fake_api import FAULTS, FakeApi, Values, play
from tests.support.synthetic import INFO, JOBS, RACK, WANTED, disks, tags

FORMS: list[Values] = [
    {},
    {"ids_only": True},
    {"ids_only": True, "expanded": True},
    {"ids_only": True, "batches": False},
    {"pages": 1},
    {"list_lag": 5.0},
]


def disk(api: FakeApi, check: bool = False, **args: Any) -> Values:
    return play(JOBS["disk"], api, check=check, **{**WANTED, **args})


@pytest.mark.parametrize("form", FORMS)
def test_created_once_then_found(form: Values) -> None:
    api = disks(ready_after=2.0, **form)
    api.add(name="other", region="A", size=1)
    foreseen = disk(api, check=True)
    assert foreseen["changed"] and not api.writes and foreseen["disk"]["disk_id"] is foreseen["disk"]["status"] is None
    made = disk(api)
    assert made["diff"] == foreseen["diff"] == {"before": {"size": None}, "after": {"size": 10}}
    assert api.writes == ["POST"] and made["disk"]["disk_id"] == "id2" and made["disk"]["status"] == "ready"
    again = disk(api)
    assert not again["changed"] and api.writes == ["POST"] and again["disk"] == made["disk"]
    assert again["diff"] == {"before": {}, "after": {}}


@pytest.mark.parametrize(
    ("before", "args", "writes", "diff"),
    [
        ({}, {"description": "x"}, ["PUT"], ({"description": None}, {"description": "x"})),
        (
            {"description": "x", "notes": "y"},
            {"description": "", "comment": "z"},
            ["PUT"],
            ({"description": "x", "comment": "y"}, {"description": "", "comment": "z"}),
        ),
        ({}, {"description": ""}, [], ({}, {})),
        (
            {},
            {"size": 20, "description": "x"},
            ["PUT", "POST"],
            ({"size": 10, "description": None}, {"size": 20, "description": "x"}),
        ),
        (
            {"attachedTo": ["h2"]},
            {"attached_to": ["web", "db"]},
            ["POST"] * 3,
            ({"attached_to": ["web"]}, {"attached_to": ["web", "db"]}),
        ),
        ({"attachedTo": ["h1", "h3"]}, {"attached_to": ["db", "web"]}, [], ({}, {})),
        ({}, {"attached_to": ["db", "h3", "db"]}, ["POST"], ({"attached_to": []}, {"attached_to": ["db"]})),
        ({"attachedTo": ["h1"]}, {"attached_to": []}, ["POST"], ({"attached_to": ["web"]}, {"attached_to": []})),
        (
            {"crypt": {"mode": "on", "keyLength": 8, "made": 1}},
            {"crypt": {"mode": "off", "key_length": None, "pin": None}},
            ["PUT"],
            ({"crypt": {"mode": "on", "key_length": 8}}, {"crypt": {"mode": "off", "key_length": 8}}),
        ),
        (
            {"crypt": {"mode": "on", "keyLength": "8", "made": 1}},
            {"crypt": {"mode": "on", "key_length": 8, "pin": None}},
            [],
            ({}, {}),
        ),
        (
            {"rules": [{"source": "s", "target": "h1", "made": 1}]},
            {"rules": [{"source": "s", "to": "web"}]},
            [],
            ({}, {}),
        ),
        (
            {"rules": [{"source": "s", "target": "h1"}]},
            {"rules": [{"source": "s", "to": "db"}]},
            ["PUT"],
            ({"rules": [{"source": "s", "to": "web"}]}, {"rules": [{"source": "s", "to": "db"}]}),
        ),
        (
            {"rules": []},
            {"rules": [{"source": "s", "to": "h3"}]},
            ["PUT"],
            ({"rules": []}, {"rules": [{"source": "s", "to": "db"}]}),
        ),
        ({"flavor": None}, {"flavor": "f2"}, ["PUT"], ({"flavor": None}, {"flavor": "f2"})),
        ({"flavor": {"id": "f1"}}, {"flavor": "f2"}, ["PUT"], ({"flavor": "f1"}, {"flavor": "f2"})),
        ({}, {"origin": "db"}, [], ({}, {})),
        ({}, {"password": "hush"}, [], ({}, {})),
        (
            {},
            {"password": "hush", "update_password": "always"},
            ["POST"],
            ({"password": None}, {"password": "(changed)"}),
        ),
        ({"code": "1234"}, {"code": "5678"}, ["PUT"], ({"code": "(changed)"}, {"code": "(changed)"})),
        ({"level": 1}, {"level": 2, "confirm": "data"}, ["PUT"], ({"level": 1}, {"level": 2})),
    ],
)
def test_changed_in_place(before: Values, args: Values, writes: list[str], diff: tuple[Values, Values]) -> None:
    api = disks()
    api.add(**{**WANTED, **before})
    foreseen, made = disk(api, check=True, **args), disk(api, **args)
    assert foreseen["diff"] == made["diff"] == {"before": diff[0], "after": diff[1]}, made
    assert made["changed"] is bool(writes) and sorted(api.writes) == sorted(writes) and not made.get("failed")
    if "update_password" not in args:
        assert foreseen["disk"] == made["disk"] and not disk(api, **args)["changed"]


# ---- names, ids and lookups


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"name": ""}, "name is empty"),
        ({"name": ["a", None]}, "name has an empty element"),
        ({"name": ["a", "a"]}, "name has 'a' twice"),
        ({"name": {"a": 1}}, "name is a text or a list of texts"),
        ({"rack": " "}, "rack is empty"),
        ({"name": ["a"], "disk_id": "id1"}, "with disk_id, name is a text"),
        ({"name": ["a", "b"], "password": "hush"}, "password is for one object: give one name"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_sent(args: Values, words: str) -> None:
    api = disks()
    result = disk(api, **args)
    assert result["failed"] and words in result["msg"] and not api.requests
    assert result["disks"] == [] and ("disk" in result) is not isinstance(args.get("name"), list)


def test_a_list_of_names_and_an_empty_one() -> None:
    api = disks(ready_after=1.0)
    api.add(**{**WANTED, "name": "b"})
    result = disk(api, name=["a", "b", "c"])
    assert [(each["name"], each["changed"]) for each in result["disks"]] == [("a", True), ("b", False), ("c", True)]
    assert "disk" not in result
    assert result["diff"] == {
        "before": {"a": {"size": None}, "c": {"size": None}},
        "after": {"a": {"size": 10}, "c": {"size": 10}},
    }
    nothing = disk(api, name=[])
    assert not nothing["changed"] and nothing["disks"] == []
    assert nothing["warnings"] == ["name is an empty list, which selects no disk"]


def test_found_by_id_name_is_a_new_name() -> None:
    api = disks()
    api.add(**WANTED)
    assert disk(api, name="new", disk_id="id1")["diff"] == {"before": {"name": "data"}, "after": {"name": "new"}}
    assert api.objects["id1"]["name"] == "new" and api.writes == ["PUT"]
    missing = disk(api, name=None, disk_id="id9", region=None)
    assert missing["failed"]
    assert missing["msg"] == "disk_id id9: there is no such disk; to create one, name it without an id"
    gone = disk(api, disk_id="id9", name=None, state="absent")
    assert not gone["changed"] and gone["disks"] == [{"disk_id": "id9", "changed": False}]


def test_several_of_one_name_are_a_failure_that_lists_the_ids() -> None:
    api = disks()
    api.add(**WANTED), api.add(**WANTED), api.add(**{**WANTED, "region": "B"})
    assert disk(api)["msg"] == "data: there are several, with the ids id1, id2; use disk_id"
    assert disk(api, region="B")["disk"]["also_in"] == [
        {"disk_id": "id1", "region": "A"},
        {"disk_id": "id2", "region": "A"},
    ]
    assert "id1, id2, id3" in disk(api, region=None)["msg"]


@pytest.mark.parametrize("plain_name", ["data", "renamed"])
def test_a_cached_list_is_never_believed(plain_name: str) -> None:
    api = disks(ids_only=True, expanded=True)
    api.add(**{**WANTED, "name": plain_name}), api.add(**{**WANTED, "name": "other"})
    api.stale["id1"] = {"name": "renamed" if plain_name == "data" else "data"}
    result = disk(api, check=True)
    assert result["changed"] is (plain_name == "renamed")
    assert result["disk"]["disk_id"] == ("id1" if plain_name == "data" else None)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"attached_to": ["wep"]}, "host 'wep' does not exist in region 'A'; existing: web, db"),
        ({"rack": "nroth"}, "rack 'nroth' does not exist; existing: north"),
        ({"region": "C", "attached_to": ["web"]}, "host 'web' does not exist in region 'C'; there is none"),
        ({"rules": [{"source": "s", "to": "x"}]}, "host 'x' does not exist in region 'A'"),
        ({"rules": [{"source": "s", "to": "db"}], "region": None}, "region must be given"),
    ],
)
def test_an_unknown_name_is_an_error_and_in_check_mode_a_warning(args: Values, words: str) -> None:
    api = disks()
    result = disk(api, **args)
    assert result["failed"] and words in result["msg"] and not api.writes and result["disk"] is None
    foreseen = disk(api, check=True, **args)
    assert foreseen.get("failed") or foreseen["changed"] and words in foreseen["warnings"][0]


def test_a_stack_on_an_empty_rack_shows_its_plan() -> None:
    api = disks()
    result = disk(api, check=True, rack="new", attached_to=["new"])
    assert result["diff"]["after"] == {"size": 10, "attached_to": [{"name": "new", "id": None}]}
    assert len(result["warnings"]) == 2
    assert result["disk"]["attached_to"] == [{"name": "new", "id": None}] and result["disk"]["rack"] == {
        "name": "new",
        "id": None,
    }
    assert len(disk(api, check=True, rack="new", name=["a", "b"], attached_to=["new"])["warnings"]) == 2


def test_nothing_is_inside_of_what_does_not_exist_yet() -> None:
    slot = Resource("slot", "/rack/{rackId}/slot", "slotId", ("slotId",), (Field("slotId"),), parents=(RACK,))
    planned = play(resource_job(slot), disks(), check=True, rack="new", slot_id="a")
    assert planned["diff"]["after"] == {"slot_id": "a"}
    assert planned["slots"] == [{"rack": {"name": "new", "id": None}, "slot_id": "a", "changed": True}]
    assert "there is no such disk" in disk(disks(), check=True, rack="new", name=None, disk_id="id1")["msg"]
    assert play(INFO["disk"], disks(), check=True, rack="new")["disks"] == []


def test_a_parent_that_cannot_be_read_hides_no_other() -> None:
    api = disks(batches=False)
    api.lists["/rack"] = ["r2", "r1"]
    api.fail("403", "GET", "/rack/r2$", times=9)
    assert disk(api)["changed"] and disk(api, rack="r1")["changed"] is False
    assert "rack 'south' does not exist; existing: north; 1 could not be read" in disk(api, rack="south")["msg"]


def test_a_name_may_be_that_of_an_object_that_cannot_be_read_now() -> None:
    api = disks(batches=False)
    api.lists["/rack"] = ["r2", "r1"]
    for check in (True, False):
        api.fail("500", "GET", "/rack/r2$", times=9)
        result = disk(api, check=check, rack="south")
        assert result["failed"] and result["http_status"] == 500 and "does not exist" not in result["msg"]


def test_two_of_one_name_in_a_lookup_are_told_with_their_ids() -> None:
    api = disks()
    api.lists["/rack/r1/host"] += [{"id": "h4", "name": "db", "zone": "A"}]
    assert "host 'db' has several ids: h3, h4; give one of them" in disk(api, attached_to=["db"])["msg"]
    assert disk(api, attached_to=["h4", "h3"])["disk"]["attached_to_ids"] == ["h4", "h3"]


def test_creation_names_all_that_it_misses_before_anything_is_sent() -> None:
    api = disks()
    for check in (True, False):
        result = disk(api, check=check, name=["a", "b"], size=None, region=None)
        assert result["msg"] == "a: it does not exist, and to create it region, size must be given" and not api.writes


# ---- status


@pytest.mark.parametrize(
    ("status", "state", "writes", "words"),
    [
        ("ready", "present", [], ""),
        ("in-use", "present", [], ""),
        ("working", "present", [], ""),
        ("odd", "present", [], ""),
        ("error", "present", [], "its status is 'error' (disk full); recreate: when_failed deletes it"),
        ("deleted", "present", ["POST"], ""),
        ("deleting", "present", ["POST"], ""),
        ("deleted", "absent", [], ""),
        ("deleting", "absent", [], ""),
        ("error", "absent", ["DELETE"], ""),
        ("odd", "absent", ["DELETE"], ""),
        ("working", "absent", ["DELETE"], ""),
    ],
)
def test_the_status_at_find(status: str, state: str, writes: list[str], words: str) -> None:
    api = disks(delete_after=2.0)
    old = api.add(**WANTED, status=status, reason="disk full")
    if status == "working":
        api.objects[old].update(status="ready", _ready=3.0)
    if status == "deleting":
        api.objects[old]["_gone"] = 3.0
    result = disk(api, state=state, confirm="data")
    assert api.writes == writes and words in result.get("msg", "") and bool(result.get("failed")) is bool(words)
    assert result["changed"] is bool(writes)
    assert api.throttle.now() >= 3.0 or status not in ("deleting", "working")


def test_check_mode_does_not_wait_for_a_deletion() -> None:
    api = disks()
    api.objects[api.add(**WANTED)]["_gone"] = 100.0
    assert disk(api, check=True)["diff"]["after"] == {"size": 10} and api.throttle.now() < 1
    assert not disk(api, check=True, state="absent")["changed"]


def test_what_does_not_end_in_time_is_told() -> None:
    api = disks()
    api.objects[api.add(**WANTED)].update(_ready=1000.0)
    result = disk(api, wait_timeout=5.0)
    assert (
        result["msg"] == "data: still not ready when wait_timeout expired: its status is 'working'; raise wait_timeout,"
        " or run the task again, which continues waiting"
    )
    assert not result["changed"] and result["disk"]["status"] == "working"


def test_a_failure_after_the_write_shows_the_reason() -> None:
    api = disks()
    api.defaults["reason"] = "no room"
    api.end_status = "error"
    result = disk(api)
    assert (
        result["failed"]
        and result["changed"]
        and (
            result["msg"]
            == "data: its status is 'error' (no room); recreate: when_failed deletes it and creates it again"
        )
    )
    assert result["disks"][0]["failed"]


def test_a_field_that_was_not_taken_is_a_failure_with_both_values() -> None:
    api = disks(drops=("description",))
    api.add(**WANTED)
    assert (
        disk(api, description="x")["msg"]
        == "data: the API accepted the change but description is still None (wanted 'x')"
    )


def test_a_secret_that_was_not_taken_is_not_shown() -> None:
    api = disks(drops=("code",))
    api.add(**WANTED, code="1234")
    result = disk(api, code="5678")
    assert result["msg"] == "data: the API accepted the change but code is still '********' (wanted '********')"
    assert not {"1234", "5678"} & set(str(result).split("'"))


def test_what_was_written_and_cannot_be_read_back_is_told() -> None:
    api = disks()
    api.before("POST", "disk$", lambda api: api.fail("400", "GET", "/disk/id", times=9))
    result = disk(api)
    assert result["changed"] and result["msg"].endswith("written: creation, which could not be read back")
    api = disks(ready_after=5.0, batches=False)
    FAULTS["401"] = (False, 401)
    api.before("POST", "disk$", lambda api: api.fail("401", "GET", "/disk/id.$", times=9))
    both = disk(api, name=["a", "b"], parallel=1)
    assert [each["failed"] for each in both["disks"]] == [True, True] and both["changed"]
    assert both["http_status" if "http_status" in both else "status"] == 401
    del FAULTS["401"]


@pytest.mark.parametrize(
    ("service", "job", "args", "words"),
    [
        (
            disks,
            "disk",
            WANTED,
            "data: the API accepted the change but the disk does not exist; the API does not say why",
        ),
        (
            tags,
            "tag",
            {"tag_name": "blue", "text": "x"},
            "blue: the API accepted the change but the tag does not exist; the API does not say why",
        ),
    ],
)
def test_an_object_that_vanishes_after_the_write_is_told(service: Any, job: str, args: Values, words: str) -> None:
    api = service()
    api.lists["/tag"] = []
    api.create, made = lambda body: (made(body)[0], {"id": "id1"}, api.objects.clear() or {}), api.create
    assert play(JOBS[job], api, **args)["msg"] == f"{words}: run the task again, which looks for it first"


def test_a_deletion_that_does_nothing_is_told() -> None:
    api = tags(delete_after=1000.0)
    api.add(id="blue", text="x")
    assert (
        play(JOBS["tag"], api, tag_name="blue", state="absent")["msg"]
        == "blue: still not gone when wait_timeout expired: it still exists"
    )


@pytest.mark.parametrize("renamed", ["data", "other"])
def test_what_cannot_be_read_may_be_the_one(renamed: str) -> None:
    api = disks(ids_only=True, expanded=True, batches=False)
    api.add(**{**WANTED, "name": "other"})
    api.stale["id1"] = {"name": renamed}
    api.fail("400", "GET", "/disk/id1")
    result = disk(api)
    assert result["failed"] and not api.writes and "GET /rack/r1/disk/id1: " in result["msg"]


def test_wait_false_returns_what_to_wait_for() -> None:
    api = disks(ready_after=60.0, delete_after=60.0)
    made = disk(api, wait=False)
    assert made["wait_for"] == {
        "path": "/rack/r1/disk/id1",
        "field": "status",
        "ready": ["ready", "in-use"],
        "failed": ["error"],
        "gone_is": "failed",
    }
    assert made["disk"]["status"] == "working" and api.throttle.now() < 5
    both = disk(api, name=["a", "b"], wait=False)
    assert [each["path"] for each in both["wait_for"]] == ["/rack/r1/disk/id2", "/rack/r1/disk/id3"]
    gone = disk(api, state="absent", confirm="data", wait=False)
    assert gone["wait_for"]["gone_is"] == "ready" and gone["wait_for"]["ready"] == []
    assert gone["disk"]["status"] == "deleting"
    api.fail("400", "GET", "/disk/id4$", times=9)
    assert disk(api, name="c", wait=False)["disk"]["size"] == 10


def test_steps_that_depend_on_each_other_wait_with_wait_false_too() -> None:
    api = disks(ready_after=5.0)
    result = disk(api, attached_to=["web"], wait=False)
    assert api.writes == ["POST", "POST"] and 5 <= api.throttle.now() < 10 and result["disk"]["status"] == "working"


def test_a_name_that_fits_into_no_path_is_an_error_of_its_own() -> None:
    api = tags()
    api.add(id="..", text="a")
    result = play(JOBS["tag"], api, tag_name="..", text="a")
    assert result["failed"] and not result["changed"] and api.writes == []


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ({"replace": FREELY}, "; run the task again, which replaces it"),
        ({"replace": NOT_REPLACED}, "; to replace it, delete it by a task with state: absent, and create it"),
        ({}, "; recreate: when_failed deletes it and creates it again"),
        ({"writes": CHANGES}, ""),
    ],
)
def test_how_an_object_that_failed_is_replaced(words: Values, hint: str) -> None:
    rack = Resource("rack", "/rack", "id", ("name",), (Field("name"),), product="rack", **words)
    assert replacement_hint(rack, "when_failed") == hint
