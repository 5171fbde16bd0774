# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets of addresses, each added and removed by a request of its own: members of a mailing list, aliases of an account.

An object of such a set is an address and nothing else.
"""

from __future__ import annotations

import functools
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import option_value
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Collection, Item, Wanted, Write
from ansible_collections.community.ovh.plugins.module_utils._schema.mail_addresses import compared_address, mail_address
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

OPTIONS: dict[str, dict[str, t.Any]] = {
    "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
    "purge": {"type": "bool", "default": False},
}


def address_item(field: str, values: Values) -> Item:
    """Return the item of an object whose address is in this field."""
    address = str(values[field])
    compared = compared_address(address)
    return Item({field: address}, (compared,), compared, compared, address)


def additions(route: str, missing: t.Sequence[Item], path_values: Values) -> list[Write]:
    """Return a POST for each address: there is none for several."""
    return [Write("POST", route, path_values, dict(item.values), (item,)) for item in missing]


def address_set(route: str, field: str, **rules: t.Any) -> Collection:
    """Return the set at a route. field: the API's name of an address. rules: what differs from set to set."""
    return Collection(
        list_route=route,
        item_route=f"{route}/{{{field}}}",
        ids_only=True,
        key=field,
        item=functools.partial(address_item, field),
        add=functools.partial(additions, route),
        change=None,
        writes_at_once=1,
        writes=(f"POST {route}", f"DELETE {route}/{{{field}}}"),
        **rules,
    )


def addresses_in(option: str, texts: t.Iterable[str], domain: str = "") -> list[str]:
    """Return the addresses of an option; a name without @ belongs to the domain, if one is given. Raises ValueError."""
    stripped = (text.strip() for text in texts)
    whole = (f"{text}@{domain}" if domain and "@" not in text else text for text in stripped)
    return [option_value(option, text, mail_address) for text in whole]


def wanted_addresses(
    params: Values, field: str, addresses: t.Iterable[str], path_values: Values, **container: t.Any
) -> Wanted:
    """Return what `state` and `purge` declare of these addresses.

    field: the API's name of an address. container: what else `Wanted` says of the set. Raises ValueError for options
    that contradict each other.
    """
    present, purge = params["state"] == "present", params["purge"]
    if purge and not present:
        raise ValueError("purge requires state: present")
    items = [address_item(field, {field: address}) for address in addresses]
    groups = frozenset(item.group for item in items)
    return Wanted(
        path_values,
        groups,
        tuple(items) if present else (),
        absent=None if present else lambda item: item.group in groups,
        purge=purge,
        **container,
    )


def shown_addresses(current: t.Sequence[Item], wanted: Wanted) -> list[str]:
    """Return the declared addresses that are in the set, with purge all of them."""
    return sorted(item.line for item in current if wanted.purge or item.group in wanted.groups)
