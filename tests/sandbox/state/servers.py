# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dedicated servers: what one is made of, and the forty of the seed. The README has them as a table."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from . import machines
from .installs import Installation

REGIONS = {
    "sbg1": "eu-west-sbg",
    "sbg2": "eu-west-sbg",
    "gra1": "eu-west-gra",
    "gra2": "eu-west-gra",
    "rbx": "eu-west-rbx",
    "bhs1": "ca-east-bhs",
    "waw1": "eu-central-waw",
    "lim1": "eu-west-lim",
}

# datacenter -> the numbers of its servers
FLOORS = {
    "sbg1": range(3001, 3009),
    "sbg2": range(3011, 3016),
    "gra1": range(3021, 3027),
    "gra2": range(3031, 3035),
    "rbx": range(3041, 3046),
    "bhs1": range(3061, 3067),
    "waw1": range(3071, 3074),
    "lim1": range(3081, 3084),
}

DISPLAY_NAMES = {
    3001: "web-1",
    3002: "web-2",
    3003: "db-1",
    3011: "mail",
    3013: "backup",
    3021: "web",
    3061: "web",
    3022: "Front, main office",
    3041: "{{ 7*7 }}",
    3062: "red \x1b[31malert\x1b[0m",
    3071: "waw-one",
    3081: "lim-one",
}
TAGS = {
    3001: {"env": "prod", "role": "web"},
    3002: {"env": "prod", "role": "web"},
    3003: {"env": "prod", "role": "db"},
    3004: {"env": "staging"},
    3011: {"env": "prod", "role": "mail"},
    3021: {"env": "staging", "role": "web"},
    3061: {"env": "prod", "role": "web"},
    3071: {"env": "test"},
}
WITHOUT_REVERSE = {3003, 3012, 3031, 3063, 3072}
BURST_ACTIVE, BURST_LOCKED, WITHOUT_BURST = {3001, 3002, 3023}, {3025, 3065}, {3034, 3045}
EXPIRED, FORBIDDEN = {3015, 3064}, {3026, 3043}
STATES = {3024: "error", 3044: "hacked"}
POWERED_OFF = {3033}
# Forms that the API shows now and then: no operating system, nothing of IAM.
WITHOUT_OS, WITHOUT_IAM = {3063, 3072}, {3063, 3073}

BOOTS = {
    1: ("harddisk", "Boot from hard drive (no netboot)", "hd"),
    1122: ("rescue", "Rescue with Debian 12", "rescue-customer"),
    1123: ("rescue", "Rescue for Windows", "rescue-winpe"),
    46371: ("power", "Power the server off", "poweroff"),
}

# An address that the server once had.
FORMER = "203.0.113.200/32"


@dataclass
class Server:
    """One dedicated server and what hangs on it. The dictionaries are what the API answers, in its own words."""

    facts: dict[str, Any]
    service_infos: dict[str, Any]
    burst: dict[str, Any] | None  # None = the server has no burst
    ips: list[str]
    ipmi: dict[str, Any]
    condition: str = "ok"  # ok, expired (460) or forbidden (403)
    firewall: dict[str, Any] = field(
        default_factory=lambda: {
            "enabled": False,
            "firewall": "fw-1",
            "ip": "192.0.2.250",
            "mode": "routed",
            "model": None,
        }
    )
    boots: dict[int, dict[str, Any]] = field(default_factory=dict)
    tasks: dict[int, dict[str, Any]] = field(default_factory=dict)
    interventions: dict[int, dict[str, Any]] = field(default_factory=dict)
    ipmi_sessions: dict[str, dict[str, Any]] = field(default_factory=dict)
    fresh_reads: dict[int, int] = field(default_factory=dict)  # task id -> reads that are still going to fail
    hardware: dict[str, Any] | None = field(default_factory=machines.hardware)  # None = it is not known
    network: dict[str, Any] = field(default_factory=dict)
    controllers: dict[str, dict[str, Any]] = field(default_factory=dict)
    interfaces: dict[str, dict[str, Any]] = field(default_factory=dict)
    installation: Installation | None = None
    virtual_macs: dict[str, dict[str, Any]] = field(default_factory=dict)  # MAC -> its type, its addresses and names
    secondary_dns: dict[str, dict[str, Any]] = field(default_factory=dict)  # by domain
    backup: dict[str, Any] | None = None  # None = the server has no backup space
    backup_access: dict[str, dict[str, Any]] = field(default_factory=dict)  # block -> who may use that space, and how
    backup_usable: float = 0.0  # by the sandbox's clock: when that space shows its name


def access(block: str, ftp: bool = False) -> dict[str, Any]:
    """A block that may use a backup space."""
    date = "2024-03-01T02:00:00+01:00"
    return {"ipBlock": block, "ftp": ftp, "nfs": True, "cifs": False, "isApplied": True, "lastUpdate": date}


def boots() -> dict[int, dict[str, Any]]:
    """What a server can boot from."""
    return {
        number: {"bootId": number, "bootType": kind, "description": words, "kernel": kernel}
        for number, (kind, words, kernel) in BOOTS.items()
    }


