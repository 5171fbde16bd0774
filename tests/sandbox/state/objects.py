# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects that the sandbox keeps only because the contract publishes them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Facts = dict[str, Any]


@dataclass
class StoredObject:
    """One object over time. Moments are those of the agenda's clock.

    id: as the list shows it. facts: the object until `due`, None while it does not exist; next_facts: from then on.
    listed_from: when it is in the list. previous: what reads show until `stale_until`, whatever has been written.
    """

    id: Any
    facts: Facts | None = None
    next_facts: Facts | None = None
    due: float = math.inf
    listed_from: float = 0.0
    previous: Facts | None = None
    stale_until: float = 0.0

    def begin(self, now: float, seconds: float, meanwhile: Facts | None, afterwards: Facts | None) -> None:
        """A change that takes some seconds: the object meanwhile, and afterwards; None where it does not exist."""
        self.facts, self.next_facts, self.due = meanwhile, afterwards, now + seconds

    def be_stale(self, now: float, seconds: float) -> None:
        """Reads show the object as it is now for some seconds."""
        self.previous, self.stale_until = (self.at(now), now + seconds) if seconds else (None, 0.0)

    def current(self, now: float) -> Facts | None:
        """The object as it really is at a moment."""
        if now >= self.due:
            self.facts, self.next_facts, self.due = self.next_facts, None, math.inf
        return self.facts

    def latest(self, now: float) -> Facts | None:
        """The object as it will be once nothing is pending."""
        current = self.current(now)
        return current if self.due == math.inf else self.next_facts

    def at(self, now: float) -> Facts | None:
        """The object as reads show it at a moment; None where it does not exist."""
        return self.previous if self.previous is not None and now < self.stale_until else self.current(now)


@dataclass
class ObjectStore:
    """All of them: by the path of their list, then by their id as a path has it."""

    lists: dict[str, dict[str, StoredObject]] = field(default_factory=dict)

    def inside(self, path: str) -> dict[str, StoredObject]:
        """The objects of one list."""
        return self.lists.setdefault(path, {})

    def get(self, path: str, object_id: str, now: float) -> StoredObject | None:
        """One object of a list; None where it does not exist at this moment."""
        stored = self.lists.get(path, {}).get(object_id)
        return stored if stored and stored.at(now) is not None else None

    def add(self, path: str, stored: StoredObject) -> None:
        """One more object."""
        self.inside(path)[str(stored.id)] = stored

    def settle(self, now: float) -> None:
        """Does what is due, and forgets what does not exist any more."""
        for path, objects in self.lists.items():
            self.lists[path] = {
                key: stored
                for key, stored in objects.items()
                if stored.current(now) is not None or stored.next_facts is not None
            }

    def adopt(self, path: str, object_id: str, facts: Mapping[str, Any] | None = None) -> StoredObject:
        """An object that the account has from the start, such as a service that was ordered. path: that of its list."""
        stored = StoredObject(object_id, dict(facts or {}))
        self.add(path, stored)
        return stored
