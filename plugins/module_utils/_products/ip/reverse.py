# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reverse DNS: the host name of each address."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.ip.shared import BLOCK
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import compared_name, dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.ip_addresses import ip_address
from ansible_collections.community.ovh.plugins.module_utils._schema.keyed_value import KeyedValue, Refusal
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values


def address_of(text: str) -> str:
    """Return an address as it is compared, whatever its form. Raises ValueError with a sentence for the user."""
    try:
        return ip_address(text)
    except ValueError:
        raise ValueError(f"{text!r} is not an address: set one address, such as 192.0.2.1 or 2001:db8::1") from None


def name_of(text: str) -> str | None:
    """Return a name as the API has it, with its last dot; None for an empty one. Raises ValueError with the reason."""
    if not text.strip():
        return None
    name = dns_name(text.strip())
    if "." not in name:
        raise ValueError(f"{text!r} is not the name of a machine, such as web-1.example.net")
    return name + "."


def same_name(one: str | None, other: str | None) -> bool:
    """Return whether both are the same name; the last dot and the case mean nothing."""
    return compared_name(one or "") == compared_name(other or "")


def declared(params: Values) -> dict[str, str | None]:
    """Return what the task asks for: address → name, None if there must be none.

    Raises ValueError for options that are not valid.
    """
    entries = (
        params["reverses"] if params["reverses"] is not None else [{"ip": params["ip"], "reverse": params["reverse"]}]
    )
    wanted: dict[str, str | None] = {}
    for each in entries:
        if params["state"] == "present" and each.get("reverse") is None:
            raise ValueError(f"{each['ip']}: reverse is needed for state: present; an empty one removes it")
        address, name = address_of(each["ip"]), name_of(each["reverse"]) if params["state"] == "present" else None
        if not same_name(wanted.get(address, name), name):
            raise ValueError(f"{address} is given twice, with different names")
        wanted[address] = name
    return wanted


OPTIONS: dict[str, dict[str, t.Any]] = {
    "ip": {"type": "str"},
    "reverse": {"type": "str"},
    "reverses": {
        "type": "list",
        "elements": "dict",
        "options": {"ip": {"type": "str", "required": True}, "reverse": {"type": "str"}},
    },
    "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
    "wait_for_forward": {"type": "bool", "default": False},
}
CONSTRAINTS: Values = {
    "mutually_exclusive": [("ip", "reverses"), ("reverse", "reverses")],
    "required_one_of": [("ip", "reverses")],
}

REVERSE = KeyedValue(
    word="reverse",
    plural="reverses",
    # A task may be about addresses of many blocks: the whole list tells of all of them.
    enclosing=dataclasses.replace(BLOCK, query=None),
    nothing_around="the account has no block that this address lies in",
    item_route="/ip/{ip}/reverse/{ipReverse}",
    value="reverse",
    key="ip",
    container="block",
    options=OPTIONS,
    constraints=CONSTRAINTS,
    wanted=declared,
    compared=address_of,
    same=same_name,
    refusal=Refusal("the API only accepts a name that resolves to the address", option="wait_for_forward"),
)
