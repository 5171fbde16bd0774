# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Public Cloud projects of a seed."""

from __future__ import annotations

from collections.abc import Iterable

from ..state import State
from ..state import cloud as cloud_state
from ..state.objects import Facts
from ..state.servers import iam
from .entries import Entry, name_it, take_over

PATH = "/cloud/project/%s"
# What a flavor has that the catalog of the sandbox does not know.
SIZES = {"vcpus": 2, "ram": 8, "disk": 50}
SERVICES = [{"name": "instance", "endpoint": "", "status": "UP"}]


def projects(state: State, entries: Iterable[Entry]) -> None:
    """Projects that the seed names, with their descriptions; objects of others bring theirs with them."""
    for entry in entries:
        made = project(state, entry["project_id"])
        take_over(made.facts, entry)
        name_it(made.facts, entry)


def project(state: State, project_id: str) -> cloud_state.Project:
    """The project with this id, with its catalog."""
    if project_id not in state.projects:
        number = state.next_number()
        made = cloud_state.project(number, project_id)
        made.facts.update(project_id=project_id, iam=iam("publicCloudProject", project_id, number))
        state.projects[project_id] = made
        state.vrack_services["cloudProject"].setdefault(project_id, None)
        cloud_state.add_catalog(state.objects, PATH % project_id)
    return state.projects[project_id]


def place(state: State, entry: Entry, *regions: str) -> str:
    """The path of an entry's project, which has these regions."""
    project(state, entry["project"])
    path = PATH % entry["project"]
    for region in regions:
        if region not in state.objects.inside(path + "/region"):
            facts = {"name": region, "type": "region", "status": "UP", "continentCode": "EU"}
            known = {"datacenterLocation": region[:3], "services": SERVICES}
            state.objects.adopt(path + "/region", region, {**facts, **known})
    return path


def new_id(state: State, start: str) -> str:
    """An id that nothing has yet."""
    return "%s-0000-4000-8000-%012d" % (start, state.next_number())


def networks(state: State, entries: Iterable[Entry]) -> None:
    """Private networks."""
    for entry in entries:
        path, regions = place(state, entry, *entry.get("regions", ())), entry.get("regions") or []
        vlan = entry.get("vlan_id") or 0
        number = entry.get("network_id") or "pn-%d_%d" % (state.next_number(), vlan)
        shown = [{"region": each, "status": "ACTIVE", "openstackId": new_id(state, "88888888")} for each in regions]
        facts = {"name": entry["name"], "vlanId": vlan, "type": "private", "status": "ACTIVE"}
        state.objects.adopt(path + "/network/private", number, {**facts, "regions": shown})


def ssh_keys(state: State, entries: Iterable[Entry]) -> None:
    """SSH keys of projects."""
    for entry in entries:
        path = place(state, entry)
        facts = {"name": entry["name"], "publicKey": entry["public_key"], "regions": [*cloud_state.REGIONS]}
        number = entry.get("ssh_key_id") or new_id(state, "77777777")
        state.objects.adopt(path + "/sshkey", number, {**facts, "fingerPrint": "SHA256:" + entry["name"]})


def users(state: State, entries: Iterable[Entry]) -> None:
    """Users of projects, whose names are the API's descriptions."""
    for entry in entries:
        path = place(state, entry)
        number = entry.get("user_id") or state.next_number()
        facts = {"description": entry["name"], "username": "user-%s" % number, "id": int(number), "status": "ok"}
        roles = [cloud_state.role(each) for each in entry.get("roles") or ()]
        state.objects.adopt(
            path + "/user", str(number), {**facts, "roles": roles, "creationDate": "2024-02-01T10:00:00Z"}
        )


def instance_groups(state: State, entries: Iterable[Entry]) -> None:
    """Groups of instances."""
    for entry in entries:
        path, facts = place(state, entry, entry["region"]), {"name": entry["name"], "region": entry["region"]}
        number = entry.get("instance_group_id") or new_id(state, "eeeeeeee")
        state.objects.adopt(path + "/instance/group", number, {**facts, "type": entry.get("type"), "instance_ids": []})


def instances(state: State, entries: Iterable[Entry]) -> None:
    """Instances; flavors and images that the catalog does not know are added to it."""
    for count, entry in enumerate(entries, 1):
        region = entry["region"]
        path, own, number = place(state, entry, region), project(state, entry["project"]), state.next_number()
        instance_id = own.add(number, entry["name"], "GRA11", public=100 + count % 100)
        facts = own.instances.pop(instance_id)
        own.images.pop(facts["imageId"], None)
        facts["region"] = region
        facts["id"] = instance_id = entry.get("instance_id") or instance_id
        take_over(facts, {name: value for name, value in entry.items() if name in ("status", "created")})
        facts["flavorId"] = flavor(state, own, path, str(entry.get("flavor") or "b3-8"), region)
        facts["imageId"] = image(state, own, path, entry.get("image"), region)
        own.instances[instance_id] = facts
        if entry.get("group"):
            join(state, path, entry["group"], region, instance_id)


def flavor(state: State, own: cloud_state.Project, path: str, name: str, region: str) -> str:
    """The id of the flavor of this name, or with this id."""
    for object_id, stored in state.objects.inside(path + "/flavor").items():
        known: Facts = stored.facts or {}
        if known["region"] == region and name in (object_id, known["name"]):
            return object_id
    object_id = name if name.count("-") == 4 else new_id(state, "44444444")
    kinds = {"osType": "linux", "type": "ovh.ssd.eg", "available": True, "quota": 20}
    facts = {"name": name, "region": region, **SIZES, **kinds}
    state.objects.adopt(path + "/flavor", object_id, facts)
    codes = {"hourly": name + ".consumption", "monthly": name + ".monthly.postpaid"}
    capabilities = [{"name": "resize", "enabled": True}]
    own.flavors[object_id] = {
        **facts,
        "id": object_id,
        "capabilities": capabilities,
        "inboundBandwidth": 500,
        "outboundBandwidth": 500,
        "planCodes": codes,
    }
    return object_id


def image(state: State, own: cloud_state.Project, path: str, name: str | None, region: str) -> str:
    """The id of the image of this name, or with this id; empty for an instance that was started from a volume."""
    if not name:
        return ""
    for object_id, stored in state.objects.inside(path + "/image").items():
        known: Facts = stored.facts or {}
        if known["region"] == region and name in (object_id, known["name"]):
            own.images[object_id] = known["name"]
            return object_id
    object_id = name if name.count("-") == 4 else new_id(state, "22222222")
    facts = {"name": name, "region": region, "status": "active", "type": "linux", "visibility": "public"}
    state.objects.adopt(path + "/image", object_id, facts)
    own.images[object_id] = name
    return object_id


def join(state: State, path: str, name: str, region: str, instance_id: str) -> None:
    """Put an instance into the group of this name."""
    for stored in state.objects.inside(path + "/instance/group").values():
        facts: Facts = stored.facts or {}
        if (facts["name"], facts["region"]) == (name, region):
            facts["instance_ids"].append(instance_id)


def volumes(state: State, entries: Iterable[Entry]) -> None:
    """Volumes, which are not attached."""
    for entry in entries:
        path, region = place(state, entry, entry["region"]), entry["region"]
        facts = {"name": entry["name"], "region": region, "size": entry["size"], "type": entry.get("type", "classic")}
        known = {"description": entry.get("description") or "", "status": "available", "attachedTo": []}
        number = entry.get("volume_id") or new_id(state, "55555555")
        state.objects.adopt(path + "/volume", number, {**facts, **known, "creationDate": "2024-02-01T10:00:00Z"})
