# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Virtual MACs of a dedicated server: each holds addresses, and is lost with the last one."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import OPEN_TASKS, SERVER
from ansible_collections.community.ovh.plugins.module_utils._schema.action import DestructiveAction
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Collection,
    Item,
    Lookup,
    Outer,
    Tasks,
    Wanted,
    Write,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_name
from ansible_collections.community.ovh.plugins.module_utils._schema.ip_addresses import ip_address
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

MACS = SERVER.item_route + "/virtualMac"
MAC = MACS + "/{macAddress}"
ADDRESSES = MAC + "/virtualAddress"
ADDRESS = ADDRESSES + "/{ipAddress}"
TYPES = ("ovh", "vmware")
WHEN_NEEDED = "when_needed"
# The properties of an address that a task can declare, and their names in the API.
FIELDS = {"virtual_machine": "virtualMachineName", "type": "type", "mac": "macAddress"}


# ---- what a task asks for


@dataclasses.dataclass(frozen=True)
class Asked:
    """What a task declares. entries: by address, only what is given, as the API names it."""

    entries: t.Mapping[str, Values]
    present: bool
    purge: bool

    def changes(self, current: Values) -> list[str]:
        """Return the options of an address that differ from what it is."""
        given = self.entries.get(current["ipAddress"], {}) if self.present else {}
        return [option for option, name in FIELDS.items() if name in given and given[name] != current[name]]

    def leaves(self, current: Values) -> bool:
        """Return whether an address leaves its MAC, if only to come back."""
        is_named = current["ipAddress"] in self.entries
        return (is_named and not self.present) or (self.purge and not is_named) or bool(self.changes(current))


def lost_macs(asked: Asked, current: t.Sequence[Item]) -> list[str]:
    """Return the MACs all of whose addresses leave."""
    staying = {item.values["macAddress"] for item in current if not asked.leaves(item.values)}
    return sorted({item.values["macAddress"] for item in current} - staying)


# ---- the collection


def addresses_of(mac: Values, held: t.Sequence[Values]) -> list[Values]:
    """Return the addresses of one MAC, each with the MAC and with those that it shares it with."""
    return [
        {**mac, **each, "others": [{**mac, **other} for other in held if other["ipAddress"] != each["ipAddress"]]}
        for each in held
    ]


def item_of(address: Values) -> Item:
    """Return an address with what it is compared by."""
    ip = address["ipAddress"]
    return Item(address, (ip,), ip, ip, f"{ip} {address['virtualMachineName']} ({address['type']})")


def merged(declared: Item, existing: Item, facts: Values) -> Values:
    """Return an existing address as it must be. It keeps its MAC where that has others that stay."""
    asked, current = facts["asked"], existing.values
    changes = asked.changes(current)
    if not changes:
        return current
    keeps = changes == ["virtual_machine"] and not all(asked.leaves(other) for other in current["others"])
    mac = {"macAddress": current["macAddress"] if keeps else None}
    return {**current, **mac, **asked.entries[current["ipAddress"]], "others": []}


def additions(missing: t.Sequence[Item], path_values: Values) -> list[Write]:
    """Return the POST of each address: on its MAC, or with a new one."""
    return [addition(item, path_values) for item in missing]


def addition(item: Item, path_values: Values) -> Write:
    """Return the POST of one address."""
    mac, body = item.values["macAddress"], {name: item.values[name] for name in ("ipAddress", "virtualMachineName")}
    if mac:
        return Write("POST", ADDRESSES, {**path_values, "macAddress": mac}, body, (item,))
    return Write("POST", MACS, path_values, {**body, "type": item.values["type"]}, (item,))


def refuses(before: t.Sequence[Item], after: t.Sequence[Item], facts: Values) -> str | None:
    """Return why addresses cannot get MACs; those that exist can be removed in any case."""
    limits, old = facts["network"].get("vmac") or {}, set(before)
    if all(item in old for item in after):
        return None
    if not limits.get("supported"):
        return "the server does not support virtual MACs"
    kept = {item.values["macAddress"] for item in after} - {None}
    number, quota = len(kept) + sum(not item.values["macAddress"] for item in after), limits.get("quota")
    if quota is not None and number > quota:
        return f"the server would have {number} virtual MACs, and may have {quota}"
    return None


def notes(before: t.Sequence[Item], after: t.Sequence[Item]) -> list[str]:
    """Return the lines of a diff about MACs: which are lost, and which addresses move to one that is there."""
    old, new = ({item.group: item.values["macAddress"] for item in each} for each in (before, after))
    known = set(old.values())
    lost = sorted(known - set(new.values()))
    moved = [f"{ip} moves to {mac}" for ip, mac in sorted(new.items()) if mac in known and old.get(ip, mac) != mac]
    return [*moved, *(f"the virtual MAC {mac} is lost" for mac in lost)]


