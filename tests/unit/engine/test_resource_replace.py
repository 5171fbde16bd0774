# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Replacing objects, PUTs that replace, and secrets that are shown once."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import resource_job
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource

from tests.support.fake_api import FakeApi, Values, play
from tests.support.synthetic import JOBS, WANTED, disks, tags

OLD = {
    **WANTED,
    "kind": "a",
    "description": "kept",
    "adminPassword": "hush",
    "attachedTo": ["h1"],
    "crypt": {"mode": "on", "made": 1, "pin": "1234"},
}
NEW = {**WANTED, "kind": "b", "recreate": "when_needed", "confirm": "data"}


def disk(api: FakeApi, check: bool = False, **args: Any) -> Values:
    return play(JOBS["disk"], api, check=check, **{**WANTED, **args})


def old(api: FakeApi, **values: Any) -> FakeApi:
    api.add(**{**OLD, **values})
    return api


# ---- confirmation


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (
            {"state": "absent"},
            (
                "data: deletion destroys all data on the disk, and it is not confirmed; nothing was sent. To do it, set"
                " confirm: data"
            ),
        ),
        ({"state": "absent", "confirm": "dta"}, "and confirm is 'dta'"),
        ({"state": "absent", "confirm": ["data", "more"]}, "set confirm: data"),
        ({"state": "absent", "disk_id": "id1", "name": None, "confirm": "data"}, "set confirm: id1"),
        ({"state": "absent", "name": ["data", "more"], "confirm": "data"}, "set confirm: ['data', 'more']"),
        ({"level": 2}, "level destroys the cache, and it is not confirmed"),
        ({"kind": "b", "recreate": "when_needed"}, "recreation destroys all data on the disk"),
    ],
)
def test_what_destroys_needs_the_name_twice(args: Values, words: str) -> None:
    api = old(disks())
    for check in (True, False):
        result = disk(api, check=check, **args)
        assert result["failed"] and words in result["msg"] and not api.writes


@pytest.mark.parametrize(
    "args",
    [
        {"confirm": "data"},
        {"confirm": ["data"]},
        {"name": ["data", "more"], "confirm": ["more", "data"]},
        {"disk_id": "id1", "name": None, "confirm": "id1"},
    ],
)
def test_confirmed_it_is_deleted(args: Values) -> None:
    api = old(disks(delete_after=2.0))
    result = disk(api, state="absent", **args)
    assert api.writes == ["DELETE"] and not api.objects and result["changed"] and result.get("disk") is None
    assert result["diff"]["before"] and not disk(api, state="absent", **args).get("failed")


def test_an_empty_disk_needs_no_confirmation() -> None:
    api = old(disks(), size=0)
    assert disk(api, state="absent")["changed"] and not api.objects


# ---- recreation


def test_what_cannot_be_changed_in_place_is_a_failure_unless_recreation_is_allowed() -> None:
    api = old(disks())
    words = (
        "data: kind is 'a' and cannot be changed in place (wanted 'b'); recreate: when_needed deletes it and creates it"
        " again"
    )
    assert disk(api, kind="b")["msg"] == disk(api, kind="b", recreate="when_failed")["msg"] == words
    assert disk(api, size=5)["msg"] == "data: size is 10 and cannot become smaller (wanted 5)" and not api.writes


def test_recreation_carries_over_what_the_task_does_not_give() -> None:
    api = old(disks(delete_after=3.0))
    foreseen, made = disk(api, check=True, **NEW), disk(api, **NEW)
    assert (
        made["diff"]
        == foreseen["diff"]
        == {
            "before": {"kind": "a"},
            "after": {
                "kind": "b",
                "recreated": {
                    "carried_over": ["attached_to", "crypt", "description", "name", "region", "size"],
                    "renewed": ["disk_id"],
                    "lost": ["all data on the disk", "origin", "password"],
                },
            },
        }
    )
    assert api.writes == ["DELETE", "POST", "POST"] and api.applied[0] == ("DELETE", "/rack/r1/disk/id1")
    assert made["disk"]["disk_id"] == "id2" and api.objects["id2"]["description"] == "kept"
    assert api.objects["id2"]["attachedTo"] == ["h1"]
    assert not disk(api, **NEW)["changed"]


def test_recreation_asks_for_what_cannot_be_read_before_the_deletion() -> None:
    password = Field("password", required=True, write_only=True, secret=True, update=Call("POST", "/password"))
    box = Resource(
        "box", "/box", "boxId", ("name",), (Field("name"), Field("kind", update=NEVER), password), plural="boxes"
    )
    api = FakeApi("/box", status=False)
    api.add(name="b", kind="x")
    args = {"name": "b", "kind": "y", "recreate": "when_needed", "confirm": "b", "update_password": "on_create"}
    refused = play(resource_job(box), api, **args)
    assert refused["msg"] == "b: it must be deleted and created again, and to create it password must be given"
    assert not api.writes and play(resource_job(box), api, password="hush-hush", **args)["changed"]
    assert api.writes == ["DELETE", "POST"] and api.requests[-3][2] == {
        "name": "b",
        "kind": "y",
        "password": "hush-hush",
    }


