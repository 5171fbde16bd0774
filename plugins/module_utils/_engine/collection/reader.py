# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Read a collection and the facts that its plan depends on. Objects that are decided on are read one by one."""

from __future__ import annotations

import collections
import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_all, read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.container import Container
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.publication import read_deployed
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.set_plan import (
    CurrentSet,
    SetPlan,
    is_concerned,
    plan_set,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    ExportedSnapshot,
    Item,
    ItemStatus,
    Lookup,
    Outer,
    Switch,
    last_parameter,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values


@dataclasses.dataclass(frozen=True)
class Snapshot:
    """How many objects of each record key a container's exported snapshot shows."""

    source: ExportedSnapshot
    shown: collections.Counter[t.Hashable]


def raise_unread(thing: str, *readings: Reading) -> None:
    """Raise the first error of a read that is not a 404. An object that vanished while it was read is gone."""
    for reading in readings:
        for error in reading.errors.values():
            if not (isinstance(error, ApiError) and error.not_found):
                raise error.for_object(thing)


def read_back(container: Container, plan: SetPlan) -> CurrentSet:
    """Return the set as it is while a plan is being applied, or afterwards."""
    written = plan.current.written | plan.replaceable_groups
    return read_set(container, dataclasses.replace(plan.current, written=written))


def read_set(container: Container, previous: CurrentSet, *, deciding: bool = True) -> CurrentSet:
    """Return the whole collection, and the object that has a route of its own if the task is about it.

    Objects that the task has written or decides on are read one by one: an expanded list may be outdated. previous:
    what earlier reads and writes have shown. deciding: whether the task may write.
    """
    current, head = read_items(container, previous, deciding=deciding), container.collection.head
    if head is None or head.group not in container.wanted.groups:
        return current
    try:
        found = container.run.client.get_object(head.route, container.wanted.path_values_of(head.route))
    except ApiError as error:
        raise error.for_object(container.label) from None
    return dataclasses.replace(current, items=(*current.items, head.item(found)))


def read_items(container: Container, previous: CurrentSet, *, deciding: bool) -> CurrentSet:
    """Return the whole collection. Objects that the task has written or decides on are read one by one."""
    collection, wanted, client = container.collection, container.wanted, container.run.client
    if collection.status:
        return read_with_status(container, collection.status, previous)
    if collection.ids_only:
        return read_names(container, previous)
    if collection.outer:
        return read_inside(container, collection.outer, previous)
    parameter, current, snapshot = last_parameter(collection.item_route), previous, None
    try:
        listed = read_all(
            client,
            collection.list_route,
            collection.item_route,
            parameter,
            collection.key,
            wanted.path_values,
            wanted.query,
        )
        if container.run.trusts_lists:
            listed = dataclasses.replace(listed, cached=frozenset())
        if listed.cached and not wanted.query:
            current, snapshot = read_snapshot(container, previous)
    except ApiError as error:
        raise error.for_object(container.label) from None
    items = {name: collection.item(values) for name, values in listed.objects.items()}
    current = dataclasses.replace(current, items=tuple(items.values()))

    cached = {name: item for name, item in items.items() if name in listed.cached and is_concerned(wanted, item)}
    doubtful = list(cached)
    if snapshot:
        changing = plan_set(collection, wanted, current).replaceable_groups if deciding else ()
        doubtful = unconfirmed_ids(snapshot, cached, current.facts, {*current.written, *changing})
    fresh = read_each(client, collection.item_route, parameter, doubtful, wanted.path_values)
    raise_unread(container.label, listed, fresh)
    gone = set(doubtful) - set(fresh.objects)
    return dataclasses.replace(
        current,
        items=tuple(
            refresh_item(container, item, fresh.objects.get(name, item.values))
            for name, item in items.items()
            if name not in gone
        ),
    )


def read_names(container: Container, previous: CurrentSet) -> CurrentSet:
    """Return the whole collection, if the plain list shows everything about each object."""
    collection = container.collection
    try:
        names = container.run.client.get_list(collection.list_route, container.wanted.path_values)
    except ApiError as error:
        raise error.for_object(container.label) from None
    return dataclasses.replace(previous, items=tuple(collection.item({collection.key: str(name)}) for name in names))


def read_inside(container: Container, outer: Outer, previous: CurrentSet) -> CurrentSet:
    """Return the whole collection, read one by one inside each of the objects that hold its parts."""
    client, values, items = container.run.client, container.wanted.path_values, list[Item]()
    try:
        names = [str(name) for name in client.get_list(outer.list_route, values)]
    except ApiError as error:
        raise error.for_object(container.label) from None
    around = read_each(client, outer.item_route, outer.parameter, names, values)
    raise_unread(container.label, around)
    for name, holder in around.objects.items():
        held = read_held(container, {**values, outer.parameter: name})
        items += map(container.collection.item, outer.objects(holder, held))
    return dataclasses.replace(previous, items=tuple(items))


def read_held(container: Container, values: Values) -> list[Values]:
    """Return the objects inside one other; none if that has vanished. values: the path parameters down to it."""
    collection, client = container.collection, container.run.client
    try:
        ids = [str(name) for name in client.get_list(collection.list_route, values)]
    except ApiError as error:
        if error.not_found:
            return []
        raise error.for_object(container.label) from None
    reading = read_each(client, collection.item_route, last_parameter(collection.item_route), ids, values)
    raise_unread(container.label, reading)
    return list(reading.objects.values())


def read_with_status(container: Container, status: ItemStatus, previous: CurrentSet) -> CurrentSet:
    """Return the whole collection, each object read one by one, and which of them are changing."""
    collection, client, values = container.collection, container.run.client, container.wanted.path_values
    without_pending = dataclasses.replace(previous, pending=())
    try:
        current = read_switch(container, collection.switch, status, previous) if collection.switch else without_pending
        ids = [str(name) for name in client.get_list(collection.list_route, values)] if current.exists else []
    except ApiError as error:
        if error.not_found and collection.missing:
            error.hint = collection.missing
        raise error.for_object(container.label) from None
    only = container.wanted.ids
    ids = [name for name in ids if only is None or name in only]
    reading = read_each(client, collection.item_route, last_parameter(collection.item_route), ids, values)
    raise_unread(container.label, reading)
    pending = [
        f"{collection.word} {name} ({status.text(each[status.field])})"
        for name, each in reading.objects.items()
        if each[status.field] != status.settled
    ]
    staying = [each for each in reading.objects.values() if each[status.field] != status.leaving]
    return dataclasses.replace(
        current, items=tuple(map(collection.item, staying)), pending=(*current.pending, *pending)
    )


def read_switch(container: Container, switch: Switch, status: ItemStatus, previous: CurrentSet) -> CurrentSet:
    """Return what is known, with whether the container exists and is on."""
    client = container.run.client
    names = client.get_list(switch.list_route, container.wanted.path_values_of(switch.list_route))
    if container.wanted.path_values[switch.parameter] not in names:
        if not switch.created:
            raise StateError(f"{container.label}: {container.collection.missing}")
        return dataclasses.replace(previous, exists=False, is_on=False, pending=())
    found = client.get_object(switch.item_route, container.wanted.path_values_of(switch.item_route))
    pending = (f"{switch.label} ({found[status.field]})",) if found[status.field] != status.settled else ()
    facts = {**previous.facts, switch.fact: found} if switch.fact else previous.facts
    return dataclasses.replace(previous, exists=True, is_on=bool(found[switch.field]), pending=pending, facts=facts)


def refresh_item(container: Container, item: Item, values: Values) -> Item:
    """Return an item with the values that were just read; the same item if nothing changed."""
    return item if values == item.values else container.collection.item(values)


def read_snapshot(container: Container, previous: CurrentSet) -> tuple[CurrentSet, Snapshot | None]:
    """Return the set with the facts of the exported snapshot, and the snapshot.

    The snapshot is None if it is empty, cannot be read, or may lack what was staged before this task.
    """
    source = container.collection.snapshot_source
    is_deployed = read_deployed(container) if previous.was_deployed is None else previous.was_deployed
    current = dataclasses.replace(previous, was_deployed=is_deployed)
    if source is None or not is_deployed:
        return current, None
    text = str(container.run.client.get(source.route, container.wanted.path_values))
    try:
        objects, stated = source.read(text, container.wanted.path_values)
    except ValueError:
        return current, None
    facts = {**current.facts, **stated}
    shown = collections.Counter(source.record_key(container.collection.item(values), facts) for values in objects)
    return dataclasses.replace(current, facts=facts), Snapshot(source, shown) if shown else None


def unconfirmed_ids(
    snapshot: Snapshot, cached: t.Mapping[str, Item], facts: Values, touched: t.Container[str]
) -> list[str]:
    """Return the ids of objects that only an expanded list has shown, except those that the snapshot confirms and
    nobody writes.

    touched: the replaceable groups that the task has written, or would write by this list.
    """
    left, doubtful = snapshot.shown.copy(), []
    for name, item in cached.items():
        key = snapshot.source.record_key(item, facts)
        if not left[key] or item.replaceable_group in touched:
            doubtful.append(name)
        left[key] -= 1
    return doubtful


def add_facts(container: Container, current: CurrentSet, lookups: t.Iterable[Lookup]) -> CurrentSet:
    """Return the set with the results of these lookups; the same set if all of them are known."""
    unknown = [lookup for lookup in lookups if lookup.word not in current.facts]
    if not unknown:
        return current
    facts = dict(current.facts)
    for lookup in unknown:
        facts[lookup.word] = look_up(container, lookup, facts)
    return dataclasses.replace(current, facts=facts)


def look_up(container: Container, lookup: Lookup, facts: Values) -> t.Any:
    """Return one object, the objects behind a list, or the list; nothing if the endpoint does not have the route."""
    client, path_values = container.run.client, container.wanted.path_values_of(lookup.route)
    query = lookup.query(facts) if lookup.query else None
    try:
        if not lookup.item_route and not lookup.is_list:
            return client.get_object(lookup.route, path_values, query=query)
        ids = [str(name) for name in client.get_list(lookup.route, path_values, query)]
    except ApiError as error:
        if error.unknown_route:
            return [] if lookup.item_route or lookup.is_list else {}
        raise error.for_object(container.label) from None
    if lookup.is_list:
        return ids
    reading = read_each(client, lookup.item_route, last_parameter(lookup.item_route), ids, path_values)
    raise_unread(container.label, reading)
    return list(reading.objects.values())
