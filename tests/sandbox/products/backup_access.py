# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may use the backup space of a server or VPS. Each write is answered with a task of a server, which cannot be read
for a VPS; the access says by itself when it is applied.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from .dedicated_server import server_of
from .registry import route
from .server_backup import SPACE
from .server_task import new_task, start
from .vps_task import VPS, vps_of

if TYPE_CHECKING:
    from ..api import Api

VPS_SPACE = VPS + "/backupftp"


def service_of(api: Api, call: Call) -> Any:
    """The server or VPS, which has a backup space."""
    found = vps_of(api, call) if call.params["serviceName"] in api.state.vps else server_of(api, call)
    if found.backup is None:
        raise errors.absent()
    return found


def one_of(api: Api, call: Call) -> dict[str, Any]:
    """The access that the call names."""
    known: dict[str, dict[str, Any]] = service_of(api, call).backup_access
    if call.params["ipBlock"] not in known:
        raise errors.no_such_object("ipBlock", call.params["ipBlock"])
    return known[call.params["ipBlock"]]


def later(api: Api, call: Call, known: dict[str, Any], action: Callable[[], Any]) -> dict[str, Any]:
    """The access is applied, or gone, once a task is done; it is as it was before once the task has failed."""
    accesses = service_of(api, call).backup_access
    former = {name: dict(each) for name, each in accesses.items()}
    known.update(call.given, isApplied=False, lastUpdate=api.date())

    def end() -> None:
        if api.settings.task_outcome in ("done", "never"):
            action()
        else:
            accesses.clear()
            accesses.update(former)

    if api.settings.task_outcome == "never":
        api.state.agenda.hold(end)
    else:
        api.state.agenda.add(api.settings.task_seconds, end)
    if call.params["serviceName"] in api.state.servers:
        return start(api, server_of(api, call), "applyBackupFtpAcls")
    return new_task(api, "applyBackupFtpAcls")


@route("GET " + VPS_SPACE)
def vps_space(api: Api, call: Call) -> dict[str, Any]:
    """The backup space of a VPS, which is an option of it."""
    backup: dict[str, Any] = service_of(api, call).backup
    return backup


@route("GET %s/authorizableBlocks" % SPACE)
@route("GET %s/authorizableBlocks" % VPS_SPACE)
def authorizable(api: Api, call: Call) -> list[str]:
    """The blocks of IPv4 that are routed to the service."""
    service_of(api, call)
    return [
        name
        for name, block in api.state.ips.items()
        if ":" not in name and (block.facts["routedTo"] or {}).get("serviceName") == call.params["serviceName"]
    ]


@route("GET %s/access" % SPACE)
@route("GET %s/access" % VPS_SPACE)
def blocks(api: Api, call: Call) -> list[str]:
    """The blocks that have access."""
    return list(service_of(api, call).backup_access)


@route("GET %s/access/{ipBlock}" % SPACE)
@route("GET %s/access/{ipBlock}" % VPS_SPACE)
def access(api: Api, call: Call) -> dict[str, Any]:
    """One of them."""
    return one_of(api, call)


@route("POST %s/access" % SPACE)
@route("POST %s/access" % VPS_SPACE)
def add(api: Api, call: Call) -> dict[str, Any]:
    """An access for one of the authorizable blocks; one that opens nothing is accepted, too."""
    block, known = call.given["ipBlock"], service_of(api, call).backup_access
    if block not in authorizable(api, call):
        raise errors.bad_request("ipBlock %s is not authorizable" % block)
    if block in known:
        raise errors.conflict("This block has access already")
    made = {"ipBlock": block, "ftp": False, "nfs": False, "cifs": False}
    answer = later(api, call, made, lambda: made.update(isApplied=True))
    known[block] = made
    return answer


@route("PUT %s/access/{ipBlock}" % SPACE)
@route("PUT %s/access/{ipBlock}" % VPS_SPACE)
def change(api: Api, call: Call) -> None:
    """Other protocols."""
    known = one_of(api, call)
    later(api, call, known, lambda: known.update(isApplied=True))


@route("DELETE %s/access/{ipBlock}" % SPACE)
@route("DELETE %s/access/{ipBlock}" % VPS_SPACE)
def remove(api: Api, call: Call) -> dict[str, Any]:
    """The end of an access."""
    known, accesses = one_of(api, call), service_of(api, call).backup_access
    return later(api, call, known, lambda: accesses.pop(known["ipBlock"], None))