@pytest.mark.parametrize("status", ["error", "ready"])
def test_a_failed_object_is_recreated_when_that_is_asked_for(status: str) -> None:
    api = old(disks(), status=status, reason="full")
    result = disk(api, recreate="when_failed", confirm="data")
    assert result["changed"] is (status == "error")
    assert api.writes == (["DELETE", "POST", "POST"] if status == "error" else [])


def test_recreation_that_fails_half_way_shows_the_former_object_without_secrets() -> None:
    api = old(disks())
    api.fail("400", "POST", "disk$")
    result = disk(api, **NEW)
    assert result["failed"] and result["changed"] and not api.objects and "hush" not in str(result)
    assert "1234" not in str(result)
    assert result["msg"].startswith("data: POST /rack/r1/disk: ordered 400 (HTTP 400")
    assert (
        "the former object is deleted; it was {'name': 'data', 'region': 'A', 'size': 10, 'description': 'kept',"
        " 'kind': 'a'" in result["msg"]
    )
    assert result["msg"].endswith("Run the task again with these options to create it")


def test_a_deletion_that_does_not_end_creates_nothing() -> None:
    api = old(disks(delete_after=1000.0))
    result = disk(api, wait_timeout=10.0, **NEW)
    assert api.writes == ["DELETE"]
    assert "data: still not gone when wait_timeout expired: its status is 'deleting'" in result["msg"]
    assert result["changed"]


def test_recreation_by_id_knows_the_others_of_its_name() -> None:
    api = old(disks())
    api.add(**WANTED)
    result = disk(api, name=None, disk_id="id1", kind="b", recreate="when_needed", confirm="id1")
    assert not result.get("failed") and result["disk"]["disk_id"] == "id3"


# ---- replaced freely

TAG = {"tag_name": "blue", "text": "new"}


def tag(api: FakeApi, check: bool = False, **args: Any) -> Values:
    return play(JOBS["tag"], api, check=check, **{**TAG, **args})


def test_what_can_be_replaced_freely_is_without_being_asked() -> None:
    api = tags()
    api.add(id="blue", text="old")
    diff = {
        "before": {"text": "old"},
        "after": {"text": "new", "replaced": "removed, then added: the API changes no text in place"},
    }
    assert tag(api, check=True)["diff"] == diff and tag(api, text=" new\n")["diff"] == diff
    assert api.writes == ["DELETE", "POST"] and tag(api, text="NEW")["tag"] == {"tag_name": "blue", "text": "new"}
    assert api.writes == ["DELETE", "POST"]


@pytest.mark.parametrize(
    ("times", "hook", "left", "words"),
    [
        (1, None, "old", "written: the removal of the tag that was there, which has been put back"),
        (
            9,
            None,
            None,
            (
                "which could not be put back (POST /tag: ordered 400 (HTTP 400)); create it again by"
                " this task with {'tag_name':"
            ),
        ),
        (1, "theirs", "theirs", "there is one of this name now: {'tag_name': 'blue', 'text': 'theirs'}"),
    ],
)
def test_if_the_second_write_fails_the_first_is_undone(
    times: int, hook: str | None, left: str | None, words: str
) -> None:
    api = tags()
    api.add(id="blue", text="old")
    api.fail("400", "POST", times=times)
    if hook:
        api.before("POST", "tag", lambda api: api.add(id="blue", text=hook))
    result = tag(api)
    assert result["failed"] and result["changed"] and words in result["msg"]
    assert api.objects.get("blue", {}).get("text") == left


def test_a_lost_deletion_says_what_to_do() -> None:
    api = tags()
    api.add(id="blue", text="old")
    api.fail("reset_after", "DELETE")
    api.before("DELETE", "tag", lambda api: api.fail("400", "GET", times=99))
    assert tag(api)["msg"].endswith("run the task again, which creates the new one")


def test_what_somebody_else_deleted_is_deleted_and_what_is_gone_after_the_list_is_absent() -> None:
    api = tags()
    api.add(id="blue", text="old")
    api.before("DELETE", "tag", lambda api: api.objects.clear())
    assert not tag(api, state="absent", text=None).get("failed")
    api.add(id="blue", text="old")
    api.before("GET", "tag/blue", lambda api: api.objects.clear())
    assert tag(api)["diff"]["before"] == {"text": None}


def test_several_tags_at_once_and_a_name_in_other_letters() -> None:
    api = tags()
    api.add(id="blue", text="new"), api.add(id="red", text="old")
    result = tag(api, tag_name=["blue", "red", "green "])
    assert [each["changed"] for each in result["tags"]] == [False, True, True]
    assert sorted(api.writes) == ["DELETE", "POST", "POST"]
    assert tag(api, tag_name=None)["msg"] == "tag_name is empty" and tag(api, text=" ")["msg"] == "text is empty"


# ---- a PUT that replaces the object


def rule(api: FakeApi, **args: Any) -> Values:
    return play(JOBS["rule"], api, **{"name": "r", **args})


