# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dedicated servers, VPS and contracts of a seed."""

from __future__ import annotations

from collections.abc import Iterable

from ..state import State, ips, mail
from ..state import servers as server_state
from ..state import vps as vps_state
from .entries import Entry, SeedError, name_it, take_over

# What an export does not tell of a machine.
DATACENTER, ZONE = "gra1", "os-gra1"
DEDICATED, VPS, MAIL = "dedicated/server", "vps", "email/domain"


def servers(state: State, entries: Iterable[Entry]) -> None:
    """Dedicated servers; datacenter and further properties of the API are taken over."""
    for entry in entries:
        add_server(state, entry["service_name"], entry)


def add_server(state: State, name: str, entry: Entry) -> server_state.Server:
    """One more dedicated server."""
    number = state.next_number()
    made = server_state.plain(number, entry.get("datacenter") or DATACENTER)
    made.facts.update(name=name, iam=server_state.iam("dedicatedServer", name, number))
    made.service_infos["domain"] = name
    take_over(made.facts, entry)
    name_it(made.facts, entry)
    boot = made.facts["bootId"]
    made.boots.setdefault(
        boot, {"bootId": boot, "bootType": "network", "description": "Boot %s" % boot, "kernel": "network"}
    )
    for interface in made.interfaces.values():
        interface["serverName"] = name
    made.ips = []
    state.servers[name] = made
    return made


def vps(state: State, entries: Iterable[Entry]) -> None:
    """VPS; zone and further properties of the API are taken over."""
    for entry in entries:
        add_vps(state, entry["service_name"], entry)


def add_vps(state: State, name: str, entry: Entry) -> vps_state.Vps:
    """One more VPS."""
    number = state.next_number() + 5000
    zone = str(entry.get("zone") or ZONE).rpartition(" ")[2]
    made = vps_state.plain(number, zone)
    made.facts.update(name=name, displayName=name, iam=server_state.iam("vps", name, vps_state.APART + number))
    made.service_infos["domain"] = name
    take_over(made.facts, {**entry, "zone": made.facts["zone"]})
    name_it(made.facts, entry)
    for disk in made.disks.values():
        disk["serviceName"] = name
    state.vps[name] = made
    return made


def give_addresses(state: State, with_blocks: bool) -> None:
    """Give each machine that no block is routed to addresses of its own, and with_blocks the blocks for them."""
    for name, server in state.servers.items():
        if not server.ips:
            own = [server.facts["ip"] + "/32", server.network["routing"]["ipv6"]["ip"]]
            server.ips = own
            if with_blocks:
                for block in own:
                    state.ips[block] = ips.block(block, state.next_number(), "dedicated", name)
    if with_blocks:
        for name, each in state.vps.items():
            for text in each.ips:
                block = text + ("/128" if ":" in text else "/32")
                state.ips[block] = ips.block(block, state.next_number(), "vps", name)


def services(state: State, entries: Iterable[Entry]) -> None:
    """How services are renewed. A service that nothing else tells of could not be read: it has expired."""
    for entry in entries:
        name, product = entry["service_name"], entry["product"]
        kept = {DEDICATED: state.servers, VPS: state.vps, MAIL: state.domains}.get(product)
        if kept is None:
            continue
        if name not in kept:
            add_expired(state, name, product)
        renew = kept[name].service_infos["renew"]
        renew.update(
            automatic=entry.get("renewal", "automatic") == "automatic", period=entry.get("period", renew["period"])
        )


def add_expired(state: State, name: str, product: str) -> None:
    """A service that the account had."""
    if product == MAIL:
        made = state.domains[name] = mail.domain(name, state.next_number())
    else:
        made = (add_server if product == DEDICATED else add_vps)(state, name, {})
    made.condition = "expired"
    made.service_infos.update(status="expired", expiration="2025-01-31")


def free_interface(state: State) -> tuple[server_state.Server, Entry]:
    """A private interface that is in no vRack, and its server. Raises SeedError if there is none."""
    for server in state.servers.values():
        for interface in server.interfaces.values():
            if interface["mode"].startswith("vrack") and interface["vrack"] is None:
                return server, interface
    raise SeedError("there are more dedicated_server_interface than servers")
