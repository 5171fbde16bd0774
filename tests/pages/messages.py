# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/docsite/rst/messages.rst: all messages of the collection, so that a search finds them.

Messages that several layers share are what the functions of `_api/messages.py` return. Any other message is a text in
the code of the plugins with a verb, of three words or more, that is not documentation. Values are … on the page, and
so are the parts that only some messages have. Fragments are not listed: texts that begin with a comma, a semicolon or
a conjunction, the keys of tables, and what texts of the API are compared with.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

from tests import environment

PAGE = environment.ROOT / "docs/docsite/rst/messages.rst"
PLUGINS = environment.ROOT / "plugins"
# No sentence of a task: what is compared with the API's words, what programmers read, what a server reads.
NOT_SAID = (
    "_api/messages.py",
    "_schema/setting.py",
    "_schema/operations.py",
    "_api/version.py",
    "_products/_rights.py",
    "/_published.py",
    "/_collections.py",
    "_products/api/tasks.py",
)
HEAD = """\
.. _ansible_collections.community.ovh.docsite.messages:

All messages
============

This page lists all messages of the collection. ``…`` stands for a name, a number or a text of the API. Most messages
say what to do; :ref:`ansible_collections.community.ovh.docsite.troubleshooting` explains the most common ones.

.. This page is made from the code by `make pages`.
"""
PLACEHOLDER = re.compile(r"\{\w+\}|%[sdr]")
WORD = re.compile(r"[^\W\d_]{2,}")
# How texts begin or end that are only a part of a message.
FRAGMENT = re.compile(r"^[,;:()]|^(and|or|to(?! and)|what|which|whether|that|is|are|may|shows|would|written:) |[:,(]$")
# A message says that something is so, or what to do.
VERB = re.compile(
    r"\b(is|are|was|were|has|have|had|can|cannot|could|does|did|do|may|must|exists?|needs?|belongs?|supports?|limits?|asks?"
    r"|accepted|ended|expected|unexpected|failed|got|looked|removed|requested|returned|begins?|contains?|ends?|holds?|lies|names?"
    r"|redirect(s|ed)|sets?|sends|shows?|takes?|waits?|allows?|use|give|runs?|add|check|create|write|read|delete|grant|lower"
    r"|goes?|requires?|accepts?|expired|refuses|verify|left|selects?|makes?|resolves|contradict|missing|interrupted"
    r"|published|continue|set|put|try|no)\b"
)
# The arguments of functions that make messages, by their annotation.
ARGUMENTS: dict[str, object] = {"type": list, "t.Any": None, "t.Iterable[str]": ("…",), "str": "…"}
# Which messages come from where, by the layers (docs/architecture.md).
SPEAKERS = {
    "Credentials, connections and answers": ("module_utils/_api",),
    "Selections, sets, waiting and files": ("module_utils/_engine", "module_utils/_files", "module_utils/_schema"),
    "Single modules": ("module_utils/_products", "modules"),
    "The controller, the inventory and lookups": (
        "plugin_utils",
        "action",
        "inventory",
        "lookup",
        "callback",
        "filter",
    ),
}


def pages() -> dict[Path, str]:
    """The page and its content."""
    return {PAGE: page()}


def page() -> str:
    """The page, as the code has it now."""
    shared = lines_of("Shared messages", shared_messages())
    return HEAD + shared + "".join(section(title, layers) for title, layers in SPEAKERS.items())


class Value:
    """Stands for any argument of a function that makes a message."""

    def __repr__(self) -> str:
        return "…"

    __str__ = __repr__


def shared_messages() -> set[str]:
    """What each function of `_api/messages.py` returns."""
    messages = importlib.import_module("ansible_collections.community.ovh.plugins.module_utils._api.messages")
    made = set()
    for function in vars(messages).values():
        if inspect.isfunction(function):
            types = [parameter.annotation for parameter in inspect.signature(function).parameters.values()]
            made.add(function(*[ARGUMENTS.get(annotation, Value()) for annotation in types]))
    return {text for text in made if WORD.search(text)} | {messages.ANOTHER_CLIENT}


def section(title: str, layers: tuple[str, ...]) -> str:
    """The section of the messages of some layers, each message once, in alphabetical order."""
    said = {
        sentence
        for layer in layers
        for path in (PLUGINS / layer).rglob("*.py")
        if not str(path).endswith(NOT_SAID)
        for sentence in sentences(path)
    }
    return lines_of(title, said)


def lines_of(title: str, texts: set[str]) -> str:
    """A section with these messages."""
    lines = "".join(f"- ``{text}``\n" for text in sorted(texts, key=lambda text: text.lstrip("… ").casefold()))
    return f"\n{title}\n{'-' * len(title)}\n\n{lines}"


def sentences(path: Path) -> set[str]:
    """The messages of one file."""
    found = {" ".join(PLACEHOLDER.sub("…", text).split()) for text in texts(ast.parse(path.read_text()))}
    return {
        each
        for each in found
        if sum(bool(WORD.search(word)) for word in each.split()) >= 3
        and VERB.search(each)
        and not FRAGMENT.search(each)
    }


def texts(tree: ast.AST) -> Iterator[str]:
    """Every string literal that a user may see, placeholders as …"""
    for node in children(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif not is_documentation(node) and not is_for_developers(node):
            yield from texts(node)


def children(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node, without the keys of a table and the operands of a comparison."""
    if isinstance(node, ast.Dict):
        yield from node.values
    elif not isinstance(node, ast.Compare):
        yield from ast.iter_child_nodes(node)


def is_documentation(node: ast.AST) -> bool:
    """A docstring, or a plugin's documentation."""
    if isinstance(node, ast.Assign):
        return isinstance(node.targets[0], ast.Name) and node.targets[0].id in ("DOCUMENTATION", "EXAMPLES", "RETURN")
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def is_for_developers(node: ast.AST) -> bool:
    """A pattern, the meaning of an enum's value, or a check of a description, which fails when it is imported."""
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) == "re.compile"
    if isinstance(node, ast.ClassDef):
        return any(ast.unparse(base) == "enum.Enum" for base in node.bases)
    return isinstance(node, ast.FunctionDef) and (
        node.name in ("_contradiction", "__post_init__") or node.name.startswith("_wrong_")
    )
