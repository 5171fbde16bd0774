# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports take no markup, formula or broken character from a text of the API.

Ansible has no autoescaping: `{% autoescape %}` does nothing there.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import html
import io
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jinja2
import pytest
from ansible.plugins.filter import core as filters
from ansible.plugins.test import core as tests

TEMPLATES = Path(__file__).parents[2] / "playbooks/templates"
MARKUP = sorted([*TEMPLATES.glob("*.html.j2"), *TEMPLATES.glob("*.svg.j2")])
# Macros of cells.j2 that escape, and a block that is ours.
SAFE = {"anchor", "html", "badge", "name", "tile", "tile_of_rows", "self.title"}


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
    assert macros["anchor"] == "{{ line(text) | urlencode | e }}"
    assert macros["row"].count("{{") == 2 and "{{ markdown(cell if " in macros["row"]
    for name, count in (("badge", 2), ("tile", 2), ("tile_of_rows", 7), ("name", 2)):
        escaping = [macro for macro in re.findall(r"{{ (\w+)\(", macros[name]) if macro in ("html", "anchor")]
        assert len(escaping) == macros[name].count("{{") == count


def test_the_policy_of_a_page_allows_its_script_and_no_other() -> None:
    """The hash is of what stands between the tags: the template engine takes the last line break of the file away."""
    script = (TEMPLATES / "page.js").read_text().removesuffix("\n")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    page = (TEMPLATES / "page.html.j2").read_text()
    assert f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'\">" in page
    assert page.count("<script>") == 1


@pytest.mark.parametrize(
    "path", sorted([*TEMPLATES.glob("*.md.j2"), *TEMPLATES.glob("*.csv.j2")]), ids=lambda path: path.name
)
def test_all_that_is_written_into_tables_is_escaped(path: Path) -> None:
    """Macros of a template's own are written by row() alone. Amounts in CSV are numbers, and stay so."""
    text = re.sub(r"{%-? macro .*?{%-? endmacro -?%}", "", path.read_text(), flags=re.DOTALL)
    written = re.findall(r"{{-?\s*(.*?)\s*-?}}", text, re.DOTALL)
    assert written and not [
        each for each in written if not re.fullmatch(r"(row|markdown|csv)\(.*\)|part[.]\w+", each, re.DOTALL)
    ]
    assert path.suffixes[0] == ".csv" or not [each for each in written if each.startswith("part.")]


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.json.j2")), ids=lambda path: path.name)
def test_rows_are_written_as_json_without_broken_characters(path: Path) -> None:
    text = re.sub(r"{%-? macro .*?{%-? endmacro -?%}", "", path.read_text(), flags=re.DOTALL)
    assert re.findall(r"{{-?\s*(.*?)\s*-?}}", text, re.DOTALL) == ["line(rows | to_json(ensure_ascii=false))"]


# ---- what the macros make of it


@pytest.fixture(scope="module")
def cells() -> Any:
    """The macros of cells.j2, rendered as Ansible renders them."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES), trim_blocks=True, undefined=jinja2.StrictUndefined
    )
    environment.filters.update(filters.FilterModule().filters())
    environment.tests.update(tests.TestModule().tests())
    return environment.get_template("cells.j2").module


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("web-1.example.net (prod): 50 %", "web-1.example.net (prod): 50 %"),
        ("[a](http://x)", "\\[a\\](http:\\/\\/x)"),
        ("![a](https://x)", "!\\[a\\](https:\\/\\/x)"),
        ("[a]: https://x", "\\[a\\]: https:\\/\\/x"),
        ("<https://x>", "&lt;https:\\/\\/x&gt;"),
        ("HTTPS://x", "HTTPS:\\/\\/x"),
        ("www.example.com WWW.a", "www\\.example.com WWW\\.a"),
        ("jane@example.org", "jane\\@example.org"),
        ("<b onclick='x'>", "&lt;b onclick='x'&gt;"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("`rm`", "\\`rm\\`"),
        ("**a** _b_ ~~c~~ $d$", "\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~ \\$d\\$"),
        ("a|b", "a\\|b"),
        ("a\\|b\\", "a\\\\\\|b\\\\"),
        ("a\r\nb\u2028c\x85d\te", "a b c d e"),
        ("a\ud800b\udc00\uffff", "a\ufffdb\ufffd\ufffd"),
        ("a\u202eb\u2066c\u200f\ufeff", "abc"),
        ("\x1b[31m\x00", "\\[31m"),
        (7, "7"),
    ],
)
def test_markdown(cells: Any, text: Any, escaped: str) -> None:
    assert str(cells.markdown(text)) == escaped
    assert str(cells.row([text, "b", ["c", text]])) == f"| {escaped} | b | c, {escaped} |"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        *((f"{first}1+1", f"'{first}1+1") for first in "=+-@\uff1d\uff0b\uff0d\uff20"),
        ("\t=1", "'=1"),
        ("\r\n=1", "'=1"),
        (" \u202e=1", "'=1"),
        ("\ufeff@x", "'@x"),
        ('a"b,c;d', 'a"b,c;d'),
        ("a\r\n=b", "a =b"),
        ("\ud800=", "\ufffd="),
        ("1-1", "1-1"),
        ("", ""),
    ],
)
def test_csv(cells: Any, text: str, cell: str) -> None:
    written = str(cells.csv(text))
    assert list(csv.reader(io.StringIO(written))) == [[cell]] and written.startswith('"')


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("<img src=x onerror='a'>&\"", "&lt;img src=x onerror=&#39;a&#39;&gt;&amp;&#34;"),
        ("\ud800\u202ea\ufffe\nb", "\ufffda\ufffd b"),
    ],
)
def test_html(cells: Any, text: str, escaped: str) -> None:
    assert str(cells.html(text)) == escaped
    assert str(cells.anchor(text)) == quote(html.unescape(escaped))