VIRTUAL_MACS = Collection(
    word="address",
    plural="addresses",
    container="virtual MACs of",
    list_route=ADDRESSES,
    item_route=ADDRESS,
    key="ipAddress",
    item=item_of,
    add=additions,
    change=None,
    writes_at_once=1,
    writes=(f"POST {MACS}", f"POST {ADDRESSES}", f"DELETE {ADDRESS}"),
    merge_into=merged,
    tasks=Tasks(
        SERVER.item_route + "/task",
        SERVER.item_route + "/task/{taskId}",
        "taskId",
        lambda task, wanted: "VirtualMac" in task["function"] or "virtualMac" in task["function"],
        one_at_a_time=True,
        status=Status("status", ready=("done",), pending=OPEN_TASKS, failed=("cancelled", "customerError", "ovhError")),
        action="function",
        queries=tuple({"status": status} for status in OPEN_TASKS),
    ),
    before_writing=(Lookup("network", SERVER.item_route + "/specifications/network"),),
    refuses=refuses,
    outer=Outer(MACS, MAC, addresses_of),
    notes=notes,
)

# ---- the modules

OPTIONS: dict[str, dict[str, t.Any]] = {
    "service_name": {"type": "str", "required": True},
    "addresses": {
        "type": "list",
        "elements": "dict",
        "required": True,
        "options": {
            "ip": {"type": "str", "required": True},
            "virtual_machine": {"type": "str"},
            "type": {"type": "str", "choices": list(TYPES)},
            "mac": {"type": "str"},
        },
    },
    "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
    "purge": {"type": "bool", "default": False},
    "recreate": {"type": "str", "choices": ["never", WHEN_NEEDED], "default": "never"},
    "confirm": {"type": "str"},
}
INFO_OPTIONS: dict[str, dict[str, t.Any]] = {
    "service_name": {"type": "str", "required": True},
    "ip": {"type": "list", "elements": "str"},
}


def server_name(params: Values) -> str:
    """Return the name of the server. Raises ValueError without one."""
    name = str(params["service_name"]).strip().lower()
    if not name:
        raise ValueError("service_name is empty")
    return name


def entries_of(params: Values) -> dict[str, Values]:
    """Return what a task declares of each address. Raises ValueError for values that are not valid."""
    entries: dict[str, Values] = {}
    for each in params["addresses"]:
        ip = ip_address(each["ip"], version=4)
        if ip in entries:
            raise ValueError(f"addresses has {ip} twice")
        given = {name: str(each[option]).strip() for option, name in FIELDS.items() if each[option] is not None}
        if not all(given.values()):
            raise ValueError(f"addresses: an option of {ip} is empty")
        mac = {"macAddress": given["macAddress"].lower()} if "macAddress" in given else {}
        entries[ip] = {**given, **mac}
    return entries


def wanted_addresses(params: Values) -> Wanted:
    """Return what a task of ovh_server_virtual_mac declares. Raises ValueError with a sentence."""
    server, entries, present = server_name(params), entries_of(params), params["state"] == "present"
    if params["purge"] and not present:
        raise ValueError("purge cannot be combined with state: absent")
    asked = Asked(entries, present, params["purge"])
    new: Values = {"virtualMachineName": "", "type": TYPES[0], "macAddress": None, "others": []}
    return Wanted(
        {"serviceName": server},
        frozenset(entries),
        present=tuple(item_of({"ipAddress": ip, **new, **given}) for ip, given in entries.items()) if present else (),
        absent=lambda item: not present and item.group in entries,
        purge=params["purge"],
        objection=lambda current: objection(asked, current, params),
        facts={"asked": asked},
    )


def objection(asked: Asked, current: t.Sequence[Item], params: Values) -> str | None:
    """Return why the task cannot be done, given the addresses that there are."""
    existing, macs = {item.group for item in current}, {item.values["macAddress"] for item in current}
    for ip, given in asked.entries.items() if asked.present else ():
        if ip not in existing and "virtualMachineName" not in given:
            return f"{ip}: virtual_machine is missing: it has no virtual MAC yet"
        if given.get("macAddress") not in (None, *macs):
            return f"{ip}: the server has no virtual MAC {given['macAddress']}"
    changed = {item.group: asked.changes(item.values) for item in current if asked.changes(item.values)}
    if changed and params["recreate"] != WHEN_NEEDED:
        each = ", ".join(f"{' and '.join(options)} of {ip}" for ip, options in changed.items())
        return f"{each} cannot be changed in place: set recreate: {WHEN_NEEDED} to remove and add it again"
    lost = lost_macs(asked, current)
    if lost and not same_name(params["confirm"] or "", params["service_name"].strip()):
        return f"{', '.join(lost)} would be lost with its last address: set confirm to the name of the server"
    return None


def loses_macs(params: Values) -> DestructiveAction | None:
    """Return what a task may destroy, which is not lost a second time."""
    if params["state"] == "present" and not params["purge"] and params["recreate"] != WHEN_NEEDED:
        return None
    return DestructiveAction("the removal of an address", "lost", "may lose its virtual MAC", once=True)


def asked_addresses(params: Values) -> Wanted:
    """Return what a task of ovh_server_virtual_mac_info asks for. Raises ValueError with a sentence."""
    names = frozenset(ip_address(each, version=4) for each in params["ip"] or ())
    return Wanted({"serviceName": server_name(params)}, names, purge=params["ip"] is None)


def shown_addresses(current: t.Sequence[Item], wanted: Wanted, facts: Values) -> Values:
    """Return the addresses that a task is about, with their MACs."""
    concerned = [item.values for item in current if wanted.purge or item.group in wanted.groups]
    return {
        "addresses": [
            {"ip": each["ipAddress"], **{option: each[name] for option, name in FIELDS.items()}}
            for each in sorted(concerned, key=lambda each: tuple(map(int, str(each["ipAddress"]).split("."))))
        ]
    }
