# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which function answers which route."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..api import Api
    from ..messages import Call

Handler = Callable[["Api", "Call"], Any]
HANDLERS: dict[str, Handler] = {}


@dataclass
class Paged:
    """One page of a v2 list, with the headers that lead to the next."""

    items: list[Any]
    headers: dict[str, str]


def paged(items: list[Any], call: Call, size: int) -> Paged:
    """The page of a v2 list that a call asks for; the header names the cursor of the next, if there is one."""
    first = call.number("X-Pagination-Cursor") or 0
    beyond = first + (call.number("X-Pagination-Size", 1) or size)
    return Paged(items[first:beyond], {"X-Pagination-Cursor-Next": str(beyond)} if beyond < len(items) else {})


def route(key: str) -> Callable[[Handler], Handler]:
    """Files a function under 'METHOD /path/{param}'."""

    def file(handler: Handler) -> Handler:
        HANDLERS[key] = handler
        return handler

    return file
