# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Discover the machines of a kind for the inventory, with the API's facts, in as few requests as possible.

See docs/api_facts.md, Bulk reads and Inventory.
"""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_all, read_each, read_expanded
from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.selectors import tags_of
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import (
    named_targets,
    raise_if_stopped,
    short_reason,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.host_kind import HostKind, RelatedList


@dataclasses.dataclass(frozen=True)
class Discovery:
    """The machines of one kind, by their own names; while it is taken, what holds them, or what there is of each.

    left_out: those that no inventory can have, and why; of machines that are held by something, what holds them.
    unread: what something has kept from being read this time. lacking: extras of machines that cannot be read, and why.
    """

    machines: dict[str, t.Any]
    left_out: dict[str, str] = dataclasses.field(default_factory=dict)
    unread: dict[str, OvhError] = dataclasses.field(default_factory=dict)
    lacking: dict[str, str] = dataclasses.field(default_factory=dict)

    def with_machines(self, machines: dict[str, t.Any], further: Discovery) -> Discovery:
        """Return a discovery of these machines, with what this and a further discovery left out or could not read."""
        return Discovery(machines, {**self.left_out, **further.left_out}, {**self.unread, **further.unread})


def discover(
    client: Client, kind: HostKind, holders: t.Sequence[str] = (), tags: t.Mapping[str, t.Any] | None = None
) -> Discovery:
    """Return the machines of a kind.

    holders: names or display names of what holds them (a Public Cloud project, a vRack); empty for all. tags: IAM tags
    that the machines, or what holds them, have. Raises OvhError if nothing can be read, or if a named holder cannot.
    """
    if kind.held_at:
        return read_held(
            client,
            kind,
            tagged(read_named(client, kind, holders) if holders else read_list(client, kind, tags), tags),
            classify_errors if not holders else require_complete,
        )
    found = tagged(read_list(client, kind, tags), tags)
    if kind.beside is not None:
        return with_lists(client, kind, kind.beside, found)
    return dataclasses.replace(found, machines={name: kind.facts(facts, {}) for name, facts in found.machines.items()})


def read_list(client: Client, kind: HostKind, tags: t.Mapping[str, t.Any] | None = None) -> Discovery:
    """Return everything that is listed: the machines, or what holds them; with tags at least all that have these."""
    query = {"iamTags": {name: [{"operator": "EQ", "value": str(value)}] for name, value in (tags or {}).items()}}
    try:
        return read_listed(client, kind, query if tags else None)
    except ApiError as error:
        # Not every endpoint may take the filter that all publish.
        if not tags or not error.answered_with(400):
            raise
        return read_listed(client, kind, None)


def read_listed(client: Client, kind: HostKind, query: t.Mapping[str, t.Any] | None) -> Discovery:
    """Return everything that the list shows for a query."""
    service = kind.services
    routes = service.list_route, service.item_route, service.path_parameter, service.key
    return classify_errors(read_all(client, *routes, query=query, succeeded=True))


def tagged(found: Discovery, tags: t.Mapping[str, t.Any] | None) -> Discovery:
    """Return a discovery of what has these tags; the API may have ignored the filter."""
    wanted = {name: str(value) for name, value in (tags or {}).items()}.items()
    return dataclasses.replace(
        found, machines={name: facts for name, facts in found.machines.items() if wanted <= tags_of(facts).items()}
    )


def read_named(client: Client, kind: HostKind, names: t.Sequence[str]) -> Discovery:
    """Return what holds machines, by the names that the user gave."""
    targets = named_targets(kind.services, Run({}, client), list(names))
    return require_complete(
        Reading(
            {target.name: target.facts for target in targets},
            {target.name: target.error for target in targets if target.error},
        )
    )


def read_held(client: Client, kind: HostKind, holders: Discovery, judge: t.Callable[[Reading], Discovery]) -> Discovery:
    """Return the machines inside these holders.

    judge: turns a reading into a discovery; decides which errors are raised.
    """
    lists = judge(
        read_each(client, kind.held_at, kind.services.path_parameter, list(holders.machines), kind=list, succeeded=True)
    )
    machines = [kind.facts(item, holders.machines[name]) for name, items in lists.machines.items() for item in items]
    return holders.with_machines({machine[kind.key]: machine for machine in machines}, lists)


def classify_errors(reading: Reading) -> Discovery:
    """Return what was read, and per machine or holder why it was left out or is unread.

    Raises the ApiError that affects all of them: a rejected credential, or a permission that is missing for all.
    """
    raise_if_stopped(reading)
    own = {name: error for name, error in reading.errors.items() if isinstance(error, ApiError) and error.permanent}
    for error in own.values():
        if error.not_granted and not reading.objects:
            raise error
    return Discovery(
        reading.objects,
        {name: short_reason(error) for name, error in own.items()},
        {name: error for name, error in reading.errors.items() if name not in own},
    )


def require_complete(reading: Reading) -> Discovery:
    """Return what was read; raise the first OvhError if anything could not be read."""
    for name, error in reading.errors.items():
        raise error.for_object(name)
    return Discovery(reading.objects)


# ---- what is beside machines


def with_lists(client: Client, kind: HostKind, beside: RelatedList, found: Discovery) -> Discovery:
    """Return the machines, each with its related list: from one expanded list if the API offers it, or else one GET
    each.
    """
    lists = read_common_list(client, beside) if "expanded" in client.bulk_modes else {}
    own = classify_errors(read_own_lists(client, beside, [name for name in found.machines if name not in lists]))
    lists.update(own.machines)
    return found.with_machines(
        {
            name: kind.facts({**facts, beside.field: lists[name]}, {})
            for name, facts in found.machines.items()
            if name in lists
        },
        own,
    )


def read_common_list(client: Client, beside: RelatedList) -> dict[t.Any, list[t.Any]]:
    """Return the related lists of all machines, from one expanded list.

    Empty if the API does not offer or grant it; each machine's own list shows the same.
    """
    lists: dict[t.Any, list[t.Any]] = {}
    for item in read_expanded(client, beside.route, None, None, beside.query) or ():
        value = beside.value(item) if isinstance(item, dict) else None
        if value is not None:
            lists.setdefault(beside.owner(item), []).append(value)
    return lists


def read_own_lists(client: Client, beside: RelatedList, names: list[str]) -> Reading:
    """Return the related lists of some machines, by one GET each."""
    lists = gather(client, dataclasses.replace(beside.each, item_route=""), names)
    objects = gather(client, beside.each, [name for name, items in lists.objects.items() if beside.unclear(items)])
    told = {name: beside.told(items) for name, items in objects.objects.items()}
    known = {name: items for name, items in lists.objects.items() if name not in objects.errors}
    return Reading({**known, **told}, {**lists.errors, **objects.errors})
