# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The names that addresses lead back to: what is declared of them, and when two are the same. Pure."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import compared_name, dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.ip_addresses import ip_address
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values

# What is listed and read of the account are blocks; what a task is about are the addresses in them.
REVERSE = Service("reverse", "reverses", "/ip", "/ip/{ip}", key="ip")
LIST = "/ip/{ip}/reverse"
ITEM = LIST + "/{ipReverse}"


def address_of(text: str) -> str:
    """An address as it is compared, whatever its form. Raises ValueError with a sentence for the user."""
    try:
        return ip_address(text)
    except ValueError:
        raise ValueError(
            f"{text!r} is no address: a reverse belongs to one address, such as 192.0.2.1 or 2001:db8::1"
        ) from None


def name_of(text: str) -> str | None:
    """A name as the API has it, with its last dot; None for an empty one. Raises ValueError with the reason."""
    if not text.strip():
        return None
    name = dns_name(text.strip())
    if "." not in name:
        raise ValueError(f"{text!r} is not the name of a machine, such as web-1.example.net")
    return name + "."


def same_name(one: str | None, other: str | None) -> bool:
    """Whether both are the same name; the last dot and the case mean nothing."""
    return compared_name(one or "") == compared_name(other or "")


def declared(params: Values) -> dict[str, str | None]:
    """What the task asks for: address → name, None where there must be none.

    Raises ValueError for what can't be meant.
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
            raise ValueError(f"{address} is there twice, with different names")
        wanted[address] = name
    return wanted


def line(reverse: Values) -> str:
    """One reverse in a diff."""
    return f"{reverse['ipReverse']} -> {reverse['reverse']}"
