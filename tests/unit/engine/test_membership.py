# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind Membership: attached, detached and moved once, whatever becomes of the answers; a failed move is undone."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._schema.membership import Membership

from tests.support.fake_api import FAULTS, Values, play
from tests.support.synthetic_members import BOX, CRATE, JOBS, READING_LISTS, SHELVES, FakeMembers, shelves

LOST = [kind for kind, (_applied, status) in FAULTS.items() if status in (None, 500)]
ATTACH: Values = {"service_name": "c", "box": ["z"]}
MOVE: Values = {"service_name": "c", "box": ["x"], "move": True}
DETACH: Values = {"service_name": "a", "box": ["x"], "state": "absent"}
# A task, its writes, and the shelves that its box is on before and after it.
TASKS = {
    "attach": (ATTACH, ["POST /shelf/c/box"], [], ["c"]),
    "move": (MOVE, ["DELETE /shelf/a/box/x", "POST /shelf/c/box"], ["a"], ["c"]),
    "detach": (DETACH, ["DELETE /shelf/a/box/x"], ["a"], []),
}
PUT_BACK = "it has been put back into a: run the task again to do both"


def keep(api: FakeMembers, check: bool = False, **args: Any) -> Values:
    return play(JOBS["shelf"], api, check, **args)


def read(api: FakeMembers, check: bool = False, **args: Any) -> Values:
    return play(JOBS["list"], api, check, **args)


def writes(api: FakeMembers) -> list[str]:
    return [f"{method} {path}" for method, path, _body in api.requests if method != "GET"]


def places(result: Values) -> list[tuple[str, str | None, str | None]]:
    return [(each["member"], each["shelf_before"], each["shelf"]) for each in result["members"]]


# ---- attached, detached, moved


@pytest.mark.parametrize("vanish", [True, False])
@pytest.mark.parametrize("seconds", [0.0, 30.0])
@pytest.mark.parametrize("name", TASKS)
def test_it_is_done_once_and_shown_by_check_mode(name: str, seconds: float, vanish: bool) -> None:
    args, sent, before, after = TASKS[name]
    api = shelves(job_seconds=seconds, vanish=vanish)
    predicted = keep(api, check=True, **args)
    assert not api.writes and predicted["changed"]
    result = keep(api, **args)
    assert not result.get("failed"), result["msg"]
    assert (result["members"], result["diff"]) == (predicted["members"], predicted["diff"])
    box = args["box"][0]
    assert places(result) == [(box, (before or [None])[0], (after or [None])[0])] and api.where("box", box) == after
    lines = {side: "".join(f"{shelf}: box {box}\n" for shelf in there) for side, there in result_sides(before, after)}
    assert result["diff"] == lines and writes(api) == sent
    again = keep(api, **args)
    assert not again["changed"] and len(api.writes) == len(sent)


def result_sides(before: list[str], after: list[str]) -> tuple[tuple[str, list[str]], ...]:
    return (("before", before), ("after", after))


def test_members_are_written_one_after_the_other_in_the_order_of_the_kinds() -> None:
    api = shelves(job_seconds=5.0)
    result = keep(api, service_name="c", span=["20-29", "12"], box=["z", " Z. ", "w", ""], crate=["m"], row_number=3)
    assert [each["member"] for each in result["members"]] == ["m", "z", "w", "20-29", "12-12"]
    assert writes(api) == [f"POST /shelf/c/{part}" for part in ("foot", "box", "box", "span", "span")]
    bodies = [body for method, _path, body in api.requests if method != "GET"]
    assert bodies[0] == {"footId": "m1"} and bodies[1] == {"boxId": "z", "rowNumber": 3}


