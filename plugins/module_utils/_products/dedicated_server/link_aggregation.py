# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The network interfaces of a server, aggregated or apart (ovh_server_link_aggregation)."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import (
    OPEN_TASKS,
    SERVER,
    SERVER_TASKS,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.action import (
    Action,
    DestructiveAction,
    Messages,
    Order,
    Outcome,
    Params,
    Read,
    Seen,
    ServiceTasks,
    Step,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import NO_WRITES, Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

INTERFACES = f"{SERVER.item_route}/virtualNetworkInterface"
NETWORK = f"{SERVER.item_route}/specifications/network"
# Their tasks have one of several functions each, and which one is not published.
WORKS_ON_NETWORK = "VirtualNetworkInterface"
GROUP = Order("aggregation", f"{SERVER.item_route}/ola/aggregation", destroys=True, any_task=True)
RESET = Order("reset", f"{SERVER.item_route}/ola/reset", destroys=True, any_task=True)
AGGREGATED = "_aggregation"
SHOWN = ("uuid", "name", "mode", "enabled", "vrack")


def check(params: Params) -> None:
    """Raise ValueError for options that are not valid."""
    if not params["name"].strip():
        raise ValueError("name is empty")
    if params["interfaces"] is not None and params["state"] == "absent":
        raise ValueError("interfaces is for state: present")
    if params["interfaces"] is not None and len(set(map(plain, params["interfaces"]))) < 2:
        raise ValueError("interfaces: an aggregation has at least two")


def cuts(params: Params) -> DestructiveAction:
    """Return what each change destroys."""
    effect = "cuts the network of the server, and its interfaces lose their vRack"
    return DestructiveAction(f"state: {params['state']}", "network", effect, once=True)


# ---- what there is


def plain(text: t.Any) -> str:
    """Return a uuid or a MAC address as it is compared."""
    return str(text).strip().lower()


def macs(interface: Values) -> list[str]:
    """Return the network cards of an interface."""
    return sorted(map(plain, interface.get("networkInterfaceController") or ()))


def is_aggregated(interface: Values) -> bool:
    """Return whether it is an aggregation."""
    return str(interface.get("mode")).endswith(AGGREGATED)


def aggregation(params: Params, seen: Seen) -> Values | None:
    """Return the aggregation of this name; None without one."""
    name = params["name"].strip()
    return next((each for each in seen.found["interfaces"] if is_aggregated(each) and each.get("name") == name), None)


def words(interface: Values) -> str:
    """Return an interface in messages and diffs."""
    return f"{interface.get('name')} ({interface.get('mode')}: {', '.join(macs(interface)) or 'no network card'})"


def all_words(interfaces: t.Iterable[Values]) -> list[str]:
    """Return interfaces as a diff shows them."""
    return sorted(map(words, interfaces))


def meant(params: Params, seen: Seen) -> list[Values]:
    """Return the interfaces that the task names by their uuid or their network card, by default all.

    Raises ValueError for one that the server does not have.
    """
    there = seen.found["interfaces"]
    if params["interfaces"] is None:
        return list(there)
    found = {}
    for text in params["interfaces"]:
        each = next((each for each in there if plain(text) in (plain(each.get("uuid")), *macs(each))), None)
        if each is None:
            raise ValueError(f"interfaces: it has no {text}; it has {'; '.join(all_words(there)) or 'none'}")
        found[each["uuid"]] = each
    return list(found.values())


# ---- the plan


def require_rest(seen: Seen) -> None:
    """Raise ValueError while a task works on the interfaces."""
    for status in OPEN_TASKS:
        for task in seen.found[status]:
            if WORKS_ON_NETWORK in str(task.get("function")):
                raise ValueError(
                    f"task {task['taskId']} ({task['function']}) works on its interfaces; wait for it with"
                    " ovh_task_wait, and run the task again"
                )


def plan(params: Params, seen: Seen) -> Step | None:
    """Return an aggregation or a reset, unless it is as wanted. Raises ValueError if that is impossible."""
    current = aggregation(params, seen)
    if params["state"] == "absent":
        return reset(seen, current) if current else None
    if current:
        require_same(params, seen, current)
        return None
    return group(params, seen)


def require_same(params: Params, seen: Seen, current: Values) -> None:
    """Raise ValueError if the aggregation has other interfaces than the task names."""
    if params["interfaces"] is None:
        return
    apart = [each for each in meant(params, seen) if each is not current]
    named = {mac for mac in map(plain, params["interfaces"]) if mac in macs(current)}
    whole = current["uuid"] in params["interfaces"] or named == set(macs(current))
    if apart or not whole:
        raise ValueError(
            f"it consists of other interfaces: {words(current)}. To change them, reset it first with state: absent"
        )


def group(params: Params, seen: Seen) -> Step:
    """Return the aggregation of the interfaces."""
    interfaces, there = meant(params, seen), seen.found["interfaces"]
    if (seen.found["network"].get("ola") or {}).get("available") is False:
        raise ValueError("its interfaces cannot be aggregated: OVHcloud does not offer it for this server")
    others = [each for each in interfaces if is_aggregated(each)]
    if others:
        raise ValueError(f"{words(others[0])} is an aggregation already: reset it first with state: absent")
    if len(interfaces) < 2:
        raise ValueError(
            f"an aggregation has at least two interfaces, and it has {'; '.join(all_words(there)) or 'none'}"
        )
    require_rest(seen)
    name, cards = params["name"].strip(), sorted(mac for each in interfaces for mac in macs(each))
    rest = [each for each in there if each not in interfaces]
    after = [*all_words(rest), f"{name} (aggregation: {', '.join(cards)})"]
    body = {"name": name, "virtualNetworkInterfaces": [each["uuid"] for each in interfaces]}
    return Step(GROUP, {"interfaces": after, **lost(interfaces)}, body, {"interfaces": all_words(there)})


def reset(seen: Seen, current: Values) -> Step:
    """Return the interfaces of an aggregation, each for itself."""
    require_rest(seen)
    there = seen.found["interfaces"]
    rest = all_words(each for each in there if each is not current)
    after = [*rest, *(f"an interface of its own: {mac}" for mac in macs(current))]
    body = {"virtualNetworkInterface": current["uuid"]}
    return Step(RESET, {"interfaces": after, **lost([current])}, body, {"interfaces": all_words(there)})


def lost(interfaces: t.Iterable[Values]) -> Values:
    """Return the vRacks that these interfaces are taken out of."""
    vracks = sorted({str(each["vrack"]) for each in interfaces if each.get("vrack")})
    return {"lost": f"the attachment to {', '.join(vracks)}"} if vracks else {}


def unmet(params: Params, seen: Seen) -> str:
    """Return why the interfaces are not as wanted."""
    there = bool(aggregation(params, seen))
    if there is (params["state"] == "present"):
        return ""
    return f"the aggregation {params['name'].strip()} {'is still there' if there else 'does not show'}"


def result(params: Params, outcome: Outcome) -> Values:
    """Return the aggregation; what only the API knows is null where it is not read."""
    if params["state"] == "absent":
        return {"aggregation": None}
    current = aggregation(params, outcome.seen) if outcome.seen else None
    if current is None:
        return {"aggregation": {**dict.fromkeys(SHOWN), "name": params["name"].strip(), "macs": None}}
    return {"aggregation": {**{name: current.get(name) for name in SHOWN}, "macs": macs(current)}}


def open_tasks(status: str) -> Read:
    """Return the server's tasks of one status."""
    return Read(status, TASKS, query=lambda params, seen: {"status": status})


LINK_AGGREGATION = Action(
    GROUP,
    plan,
    result,
    Messages(
        interrupted="the wait for the change of its interfaces was interrupted; it continues",
        not_read="the change of its interfaces has ended, and could not be read back: run the task again to see it",
    ),
    others=(RESET,),
    service=SERVER,
    tasks=ServiceTasks(TASKS, SERVER_TASKS),
    product="link aggregation",
    options={
        "name": {"type": "str", "required": True},
        "interfaces": {"type": "list", "elements": "str"},
        "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
    },
    check=check,
    reads=(
        Read("interfaces", Source(INTERFACES, is_list=True, item_route=f"{INTERFACES}/{{uuid}}"), state=True),
        Read(
            "network",
            Source(NETWORK),
            needed=lambda params, seen: params["state"] == "present" and not aggregation(params, seen),
        ),
        *map(open_tasks, OPEN_TASKS),
    ),
    irreversible=cuts,
    unmet=unmet,
    wait_timeout=1800.0,
)

INTERFACE = Resource(
    "interface",
    INTERFACES,
    "uuid",
    identity=("name",),
    id_field="uuid",
    parents=(Parent("service_name", "serviceName", normalize=lambda name: name.strip().lower()),),
    product="interfaces of servers",
    writes=NO_WRITES,
    fields=(Field("name", type="str"), Field("mode", type="str"), Field("enabled", type="bool")),
    read_only=("serverName", "vrack", "networkInterfaceController"),
)
