# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""IP blocks, reverse DNS and vRacks of a seed."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from typing import Any

from ..state import State
from ..state import ips as ip_state
from ..state import vps as vps_state
from ..state.servers import iam
from ..state.vracks import Vrack
from .entries import Entry, SeedError, name_it, take_over
from .machines import free_interface

# What is in a vRack, by option: what the API calls it. Interfaces and blocks say themselves where they are.
MEMBERS = {
    "cloud_project": "cloudProject",
    "dedicated_cloud": "dedicatedCloud",
    "dedicated_server": "dedicatedServer",
    "ip_loadbalancing": "ipLoadbalancing",
    "ovh_cloud_connect": "ovhCloudConnect",
    "vrack_services": "vrackServices",
}


def no_services() -> dict[str, dict[str, str | None]]:
    """No service of any kind that can be in a vRack."""
    return {kind: {} for kind in MEMBERS.values()}


def ips(state: State, entries: Iterable[Entry]) -> None:
    """IP blocks. The first IPv4 and the first IPv6 block of a machine are its own, others are additional addresses."""
    own: set[tuple[str, int]] = set()
    for entry in entries:
        name, service = entry["ip"], entry.get("routed_to") or None
        version = ipaddress.ip_network(name).version
        is_own = service in {*state.servers, *state.vps} and (service, version) not in own
        kind = ("dedicated" if service in state.servers else "vps") if is_own else "failover"
        own.add((str(service), version))
        block = ip_state.block(name, state.next_number(), entry.get("type") or kind, service)
        take_over(block.facts, entry)
        name_it(block.facts, entry)
        if block.destinations:
            block.destinations = {
                "dedicatedServer": [{"service": each, "nexthop": None} for each in state.servers],
                "vps": [{"service": each, "nexthop": None} for each in state.vps],
                "cloudProject": [{"service": each, "nexthop": ["192.0.2.250"]} for each in state.projects],
            }
        state.ips[name] = block
        route(state, name, service, is_own)


def route(state: State, block: str, service: str | None, is_own: bool) -> None:
    """Let a machine have a block."""
    address = block.partition("/")[0]
    if service in state.servers:
        server = state.servers[service]
        server.ips.append(block)
        if is_own and ":" not in block:
            server.facts["ip"] = server.network["routing"]["ipv4"]["ip"] = address
    elif service in state.vps and is_own:
        machine, version = state.vps[service], "v6" if ":" in block else "v4"
        kept = {text: each for text, each in machine.ips.items() if each["version"] != version}
        number = machine.service_infos["serviceId"] - 100000 - vps_state.APART
        machine.ips = {**kept, address: vps_state.ip(number, address, machine.datacenter["country"])}


def reverses(state: State, entries: Iterable[Entry]) -> None:
    """Reverse DNS of addresses."""
    for entry in entries:
        address = ipaddress.ip_address(entry["ip"])
        block = next((each for name, each in state.ips.items() if address in ipaddress.ip_network(name)), None)
        if block is None:
            raise SeedError("%s is in no block of ips" % entry["ip"])
        block.reverses[entry["ip"]] = {"ipReverse": entry["ip"], "reverse": entry["reverse"]}


def vracks(state: State, entries: Iterable[Entry]) -> None:
    """VRacks and what is in them. An interface is one of the next server that has a free one."""
    for entry in entries:
        name = entry["service_name"]
        facts: dict[str, Any] = {"serviceName": name, "name": "", "description": ""}
        facts["iam"] = iam("vrack", name, state.next_number())
        take_over(facts, entry)
        name_it(facts, entry)
        state.vracks[name] = Vrack(facts)
        for option, kind in MEMBERS.items():
            for member in entry.get(option) or ():
                state.vrack_services[kind][member] = name
        for interface in entry.get("dedicated_server_interface") or ():
            attach(state, interface, name)
        for option in ("ip", "ipv6"):
            for block in entry.get(option) or ():
                if block not in state.ips:
                    state.ips[block] = ip_state.block(block, state.next_number(), "failover", name)
                state.ips[block].facts.update(type="failover", routedTo={"serviceName": name})


def attach(state: State, interface: str, vrack: str) -> None:
    """Put an interface into a vRack: the export does not tell of which server it is."""
    known = {key: each for server in state.servers.values() for key, each in server.interfaces.items()}
    if interface not in known:
        server, own = free_interface(state)
        server.interfaces[interface] = server.interfaces.pop(own["uuid"])
        for controller in server.controllers.values():
            if controller["virtualNetworkInterface"] == own["uuid"]:
                controller["virtualNetworkInterface"] = interface
        own["uuid"] = interface
        known[interface] = own
    known[interface]["vrack"] = vrack
