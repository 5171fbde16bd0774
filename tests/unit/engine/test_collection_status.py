# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind Collection where objects change after a while, in a container that is on or off and is found by its name."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from tests.support.fake_api import FAULTS, FakeApi, Values, play
from tests.support.synthetic_sets import JOB, SET, gate

LOST = [kind for kind, (_applied, status) in FAULTS.items() if status in (None, 500)]


def keep(api: FakeApi, check: bool = False, **args: Any) -> Values:
    return play(JOB, api, check, **{"gate": "y1-g", **args})


def sent(api: FakeApi) -> list[str]:
    """The writes, as 'POST 1 red' and 'DELETE 1'."""
    return [
        f"{method} {' '.join(map(str, (body or {}).values())) or path.rpartition('/')[2]}"
        for method, path, body in api.requests
        if method != "GET"
    ]


def held(api: FakeApi) -> list[str]:
    return sorted(f"{number} {each['color']}" for number in list(api.objects) if (each := api.current(number)))


def with_bars(*bars: str, **settings: Any) -> FakeApi:
    api = gate(**settings)
    for each in bars:
        api.add(id=each.split()[0], color=each.split()[1])
    return api


CASES = [
    (True, False, (), {"open": True, "bars": ["2 red", "1 blue"]}, ["POST 1 blue", "POST 2 red", "PUT True"]),
    (False, False, (), {"bars": ["1 red"]}, ["POST y1-g", "POST 1 red"]),
    (True, True, ("1 red", "2 blue"), {"open": False, "bars": ["2 blue"]}, ["PUT False", "DELETE 1"]),
    (
        True,
        True,
        ("1 blue", "3 red"),
        {"bars": ["1 red", "3 blue"]},
        ["DELETE 3", "DELETE 1", "POST 3 blue", "POST 1 red"],
    ),
    (True, True, ("1 blue",), {"open": True}, []),
    (False, False, (), {}, []),
    (False, False, (), {"open": True}, ["POST y1-g", "PUT True"]),
]


@pytest.mark.parametrize(("exists", "is_open", "bars", "args", "writes"), CASES)
def test_it_becomes_as_declared(
    exists: bool, is_open: bool, bars: tuple[str, ...], args: Values, writes: list[str]
) -> None:
    api = with_bars(*bars, exists=exists, is_open=is_open, ready_after=3.0, delete_after=3.0)
    foreseen = keep(api, check=True, **args)
    assert not api.writes
    result = keep(api, **args)
    assert not result.get("failed"), result["msg"]
    assert sent(api) == writes and result["changed"] is foreseen["changed"] is bool(writes)
    assert result == foreseen and held(api) == result["bars"]
    again = keep(api, **args)
    assert not again["changed"] and again["diff"] == {"before": "", "after": ""} and sent(api) == writes


def test_the_diff_says_whether_it_is_on() -> None:
    assert keep(with_bars("1 red"), open=True, bars=["1 blue"])["diff"] == {
        "before": "1 red\ngate off\n",
        "after": "1 blue\ngate on\n",
    }


@pytest.mark.parametrize("kind", LOST)
@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/gate$"), ("DELETE", "/bar/1$"), ("POST", "/bar$"), ("PUT", "/gate/y1-g$")]
)
@pytest.mark.parametrize("seconds", [0.0, 3.0])
def test_a_lost_answer_is_verified(kind: str, method: str, path: str, seconds: float) -> None:
    exists = path != "/gate$"
    api = with_bars(*(("1 red",) if exists else ()), exists=exists, ready_after=seconds, delete_after=seconds)
    api.fail(kind, method, path)
    result = keep(api, open=True, bars=["1 blue"])
    assert not result.get("failed"), result["msg"]
    assert result["changed"] and result["open"] and held(api) == ["1 blue"]


