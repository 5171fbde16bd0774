# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An address's firewall: its rules as they are declared, written and read. Pure."""

from __future__ import annotations

import dataclasses
import ipaddress
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

FIREWALLS = "/ip/{ip}/firewall"
FIREWALL = FIREWALLS + "/{ipOnFirewall}"
RULES = FIREWALL + "/rule"
RULE = RULES + "/{sequence}"
SETTLED = "ok"
GOING = "removalPending"
MOST = 20
WITH_PORTS = ("tcp", "udp")
# No `choices`, which would not take the null of what is read.
TCP_OPTIONS = ("established", "syn")

RULE_OPTIONS: dict[str, dict[str, t.Any]] = {
    "sequence": {"type": "int", "required": True},
    "action": {"type": "str", "required": True, "choices": ["permit", "deny"]},
    "protocol": {"type": "str", "required": True, "choices": ["ah", "esp", "gre", "icmp", "ipv4", "tcp", "udp"]},
    "source": {"type": "str"},
    "source_port": {"type": "int"},
    "destination_port": {"type": "int"},
    "tcp_option": {"type": "str"},
    "fragments": {"type": "bool"},
}


def declared(entries: t.Sequence[Values]) -> list[Values]:
    """The rules of a task, by sequence. Raises ValueError where one can't be."""
    rules = sorted(
        ({**entry, "source": block_of(entry["source"]), "fragments": bool(entry["fragments"])} for entry in entries),
        key=lambda rule: int(rule["sequence"]),
    )
    for rule in rules:
        require_possible(rule)
    for one, other in zip(rules, rules[1:], strict=False):
        if one["sequence"] == other["sequence"]:
            raise ValueError(f"rules: there are two of sequence {one['sequence']}")
    return rules


def require_possible(rule: Values) -> None:
    """Raise ValueError for a rule that the API can't have."""
    number = rule["sequence"]
    if not 0 <= number < MOST:
        raise ValueError(f"rules: sequence {number} is not from 0 to {MOST - 1}")
    ports = [name for name in ("source_port", "destination_port") if rule[name] is not None]
    if ports and rule["protocol"] not in WITH_PORTS:
        raise ValueError(f"rules: {ports[0]} of rule {number} goes with the protocols tcp and udp")
    if any(not 0 < rule[name] < 65536 for name in ports):
        raise ValueError(f"rules: a port of rule {number} is not from 1 to 65535")
    if rule["tcp_option"] not in (None, *TCP_OPTIONS):
        raise ValueError(f"rules: tcp_option of rule {number} is one of {', '.join(TCP_OPTIONS)}")
    if (rule["tcp_option"] or rule["fragments"]) and rule["protocol"] != "tcp":
        raise ValueError(f"rules: tcp_option and fragments of rule {number} go with the protocol tcp")


def block_of(text: str | None) -> str | None:
    """A source as a block; None for any. Raises ValueError for what is none."""
    if text is None or text.strip().lower() in ("", "any"):
        return None
    try:
        return str(ipaddress.IPv4Network(text.strip(), strict=False))
    except ValueError:
        raise ValueError(f"rules: source {text!r} is no IPv4 address or block") from None


def shown(rule: Values) -> Values:
    """A rule that was read, in the words of the options; a form that is not known stays as it is, and so is never as
    declared.
    """
    return {
        "sequence": rule["sequence"],
        "action": rule["action"],
        "protocol": rule["protocol"],
        "source": source_of(rule.get("source")),
        "source_port": port_of(rule.get("sourcePort")),
        "destination_port": port_of(rule.get("destinationPort")),
        "tcp_option": rule.get("tcpOption"),
        "fragments": bool(rule.get("fragments")),
    }


def source_of(text: str | None) -> str | None:
    """The block that a rule is about, None for any."""
    try:
        return block_of(text)
    except ValueError:
        return text


def port_of(text: str | None) -> int | str | None:
    """A port as it is read: "eq 80" is 80 (docs/api_facts.md, Objects)."""
    match = re.fullmatch(r"(?:eq\s+)?(\d+)", str(text).strip())
    return int(match[1]) if match else text


def body(rule: Values) -> Values:
    """A declared rule as the API takes it."""
    option = {"option": rule["tcp_option"], "fragments": rule["fragments"] or None}
    fields = {
        "action": rule["action"],
        "protocol": rule["protocol"],
        "sequence": rule["sequence"],
        "source": rule["source"],
        "sourcePort": rule["source_port"],
        "destinationPort": rule["destination_port"],
        "tcpOption": {name: value for name, value in option.items() if value} or None,
    }
    return {name: value for name, value in fields.items() if value is not None}


def line(rule: Values) -> str:
    """One rule in a diff."""
    words = [f"{rule['sequence']:02d}", rule["action"], rule["protocol"], "from", rule["source"] or "any"]
    words += [f"port {rule['source_port']}"] if rule["source_port"] is not None else []
    words += [f"to port {rule['destination_port']}"] if rule["destination_port"] is not None else []
    return " ".join(
        [
            *words,
            *([str(rule["tcp_option"])] if rule["tcp_option"] else []),
            *(["fragments"] if rule["fragments"] else []),
        ]
    )


@dataclasses.dataclass(frozen=True)
class RulePlan:
    """What goes and what comes, each in the order that never opens more than it has to: denies go first and
    come last.
    """

    remove: tuple[Values, ...]
    add: tuple[Values, ...]

    @property
    def empty(self) -> bool:
        """True where nothing differs."""
        return not (self.remove or self.add)

    @property
    def lost(self) -> int:
        """How many rules go without another in their place."""
        return len({rule["sequence"] for rule in self.remove} - {rule["sequence"] for rule in self.add})


def plan_rules(wanted: t.Sequence[Values] | None, current: t.Sequence[Values]) -> RulePlan:
    """What differs; rules that are not given are left alone."""
    if wanted is None:
        return RulePlan((), ())
    return RulePlan(
        tuple(sorted((rule for rule in current if rule not in wanted), key=lambda rule: rule["action"] != "deny")),
        tuple(sorted((rule for rule in wanted if rule not in current), key=lambda rule: rule["action"] == "deny")),
    )
