# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Servers, and what is gathered of each (ovh_server_info)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import SOURCES, TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import (
    SERVER,
    SERVER_TASKS,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import TARGETS
from ansible_collections.community.ovh.plugins.module_utils._schema.info import InfoSpec
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

ENDED = SERVER_TASKS.good + SERVER_TASKS.bad


def with_network(values: Values) -> Values:
    """Return what was gathered of one server, the parts of its network put together."""
    network = {word.partition(" ")[2]: value for word, value in values.items() if " " in word}
    gathered = {word: value for word, value in values.items() if " " not in word}
    if network:
        gathered["network"] = with_vracks(network) if any(value is not None for value in network.values()) else None
    return gathered


def with_vracks(network: Values) -> Values:
    """Return a server's network, each controller with the vRack that its interface is in."""
    vracks = {interface.get("uuid"): interface.get("vrack") for interface in network["interfaces"] or []}
    controllers = network["controllers"]
    return {
        **network,
        "controllers": controllers
        and [
            {**controller, "vrack": vracks.get(controller.get("virtual_network_interface"))}
            for controller in controllers
        ],
    }


SERVER_INFO = InfoSpec(SERVER, TARGETS, SOURCES, TASKS, lambda task: task.get("status") not in ENDED, with_network)
