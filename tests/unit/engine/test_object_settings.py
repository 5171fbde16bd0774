# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind ObjectSettings, on a desk: its label is set by PUT, and a task of the API moves it into another room."""

from __future__ import annotations

import operator
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.object_settings import object_settings_job
from ansible_collections.community.ovh.plugins.module_utils._schema.action import ServiceTasks
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_name
from ansible_collections.community.ovh.plugins.module_utils._schema.enclosing import Enclosing
from ansible_collections.community.ovh.plugins.module_utils._schema.object_settings import (
    ObjectSettings,
    Offer,
    Params,
    Property,
    Write,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import TaskFamily
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

from tests.support.fake_api import FAULTS, FakeApi, Values, play

LOST = [kind for kind, (_applied, status) in FAULTS.items() if status in (None, 500)]


def drawer(text: str) -> None:
    if "-" not in text:
        raise ValueError(f"{text!r} is not a drawer")


def stored(params: Params, name: str) -> str | None:
    if params["drawer"].endswith("fixed"):
        raise ValueError(f"{name} is fixed")
    return "store" if params["room"] == "store" else None


def move(params: Params, room: str) -> Write:
    if room == "store":
        return Write("POST", "/desk/{desk}/store", task=True)
    return Write("POST", "/desk/{desk}/move", {"to": room}, task=True)


DESK = ObjectSettings(
    name="desk",
    option="drawer",
    check=drawer,
    enclosing=Enclosing(
        parameter="desk",
        route="/desk",
        innermost=lambda text, desks: next((each for each in desks if text.startswith(each)), None),
        unknown="no desk has {}",
    ),
    route="/desk/{desk}",
    options={"drawer": {"type": "str"}, "label": {"type": "str"}, "room": {"type": "str"}, "place": {"type": "str"}},
    constraints={},
    properties=(
        Property(
            "label",
            value=lambda desk: desk["label"],
            same=operator.eq,
            desired_value=lambda desk, label: {**desk, "label": label},
            write=lambda params, label: Write("PUT", "/desk/{desk}", {"label": label}),
        ),
        Property(
            "room",
            value=lambda desk: desk["room"],
            same=same_name,
            desired_value=lambda desk, room: {**desk, "room": room},
            write=move,
            offer=Offer(
                route="/desk/{desk}/rooms",
                values=lambda answer: answer["rooms"],
                variant="place",
                same_variant=operator.eq,
                settled=stored,
                unknown="{name} does not fit into {value}; it does into {possible}",
                no_variant="{of} has no {value} for {name}; it has {possible}",
                nothing="no room",
            ),
        ),
    ),
    entry=lambda desk: {"label": desk["label"], "room": desk["room"]},
    writes=(),
    tasks=ServiceTasks(
        Source("/desk/{desk}/task", is_list=True, item_route="/desk/{desk}/task/{id}", queries=({"status": "doing"},)),
        TaskFamily("/desk/{desk}", "/desk/{desk}/task/{id}", "id"),
    ),
)
JOB = object_settings_job(DESK)
PUT, MOVE, STORE = "PUT /desk/d1", "POST /desk/d1/move", "POST /desk/d1/store"


def desk(label: str = "a", room: str = "r1", **settings: Any) -> FakeApi:
    api = FakeApi("/desk", id_field="desk", ids_only=True, status=False, tasks="/desk/d1/task", **settings)
    api.add(id="d1", label=label, room=room)
    api.calls = {
        "POST /move": lambda held, body: held.update(room=body["to"]),
        "POST /store": lambda held, body: held.update(room="store"),
    }
    api.routes = {
        "GET /desk/d1/rooms": lambda api, body: (200, {"rooms": {"r1": [], "r2": ["window"]}}),
        "PUT /desk/d1": lambda api, body: (200, api.objects["d1"].update(body)),
    }
    return api


def keep(api: FakeApi, check: bool = False, **args: Any) -> Values:
    return play(JOB, api, check, **{"drawer": "d1-x", **args})


def sent(api: FakeApi) -> list[str]:
    return [f"{method} {path}" for method, path, _body in api.requests if method != "GET"]


@pytest.mark.parametrize(
    ("args", "writes", "after"),
    [
        ({}, [], {"label": "a", "room": "r1"}),
        ({"label": "a", "room": "R1"}, [], {"label": "a", "room": "r1"}),
        ({"label": "b"}, [PUT], {"label": "b", "room": "r1"}),
        ({"label": "b", "room": "R2", "place": "window"}, [PUT, MOVE], {"label": "b", "room": "r2"}),
        ({"room": "store"}, [STORE], {"label": "a", "room": "store"}),
    ],
)
def test_it_becomes_as_declared(args: Values, writes: list[str], after: Values) -> None:
    api = desk()
    foreseen = keep(api, check=True, **args)
    assert not sent(api)
    result = keep(api, **args)
    assert result == foreseen and sent(api) == writes and result["desk"] == after and "task" not in result
    assert set(result["diff"]["after"]) == {option for option in after if after[option] != keep(desk())["desk"][option]}
    assert not keep(api, **args)["changed"] and sent(api) == writes


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({"drawer": "x"}, "'x' is not a drawer"),
        ({"drawer": "x-1"}, "no desk has x-1"),
        ({"room": "r9"}, "d1 does not fit into r9; it does into r1, r2"),
        ({"room": "r2", "place": "door"}, "r2 has no door for d1; it has window"),
        ({"drawer": "d1-fixed", "room": "r2"}, "d1 is fixed"),
    ],
)
def test_what_is_not_possible_writes_nothing(args: Values, message: str) -> None:
    api = desk()
    for check in (True, False):
        assert keep(api, check=check, label="b", **args)["msg"] == message
    assert not sent(api)