@pytest.mark.parametrize(
    ("method", "path", "writes", "words"),
    [
        (
            "DELETE",
            "/bar/1$",
            ["DELETE 1"],
            "written: nothing; failed: remove 1 red; not tried: remove 2 blue, set 3 red",
        ),
        (
            "POST",
            "/bar$",
            ["DELETE 1", "DELETE 2", "POST 3 red"],
            "written: remove 1 red, remove 2 blue; failed: set 3",
        ),
    ],
)
def test_nothing_is_sent_after_a_failure(method: str, path: str, writes: list[str], words: str) -> None:
    api = with_bars("1 red", "2 blue")
    api.fail("400", method, path, times=9)
    result = keep(api, bars=["3 red"])
    assert result["failed"] and sent(api) == writes and words in result["msg"]
    assert result["msg"].startswith(f"gate y1-g: {method} /yard/y1/gate/y1-g/bar")


@pytest.mark.parametrize(
    ("method", "path", "kind", "hook", "is_done"),
    [
        ("DELETE", "/bar/1", "", lambda api: api.objects.clear(), True),
        ("POST", "/bar", "409", lambda api: api.add(id="3", color="red"), True),
        ("POST", "/bar", "409", lambda api: None, False),
        ("DELETE", "/bar/1", "404", lambda api: None, False),
    ],
)
def test_what_another_client_has_just_done_is_done(method: str, path: str, kind: str, hook: Any, is_done: bool) -> None:
    api = with_bars("1 red")
    api.before(method, path, hook)
    if kind:
        api.fail(kind, method, path)
    result = keep(api, bars=["3 red"])
    assert bool(result.get("failed")) is not is_done, result.get("msg")


def test_what_is_pending_is_awaited_before_and_only_so_long() -> None:
    api = with_bars("1 red")
    api.objects["1"]["_ready"] = 5.0
    assert not keep(api, bars=["1 red"])["changed"] and api.throttle.now() >= 5.0
    api.objects["1"]["_gone"] = api.throttle.now() + 900.0
    result = keep(api, bars=[])
    assert result["failed"] and not result["changed"]
    assert result["msg"] == (
        "gate y1-g: an earlier change is still pending after 300 s (wait_timeout): bar 1 (deleting);"
        " nothing was written: run the task again to continue"
    )


def test_what_stays_pending_after_a_write() -> None:
    result = keep(with_bars("1 red", delete_after=900.0), bars=[])
    assert (
        result["failed"]
        and result["changed"]
        and result["msg"]
        == (
            "gate y1-g: what was written is still pending after 300 s (wait_timeout): bar 1 (deleting);"
            " all writes so far were sent; run the task again to do the rest"
        )
    )


def test_a_switch_that_is_not_taken() -> None:
    api = gate()
    api.routes["PUT /yard/y1/gate/y1-g"] = lambda api, body: (200, None)
    result = keep(api, open=True)
    assert result["failed"] and result["msg"] == (
        "gate y1-g: the API accepted the change but open is still False (wanted True);"
        " run the task again to do the rest"
    )


@pytest.mark.parametrize(("path", "method"), [("/gate$", "GET"), ("/bar$", "GET"), ("/gate/y1-g$", "PUT")])
def test_what_is_refused_names_the_container(path: str, method: str) -> None:
    api = gate()
    api.fail("400", method, path, times=9)
    assert keep(api, open=True)["msg"].startswith(f"gate y1-g: {method} /yard/y1/gate")


# ---- the container


@pytest.mark.parametrize(
    ("filtered", "lists", "yard"),
    [(["y"], 1, "y"), ([], 2, "y1"), (["y1", "y"], 1, "y1"), (["z"], 2, "y1")],
)
def test_the_container_is_the_innermost_that_the_list_shows(filtered: list[str], lists: int, yard: str) -> None:
    api = gate()
    answers = iter([filtered, ["y", "y1", "z"]])
    del api.lists["/yard"]
    api.routes["GET /yard"] = lambda api, body: (200, next(answers))
    result = keep(api, check=True)
    assert sum(path == "/yard" for _method, path, _body in api.requests) == lists
    assert result.get("yard", "y") == yard


def test_a_container_that_nothing_encloses() -> None:
    api = gate()
    assert keep(api, gate="x")["msg"] == "there is no yard of x" and not api.writes


def test_a_switch_needs_a_status() -> None:
    with pytest.raises(ValueError, match="says by its status"):
        dataclasses.replace(SET, status=None)
