# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""VPS: their settings, and what belongs to each."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import TARGETS, Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_label
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Field, Setting, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

# A VPS is in a zone, which the API calls `Region OpenStack: os-gra7`.
SELECTORS: Spec = {
    "service_name": TARGETS["service_name"],
    "zone": {"type": "list", "elements": "str", "aliases": ["datacenter", "region"]},
    "tagged": TARGETS["tagged"],
}
# In the order in which a task goes through them, so that one which moves on while they are listed is seen twice rather
# than never.
OPEN_STATES = ("todo", "doing", "paused", "waitingAck")


# ---- the VPS's own settings

LONGEST_NAME = 50
# A reboot into the rescue system takes its time, and monitoring is a task of its own, too (docs/api_facts.md, Tasks:
# setNetboot, setMonitoring).
SHOWS_WITHIN = 300.0


def name_of(vps: Values) -> t.Any:
    """Return the display name of a VPS; without one, the name of the API."""
    return vps.get("displayName") or vps.get("name")


KEYMAP = Field("keymap")
NAMES = Setting("settings", VPS, VPS.item_route, (Field("displayName", seen=name_of, equals=same_label), KEYMAP))
BOOT = Setting(
    "boot and monitoring", VPS, VPS.item_route, (Field("netbootMode"), Field("slaMonitoring")), lag=SHOWS_WITHIN
)


# ---- what else there is of each VPS


def items(name: str, path_parameter: str) -> Source:
    """Return the objects behind a list of ids that each VPS has."""
    route = f"{VPS.item_route}/{name}"
    return Source(route, is_list=True, item_route=f"{route}/{{{path_parameter}}}")


TASKS = items("tasks", "id")
OPEN_TASKS = dataclasses.replace(TASKS, queries=tuple({"state": state} for state in OPEN_STATES))
SNAPSHOT = VPS.item_route + "/snapshot"
IMAGE = VPS.item_route + "/images/current"
IMAGES = items("images/available", "id")
# Further objects of each VPS.
SOURCES = {
    "service_infos": Source(VPS.item_route + "/serviceInfos"),
    "datacenter": Source(VPS.item_route + "/datacenter"),
    "ips": items("ips", "ipAddress"),
    "disks": items("disks", "id"),
    "options": items("option", "option"),
    "snapshot": Source(SNAPSHOT),
    "image": Source(IMAGE),
    "images": IMAGES,
    "tasks": OPEN_TASKS,
}