def test_what_is_not_named_stays_and_an_empty_list_names_nothing() -> None:
    api = shelves()
    result = keep(api, service_name="a", box=[], crate=[" "])
    assert result["members"] == [] and result["warnings"] == ["no member is named, and nothing is done"]
    keep(api, service_name="a", box=["z"])
    assert api.where("box", "x") == ["a"] and not keep(api, service_name="a", box=["y"], state="absent")["changed"]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({"service_name": " ", "box": ["x"]}, "service_name is empty"),
        ({"service_name": "a", "span": ["few"]}, "span: 'few' is not a span such as 3-5"),
    ],
)
def test_names_that_cannot_be_meant_send_nothing(args: Values, message: str) -> None:
    api = shelves()
    assert keep(api, **args)["msg"] == message and not api.requests


@pytest.mark.parametrize("check", [True, False])
@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({"box": ["x"]}, "x: it is in the shelf a: move: true takes it out of there"),
        (
            {"crate": ["none"]},
            "none: the crate has no free foot, so it cannot be attached to a shelf; nothing was written to it",
        ),
        (
            {"crate": ["two"]},
            "two: the crate has several feet for a shelf (t1, t2): set one of them in foot",
        ),
        ({"crate": ["nowhere"]}, "nowhere: GET /crate/nowhere/foot: "),
        (
            {"span": ["3-5"], "move": True},
            "3-5: it lies in the span 1-9, which is in the shelf b as a whole: give span: 1-9",
        ),
        ({"service_name": "d", "box": ["z"]}, "d: GET /shelf/d: "),
    ],
)
def test_what_is_impossible_is_told_before_anything_is_written(args: Values, message: str, check: bool) -> None:
    api = shelves()
    result = keep(api, check, **{"service_name": "c", **args})
    assert result["failed"] and result["msg"].startswith(message) and not api.writes and not result["changed"]


def test_one_that_fails_does_not_stop_the_others() -> None:
    api = shelves()
    result = keep(api, service_name="c", crate=["nowhere"], box=["x", "z"])
    assert result["msg"].startswith("2 of 3 members failed, 1 changed: nowhere: GET /crate/nowhere/foot")
    assert [each["state"] for each in result["members"]] == [None, "present", "present"]
    assert api.where("box", "z") == ["c"] and api.where("box", "x") == ["a"]


# ---- attached by another object


def test_it_is_attached_by_the_other_and_detached_by_all() -> None:
    api = shelves()
    api.shelves["a"]["crate"].append("none")
    moved = keep(api, service_name="c", crate=["k"], move=True)
    assert [each["foot"] for each in moved["members"]] == ["k1"] and writes(api) == [
        "DELETE /shelf/a/foot/k1",
        "POST /shelf/c/foot",
    ]
    assert not keep(api, service_name="a", crate=["none"])["changed"], "in it as a whole"
    api.shelves["c"]["foot"] += ["t1", "t2"]
    assert not keep(api, service_name="c", crate=["two"])["changed"]
    api.requests.clear()
    keep(api, service_name="c", crate=["two"], state="absent")
    keep(api, service_name="a", crate=["none"], state="absent")
    assert writes(api) == ["DELETE /shelf/c/foot/t1", "DELETE /shelf/c/foot/t2", "DELETE /shelf/a/crate/none"]


def test_a_name_may_be_written_in_any_form_and_a_part_of_it_is_refused() -> None:
    api = shelves()
    assert not keep(api, service_name="b", span=["1 - 9"])["changed"]
    for state in ("present", "absent"):
        assert "give span: 1-9" in keep(api, service_name="b", span=["4"], state=state)["msg"]
    assert not api.writes


# ---- other containers


def test_a_container_that_cannot_be_read_is_warned_of() -> None:
    api = shelves()
    api.fail("403", "GET", "/shelf/a/box$", times=9)
    result = keep(api, service_name="c", box=["z", "x"])
    assert result["msg"].startswith("1 of 2 members failed, 1 changed: x: POST /shelf/c/box: ")
    assert result["warnings"][0].startswith(
        "whether something of it is in another shelf could not be seen everywhere: a: GET /shelf/a/box: "
    )


