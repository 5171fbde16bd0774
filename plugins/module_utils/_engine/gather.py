# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Read one source of many services in parallel: an object, a list, or the objects of a list (docs/api_facts.md, Bulk
reads).
"""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import (
    Objects,
    Reading,
    chunks,
    progress_of,
    read_batch,
    read_each,
    read_lists,
)
from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import new_outcomes, run_in_parallel
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import path_parameters
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

Pair = tuple[str, str]


def gather(client: Client, source: Source, names: t.Sequence[str]) -> Reading:
    """Return each service's object or list, or its error, by service name. Never raises for a service."""
    if not source.is_list or source.of_objects:
        kind = list if source.is_list else dict
        reading = read_each(client, source.route, path_parameters(source.route)[0], names, kind=kind)
        # Where the first refusal kept the others from being asked, it is theirs, too.
        reading.errors.update((name, next(iter(reading.errors.values()))) for name in reading.not_attempted)
    else:
        reading = read_lists(client, source.route, path_parameters(source.route)[0], names, source.queries)
    reading = without_route_as_empty(reading) if source.optional else reading
    return read_items(client, source, reading) if source.item_route else reading


def without_route_as_empty(reading: Reading) -> Reading:
    """Return a reading of lists, with an empty list for each error that means the endpoint lacks the route."""
    empty = [name for name, error in reading.errors.items() if isinstance(error, ApiError) and error.unknown_route]
    return Reading(
        {**reading.objects, **{name: [] for name in empty}},
        {name: error for name, error in reading.errors.items() if name not in empty},
    )


def read_items(client: Client, source: Source, lists: Reading) -> Reading:
    """Return the objects behind each service's list of ids, one GET each or in batches.

    An object that vanished meanwhile is left out; one that cannot be read becomes its service's error.
    """
    found = read_in_batches(client, source, lists)
    path_parameter, item_hole = path_parameters(source.item_route)
    outcomes = new_outcomes(
        (name, item) for name, ids in lists.objects.items() for item in ids if (name, item) not in found
    )
    run_in_parallel(
        outcomes,
        lambda pair: client.get_object(source.item_route, {path_parameter: pair[0], item_hole: pair[1]}),
        client.reads,
        client.throttle,
        progress_of(client, source.item_route, len(outcomes)),
        succeeded=True,
    )
    found.update((outcome.item, outcome.value) for outcome in outcomes if outcome.value is not None)
    unread = {
        outcome.item[0]: outcome.error
        for outcome in outcomes
        if outcome.error and not (isinstance(outcome.error, ApiError) and outcome.error.not_found)
    }
    objects = {
        name: [found[name, item] for item in ids if (name, item) in found]
        for name, ids in lists.objects.items()
        if name not in unread
    }
    return Reading(objects, {**lists.errors, **unread})


def read_in_batches(client: Client, source: Source, lists: Reading) -> dict[Pair, Objects]:
    """Return the objects that batched reads of each service's ids return, in parallel, by (service name, id).

    Objects that are missing in it are left to be read one by one.
    """
    path_parameter, item_hole = path_parameters(source.item_route)
    outcomes = new_outcomes((name, chunk) for name, ids in lists.objects.items() for chunk in chunks(ids))

    def read(group: tuple[str, list[str]]) -> dict[str, Objects]:
        name, ids = group
        return read_batch(client, source.item_route, item_hole, ids, {path_parameter: name})

    run_in_parallel(
        outcomes,
        read,
        client.reads,
        client.throttle,
        progress_of(client, source.item_route, len(outcomes), " batches"),
        succeeded=True,
    )
    return {(outcome.item[0], item): value for outcome in outcomes for item, value in (outcome.value or {}).items()}
