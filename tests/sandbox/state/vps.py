# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""VPS: what one is made of, and the ten of the seed. The README has them as a table."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .servers import access, iam, service_infos

# zone, without the prefix "Region OpenStack: " that the API shows -> the numbers of its VPS
ZONES = {"os-sbg1": range(5001, 5005), "os-gra1": range(5011, 5015), "os-bhs1": range(5021, 5023)}
# What its contract and its place in IAM are numbered by, apart from the servers.
APART = 800000
PLACES = {"os-sbg1": ("fr", "Strasbourg"), "os-gra1": ("fr", "Gravelines"), "os-bhs1": ("ca", "Beauharnois")}

DISPLAY_NAMES = {5001: "shop", 5002: "blog", 5011: "mail gateway", 5021: "old", 5022: "{{ 6*7 }}"}
TAGS = {5001: {"env": "prod", "role": "shop"}, 5002: {"env": "prod"}, 5011: {"env": "staging"}}
STOPPED, RESCUED, EXPIRED, FORBIDDEN = {5003}, {5014}, {5013}, {5012}
WITH_BACKUP = {5001}
AUTOMATED = {5001: "enabled", 5002: "enabled", 5003: "disabled", 5011: "enabled"}
RESTORE_POINTS = ("2024-03-01T03:00:00+01:00", "2024-03-02T03:00:00+01:00")
WITH_SNAPSHOT = {5001, 5011}
# Of an older range: its image cannot be read, it has no option for snapshots.
OLD = {5021}

# What can be installed; two that go by one name.
IMAGES = {
    "00000000-0000-4000-a000-000000000011": "Debian 11",
    "00000000-0000-4000-a000-000000000012": "Debian 12",
    "00000000-0000-4000-a000-000000000024": "Ubuntu 24.04",
    "00000000-0000-4000-a000-000000000031": "AlmaLinux 9",
    "00000000-0000-4000-a000-000000000032": "AlmaLinux 9",
}
DEBIAN_11 = "00000000-0000-4000-a000-000000000011"


@dataclass
class Vps:
    """One VPS and what hangs on it. The dictionaries are what the API answers, in its own words."""

    facts: dict[str, Any]
    service_infos: dict[str, Any]
    datacenter: dict[str, Any]
    ips: dict[str, dict[str, Any]]
    disks: dict[int, dict[str, Any]]
    image: str | None = DEBIAN_11  # the id of what was installed; None = it is not known
    images: dict[str, str] = field(default_factory=lambda: dict(IMAGES))
    options: dict[str, str] = field(default_factory=lambda: {"snapshot": "subscribed"})
    snapshot: dict[str, Any] | None = None
    backup: dict[str, Any] | None = None  # None = the option was not ordered
    backup_access: dict[str, dict[str, Any]] = field(default_factory=dict)  # block -> who may use that space, and how
    automated_backup: dict[str, Any] | None = None  # None = the range has none
    restore_points: list[str] = field(default_factory=list)
    attached: dict[str, dict[str, Any]] = field(default_factory=dict)  # restore point -> how it can be used
    restored: dict[str, Any] = field(default_factory=dict)  # what the last restore was asked for
    secondary_dns: dict[str, dict[str, Any]] = field(default_factory=dict)  # by domain
    condition: str = "ok"  # ok, expired (460) or forbidden (403)
    tasks: dict[int, dict[str, Any]] = field(default_factory=dict)
    fresh_reads: dict[int, int] = field(default_factory=dict)  # task id -> reads that are still going to fail
    installed: dict[str, Any] = field(default_factory=dict)  # what the last rebuild was asked for


