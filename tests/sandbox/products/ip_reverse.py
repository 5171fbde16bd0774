# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/ip/{ip}/reverse: what each address of a block leads back to."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from .ip import IP, block_of
from .registry import route

if TYPE_CHECKING:
    from ..api import Api


def known(api: Api, call: Call) -> dict[str, dict[str, Any]]:
    """The reverses of the block that the call names, by address."""
    return block_of(api, call).reverses


def named(api: Api, call: Call) -> str:
    """The address that the path names, in whatever form, if it has a reverse."""
    address = str(ipaddress.ip_address(call.params["ipReverse"]))
    if address not in known(api, call):
        raise errors.no_such_object("ipReverse", call.params["ipReverse"])
    return address


@route("GET %s/reverse" % IP)
def addresses(api: Api, call: Call) -> list[str]:
    """The addresses that have one."""
    return [item["ipReverse"] for item in known(api, call).values()]


@route("POST %s/reverse" % IP)
def put(api: Api, call: Call) -> dict[str, Any]:
    """Sets one, in the place of the one that there was. The name has to lead to the address."""
    address, name = ipaddress.ip_address(call.given["ipReverse"]), call.given["reverse"].rstrip(".") + "."
    if address not in ipaddress.ip_network(call.params["ip"]):
        raise errors.bad_request("[ipReverse] %s is not in %s" % (address, call.params["ip"]))
    if name in api.state.unresolved:
        raise errors.bad_request("Cannot check if %s resolves to %s" % (name, address))
    known(api, call)[str(address)] = {
        "ipReverse": address.exploded if api.settings.exploded_reverse else str(address),
        "reverse": name,
    }
    return known(api, call)[str(address)]


@route("GET %s/reverse/{ipReverse}" % IP)
def item(api: Api, call: Call) -> dict[str, Any]:
    """One of them."""
    return known(api, call)[named(api, call)]


@route("DELETE %s/reverse/{ipReverse}" % IP)
def remove(api: Api, call: Call) -> None:
    """Removes one."""
    del known(api, call)[named(api, call)]
