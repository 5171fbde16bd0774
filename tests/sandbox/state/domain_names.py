# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Domain names: what one is made of, and those of the seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .objects import StoredObject
from .servers import iam, service_infos


@dataclass
class DomainName:
    """One domain name: its facts, keys, glue records by host, and the contacts that hide their addresses."""

    facts: dict[str, Any]
    service_infos: dict[str, Any]
    condition: str = "ok"  # ok, expired (460) or forbidden (403)
    keys: list[dict[str, Any]] = field(default_factory=list)
    glue: dict[str, list[str]] = field(default_factory=dict)
    tasks: dict[str, StoredObject] = field(default_factory=dict)
    hidden: list[str] = field(default_factory=list)
    auth_code: str = "k7_auth-code"


def server(number: int, host: str, kind: str, ipv4: str | None = None) -> dict[str, Any]:
    """A name server as the domain shows it."""
    return {"id": number, "nameServer": host, "nameServerType": kind, "ipv4": ipv4, "ipv6": None}


def domain_name(name: str, number: int, servers: list[dict[str, Any]], **facts: Any) -> DomainName:
    """A domain with these name servers."""
    contact = {"id": "ab12345-ovh"}
    known = {
        "domain": name,
        **{"contact%s" % role: contact for role in ("Admin", "Billing", "Owner", "Tech")},
        "dnssecState": "disabled",
        "dnssecSupported": True,
        "expirationDate": "2027-04-11T10:00:00+02:00",
        "glueRecordIpv6Supported": True,
        "glueRecordMultiIpSupported": True,
        "hostSupported": True,
        "iam": iam("domain", name, number),
        "lastUpdate": "2026-04-11T10:00:00+02:00",
        "nameServerType": servers[0]["nameServerType"],
        "nameServers": servers,
        "offer": "gold",
        "owoSupported": True,
        "parentService": None,
        "renewalDate": "2027-03-11T10:00:00+02:00",
        "renewalState": "automatic_renew",
        "serviceId": number,
        "state": "ok",
        "suspensionState": "not_suspended",
        "transferLockStatus": "unlocked",
        "whoisOwner": "ab12345-ovh",
        **facts,
    }
    return DomainName(known, service_infos(name, number))


def seed() -> dict[str, DomainName]:
    """Three domains: with OVHcloud's name servers, with others, and with an extension that has nothing of all this."""
    hosted = [server(11, "dns104.ovh.net", "hosted"), server(12, "ns104.ovh.net", "hosted")]
    others = [
        server(21, "ns1.example.org", "external", "192.0.2.53"),
        server(22, "ns2.example.net", "external"),
    ]
    plain = {
        "dnssecState": "not_supported",
        "dnssecSupported": False,
        "glueRecordIpv6Supported": False,
        "glueRecordMultiIpSupported": False,
        "transferLockStatus": "unavailable",
    }
    names = [
        domain_name("example.com", 7101, hosted),
        domain_name("example.org", 7102, others),
        domain_name("example.net", 7103, [server(31, "dns106.ovh.net", "hosted")], **plain),
    ]
    names[0].hidden = ["owner"]
    names[1].glue["ns1.example.org"] = ["192.0.2.53"]
    return {each.facts["domain"]: each for each in names}
