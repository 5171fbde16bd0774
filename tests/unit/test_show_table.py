# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables on the terminal: aligned, as wide as the terminal at most, and nobody else's text is more than text."""

from __future__ import annotations

from typing import Any

import pytest
from ansible import constants
from ansible_collections.community.ovh.plugins.plugin_utils import _show_table
from ansible_collections.community.ovh.plugins.plugin_utils._text_table import text_table

from tests.support.execution_modes import action


@pytest.mark.parametrize(
    ("columns", "rows", "width", "lines"),
    [
        (["Id", "Days"], [["web", 7], ["mail", -12]], None, ["Id    Days", "----  ----", "web      7", "mail   -12"]),
        (["Sum", "Id"], [["9.50", "a"], ["10.00", 2]], None, ["  Sum  Id", "-----  --", " 9.50  a", "10.00  2"]),
        (["A", "B"], [[["x", "yy"], None], [[], "z"]], None, ["A   B", "--  -", "x", "yy", "    z"]),
        (["A", "B"], [["one two three", "x"]], 10, ["A        B", "-------  -", "one two  x", "three"]),
        (["A", "B"], [["one two", "x"]], 4, ["A    B", "---  -", "one  x", "two"]),
        (["Näme", "B"], [["日本", "x"], ["e\u0301", "y"]], None, ["Näme  B", "----  -", "日本  x", "e\u0301     y"]),
        (["A"], [["\x1b[31m\r\nred\u202e\ud800"]], None, ["A", "---------", "[31m red\ufffd"]),
        (["A", "B"], [], None, ["A  B", "-  -"]),
    ],
)  # fmt: skip
def test_columns_are_aligned(columns: list[str], rows: list[list[Any]], width: int | None, lines: list[str]) -> None:
    assert text_table(columns, rows, width) == lines


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the module shows on the terminal."""
    texts: list[str] = []
    monkeypatch.setattr(_show_table.display, "display", texts.append)
    return texts


TABLE = {"title": "Two", "columns": ["A"], "rows": [["x"], ["{{ y }}"]]}
LINES = ["Two", "A", "-------", "x", "{{ y }}"]


@pytest.mark.parametrize(
    ("args", "no_log", "callback", "result", "texts"),
    [
        (TABLE, False, "default", {"changed": False, "msg": LINES}, ["\n".join(LINES)]),
        (TABLE, True, "default", {"changed": False, "msg": LINES}, []),
        (TABLE, False, "community.general.json", {"changed": False, "msg": LINES, "_ansible_verbose_always": True}, []),
        ({"columns": ["A"], "rows": []}, False, "default", {"changed": False, "msg": ["none"]}, ["none"]),
        *(
            (
                {"columns": ["A"], "rows": [row]},
                False,
                "default",
                {"failed": True, "msg": "rows: expected lists of 1 cells, as many as columns"},
                [],
            )
            for row in ("x", ["x", "y"])
        ),
    ],
)
def test_the_table_is_shown_to_people_and_returned(
    args: dict[str, Any],
    no_log: bool,
    callback: str,
    result: dict[str, Any],
    texts: list[str],
    shown: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(constants, "DEFAULT_STDOUT_CALLBACK", callback)
    assert action("ovh_show_table", args, no_log=no_log).run(None, {}) == result
    assert shown == texts
