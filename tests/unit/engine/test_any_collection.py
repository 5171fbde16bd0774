# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Resources that a task describes, of a catalogue of things that do not exist: each fact of it, and each form."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.any_collection import any_collection_job
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.declared_values import convert_type
from ansible_collections.community.ovh.plugins.module_utils._schema.catalogue import Catalogue, route_of, words_of

from tests.support.fake_api import FakeApi, Values, play

CATALOGUE = Catalogue(
    endpoints="ovh-eu ovh-ca",
    statuses="boxStatus working ready error\n deleting deleted\nleaving deleting deleted\n",
    models="""\
Box name size=i labels=a limits=Limits rules=Rule id=i~ status~ origin owner=Owner
BoxCreation name! size=i! labels=a limits=Limits rules=Rule origin secretNote
 token2 password* owner=Owner
BoxUpdate name size=i labels=a limits=Limits rules=Rule comment note
Limits cpu=i open=b pin* grade~ above=Limits
Owner city
Rule source target weight=n
Job name command email
JobBody name! command! email password*
Renamed name kind
RenamedCreation boxName! kind
Nothing
""",
    tasks="/boxTask id id status +done -failed\n/nothing/{a}/task taskId id\n",
    kinds="""\
1 on=0 id=id shown=Box post=BoxCreation put=BoxUpdate status=status:boxStatus reveals=secretKey
2 on=0 id=id shown=Job post=JobBody put=JobBody
3 on=0 id=id shown=Renamed post=RenamedCreation new=listed tasks=0/boxTask
4 on=1 id=id shown=Renamed post=RenamedCreation status=status:leaving
5 on=0 id=id shown=Renamed post=RenamedCreation put=Renamed
""",
    paths="""\
box GP 1
 {boxId} DGU
  plain G
elsewhere GP 4
 {id} DG
job GP 2
 {jobId} DGU
leaving GP 5
 {id} DU
renamed GP 3
 {id} DG
taken GP ovh_one,ovh_two
 {id} DG
""",
)
JOB = any_collection_job(CATALOGUE, {"/elsewhere": "does something"})
BOX = {"path": "/box", "identity": {"name": "a"}, "ready": {"values": ["ready"], "failed": ["error"]}}
NEW = {
    "size": "10",
    "labels": {"a": 1, "b": None},
    "limits": {"cpu": "2", "open": "no", "pin": "1234", "above": {"cpu": 1}},
    "rules": [{"source": "x", "weight": "0.5"}],
    "origin": "disk",
    "secretNote": "hush-hush",
    "password": "S3cret-of-the-box",
    "size2": None,
}


def boxes(**form: Any) -> FakeApi:
    """The boxes; what objects do not show is kept, and left out."""
    return FakeApi("/box", drops=("password", "secretNote"), answer_extra={"secretKey": "shown-once"}, **form)


def bodies(api: FakeApi, method: str) -> list[Any]:
    """The bodies of the requests of a method."""
    return [body for verb, _path, body in api.requests if verb == method]


def created(api: FakeApi, **more: Any) -> Values:
    """A box that has just been created."""
    return play(JOB, api, **{**BOX, "properties": NEW, **more})


def test_values_are_sent_in_their_types_and_compared_as_they_are_given() -> None:
    api = boxes()
    result = created(api, secret_properties=["secretNote"])
    assert result.get("msg") is None and bodies(api, "POST") == [
        {
            "name": "a",
            "size": 10,
            "labels": {"a": 1, "b": None},
            "limits": {"cpu": 2, "open": False, "pin": "1234", "above": {"cpu": 1}},
            "rules": [{"source": "x", "weight": 0.5}],
            "origin": "disk",
            "secretNote": "hush-hush",
            "password": "S3cret-of-the-box",
        }
    ]
    assert (result["id"], result["secret"], result["not_compared"]) == ("id1", "shown-once", ["password", "secretNote"])
    assert result["diff"]["after"]["password"] == "(changed)"
    assert not [secret for secret in ("hush-hush", "S3cret-of-the-box", "1234") if secret in str(result["resource"])]
    again = created(api)
    assert (again["changed"], api.writes) == (False, ["POST"]) and "secret" not in again


def test_a_change_completes_what_is_inside_and_takes_lists_whole() -> None:
    api = boxes()
    created(api)
    rules = [{"source": "y"}]
    play(JOB, api, **BOX, properties={"labels": {"c": 3}, "limits": {"cpu": 4}, "rules": rules})
    assert bodies(api, "PUT") == [
        {
            "labels": {"a": 1, "b": None, "c": 3},
            "limits": {"cpu": 4, "open": False, "pin": "1234", "above": {"cpu": 1}},
            "rules": rules,
        }
    ]
    assert not play(JOB, api, **BOX, properties={"labels": {"a": "1"}, "limits": {"open": "off"}})["changed"]