@pytest.mark.parametrize(("shelf", "kind"), [("a", "500"), ("c", "403"), ("c", "404")])
def test_a_container_that_may_not_be_missed_is_an_error(shelf: str, kind: str) -> None:
    api = shelves()
    api.fail(kind, "GET", f"/shelf/{shelf}/box$", times=99)
    result = keep(api, **ATTACH)
    assert result["msg"].startswith(f"{shelf}: GET /shelf/{shelf}/box: ") and not api.writes


def test_an_endpoint_without_a_kind_has_none_of_it() -> None:
    api = shelves(without=("span",))
    assert not keep(api, service_name="c", span=["3"], state="absent").get("failed")


# ---- lost answers and faults


@pytest.mark.parametrize("seconds", [0.0, 30.0])
@pytest.mark.parametrize("kind", LOST)
@pytest.mark.parametrize(
    ("name", "method"), [("attach", "POST"), ("detach", "DELETE"), ("move", "DELETE"), ("move", "POST")]
)
def test_after_a_lost_answer_it_looks_first(name: str, method: str, kind: str, seconds: float) -> None:
    args, sent, _before, after = TASKS[name]
    api = shelves(job_seconds=seconds)
    api.fail(kind, method)
    result = keep(api, **args)
    assert not result.get("failed"), result["msg"]
    assert result["changed"] and api.where("box", args["box"][0]) == after
    assert len(api.writes) == len(sent) + (not FAULTS[kind][0])


def test_a_lost_answer_whose_task_does_not_end() -> None:
    api = shelves(job_seconds=1e6)
    api.fail("reset_after", "POST")
    result = keep(api, **ATTACH, wait_timeout=5.0)
    assert result["changed"] and len(api.writes) == 1
    assert "it is not yet visible whether it took effect: run the task again to continue waiting" in result["msg"]
    assert keep(shelves(job_seconds=1e6), **ATTACH, wait=False)["tasks"][0]["path"] == "/shelf/c/job/1"


@pytest.mark.parametrize("kind", ["500", "reset_before", "reset_after", "403", "404", "409"])
@pytest.mark.parametrize("name", TASKS)
def test_a_fault_at_any_request_is_overcome_or_told(name: str, kind: str) -> None:
    args, _sent, before, after = TASKS[name]
    usual = shelves(job_seconds=1.0)
    keep(usual, **args)
    for number in range(1, len(usual.requests) + 1):
        api = shelves(job_seconds=1.0)
        api.fail(kind, nth=number)
        result = keep(api, **args)
        now = api.where("box", args["box"][0])
        assert now in (before, after) or "left a" in result["msg"], (number, result)
        assert result["changed"] or now == before, (number, result)
        if result.get("failed"):
            assert result["msg"].startswith((f"{args['box'][0]}: ", "a: ", "b: ", "c: ", "GET /shelf")), (
                number,
                result,
            )
            api.throttle.seconds += 60
            again = keep(api, **args)
            assert not again.get("failed") and api.where("box", args["box"][0]) == after, (number, again)


def test_one_that_another_client_has_just_detached_is_gone() -> None:
    api = shelves()
    api.before("DELETE", "box", lambda held: api.shelves["a"]["box"].clear())
    assert not keep(api, **DETACH).get("failed")


@pytest.mark.parametrize(
    ("vanish", "why"), [(True, "accepted the change but it is not in c"), (False, "ended as error")]
)
def test_a_task_that_fails_is_told(vanish: bool, why: str) -> None:
    result = keep(shelves(outcome="error", vanish=vanish), **ATTACH)
    assert result["failed"] and result["changed"] and why in result["msg"] and places(result) == [("z", None, None)]
    still = keep(shelves(outcome="error"), **DETACH)
    assert still["msg"] == "x: the API accepted the change but it is still in a"


def test_where_it_is_after_a_failure_may_be_unknown() -> None:
    api = shelves(outcome="error")
    api.before("POST", "box", lambda held: api.fail("403", "GET", "/box$", times=99))
    result = keep(api, **ATTACH)
    assert result["failed"] and result["changed"] and places(result) == [("z", None, None)]


