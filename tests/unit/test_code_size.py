# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tests stay small beside the product, and what counts as what is not a matter of formatting."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.code_size import MOST_TESTS, kind_of, share, sizes, statements


@pytest.mark.parametrize(
    ("source", "number"),
    [
        ("", 0),
        ('"""A docstring."""\nx = 1; y = [\n    1,\n    2,\n]\n', 2),
        ('def f():\n    """A docstring."""\n    return 1\n', 2),
        ("if a:\n    b()\nelse:\n    c()\n", 3),
    ],
)
def test_statements(source: str, number: int) -> None:
    assert statements(source) == number


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("plugins/module_utils/_engine/run.py", "product"),
        ("plugins/module_utils/_products/_rights.py", "generated"),
        ("plugins/action/ovh_vps.py", "generated"),
        ("tests/sandbox/state/vps.py", "sandbox"),
        ("tests/contract/build.py", "contract tools"),
        ("tests/contract/test_rights.py", "tests"),
        ("tests/support/commands.py", "tests"),
    ],
)
def test_what_a_file_counts_as(path: str, kind: str) -> None:
    assert kind_of(Path(path)) == kind


def test_tests_are_not_much_larger_than_the_product() -> None:
    assert share(sizes()) <= MOST_TESTS
