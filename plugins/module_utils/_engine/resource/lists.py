# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists in which objects are found. The items of a loop share them as long as nothing has to be done."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import value_at
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Values

# No older than the API's own lists may be (docs/api_facts.md, Errors and limits: about a minute).
KEPT_SECONDS = 60.0
KEY = "lists"

# A list: its route, and the values of its path parameters and of its query.
Place = tuple[t.Any, ...]


@dataclasses.dataclass(frozen=True)
class Listing:
    """What a list shows: every id, and the objects. cached: those that may be outdated. errors: of unreadable ones.

    listed: whether the objects come from the list itself. groups: the ids by a field's path and its text, None for what
    is not a text; made when they are needed.
    """

    ids: tuple[str, ...] = ()
    objects: t.Mapping[str, Values] = dataclasses.field(default_factory=dict)
    cached: frozenset[str] = frozenset()
    errors: t.Mapping[str, OvhError] = dataclasses.field(default_factory=dict)
    listed: bool = True
    groups: dict[str, dict[str | None, list[str]]] = dataclasses.field(default_factory=dict, repr=False, compare=False)

    def with_text(self, path: str, text: str) -> dict[str, Values]:
        """Return the objects with this text at a path, and those whose value there is not a text."""
        if path not in self.groups:
            groups = self.groups[path] = {}
            for object_id, current in self.objects.items():
                value = value_at(current, path)
                groups.setdefault(value if isinstance(value, str) else None, []).append(object_id)
        groups = self.groups[path]
        return {each: self.objects[each] for each in (*groups.get(text, ()), *groups.get(None, ()))}


@dataclasses.dataclass
class Lists:
    """What was read since a moment of the task's clock.

    managed: lists of the resource. looked_up: lists in which names are looked up. ids: whether there is an object of
    an id, by its list and the id. names: the names of objects, by their ids.
    """

    since: float = 0.0
    managed: dict[Place, Listing] = dataclasses.field(default_factory=dict)
    looked_up: dict[Place, Listing] = dataclasses.field(default_factory=dict)
    ids: dict[Place, bool] = dataclasses.field(default_factory=dict)
    names: dict[str, str] = dataclasses.field(default_factory=dict)


def keep_lists(run: Run, lists: Lists) -> None:
    """Keep the lists for the next item of the loop."""
    run.kept[KEY] = lists


def take_lists(run: Run) -> Lists | None:
    """Return the lists of the previous loop item; None if there are none, or they are too old."""
    kept: Lists | None = run.kept.pop(KEY, None)
    return kept if kept and run.client.throttle.now() - kept.since <= KEPT_SECONDS else None
