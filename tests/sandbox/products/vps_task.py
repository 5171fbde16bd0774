# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/vps/{serviceName}/tasks, and what starts one: power, snapshots, a rebuild. A VPS has one task at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from ..state.vps import Vps, snapshot
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

VPS = "/vps/{serviceName}"
OPEN = ("todo", "doing", "paused", "waitingAck")
# How the setting's outcomes are called here.
STATES = {"customerError": "blocked", "ovhError": "error"}


def vps_of(api: Api, call: Call) -> Vps:
    """The VPS that the call names; the gate has seen that it exists."""
    return api.state.vps[call.params["serviceName"]]


def start(
    api: Api, vps: Vps, kind: str, done: Callable[[], Any] = lambda: None, meanwhile: str | None = None
) -> dict[str, Any]:
    """A new task: todo, after a third of its time doing, then its outcome.

    `done` is called if it ends well; meanwhile: the state of the VPS until then.
    """
    if any(task["state"] in OPEN for task in vps.tasks.values()):
        raise errors.conflict("A task is already running on this VPS")
    task = {"id": api.state.next_number(), "type": kind, "state": "todo", "progress": 0, "date": api.date()}
    vps.tasks[task["id"]] = task
    vps.fresh_reads[task["id"]] = api.settings.fresh_task_reads
    ends, seconds, before = api.settings.task_outcome != "never", api.settings.task_seconds, vps.facts["state"]
    outcome = STATES.get(api.settings.task_outcome, api.settings.task_outcome) if ends else "done"

    def work() -> None:
        task.update(state="doing", progress=50)
        vps.facts["state"] = meanwhile or before

    def end() -> None:
        task.update(state=outcome, progress=100 if outcome == "done" else 50)
        vps.facts["state"] = before
        if outcome == "done":
            done()
            if meanwhile == "rebooting":
                settle(vps)

    created = dict(task)
    api.state.agenda.add(seconds / 3, work)
    if ends:
        api.state.agenda.add(seconds, end)
    else:
        api.state.agenda.hold(end)
    return created


def settle(vps: Vps) -> None:
    """The state of a VPS that is on."""
    vps.facts["state"] = "rescued" if vps.facts["netbootMode"] == "rescue" else "running"


def require(vps: Vps, running: bool) -> None:
    """Raises the 400 where the VPS is on, or off."""
    if (vps.facts["state"] != "stopped") is not running:
        raise errors.bad_request("This VPS is already %s" % ("stopped" if running else "started"))


@route("POST %s/start" % VPS)
def start_vps(api: Api, call: Call) -> dict[str, Any]:
    """Turns it on."""
    vps = vps_of(api, call)
    require(vps, running=False)
    return start(api, vps, "startVm", lambda: settle(vps))


@route("POST %s/stop" % VPS)
def stop(api: Api, call: Call) -> dict[str, Any]:
    """Turns it off."""
    vps = vps_of(api, call)
    require(vps, running=True)
    return start(api, vps, "stopVm", lambda: vps.facts.update(state="stopped"), "stopping")


@route("POST %s/getConsoleUrl" % VPS)
def console(api: Api, call: Call) -> str:
    """The address of its console, another one each time."""
    vps = vps_of(api, call)
    require(vps, running=True)
    return "https://console.example/vps?token=%d" % api.state.next_number()


@route("POST %s/reboot" % VPS)
def reboot(api: Api, call: Call) -> dict[str, Any]:
    """Off and on again."""
    vps = vps_of(api, call)
    require(vps, running=True)
    return start(api, vps, "rebootVm", meanwhile="rebooting")


@route("POST %s/rebuild" % VPS)
def rebuild(api: Api, call: Call) -> dict[str, Any]:
    """Installs an image; what was on the disk is lost."""
    vps, image = vps_of(api, call), call.given["imageId"]
    if image not in vps.images:
        raise errors.bad_request("[imageId] %s is not available" % image)

    def done() -> None:
        vps.image, vps.installed = image, dict(call.given)
        vps.facts.update(state="running", netbootMode="local")

    return start(api, vps, "reinstallVm", done, "installing")


# --- its snapshot


def snapshot_of(vps: Vps) -> dict[str, Any]:
    """The snapshot, if there is one."""
    if vps.snapshot is None:
        raise errors.absent()
    return vps.snapshot


@route("GET %s/snapshot" % VPS)
def show_snapshot(api: Api, call: Call) -> dict[str, Any]:
    """The snapshot, of which there is at most one."""
    return snapshot_of(vps_of(api, call))


@route("PUT %s/snapshot" % VPS)
def describe_snapshot(api: Api, call: Call) -> None:
    """Its description."""
    snapshot_of(vps_of(api, call)).update(call.given)


@route("POST %s/createSnapshot" % VPS)
def create_snapshot(api: Api, call: Call) -> dict[str, Any]:
    """Takes one, where it may have one and has none."""
    vps = vps_of(api, call)
    if "snapshot" not in vps.options:
        raise errors.bad_request("This VPS has no snapshot option")
    if vps.snapshot:
        raise errors.conflict("This VPS already has a snapshot")

    def done() -> None:
        vps.snapshot = snapshot(
            api.state.next_number(), api.date(), vps.facts["zone"], call.given.get("description") or ""
        )

    return start(api, vps, "createSnapshot", done, "backuping")


@route("DELETE %s/snapshot" % VPS)
def delete_snapshot(api: Api, call: Call) -> dict[str, Any]:
    """Removes it."""
    vps = vps_of(api, call)
    snapshot_of(vps)

    def done() -> None:
        vps.snapshot = None

    return start(api, vps, "deleteSnapshot", done)


@route("POST %s/snapshot/revert" % VPS)
def revert(api: Api, call: Call) -> dict[str, Any]:
    """Puts the disk back to it; what has been written since is lost."""
    vps = vps_of(api, call)
    snapshot_of(vps)
    return start(api, vps, "revertSnapshot", meanwhile="rebooting")


# --- the tasks themselves


@route("GET %s/tasks" % VPS)
def task_ids(api: Api, call: Call) -> list[int]:
    """The tasks, ?state= and ?type= of some."""
    wanted = {name: call.asked(name) for name in ("state", "type")}
    return [
        number
        for number, task in vps_of(api, call).tasks.items()
        if all(value in (None, task[name]) for name, value in wanted.items())
    ]


@route("GET %s/tasks/{id}" % VPS)
def one_task(api: Api, call: Call) -> dict[str, Any]:
    """One task. A fresh one may not be found yet."""
    vps = vps_of(api, call)
    found = {str(number): task for number, task in vps.tasks.items()}.get(call.params["id"])
    if found is None:
        raise errors.no_such_object("id", call.params["id"])
    if vps.fresh_reads.get(found["id"], 0) > 0:
        vps.fresh_reads[found["id"]] -= 1
        if api.settings.fresh_task_status == 404:
            raise errors.no_such_object("id", found["id"])
        raise errors.refused(api.settings.fresh_task_status, "Server::InternalServerError", "Internal server error")
    return found
