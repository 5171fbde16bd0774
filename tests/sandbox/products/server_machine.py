# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/dedicated/server/{serviceName}: its hardware, its network cards and the interfaces on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from .dedicated_server import SERVER, server_of
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

CARDS, INTERFACES = SERVER + "/networkInterfaceController", SERVER + "/virtualNetworkInterface"


def chosen(call: Call, items: dict[str, dict[str, Any]], *filters: str) -> list[str]:
    """The ids of the objects that have what the query asks for."""
    asked = {name: call.asked(name) for name in filters}
    return [
        key
        for key, item in items.items()
        if all(value is None or str(item[name]).lower() == value.lower() for name, value in asked.items())
    ]


def one(call: Call, items: dict[str, dict[str, Any]], name: str) -> dict[str, Any]:
    """The object that the path names."""
    if call.params[name] not in items:
        raise errors.no_such_object(name, call.params[name])
    return items[call.params[name]]


@route("GET %s/specifications/hardware" % SERVER)
def hardware(api: Api, call: Call) -> dict[str, Any]:
    """What it is made of, if that is known."""
    found = server_of(api, call).hardware
    if found is None:
        raise errors.absent()
    return found


@route("GET %s/specifications/network" % SERVER)
def network(api: Api, call: Call) -> dict[str, Any]:
    """Its bandwidth and its routes."""
    return server_of(api, call).network


@route("GET " + CARDS)
def macs(api: Api, call: Call) -> list[str]:
    """Its network cards, ?linkType= of one kind."""
    return chosen(call, server_of(api, call).controllers, "linkType")


@route("GET %s/{mac}" % CARDS)
def card(api: Api, call: Call) -> dict[str, Any]:
    """One network card."""
    return one(call, server_of(api, call).controllers, "mac")


@route("GET " + INTERFACES)
def uuids(api: Api, call: Call) -> list[str]:
    """Its interfaces, ?mode=, ?vrack= and so on of one kind."""
    return chosen(call, server_of(api, call).interfaces, "enabled", "mode", "name", "vrack")


@route("GET %s/{uuid}" % INTERFACES)
def interface(api: Api, call: Call) -> dict[str, Any]:
    """One interface."""
    return one(call, server_of(api, call).interfaces, "uuid")
