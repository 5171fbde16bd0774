# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tasks of one server: listed, started, followed, shown (ovh_server, ovh_server_reboot, ovh_server_install)."""
from __future__ import annotations

import datetime

from ansible_collections.community.ovh.plugins.module_utils._api.paths import fill
from ansible_collections.community.ovh.plugins.module_utils._engine import task_history, task_start, task_wait
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._products.api.tasks import SERVER_TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values, path_parameters


def starter(run: Run, name: str, function: str) -> task_start.TaskStarter:
    """What starts tasks of a function on a server."""
    return task_start.TaskStarter(run, TASKS, {SERVER.path_parameter: name}, {"function": function})


def end(run: Run, name: str, task: Values, seconds: float) -> Values:
    """The last state of a task, once it has ended well. Raises StateError."""
    return task_wait.follow(run, SERVER_TASKS, path_of(name, task), task, seconds)


def path_of(name: str, task: Values) -> str:
    """Where a task of a server can be read."""
    return fill(TASKS.item_route, {SERVER.path_parameter: name, path_parameters(TASKS.item_route)[-1]: task["taskId"]})


def shown(name: str, task: Values) -> Values:
    """A task of a server for a result."""
    return task_wait.shown(path_of(name, task), task)


def tasks_of(run: Run, name: str, function: str) -> list[Values]:
    """The tasks of a function that the API knows of, read by themselves."""
    return task_history.tasks_of(starter(run, name, function))


def begun(task: Values) -> datetime.datetime:
    """When a task began."""
    return task_history.moment(task[SERVER_TASKS.began])