def rules() -> FakeApi:
    api = FakeApi("/rule", status=False, replaces=True, renames={"ruleKind": "kind"})
    api.add(
        name="r",
        who=["a"],
        what={"do": "x", "else": "y", "when": None, "made": 1},
        until=None,
        created="2026",
        kind="k",
    )
    return api


def test_a_put_that_replaces_sends_the_whole_object_cut_to_its_model() -> None:
    api = rules()
    assert rule(api, who=["b"])["changed"]
    assert api.requests[-2][2] == {
        "name": "r",
        "who": ["b"],
        "what": {"do": "x", "else": "y"},
        "until": None,
        "ruleKind": "k",
    }
    assert rule(api, what={"do": "z"})["rule"]["what"] == {"do": "z", "else": "y"}
    assert not rule(api, what={"do": "z"}, who=["b"])["changed"]


def test_what_another_client_changed_between_our_reads_is_not_overwritten() -> None:
    api = rules()
    reads: list[int] = []
    api.before(
        "GET",
        "rule/id1",
        lambda api: api.before(
            "GET", "rule/id1", lambda api: (reads.append(1), api.objects["id1"].update(until="soon"))
        ),
    )
    result = rule(api, who=["b"])
    assert reads and not api.writes
    assert result["msg"] == "r: another client changed until meanwhile; nothing was overwritten: run the task again"


def test_what_another_client_deleted_meanwhile_is_not_written() -> None:
    api = rules()
    api.before("GET", "rule/id1", lambda api: api.before("GET", "rule/id1", lambda api: api.objects.clear()))
    assert "another client changed" in rule(api, who=["b"])["msg"] and not api.writes


# ---- secrets that are shown once


def token(api: FakeApi, directory: Path, check: bool = False, **args: Any) -> Values:
    return play(JOBS["token"], api, check=check, **{"name": "ci", "directory": str(directory), **args})


def tokens() -> FakeApi:
    return FakeApi("/token", status=False, unique=True, answer_extra={"tokenSecret": "s3cr3t-s3cr3t", "id": "task7"})


def test_a_revealed_secret_is_returned_once_under_its_key(tmp_path: Path) -> None:
    api = tokens()
    assert token(api, tmp_path, check=True)["token_secret"] is None and not api.writes
    made = token(api, tmp_path)
    assert made["token_secret"] == "s3cr3t-s3cr3t" and made["token"]["token_id"] == "id1"
    assert str(made).count("s3cr3t-s3cr3t") == 1
    assert "token_secret" not in token(api, tmp_path)
    assert "token_secret is returned for one object" in token(api, tmp_path, name=["a", "b"])["msg"]
    assert "dest is for one object" in token(api, tmp_path, name=["a", "b"], dest="x")["msg"]


def test_a_revealed_secret_goes_to_dest(tmp_path: Path) -> None:
    api, dest = tokens(), tmp_path / "secret"
    assert token(api, tmp_path, check=True, dest="secret")["changed"] and not list(tmp_path.iterdir())
    made = token(api, tmp_path, dest="secret")
    assert made["dest"] == str(dest) and "token_secret" not in made and dest.read_text() == "s3cr3t-s3cr3t\n"
    assert stat.S_IMODE(dest.stat().st_mode) == 0o600
    assert "warnings" not in token(api, tmp_path, dest="secret") and list(tmp_path.iterdir()) == [dest]
    dest.unlink()
    exists = token(api, tmp_path, dest="secret")
    assert (
        not exists["changed"]
        and "only at creation" in exists["warnings"][0]
        and "only at creation" in token(api, tmp_path, dest="secret", dest_required=True)["msg"]
    )
    assert not list(tmp_path.iterdir()) and token(api, tmp_path, dest="secret", state="absent")["changed"]


def test_a_dest_that_cannot_be_written_is_known_before_the_creation(tmp_path: Path) -> None:
    api = tokens()
    result = token(api, tmp_path, dest="missing/secret")
    assert "cannot be written (No such file or directory); nothing was sent" in result["msg"] and not api.writes


def test_if_the_last_write_of_dest_fails_the_secret_is_in_the_result(tmp_path: Path) -> None:
    api = tokens()
    api.before("POST", "token", lambda api: (tmp_path / "secret").mkdir())
    result = token(api, tmp_path, dest="secret")
    assert result["token_secret"] == "s3cr3t-s3cr3t"
    assert "could not be written (Is a directory)" in result["warnings"][0]
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]


def test_a_creation_that_fails_leaves_no_file(tmp_path: Path) -> None:
    api = tokens()
    api.fail("400", "POST")
    assert token(api, tmp_path, dest="secret")["failed"] and not list(tmp_path.iterdir())


def test_an_id_that_nobody_shows_is_told(tmp_path: Path) -> None:
    api = tokens()
    api.list_lag = 1000.0
    result = token(api, tmp_path)
    assert result["changed"] and "ci: the API accepted the creation, but shows no id of the new object" in result["msg"]
