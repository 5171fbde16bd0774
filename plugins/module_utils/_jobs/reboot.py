# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The hard reboot of a server: begun once, and followed to its end (ovh_server_reboot, ovh_server)."""
from __future__ import annotations

import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.paths import fill
from ansible_collections.community.ovh.plugins.module_utils._describe.arguments import WAIT
from ansible_collections.community.ovh.plugins.module_utils._describe.resource import Values, holes_of
from ansible_collections.community.ovh.plugins.module_utils._engine import follow, starting
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import named_targets
from ansible_collections.community.ovh.plugins.module_utils._engine.wait import until
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server import REBOOT, REBOOT_TASK, SERVER, TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.rights import actions_of
from ansible_collections.community.ovh.plugins.module_utils._products.tasks import SERVER_TASKS

OPTIONS: dict[str, dict[str, t.Any]] = {
    "service_name": {"type": "str", "required": True},
    "unless_rebooted_since": {"type": "str"},
    **WAIT,
}


def check(params: Values) -> None:
    """Raise UsageError for what is no server and no moment."""
    if not params["service_name"].strip():
        raise UsageError("service_name is empty")
    if params["unless_rebooted_since"] is not None:
        moment(params["unless_rebooted_since"])


def moment(text: str) -> datetime.datetime:
    """The moment that a date of ISO 8601 means, in UTC where it names no zone. Raises UsageError."""
    try:
        parsed = datetime.datetime.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(f"unless_rebooted_since: {text!r} is no moment such as 2026-05-04T12:15:00+02:00") from None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=datetime.UTC)


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
        task = last_since(run, target.name, moment(since)) if since is not None else None
        reboots = task is None
        if reboots and not run.check_mode:
            task = begin(run, target.name)
        if task and params["wait"] and not run.check_mode:
            task = end(run, target.name, task, params["wait_timeout"])
    except ApiError as error:
        raise error.about(target.name) from None
    diff = {"before": {"hard_reboot": False}, "after": {"hard_reboot": True}} if reboots else {"before": {}, "after": {}}
    return {"changed": reboots, "service_name": target.name, "rebooted": reboots, "task": task and shown(target.name, task), "diff": diff}


def begin(run: Run, name: str) -> Values:
    """The task of a new reboot."""
    try:
        return starting.Starter(run, TASKS, {SERVER.hole: name}, {"function": REBOOT_TASK}).start(REBOOT)
    except StateError as error:
        raise StateError(f"{name}: {error}") from None


def end(run: Run, name: str, task: Values, seconds: float) -> Values:
    """The last state of a reboot's task, once it has ended well. Raises StateError."""
    run.interrupted = f"{name}: the wait for its hard reboot was interrupted; the reboot goes on"
    try:
        return follow.follow(run, SERVER_TASKS, path_of(name, task), task, seconds)
    except StateError as error:
        raise StateError(f"{name}: {error}") from None


def path_of(name: str, task: Values) -> str:
    """Where a task of a server can be read."""
    return fill(TASKS.item_route, {SERVER.hole: name, holes_of(TASKS.item_route)[-1]: task["taskId"]})


def shown(name: str, task: Values) -> Values:
    """A task of a server for a result."""
    return follow.shown(path_of(name, task), task)


def last_since(run: Run, name: str, since: datetime.datetime) -> Values | None:
    """The last reboot that began after this moment and has not failed; None without one."""
    begun = [task for task in reboots_of(run, name) if task["status"] not in SERVER_TASKS.bad and moment(task["startDate"]) > since]
    return max(begun, key=lambda task: moment(task["startDate"]), default=None)


def reboots_of(run: Run, name: str) -> list[Values]:
    """The reboots that the API knows of, read by themselves. One that was made a moment ago is listed before it can be read (FACTS 6)."""
    values = {SERVER.hole: name}
    unread: list[OvhError] = []

    def read() -> list[Values] | None:
        ids = run.client.get_list(TASKS.route, values, {"function": REBOOT_TASK})
        reading = read_each(run.client, TASKS.item_route, holes_of(TASKS.item_route)[-1], [str(number) for number in ids], values)
        unread[:] = list(reading.errors.values())
        return None if unread else list(reading.objects.values())

    tasks = until(read, starting.LIST_LAG, run.client.pace)
    if tasks is None:
        raise unread[0]
    return tasks


JOB = Job(OPTIONS, reboot_server, check=check, actions=actions_of("ovh_server_reboot"))