@pytest.mark.parametrize(
    ("properties", "said"),
    [
        (
            {"origin": "tape"},
            "origin is 'disk' and cannot be changed in place (wanted 'tape'); to replace it, delete it",
        ),
        ({"status": "ready"}, "properties.status is read-only; POST takes"),
        ({"limits": {"grade": 1}}, "properties.limits.grade is not published, or read-only; known are above, cpu"),
        ({"limits": {"cpu": "many"}}, "properties.limits.cpu: expected an integer, got 'many'"),
        ({"limits": {"open": 3}}, "properties.limits.open: expected a boolean, got 3"),
        ({"rules": [{"weight": [1]}]}, "properties.rules[0].weight: expected a number, got a list"),
        ({"origin": {"a": 1}}, "properties.origin: expected a string, got a dictionary"),
    ],
)
def test_what_a_box_does_not_take(properties: Values, said: str) -> None:
    api = boxes()
    created(api)
    result = play(JOB, api, **BOX, properties=properties)
    assert said in result["msg"] and api.writes == ["POST"]


def test_what_only_the_put_takes_is_written_after_the_creation_and_never_compared() -> None:
    api = boxes()
    properties = {"size": 1, "comment": "new"}
    result = play(JOB, api, **BOX, properties=properties)
    assert (api.writes, result["not_compared"]) == (["POST", "PUT"], ["comment"])
    assert not play(JOB, api, **BOX, properties=properties)["changed"]


def test_a_secret_that_is_shown_once_goes_to_a_file(tmp_path: Path) -> None:
    api, dest = boxes(), tmp_path / "key"
    result = created(api, dest=str(dest))
    assert (result["dest"], dest.read_text()) == (str(dest), "shown-once\n") and "secret" not in result


def test_what_is_not_waited_for() -> None:
    api = boxes(ready_after=30.0)
    result = created(api, wait=False)
    assert result["wait_for"] == {
        "path": "/box/id1",
        "field": "status",
        "ready": ["ready"],
        "failed": ["error"],
        "gone_is": "failed",
    }
    assert created(boxes(ready_after=30.0), wait=False, ready=None).get("msg") is None


@pytest.mark.parametrize(("status", "says"), [("deleted", True), ("working", False), ("strange", False)])
def test_a_status_that_says_gone(status: str, says: bool) -> None:
    api = boxes()
    api.add(name="a", size=1, status=status)
    result = play(JOB, api, path="/box", identity={"name": "a"}, state="absent", confirm="a")
    assert result["changed"] is not says and not result.get("failed")


def test_a_put_that_replaces_is_sent_with_what_cannot_be_read() -> None:
    api = FakeApi("/job", status=False, replaces=True, drops=("password",))
    job = {"path": "/job", "identity": {"name": "a"}}
    play(JOB, api, **job, properties={"command": "x", "email": "e", "password": "S3cret"})
    result = play(JOB, api, **job, properties={"command": "y", "password": "S3cret"})
    assert bodies(api, "PUT") == [{"name": "a", "command": "y", "email": "e", "password": "S3cret"}]
    assert result["not_compared"] == ["password"] and api.objects["id1"]["email"] == "e"


def test_an_identity_that_the_post_has_under_another_name() -> None:
    api = FakeApi("/renamed", status=False, tasks="/boxTask", renames={"boxName": "name"})
    task = {"path": "/renamed", "identity": {"name": "a"}, "properties": {"boxName": "a", "kind": "k"}}
    result = play(JOB, api, **task)
    assert (result.get("msg"), result["id"], bodies(api, "POST")) == (None, "id1", [{"boxName": "a", "kind": "k"}])
    assert not play(JOB, api, **task)["changed"]
    gone = FakeApi("/renamed", status=False, tasks="/boxTask", renames={"boxName": "other"})
    assert "shows no id of the new object" in play(JOB, gone, **task)["msg"]


def test_a_list_that_cannot_be_read_once_the_task_is_over() -> None:
    api = FakeApi("/renamed", status=False, tasks="/boxTask", renames={"boxName": "name"})
    api.before("GET", "/boxTask", lambda api: api.fail("403", "GET", "/renamed", times=9))
    task = {"path": "/renamed", "identity": {"name": "a"}, "properties": {"boxName": "a", "kind": "k"}}
    result = play(JOB, api, **task)
    assert (result["http_status"], result["changed"], result["id"]) == (403, True, None)
    assert result["msg"].startswith("a: GET /renamed")


def test_objects_without_a_get_of_their_own() -> None:
    api = FakeApi("/leaving", status=False, from_list=True, renames={"boxName": "name"})
    task = {"path": "/leaving", "identity": {"name": "a"}}
    assert play(JOB, api, **task, properties={"boxName": "a", "kind": "k"}).get("msg") is None
    result = play(JOB, api, **task, properties={"kind": "l"})
    assert (result.get("msg"), result["resource"] and result["resource"]["kind"]) == (None, "l")


