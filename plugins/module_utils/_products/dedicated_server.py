# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dedicated servers and what belongs to each."""
from __future__ import annotations

import dataclasses

from ansible_collections.community.ovh.plugins.module_utils._describe.resource import Field, Part, Service
from ansible_collections.community.ovh.plugins.module_utils._describe.source import Source

SERVER = Service("server", "servers", "/dedicated/server", "/dedicated/server/{serviceName}", key="name", facts=("datacenter",))


def burst_met(wanted: str, current: str) -> bool:
    """inactiveLocked is as inactive as inactive."""
    return current == wanted or (wanted, current) == ("inactive", "inactiveLocked")


def burst_locked(wanted: str, current: str) -> str | None:
    """OVHcloud alone can lift its lock."""
    return f"burst is {current} and can't be made {wanted}: OVHcloud has locked it" if current == "inactiveLocked" else None


BURST = Part("burst", SERVER, "/dedicated/server/{serviceName}/burst", product="burst", fields=(
    Field("status", option="state", choices=("active", "inactive"), default="active", met=burst_met, out_of_reach=burst_locked),
))

# In the order in which a task goes through them, so that one which moves on while they are listed is seen twice rather than never.
OPEN_TASKS = ("init", "todo", "doing")
IPMI = SERVER.item_route + "/features/ipmi"
IPMI_ACCESS = IPMI + "/access"
IPMI_TASK = "requestAccessIPMI"
IPMI_TYPES = ("kvmipHtml5URL", "kvmipJnlp", "serialOverLanSshKey", "serialOverLanURL")


def items(name: str, hole: str) -> Source:
    """The objects behind a list of ids that each server has."""
    route = f"{SERVER.item_route}/{name}"
    return Source(route, is_list=True, item_route=f"{route}/{{{hole}}}")


TASKS = items("task", "taskId")
# What each server has beside itself. Where a name has two words, the first is the whole that it is a part of.
SOURCES = {
    "burst": Source(BURST.route, product=BURST.product),
    "service_infos": Source(SERVER.item_route + "/serviceInfos"),
    "ips": Source(SERVER.item_route + "/ips", is_list=True),
    "hardware": Source(SERVER.item_route + "/specifications/hardware"),
    "network specification": Source(SERVER.item_route + "/specifications/network"),
    "network interfaces": items("virtualNetworkInterface", "uuid"),
    "network controllers": items("networkInterfaceController", "mac"),
    "tasks": dataclasses.replace(TASKS, queries=tuple({"status": status} for status in OPEN_TASKS)),
    "interventions": items("intervention", "interventionId"),
    "boot": items("boot", "bootId"),
    "ipmi": Source(IPMI, product="IPMI"),
}
