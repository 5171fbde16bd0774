# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/dedicated/server: servers, their burst, tasks, boots and IPMI."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from ..state.servers import Server
from . import tags
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

SERVER = "/dedicated/server/{serviceName}"


def server_of(api: Api, call: Call) -> Server:
    """The server that the call names; the gate has seen that it exists."""
    return api.state.servers[call.params["serviceName"]]


def item(items: dict[int, Any], call: Call, name: str) -> Any:
    """One numbered object of a server."""
    number = call.params[name]
    if not number.isdecimal() or int(number) not in items:
        raise errors.no_such_object(name, number)
    return items[int(number)]


@route("GET /dedicated/server")
def names(api: Api, call: Call) -> list[str]:
    """Every server, expired and forbidden ones too."""
    filters = tags.parse(call.asked("iamTags"))
    return [name for name, server in api.state.servers.items() if tags.match(tags.of(server.facts), filters)]


@route("GET " + SERVER)
def facts(api: Api, call: Call) -> dict[str, Any]:
    """The server itself."""
    return server_of(api, call).facts


@route("PUT " + SERVER)
def change(api: Api, call: Call) -> None:
    """Changes what was given, and only that."""
    server = server_of(api, call)
    boot_id = call.given.get("bootId")
    if boot_id is not None and boot_id not in server.boots:
        raise errors.no_such_object("bootId", boot_id)
    server.facts.update(call.given)


@route("GET %s/serviceInfos" % SERVER)
def service_infos(api: Api, call: Call) -> dict[str, Any]:
    """Until when, and how it is renewed."""
    return server_of(api, call).service_infos


@route("PUT %s/serviceInfos" % SERVER)
def change_service_infos(api: Api, call: Call) -> None:
    """Changes the renewal."""
    server_of(api, call).service_infos.update(call.given)


@route("GET %s/burst" % SERVER)
def burst(api: Api, call: Call) -> dict[str, Any]:
    """The burst, if the server has one."""
    found = server_of(api, call).burst
    if found is None:
        raise errors.absent()
    return found


@route("PUT %s/burst" % SERVER)
def change_burst(api: Api, call: Call) -> None:
    """Turns the burst on or off, at once. A locked one can't be turned."""
    found = burst(api, call)
    if found["status"] == "inactiveLocked":
        raise errors.bad_request("Burst is locked")
    if call.given.get("status") == "inactiveLocked":
        raise errors.bad_request("[status] Burst can't be locked by the customer")
    found.update(call.given)


@route("GET %s/ips" % SERVER)
def ips(api: Api, call: Call) -> list[str]:
    """The blocks that are routed to it."""
    return server_of(api, call).ips


@route("GET %s/option" % SERVER)
def options(api: Api, call: Call) -> list[str]:
    """What has been ordered with it: bandwidth, where it can burst."""
    return ["BANDWIDTH"] if server_of(api, call).burst else []


@route("GET %s/boot" % SERVER)
def boot_ids(api: Api, call: Call) -> list[int]:
    """What it can boot from, ?bootType= of one type."""
    wanted = call.asked("bootType")
    return [number for number, boot in server_of(api, call).boots.items() if wanted in (None, boot["bootType"])]


@route("GET %s/boot/{bootId}" % SERVER)
def boot(api: Api, call: Call) -> dict[str, Any]:
    """One thing to boot from."""
    return item(server_of(api, call).boots, call, "bootId")


@route("GET %s/intervention" % SERVER)
def intervention_ids(api: Api, call: Call) -> list[int]:
    """Past interventions."""
    return list(server_of(api, call).interventions)


@route("GET %s/intervention/{interventionId}" % SERVER)
def intervention(api: Api, call: Call) -> dict[str, Any]:
    """One intervention."""
    return item(server_of(api, call).interventions, call, "interventionId")


@route("GET %s/features/ipmi" % SERVER)
def ipmi(api: Api, call: Call) -> dict[str, Any]:
    """What its management board supports."""
    return server_of(api, call).ipmi


@route("GET %s/features/firewall" % SERVER)
def firewall(api: Api, call: Call) -> dict[str, Any]:
    """The firewall in front of the server."""
    return server_of(api, call).firewall


@route("PUT %s/features/firewall" % SERVER)
def change_firewall(api: Api, call: Call) -> None:
    """Turns it on or off, at once."""
    server_of(api, call).firewall.update(call.given)