# ---- a move


@pytest.mark.parametrize("failure", ["400", "task"])
def test_a_move_that_fails_is_undone(failure: str) -> None:
    api = shelves(vanish=False)
    if failure == "task":
        api.before("POST", "/shelf/c", lambda held: setattr(api, "outcome", "error"))
        api.before("POST", "/shelf/a", lambda held: setattr(api, "outcome", "done"))
    else:
        api.fail("400", "POST", "/shelf/c")
    result = keep(api, **MOVE)
    assert result["msg"].endswith(PUT_BACK) and result["changed"] and api.where("box", "x") == ["a"]
    assert places(result) == [("x", "a", "a")] and not result["members"][0]["changed"]
    assert keep(api, **MOVE)["changed"] and api.where("box", "x") == ["c"]


def test_a_move_that_cannot_be_undone_says_where_it_is_not() -> None:
    api = shelves()
    api.fail("400", "POST", times=9)
    result = keep(api, **MOVE)
    assert "it has left a, and could not be put back (POST /shelf/a/box: " in result["msg"]
    assert result["msg"].endswith("): run the task again to attach it to c") and places(result) == [("x", "a", None)]


def test_a_move_that_may_have_arrived_is_not_undone() -> None:
    api = shelves()
    api.fail("reset_after", "POST", times=9)
    api.before("POST", "box", lambda held: api.fail("500", "GET", "/job$", times=1))
    result = keep(api, **MOVE, retry_timeout=0.0)
    assert result["msg"].endswith(
        "it has left a: run the task again, which sees whether it is in c, and attaches it if not"
    )
    assert len(api.writes) == 2 and places(result) == [("x", "a", "c")]


def test_a_move_that_is_still_at_work_is_not_undone() -> None:
    api = shelves()
    api.before("POST", "box", lambda held: setattr(api, "job_seconds", 1e6))
    result = keep(api, **MOVE, wait_timeout=5.0)
    assert result["msg"].endswith("it has left a, and c is still busy; run the task again to continue waiting")
    assert len(api.writes) == 2
    api.throttle.seconds += 1e6
    assert not keep(api, **MOVE)["changed"]


def test_a_detachment_that_does_not_end_is_not_followed_by_the_other_half() -> None:
    api = shelves(job_seconds=1e6)
    assert (
        "continue waiting with GET /shelf/a/job/1" in keep(api, **MOVE, wait_timeout=5.0)["msg"]
        and len(api.writes) == 1
    )


# ---- tasks


@pytest.mark.parametrize("outcome", ["done", "error"])
def test_open_tasks_are_awaited_before_the_plan(outcome: str) -> None:
    api = shelves(job_seconds=20.0, outcome=outcome, vanish=False)
    keep(api, **ATTACH, wait=False)
    api.outcome = "done"
    result = keep(api, **ATTACH)
    assert not result.get("failed") and len(api.writes) == 1 + (outcome == "error")
    assert ("ended as error" in " ".join(result.get("warnings", []))) is (outcome == "error")


@pytest.mark.parametrize("state", ["doing", "a state that is new"])
def test_an_open_task_that_does_not_end_keeps_everything_as_it_is(state: str) -> None:
    api = shelves(job_seconds=1e6)
    keep(api, **ATTACH, wait=False)
    api.ours[0]["state"], api.vanish = state, False
    result = keep(api, service_name="c", box=["w"], wait_timeout=5.0)
    assert result["msg"].startswith("c: an earlier task /shelf/c/job/1") and len(api.writes) == 1
    assert result["msg"].endswith(": nothing was written") and not result["changed"]


