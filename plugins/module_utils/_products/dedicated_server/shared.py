# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Descriptions of dedicated servers that other products share."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, TaskFamily

SERVER = Service(
    "server", "servers", "/dedicated/server", "/dedicated/server/{serviceName}", key="name", facts=("datacenter",)
)
# The statuses of open tasks, in the order in which a task goes through them: one that moves on while they are listed is
# seen twice rather than never.
OPEN_TASKS = ("init", "todo", "doing")
SERVER_TASKS = TaskFamily(
    SERVER.item_route,
    SERVER.item_route + "/task/{taskId}",
    "taskId",
    steps=("reinstallServer", SERVER.item_route + "/install/status"),
)
