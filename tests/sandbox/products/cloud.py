# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/cloud/project: projects, which can be renamed, and their instances, to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from ..state.cloud import Project
from . import tags
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

PROJECT = "/cloud/project/{serviceName}"


def project_of(api: Api, call: Call) -> Project:
    """The project that the call names; the gate has seen that it exists."""
    return api.state.projects[call.params["serviceName"]]


@route("GET /cloud/project")
def ids(api: Api, call: Call) -> list[str]:
    """Every project."""
    filters = tags.parse(call.asked("iamTags"))
    return [name for name, project in api.state.projects.items() if tags.match(tags.of(project.facts), filters)]


@route("GET " + PROJECT)
def facts(api: Api, call: Call) -> dict[str, Any]:
    """One project."""
    return project_of(api, call).facts


@route("PUT " + PROJECT)
def change(api: Api, call: Call) -> None:
    """Another description, or quotas that are raised only on request."""
    writable = ("description", "manualQuota")
    refused = [name for name in call.given if name not in writable]
    if refused:
        raise errors.bad_request("Given parameter %s is read-only" % refused[0])
    project_of(api, call).facts.update(call.given)


@route("GET %s/instance" % PROJECT)
def instances(api: Api, call: Call) -> list[dict[str, Any]]:
    """Its instances, ?region= of one region: the objects themselves."""
    return [each for each in project_of(api, call).instances.values() if call.asked("region") in (None, each["region"])]


@route("GET %s/instance/{instanceId}" % PROJECT)
def instance(api: Api, call: Call) -> dict[str, Any]:
    """One instance, with its flavor and image spelled out."""
    project, name = project_of(api, call), call.params["instanceId"]
    if name not in project.instances:
        raise errors.no_such_object("instanceId", name)
    listed = project.instances[name]
    image = {
        "id": listed["imageId"],
        "name": project.images[listed["imageId"]],
        "region": listed["region"],
        "status": "active",
        "type": "linux",
        "user": project.images[listed["imageId"]].split()[0].lower(),
        "visibility": "public",
        "creationDate": "2024-01-01T00:00:00Z",
        "flavorType": None,
        "minDisk": 0,
        "minRam": 0,
        "planCode": None,
        "size": 2.0,
        "tags": [],
    }
    flavor = {
        "id": listed["flavorId"],
        "name": "b3-8",
        "region": listed["region"],
        "available": True,
        "capabilities": [],
        "disk": 50,
        "ram": 8,
        "vcpus": 2,
        "osType": "linux",
        "type": "ovh.ssd.eg",
        "quota": 20,
        "inboundBandwidth": 500,
        "outboundBandwidth": 500,
        "planCodes": {"hourly": "b3-8.consumption", "monthly": "b3-8.monthly.postpaid"},
    }
    kept = {key: value for key, value in listed.items() if key not in ("imageId", "flavorId", "sshKeyId")}
    return {**kept, "image": image, "flavor": flavor, "sshKey": None, "rescuePassword": None}