def address(number: int) -> str:
    """A documentation address; fleets beyond the seed get one of the range for benchmarks."""
    return "192.0.2.%d" % (number - 3000) if number < 3200 else "198.18.%d.%d" % (number // 250 % 250, number % 250 + 1)


def iam(
    kind: str, name: str, number: int, display_name: str | None = None, tags: dict[str, str] | None = None
) -> dict[str, Any]:
    """The IAM side of a service."""
    return {
        "id": "00000000-0000-4000-8000-%012d" % number,
        "urn": "urn:v1:eu:resource:%s:%s" % (kind, name),
        "displayName": display_name or name,
        "tags": tags,
    }


def service_infos(name: str, number: int, status: str = "ok") -> dict[str, Any]:
    """The contract of a service: who, until when, how it is renewed."""
    return {
        "serviceId": 100000 + number,
        "domain": name,
        "status": status,
        "creation": "2023-04-11",
        "engagedUpTo": None,
        "expiration": "2025-01-31" if status == "expired" else "2031-05-01",
        "contactAdmin": "ab12345-ovh",
        "contactTech": "ab12345-ovh",
        "contactBilling": "ab12345-ovh",
        "canDeleteAtExpiration": True,
        "possibleRenewPeriod": [1, 12],
        "renewalType": "automaticV2016",
        "renew": {"automatic": True, "deleteAtExpiration": False, "forced": False, "manualPayment": False, "period": 1},
    }


def plain(number: int, datacenter: str) -> Server:
    """A healthy server."""
    region = REGIONS.get(datacenter, "eu-west-" + datacenter[:3])
    name, ip = "ns%d.example-%s.net" % (number, region[-3:]), address(number)
    tags = {"ovh:generation": "2023", **TAGS[number]} if number in TAGS else None
    facts = {
        "name": name,
        "serverId": 700000 + number,
        "ip": ip,
        "reverse": "host%d.example.net." % number,
        "datacenter": datacenter,
        "region": region,
        "availabilityZone": region + "-a",
        "rack": "%sR%02dA%02d" % (datacenter.upper(), number % 7 + 1, number % 40 + 1),
        "os": ("debian12_64", "ubuntu2404-server_64", "none_64")[number % 3],
        "state": "ok",
        "powerState": "poweron",
        "supportLevel": "pro",
        "commercialRange": "advance",
        "professionalUse": False,
        "linkSpeed": 1000,
        "newUpgradeSystem": True,
        "monitoring": number % 2 == 0,
        "noIntervention": False,
        "bootId": 1,
        "bootScript": None,
        "efiBootloaderPath": None,
        "rootDevice": None,
        "rescueMail": None,
        "rescueSshKey": None,
        "iam": iam("dedicatedServer", name, number, DISPLAY_NAMES.get(number), tags),
    }
    features = {
        "kvmipHtml5URL": True,
        "kvmipJnlp": True,
        "serialOverLanSshKey": True,
        "serialOverLanURL": number % 2 == 0,
    }
    return Server(
        facts,
        service_infos(name, number),
        {"status": "inactive", "capacity": {"unit": "mbps", "value": 1000}},
        [ip + "/32", "2001:db8:%x::/64" % number],
        {"activated": True, "supportedFeatures": features},
        boots=boots(),
        network=machines.network(number, ip),
        controllers=machines.controllers(number),
        interfaces=machines.interfaces(number, name),
    )


def special(number: int, datacenter: str) -> Server:
    """A server of the seed, with what is odd about it."""
    server = plain(number, datacenter)
    server.facts["state"] = STATES.get(number, "ok")
    if number in POWERED_OFF:
        server.facts["powerState"] = "poweroff"
    if number in WITHOUT_OS:
        server.facts["os"] = ""
    if number in WITHOUT_IAM:
        server.facts["iam"] = None
    if number in WITHOUT_REVERSE:
        server.facts["reverse"] = None
    if number in BURST_ACTIVE | BURST_LOCKED:
        server.burst["status"] = "active" if number in BURST_ACTIVE else "inactiveLocked"
    if number in WITHOUT_BURST:
        server.burst = None
    if number in EXPIRED:
        server.condition, server.service_infos = "expired", service_infos(server.facts["name"], number, "expired")
    if number in FORBIDDEN:
        server.condition = "forbidden"
    if number == 3004:
        server.virtual_macs["02:00:00:00:00:01"] = {"type": "ovh", "addresses": {"203.0.113.97": "web"}}
        server.virtual_macs["02:00:00:00:00:02"] = {
            "type": "vmware",
            "addresses": {"203.0.113.98": "db", "203.0.113.99": "db-2"},
        }
        server.secondary_dns["example.org"] = {
            "creationDate": "2026-01-15T09:00:00+01:00",
            "dns": "sdns2.example.net",
            "domain": "example.org",
            "ipMaster": "192.0.2.4",
        }
        server.backup = {
            "ftpBackupName": "ftpback-%s-2.example.net" % datacenter,
            "quota": {"unit": "GB", "value": 500},
            "readOnlyDate": None,
            "type": "included",
            "usage": {"unit": "GB", "value": 120},
        }
        server.backup_access = {each["ipBlock"]: each for each in (access("192.0.2.4/32", ftp=True), access(FORMER))}
    if number == 3008:
        server.tasks[4008] = {
            "taskId": 4008,
            "function": "hardReboot",
            "status": "done",
            "startDate": "2024-02-20T10:00:00+01:00",
            "lastUpdate": "2024-02-20T10:04:00+01:00",
            "doneDate": "2024-02-20T10:04:00+01:00",
            "comment": None,
            "needSchedule": False,
            "note": None,
            "plannedInterventionId": None,
            "tags": None,
            "ticketReference": None,
        }
    if number == 3001:
        server.interventions[881] = {"interventionId": 881, "date": "2024-02-12T09:30:00+01:00", "type": "hardware"}
    return server


def seed() -> dict[str, Server]:
    """The forty servers, by name."""
    made = [special(number, datacenter) for datacenter, numbers in FLOORS.items() for number in numbers]
    return {server.facts["name"]: server for server in made}
