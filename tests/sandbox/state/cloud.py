# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Public Cloud: projects, what one is made of, and those of the seed with their instances."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .objects import ObjectStore
from .servers import iam

FIRST_ID = 0x0123456789ABCDEF0123456789ABCDEF
# What projects are called, their tags, and whether they can be read.
PROJECTS = {
    8001: ("shop", {"env": "prod"}, "ok"),
    8002: ("Lab, second floor", None, "ok"),
    8003: (None, None, "ok"),
    8004: ("theirs", None, "forbidden"),
    8005: ("old shop", None, "expired"),
}
# project -> (name, region, status, last part of its public address or None, image) of each instance
INSTANCES = {
    8001: [
        ("shop-1", "GRA11", "ACTIVE", 111, "Ubuntu 24.04"),
        ("shop-2", "GRA11", "ACTIVE", 112, "Ubuntu 24.04"),
        ("shop-db", "SBG5", "ACTIVE", None, "Debian 12"),
    ],
    8002: [
        ("bench", "BHS5", "SHUTOFF", 121, "Debian 12"),
        ("bench", "BHS5", "ACTIVE", 122, "Debian 12"),
        ("{{ 7*7 }}", "GRA11", "ERROR", None, "Debian 12"),
    ],
}

# region -> (continent, type, status); name -> (processors, memory, disk) of each flavor, which is in all of them
REGIONS = {
    "BHS5": ("NA", "region", "UP"),
    "EU-WEST-LZ-BRU-A": ("EU", "localzone", "UP"),
    "GRA11": ("EU", "region", "UP"),
    "SBG5": ("EU", "region", "MAINTENANCE"),
}
FLAVORS = {"b3-8": (2, 8, 50), "b3-16": (4, 16, 100)}


# The public network, and a private one that no list has any more.
EXT_NET, OLD_NET = "33333333-0000-4000-8000-000000000002", "33333333-0000-4000-8000-000000000001"


def private_address(ip: str, network: str) -> dict[str, Any]:
    """An address of an instance in a private network."""
    return {"ip": ip, "type": "private", "version": 4, "gatewayIp": None, "networkId": network}


def public_addresses(last: int) -> list[dict[str, Any]]:
    """The public addresses of an instance, by their last part."""
    return [
        {"ip": ip, "type": "public", "version": version, "gatewayIp": gateway, "networkId": EXT_NET}
        for ip, version, gateway in (
            ("2001:db8:c::%x" % last, 6, "2001:db8:c::1"),
            ("203.0.113.%d" % last, 4, "203.0.113.1"),
        )
    ]


