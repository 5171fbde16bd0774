# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/docsite/rst/migration_modules.rst: what the modules of other collections did, and what does that here."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Any

import yaml

from tests import environment

PAGE = environment.ROOT / "docs/docsite/rst/migration_modules.rst"
TABLE: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text())
HEAD = """\
.. _ansible_collections.community.ovh.docsite.migration_modules:

Replacements for modules of other collections
=============================================

This page lists each module of ``synthesio.ovh`` and ``community.general`` for OVHcloud, with the task that replaces it.
The tests run each of these tasks. In all of them, check mode sends only GET requests, ``--diff`` shows the changes, the
task waits for the tasks of the API, and secrets are redacted.

.. This page is made from tests/pages/migration.yml by `make pages`.

.. contents::
   :local:
"""


class Indented(yaml.SafeDumper):
    """Lists stand deeper than what they belong to, as in playbooks."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


def pages() -> dict[Path, str]:
    """The page and its content."""
    return {PAGE: page()}


def page() -> str:
    """The page, as the table has it now."""
    return HEAD + "".join(section(collection, modules) for collection, modules in TABLE.items())


def section(collection: str, modules: dict[str, Any]) -> str:
    """One collection's modules."""
    rows = "".join(row(name, entry) for name, entry in modules.items())
    return (
        f"\n{collection}\n{'-' * len(collection)}\n\n.. list-table::\n   :header-rows: 1\n   :widths: 1 3\n\n   * -"
        f" module\n     - replacement\n{rows}"
    )


def row(name: str, entry: dict[str, Any]) -> str:
    """One module, and what does its job."""
    parts = [marked_up(entry["gone"])] if "gone" in entry else [block(entry["ours"])]
    parts += [marked_up(entry["note"])] if "note" in entry else []
    cell = textwrap.indent("\n\n".join(parts), " " * 7).strip()
    return f"   * - ``{name}``\n     - {cell}\n"


def block(tasks: list[dict[str, Any]]) -> str:
    """Tasks as they stand in a playbook."""
    named = [{f"community.ovh.{module}": options for module, options in task.items()} for task in tasks]
    text = yaml.dump(named, Dumper=Indented, sort_keys=False, width=120)
    return ".. code-block:: yaml\n\n" + textwrap.indent(text.strip(), "   ")


def marked_up(text: str) -> str:
    """A remark, its C(...) as literals, its M(...) as links."""
    linked = re.sub(r"M\((\S+)\)", r":ansplugin:`\1#module`", text)
    return re.sub(r"C\(((?:[^()]|\([^()]*\))*)\)", r"``\1``", linked)
