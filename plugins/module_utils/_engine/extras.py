# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Add further fields to discovered machines, from lists that tell of many machines at once."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_all
from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._engine.discovery import Discovery, classify_errors
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._schema.extra import AccountList, Extra, OwnedLists
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

# What machines are found by → what is told of them.
Index = dict[t.Hashable, list[t.Any]]


def with_extras(client: Client, extras: t.Mapping[str, Extra], found: Discovery, names: t.Iterable[str]) -> Discovery:
    """Return the machines with these extras, as far as their kind has them.

    Raises OvhError if nothing of an extra can be read. What cannot be read of single owners is `lacking` or `unread`.
    """
    for name in names:
        if name in extras and found.machines:
            found = with_extra(client, name, extras[name], found)
    return found


def with_extra(client: Client, name: str, extra: Extra, found: Discovery) -> Discovery:
    """Return the machines with one extra. A machine that nothing is known of has no such field if something failed."""
    index: Index = {}
    machines = list(found.machines.values())
    readings = [read_into(index, client, each, owners_of(extra, machines)) for each in extra.lists]
    unknown = [each for each in machines if any(key not in index for key in extra.keys(each))]
    if unknown:
        readings += [read_into(index, client, each, owners_of(extra, unknown)) for each in extra.further]
    failed = any(each.left_out or each.unread for each in readings)
    return dataclasses.replace(
        found,
        machines={own: with_field(extra, index, facts, failed) for own, facts in found.machines.items()},
        lacking={
            **found.lacking,
            **{f"{name} of {owner}": reason for each in readings for owner, reason in each.left_out.items()},
        },
        unread={
            **found.unread,
            **{f"{name} of {owner}": error for each in readings for owner, error in each.unread.items()},
        },
    )


def owners_of(extra: Extra, machines: t.Iterable[Values]) -> list[str]:
    """Return what owns these machines, each once: projects, or the machines themselves."""
    return list(dict.fromkeys(map(extra.owner, machines)))


def with_field(extra: Extra, index: Index, facts: Values, failed: bool) -> Values:
    """Return a machine with the extra's values."""
    values = [value for key in extra.keys(facts) for value in index.get(key, ())]
    if failed and not values:
        return facts
    # Values may be dictionaries, which have no hash.
    each_once = [value for number, value in enumerate(values) if value not in values[:number]]
    return {**facts, extra.field: each_once if extra.many else next(iter(each_once), None)}


def read_into(index: Index, client: Client, lists: OwnedLists | AccountList, owners: list[str]) -> Discovery:
    """Add what lists tell to the index; return which of them could not be read."""
    if isinstance(lists, AccountList):
        return read_account_list(index, client, lists, owners)
    if lists.owners:
        owners = [str(owner) for owner in client.get_list(lists.owners)]
    reading = gather(client, lists.source, owners) if owners else Reading()
    found = classify_errors(reading)
    for owner, answer in found.machines.items():
        for item in answer if lists.source.is_list else [answer]:
            add(index, lists.pairs(owner, item))
    return found


def read_account_list(index: Index, client: Client, lists: AccountList, owners: list[str]) -> Discovery:
    """Add what the account's list tells, or what each machine does where the endpoint lacks that list."""
    service = lists.service
    try:
        reading = read_all(client, service.list_route, service.item_route, service.path_parameter, service.key)
    except ApiError as error:
        if not error.unknown_route or lists.instead is None:
            raise
        return read_into(index, client, lists.instead, owners)
    found = classify_errors(reading)
    for item in found.machines.values():
        add(index, lists.pairs(item))
    return found


def add(index: Index, pairs: t.Iterable[tuple[t.Hashable, t.Any]]) -> None:
    """Add what is told of machines to the index."""
    for key, value in pairs:
        index.setdefault(key, []).append(value)
