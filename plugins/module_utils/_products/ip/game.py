# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The game firewall of an address: its mode and its rules, which come and go after a while (/ip/{ip}/game).

Which protocols and how many rules there can be is for the address to say, not for the published enumeration.
"""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.ip.shared import BLOCK, network_of
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import unique_names
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Collection,
    Item,
    ItemStatus,
    Switch,
    Wanted,
    Write,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

GAMES = "/ip/{ip}/game"
GAME = GAMES + "/{ipOnGame}"
RULES = GAME + "/rule"
RULE = RULES + "/{id}"
# A task declares all rules, or none.
GROUP = "rules"
# The word for the address as the API has it, among the facts of a plan.
ADDRESS = "address"
MODE = "firewallModeEnabled"


def rule_item(rule: Values) -> Item:
    """Return a rule with what it is compared by: its protocol and its ports."""
    first, last = int(rule["ports"]["from"]), int(rule["ports"]["to"])
    ports = str(first) if first == last else f"{first}-{last}"
    identity = (str(rule["protocol"]), str(first), str(last))
    return Item(rule, identity, GROUP, " ".join(identity), f"{rule['protocol']} {ports}")


def additions(missing: t.Sequence[Item], path_values: Values) -> list[Write]:
    """Return a POST for each."""
    return [
        Write(
            "POST",
            RULES,
            path_values,
            {"ports": item.values["ports"], "protocol": item.values["protocol"]},
            (item,),
        )
        for item in missing
    ]


def refuses(before: t.Sequence[Item], after: t.Sequence[Item], facts: Values) -> str | None:
    """Return why an address cannot have these rules: a protocol that it does not support, or too many of them."""
    supported, most = facts[ADDRESS]["supportedProtocols"], facts[ADDRESS]["maxRules"]
    known = {item.identity for item in before}
    unsupported = sorted({item.identity[0] for item in after if item.identity not in known} - set(supported))
    if unsupported:
        return (
            f"protocol {', '.join(unsupported)} is not supported; the address supports"
            f" {', '.join(sorted(supported)) or 'none'}"
        )
    if len(after) > max(most, len(before)):
        return f"it would have {len(after)} rules, and can have {most}"
    return None


GAME_RULES = Collection(
    word="rule",
    plural="rules",
    container="",
    list_route=RULES,
    item_route=RULE,
    key="id",
    item=rule_item,
    add=additions,
    change=None,
    writes_at_once=1,
    writes=(f"POST {RULES}", f"DELETE {RULE}"),
    refuses=refuses,
    enclosing=BLOCK,
    status=ItemStatus("state", settled="ok", leaving="deleteRulePending"),
    switch=Switch("firewall mode", GAMES, GAME, MODE, created=False, fact=ADDRESS),
    missing="the address has no game firewall; only addresses of some servers have one",
)

ADDRESSES: dict[str, dict[str, t.Any]] = {"ip": {"type": "list", "elements": "str", "required": True}}
OPTIONS: dict[str, dict[str, t.Any]] = {
    **ADDRESSES,
    "firewall_mode": {"type": "bool"},
    "rules": {
        "type": "list",
        "elements": "dict",
        "options": {
            "protocol": {"type": "str", "required": True},
            "from": {"type": "int", "required": True},
            "to": {"type": "int"},
        },
    },
}


def declared(entries: t.Sequence[Values]) -> list[Item]:
    """Return the rules of a task. Raises ValueError if one cannot be."""
    items = []
    for entry in entries:
        first = entry["from"]
        last = first if entry["to"] is None else entry["to"]
        if not 0 < first <= last < 65536:
            raise ValueError(f"rules: {first}-{last} are not ports from 1 to 65535")
        items.append(rule_item({"protocol": entry["protocol"].strip(), "ports": {"from": first, "to": last}}))
    names = [item.identity for item in items]
    twice = next((item.line for item in items if names.count(item.identity) > 1), None)
    if twice is not None:
        raise ValueError(f"rules: {twice} is given twice")
    return items


def wanted_games(params: Values) -> list[Wanted]:
    """Return what a task declares of each address; rules that are not given are left alone. Raises ValueError."""
    rules = declared(params["rules"] or [])
    groups = frozenset(() if params["rules"] is None else (GROUP,))
    return [
        Wanted(
            {"ipOnGame": address},
            groups,
            present=tuple(rules),
            exclusive=groups,
            inside=address,
            name=address,
            is_on=params["firewall_mode"],
        )
        for address in addresses_in(params)
    ]


def asked_games(params: Values) -> list[Wanted]:
    """Return the addresses that a task reads."""
    return [
        Wanted({"ipOnGame": address}, frozenset(), inside=address, name=address) for address in addresses_in(params)
    ]


def addresses_in(params: Values) -> list[str]:
    """Return the addresses of a task, each in its one form. Raises ValueError for what is not one IPv4 address."""
    networks = [network_of(text) for text in params["ip"]]
    wrong = next((each for each in networks if each.num_addresses != 1 or each.version != 4), None)
    if wrong is not None:
        raise ValueError(f"ip: {wrong} is not one IPv4 address")
    return unique_names("ip", [str(each.network_address) for each in networks])


def shown_game(current: t.Sequence[Item], wanted: Wanted, facts: Values) -> Values:
    """Return what a result says of an address: its mode and rules, and what it supports."""
    address = facts[ADDRESS]
    return {
        "block": wanted.path_values["ip"],
        "firewall_mode": bool(facts.get(MODE, address[MODE])),
        "rules": [shown_rule(item.values) for item in sorted(current, key=lambda item: int(item.identity[1]))],
        "max_rules": address["maxRules"],
        "supported_protocols": sorted(address["supportedProtocols"]),
    }


def shown_rule(rule: Values) -> Values:
    """Return a rule in the words of the options."""
    return {"protocol": rule["protocol"], "from": rule["ports"]["from"], "to": rule["ports"]["to"]}
