# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The mistakes that `make mutants` makes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mutants.covering import Covering
from tests.mutants.mutations import mutants
from tests.mutants.trial import has_failed


@pytest.mark.parametrize(
    ("source", "changed"),
    [
        ("a = b == c", ["a = b != c"]),
        ("a = b and c", ["a = b or c"]),
        ("a = not b", ["a = b"]),
        ("a = 1", ["a = 2"]),
        ("a = True", ["a = False"]),
        ("a = 'text'", []),
        ("def f():\n    return a", ["def f():\n    return None"]),
        ("def f():\n    return None", []),
        ("f()", ["pass"]),
        ("raise a", ["pass"]),
        ("if a:\n    b = c", ["if not a:\n    b = c"]),
        ("a = [b for b in c if b]", ["a = [b for b in c]"]),
        ("a: int | None = b", []),
        ("Values = dict | None", []),
        ("import a", []),
    ],
)
def test_each_place_is_changed_alone(source: str, changed: list[str]) -> None:
    assert [mutant.source for mutant in mutants(source)] == changed


def test_the_tests_of_a_line_are_run_one_of_each_function_first() -> None:
    tests = {"a.py": {1: ["f[1]", "f[2]", "g"], 5: ["h"]}}
    covering = Covering(tests, {"f[1]": 0.1, "f[2]": 0.2, "g": 0.3, "h": 90.0})
    assert covering.of(Path("a.py"), [1]) == ["f[1]", "g", "f[2]"]
    assert covering.of(Path("a.py"), [5]) == ["h"]
    assert covering.of(Path("a.py"), [9]) == ["f[1]", "g", "f[2]"]


def test_the_quickest_test_of_each_file_shows_that_all_can_be_run() -> None:
    covering = Covering({}, {"a.py::f": 0.2, "a.py::g": 0.1, "b.py::h": 90.0})
    assert sorted(covering.one_of_each_file()) == ["a.py::g", "b.py::h"]


@pytest.mark.parametrize(
    ("status", "failed"), [(0, False), (pytest.ExitCode.NO_TESTS_COLLECTED, False), (1, True), (2, True), (4, True)]
)
def test_a_mutant_is_killed_by_tests_that_fail_or_cannot_be_run(status: int, failed: bool) -> None:
    assert has_failed(status << 8) is failed and has_failed(9), "a signal ends a test that does not end"
