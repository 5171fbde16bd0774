# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The firewall of an address: on or off, and its rules, which come and go after a while (docs/api_facts.md, Tasks)."""

from __future__ import annotations

import ipaddress
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.ip.shared import BLOCK, network_of
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Collection,
    Item,
    ItemStatus,
    Switch,
    Wanted,
    Write,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

FIREWALLS = "/ip/{ip}/firewall"
FIREWALL = FIREWALLS + "/{ipOnFirewall}"
RULES = FIREWALL + "/rule"
RULE = RULES + "/{sequence}"
MOST = 20
# A task declares all rules, or none.
GROUP = "rules"
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
    """Return the rules of a task, by sequence. Raises ValueError if one can't be."""
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
        raise ValueError(f"rules: {ports[0]} of rule {number} requires the protocol tcp or udp")
    if any(not 0 < rule[name] < 65536 for name in ports):
        raise ValueError(f"rules: a port of rule {number} is not from 1 to 65535")
    if rule["tcp_option"] not in (None, *TCP_OPTIONS):
        raise ValueError(f"rules: tcp_option of rule {number} is one of {', '.join(TCP_OPTIONS)}")
    if (rule["tcp_option"] or rule["fragments"]) and rule["protocol"] != "tcp":
        raise ValueError(f"rules: tcp_option and fragments of rule {number} go with the protocol tcp")


def block_of(text: str | None) -> str | None:
    """Return a source as a block; None for any. Raises ValueError for a value that is not one."""
    if text is None or text.strip().lower() in ("", "any"):
        return None
    try:
        return str(ipaddress.IPv4Network(text.strip(), strict=False))
    except ValueError:
        raise ValueError(f"rules: source {text!r} is not an IPv4 address or block") from None


def shown(rule: Values) -> Values:
    """Return a rule that was read, in the words of the options; a form that is not known stays as it is, and so is
    never as declared.
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
    """Return the block that a rule is about, None for any."""
    try:
        return block_of(text)
    except ValueError:
        return text


def port_of(text: str | None) -> int | str | None:
    """Return a port as it is read: "eq 80" is 80 (docs/api_facts.md, Objects)."""
    match = re.fullmatch(r"(?:eq\s+)?(\d+)", str(text).strip())
    return int(match[1]) if match else text


def body(rule: Values) -> Values:
    """Return a declared rule as the API takes it."""
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


def rule_line(rule: Values) -> str:
    """Return one rule in a diff."""
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


def rule_item(rule: Values) -> Item:
    """Return a rule with what it is compared by: all that it says. Another rule of its sequence takes its place."""
    identity = tuple(repr(rule[name]) for name in RULE_OPTIONS)
    return Item(rule, identity, group=GROUP, replaceable_group=str(rule["sequence"]), line=rule_line(rule))


def additions(missing: t.Sequence[Item], path_values: Values) -> list[Write]:
    """Return a POST for each."""
    return [Write("POST", RULES, path_values, body(item.values), (item,)) for item in missing]


FIREWALL_RULES = Collection(
    word="rule",
    plural="rules",
    container="",
    list_route=RULES,
    item_route=RULE,
    key="sequence",
    item=lambda rule: rule_item(shown(rule)),
    add=additions,
    change=None,
    writes_at_once=1,
    writes=(f"POST {RULES}", f"DELETE {RULE}"),
    # In between, no more is open than has to be: denies come last, and go first.
    order=lambda item: item.values["action"] == "deny",
    enclosing=BLOCK,
    status=ItemStatus("state", settled="ok", leaving="removalPending"),
    switch=Switch("firewall", FIREWALLS, FIREWALL, "enabled"),
)

OPTIONS: dict[str, dict[str, t.Any]] = {
    "ip": {"type": "str", "required": True},
    "enabled": {"type": "bool"},
    "rules": {"type": "list", "elements": "dict", "options": RULE_OPTIONS},
}


def wanted_firewall(params: Values) -> Wanted:
    """Return what a task declares; rules that are not given are left alone. Raises ValueError for values that are not
    valid.
    """
    address = network_of(params["ip"])
    rules = declared(params["rules"] or [])
    if address.num_addresses != 1 or address.version != 4:
        raise ValueError(f"ip: {params['ip']} is not one IPv4 address: a firewall is an address's own")
    name, groups = str(address.network_address), frozenset(() if params["rules"] is None else (GROUP,))
    return Wanted(
        {"ipOnFirewall": name},
        groups,
        present=tuple(map(rule_item, rules)),
        exclusive=groups,
        inside=name,
        is_on=params["enabled"],
    )


def shown_firewall(current: t.Sequence[Item], wanted: Wanted, facts: Values) -> Values:
    """Return the result: what the firewall is."""
    rules = sorted((item.values for item in current), key=lambda rule: int(rule["sequence"]))
    address, block = wanted.path_values["ipOnFirewall"], wanted.path_values["ip"]
    return {"firewall": {"ip": address, "block": block, "enabled": facts["enabled"], "rules": rules}}
