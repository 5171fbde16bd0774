# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wanted set × current set → plan: nothing is asked of anybody."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.set_plan import (
    CurrentSet,
    SetPlan,
    allowed,
    diff_of,
    plan_set,
    require_plan_allowed,
    writes_of,
)
from ansible_collections.community.ovh.plugins.module_utils._products.email.redirection import REDIRECTION
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Item, Wanted

VALUES = {"domain": "example.com"}


def entry(text: str, number: str | None = None) -> Item:
    """'a>x' is the redirection of a@example.com to x@example.net, 'a>a' the local copy of a."""
    source, _arrow, to = text.partition(">")
    made = {"from": f"{source}@example.com", "to": f"{to}@example.{'com' if to.lower() == source.lower() else 'net'}"}
    return REDIRECTION.item({**made, "id": number} if number else made)


def current(*texts: str) -> CurrentSet:
    return CurrentSet(tuple(entry(text, str(number)) for number, text in enumerate(texts, 1)))


def wanted(*texts: str, exclusive: str = "", purge: bool = False, absent: str = "") -> Wanted:
    """Declares these; exclusive and absent name sources and redirections, with blanks between."""
    going = [entry(text).identity for text in absent.split()]
    return Wanted(
        VALUES,
        frozenset(),
        tuple(map(entry, texts)),
        lambda item: item.identity in going,
        frozenset(f"{name}@example.com" for name in exclusive.split()),
        purge,
    )


def plan(declared: Wanted, *texts: str) -> dict[str, list[str]]:
    """What is added, changed and removed, in short."""
    made = plan_set(REDIRECTION, declared, current(*texts))
    return {
        "add": list(map(short, made.add)),
        "change": [f"{short(old)}={short(new)}" for old, new in made.change],
        "remove": list(map(short, made.remove)),
    }


def short(item: Item) -> str:
    return ">".join(item.values[end].partition("@")[0] for end in ("from", "to"))


@pytest.mark.parametrize(
    ("declared", "there", "expected"),
    [
        (wanted("a>x"), [], {"add": ["a>x"]}),
        (wanted("a>x"), ["A>X"], {}),
        (wanted("a>x"), ["a>y"], {"add": ["a>x"]}),
        (wanted("a>x", "a>x", "A>x"), [], {"add": ["A>x"]}),
        (wanted("a>x", exclusive="a"), ["a>y"], {"change": ["a>y=a>x"]}),
        (wanted("a>x", exclusive="a"), ["a>z", "a>y", "b>z"], {"change": ["a>y=a>x"], "remove": ["a>z"]}),
        (wanted("a>x", exclusive="a"), ["a>y", "a>x"], {"remove": ["a>y"]}),
        (wanted("a>x", "a>w", exclusive="a"), ["a>y"], {"add": ["a>w"], "change": ["a>y=a>x"]}),
        (wanted("a>x", exclusive="a"), ["a>a", "a>y"], {"change": ["a>y=a>x"]}),
        (wanted("a>x", "a>a", exclusive="a"), ["a>y"], {"add": ["a>a"], "change": ["a>y=a>x"]}),
        (wanted("a>a", exclusive="a"), ["a>y"], {"add": ["a>a"], "remove": ["a>y"]}),
        (wanted("b>x", purge=True), ["a>y", "a>a", "b>x"], {"remove": ["a>y"]}),
        (wanted("b>x", purge=True), ["b>y", "c>y"], {"change": ["b>y=b>x"], "remove": ["c>y"]}),
        (wanted(absent="a>x"), ["a>x", "a>y"], {"remove": ["a>x"]}),
        (wanted("a>x", absent="a>a"), ["a>x", "a>a"], {"remove": ["a>a"]}),
        (wanted("a>x", absent="a>a"), ["a>a"], {"add": ["a>x"], "remove": ["a>a"]}),
    ],
)
def test_plan(declared: Wanted, there: list[str], expected: dict[str, list[str]]) -> None:
    assert plan(declared, *there) == {"add": [], "change": [], "remove": [], **expected}


def test_what_a_plan_makes_declared_back_is_no_change() -> None:
    made = plan_set(REDIRECTION, wanted("a>x", "c>z", exclusive="a", purge=True), current("a>y", "a>v", "b>y", "b>b"))
    assert not made.is_empty
    assert plan_set(REDIRECTION, wanted("a>x", "c>z", exclusive="a", purge=True), CurrentSet(made.after)).is_empty


