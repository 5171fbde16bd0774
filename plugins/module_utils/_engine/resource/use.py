# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects that are in use: a task that deletes one must say that the use is to end."""

from __future__ import annotations

import dataclasses

from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.find import Item
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.lookup import Lookups
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import Request, option_of
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.steps import in_use
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import described, read_value


def refuse_if_in_use(lookups: Lookups, api: ResourceClient, request: Request, item: Item) -> Item:
    """The item, with an error where the task deletes it, it is in use, and the task does not say to end that."""
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
