# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What volumes of the Public Cloud do besides what the contract tells: they grow, are attached to instances and
detached, and have snapshots and backups.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..generic import answers, handlers
from ..generic.collections import collections
from ..messages import Call
from ..state.objects import Facts
from .cloud import PROJECT, project_of
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

VOLUMES = collections()[PROJECT + "/volume"]
VOLUME = PROJECT + "/volume/{volumeId}"
SNAPSHOTS = collections()[PROJECT + "/volume/snapshot"]
BACKUPS = collections()[PROJECT + "/region/{regionName}/volumeBackup"]


def facts_of(api: Api, call: Call) -> Facts:
    """The volume that the call names, which must not be busy."""
    facts = handlers.require_object(VOLUMES, api, call).current(api.state.agenda.now()) or {}
    if facts["status"] not in ("available", "in-use"):
        raise errors.bad_request("Invalid volume: status must be available or in-use, but it is %s" % facts["status"])
    return facts


def becoming(api: Api, call: Call, meanwhile: str, **values: Any) -> Facts:
    """The volume on its way to these values."""
    stored = handlers.require_object(VOLUMES, api, call)
    handlers.change(VOLUMES, api, stored, {**facts_of(api, call), **values}, meanwhile)
    shown: Facts = handlers.read_object(VOLUMES, api, call)
    return shown


@route("POST %s/upsize" % VOLUME)
def upsize(api: Api, call: Call) -> Facts:
    """Makes it larger."""
    size, new = facts_of(api, call)["size"], call.given["size"]
    if new <= size:
        raise errors.bad_request(
            "New size for extend must be greater than current size. (current: %d, extended: %d)" % (size, new)
        )
    return becoming(api, call, "extending", size=new)


@route("POST %s/attach" % VOLUME)
def attach(api: Api, call: Call) -> Facts:
    """Attaches it to an instance of its region, one at a time."""
    facts, instance = facts_of(api, call), project_of(api, call).instances.get(call.given["instanceId"])
    if instance is None or instance["region"] != facts["region"]:
        raise errors.no_such_object("instanceId", call.given["instanceId"])
    if facts.get("attachedTo"):
        raise errors.bad_request("Invalid volume: it is attached to %s already" % facts["attachedTo"][0])
    return becoming(api, call, "attaching", attachedTo=[instance["id"]], status="in-use")


@route("POST %s/detach" % VOLUME)
def detach(api: Api, call: Call) -> Facts:
    """Detaches it from the instance that it is attached to."""
    if call.given["instanceId"] not in (facts_of(api, call).get("attachedTo") or []):
        raise errors.bad_request("Invalid volume: it is not attached to %s" % call.given["instanceId"])
    return becoming(api, call, "detaching", attachedTo=[], status="available")


@route("DELETE %s" % VOLUME)
def delete(api: Api, call: Call) -> Any:
    """Deletes it, unless it is attached."""
    if (handlers.require_object(VOLUMES, api, call).latest(api.state.agenda.now()) or {}).get("attachedTo"):
        raise errors.bad_request("Invalid volume: status must be available, but it is in-use")
    return handlers.delete(VOLUMES, api, call)


# ---- snapshots and backups


@route("POST %s/snapshot" % VOLUME)
def create_snapshot(api: Api, call: Call) -> Any:
    """A snapshot of it, in its region."""
    body = {"description": "", **call.given, "volumeId": call.params["volumeId"], **copied(facts_of(api, call))}
    stored = handlers.create_one(SNAPSHOTS, api, call, body)
    return answers.shown(SNAPSHOTS.model, api, stored)


@route("POST %s/region/{regionName}/volumeBackup" % PROJECT)
def create_backup(api: Api, call: Call) -> Any:
    """A backup of a volume of the region."""
    volume = api.state.objects.get(
        VOLUMES.list_path(call.params.values()), call.given["volumeId"], api.state.agenda.now()
    )
    facts = (volume and volume.current(api.state.agenda.now())) or {}
    if facts.get("region") != call.params["regionName"]:
        raise errors.no_such_object("volumeId", call.given["volumeId"])
    stored = handlers.create_one(BACKUPS, api, call, {"name": "", **call.given, **copied(facts)})
    return answers.to_creation(BACKUPS, api, call, [stored])


def copied(volume: Facts) -> Facts:
    """What a copy has of the volume."""
    return {name: volume[name] for name in ("region", "size")}
