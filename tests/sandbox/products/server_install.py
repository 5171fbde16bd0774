# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/dedicated/server/{serviceName}/reinstall and /install: what can be installed, the installation, and its steps while
it goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from ..state.installs import PARTITION_SCHEMES, STEPS, TEMPLATES, Installation
from ..state.servers import Server
from .dedicated_server import SERVER, server_of
from .registry import route
from .server_task import start

if TYPE_CHECKING:
    from ..api import Api

FUNCTION = "reinstallServer"
UNDER_WAY = ("init", "todo", "doing")


@route("GET %s/install/compatibleTemplates" % SERVER)
def templates(api: Api, call: Call) -> dict[str, Any]:
    """What can be installed on it."""
    return {"ovh": list(TEMPLATES), "personal": None}


@route("GET %s/install/compatibleTemplatePartitionSchemes" % SERVER)
def partition_schemes(api: Api, call: Call) -> list[str]:
    """How its disks can be divided for a template."""
    if call.asked("templateName") not in TEMPLATES:
        raise errors.bad_request("[templateName] Given data (%s) is no template" % call.asked("templateName"))
    return list(PARTITION_SCHEMES)


@route("POST %s/reinstall" % SERVER)
def reinstall(api: Api, call: Call) -> dict[str, Any]:
    """Erases the server and installs it anew, which takes as long as the task. One installation at a time."""
    server, template = server_of(api, call), call.given["operatingSystem"]
    if any(task["function"] == FUNCTION and task["status"] in UNDER_WAY for task in server.tasks.values()):
        raise errors.conflict("An installation is already running")
    if template not in TEMPLATES:
        raise errors.bad_request("[operatingSystem] Given data (%s) is not compatible with this server" % template)
    check_disks(server, call.given.get("storage") or [])
    failing = api.settings.install_fails_at
    task = start(api, server, FUNCTION, lambda: server.facts.update(os=template), "customerError" if failing else None)
    server.installation = Installation(task["taskId"], failing, call.given)
    return {name: task[name] for name in ("taskId", "function", "status", "startDate", "doneDate")} | {"comment": ""}


def check_disks(server: Server, storage: list[dict[str, Any]]) -> None:
    """Raises the 400 for a disk group that it has not, or has not so many disks."""
    groups = {group["diskGroupId"]: group["numberOfDisks"] for group in (server.hardware or {}).get("diskGroups") or []}
    for number, each in enumerate(storage):
        if each.get("diskGroupId", 1) not in groups:
            raise errors.bad_request("[storage[%d].diskGroupId] There is no such disk group" % number)
        if (each.get("partitioning") or {}).get("disks", 1) > groups[each.get("diskGroupId", 1)]:
            raise errors.bad_request("[storage[%d].partitioning.disks] The disk group has not so many disks" % number)


@route("GET %s/install/status" % SERVER)
def status(api: Api, call: Call) -> dict[str, Any]:
    """How far the installation is; 404 if nothing is being installed. One that has failed can still be read."""
    server = server_of(api, call)
    installation = server.installation
    task = server.tasks[installation.task_id] if installation else {"status": "done"}
    if installation is None or task["status"] == "done":
        raise errors.absent()
    elapsed = int(api.now() - api.moment(task["startDate"]))
    return {"elapsedTime": elapsed, "progress": [step(installation, task["status"], comment) for comment in STEPS]}


def step(installation: Installation, task: str, comment: str) -> dict[str, Any]:
    """One step, by the status of the task: one that goes on is at the second step, and one that has failed at the step
    that failed.
    """
    at = STEPS.index(installation.fails_at or STEPS[1])
    before, here = STEPS.index(comment) < at, STEPS.index(comment) == at
    if task in ("init", "todo"):
        word = "todo"
    elif task == "doing":
        word = "done" if before else "doing" if here else "todo"
    else:
        word = "done" if before else "error" if here else "todo"
    return {"comment": comment, "status": word, "error": "it could not be done" if word == "error" else None}
