# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether two values mean the same."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import covers, number_of, same, same_text
from hypothesis import given, settings
from hypothesis import strategies as st

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("wanted", "current"),
    [
        ("x", "x"),
        (5, 5),
        (5, 5.0),
        ("5", 5),
        (5, "5"),
        ("5.0", 5),
        ("0.1", 0.1),
        ("-3", -3),
        (True, True),
        (None, None),
        ("", ""),
        ([], []),
        ({}, {}),
        (["5", {"a": "1"}], [5, {"a": 1}]),
        ({"a": {"b": "2"}}, {"a": {"b": 2}}),
    ],
    ids=repr,
)
def test_these_mean_the_same(wanted, current):
    assert same(wanted, current)


@pytest.mark.parametrize(
    ("wanted", "current"),
    [
        ("x", "X"),
        ("5", "5.0"),
        ("05", "5"),
        (5, 6),
        ("five", 5),
        ("", 0),
        ("", None),
        (None, False),
        (0, False),
        (1, True),
        ("true", True),
        ("1", True),
        (True, "1"),
        ("nan", 0),
        ("inf", 1e308),
        ([1, 2], [2, 1]),
        ([1], [1, 2]),
        ([], None),
        ([], {}),
        (["1"], "1"),
        ({"a": 1}, {"a": 1, "b": None}),
        ({}, None),
    ],
    ids=repr,
)
def test_these_do_not(wanted, current):
    assert not same(wanted, current)


@settings(max_examples=40, deadline=None)
@given(JSON)
def test_everything_is_the_same_as_itself(value):
    assert same(value, value)
    assert covers(value, value)


@settings(max_examples=40, deadline=None)
@given(JSON, JSON)
def test_it_does_not_matter_which_is_wanted(one, two):
    assert same(one, two) is same(two, one)


@given(st.integers() | st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_equals_its_text(number):
    assert same(str(number), number)


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.text(max_size=3), JSON), st.dictionaries(st.text(max_size=3), JSON))
def test_an_object_covers_any_part_of_itself(part, rest):
    assert covers({**rest, **part}, part)


@pytest.mark.parametrize(
    ("current", "wanted", "expected"),
    [
        ({"a": 1, "b": 2}, {"a": "1"}, True),
        ({"a": 1}, {"a": 1, "b": None}, False),
        ({"a": {"b": 1, "c": 2}}, {"a": {"b": 1}}, True),
        ({"a": [1, 2]}, {"a": [1]}, False),
        ({"a": [{"b": 1, "c": 2}]}, {"a": [{"b": 1}]}, False),
        ({"a": 1}, {}, True),
        ({"a": None}, {"a": {}}, False),
        ([1], [1], True),
        ("x", {"a": 1}, False),
    ],
)
def test_an_object_covers_what_it_has_already(current, wanted, expected):
    assert covers(current, wanted) is expected


@pytest.mark.parametrize("value", [None, True, "x", "", "nan", "Infinity", [], {}, "1 2"])
def test_these_are_no_numbers(value):
    assert number_of(value) is None


@pytest.mark.parametrize(
    ("wanted", "current", "expected"),
    [
        ("NS1.Example.Net", "ns1.example.net", True),
        ("Straße", "STRASSE", True),
        ("a", "b", False),
        (None, None, True),
        (None, "", True),
        (None, "a", False),
    ],
)
def test_names_are_compared_without_case(wanted, current, expected):
    assert same_text(wanted, current) is expected
