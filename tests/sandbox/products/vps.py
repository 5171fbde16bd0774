# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/vps: virtual private servers, their addresses, disks, images and options."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from . import tags
from .registry import route
from .vps_task import VPS, start, vps_of

if TYPE_CHECKING:
    from ..api import Api

# What a task of this type brings about; the rest of a PUT is done at once.
BY_TASK = {"netbootMode": "setNetboot", "slaMonitoring": "setMonitoring"}


def one(items: Mapping[Any, Any], call: Call, name: str) -> Any:
    """The object that the path names."""
    found = {str(key): item for key, item in items.items()}.get(call.params[name])
    if found is None:
        raise errors.no_such_object(name, call.params[name])
    return found


@route("GET /vps")
def names(api: Api, call: Call) -> list[str]:
    """Every VPS, expired and forbidden ones too."""
    filters = tags.parse(call.asked("iamTags"))
    return [name for name, vps in api.state.vps.items() if tags.match(tags.of(vps.facts), filters)]


@route("GET " + VPS)
def facts(api: Api, call: Call) -> dict[str, Any]:
    """The VPS itself."""
    return vps_of(api, call).facts


@route("PUT " + VPS)
def change(api: Api, call: Call) -> None:
    """Changes what was given: names and keys at once, how it boots and its monitoring by a task."""
    vps, given = vps_of(api, call), dict(call.given)
    if len(given.get("displayName") or "") > 50:
        raise errors.bad_request("[displayName] has more than 50 characters")
    slow = {name: given.pop(name) for name in BY_TASK if name in given and given[name] != vps.facts[name]}
    if slow:
        start(
            api,
            vps,
            BY_TASK[next(iter(slow))],
            lambda: vps.facts.update(slow),
            meanwhile="rebooting" if "netbootMode" in slow else None,
        )
    vps.facts.update(given)
    if "displayName" in given and vps.facts["iam"]:
        vps.facts["iam"]["displayName"] = given["displayName"]


@route("GET %s/serviceInfos" % VPS)
def service_infos(api: Api, call: Call) -> dict[str, Any]:
    """Until when, and how it is renewed."""
    return vps_of(api, call).service_infos


@route("PUT %s/serviceInfos" % VPS)
def change_service_infos(api: Api, call: Call) -> None:
    """Changes the renewal."""
    vps_of(api, call).service_infos.update(call.given)


@route("GET %s/datacenter" % VPS)
def datacenter(api: Api, call: Call) -> dict[str, Any]:
    """Where it is, in words."""
    return vps_of(api, call).datacenter


@route("GET %s/ips" % VPS)
def addresses(api: Api, call: Call) -> list[str]:
    """Its addresses."""
    return list(vps_of(api, call).ips)


@route("GET %s/ips/{ipAddress}" % VPS)
def address(api: Api, call: Call) -> dict[str, Any]:
    """One address."""
    return one(vps_of(api, call).ips, call, "ipAddress")


@route("GET %s/disks" % VPS)
def disk_ids(api: Api, call: Call) -> list[int]:
    """Its disks."""
    return list(vps_of(api, call).disks)


@route("GET %s/disks/{id}" % VPS)
def disk(api: Api, call: Call) -> dict[str, Any]:
    """One disk."""
    return one(vps_of(api, call).disks, call, "id")


@route("GET %s/option" % VPS)
def options(api: Api, call: Call) -> list[str]:
    """What has been ordered with it."""
    return list(vps_of(api, call).options)


@route("GET %s/option/{option}" % VPS)
def option(api: Api, call: Call) -> dict[str, Any]:
    """One of these."""
    return {"option": call.params["option"], "state": one(vps_of(api, call).options, call, "option")}


@route("GET %s/images/available" % VPS)
def image_ids(api: Api, call: Call) -> list[str]:
    """What can be installed."""
    return list(vps_of(api, call).images)


@route("GET %s/images/available/{id}" % VPS)
def image(api: Api, call: Call) -> dict[str, Any]:
    """One image."""
    return {"id": call.params["id"], "name": one(vps_of(api, call).images, call, "id")}


@route("GET %s/images/current" % VPS)
def current_image(api: Api, call: Call) -> dict[str, Any]:
    """What was installed, where that is known."""
    vps = vps_of(api, call)
    if vps.image is None:
        raise errors.absent()
    return {"id": vps.image, "name": vps.images[vps.image]}
