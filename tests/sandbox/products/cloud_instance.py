# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Instances of the Public Cloud: they are created, resized, installed again, started and stopped over time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..generic.collections import collections
from ..generic.values import fitted
from ..messages import Call
from ..state import cloud as seed
from ..state.objects import Facts, StoredObject
from .cloud import PROJECT, project_of
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

SNAPSHOTS = collections()[PROJECT + "/snapshot"]
INSTANCE = PROJECT + "/instance/{instanceId}"
RUNS, STOPPED, SHELVED, RESCUE = ("ACTIVE",), ("SHUTOFF", "STOPPED"), ("SHELVED_OFFLOADED",), ("RESCUE",)
SSH_KEYS = collections()[PROJECT + "/sshkey"]
BILLED = {"since": "2024-03-01T00:00:00Z", "status": "ok"}
# What only the detailed form of an instance, or only the listed one, shows.
DETAILS, LISTED = ("sshKey", "rescuePassword"), ("flavorId", "imageId", "sshKeyId")


def instance_of(api: Api, call: Call) -> Facts:
    """The instance that the call names."""
    found = project_of(api, call).instances.get(call.params["instanceId"])
    if found is None:
        raise errors.no_such_object("instanceId", call.params["instanceId"])
    return found


def stored(api: Api, call: Call, name: str, object_id: str) -> Facts:
    """An object that the project has in a list; what is named by an unknown id does not exist."""
    path = "/cloud/project/%s/%s" % (call.params["serviceName"], name)
    found = api.state.objects.get(path, object_id, api.state.agenda.now())
    if found is None:
        raise errors.no_such_object(name + "Id", object_id)
    return {"id": object_id, **(found.at(api.state.agenda.now()) or {})}


def image_of(api: Api, call: Call) -> Facts:
    """The image, or the snapshot, that a body names."""
    try:
        return stored(api, call, "image", call.given["imageId"])
    except errors.ApiError:
        return stored(api, call, "snapshot", call.given["imageId"])


def becoming(api: Api, facts: Facts, meanwhile: str, status: str, **values: Any) -> None:
    """The instance on its way to a status and these values."""

    def done() -> None:
        facts.update(status=status, **values)

    facts["status"] = meanwhile
    api.state.agenda.add(api.settings.task_seconds, done)
    api.state.agenda.run()


def require(facts: Facts, *statuses: str) -> None:
    """Raises the 409 of an instance that cannot do that now."""
    if facts["status"] not in statuses:
        raise errors.conflict("Cannot do that while instance is in vm_state %s" % facts["status"].lower())


# ---- reading


@route("GET %s/instance" % PROJECT)
def instances(api: Api, call: Call) -> list[Facts]:
    """Its instances, ?region= of one region: the objects themselves."""
    return [
        {name: value for name, value in each.items() if name not in DETAILS}
        for each in project_of(api, call).instances.values()
        if call.asked("region") in (None, each["region"])
    ]


@route("GET %s" % INSTANCE)
def instance(api: Api, call: Call) -> Facts:
    """One instance, with its flavor, image and key spelled out."""
    return detailed(project_of(api, call), instance_of(api, call))


def detailed(project: seed.Project, listed: Facts) -> Facts:
    """The detailed form of an instance. The image of one that was started from a volume is empty."""
    shown = {name: value for name, value in listed.items() if name not in LISTED}
    own = listed["imageId"]
    image = seed.image(own, project.images[own] if own else "", listed["region"])
    return {"sshKey": None, "rescuePassword": None, **shown, "image": image, "flavor": flavor_of(project, listed)}


def flavor_of(project: seed.Project, listed: Facts) -> Facts:
    """The flavor of an instance."""
    return project.flavors.get(listed["flavorId"]) or seed.flavor(listed["flavorId"])


@route("GET %s/interface" % INSTANCE)
def interfaces(api: Api, call: Call) -> list[Facts]:
    """One for each network."""
    addresses = instance_of(api, call)["ipAddresses"]
    return [
        {
            "id": "10000000-0000-4000-8000-" + network.rpartition("-")[2],
            "networkId": network,
            "fixedIps": [{"ip": each["ip"], "subnetId": ""} for each in addresses if each["networkId"] == network],
            "macAddress": "fa:16:3e:00:00:01",
            "state": "ACTIVE",
            "type": next(each["type"] for each in addresses if each["networkId"] == network),
        }
        for network in dict.fromkeys(each["networkId"] for each in addresses)
    ]


