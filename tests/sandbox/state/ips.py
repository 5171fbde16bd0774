# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""IP blocks: what one is made of, and those of the seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from . import servers, vps
from .servers import iam

MAIN, OTHER = "ns3001.example-sbg.net", "ns3002.example-sbg.net"


@dataclass
class Block:
    """One block of addresses and what hangs on it, in the API's own words."""

    facts: dict[str, Any]
    condition: str = "ok"  # ok, expired (460) or forbidden (403)
    destinations: dict[str, list[dict[str, Any]]] = field(
        default_factory=dict
    )  # kind of service -> where the block can be moved
    tasks: dict[int, dict[str, Any]] = field(default_factory=dict)
    reverses: dict[str, dict[str, Any]] = field(default_factory=dict)  # address -> {ipReverse, reverse}
    firewalls: dict[str, dict[str, Any]] = field(default_factory=dict)  # address -> {ipOnFirewall, enabled, state}
    mitigations: dict[str, dict[str, Any]] = field(default_factory=dict)  # address -> its mitigation
    profiles: dict[str, dict[str, Any]] = field(default_factory=dict)  # address -> its mitigation profile
    games: dict[str, dict[str, Any]] = field(default_factory=dict)  # address -> its game firewall
    game_rules: dict[str, dict[int, dict[str, Any]]] = field(default_factory=dict)  # address -> id -> rule
    rules: dict[str, dict[int, dict[str, Any]]] = field(default_factory=dict)  # address -> sequence -> rule


def block(name: str, number: int, kind: str, service: str | None, condition: str = "ok") -> Block:
    """A block that is routed to this service, or parked."""
    version = 6 if ":" in name else 4
    facts = {
        "ip": name,
        "type": kind,
        "version": version,
        "description": None,
        "country": "fr",
        "campus": "SBG",
        "regions": ["eu-west-sbg"],
        "routedTo": {"serviceName": service} if service else None,
        "canBeTerminated": kind == "failover",
        "isAdditionalIp": kind == "failover",
        "bringYourOwnIp": False,
        "organisationId": None,
        "rir": "RIPE",
        "iam": iam("ip", name, number),
    }
    made = Block(facts, condition)
    if kind == "failover":
        made.destinations = {
            "dedicatedServer": [{"service": each, "nexthop": None} for each in (MAIN, OTHER)],
            "cloudProject": [
                {"service": "0123456789abcdef0123456789abcdef", "nexthop": ["192.0.2.250", "192.0.2.251"]}
            ],
        }
    return made


def game(address: str) -> dict[str, Any]:
    """A game firewall that is off."""
    return {
        "ipOnGame": address,
        "firewallModeEnabled": False,
        "maxRules": 4,
        "state": "ok",
        "supportedProtocols": ["fiveM", "hl2Source", "minecraftJava", "other", "rust", "teamspeak3"],
    }


def seed() -> dict[str, Block]:
    """The blocks of the servers and of the VPS, and four of additional addresses, by name."""
    made = [
        block(name, 7000 + 2 * index + place, "dedicated", server.facts["name"])
        for index, server in enumerate(servers.seed().values())
        for place, name in enumerate(server.ips)
    ]
    made += [
        block(text + ("/128" if ":" in text else "/32"), 7200 + 2 * index + place, "vps", each.facts["name"])
        for index, each in enumerate(vps.seed().values())
        for place, text in enumerate(each.ips)
    ]
    made += [
        block("198.51.100.0/28", 7901, "failover", MAIN),
        block("198.51.100.32/32", 7902, "failover", None),
        block("2001:db8:ff::/56", 7903, "failover", OTHER),
        block("203.0.113.66/32", 7904, "failover", MAIN, "expired"),
    ]
    made[-4].facts["description"] = "load balancers"
    made[-4].mitigations = {
        "198.51.100.9": {"ipOnMitigation": "198.51.100.9", "auto": True, "permanent": False, "state": "ok"}
    }
    made[-4].games = {address: game(address) for address in ("198.51.100.5", "198.51.100.6")}
    ports = {"from": 30120, "to": 30120}
    made[-4].game_rules = {"198.51.100.6": {611: {"id": 611, "protocol": "fiveM", "ports": ports, "state": "ok"}}}
    made[-4].profiles = {
        "198.51.100.9": {"ipMitigationProfile": "198.51.100.9", "autoMitigationTimeOut": "60", "state": "ok"}
    }
    return {each.facts["ip"]: each for each in made}
