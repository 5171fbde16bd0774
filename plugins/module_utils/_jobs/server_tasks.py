# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tasks of one server: listed, started, followed, shown (ovh_server, ovh_server_reboot, ovh_server_install)."""
from __future__ import annotations

import datetime

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError
from ansible_collections.community.ovh.plugins.module_utils._api.paths import fill
from ansible_collections.community.ovh.plugins.module_utils._describe.resource import Values, holes_of
from ansible_collections.community.ovh.plugins.module_utils._engine import follow, starting
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.wait import until
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server import SERVER, TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.tasks import SERVER_TASKS


def starter(run: Run, name: str, function: str) -> starting.Starter:
    """What starts tasks of a function on a server."""
    return starting.Starter(run, TASKS, {SERVER.hole: name}, {"function": function})


def end(run: Run, name: str, task: Values, seconds: float) -> Values:
    """The last state of a task, once it has ended well. Raises StateError."""
    return follow.follow(run, SERVER_TASKS, path_of(name, task), task, seconds)


def path_of(name: str, task: Values) -> str:
    """Where a task of a server can be read."""
    return fill(TASKS.item_route, {SERVER.hole: name, holes_of(TASKS.item_route)[-1]: task["taskId"]})


def shown(name: str, task: Values) -> Values:
    """A task of a server for a result."""
    return follow.shown(path_of(name, task), task)


def tasks_of(run: Run, name: str, function: str) -> list[Values]:
    """The tasks of a function that the API knows of, read by themselves. One that was made a moment ago is listed before it can be read (FACTS 6)."""
    values = {SERVER.hole: name}
    unread: list[OvhError] = []

    def read() -> list[Values] | None:
        ids = run.client.get_list(TASKS.route, values, {"function": function})
        reading = read_each(run.client, TASKS.item_route, holes_of(TASKS.item_route)[-1], [str(number) for number in ids], values)
        unread[:] = list(reading.errors.values())
        return None if unread else list(reading.objects.values())

    tasks = until(read, starting.LIST_LAG, run.client.pace)
    if tasks is None:
        raise unread[0]
    return tasks


def begun(task: Values) -> datetime.datetime:
    """When a task began."""
    return moment(task["startDate"])


def moment(text: str) -> datetime.datetime:
    """The moment that a date of ISO 8601 means, in UTC where it names no zone. Raises ValueError."""
    parsed = datetime.datetime.fromisoformat(text.strip())
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=datetime.UTC)
