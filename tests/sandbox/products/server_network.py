# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/dedicated/server/{serviceName}/ola: network interfaces that become one, and many again. Their ids change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_DNS, uuid5

from .. import errors
from ..messages import Call
from ..state.servers import Server
from .dedicated_server import SERVER, server_of
from .registry import route
from .server_task import start

if TYPE_CHECKING:
    from ..api import Api


def add(server: Server, name: str, mode: str, macs: list[str]) -> None:
    """A new interface on these network cards."""
    # Another id than before, and the same one each time.
    uuid = str(uuid5(NAMESPACE_DNS, " ".join([name, *macs])))
    server.interfaces[uuid] = {
        "uuid": uuid,
        "name": name,
        "mode": mode,
        "enabled": True,
        "serverName": server.facts["name"],
        "vrack": None,
        "networkInterfaceController": macs,
    }
    link = ("public" if mode.startswith("public") else "private") + ("_lag" if mode.endswith("_aggregation") else "")
    for mac in macs:
        server.controllers[mac].update(virtualNetworkInterface=uuid, linkType=link)


def interface(server: Server, uuid: str) -> dict[str, Any]:
    """One of its interfaces."""
    if uuid not in server.interfaces:
        raise errors.bad_request("Virtual network interface %s does not exist" % uuid)
    return server.interfaces[uuid]


@route("POST %s/ola/aggregation" % SERVER)
def aggregate(api: Api, call: Call) -> dict[str, Any]:
    """A task that makes one interface of several."""
    server, name, uuids = server_of(api, call), call.given["name"], call.given["virtualNetworkInterfaces"]
    parts = [interface(server, uuid) for uuid in uuids]
    if len(parts) < 2 or any(part["mode"].endswith("_aggregation") for part in parts):
        raise errors.bad_request("These interfaces can't be aggregated")
    mode = "public_aggregation" if all(part["mode"] == "public" for part in parts) else "vrack_aggregation"

    def done() -> None:
        for uuid in uuids:
            server.interfaces.pop(uuid, None)
        add(server, name, mode, [mac for part in parts for mac in part["networkInterfaceController"]])

    return start(api, server, "INFRA_002_VirtualNetworkInterface_group", done)


@route("POST %s/ola/reset" % SERVER)
def reset(api: Api, call: Call) -> dict[str, Any]:
    """A task that makes each network card an interface of its own again."""
    server, uuid = server_of(api, call), call.given["virtualNetworkInterface"]
    whole = interface(server, uuid)

    def done() -> None:
        server.interfaces.pop(uuid, None)
        for number, mac in enumerate(whole["networkInterfaceController"]):
            mode = "vrack" if number else "public"
            add(server, mode, mode, [mac])

    return start(api, server, "INFRA_002_VirtualNetworkInterface_ungroup", done)
