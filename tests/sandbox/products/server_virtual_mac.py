# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Virtual MACs of a server, made and removed with their addresses by tasks; none is left without an address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from ..state.servers import Server
from .dedicated_server import SERVER, server_of
from .registry import route
from .server_task import start

if TYPE_CHECKING:
    from ..api import Api

MACS = SERVER + "/virtualMac"
ADDRESSES = MACS + "/{macAddress}/virtualAddress"


def mac_of(api: Api, call: Call) -> dict[str, Any]:
    """One MAC, or its 404."""
    macs, name = server_of(api, call).virtual_macs, call.params["macAddress"]
    if name not in macs:
        raise errors.no_such_object("macAddress", name)
    return macs[name]


@route("GET " + MACS)
def macs(api: Api, call: Call) -> list[str]:
    """The MACs."""
    return [*server_of(api, call).virtual_macs]


@route("GET %s/{macAddress}" % MACS)
def mac(api: Api, call: Call) -> dict[str, str]:
    """One MAC."""
    return {"macAddress": call.params["macAddress"], "type": mac_of(api, call)["type"]}


@route("GET " + ADDRESSES)
def addresses(api: Api, call: Call) -> list[str]:
    """The addresses of a MAC."""
    return [*mac_of(api, call)["addresses"]]


@route("GET %s/{ipAddress}" % ADDRESSES)
def address(api: Api, call: Call) -> dict[str, str]:
    """One address."""
    names, ip = mac_of(api, call)["addresses"], call.params["ipAddress"]
    if ip not in names:
        raise errors.no_such_object("ipAddress", ip)
    return {"ipAddress": ip, "virtualMachineName": names[ip]}


def require_free(server: Server, ip: str) -> None:
    """The 409 of an address that has a MAC, or is about to have one."""
    busy = any(
        "virtualMac" in task["function"] and task["status"] in ("init", "doing") for task in server.tasks.values()
    )
    if busy or any(ip in each["addresses"] for each in server.virtual_macs.values()):
        raise errors.conflict("%s already has a virtual MAC, or a task is pending" % ip)


@route("POST " + MACS)
def create(api: Api, call: Call) -> dict[str, Any]:
    """A new MAC with its first address."""
    server, ip, name, kind = (
        server_of(api, call),
        *(call.given[each] for each in ("ipAddress", "virtualMachineName", "type")),
    )
    require_free(server, ip)

    def done() -> None:
        text = "02:00:%02x:%02x:%02x:%02x" % tuple(map(int, ip.split(".")))
        server.virtual_macs[text] = {"type": kind, "addresses": {ip: name}}

    return start(api, server, "virtualMacAdd", done)


@route("POST " + ADDRESSES)
def add(api: Api, call: Call) -> dict[str, Any]:
    """A further address of a MAC."""
    server, held = server_of(api, call), mac_of(api, call)["addresses"]
    ip, name = call.given["ipAddress"], call.given["virtualMachineName"]
    require_free(server, ip)
    return start(api, server, "virtualMacAdd", lambda: held.update({ip: name}))


@route("DELETE %s/{ipAddress}" % ADDRESSES)
def remove(api: Api, call: Call) -> dict[str, Any]:
    """The end of an address, and of its MAC if it was the last one."""
    address(api, call)
    server, name, ip = server_of(api, call), call.params["macAddress"], call.params["ipAddress"]

    def done() -> None:
        held = server.virtual_macs.get(name, {"addresses": {}})["addresses"]
        held.pop(ip, None)
        if not held:
            server.virtual_macs.pop(name, None)

    return start(api, server, "virtualMacDelete", done)
