# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes of resources: no lost answer, fault, twin or interruption makes a second object or loses one."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.support.fake_api import FAULTS, FakeApi, Values, play
from tests.support.synthetic import JOBS, WANTED, disks, tags

DISK, TAG = {**WANTED}, {"tag_name": "blue", "text": "new"}
LOST = ("reset_before", "reset_after", "500", "500_applied")
UNKNOWN = "it may have been created: list the objects before running the task again"


def named(api: FakeApi) -> list[Values]:
    """The objects that are there and called as the task says."""
    return [
        each
        for each in map(api.current, list(api.objects))
        if each and each.get("name", each.get("tagName")) in ("data", "blue")
    ]


def old_disk(api: FakeApi) -> None:
    api.add(**{**WANTED, "size": 5, "description": "", "level": 1, "kind": "a"})


# scenario: the job, the service, what is there before, the task
CREATE: Any = ("disk", disks, lambda api: None, DISK)
CREATE_UNIQUE: Any = ("tag", tags, lambda api: None, TAG)
PUT: Any = ("disk", disks, old_disk, {**DISK, "size": 5, "description": "x"})
CALL_POST: Any = ("disk", disks, old_disk, DISK)
CALL_PUT: Any = ("disk", disks, old_disk, {**DISK, "size": 5, "level": 2, "confirm": "data"})
DELETE: Any = ("disk", disks, old_disk, {**DISK, "state": "absent", "confirm": "data"})
REPLACE: Any = ("tag", tags, lambda api: api.add(id="blue", text="old"), TAG)
RECREATE: Any = ("disk", disks, old_disk, {**DISK, "kind": "b", "recreate": "when_needed", "confirm": "data"})
SCENARIOS = {
    "create": CREATE,
    "create unique": CREATE_UNIQUE,
    "put": PUT,
    "call by POST": CALL_POST,
    "call by PUT": CALL_PUT,
    "delete": DELETE,
    "replace": REPLACE,
    "recreate": RECREATE,
}


@pytest.mark.parametrize("kind", LOST)
@pytest.mark.parametrize(
    ("scenario", "method", "repeatable"),
    [
        ("create", "POST", False),
        ("create unique", "POST", True),
        ("put", "PUT", True),
        ("call by POST", "POST", False),
        ("call by PUT", "PUT", True),
        ("delete", "DELETE", True),
        ("replace", "DELETE", True),
        ("replace", "POST", True),
    ],
)
def test_after_a_lost_answer_it_looks_first(scenario: str, method: str, repeatable: bool, kind: str) -> None:
    job, service, prepare, args = SCENARIOS[scenario]
    api = service(delete_after=0.0)
    prepare(api)
    api.fail(kind, method)
    result = play(JOBS[job], api, **args)
    happened = FAULTS[kind][0]
    assert result["changed"], "what is not known to be undone is told as done"
    assert api.writes.count(method) == (1 if happened or not repeatable else 2)
    assert bool(result.get("failed")) is not (happened or repeatable), result
    if result.get("failed"):
        assert "the answer was lost" in result["msg"] and result["msg"].startswith("data: ")
        assert result["disks"][0]["failed"]
        assert api.throttle.now() >= 20, "it is looked for until retry_timeout, since lists are late"


@pytest.mark.parametrize(("kind", "sent"), [("429", 2), ("403", 1), ("400", 1)])
def test_refusals(kind: str, sent: int) -> None:
    api = disks()
    api.fail(kind, "POST")
    result = play(JOBS["disk"], api, **DISK)
    assert len(api.writes) == sent and bool(result.get("failed")) is (sent == 1) and result["changed"] is (sent == 2)
    if sent == 1:
        assert result["msg"].startswith("data: POST /rack/r1/disk: ") and f"(HTTP {kind}" in result["msg"]
        assert result["disk"] is None


@pytest.mark.parametrize(
    ("scenario", "form", "ok"),
    [
        (CREATE, {"list_lag": 10.0}, True),
        (CREATE, {"list_lag": 100.0}, False),
        (CREATE, {"ids_only": True, "list_lag": 10.0}, True),
    ],
)
def test_a_late_list_is_looked_at_again(scenario: Any, form: Values, ok: bool) -> None:
    job, service, _prepare, args = scenario
    api = service(**form)
    api.fail("reset_after", "POST")
    result = play(JOBS[job], api, **args)
    assert api.writes == ["POST"] and result["changed"] and bool(result.get("failed")) is not ok
    assert ok or result["msg"] == f"data: the answer was lost, and {UNKNOWN}"


def test_where_nobody_can_look_that_is_said() -> None:
    api = disks()
    api.fail("reset_after", "POST")
    api.before("POST", "disk$", lambda api: api.fail("400", "GET", times=99))
    result = play(JOBS["disk"], api, **DISK)
    assert "cannot verify whether it took effect (GET /rack/r1/disk: " in result["msg"]
    assert result["changed"]


@pytest.mark.parametrize(
    ("kind", "text", "words"), [("409_applied", "new", ""), ("409", "new", "HTTP 409"), ("409", "theirs", "HTTP 409")]
)
def test_already_exists_is_looked_into_and_not_believed(kind: str, text: str, words: str) -> None:
    api = tags()
    api.fail(kind, "POST")
    if text == "theirs":
        api.before("POST", "tag", lambda api: api.add(id="blue", text="theirs"))
    result = play(JOBS["tag"], api, **TAG)
    assert words in result.get("msg", "") and bool(result.get("failed")) is bool(words) and api.writes == ["POST"]


