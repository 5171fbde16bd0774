# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The automated backup of a VPS, its restore points, and those that are attached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from ..state.vps import Vps
from .registry import route
from .vps_task import VPS, start, vps_of

if TYPE_CHECKING:
    from ..api import Api

BACKUP = VPS + "/automatedBackup"


def enabled(api: Api, call: Call) -> Vps:
    """The VPS, whose backup was ordered."""
    vps = vps_of(api, call)
    if vps.automated_backup is None:
        raise errors.absent()
    if call.method != "GET" and vps.automated_backup["state"] != "enabled":
        raise errors.bad_request("The option automatedBackup is not enabled")
    return vps


@route("GET " + BACKUP)
def facts(api: Api, call: Call) -> dict[str, Any]:
    """Whether there is one, and at which time of day."""
    return dict(enabled(api, call).automated_backup or {})


@route("POST %s/reschedule" % BACKUP)
def reschedule(api: Api, call: Call) -> dict[str, Any]:
    """Another time of day."""
    vps, schedule = enabled(api, call), call.given["schedule"]
    return start(api, vps, "rescheduleAutoBackup", lambda: (vps.automated_backup or {}).update(schedule=schedule))


@route("GET %s/restorePoints" % BACKUP)
def points(api: Api, call: Call) -> list[str]:
    """The restore points, of one state."""
    return list(enabled(api, call).restore_points) if call.asked("state") == "available" else []


@route("GET %s/attachedBackup" % BACKUP)
def attached(api: Api, call: Call) -> list[dict[str, Any]]:
    """Those that are attached."""
    return list(enabled(api, call).attached.values())


@route("POST %s/restore" % BACKUP)
def restore(api: Api, call: Call) -> dict[str, Any]:
    """Attaches a restore point (file), or replaces the disk by it (full)."""
    vps, point = enabled(api, call), call.given["restorePoint"]
    if point not in vps.restore_points:
        raise errors.bad_request("[restorePoint] %s is not available" % point)
    given = dict(call.given)

    def done() -> None:
        if given["type"] == "full":
            vps.restored = given
        else:
            access = {"nfs": None, "smb": None, "additionalDisk": "/dev/sdb"}
            vps.attached[point] = {"restorePoint": point, "access": access}

    return start(api, vps, "restoreVm", done)


@route("POST %s/detachBackup" % BACKUP)
def detach(api: Api, call: Call) -> dict[str, Any]:
    """The end of an attachment."""
    vps, point = enabled(api, call), call.given["restorePoint"]
    if point not in vps.attached:
        raise errors.bad_request("[restorePoint] %s is not attached" % point)
    return start(api, vps, "internalTask", lambda: vps.attached.pop(point, None))
