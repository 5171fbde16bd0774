# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The published routes of each endpoint, and which of them a call meets."""
from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from .endpoints import ENDPOINTS

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Route:
    """One operation that OVHcloud publishes."""

    method: str
    path: str
    iam: tuple[str, ...] = ()
    no_auth: bool = False
    empty: Any = None       # what a GET answers when there is nothing

    @property
    def parts(self) -> list[str]:
        """The path's segments, parameters in braces."""
        return self.path.split("/")[1:]

    @property
    def key(self) -> str:
        """How handlers and bodies are filed."""
        return "%s %s" % (self.method, self.path)

    def params(self, segments: list[str]) -> dict[str, str]:
        """The values that a call gives to the path's parameters."""
        return {part[1:-1]: segment for part, segment in zip(self.parts, segments, strict=False) if part.startswith("{")}


@dataclass
class Node:
    """One level of the tree of routes; `any` is the branch that takes any segment."""

    named: dict[str, Node] = field(default_factory=dict)
    any: Node | None = None
    routes: dict[str, Route] = field(default_factory=dict)


@cache
def published() -> dict[str, dict[str, Any]]:
    """The data file as it is."""
    return json.loads((HERE / "routes.json").read_text(encoding="utf-8"))


@cache
def tree(endpoint: str) -> Node:
    """The routes of one endpoint."""
    root, digit = Node(), str(ENDPOINTS.index(endpoint))
    for key, entry in published().items():
        if digit in entry["on"]:
            method, path = key.split(" ", 1)
            node = root
            for part in path.split("/")[1:]:
                if part.startswith("{"):
                    node.any = node.any or Node()
                    node = node.any
                else:
                    node = node.named.setdefault(part, Node())
            node.routes[method] = Route(method, path, tuple(entry.get("iam", ())), entry.get("no_auth", False), entry.get("empty"))
    return root


def find(endpoint: str, method: str, segments: list[str]) -> Route | None:
    """The route that a call meets on this endpoint; a literal segment wins over a parameter."""
    return next((node.routes[method] for node in nodes(tree(endpoint), segments) if method in node.routes), None)


def without_final_slash(endpoint: str, segments: list[str]) -> list[str]:
    """The segments of a call, without the empty one at the end if that follows a collection: it is the same route."""
    *path, last = segments
    return path if not last and any(node.any for node in nodes(tree(endpoint), path)) else segments


def nodes(node: Node, segments: list[str]) -> Iterator[Node]:
    """The places below this one that a path may mean, those of literal segments first."""
    if not segments:
        yield node
        return
    first, rest = segments[0], segments[1:]
    if first in node.named:
        yield from nodes(node.named[first], rest)
    if node.any and first:
        yield from nodes(node.any, rest)