def test_tasks_that_are_not_awaited_are_returned() -> None:
    api = shelves(job_seconds=1.0)
    args: Values = {"service_name": "c", "box": ["z", "x"], "crate": ["m"], "move": True, "wait": False}
    assert keep(api, check=True, **args)["tasks"] == []
    result = keep(api, **args)
    assert [each["path"] for each in result["tasks"]] == [f"/shelf/c/job/{number}" for number in (1, 2, 4)]
    api.throttle.seconds += 60
    assert api.where("box", "x") == api.where("foot", "m1") == ["c"] and keep(api, **args)["tasks"] == []
    api.fail("reset_after", "DELETE")
    assert keep(api, service_name="c", box=["x"], state="absent", wait=False)["tasks"] == []


def test_an_interrupted_task_says_what_it_has_done() -> None:
    def interrupt(api: Any) -> None:
        raise KeyboardInterrupt

    api = shelves()
    api.before("POST", "/box$", interrupt)
    with pytest.raises(KeyboardInterrupt):
        keep(api, service_name="c", crate=["m"], box=["z"])
    assert api.accounts == ["c was interrupted: written: m; in progress: z; run the task again to do the rest"]


def test_a_refused_credential_stops_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FAULTS, "401", (False, 401))
    api = shelves()
    api.fail("401", "POST", times=9)
    result = keep(api, service_name="c", box=["z", "w"])
    assert "1 not tried (w)" in result["msg"] and [each.get("skipped") for each in result["members"]] == [None, True]


# ---- a list that is written as a whole


@pytest.mark.parametrize("kind", ["", *LOST])
def test_a_whole_list_keeps_the_others(kind: str) -> None:
    api = shelves()
    api.reading["l2"] = {"listId": "l2", "name": "second", "books": [{"isbn": "2"}]}
    if kind:
        api.fail(kind, "PUT")
    added = read(api, service_name="l1", book=["2", "3"])
    assert not added.get("failed") and [each["reading_list"] for each in added["members"]] == ["l1", "l1"]
    assert api.reading["l1"] == {"listId": "l1", "name": "first", "books": [{"isbn": each} for each in ("1", "2", "3")]}
    assert [each["isbn"] for each in api.reading["l2"]["books"]] == ["2"], "an object can be in several"
    assert not read(api, service_name="l1", book=["3", "1"])["changed"]
    assert read(api, check=True, service_name="l1", book=["1"], state="absent")["changed"]
    read(api, service_name="l1", book=["1", "3"], state="absent")
    assert [each["isbn"] for each in api.reading["l1"]["books"]] == ["2"]


def test_a_membership_without_tasks_or_moves_has_no_options_for_them() -> None:
    assert {"wait", "wait_timeout", "move"} <= set(JOBS["shelf"].options)
    assert {"wait", "wait_timeout", "move"}.isdisjoint(JOBS["list"].options)


# ---- descriptions


def changed(membership: Membership, **fields: Any) -> Membership:
    return dataclasses.replace(membership, **fields)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: changed(SHELVES, kinds=()), "members of shelves: each kind has an option of its own"),
        (lambda: changed(SHELVES, kinds=(BOX, BOX)), "each kind has an option of its own"),
        (lambda: changed(READING_LISTS, kinds=(BOX,)), "the path parameter of each route is that of /list/{listId}"),
        (lambda: changed(SHELVES, kinds=(CRATE,)), "what is attached for an object is a kind as well"),
    ],
)
def test_what_is_wrong_with_a_description(make: Any, words: str) -> None:
    with pytest.raises(ValueError) as raised:
        make()
    assert words in str(raised.value)


def test_the_operations_follow_from_the_description() -> None:
    assert READING_LISTS.operations == (
        "GET /list",
        "GET /list/{listId}",
        "GET /list/{listId}",
        *["PUT /list/{listId}"] * 2,
    )
    sent = {each.split(" ")[0]: each for each in SHELVES.operations if each.endswith("/crate")}
    assert sent == {"GET": "GET /shelf/{shelfName}/crate"}, "a crate is attached by its foot"
    assert "DELETE /shelf/{shelfName}/crate/{crateId}" in SHELVES.operations
    assert (
        "GET /crate/{crateId}/foot" in SHELVES.operations and "GET /shelf/{shelfName}/job/{jobId}" in SHELVES.operations
    )
