# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is there: a collection, and what a plan depends on beside it; all that is decided on is read by itself."""
from __future__ import annotations

import collections
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_all, read_each
from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._engine.publication import Live
from ansible_collections.community.ovh.plugins.module_utils._engine.set_plan import SetPlan, plan_set
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Collection, Lookup, Wanted
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values, path_parameters


def raise_unread(thing: str, *readings: Reading) -> None:
    """An object that vanished while it was read is gone; any other that can't be read may not be guessed at."""
    for reading in readings:
        for error in reading.errors.values():
            if not (isinstance(error, ApiError) and error.not_found):
                raise error.about(thing) if isinstance(error, ApiError) else error


class Reader:
    """Reads one collection of one container.

    known: what has been looked up beside the collection. written: the kins of what this task has written.
    """

    def __init__(self, collection: Collection, wanted: Wanted, thing: str, client: Client, live: Live) -> None:
        self.collection, self.wanted, self.thing, self.client, self.live = collection, wanted, thing, client, live
        self.path_parameter = path_parameters(collection.item_route)[-1]
        self.known: Values = {}
        self.written: set[str] = set()
        # What the witness has shown, once there was nothing staged that it may not know of.
        self.witnessed: collections.Counter[t.Hashable] = collections.Counter()

    def read(self, deciding: bool = True) -> tuple[Values, ...]:
        """The whole collection; what the task decides on is read by itself, whatever an expanded list may remember."""
        collection, values = self.collection, self.wanted.values
        try:
            reading = read_all(self.client, collection.list_route, collection.item_route, self.path_parameter, collection.key, values, self.wanted.query)
            self.witnessed = self.hear_witness() if reading.cached and not self.wanted.query else collections.Counter()
        except ApiError as error:
            raise error.about(self.thing) from None
        unsure = dict.fromkeys(self.unsure(reading, deciding))
        fresh = read_each(self.client, collection.item_route, self.path_parameter, list(unsure), values)
        raise_unread(self.thing, reading, fresh)
        return tuple(fresh.objects.get(name, item) for name, item in reading.objects.items() if name not in unsure or name in fresh.objects)

    def hear_witness(self) -> collections.Counter[t.Hashable]:
        """What the collection's witness shows; nothing where it may not know what was staged before this task, or can't be understood."""
        snapshot_source = self.collection.snapshot_source
        if not self.live.was_deployed() or snapshot_source is None:
            return collections.Counter()
        text = str(self.client.get(snapshot_source.route, self.wanted.values))
        try:
            shown = snapshot_source.objects(text, self.wanted.values)
        except ValueError:
            return collections.Counter()
        self.known.update(snapshot_source.knows(text, self.wanted.values))
        return collections.Counter(snapshot_source.record_key(item, self.known) for item in shown)

    def unsure(self, reading: Reading, deciding: bool) -> list[str]:
        """What only an expanded list has shown, and the task is about: but for what a witness has seen as well, and is not written."""
        cached = [name for name, item in reading.objects.items() if name in reading.cached and self.concerned([item])]
        if self.collection.snapshot_source is None or not self.witnessed:
            return cached
        touched = set(self.written)
        if deciding:
            touched |= self.kins_of(plan_set(self.collection, self.wanted, tuple(reading.objects.values()), self.known))
        left, unsure = self.witnessed.copy(), []
        for name in cached:
            item = reading.objects[name]
            seen = self.collection.snapshot_source.record_key(item, self.known)
            if not left[seen] or self.kin(item) in touched:
                unsure.append(name)
            left[seen] -= 1
        return unsure

    def kins_of(self, plan: SetPlan) -> set[str]:
        """The kins of all that a plan is about."""
        return {self.kin(item) for item in [*plan.add, *plan.remove, *(each for pair in plan.change for each in pair)]}

    def kin(self, item: Values) -> str:
        """Those that may become each other."""
        return (self.collection.kin or self.collection.group)(item)

    def concerned(self, items: t.Iterable[Values]) -> list[Values]:
        """Those that the task is about; what others do to the rest is no change of ours."""
        return [item for item in items if self.wanted.purge or self.collection.group(item) in self.wanted.groups]

    def learn(self, lookups: t.Iterable[Lookup]) -> bool:
        """Look up what is not known yet; True if there was something."""
        unknown = [each for each in lookups if each.word not in self.known]
        for each in unknown:
            self.known[each.word] = self.looked_up(each)
        return bool(unknown)

    def looked_up(self, lookup: Lookup) -> t.Any:
        """One object, or the objects behind a list; none where the endpoint has no such thing."""
        values = self.wanted.values
        try:
            if not lookup.item_route:
                return self.client.get_object(lookup.route, values)
            ids = [str(name) for name in self.client.get_list(lookup.route, values)]
        except ApiError as error:
            if error.no_route:
                return []
            raise error.about(self.thing) from None
        reading = read_each(self.client, lookup.item_route, path_parameters(lookup.item_route)[-1], ids, values)
        raise_unread(self.thing, reading)
        return list(reading.objects.values())
