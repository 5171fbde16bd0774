# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/ip: blocks of addresses, and where they are routed."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from ..state.ips import Block
from . import tags
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

IP = "/ip/{ip}"


def block_of(api: Api, call: Call) -> Block:
    """The block that the call names; the gate has seen that it exists."""
    return api.state.ips[call.params["ip"]]


@route("GET /ip")
def names(api: Api, call: Call) -> list[str]:
    """Every block, or those that the query asks for; ?ip= is the block itself, or what lies in it."""
    filters = tags.parse(call.asked("iamTags"))
    return [
        name
        for name, block in api.state.ips.items()
        if tags.match(tags.of(block.facts), filters) and asked_for(api, call, block.facts)
    ]


def asked_for(api: Api, call: Call, facts: dict[str, Any]) -> bool:
    """Whether the query means this block."""
    service, address = call.asked("routedTo.serviceName"), call.asked("ip")
    return (
        all(call.asked(name) in (None, str(facts[name])) for name in ("type", "version", "description"))
        and service in (None, (facts["routedTo"] or {}).get("serviceName"))
        and (address is None or fits(api.settings.ip_filter, address, facts["ip"]))
    )


def fits(mode: str, address: str, name: str) -> bool:
    """?ip= as the settings say."""
    if mode == "ignored":
        return True
    asked, block = ipaddress.ip_network(address, strict=False), ipaddress.ip_network(name)
    return asked == block or (mode == "inside" and asked.version == block.version and asked.subnet_of(block))


@route("GET " + IP)
def facts(api: Api, call: Call) -> dict[str, Any]:
    """One block."""
    return block_of(api, call).facts


@route("PUT " + IP)
def change(api: Api, call: Call) -> None:
    """Its description."""
    block_of(api, call).facts.update(call.given)


# --- where it is routed


@route("GET %s/move" % IP)
def destinations(api: Api, call: Call) -> dict[str, Any]:
    """The services that it can be moved to."""
    kinds = ("cloudProject", "dedicatedCloud", "dedicatedServer", "hostingReseller", "ipLoadbalancing", "vps")
    return {kind: block_of(api, call).destinations.get(kind) for kind in kinds}


@route("POST %s/move" % IP)
def move(api: Api, call: Call) -> dict[str, Any]:
    """A task that routes it to another service."""
    possible = [
        each
        for found in block_of(api, call).destinations.values()
        for each in found
        if each["service"] == call.given["to"]
    ]
    if not possible or call.given.get("nexthop") not in (None, *(possible[0]["nexthop"] or ())):
        raise errors.bad_request("[to] %s can't be moved there" % call.params["ip"])
    return start(api, call, {"serviceName": call.given["to"]})


@route("POST %s/park" % IP)
def park(api: Api, call: Call) -> dict[str, Any]:
    """A task after which it is routed nowhere."""
    return start(api, call, None)


def start(api: Api, call: Call, destination: dict[str, str] | None) -> dict[str, Any]:
    """A task that routes the block; one at a time."""
    block, outcome = block_of(api, call), api.settings.task_outcome
    if any(task["status"] == "doing" for task in block.tasks.values()):
        raise errors.conflict("Another task is pending on %s" % call.params["ip"])
    task = {
        "taskId": api.state.next_number(),
        "function": "genericMoveFloatingIp",
        "status": "doing",
        "comment": None,
        "destination": destination,
        "startDate": api.date(),
        "lastUpdate": api.date(),
        "doneDate": None,
    }
    block.tasks[task["taskId"]] = task

    def end() -> None:
        task.update(status="done" if outcome == "never" else outcome, doneDate=api.date())
        if task["status"] == "done":
            block.facts["routedTo"] = destination

    if outcome == "never":
        api.state.agenda.hold(end)
    else:
        api.state.agenda.add(api.settings.task_seconds, end)
    return task


@route("GET %s/task" % IP)
def task_ids(api: Api, call: Call) -> list[int]:
    """Its tasks, ?function= and ?status= of some."""
    return [
        number
        for number, task in block_of(api, call).tasks.items()
        if all(call.asked(name) in (None, task[name]) for name in ("function", "status"))
    ]


@route("GET %s/task/{taskId}" % IP)
def one_task(api: Api, call: Call) -> dict[str, Any]:
    """One task."""
    found = {str(number): task for number, task in block_of(api, call).tasks.items()}.get(call.params["taskId"])
    if found is None:
        raise errors.no_such_object("taskId", call.params["taskId"])
    return found