def address(number: int) -> str:
    """A documentation address; fleets beyond the seed get one of the range for benchmarks."""
    return (
        "203.0.113.%d" % (number - 5000) if number < 5060 else "198.19.%d.%d" % (number // 250 % 250, number % 250 + 1)
    )


def ip(number: int, text: str, country: str) -> dict[str, Any]:
    """One of its addresses."""
    six = ":" in text
    return {
        "ipAddress": text,
        "version": "v6" if six else "v4",
        "type": "primary",
        "reverse": None if six else "vps%d.example.net." % number,
        "gateway": "2001:db8:%x::ff" % number if six else text.rpartition(".")[0] + ".254",
        "geolocation": country,
        "macAddress": "02:00:01:00:%02x:%02x" % (number >> 8 & 255, number & 255),
    }


def snapshot(number: int, date: str, zone: str, description: str) -> dict[str, Any]:
    """A snapshot of a VPS."""
    return {"creationDate": date, "description": description, "id": "snapshot-%d" % number, "region": zone}


def plain(number: int, zone: str) -> Vps:
    """A healthy VPS."""
    name, place = "vps-%d.example-%s.net" % (number, zone[3:6]), PLACES.get(zone, ("fr", zone))
    model = {
        "availableOptions": ["snapshot", "automatedBackup", "additionalDisk"],
        "datacenter": [],
        "disk": 40,
        "maximumAdditionnalIp": 16,
        "memory": 2048,
        "name": "vps-starter-1-2-40",
        "offer": "VPS Starter",
        "vcore": 1,
        "version": "2019v1",
    }
    facts = {
        "name": name,
        "displayName": DISPLAY_NAMES.get(number, name),
        "state": "running",
        "zone": "Region OpenStack: " + zone,
        "zoneType": "region",
        "cluster": "",
        "vcore": 1,
        "memoryLimit": 2048,
        "model": model,
        "netbootMode": "local",
        "offerType": "ssd",
        "keymap": None,
        "slaMonitoring": False,
        "monitoringIpBlocks": ["198.51.100.200/29"],
        "iam": iam("vps", name, APART + number, DISPLAY_NAMES.get(number), TAGS.get(number)),
    }
    disk = {
        "id": 600000 + number,
        "type": "primary",
        "size": 40,
        "state": "connected",
        "bandwidthLimit": 100,
        "lowFreeSpaceThreshold": None,
        "monitoring": None,
        "serviceName": name,
    }
    ips = [ip(number, text, place[0]) for text in (address(number), "2001:db8:%x::1" % number)]
    return Vps(
        facts,
        service_infos(name, APART + number),
        {"name": zone, "longName": place[1], "country": place[0]},
        {each["ipAddress"]: each for each in ips},
        {disk["id"]: disk},
    )


def special(number: int, zone: str) -> Vps:
    """A VPS of the seed, with what is odd about it."""
    made = plain(number, zone)
    if number in STOPPED:
        made.facts["state"] = "stopped"
    if number in RESCUED:
        made.facts.update(state="rescued", netbootMode="rescue")
    if number in EXPIRED:
        made.condition, made.service_infos = "expired", service_infos(made.facts["name"], APART + number, "expired")
    if number in FORBIDDEN:
        made.condition = "forbidden"
    if number in WITH_SNAPSHOT:
        made.snapshot = snapshot(number, "2024-03-01T02:00:00+01:00", zone, "before the upgrade")
    if number in WITH_BACKUP:
        made.backup = {
            "ftpBackupName": "ftpback-%s-9.example.net" % zone[3:],
            "quota": {"unit": "GB", "value": 100},
            "readOnlyDate": None,
            "type": "storage",
            "usage": {"unit": "GB", "value": 2},
        }
        made.backup_access = {each["ipBlock"]: each for each in (access(address(number) + "/32"),)}
    if number in AUTOMATED:
        made.automated_backup = {"state": AUTOMATED[number], "schedule": "03:00:00"}
        made.restore_points = list(RESTORE_POINTS)
    if number == 5002:
        made.secondary_dns["example.net"] = {
            "creationDate": "2026-01-15T09:00:00+01:00",
            "dns": "sdns2.example.net",
            "domain": "example.net",
            "ipMaster": address(number),
        }
    if number in OLD:
        made.image, made.options = None, {}
        made.facts["model"].update(version="2014v1", offer="VPS Classic", availableOptions=[])
    return made


def seed() -> dict[str, Vps]:
    """The ten VPS, by name."""
    made = [special(number, zone) for zone, numbers in ZONES.items() for number in numbers]
    return {each.facts["name"]: each for each in made}