@dataclass
class Project:
    """One project; instances by id, as the API lists them."""

    facts: dict[str, Any]
    condition: str = "ok"  # ok, expired (460) or forbidden (403)
    instances: dict[str, dict[str, Any]] = field(default_factory=dict)
    images: dict[str, str] = field(default_factory=dict)  # image id -> its name
    flavors: dict[str, dict[str, Any]] = field(default_factory=dict)  # flavors that the catalog of all does not have

    def add(
        self,
        number: int,
        name: str,
        region: str,
        status: str = "ACTIVE",
        public: int | None = None,
        image: str = "Debian 12",
    ) -> str:
        """One more instance; its id."""
        instance_id, image_id = (
            "11111111-0000-4000-8000-%012d" % number,
            "22222222-0000-4000-8000-%012d" % (sum(image.encode()) % 9973),
        )
        own = private_address("10.0.%d.%d" % (number // 250 % 250, number % 250 + 1), OLD_NET)
        addresses = [own, *(public_addresses(public) if public is not None else [])]
        self.images[image_id] = image
        self.instances[instance_id] = {
            "id": instance_id,
            "name": name,
            "region": region,
            "status": status,
            "created": "2024-02-01T10:00:00Z",
            "ipAddresses": addresses,
            "flavorId": flavor_id("b3-8", region),
            "imageId": image_id,
            "sshKeyId": None,
            "planCode": "b3-8.consumption",
            "monthlyBilling": None,
            "currentMonthOutgoingTraffic": None,
            "operationIds": [],
        }
        return instance_id


def project(number: int, description: str | None, tags: dict[str, str] | None = None, condition: str = "ok") -> Project:
    """A project without instances."""
    name = "%032x" % (FIRST_ID + number - min(PROJECTS))
    return Project(
        {
            "project_id": name,
            "projectName": str(number),
            "description": description,
            "status": "ok",
            "planCode": "project.2018",
            "access": "full",
            "creationDate": "2023-04-11T10:00:00+02:00",
            "expiration": None,
            "manualQuota": False,
            "orderId": None,
            "unleash": False,
            "iam": iam("publicCloudProject", name, number, description, tags),
        },
        condition,
    )


def seed() -> dict[str, Project]:
    """The five projects, by id."""
    projects = {number: project(number, *special) for number, special in PROJECTS.items()}
    for number, instances in INSTANCES.items():
        for count, instance in enumerate(instances, 1):
            projects[number].add(number * 10 + count, *instance)
    return {each.facts["project_id"]: each for each in projects.values()}


def flavor_id(name: str, region: str) -> str:
    """The id of a flavor, which is another one in each region."""
    regions = sorted(REGIONS, key=lambda each: (each != "GRA11", each))
    return "44444444-0000-4000-8000-%012d" % (10 * regions.index(region) + list(FLAVORS).index(name) + 1)


def flavor(object_id: str) -> dict[str, Any]:
    """The flavor with an id, as an instance shows it."""
    number = int(object_id.rpartition("-")[2]) - 1
    regions = sorted(REGIONS, key=lambda each: (each != "GRA11", each))
    name = list(FLAVORS)[number % 10]
    vcpus, ram, disk = FLAVORS[name]
    return {
        "id": object_id,
        "name": name,
        "region": regions[number // 10],
        "vcpus": vcpus,
        "ram": ram,
        "disk": disk,
        "quota": 20,
        "osType": "linux",
        "type": "ovh.ssd.eg",
        "available": True,
        "capabilities": [{"name": "resize", "enabled": True}],
        "inboundBandwidth": 500,
        "outboundBandwidth": 500,
        "planCodes": {"hourly": name + ".consumption", "monthly": name + ".monthly.postpaid"},
    }


def image(object_id: str, name: str, region: str) -> dict[str, Any]:
    """An image, as an instance shows it."""
    return {
        "id": object_id,
        "name": name,
        "region": region,
        "status": "active",
        "type": "linux",
        "user": name.partition(" ")[0].lower(),
        "visibility": "public",
        "creationDate": "2024-01-01T00:00:00Z",
        "flavorType": None,
        "minDisk": 0,
        "minRam": 0,
        "planCode": None,
        "size": 2.0,
        "tags": [],
    }


def add_catalog(store: ObjectStore, path: str) -> None:
    """The regions that a project can use, and the flavors in each of them."""
    for region, (continent, kind, status) in REGIONS.items():
        facts = {"name": region, "type": kind, "status": status, "continentCode": continent}
        services = [{"name": "instance", "endpoint": "", "status": "UP"}]
        store.adopt(path + "/region", region, {**facts, "datacenterLocation": region[:3], "services": services})
        for name, (vcpus, ram, disk) in FLAVORS.items():
            sizes = {"vcpus": vcpus, "ram": ram, "disk": disk, "quota": 20}
            kinds = {"osType": "linux", "type": "ovh.ssd.eg", "available": status == "UP"}
            store.adopt(path + "/flavor", flavor_id(name, region), {"name": name, "region": region, **sizes, **kinds})


def add_storage(store: ObjectStore, path: str) -> None:
    """A region that has only object storage, and a bucket in it."""
    region = {"name": "GRA", "type": "region", "status": "UP", "continentCode": "EU", "datacenterLocation": "GRA"}
    services = [{"name": "storage-s3-standard", "endpoint": "", "status": "UP"}]
    store.adopt(path + "/region", "GRA", {**region, "services": services})
    bucket = {
        "name": "shop-logs",
        "region": "gra",
        "ownerId": 4001,
        "objects": [{"etag": "", "key": "may.log", "size": 2, "storageClass": "STANDARD"}],
        "objectsCount": 1,
        "objectsSize": 2,
        "versioning": {"status": "disabled"},
        "encryption": {"sseAlgorithm": "plaintext"},
        "virtualHost": "https://shop-logs.s3.gra.example/",
        "createdAt": "2024-02-01T10:00:00Z",
    }
    store.adopt(path + "/region/GRA/storage", "shop-logs", bucket)


def add_network(store: ObjectStore, path: str) -> None:
    """A private network in two regions, with a subnet and a gateway in one of them."""
    regions = [
        {"region": region, "status": "ACTIVE", "openstackId": "88888888-0000-4000-8000-%012d" % number}
        for number, region in enumerate(("GRA11", "SBG5"), 1)
    ]
    subnet, pool = "99999999-0000-4000-8000-000000000001", {"start": "192.168.10.2", "end": "192.168.10.254"}
    here = {"region": "GRA11", "network": "192.168.10.0/24", "dhcp": True}
    store.adopt(
        path + "/network/private",
        "pn-1_10",
        {"name": "backend", "vlanId": 10, "regions": regions, "type": "private", "status": "ACTIVE"},
    )
    store.adopt(
        path + "/network/private/pn-1_10/subnet",
        subnet,
        {"cidr": here["network"], "dhcpEnabled": True, "gatewayIp": "192.168.10.1", "ipPools": [{**here, **pool}]},
    )
    interface = {"ip": "192.168.10.1", "networkId": regions[0]["openstackId"], "subnetId": subnet}
    store.adopt(
        path + "/region/GRA11/gateway",
        "aaaaaaaa-0000-4000-8000-000000000001",
        {
            "name": "exit",
            "model": "s",
            "region": "GRA11",
            "status": "active",
            "interfaces": [{**interface, "id": "10000000-0000-4000-8000-000000000001"}],
        },
    )


def add_floating_ip(store: ObjectStore, path: str, instance: dict[str, Any]) -> None:
    """The floating IP of an instance."""
    entity = {"id": instance["id"], "ip": instance["ipAddresses"][0]["ip"], "type": "instance"}
    address = {"ip": "198.51.100.1", "networkId": EXT_NET, "region": instance["region"]}
    store.adopt(
        path + "/region/%s/floatingip" % instance["region"],
        "f0f0f0f0-0000-4000-8000-000000000001",
        {**address, "status": "active", "associatedEntity": {**entity, "gatewayId": None}},
    )


def role(name: str) -> dict[str, Any]:
    """A role of users."""
    return {"id": "role-" + name, "name": name, "description": name.replace("_", " ").capitalize(), "permissions": []}


def objects() -> ObjectStore:
    """What the project `shop` has besides: its catalog, the images of its instances, a volume with a snapshot of it, a
    network, a key, a user.
    """
    store, shop = ObjectStore(), seed()["%032x" % FIRST_ID]
    path = "/cloud/project/%032x" % FIRST_ID
    add_catalog(store, path)
    add_storage(store, path)
    add_network(store, path)
    add_floating_ip(store, path, next(iter(shop.instances.values())))
    user = {"description": "backup", "username": "user-sandbox", "roles": [role("objectstore_operator")]}
    store.adopt(path + "/user", "4001", {**user, "status": "ok", "id": 4001, "creationDate": "2024-02-01T10:00:00Z"})
    access = "5a9b0000000000000000000000000001"
    s3_key = {"access": access, "tenantId": "%032x" % FIRST_ID, "userId": "4001"}
    store.adopt(path + "/user/4001/s3Credentials", access, s3_key)
    alert = {"email": "billing@example.com", "monthlyThreshold": 1000, "delay": "3600"}
    store.adopt(path + "/alerting", "a1a1a1a1-0000-4000-8000-000000000001", alert)
    key = {"name": "deploy", "publicKey": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDep", "regions": ["GRA11", "SBG5"]}
    store.adopt(path + "/sshkey", "77777777-0000-4000-8000-000000000001", {**key, "fingerPrint": "SHA256:deploy"})
    group = {"name": "spread", "region": "SBG5", "type": "anti-affinity", "instance_ids": []}
    store.adopt(path + "/instance/group", "eeeeeeee-0000-4000-8000-000000000001", group)
    snapshot = image("22222222-0000-4000-8000-000000000001", "Ubuntu 24.04 with nginx", "GRA11")
    store.adopt(path + "/snapshot", snapshot["id"], {**snapshot, "visibility": "private"})
    for instance in shop.instances.values():
        store.adopt(
            path + "/image",
            instance["imageId"],
            {
                "name": shop.images[instance["imageId"]],
                "region": instance["region"],
                "status": "active",
                "type": "linux",
                "visibility": "public",
            },
        )
        if instance["name"] == "shop-db":
            volume = {
                "name": "archive",
                "region": instance["region"],
                "size": 200,
                "type": "classic",
                "creationDate": "2024-02-01T10:00:00Z",
            }
            store.adopt(
                path + "/volume",
                "55555555-0000-4000-8000-000000000001",
                {**volume, "status": "in-use", "attachedTo": [instance["id"]]},
            )
            store.adopt(
                path + "/volume/snapshot",
                "66666666-0000-4000-8000-000000000001",
                {**volume, "name": "archive of may", "volumeId": "55555555-0000-4000-8000-000000000001"},
            )
            store.adopt(
                path + "/region/SBG5/volumeBackup",
                "bbbbbbbb-0000-4000-8000-000000000001",
                {**volume, "name": "weekly", "volumeId": "55555555-0000-4000-8000-000000000001"},
            )
            schedule = {"name": "weekly", "backupName": "weekly", "cron": "0 4 * * 0", "instanceId": instance["id"]}
            store.adopt(
                path + "/region/SBG5/workflow/backup",
                "dddddddd-0000-4000-8000-000000000001",
                {**schedule, "createdAt": "2024-02-01T10:00:00Z", "executions": []},
            )
    return store
