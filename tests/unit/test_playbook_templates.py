# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages and pictures take no text from outside but escaped. Ansible has no autoescaping: `{% autoescape %}` does nothing there."""
from __future__ import annotations

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parents[2] / "playbooks/templates"
MARKUP = sorted([*TEMPLATES.glob("*.html.j2"), *TEMPLATES.glob("*.svg.j2")])
# Macros of cells.j2 that escape, and a block that is ours.
SAFE = {"html", "badge", "tile", "self.title"}


@pytest.mark.parametrize("path", MARKUP, ids=lambda path: path.name)
def test_all_that_is_written_is_escaped(path: Path) -> None:
    text = path.read_text()
    own_macros = set(re.findall(r"{%-? macro (\w+)\(", text))
    written = re.findall(r"{{-?\s*(.*?)\s*-?}}", text, re.DOTALL)
    assert written and not [each for each in written if not re.fullmatch(r"([\w.]+)\(.*\)", each, re.DOTALL)]
    assert {each.partition("(")[0] for each in written} <= SAFE | own_macros


def test_macros_of_cells_escape() -> None:
    macros = dict(re.findall(r"{% macro (\w+)\([^)]*\) %}(.*){% endmacro %}", (TEMPLATES / "cells.j2").read_text()))
    assert macros["html"] == "{{ line(text) | e }}"
    for name in ("badge", "tile"):
        assert re.findall(r"{{ (\w+)\(", macros[name]) == ["html", "html"] and macros[name].count("{{") == 2