# ---- creation and deletion


@route("POST %s/instance" % PROJECT)
def create(api: Api, call: Call) -> Facts:
    """A new instance, unless the quota is reached."""
    given, project = call.given, project_of(api, call)
    if stored(api, call, "flavor", given["flavorId"])["region"] != given["region"]:
        raise errors.bad_request("Invalid flavorId: it is not in region %s" % given["region"])
    if len(project.instances) >= api.settings.instance_quota:
        used = len(project.instances)
        raise errors.refused(
            403, "Client::Forbidden", "Quota exceeded for instances: Requested 1, already used %d" % used
        )
    number = api.state.next_number()
    image = given.get("imageId") and image_of(api, call)
    key = given.get("sshKeyId") and stored(api, call, "sshkey", given["sshKeyId"])
    networks = given.get("networks") or [{"networkId": seed.EXT_NET}]
    facts = {
        "id": "00000000-0000-4000-8000-%012d" % number,
        "name": given["name"],
        "region": given["region"],
        "status": "BUILD",
        "created": api.date(),
        "ipAddresses": [],
        "flavorId": given["flavorId"],
        "imageId": image["id"] if image else "",
        "sshKeyId": key and key["id"],
        "sshKey": fitted(SSH_KEYS.model, key) if key else None,
        "planCode": "b3-8.consumption",
        "monthlyBilling": BILLED if given.get("monthlyBilling") else None,
        "currentMonthOutgoingTraffic": None,
        "operationIds": [],
    }
    if image:
        project.images[image["id"]] = image["name"]
    project.instances[facts["id"]] = facts
    addresses = [each for network in networks for each in addresses_in(given["name"], network)]
    becoming(api, facts, "BUILD", "ACTIVE", ipAddresses=addresses)
    return detailed(project, facts)


def addresses_in(name: str, network: Facts) -> list[Facts]:
    """The addresses of an instance in a network: the wanted one, or one that its name tells."""
    last = 100 + sum(name.encode()) % 100
    if network["networkId"] == seed.EXT_NET:
        return seed.public_addresses(last)
    return [seed.private_address(network.get("ip") or "192.168.10.%d" % last, network["networkId"])]


@route("PUT %s" % INSTANCE)
def rename(api: Api, call: Call) -> None:
    """Another name."""
    instance_of(api, call)["name"] = call.given["instanceName"]


@route("DELETE %s" % INSTANCE)
def delete(api: Api, call: Call) -> None:
    """It is no more after a while."""
    facts, project = instance_of(api, call), project_of(api, call)
    facts["status"] = "DELETING"
    api.state.agenda.add(api.settings.task_seconds, lambda: project.instances.pop(facts["id"], None) and None)


# ---- changes


@route("POST %s/resize" % INSTANCE)
def resize(api: Api, call: Call) -> Facts:
    """Another flavor, whose disk is not smaller."""
    facts, new = instance_of(api, call), stored(api, call, "flavor", call.given["flavorId"])
    require(facts, *RUNS, *STOPPED)
    if new["region"] != facts["region"] or new["disk"] < flavor_of(project_of(api, call), facts)["disk"]:
        raise errors.bad_request("Invalid flavorId")
    becoming(api, facts, "RESIZE", facts["status"], flavorId=new["id"])
    return instance(api, call)


@route("POST %s/reinstall" % INSTANCE)
def reinstall(api: Api, call: Call) -> Facts:
    """Another image: it runs afterwards."""
    facts, image = instance_of(api, call), image_of(api, call)
    require(facts, *RUNS, *STOPPED)
    if image["region"] != facts["region"]:
        raise errors.bad_request("Invalid imageId")
    project_of(api, call).images[image["id"]] = image["name"]
    becoming(api, facts, "REBUILD", "ACTIVE", imageId=image["id"])
    return instance(api, call)


