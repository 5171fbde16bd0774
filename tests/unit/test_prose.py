# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documentation uses the terms of the field, and short descriptions begin with a verb."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
RULES = yaml.safe_load(Path(__file__).with_name("terms.yml").read_text())
RETIRED = {
    re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE): instead
    for pattern, instead in RULES["terms"].items()
}
PROSE = ("*.md", "*.rst", ".github/*.yml", "roles/*/meta/*.yml")
PAGES = sorted(
    {*subprocess.check_output(["git", "ls-files", *PROSE], cwd=ROOT, text=True).split()} - set(RULES["exempt"])
)
DOCUMENTED = ("modules", "doc_fragments", "inventory", "lookup")
PLUGINS = sorted(
    str(path.relative_to(ROOT)) for folder in DOCUMENTED for path in (ROOT / "plugins" / folder).glob("*.py")
)
# Code, messages and links are not the prose of a page.
QUOTED = re.compile(r"^```.*?^```|^\.\. code-block::.*?(?=^\S)|``.*?``|`[^`\n]+`|\]\([^)]*\)", re.MULTILINE | re.DOTALL)
VERBS = {
    "Add",
    "Attach",
    "Call",
    "Create",
    "Enable",
    "Get",
    "Hard-reboot",
    "Install",
    "List",
    "Manage",
    "Move",
    "Open",
    "Print",
    "Reinstall",
    "Remove",
    "Revoke",
    "Set",
    "Terminate",
    "Wait",
}


def retired(text: str) -> dict[str, str]:
    """Return the retired terms in a text, and what to use instead of each."""
    return {found[0]: instead for pattern, instead in RETIRED.items() for found in pattern.finditer(text)}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_no_retired_term(page: str) -> None:
    assert retired(QUOTED.sub(" ", (ROOT / page).read_text())) == {}


@pytest.mark.parametrize("plugin", PLUGINS)
def test_the_documentation_of_a_plugin_has_no_retired_term(plugin: str) -> None:
    values = [node.value for node in ast.walk(ast.parse((ROOT / plugin).read_text())) if isinstance(node, ast.Constant)]
    documentation = "".join(value for value in values if isinstance(value, str) and value.startswith("\n"))
    assert documentation and retired(documentation) == {}


def test_a_message_has_no_retired_term() -> None:
    assert retired((ROOT / "docs/docsite/rst/messages.rst").read_text()) == {}


@pytest.mark.parametrize(
    "text, found",
    [
        ("All rooms", ["rooms"]),
        ("a room-mate, a greenhouse", []),
        ("It can't", ["can't"]),
        ("It SHALL", ["SHALL"]),
        ("there is no VPS, and is no longer", []),
        ("It is no VPS", ["is no"]),
    ],
)
def test_a_term_is_a_whole_word(text: str, found: list[str]) -> None:
    assert list(retired(text)) == found


@pytest.mark.parametrize("plugin", [name for name in PLUGINS if "/doc_fragments/" not in name])
def test_a_short_description_begins_with_a_verb(plugin: str) -> None:
    [text] = re.findall(r"(?m)^short_description: (.+)$", (ROOT / plugin).read_text())
    assert text.split()[0] in VERBS and not text.endswith(".")
