# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Loops: items that change nothing share what was listed; all else is decided as outside of a loop."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.fake_api import FakeApi, Values, play
from tests.support.synthetic import JOBS, WANTED, disks, tags
from tests.support.synthetic_words import JOBS as ODD_JOBS
from tests.support.synthetic_words import mailboxes

FORMS: list[Values] = [
    {},
    {"ids_only": True},
    {"ids_only": True, "expanded": True},
    {"ids_only": True, "batches": False},
    {"pages": 2},
]


def full(**form: Any) -> FakeApi:
    """A rack with disks d0 to d4, and one more in another region."""
    api = disks(**form)
    for number in range(5):
        api.add(**{**WANTED, "name": f"d{number}"})
    api.add(**{**WANTED, "name": "d2", "region": "B"})
    return api


def item(api: FakeApi, check: bool = False, *, in_loop: bool = True, **args: Any) -> Values:
    return play(JOBS["disk"], api, check, in_loop, **{**WANTED, **args})


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("check", [False, True])
def test_an_item_that_changes_nothing_costs_one_read(form: Values, check: bool) -> None:
    api, names = full(**form), [f"d{number}" for number in range(5)]
    outside = {name: item(api, check, in_loop=False, name=name) for name in names}
    for name in names:
        del api.requests[:]
        assert item(api, check, name=name) == outside[name] and not outside[name]["changed"]
        assert api.reads == 1 or name == "d0", api.requests


def test_names_that_are_ids_cost_one_read() -> None:
    api = tags()
    for name in ("a", "b", "c"):
        api.add(id=name, text=name)
        result = play(JOBS["tag"], api, False, True, tag_name=name, text=name)
        assert not result["changed"] and not api.writes
    # The third is found in no list that was read before.
    assert [path for _method, path, _body in api.requests] == [
        *("/tag", "/tag/a"),
        *("/tag", "/tag/b"),
        *("/tag", "/tag/c"),
    ]
    del api.requests[:]
    assert not play(JOBS["tag"], api, False, True, tag_name="b", text="b")["changed"] and api.reads == 1


def of_d2(**values: Any) -> Callable[[FakeApi], Any]:
    """What another client writes to the disk d2."""
    return lambda api: api.objects["id3"].update(values)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("meanwhile", "args"),
    [
        (of_d2(size=5), {}),
        (of_d2(size=50), {}),
        (of_d2(description="x"), {"description": "y"}),
        (of_d2(name="else"), {}),
        (of_d2(status="error", reason="no space"), {}),
        (of_d2(status="deleted"), {}),
        (of_d2(_ready=3.0), {}),
        (of_d2(_gone=3.0), {}),
        (lambda api: api.objects.pop("id3"), {}),
        (lambda api: api.objects.pop("id3"), {"state": "absent", "confirm": "d2"}),
        (lambda api: api.objects["id1"].update(name="d2"), {"size": 20}),
        (lambda api: None, {"state": "absent", "confirm": "d2"}),
        (lambda api: None, {"name": "new"}),
        (lambda api: api.add(**{**WANTED, "name": "new"}), {"name": "new"}),
        (lambda api: None, {"name": "new", "state": "absent", "confirm": "new"}),
        (lambda api: None, {"name": ["d2", "new"]}),
        (lambda api: None, {"rack": "south"}),
        (
            lambda api: api.lists["/rack/r1/host"].append({"id": "h9", "name": "app", "zone": "A"}),
            {"attached_to": ["app"]},
        ),
        (lambda api: None, {"attached_to": ["nothing"]}),
    ],
)
def test_what_others_did_since_the_list_was_read_is_seen(
    form: Values, meanwhile: Callable[[FakeApi], Any], args: Values
) -> None:
    def outcome(in_loop: bool) -> tuple[Values, list[str], Any]:
        api = full(**form)
        assert not item(api, in_loop=in_loop, name="d2", attached_to=[])["changed"]
        meanwhile(api)
        result = item(api, in_loop=in_loop, **{"name": "d2", **args})
        return result, api.writes, api.objects

    assert outcome(True) == outcome(False)


def test_after_a_write_and_after_a_minute_the_list_is_read_again() -> None:
    api = full(ids_only=True, expanded=True)
    assert not item(api, name="d1")["changed"] and api.kept
    assert item(api, name="d2", size=20)["changed"] and not api.kept
    assert not item(api, name="d2", size=20)["changed"]
    kept, listed = copy.copy(api.kept), api.requests.count(("GET", "/rack/r1/disk", None))
    api.throttle.wait(59.0)
    assert not item(api, name="d1")["changed"]
    assert api.requests.count(("GET", "/rack/r1/disk", None)) == listed
    api.throttle.wait(2.0)
    assert not item(api, name="d1")["changed"]
    assert api.requests.count(("GET", "/rack/r1/disk", None)) > listed and api.kept != kept


def test_open_tasks_are_awaited_by_each_item() -> None:
    api = mailboxes()
    api.add(id="jane", size=1)
    for _item in range(2):
        del api.requests[:]
        assert not play(ODD_JOBS["mailbox"], api, False, True, area="1", login="jane", size=1, password="x")["changed"]
        assert [path for _method, path, _body in api.requests] == [
            "/area/1/task",
            "/area/1/mailbox",
            "/area/1/mailbox/jane",
        ]
