# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Restore an earlier version of a collection: find it → read both → compare → send once → wait → read back → publish.

The file of the version says in advance what the collection will be.
"""

from __future__ import annotations

import collections
import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.download import download
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.paths import fill
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.container import Container
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.publication import (
    PublicationOutcome,
    publish_if_due,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.reader import add_facts, read_set
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.set_plan import CurrentSet
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.start import TaskStarter
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.wait import task_entry, wait_for_task
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    ExportedSnapshot,
    Item,
    last_parameter,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import moment
from ansible_collections.community.ovh.plugins.module_utils._schema.versions import Versions

# How many of the versions that exist a message names.
MOST_NAMED = 10


@dataclasses.dataclass(frozen=True)
class Restored:
    """A set before and after; in check mode, as it would be after. task: the API's task, if one was started."""

    before: CurrentSet
    after: CurrentSet
    published: PublicationOutcome
    task: Values | None = None


def restore(container: Container, versions: Versions) -> Restored:
    """Restore the version that the task names. Raises OvhError, which states what was done until then."""
    run, snapshot, publication = container.run, versions.snapshot, versions.publication
    name = find_version(container, versions)
    starter = TaskStarter(run, tasks_of(container, versions), {}, versions.kind)
    known = starter.ids()
    before = read_now(container, versions)
    after = read_version(container, versions, name)
    if content(snapshot, before) == content(snapshot, after):
        return Restored(before, before, publish_if_due(container, publication, None))
    if run.check_mode:
        return Restored(before, after, PublicationOutcome(run.params["wait"]))
    route = fill(versions.restore_route, path_values_of(container, versions, name))
    started = starter.start_without_retry(route, known)
    path = fill(starter.source.item_route, {starter.key: started[starter.key]})
    if not run.params["wait"]:
        return Restored(before, after, PublicationOutcome(False), task_entry(path, started))
    run.interrupted = f"{container.label} was interrupted while {name} was being restored; run the task again"
    task = task_entry(path, wait_for_task(run, versions.family, path, started, run.params["wait_timeout"]))
    now = read_now(container, versions)
    if content(snapshot, now) != content(snapshot, after):
        missing = [item.line for item in after.items if item.identity not in {each.identity for each in now.items}]
        raise StateError(
            f"{container.label}: {name} was restored but differs from its file, or another client appears to be"
            f" changing it: missing: {listed(missing) or 'nothing'}"
        )
    return Restored(before, now, publish_if_due(container, publication, None), task)


def tasks_of(container: Container, versions: Versions) -> Source:
    """Return where the tasks of this container are listed and read."""
    path = fill(versions.tasks.route, container.wanted.path_values)
    return Source(path, item_route=path + versions.tasks.item_route.removeprefix(versions.tasks.route))


def path_values_of(container: Container, versions: Versions, name: str) -> Values:
    """Return what fills the path parameters of a version."""
    return {**container.wanted.path_values, last_parameter(versions.item_route): name}


def read_now(container: Container, versions: Versions) -> CurrentSet:
    """Return the set in the form of its versions, and the facts that its objects are compared with."""
    collection = container.collection
    current = add_facts(container, read_set(container, CurrentSet(), deciding=False), collection.before_changing)
    items = tuple(collection.item(versions.restored(item.values, current.facts)) for item in current.items)
    return dataclasses.replace(current, items=items)


def find_version(container: Container, versions: Versions) -> str:
    """Return the API's name of the version that the task names, in any time zone. Raises StateError without it."""
    wanted = container.wanted.version
    try:
        names = [str(name) for name in container.run.client.get_list(versions.list_route, container.wanted.path_values)]
    except ApiError as error:
        raise error.for_object(container.label) from None
    found = next((name for name in names if moment(name) == moment(wanted)), None)
    if found is None:
        newest = sorted(names, reverse=True)
        more = f" and {len(newest) - MOST_NAMED} older ones" if len(newest) > MOST_NAMED else ""
        raise StateError(
            f"{container.label}: {versions.option}: there is no version of {wanted}; nothing was written. There are"
            f" {listed(newest[:MOST_NAMED]) or 'none'}{more}"
        )
    return found


def read_version(container: Container, versions: Versions, name: str) -> CurrentSet:
    """Return the set as a version's file has it. Raises OvhError if that cannot be read."""
    run = container.run
    try:
        version = run.client.get_object(versions.item_route, path_values_of(container, versions, name))
        link = str(version.get(versions.link) or "")
        run.secrets.add(link)
        text = download(run.client, link, versions.media_type).decode()
        objects, facts = versions.snapshot.read(text, container.wanted.path_values)
        items = tuple(container.collection.item(versions.restored(each, facts)) for each in objects)
    except ApiError as error:
        raise error.for_object(container.label) from None
    except (StateError, ValueError) as error:
        raise StateError(
            f"{container.label}: the file of version {name} cannot be read, and nothing was written: {error}"
        ) from None
    return CurrentSet(items, facts)


def content(snapshot: ExportedSnapshot, current: CurrentSet) -> t.Counter[t.Hashable]:
    """Return what two sets have in common if they hold the same objects."""

    def key(item: Item) -> t.Hashable:
        return snapshot.record_key(item, current.facts)

    return collections.Counter(map(key, current.items))
