# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks for the event sources: those of domains and zones, which the account lists, and those of named machines."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_all
from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._events.arguments import names
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER_TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS_TASKS
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import (
    ApiObject,
    TaskFamily,
    path_parameters,
)


@dataclasses.dataclass(frozen=True)
class TaskList:
    """kind: what its tasks are about. family: where they are, and how they end. function, owner: the fields that tell
    what a task does, and for which service, if the list is not one of a service.
    """

    kind: str
    family: TaskFamily
    function: str = "function"
    owner: str = ""


ACCOUNT_LISTS = {
    "domain": TaskList("domain", TaskFamily("/me", "/me/task/domain/{id}", "id"), owner="domain"),
    "zone": TaskList("zone", TaskFamily("/me", "/me/task/dns/{id}", "id"), owner="zone"),
}
# By the argument that names the machines.
MACHINE_LISTS = {
    "servers": TaskList("dedicated_server", SERVER_TASKS),
    "vps": TaskList("vps", VPS_TASKS, function="type"),
}
OPTIONS = frozenset(["products", *MACHINE_LISTS])


def read_tasks(client: Client, args: t.Mapping[str, t.Any]) -> list[ApiObject]:
    """Return an event for each task: of domains and zones from one list each, of named machines from one list a
    machine.

    Raises ApiError if a list cannot be read: half of them would end conditions that last.
    """
    lists: list[tuple[TaskList, str]] = [
        (ACCOUNT_LISTS[each], "") for each in names(args, "products", [*ACCOUNT_LISTS])
    ]
    lists += [(tasks, name) for argument, tasks in MACHINE_LISTS.items() for name in names(args, argument)]
    return [event_of(tasks, name, task) for tasks, name in lists for task in read_list(client, tasks.family, name)]


def read_list(client: Client, family: TaskFamily, service: str = "") -> list[ApiObject]:
    """Return the tasks of a list, which may be one of a service."""
    *owner, parameter = path_parameters(family.item_route)
    return read_items(client, family.item_route, parameter, family.key, dict.fromkeys(owner, service))


def read_items(client: Client, item_route: str, parameter: str, key: str, values: dict[str, t.Any]) -> list[ApiObject]:
    """Return all objects of a list, without those that are gone meanwhile. Raises ApiError if one cannot be read."""
    reading = read_all(client, item_route.rpartition("/")[0], item_route, parameter, key, values)
    for error in reading.errors.values():
        if not (isinstance(error, ApiError) and error.status == 404):
            raise error
    return list(reading.objects.values())


def event_of(tasks: TaskList, service: str, task: ApiObject) -> dict[str, t.Any]:
    """Return what an event says of a task."""
    status, family = task[tasks.family.status], tasks.family
    return {
        "kind": tasks.kind,
        "service_name": service or task[tasks.owner],
        "task_id": task[family.key],
        "function": task[tasks.function],
        "status": status,
        "outcome": "done" if status in family.good else "failed" if status in family.bad else "pending",
        "comment": task.get("comment"),
    }