@pytest.mark.parametrize(("rooms", "message"), [({}, "it does into no room"), ({"r2": []}, "it has none")])
def test_where_nothing_is_offered(rooms: Values, message: str) -> None:
    api = desk()
    api.routes["GET /desk/d1/rooms"] = lambda api, body: (200, {"rooms": rooms})
    assert keep(api, room="r2", place="door")["msg"].endswith(message)


@pytest.mark.parametrize("kind", LOST)
@pytest.mark.parametrize("seconds", [0.0, 3.0])
@pytest.mark.parametrize(("args", "write"), [({"label": "b"}, PUT), ({"room": "r2"}, MOVE), ({"room": "store"}, STORE)])
def test_a_lost_answer_is_verified(kind: str, seconds: float, args: Values, write: str) -> None:
    api = desk(task_seconds=seconds)
    api.fail(kind, write.split()[0])
    result = keep(api, **args)
    assert not result.get("failed"), result["msg"]
    assert result["changed"] and result["desk"].items() >= args.items()
    assert len(sent(api)) == (1 if kind in ("reset_after", "500_applied") else 2)


def test_an_effect_without_its_task_is_an_effect() -> None:
    api = desk(task_seconds=0.0, hidden_tasks=("POST",))
    assert keep(api, room="r2")["desk"]["room"] == "r2" and keep(api, room="r1", wait=False)["task"] is None


def test_a_task_of_others_is_awaited_and_may_be_enough() -> None:
    api = desk(task_seconds=30.0)
    assert keep(api, room="r2", wait=False)["task"] == {"id": 1, "status": "doing", "path": "/desk/d1/task/1"}
    assert not keep(api, room="r2")["changed"] and len(sent(api)) == 1


def test_without_wait_the_result_is_what_will_be() -> None:
    api = desk(task_seconds=30.0)
    result = keep(api, room="r2", label="b", wait=False)
    assert result["desk"] == {"label": "b", "room": "r2"} and api.objects["d1"]["room"] == "r1"
    assert keep(api, label="c", wait=False)["task"] is None


def test_a_task_that_fails_says_what_was_written() -> None:
    result = keep(desk(task_end="error"), label="b", room="r2")
    assert result["failed"] and result["changed"]
    assert result["msg"] == "d1: task /desk/d1/task/1 ended as error; written: label; failed: room"


def test_nothing_is_sent_after_a_failure() -> None:
    api = desk()
    api.fail("400", "PUT")
    result = keep(api, label="b", room="r2")
    assert result["failed"] and not result["changed"] and sent(api) == [PUT]
    assert result["msg"].startswith("d1: PUT /desk/d1: ")
    assert result["msg"].endswith("; written: nothing; failed: label; not tried: room")


def test_what_has_no_effect_is_a_failure() -> None:
    api = desk()
    api.routes["PUT /desk/d1"] = lambda api, body: (200, None)
    result = keep(api, label="b")
    assert result["failed"] and result["changed"]
    assert result["msg"] == "d1: the API accepted the change but label is still 'a' (wanted 'b')"


@pytest.mark.parametrize(
    ("path", "nth", "words"),
    [
        ("/rooms$", 0, "GET /desk/d1/rooms: ordered 400 (HTTP 400"),
        ("/d1$", 4, "all writes were sent: run the task again to see that they have taken effect"),
    ],
)
def test_what_cannot_be_read_names_the_object(path: str, nth: int, words: str) -> None:
    api = desk()
    api.fail("400", "GET", path, nth=nth)
    result = keep(api, **({"label": "b"} if nth else {"room": "r2"}))
    assert result["failed"] and result["msg"].startswith("d1: GET ") and words in result["msg"]
