# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What uses an object that a task deletes, as far as the API shows: nothing is sent then, and the error names it."""

from __future__ import annotations

import dataclasses
import itertools
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.find import Item
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.lists import Listing
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.lookup import Lookups
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import Request
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import value_at
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import UsedBy, Values


def refuse_if_used_by_others(lookups: Lookups, api: ResourceClient, request: Request, item: Item) -> Item:
    """Return the item, with an error that names its users if the task deletes it."""
    if request.present or item.error or item.current is None:
        return item
    try:
        users = [user for used_by in api.resource.used_by for user in users_of(lookups, api, used_by, item)]
    except OvhError as error:
        return dataclasses.replace(item, error=error.for_object(item.label))
    if not users:
        return item
    text = f"{item.label}: it cannot be deleted while it is used by {listed(users)}; delete or detach that first"
    return dataclasses.replace(item, error=StateError(text))


def users_of(lookups: Lookups, api: ResourceClient, used_by: UsedBy, item: Item) -> list[str]:
    """Return the objects of one kind that use an object, as messages name them."""
    current = item.current or {}
    ids = {str(item.id), *values_at(current, used_by.known_as)}
    return [
        f"{used_by.lookup.label} {lookups.shown(object_id)}"
        for place in places_of(used_by, current)
        for object_id, user in list_of(lookups, used_by, {**api.parents, **place}).objects.items()
        if ids & set(values_at(user, used_by.shows))
    ]


def places_of(used_by: UsedBy, current: Values) -> list[dict[str, str]]:
    """Return where the list of users is read: the path parameters that the object shows, one of each."""
    values = [values_at(current, path) for path in used_by.inside.values()]
    return [dict(zip(used_by.inside, each, strict=True)) for each in itertools.product(*values)]


def list_of(lookups: Lookups, used_by: UsedBy, place: Values) -> Listing:
    """Return the users in one place; none if there is no such list. Raises the error of what could be read later."""
    try:
        listing = lookups.listing(used_by.lookup, place)
    except ApiError as error:
        listing = Listing(errors={"": error})
    for reason in listing.errors.values():
        pass_over(lookups, used_by, reason)
    return listing


def pass_over(lookups: Lookups, used_by: UsedBy, error: OvhError) -> None:
    """Leave out what does not exist, and with a warning what may not be read: the API itself refuses the deletion of an
    object that is in use. Raises any other error.
    """
    if isinstance(error, ApiError) and error.not_granted:
        text = f"whether a {used_by.lookup.label} uses it could not be verified ({error})"
        lookups.run.warnings += [text] if text not in lookups.run.warnings else []
    elif not (isinstance(error, ApiError) and error.answered_with(400, 404)):
        raise error


def values_at(values: Values, path: str) -> list[t.Any]:
    """Return the values at a path, which is one or through a list; none for no path, and where there is none."""
    found = value_at(values, path) if path else None
    return [each for each in (found if isinstance(found, list) else [found]) if each is not None]
