# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much code there is, in statements: `python -m tests.code_size`.

A statement is one of Python's grammar, so that formatting does not count; docstrings are not counted, and a table is
one statement however many rows it has. The sandbox and the tools of the contract are counted apart, since people use
them without the tests. Generated files are not counted.
"""

from __future__ import annotations

import ast
import collections
import sys
from pathlib import Path

from tests.environment import ROOT

# Tests are at most this many times the product.
MOST_TESTS = 1.6
GENERATED = (
    "plugins/action/ovh_*.py",
    "plugins/doc_fragments/ovh_*.py",
    "**/_models.py",
    "**/_published.py",
    "**/_rights.py",
)


def statements(source: str) -> int:
    """The statements of a source file, docstrings apart."""
    nodes = list(ast.walk(ast.parse(source)))
    with_docstring = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = sum(isinstance(node, with_docstring) and ast.get_docstring(node) is not None for node in nodes)
    return sum(isinstance(node, ast.stmt) for node in nodes) - docstrings


def kind_of(path: Path) -> str:
    """What a file of the checkout counts as."""
    if path.is_relative_to("plugins"):
        return "generated" if any(path.match(pattern) for pattern in GENERATED) else "product"
    if path.is_relative_to("tests/sandbox"):
        return "sandbox"
    is_tool = path.is_relative_to("tests/contract") and not path.name.startswith("test_")
    return "contract tools" if is_tool else "tests"


def sizes(root: Path = ROOT) -> collections.Counter[str]:
    """The statements of each kind of code."""
    found: collections.Counter[str] = collections.Counter()
    for folder in ("plugins", "tests"):
        for path in (root / folder).rglob("*.py"):
            found[kind_of(path.relative_to(root))] += statements(path.read_text(encoding="utf-8"))
    return found


def share(found: collections.Counter[str]) -> float:
    """Tests for each statement of the product."""
    return found["tests"] / found["product"]


def main() -> str | None:
    """Prints the sizes; None, or what is wrong."""
    found = sizes()
    for kind, number in found.most_common():
        print(f"{number:7,} {kind}")
    print(f"{share(found):7.2f} statements of tests for each of the product")
    return None if share(found) <= MOST_TESTS else f"there are more tests than {MOST_TESTS} times the product"


if __name__ == "__main__":
    sys.exit(main())
