# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the published API says of a call: the route that it meets, and the answer of an account that has nothing
there.
"""

from __future__ import annotations

from typing import Any

from ..contract import published
from ..contract.published import Operation as Route
from ..contract.published import Type

__all__ = ["Route", "empty", "find", "without_final_slash"]

SMALLEST = {"string": "", "integer": 0, "number": 0, "boolean": False, "any": None, "list": [], "map": {}}
SMALLEST_TEXTS = {
    "datetime": "2024-01-01T00:00:00+00:00",
    "date": "2024-01-01",
    "ip": "192.0.2.1",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "ip block": "192.0.2.0/24",
    "mac address": "02:00:00:00:00:01",
    "uuid": "00000000-0000-4000-8000-000000000000",
}


def find(endpoint: str, method: str, segments: list[str]) -> Route | None:
    """The route that a call meets on this endpoint."""
    return published.find(method, segments, endpoint)


def without_final_slash(endpoint: str, segments: list[str]) -> list[str]:
    """The segments of a call, without the empty one at the end if that follows a collection: it is the same route."""
    *path, last = segments
    return path if not last and any(node.any for node in published.nodes(published.tree(endpoint), path)) else segments


def empty(route: Route) -> Any:
    """What a GET answers when there is nothing: the smallest value of its type."""
    return smallest(route.returns) if route.returns else None


def smallest(kind: Type, inside: tuple[str, ...] = ()) -> Any:
    """The smallest value of a type: no items, nulls where they are allowed, nothing in a model that is inside
    itself.
    """
    if kind.kind == "model":
        return (
            None
            if kind.name in inside
            else {
                name: None if field.null else smallest(field.type, (*inside, kind.name))
                for name, field in kind.fields.items()
            }
        )
    if kind.kind == "enum":
        return kind.values[0]
    return SMALLEST_TEXTS.get(kind.format, SMALLEST[kind.kind])
