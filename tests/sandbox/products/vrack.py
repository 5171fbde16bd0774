# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/vrack: private networks, and the services that are attached to them by tasks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from ..state import State
from ..state.vracks import Vrack
from . import tags
from .registry import route
from .server_task import require_seen

if TYPE_CHECKING:
    from ..api import Api

VRACK = "/vrack/{serviceName}"
# Each kind of service by its part of the path: the parameter that names one, the field of a POST that does, and what is
# read of one.
KINDS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "cloudProject": ("project", "project", ("project", "vrack")),
    "dedicatedCloud": ("dedicatedCloud", "dedicatedCloud", ("dedicatedCloud", "vlanId", "vrack")),
    "dedicatedServer": ("dedicatedServer", "dedicatedServer", ("dedicatedServer", "vrack")),
    "dedicatedServerInterface": (
        "dedicatedServerInterface",
        "dedicatedServerInterface",
        ("dedicatedServerInterface", "vrack"),
    ),
    "ip": ("ip", "block", ("ip", "gateway", "zone", "region")),
    "ipLoadbalancing": ("ipLoadbalancing", "ipLoadbalancing", ("ipLoadbalancing", "vrack")),
    "ipv6": ("ipv6", "block", ("ipv6", "region")),
    "ovhCloudConnect": ("ovhCloudConnect", "ovhCloudConnect", ("ovhCloudConnect", "vrack")),
    "vrackServices": ("vrackServices", "vrackServices", ("vrackServices", "vrack")),
}

# Servers as a whole are still listed and detached, and can no longer be attached.
LEGACY = "dedicatedServer"
NOT_KEPT = ("dedicatedCloudDatacenter", "dedicatedConnect", "legacyVrack", "vmwareCloudDirectorVirtualDataCenter")


def vrack_of(api: Api, call: Call) -> Vrack:
    """The vRack that the call names; the gate has seen that it exists."""
    return api.state.vracks[call.params["serviceName"]]


@route("GET /vrack")
def names(api: Api, call: Call) -> list[str]:
    """Every vRack."""
    filters = tags.parse(call.asked("iamTags"))
    return [name for name, vrack in api.state.vracks.items() if tags.match(tags.of(vrack.facts), filters)]


@route("GET " + VRACK)
def facts(api: Api, call: Call) -> dict[str, Any]:
    """One vRack."""
    return vrack_of(api, call).facts


@route("PUT " + VRACK)
def change(api: Api, call: Call) -> None:
    """Its name and its description."""
    vrack_of(api, call).facts.update(call.given)


# --- where services are


def interfaces(state: State) -> dict[str, dict[str, Any]]:
    """The interfaces of all servers that can be in a vRack, by id."""
    return {
        key: each
        for server in state.servers.values()
        for key, each in server.interfaces.items()
        if each["enabled"] and each["mode"].startswith("vrack")
    }


def places(state: State, kind: str) -> dict[str, str | None]:
    """Every service of a kind that can be in a vRack, and in which one it is."""
    if kind == "dedicatedServerInterface":
        return {key: each["vrack"] for key, each in interfaces(state).items()}
    if kind in ("ip", "ipv6"):
        blocks = {
            name: block.facts
            for name, block in state.ips.items()
            if block.facts["type"] == "failover" and (":" in name) is (kind == "ipv6")
        }
        services = {name: (each["routedTo"] or {}).get("serviceName") for name, each in blocks.items()}
        return {name: service if service in state.vracks else None for name, service in services.items()}
    return state.vrack_services[kind]


def put(state: State, kind: str, name: str, vrack: str | None) -> None:
    """Into this vRack, or into none."""
    if kind == "dedicatedServerInterface":
        interfaces(state)[name]["vrack"] = vrack
    elif kind in ("ip", "ipv6"):
        state.ips[name].facts["routedTo"] = {"serviceName": vrack} if vrack else None
    else:
        state.vrack_services[kind][name] = vrack


@route("GET %s/allowedServices" % VRACK)
def allowed(api: Api, call: Call) -> dict[str, Any]:
    """What can be attached to it, ?serviceFamily= of one kind; null for the kinds that are not asked for, or
    not kept.
    """
    free = {kind: [name for name, vrack in places(api.state, kind).items() if vrack is None] for kind in KINDS}
    free["dedicatedServerInterface"] = details(api.state, None)
    return {
        kind: free.get(kind) if call.asked("serviceFamily") in (None, kind) else None for kind in (*KINDS, *NOT_KEPT)
    }


