# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/ip/{ip}/firewall: an address's firewall and its rules, which come and go after a while."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from .ip import IP, block_of
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

FIREWALL = IP + "/firewall"
ONE = FIREWALL + "/{ipOnFirewall}"
RULE = ONE + "/rule"


def firewall_of(api: Api, call: Call) -> dict[str, Any]:
    """The firewall of the address that the call names."""
    known = block_of(api, call).firewalls
    if call.params["ipOnFirewall"] not in known:
        raise errors.no_such_object("ipOnFirewall", call.params["ipOnFirewall"])
    return known[call.params["ipOnFirewall"]]


def rules_of(api: Api, call: Call) -> dict[int, dict[str, Any]]:
    """The rules of that address."""
    firewall_of(api, call)
    return block_of(api, call).rules.setdefault(call.params["ipOnFirewall"], {})


@route("GET " + FIREWALL)
def addresses(api: Api, call: Call) -> list[str]:
    """The addresses that have a firewall, ?enabled= and ?state= of some."""
    return [
        address
        for address, each in block_of(api, call).firewalls.items()
        if call.asked("enabled") in (None, str(each["enabled"]).lower())
        and call.asked("state") in (None, each["state"])
    ]


@route("POST " + FIREWALL)
def create(api: Api, call: Call) -> dict[str, Any]:
    """A firewall that is off, once it is there."""
    address, known = call.given["ipOnFirewall"], block_of(api, call).firewalls
    if address in known:
        raise errors.conflict("This IP is already on firewall")
    known[address] = {"ipOnFirewall": address, "enabled": False, "state": "ok"}
    return pending(api, known[address], "enableFirewallPending")


@route("GET " + ONE)
def firewall(api: Api, call: Call) -> dict[str, Any]:
    """On or off, and whether that is still coming."""
    return firewall_of(api, call)


@route("PUT " + ONE)
def change(api: Api, call: Call) -> None:
    """Switched on or off, after a while; not while another change is pending."""
    known = firewall_of(api, call)
    if known["state"] != "ok":
        raise errors.conflict("A task is already pending on this firewall")
    known["enabled"] = call.given["enabled"]
    pending(api, known, "enableFirewallPending" if known["enabled"] else "disableFirewallPending")


def pending(api: Api, known: dict[str, Any], state: str) -> dict[str, Any]:
    """The firewall, or rule, is in this state for a while; what it then was is the answer."""
    known["state"] = state
    answer = dict(known)
    later(api, lambda: known.update(state="ok"))
    return answer


def later(api: Api, action: Callable[[], Any]) -> None:
    """Done after a while, or not before it is let go."""
    if api.settings.firewall_outcome == "never":
        api.state.agenda.hold(action)
    else:
        api.state.agenda.add(api.settings.task_seconds, action)


@route("GET " + RULE)
def sequences(api: Api, call: Call) -> list[int]:
    """The rules' places, ?state= of some."""
    return [
        number for number, rule in sorted(rules_of(api, call).items()) if call.asked("state") in (None, rule["state"])
    ]


@route("GET %s/{sequence}" % RULE)
def rule(api: Api, call: Call) -> dict[str, Any]:
    """One rule."""
    known, sequence = rules_of(api, call), call.params["sequence"]
    if not sequence.isdecimal() or int(sequence) not in known:
        raise errors.no_such_object("sequence", sequence)
    return known[int(sequence)]


@route("POST " + RULE)
def add(api: Api, call: Call) -> dict[str, Any]:
    """A rule, which is to come; a place that is taken is a conflict."""
    given, known = call.given, rules_of(api, call)
    sequence = int(given["sequence"])
    if sequence in known:
        raise errors.conflict("This sequence is already used")
    known[sequence] = as_read(api, call, given)
    return pending(api, known[sequence], "creationPending")


def as_read(api: Api, call: Call, given: dict[str, Any]) -> dict[str, Any]:
    """A rule as it is read: ports are texts such as "eq 80"."""
    option = given.get("tcpOption") or {}
    ports = {
        name: None if given.get(name) is None else "eq %d" % given[name] for name in ("sourcePort", "destinationPort")
    }
    source = given.get("source") or "any"
    source += "/32" if source != "any" and "/" not in source else ""
    text = "%s %s %s %s" % (given["action"], given["protocol"], source, call.params["ipOnFirewall"])
    return {
        "sequence": int(given["sequence"]),
        "action": given["action"],
        "protocol": given["protocol"],
        "source": source,
        **ports,
        "destination": call.params["ipOnFirewall"] + "/32",
        "tcpOption": option.get("option"),
        "fragments": option.get("fragments"),
        "rule": text,
        "creationDate": api.date(),
        "state": "ok",
    }


@route("DELETE %s/{sequence}" % RULE)
def delete(api: Api, call: Call) -> dict[str, Any]:
    """A rule, which is to go."""
    known, found = rules_of(api, call), rule(api, call)
    if found["state"] == "removalPending":
        raise errors.conflict("This rule is already being removed")
    found["state"] = "removalPending"
    later(api, lambda: known.pop(found["sequence"]))
    return dict(found)
