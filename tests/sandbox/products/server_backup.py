# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The backup space of a server: it can be read before it has the name that makes it usable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from .dedicated_server import SERVER, server_of
from .registry import route
from .server_task import start

if TYPE_CHECKING:
    from ..api import Api

SPACE = SERVER + "/features/backupFTP"


@route("GET " + SPACE)
def facts(api: Api, call: Call) -> dict[str, Any]:
    """The space, if there is one."""
    server = server_of(api, call)
    if server.backup is None:
        raise errors.absent()
    return {**server.backup, **({"ftpBackupName": ""} if api.state.agenda.now() < server.backup_usable else {})}


@route("POST " + SPACE)
def create(api: Api, call: Call) -> dict[str, Any]:
    """A new space: its name shows some time after its task has ended."""
    server = server_of(api, call)
    if server.backup is not None or is_changing(server.tasks):
        raise errors.conflict("This server already has a backup storage, or a task of it is pending")

    def done() -> None:
        server.backup = new_space(server.facts["datacenter"])
        server.backup_usable = api.state.agenda.now() + api.settings.backup_seconds

    return start(api, server, "createBackupFTP", done)


@route("DELETE " + SPACE)
def remove(api: Api, call: Call) -> dict[str, Any]:
    """The end of the space, with all that it holds."""
    server = server_of(api, call)
    if server.backup is None:
        raise errors.absent()
    if is_changing(server.tasks):
        raise errors.conflict("A task of this backup storage is pending")
    return start(api, server, "removeBackupFTP", lambda: setattr(server, "backup", None))


def is_changing(tasks: dict[int, dict[str, Any]]) -> bool:
    """Whether a task is at work on the space."""
    return any(
        task["function"] in ("createBackupFTP", "removeBackupFTP") and task["status"] in ("init", "doing")
        for task in tasks.values()
    )


def new_space(datacenter: str) -> dict[str, Any]:
    """A space that has just been made."""
    return {
        "ftpBackupName": "ftpback-%s-1.example.net" % datacenter,
        "quota": {"unit": "GB", "value": 500},
        "readOnlyDate": None,
        "type": "included",
        "usage": {"unit": "GB", "value": 0},
    }