@route("GET %s/dedicatedServerInterfaceDetails" % VRACK)
def interface_details(api: Api, call: Call) -> list[dict[str, Any]]:
    """The interfaces in it, with their servers."""
    return details(api.state, call.params["serviceName"])


def details(state: State, vrack: str | None) -> list[Any]:
    """The interfaces that are in this vRack, or in none."""
    return [
        {"dedicatedServer": each["serverName"], "dedicatedServerInterface": key, "name": each["name"]}
        for key, each in interfaces(state).items()
        if each["vrack"] == vrack
    ]


# --- attaching and detaching


def file_kind(kind: str, parameter: str, named: str, shown: tuple[str, ...]) -> None:
    """Files the four routes of one kind of service."""
    listed = "%s/%s" % (VRACK, kind)
    one = "%s/{%s}" % (listed, parameter)

    @route("GET " + listed)
    def inside(api: Api, call: Call) -> list[str]:
        return [name for name, vrack in places(api.state, kind).items() if vrack == call.params["serviceName"]]

    @route("GET " + one)
    def read(api: Api, call: Call) -> dict[str, Any]:
        if call.params[parameter] not in inside(api, call):
            raise errors.no_such_object(parameter, call.params[parameter])
        known = {parameter: call.params[parameter], "vrack": call.params["serviceName"]}
        return {name: known.get(name) for name in shown}

    @route("POST " + listed)
    def attach(api: Api, call: Call) -> dict[str, Any]:
        name, vrack, there = call.given[named], call.params["serviceName"], places(api.state, kind)
        if name not in there or kind == LEGACY:
            raise errors.no_such_object(named, name)
        if there[name]:
            raise errors.conflict("%s is already in the vRack %s" % (name, there[name]))
        return start(
            api, call, "add%sToVrack" % (kind[0].upper() + kind[1:]), name, lambda: put(api.state, kind, name, vrack)
        )

    @route("DELETE " + one)
    def detach(api: Api, call: Call) -> dict[str, Any]:
        name = call.params[parameter]
        read(api, call)
        return start(
            api,
            call,
            "remove%sFromVrack" % (kind[0].upper() + kind[1:]),
            name,
            lambda: put(api.state, kind, name, None),
        )


for each_kind, spelled in KINDS.items():
    file_kind(each_kind, *spelled)


# --- tasks


def start(api: Api, call: Call, function: str, target: str, done: Callable[[], None]) -> dict[str, Any]:
    """A task of a vRack, which has one at a time. When it has ended it may be gone."""
    vrack, outcome = vrack_of(api, call), api.settings.task_outcome
    if any(task["status"] in ("init", "doing") for task in vrack.tasks.values()):
        raise errors.conflict("A task is already pending on %s" % call.params["serviceName"])
    task = {
        "id": api.state.next_number(),
        "function": function,
        "status": "init",
        "targetDomain": target,
        "serviceName": call.params["serviceName"],
        "orderId": None,
        "todoDate": api.date(),
        "lastUpdate": None,
    }
    vrack.tasks[task["id"]] = task
    vrack.fresh_reads[task["id"]] = api.settings.fresh_task_reads

    def end() -> None:
        # The states of this family are fewer than those of servers.
        task.update(status="done" if outcome in ("done", "never") else "cancelled", lastUpdate=api.date())
        if task["status"] == "done":
            done()
        if api.settings.vrack_tasks == "vanish":
            vrack.tasks.pop(task["id"], None)

    created = dict(task)
    api.state.agenda.add(
        api.settings.task_seconds / 3,
        lambda: task["status"] == "init" and task.update(status="doing", lastUpdate=api.date()),
    )
    if outcome == "never":
        api.state.agenda.hold(end)
    else:
        api.state.agenda.add(api.settings.task_seconds, end)
    return created


@route("GET %s/task" % VRACK)
def task_ids(api: Api, call: Call) -> list[int]:
    """Its tasks."""
    return list(vrack_of(api, call).tasks)


@route("GET %s/task/{taskId}" % VRACK)
def one_task(api: Api, call: Call) -> dict[str, Any]:
    """One task. A fresh one may not be found yet."""
    vrack, number = vrack_of(api, call), call.params["taskId"]
    found = {str(key): task for key, task in vrack.tasks.items()}.get(number)
    if found is None:
        raise errors.no_such_object("taskId", number)
    require_seen(api, vrack.fresh_reads, found["id"])
    return found