def test_writes_add_before_they_change_before_they_remove() -> None:
    made = plan_set(REDIRECTION, wanted("a>x", "a>w", "a>a", exclusive="a b"), current("a>y", "b>y"))
    phases = writes_of(REDIRECTION, wanted(), made)
    assert [[(write.method, write.route.rpartition("/")[2], write.body) for write in writes] for writes in phases] == [
        [("POST", "redirection", {"from": "a@example.com", "to": "w@example.net", "localCopy": True})],
        [("POST", "changeRedirection", {"to": "x@example.net"})],
        [("DELETE", "{id}", None)],
    ]
    assert [write.path_values for writes in phases for write in writes] == [
        VALUES,
        {**VALUES, "id": "1"},
        {**VALUES, "id": "2"},
    ]


def test_a_local_copy_alone_is_added_as_the_entry_that_it_is() -> None:
    [write], _changes, _removals = writes_of(REDIRECTION, wanted(), plan_set(REDIRECTION, wanted("a>a"), CurrentSet()))
    assert write.body == {"from": "a@example.com", "to": "a@example.com", "localCopy": False}


@pytest.mark.parametrize(
    ("max_removals", "existing", "limit"),
    [
        (None, 0, 2),
        (None, 5, 2),
        (None, 6, 2),
        (None, 9, 2),
        (None, 10, 3),
        (None, 33, 9),
        (None, 100, 30),
        ("0", 100, 0),
        ("12", 5, 12),
        (" 50 % ", 9, 4),
        ("0%", 9, 0),
        ("100%", 9, 9),
    ],
)
def test_how_many_may_go(max_removals: str | None, existing: int, limit: int) -> None:
    assert allowed(max_removals, existing) == limit


@pytest.mark.parametrize("max_removals", ["", "many", "-1", "1.5", "10 000", "%"])
def test_a_limit_that_is_none(max_removals: str) -> None:
    with pytest.raises(UsageError, match="give a number such as 10, or a percentage such as 30%"):
        allowed(max_removals, 3)


def require_allowed_of(
    going: int, existing: int, max_removals: str | None = None, *, purge: bool = False, present: bool = True
) -> None:
    there = current(*(f"s{number}>x" for number in range(existing)))
    declared = wanted(*["a>x"] if present else [], purge=purge)
    require_plan_allowed(REDIRECTION, declared, SetPlan(there, remove=there.items[:going]), max_removals)


def test_the_removal_limit_allows_a_few() -> None:
    require_allowed_of(2, 2)
    require_allowed_of(3, 12)
    require_allowed_of(30, 100)
    require_allowed_of(12, 12, "12")
    require_allowed_of(12, 12, "12", purge=True, present=False)
    require_allowed_of(0, 12, purge=True, present=False)


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ((4, 12), "4 redirections would be removed, and 3 may be: nothing was written; max_removals: 4 allows it"),
        ((1, 12, "0"), "1 redirection would be removed, and 0 may be: nothing was written; max_removals: 1 allows it"),
    ],
)
def test_the_removal_limit_names_the_number_to_allow(args: tuple[Any, ...], sentence: str) -> None:
    with pytest.raises(StateError) as raised:
        require_allowed_of(*args)
    assert str(raised.value) == sentence


def test_a_purge_down_to_nothing_is_refused_however_few_there_are() -> None:
    with pytest.raises(StateError) as raised:
        require_allowed_of(2, 2, purge=True, present=False)
    assert str(raised.value) == (
        "purge with an empty list would remove all 2 redirections: nothing was written; max_removals: 2 allows it"
    )


def test_the_diff_is_one_line_a_change_sorted() -> None:
    before, after = current("b>y", "a>x", "a>a"), current("b>z", "a>x", "c>c")
    assert diff_of(REDIRECTION, wanted(purge=True), before, after) == {
        "before": "a@example.com (local copy)\nb@example.com -> y@example.net\n",
        "after": "b@example.com -> z@example.net\nc@example.com (local copy)\n",
    }


def test_a_line_break_in_a_value_makes_no_line_of_a_diff() -> None:
    item = REDIRECTION.item({"from": "a@example.com", "to": "x@example.net\nb@example.com -> y@example.net"})
    assert diff_of(REDIRECTION, wanted(purge=True), CurrentSet(), CurrentSet((item,))) == {
        "before": "",
        "after": "a@example.com -> x@example.net\\nb@example.com -> y@example.net\n",
    }


@pytest.mark.parametrize(("added", "removed"), [([], []), (["a>x"], ["2"]), (["b>x"], [])])
def test_of_two_that_were_added_at_the_same_time_one_goes(added: list[str], removed: list[str]) -> None:
    made = plan_set(REDIRECTION, wanted("a>x"), current("a>x", "a>x"), added=[entry(text).identity for text in added])
    assert not made.made and [item.values["id"] for item in made.remove] == removed
