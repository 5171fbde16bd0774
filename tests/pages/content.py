# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/docsite/rst/content.rst: all content of the collection by product, one line each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests import environment
from tests.pages import actions

PAGE = environment.ROOT / "docs/docsite/rst/content.rst"
LABEL = "ansible_collections.community.ovh.docsite"
SECTIONS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text())
HEAD = f"""\
.. _{LABEL}.content:

Modules, roles and playbooks by product
=======================================

The name of a module links to its options, examples and required permissions. All names start with ``community.ovh.``.

.. This page is made from the code and tests/pages/content.yml by `make pages`.

.. contents::
   :local:
"""


def pages() -> dict[Path, str]:
    """The page by its path."""
    return {PAGE: page()}


def page() -> str:
    """The page as the collection is now."""
    groups = actions.groups()
    return HEAD + "".join(section(each, groups) for each in SECTIONS)


def section(of: dict[str, Any], groups: dict[str, list[str]]) -> str:
    """Return the section of one product; `groups` are the action groups, by name."""
    title = of["title"]
    lines = "".join(f"- {line}\n" for line in entries(of, groups))
    return f"\n{title}\n{'-' * len(title)}\n\nGuide: :ref:`{LABEL}.{of['guide']}`\n\n{lines}"


def entries(of: dict[str, Any], groups: dict[str, list[str]]) -> Iterator[str]:
    """Yield the lines of a product: its modules, other plugins, roles and playbooks."""
    modules = of.get("modules", groups[of["group"]] if "group" in of else [])
    plugins = [(kind, of.get(kind, [])) for kind in ("inventory", "lookup", "filter", "callback")]
    for kind, names in [("module", modules), *plugins]:
        for name in names:
            yield f":ansplugin:`{name} <community.ovh.{name}#{kind}>`: {short_description(kind, name)}"
    for kind in ("role", "playbook"):
        for name, text in of.get(kind, {}).items():
            shown = f":ansplugin:`{name} <community.ovh.{name}#role>`" if kind == "role" else f"``{name}``"
            yield f"{kind.capitalize()} {shown}: {text}"


def short_description(kind: str, name: str) -> str:
    """Return the short description in the documentation of a plugin."""
    folder = "modules" if kind == "module" else kind
    text = (environment.ROOT / f"plugins/{folder}/{name}.py").read_text()
    [found] = re.findall(r"(?m)^short_description: (.+)$", text)
    return found