@pytest.mark.parametrize("kind", sorted(FAULTS))
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_fault_at_each_request(name: str, kind: str) -> None:
    """There is never a second object, nothing is lost, what was written is told, and run again the task ends as it
    should.
    """
    job, service, prepare, args = SCENARIOS[name]
    nth, total = 0, 1
    while nth < total:
        nth += 1
        api = service()
        prepare(api)
        api.fail(kind, nth=nth)
        result = play(JOBS[job], api, **args)
        total = max(total, len(api.requests) if not result.get("failed") else 0)
        where = (nth, api.requests, result)
        assert len(named(api)) <= 1, where
        assert result["changed"] or not api.applied or kind in ("403", "400", "404", "409"), where
        assert not re.search("Traceback|NoneType|KeyError", str(result)), where
        if not result.get("failed"):
            assert finished(named(api), args), where
        elif name != "delete" and not named(api):
            assert (
                name.startswith("create")
                or "the former object is deleted; it was" in result["msg"]
                or "put back" in result["msg"]
                or "run the task again" in result["msg"]
                or "read back" in result["msg"]
            ), where
        again = play(JOBS[job], api, **args)
        assert not again.get("failed") and finished(named(api), args), (where, again)


def finished(found: list[Values], args: Values) -> bool:
    """Whether what is there is as the task wants it."""
    if args.get("state") == "absent":
        return not found
    return len(found) == 1 and all(
        found[0][name] == args[name] for name in ("size", "text", "level", "kind", "description") if name in args
    )


@pytest.mark.parametrize("name", SCENARIOS)
def test_check_mode_writes_nothing_and_foresees_the_diff(name: str) -> None:
    job, service, prepare, args = SCENARIOS[name]
    api = service()
    prepare(api)
    foreseen = play(JOBS[job], api, check=True, **args)
    assert foreseen["changed"] and not api.writes
    done = play(JOBS[job], api, **args)
    assert foreseen["diff"] == done["diff"] and set(foreseen) == set(done)


# ---- twins


@pytest.mark.parametrize("form", [{}, {"ids_only": True}])
def test_a_twin_that_appears_meanwhile_is_a_failure_with_both_ids(form: Values) -> None:
    api = disks(**form)
    api.add(name="other", region="A", size=1)
    api.before("POST", "disk$", lambda api: api.add(**WANTED))
    result = play(JOBS["disk"], api, **{**DISK, "name": ["data", "more"]})
    assert result["msg"].startswith(
        "1 of 2 disks failed: data: created with the disk_id id3, and id2 of the same name appeared; none was deleted"
    )
    assert len(named(api)) == 2 and not result["disks"][1].get("failed") and api.writes == ["POST", "POST"]


def test_a_list_that_cannot_be_read_after_the_creation_is_a_warning() -> None:
    api = disks()
    api.before("POST", "disk$", lambda api: api.fail("403", "GET", "disk$"))
    result = play(JOBS["disk"], api, **DISK)
    assert not result.get("failed") and "was created meanwhile could not be verified" in result["warnings"][0]


# ---- many


@pytest.mark.parametrize("form", [{}, {"ids_only": True}, {"ids_only": True, "expanded": True}])
def test_fifty_objects_in_one_task(form: Values) -> None:
    api = disks(ready_after=2.0, **form)
    names = [f"d{number}" for number in range(50)]
    result = play(JOBS["disk"], api, **{**DISK, "name": names})
    assert not result.get("failed") and [each["name"] for each in result["disks"]] == names
    assert {each["status"] for each in result["disks"]} == {"ready"}
    assert len(api.writes) == 50 and api.reads <= 30, api.reads


def test_one_that_fails_does_not_stop_the_others_and_a_refused_credential_does() -> None:
    api = disks()
    api.fail("400", "POST")
    result = play(JOBS["disk"], api, **{**DISK, "name": ["a", "b", "c"], "parallel": 1})
    assert [bool(each.get("failed")) for each in result["disks"]] == [True, False, False]
    assert result["msg"].startswith("1 of 3 disks failed: a: POST")
    FAULTS["401"] = (False, 401)
    api = disks()
    api.fail("401", "POST", times=9)
    result = play(JOBS["disk"], api, **{**DISK, "name": ["a", "b"], "parallel": 1})
    assert api.writes == ["POST"] and "b: not tried" in result["msg"]
    del FAULTS["401"]


def test_an_interrupted_task_accounts_for_its_writes() -> None:
    api = disks()
    old_disk(api)

    def stop(api: FakeApi) -> None:
        raise KeyboardInterrupt

    api.before("POST", "disk$", stop)
    with pytest.raises(KeyboardInterrupt):
        play(JOBS["disk"], api, **RECREATE[3])
    (account,) = api.accounts
    assert account.startswith("writing disks was interrupted: ")
    assert "data (being replaced; it was {'name': 'data', 'region': 'A', 'size': 5" in account
    assert not play(JOBS["disk"], api, **RECREATE[3]).get("failed") and len(named(api)) == 1
