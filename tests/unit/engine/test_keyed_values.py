# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind KeyedValue, on labels of boxes in shelves: many keys in one task, each with its own outcome."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.keyed_values import keyed_values_job
from ansible_collections.community.ovh.plugins.module_utils._schema.enclosing import Enclosing
from ansible_collections.community.ovh.plugins.module_utils._schema.keyed_value import KeyedValue, Refusal

from tests.support.fake_api import FAULTS, FakeApi, Values, play

LOST = [kind for kind, (_applied, status) in FAULTS.items() if status in (None, 500)]


def declared(params: Values) -> dict[str, str | None]:
    if "" in params["boxes"]:
        raise ValueError("a box has no name")
    return dict(params["boxes"])


LABEL = KeyedValue(
    word="label",
    plural="labels",
    enclosing=Enclosing("shelf", "/shelf", lambda box, shelves: box[0] if box[0] in shelves else None, ""),
    nothing_around="there is no shelf for it",
    item_route="/shelf/{shelf}/box/{box}",
    value="label",
    key="name",
    container="shelf",
    options={"boxes": {"type": "dict"}, "patient": {"type": "bool"}},
    constraints={},
    wanted=declared,
    compared=str.lower,
    same=lambda one, other: (one or "").lower() == (other or "").lower(),
    refusal=Refusal("the ink must be dry", option="patient"),
)
JOB = keyed_values_job(LABEL)


def shelves(**labels: str) -> FakeApi:
    api = FakeApi(
        "/shelf/{shelf}/box", id_field="box", takes_id=True, ids_only=True, status=False, lists={"/shelf": ["a", "b"]}
    )
    for box, label in labels.items():
        api.add(id=box, label=label)
    return api


def keep(api: FakeApi, check: bool = False, patient: bool = False, **boxes: str | None) -> Values:
    return play(JOB, api, check, boxes=boxes, patient=patient)


def held(api: FakeApi) -> dict[str, str]:
    return {box: each["label"] for box in list(api.objects) if (each := api.current(box))}


@pytest.mark.parametrize(
    ("labels", "boxes", "writes", "after"),
    [
        ({}, {"a1": "x"}, ["POST"], {"a1": "x"}),
        ({"a1": "x"}, {"a1": "X"}, [], {"a1": "x"}),
        ({"a1": "x"}, {"a1": "y", "b1": "z"}, ["POST", "POST"], {"a1": "y", "b1": "z"}),
        ({"A1": "x", "a2": "y"}, {"a1": None}, ["DELETE"], {"a2": "y"}),
        ({}, {"a1": None}, [], {}),
        ({}, {}, [], {}),
    ],
)
def test_it_becomes_as_declared(labels: Values, boxes: Values, writes: list[str], after: Values) -> None:
    api = shelves(**labels)
    foreseen = keep(api, check=True, **boxes)
    assert not api.writes
    result = keep(api, **boxes)
    assert result == foreseen and api.writes == writes and held(api) == after
    assert result["changed"] is bool(writes) and not keep(api, **boxes)["changed"]
    assert len([path for _method, path, _body in api.requests if path == "/shelf"]) == (3 if boxes else 0)


def test_the_result_of_a_key_and_its_line_in_the_diff() -> None:
    result = keep(shelves(a1="x"), a1="y")
    assert result["labels"] == [
        {
            "name": "a1",
            "shelf": "a",
            "label_before": "x",
            "label": "y",
            "state_before": "present",
            "state": "present",
            "changed": True,
        }
    ]
    assert result["diff"] == {"before": "a1 -> x\n", "after": "a1 -> y\n"}


@pytest.mark.parametrize("kind", LOST)
@pytest.mark.parametrize("label", ["y", None])
def test_a_lost_answer_is_verified(kind: str, label: str | None) -> None:
    api = shelves(a1="x")
    api.fail(kind, "POST" if label else "DELETE")
    result = keep(api, a1=label)
    assert result["changed"] and not result.get("failed") and held(api) == ({"a1": label} if label else {})
    assert len(api.writes) == (1 if kind in ("reset_after", "500_applied") else 2)


def test_a_failure_of_one_key_does_not_stop_the_others() -> None:
    api = shelves()
    api.fail("403", "POST", "/shelf/a/", times=9)
    result = keep(api, a1="x", b1="y", c1="z")
    assert result["failed"] and result["changed"] and held(api) == {"b1": "y"}
    assert result["msg"].startswith("2 of 3 labels failed, 1 changed: a1: POST /shelf/a/box: ")
    assert result["msg"].endswith("; c1: there is no shelf for it")


def test_options_that_cannot_be_meant_send_nothing() -> None:
    api = shelves()
    assert keep(api, **{"": "x"})["msg"] == "a box has no name" and not api.requests


@pytest.mark.parametrize(
    ("patient", "times", "label", "posts", "end"),
    [
        (False, 9, "x", 1, "the ink must be dry; patient: true waits until it does"),
        (True, 999, "x", 68, "the ink must be dry; it was waited for 300 s"),
        (True, 2, "x", 3, None),
        (True, 9, None, 1, "ordered 400 (HTTP 400)"),
    ],
)
def test_a_value_that_is_refused_for_a_time(
    patient: bool, times: int, label: str | None, posts: int, end: str | None
) -> None:
    api = shelves(**({} if label else {"a1": "x"}))
    api.fail("400", "POST" if label else "DELETE", times=times)
    result = keep(api, patient=patient, a1=label)
    assert len(api.writes) == posts and (result["msg"].endswith(end) if end else held(api) == {"a1": "x"})


def meddle(api: FakeApi) -> None:
    api.objects.clear()


@pytest.mark.parametrize(
    ("kind", "number", "hook", "words"),
    [
        ("400", 5, None, "it was written but could not be read back (GET /shelf/a/box/a1: "),
        ("", 4, meddle, "the API accepted the change but label is still None (wanted 'y')"),
    ],
)
def test_what_was_written_is_read_back(kind: str, number: int, hook: Any, words: str) -> None:
    api = shelves()
    if kind:
        api.fail(kind, "GET", nth=number)
    api.before("GET", "^$" if hook is None else "/shelf/a/box$", lambda api: api.before("GET", "box$", hook or meddle))
    result = keep(api, a1="y")
    assert result["failed"] and result["changed"] and words in result["msg"]


def test_a_removal_that_is_not_taken() -> None:
    api = shelves(a1="x")
    api.before("DELETE", "/box/a1", lambda api: api.before("GET", "/box$", lambda api: api.add(id="a1", label="x")))
    assert keep(api, a1=None)["msg"] == ("a1: the API accepted the change but label is still 'x' (wanted None)")
