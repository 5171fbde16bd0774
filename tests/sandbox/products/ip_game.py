# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/ip/{ip}/game: the game firewall that some addresses have, and its rules, which come and go after a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from .ip import IP, block_of
from .ip_firewall import later
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

GAMES = IP + "/game"
GAME = GAMES + "/{ipOnGame}"
RULES = GAME + "/rule"
RULE = RULES + "/{id}"


def game_of(api: Api, call: Call) -> dict[str, Any]:
    """The game firewall of the address that the call names."""
    known = block_of(api, call).games
    if call.params["ipOnGame"] not in known:
        raise errors.no_such_object("ipOnGame", call.params["ipOnGame"])
    return known[call.params["ipOnGame"]]


def rules_of(api: Api, call: Call) -> dict[int, dict[str, Any]]:
    """The rules of that address."""
    game_of(api, call)
    return block_of(api, call).game_rules.setdefault(call.params["ipOnGame"], {})


@route("GET " + GAMES)
def addresses(api: Api, call: Call) -> list[str]:
    """The addresses that have one; 404 in a block without any."""
    known = block_of(api, call).games
    if not known:
        raise errors.absent()
    return list(known)


@route("GET " + GAME)
def game(api: Api, call: Call) -> dict[str, Any]:
    """The firewall mode, and what is supported."""
    return game_of(api, call)


@route("PUT " + GAME)
def change(api: Api, call: Call) -> None:
    """The firewall mode, on or off after a while."""
    known, is_on = game_of(api, call), call.given["firewallModeEnabled"]
    if known["state"] != "ok":
        raise errors.conflict("A task is already pending on this game firewall")
    known["state"] = "firewallModeEnablePending" if is_on else "firewallModeDisablePending"
    later(api, lambda: known.update(state="ok", firewallModeEnabled=is_on))


@route("GET " + RULES)
def rule_ids(api: Api, call: Call) -> list[int]:
    """The rules."""
    return list(rules_of(api, call))


@route("GET " + RULE)
def rule(api: Api, call: Call) -> dict[str, Any]:
    """One rule."""
    known, number = rules_of(api, call), call.params["id"]
    if not number.isdecimal() or int(number) not in known:
        raise errors.no_such_object("id", number)
    return known[int(number)]


@route("POST " + RULES)
def add(api: Api, call: Call) -> dict[str, Any]:
    """A rule, which is to come."""
    known, found, given = rules_of(api, call), game_of(api, call), call.given
    if given["protocol"] not in found["supportedProtocols"] or len(known) >= found["maxRules"]:
        raise errors.bad_request("This protocol is not supported, or there are too many rules")
    first, last = given["ports"]["from"], given["ports"]["to"]
    if any(each["ports"]["from"] <= last and first <= each["ports"]["to"] for each in known.values()):
        raise errors.conflict("The ports overlap with those of another rule")
    number = api.state.next_number()
    known[number] = {
        "id": number,
        "protocol": given["protocol"],
        "ports": dict(given["ports"]),
        "state": "createRulePending",
    }
    later(api, lambda: known[number].update(state="ok"))
    return dict(known[number])


@route("DELETE " + RULE)
def delete(api: Api, call: Call) -> dict[str, Any]:
    """A rule, which is to go."""
    known, found = rules_of(api, call), rule(api, call)
    if found["state"] == "deleteRulePending":
        raise errors.conflict("This rule is already being removed")
    found["state"] = "deleteRulePending"
    later(api, lambda: known.pop(found["id"], None))
    return dict(found)
