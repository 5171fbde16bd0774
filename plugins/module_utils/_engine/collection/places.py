# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find the container that a task names in one of several places."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import new_outcomes, run_in_parallel
from ansible_collections.community.ovh.plugins.module_utils._schema.places import Place, Places
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

SERVICES_AT_ONCE = 10


def find_place(client: Client, places: Places, name: str) -> tuple[Place, Values]:
    """Return the place of a container, and the path parameters that name it.

    Raises UsageError if no place has it; the error of a service that cannot be read, unless another one has it.
    """
    unread: list[OvhError] = []
    for place in places.places:
        services: list[Values] = [{}]
        for route, parameter in zip(place.levels, place.level_parameters, strict=True):
            found = search(client, route, services, unread)
            services = [{**values, parameter: each} for values, listed in found for each in listed]
        for values, listed in search(client, place.list_route, services, unread):
            for each in listed:
                if places.compared(each) == places.compared(name):
                    return place, {**values, place.parameter: each}
    if unread:
        raise unread[0]
    raise UsageError(places.missing(name, look_elsewhere(client, places, name)))


def search(
    client: Client, route: str, services: t.Sequence[Values], unread: list[OvhError]
) -> list[tuple[Values, list[str]]]:
    """Return the names that a route lists in each of some services.

    unread: takes the errors of those that cannot be read.
    """
    outcomes = new_outcomes(services)
    run_in_parallel(outcomes, lambda values: names(client, route, values), SERVICES_AT_ONCE, client.throttle)
    for outcome in outcomes:
        if isinstance(outcome.error, ApiError) and outcome.error.credential_rejected:
            raise outcome.error
    unread += [outcome.error for outcome in outcomes if outcome.error]
    return [(outcome.item, outcome.value) for outcome in outcomes if outcome.value is not None]


def names(client: Client, route: str, values: Values) -> list[str]:
    """Return the names in a list; none if the endpoint has no such route."""
    try:
        return [str(name) for name in client.get_list(route, values)]
    except ApiError as error:
        if error.unknown_route:
            return []
        raise


def look_elsewhere(client: Client, places: Places, name: str) -> Values | None:
    """Return the object at `elsewhere`, which only explains a failure; None if there is none or it cannot be read."""
    try:
        return client.get_object(places.elsewhere, places.about(name))
    except ApiError:
        return None
