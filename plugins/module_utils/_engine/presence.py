# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The result of a task about objects that may or may not exist: an entry and a diff line for each."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable
from ansible_collections.community.ovh.plugins.module_utils._engine.items import (
    AnyMember,
    Item,
    changed,
    result_of,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Result
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values

# What an item is that does not exist.
GONE: Values = {}


def result(
    service: Service,
    items: t.Sequence[AnyMember],
    entry: t.Callable[[AnyMember], Values],
    line: t.Callable[[Values], str],
) -> Result:
    """Return the task's result, with one line for each item in its diff."""
    moved = [item for item in items if changed(item)]
    diff = {
        "before": lines(line(item.before) for item in moved if item.before),
        "after": lines(line(item.after) for item in moved if item.after),
    }
    return result_of(service, items, [{**entry(item), **presence(item)} for item in items], diff)


def presence(item: Item) -> Values:
    """Return whether an item existed before, and exists now; None if that could not be read."""
    unread = not item.before and (isinstance(item.target.error, ApiError) or bool(item.target.skipped))
    return {"state_before": None if unread else state(item.before), "state": None if unread else state(item.after)}


def state(values: Values) -> str:
    """Return 'present' or 'absent'."""
    return "present" if values else "absent"


def lines(texts: t.Iterable[str]) -> str:
    """Return the texts as sorted lines, one printable line each."""
    return "".join(f"{printable(text)}\n" for text in sorted(texts))
