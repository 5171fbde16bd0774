# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""SOA record of a DNS zone, which has a route of its own (/domain/zone/{zoneName}/soa). Pure."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.domain.record import SOA
from ansible_collections.community.ovh.plugins.module_utils._products.domain.shared import ZONE
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Head, Item, Write
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import compared_name, dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.mail_addresses import mail_address
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

ROUTE, GROUP = ZONE + "/soa", "@ SOA"
# Seconds, by option: the API's name of each.
SECONDS = {"refresh": "refresh", "expire": "expire", "nxdomain_ttl": "nxDomainTtl", "ttl": "ttl"}
LONGEST = 2**31 - 1
OPTION: dict[str, t.Any] = {
    "type": "dict",
    "options": {"email": {"type": "str"}, **{name: {"type": "int"} for name in SECONDS}},
}


def item_of(values: Values) -> Item:
    """Return the SOA as an item. It can be changed, but not added or removed."""
    numbers = ", ".join(f"{option} {values.get(name)}" for option, name in SECONDS.items())
    line = f"@ IN SOA email {values.get('email')}, {numbers}"
    return Item({**values, "fieldType": SOA}, ("", SOA), GROUP, GROUP, line, unmanaged=True)


def declared_soa(option: Values) -> Item:
    """Return the SOA that the option declares. Raise ValueError for an invalid value."""
    given = {name: value for name, value in option.items() if value is not None}
    if not given:
        raise ValueError(f"soa is empty: set {', '.join(OPTION['options'])}")
    for name in SECONDS:
        if name in given and not 0 < given[name] <= LONGEST:
            raise ValueError(f"soa: {name} is {given[name]}: use 1 to {LONGEST} seconds")
    values = {SECONDS[name]: value for name, value in given.items() if name in SECONDS}
    return item_of({**values, "email": mailbox(given["email"])} if "email" in given else values)


def mailbox(text: str) -> str:
    """Return the administrator's address in zone notation, with a dot for the @. Raise ValueError if it is invalid."""
    written = text.strip()
    try:
        if "@" not in written:
            return f"{dns_name(written)}."
        local, _at, domain = mail_address(written).partition("@")
    except ValueError as error:
        raise ValueError(f"soa: email: {error}") from None
    return "{}.{}.".format(local.replace(".", "\\."), domain)


def merge_into(declared: Item, existing: Item) -> Values:
    """Return the existing SOA with the declared fields."""
    values = dict(existing.values)
    for name in SECONDS.values():
        values[name] = declared.values.get(name, values[name])
    email = declared.values.get("email")
    if email and compared_name(email) != compared_name(str(values["email"])):
        values["email"] = email
    return values


def change(new: Item, path_values: Values) -> Write:
    """Return a PUT of the whole SOA with its current serial."""
    body = {name: value for name, value in new.values.items() if name != "fieldType"}
    return Write("PUT", ROUTE, path_values, body, (new,))


def shown_soa(values: Values) -> Values:
    """Return the SOA for a result, with the names of its options."""
    return {"email": values["email"], **{name: values[key] for name, key in SECONDS.items()}}


HEAD = Head(GROUP, ROUTE, item_of)