def test_a_newer_collection_and_newer_properties() -> None:
    api = FakeApi("/rack/{rackId}/new", id_field="newId", status=False)
    task = {
        "path": "/rack/{rackId}/new",
        "path_params": {"rackId": 7},
        "identity": {"name": "a"},
        "id_field": "newId",
        "unpublished": True,
    }
    assert play(JOB, api, **task, properties={"size": 1, "map": {"a": 1}})["changed"]
    assert play(JOB, api, **task, properties={"map": {"b": 2}})["resource"]["map"] == {"a": 1, "b": 2}
    assert not play(JOB, api, **task, properties={"size": "1"})["changed"]
    assert play(JOB, api, **task, state="absent", confirm="a")["resource"] is None
    boxes_ = boxes()
    newer = {"size": 1, "colour": "red", "limits": {"memory": 1}}
    assert play(JOB, boxes_, **BOX, unpublished=True, properties=newer)["resource"]["colour"] == "red"
    assert play(JOB, boxes_, **BOX, unpublished=True, properties={"limits": {"memory": 2}})["resource"]["limits"] == {
        "memory": 2
    }


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ({"path": "/taken", "identity": {"id": 1}}, "use community.ovh.ovh_one or community.ovh.ovh_two"),
        ({"path": "/elsewhere", "identity": {"id": 1}}, "it does something; use ovh_api_call"),
        ({"path": "/box/1/plain", "identity": {"id": 1}}, "it publishes GET /box/{boxId}/plain;"),
        ({"path": "/box/1/plain/more", "identity": {"id": 1}}, "the nearest path has GET /box/{boxId}/plain;"),
    ],
)
def test_paths_that_are_no_collection(args: Values, said: str) -> None:
    api = boxes()
    assert said in play(JOB, api, **args)["msg"] and not api.requests


def test_an_endpoint_that_does_not_have_it() -> None:
    job = any_collection_job(CATALOGUE, {})
    result = play(job, boxes(), path="/elsewhere", identity={"name": "a"}, state="absent", confirm="a")
    assert result["msg"] == "/elsewhere is not available on ovh-eu (available on ovh-ca)"


@pytest.mark.parametrize(
    ("params", "secrets"),
    [
        ({"path": "/box", "properties": {"password": "one", "name": "x"}}, {"one"}),
        ({"path": ["/box"], "properties": {"password": "one"}, "secret_properties": "name,b"}, set[str]()),
        ({"path": "/box", "properties": {"b": {"c": 2}, "n": "x"}, "secret_properties": "a,b"}, {"2"}),
        ({"path": "/box", "path_params": "a=b", "identity": {"token": "two"}}, {"two"}),
        ({"path": "/{a}", "properties": {"n": "x"}, "secret_properties": ["n"]}, {"x"}),
    ],
)
def test_secrets_of_options_that_may_be_wrong(params: Values, secrets: set[str]) -> None:
    assert JOB.secrets(params) >= secrets and "x" not in JOB.secrets(params) - secrets


# ---- the catalogue, and values


@pytest.mark.parametrize(
    ("path", "route"),
    [
        ("box/1/plain", "/box/{boxId}/plain"),
        ("box/1/other/more", "/box/{boxId}"),
        ("box//plain", "/box"),
        ("nothing", ""),
        ("", ""),
    ],
)
def test_a_path_is_found_as_far_as_it_is_published(path: str, route: str) -> None:
    assert route_of(CATALOGUE.find(path.split("/"))) == route


def test_a_literal_segment_wins() -> None:
    tree = Catalogue("", "", "", "", "", "a\n b G\n  c G\n {d} G\n  e G\n")
    assert route_of(tree.find(["a", "b"])) == "/a/b" and route_of(tree.find(["a", "b", "e"])) == "/a/{d}/e"


def test_words_go_on_in_lines_that_begin_with_a_blank() -> None:
    assert words_of(CATALOGUE.models, "BoxCreation")[-3:] == ["token2", "password*", "owner=Owner"]
    assert (words_of(CATALOGUE.models, "Nothing"), words_of(CATALOGUE.models, ""), words_of("", "a")) == ([], [], [])


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("str", 10115, "10115"),
        ("int", " 7 ", 7),
        ("int", True, None),
        ("int", "7.5", None),
        ("float", "0.5", 0.5),
        ("bool", "Yes", True),
        ("bool", False, False),
        ("bool", "perhaps", None),
        ("", [1, {"a": None}], [1, {"a": None}]),
    ],
)
def test_values_in_their_types(kind: str, value: Any, expected: Any) -> None:
    if expected is None:
        with pytest.raises(UsageError, match="a.b: expected an? "):
            convert_type(kind, value, "a.b")
    else:
        assert convert_type(kind, value, "a.b") == expected
