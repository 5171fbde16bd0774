# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""DNS zones: what one is made of, and those of the seed."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Any

from .objects import StoredObject
from .servers import iam, service_infos

# What example.com starts with: (subDomain, fieldType, target, ttl).
RECORDS = [
    ("", "NS", "dns104.ovh.net.", 0),
    ("", "NS", "ns104.ovh.net.", 0),
    ("", "A", "192.0.2.80", 0),
    ("", "MX", "1 mx1.mail.ovh.net.", 0),
    ("", "MX", "5 mx2.mail.ovh.net.", 0),
    ("", "SPF", '"v=spf1 include:mx.ovh.com ~all"', 600),
    ("", "TXT", '"site-verification=4711"', 0),
    ("_dmarc", "DMARC", '"v=DMARC1; p=none"', 0),
    ("ovhmo-selector-1._domainkey", "CNAME", "ovhmo-selector-1.dkim.mail.ovh.net.", 0),
    ("www", "A", "192.0.2.80", 0),
    ("www", "AAAA", "2001:db8::80", 0),
    ("Shop", "CNAME", "www", 3600),
    ("ftp", "CNAME", "www", 0),
    ("_acme-challenge.www", "TXT", '"token-of-somebody-else"', 60),
    ("home", "A", "198.51.100.7", 60),
    ("old", "A", "213.186.33.5", 0),
    ("old", "TXT", '"3|welcome"', 0),
]


# When the versions of example.com were created: as it is, and with fewer records.
NEWEST, OLDEST = "2023-04-11T10:00:00+02:00", "2022-12-01T09:30:00+01:00"


@dataclass
class Zone:
    """One zone; records by id, as the API answers them. What is in `records` and not in `published` is staged."""

    facts: dict[str, Any]
    service_infos: dict[str, Any]
    soa: dict[str, Any]
    condition: str = "ok"  # ok, expired (460) or forbidden (403)
    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    published: dict[str, dict[str, Any]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    dynhosts: dict[str, dict[str, Any]] = field(default_factory=dict)
    redirections: dict[str, dict[str, Any]] = field(default_factory=dict)
    logins: dict[str, dict[str, Any]] = field(default_factory=dict)  # DynHost logins, with their passwords
    dnssec: str = "disabled"
    dynhost: bool = True  # whether DynHost is offered
    versions: dict[str, list[dict[str, Any]]] = field(default_factory=dict)  # records by the time of the version
    tasks: dict[str, StoredObject] = field(default_factory=dict)
    published_others: tuple[dict[str, Any], ...] = ()
    fresh_reads: dict[str, int] = field(default_factory=dict)  # record id -> reads that are still going to fail

    def add(self, number: int, name: str, kind: str, target: str, ttl: int = 0) -> dict[str, Any]:
        """One more staged record."""
        self.records[str(number)] = {
            "id": number,
            "zone": self.facts["name"],
            "subDomain": name,
            "fieldType": kind,
            "target": target,
            "ttl": ttl,
        }
        return self.records[str(number)]

    def publish(self) -> None:
        """What is staged is live from now on."""
        self.published = copy.deepcopy(self.records)
        self.published_others = copy.deepcopy(self.others)

    @property
    def is_deployed(self) -> bool:
        """Whether nothing is staged."""
        return self.records == self.published and self.others == self.published_others

    @property
    def others(self) -> tuple[dict[str, Any], ...]:
        """What is staged and published next to the records."""
        return self.dynhosts, self.redirections, {**self.soa, "serial": 0}

    def drop(self, name: str, kind: str, target: str) -> None:
        """One record that something else had made is gone."""
        for number, each in list(self.records.items()):
            if (each["subDomain"], each["fieldType"], each["target"]) == (name, kind, target):
                del self.records[number]
                return


def zone(name: str, number: int, condition: str = "ok") -> Zone:
    """A zone with its name servers alone."""
    facts = {
        "name": name,
        "dnssecSupported": True,
        "dnssecActivated": False,
        "hasDnsAnycast": False,
        "lastUpdate": "2023-04-11T10:00:00+02:00",
        "nameServers": ["dns104.ovh.net", "ns104.ovh.net"],
        "iam": iam("dnsZone", name, number),
    }
    soa = {
        "server": "dns104.ovh.net.",
        "email": "tech.ovh.net.",
        "serial": 2024010100,
        "refresh": 86400,
        "expire": 3600000,
        "nxDomainTtl": 60,
        "ttl": 3600,
    }
    made = Zone(facts, service_infos(name, number, "expired" if condition == "expired" else "ok"), soa, condition)
    for count, server in enumerate(("dns104.ovh.net.", "ns104.ovh.net.")):
        made.add(5290000000 + number * 100 + count, "", "NS", server)
    made.publish()
    return made


def seed() -> dict[str, Zone]:
    """The five zones, by name. Somebody has staged a record in example.net, and not published it."""
    zones = [
        zone("example.com", 6001),
        zone("example.org", 6002),
        zone("expired.example", 6003, "expired"),
        zone("forbidden.example", 6004, "forbidden"),
        zone("example.net", 6005),
    ]
    first = zones[0]
    first.records.clear()
    for number, record in enumerate(RECORDS, 5280000001):
        first.add(number, *record)
    first.publish()
    first.versions[NEWEST] = copy.deepcopy(list(first.records.values()))
    first.versions[OLDEST] = [
        each for each in copy.deepcopy(first.versions[NEWEST]) if each["subDomain"] in ("", "www")
    ]
    first.dynhosts["7001"] = {"id": 7001, "zone": "example.com", "subDomain": "home", "ip": "198.51.100.7", "ttl": 60}
    first.redirections["8001"] = {
        "id": 8001,
        "zone": "example.com",
        "subDomain": "old",
        "target": "https://www.example.com",
        "type": "visible",
        "title": None,
        "keywords": None,
        "description": None,
    }
    first.logins["example.com-office"] = {"subDomain": "office", "password": "of-the-office"}
    first.publish()
    zones[4].add(5280000101, "staged", "A", "192.0.2.99")
    return {each.facts["name"]: each for each in zones}
