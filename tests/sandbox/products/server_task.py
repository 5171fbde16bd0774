# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/dedicated/server/{serviceName}/task, and what starts one: they run over time and end as the settings say."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from ..state.servers import Server
from .dedicated_server import SERVER, item, server_of
from .registry import route

if TYPE_CHECKING:
    from ..api import Api


def new_task(api: Api, function: str) -> dict[str, Any]:
    """A task before it has begun."""
    return {
        "taskId": api.state.next_number(),
        "function": function,
        "status": "init",
        "startDate": api.date(),
        "lastUpdate": None,
        "doneDate": None,
        "comment": None,
        "needSchedule": False,
        "note": None,
        "plannedInterventionId": None,
        "tags": None,
        "ticketReference": None,
    }


def start(
    api: Api, server: Server, function: str, done: Callable[[], None] | None = None, failure: str | None = None
) -> dict[str, Any]:
    """A new task: init, after a third of its time doing, then its outcome.

    `done` is called if it ends well; `failure` is its end if it can't.
    """
    task = new_task(api, function)
    server.tasks[task["taskId"]] = task
    server.fresh_reads[task["taskId"]] = api.settings.fresh_task_reads
    ends, seconds = api.settings.task_outcome != "never", api.settings.task_seconds
    outcome = failure or (api.settings.task_outcome if ends else "done")

    def work() -> None:
        if task["status"] == "init":
            task.update(status="doing", lastUpdate=api.date())

    def end() -> None:
        if task["status"] == "doing":
            task.update(status=outcome, lastUpdate=api.date(), doneDate=api.date() if outcome == "done" else None)
            if outcome == "done" and done:
                done()

    created = dict(task)
    api.state.agenda.add(seconds / 3, work)
    if ends:
        api.state.agenda.add(seconds, end)
    else:
        api.state.agenda.hold(end)
    return created


@route("POST %s/reboot" % SERVER)
def reboot(api: Api, call: Call) -> dict[str, Any]:
    """A hard reboot: its task ends before the server is off, and on again."""
    server, settings = server_of(api, call), api.settings

    def done() -> None:
        if settings.dark_seconds:
            api.state.agenda.add(settings.dark_after, lambda: server.facts.update(powerState="poweroff"))
            api.state.agenda.add(
                settings.dark_after + settings.dark_seconds, lambda: server.facts.update(powerState="poweron")
            )

    return start(api, server, "hardReboot", done)


@route("GET %s/task" % SERVER)
def task_ids(api: Api, call: Call) -> list[int]:
    """The tasks, ?function= and ?status= of one kind."""
    wanted = {name: call.asked(name) for name in ("function", "status")}
    return [
        number
        for number, task in server_of(api, call).tasks.items()
        if all(value in (None, task[name]) for name, value in wanted.items())
    ]


@route("GET %s/task/{taskId}" % SERVER)
def one_task(api: Api, call: Call) -> dict[str, Any]:
    """One task. A fresh one may not be found yet."""
    server = server_of(api, call)
    found = item(server.tasks, call, "taskId")
    require_seen(api, server.fresh_reads, found["taskId"])
    return found


def require_seen(api: Api, fresh_reads: dict[int, int], number: int) -> None:
    """Raises what the first reads of a new task are answered."""
    if fresh_reads.get(number, 0) > 0:
        fresh_reads[number] -= 1
        if api.settings.fresh_task_status == 404:
            raise errors.no_such_object("taskId", number)
        raise errors.refused(api.settings.fresh_task_status, "Server::InternalServerError", "Internal server error")


@route("POST %s/task/{taskId}/cancel" % SERVER)
def cancel(api: Api, call: Call) -> None:
    """Cancels a task that has not begun."""
    found = item(server_of(api, call).tasks, call, "taskId")
    if found["status"] not in ("init", "todo"):
        raise errors.bad_request("This task can't be cancelled")
    found.update(status="cancelled", lastUpdate=api.date())


@route("GET %s/features/ipmi/access" % SERVER)
def ipmi_access(api: Api, call: Call) -> dict[str, Any]:
    """The open session of this type; 404 before there is one."""
    session = server_of(api, call).ipmi_sessions.get(call.asked("type") or "")
    if session is None or api.moment(session["expiration"]) <= api.now():
        raise errors.absent()
    return session


@route("POST %s/features/ipmi/access" % SERVER)
def open_ipmi_access(api: Api, call: Call) -> dict[str, Any]:
    """A task that opens a session."""
    server, kind, minutes = server_of(api, call), call.given["type"], int(call.given["ttl"])
    if not server.ipmi["supportedFeatures"][kind]:
        raise errors.bad_request("[type] This server does not support %s" % kind)
    if kind == "serialOverLanSshKey" and not call.given.get("sshKey"):
        raise errors.bad_request("Missing parameter(s): sshKey")

    def done() -> None:
        value = "https://ipmi.example.net/%s/%d" % (kind, api.state.next_number())
        server.ipmi_sessions[kind] = {"value": value, "expiration": api.date(minutes * 60)}

    return start(api, server, "requestAccessIPMI", done)