@route("POST %s/activeMonthlyBilling" % INSTANCE)
def bill_monthly(api: Api, call: Call) -> Facts:
    """By the month from now on."""
    facts = instance_of(api, call)
    if facts["monthlyBilling"]:
        raise errors.bad_request("Monthly billing is already active")
    facts["monthlyBilling"] = BILLED
    return instance(api, call)


@route("POST %s/interface" % INSTANCE)
def attach(api: Api, call: Call) -> Facts:
    """One more network."""
    facts, network = instance_of(api, call), call.given["networkId"]
    facts["ipAddresses"] = [*facts["ipAddresses"], *addresses_in(facts["name"], dict(call.given))]
    return next(each for each in interfaces(api, call) if each["networkId"] == network)


@route("DELETE %s/interface/{interfaceId}" % INSTANCE)
def detach(api: Api, call: Call) -> None:
    """One network less."""
    facts, wanted = instance_of(api, call), call.params["interfaceId"]
    network = next((each["networkId"] for each in interfaces(api, call) if each["id"] == wanted), None)
    if network is None:
        raise errors.no_such_object("interfaceId", wanted)
    facts["ipAddresses"] = [each for each in facts["ipAddresses"] if each["networkId"] != network]


@route("POST %s/snapshot" % INSTANCE)
def create_snapshot(api: Api, call: Call) -> None:
    """An image of it, which is told from others only by its name."""
    facts, now = instance_of(api, call), api.state.agenda.now()
    require(facts, *RUNS, *STOPPED)
    new = StoredObject("22222222-0000-4000-8000-%012d" % api.state.next_number())
    image = seed.image(new.id, call.given["snapshotName"], facts["region"])
    image = {**image, "visibility": "private", "creationDate": api.date()}
    new.begin(now, api.settings.task_seconds, {**image, "status": "saving"}, image)
    api.state.objects.add(SNAPSHOTS.list_path([call.params["serviceName"]]), new)
    becoming(api, facts, "SNAPSHOTTING", facts["status"])


# ---- states


def leads(action: str, allowed: tuple[str, ...], meanwhile: str, status: str) -> None:
    """The call that leads from some statuses to another one."""

    @route("POST %s/%s" % (INSTANCE, action))
    def turn(api: Api, call: Call) -> None:
        facts = instance_of(api, call)
        require(facts, *allowed)
        becoming(api, facts, meanwhile, status)


leads("start", STOPPED, "SHUTOFF", "ACTIVE")
leads("stop", RUNS, "ACTIVE", "SHUTOFF")
leads("resume", ("PAUSED", "SUSPENDED"), "RESUMING", "ACTIVE")
leads("shelve", (*RUNS, *STOPPED, "PAUSED", "SUSPENDED"), "SHELVING", "SHELVED_OFFLOADED")
leads("unshelve", SHELVED, "UNSHELVING", "ACTIVE")


@route("POST %s/reboot" % INSTANCE)
def reboot(api: Api, call: Call) -> None:
    """Stops it and starts it."""
    facts, is_hard = instance_of(api, call), call.given["type"] == "hard"
    require(facts, *RUNS, *(STOPPED if is_hard else ()))
    becoming(api, facts, "HARD_REBOOT" if is_hard else "REBOOT", "ACTIVE")


@route("POST %s/rescueMode" % INSTANCE)
def rescue(api: Api, call: Call) -> Facts:
    """Into the rescue system, with a password, and out of it."""
    facts, is_on = instance_of(api, call), call.given["rescue"]
    require(facts, *((*RUNS, *STOPPED) if is_on else RESCUE))
    password = "rescue%d" % api.state.next_number() if is_on else None
    becoming(
        api, facts, "RESCUING" if is_on else "UNRESCUING", "RESCUE" if is_on else "ACTIVE", rescuePassword=password
    )
    return {"adminPassword": password}


@route("POST %s/vnc" % INSTANCE)
def console(api: Api, call: Call) -> Facts:
    """The address of its console."""
    require(instance_of(api, call), *RUNS, *RESCUE)
    url = "https://console.example/vnc?token=%d" % api.state.next_number()
    return {"type": "novnc", "url": url}
