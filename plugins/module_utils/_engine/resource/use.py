# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the deletion of an object ends or destroys: a task that deletes one that is in use must say that the use is to
end, and what is below an object is counted before a task deletes it.
"""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.find import Item
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.lookup import Lookups
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import Request, option_of
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.steps import in_use
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import described, read_value


def refuse_if_in_use(lookups: Lookups, api: ResourceClient, request: Request, item: Item) -> Item:
    """Return the item, with an error if the task deletes it, it is in use, and the task does not allow ending that."""
    if request.present or item.error or item.current is None:
        return item
    scope = {**described(api.resource.fields, item.current), **api.parents}
    for field, _update in in_use(api.resource, item.current):
        if request.given.get(field.name) != []:
            option, users = option_of(field), lookups.named(field, read_value(field, item.current), scope)
            return dataclasses.replace(
                item,
                error=StateError(
                    f"{item.label}: it cannot be deleted while {option} is {listed(users)};"
                    f" to end that and delete it, set {option}: []"
                ),
            )
    return item


def with_holds(api: ResourceClient, request: Request, items: t.Sequence[Item]) -> list[Item]:
    """Return the items; those that the task may delete with the number of elements in the lists below them."""
    resource, counted = api.resource, list(items)
    if request.present and request.recreate == "never":
        return counted
    for held in resource.holds:
        ids = [str(each.id) for each in counted if each.current is not None and not each.error]
        reading = read_each(api.client, resource.item_route + held.path, resource.id, ids, api.parents, kind=list)
        counted = [with_count(each, held.name, reading) for each in counted]
    return counted


def with_count(item: Item, name: str, reading: Reading) -> Item:
    """Return an item with the number of elements of one list below it; 0 if the list has vanished."""
    error = reading.errors.get(str(item.id))
    if error is not None and not (isinstance(error, ApiError) and error.not_found):
        return dataclasses.replace(item, error=error)
    return dataclasses.replace(item, holds={**item.holds, name: len(reading.objects.get(str(item.id), ()))})
