# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The hard reboot of a server: begun once, and followed to its end (ovh_server_reboot, ovh_server)."""
from __future__ import annotations

import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, UsageError, said_of
from ansible_collections.community.ovh.plugins.module_utils._engine import task_history
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import named_targets
from ansible_collections.community.ovh.plugins.module_utils._products.api.tasks import SERVER_TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server import tasks_job
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import REBOOT, REBOOT_TASK
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._products.rights import actions_of
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import WAIT
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

OPTIONS: dict[str, dict[str, t.Any]] = {
    "service_name": {"type": "str", "required": True},
    "unless_rebooted_since": {"type": "str", "aliases": ["unless_done_since"]},
    **WAIT,
}


def check(params: Values) -> None:
    """Raise UsageError for what is no server and no moment."""
    if not params["service_name"].strip():
        raise UsageError("service_name is empty")
    if params["unless_rebooted_since"] is not None:
        task_history.moment_asked(params["unless_rebooted_since"], "unless_rebooted_since")


def now(run: Run) -> str:
    """This moment by the API's clock, as far as it is known, such that a reboot begun from now on is later."""
    return datetime.datetime.fromtimestamp(run.client.connection.clock.timestamp() - 1, datetime.UTC).isoformat()


def reboot_server(run: Run) -> Result:
    """server → the reboot that there has been since, or a new one → its task."""
    params = run.params
    target, = named_targets(SERVER, run, [params["service_name"].strip()], exact=True)
    if target.error:
        raise target.error
    try:
        since = params["unless_rebooted_since"]
        task = last_since(run, target.name, task_history.moment_asked(since, "unless_rebooted_since")) if since is not None else None
        reboots = task is None
        if reboots and not run.check_mode:
            task = begin(run, target.name)
        if task and params["wait"] and not run.check_mode:
            task = end(run, target.name, task, params["wait_timeout"])
    except ApiError as error:
        raise error.about(target.name) from None
    diff = {"before": {"hard_reboot": False}, "after": {"hard_reboot": True}} if reboots else {"before": {}, "after": {}}
    return {"changed": reboots, "service_name": target.name, "rebooted": reboots, "task": task and tasks_job.shown(target.name, task), "diff": diff}


def begin(run: Run, name: str) -> Values:
    """The task of a new reboot."""
    with said_of(name):
        return tasks_job.starter(run, name, REBOOT_TASK).start(REBOOT)


def end(run: Run, name: str, task: Values, seconds: float) -> Values:
    """The last state of a reboot's task, once it has ended well. Raises StateError."""
    run.interrupted = f"{name}: the wait for its hard reboot was interrupted; the reboot goes on"
    with said_of(name):
        return tasks_job.end(run, name, task, seconds)


def last_since(run: Run, name: str, since: datetime.datetime) -> Values | None:
    """The last reboot that began after this moment and has not failed; None without one."""
    return task_history.last_since(tasks_job.starter(run, name, REBOOT_TASK), SERVER_TASKS, since)


JOB = Job(OPTIONS, reboot_server, check=check, actions=actions_of("ovh_server_reboot"))
