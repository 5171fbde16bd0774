# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/ip/{ip}/mitigation and /ip/{ip}/mitigationProfiles: what protects an address from attacks; changes take a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from .ip import IP, block_of
from .ip_firewall import later
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

MITIGATIONS = IP + "/mitigation"
MITIGATION = MITIGATIONS + "/{ipOnMitigation}"
PROFILES = IP + "/mitigationProfiles"
PROFILE = PROFILES + "/{ipMitigationProfile}"


def one(known: dict[str, dict[str, Any]], call: Call, name: str) -> dict[str, Any]:
    """The object that the call names."""
    if call.params[name] not in known:
        raise errors.no_such_object(name, call.params[name])
    return known[call.params[name]]


def pending(api: Api, known: dict[str, Any], state: str) -> dict[str, Any]:
    """The object is in this state for a while; what it then was is the answer."""
    known["state"] = state
    later(api, lambda: known.update(state="ok"))
    return dict(known)


def leaving(api: Api, known: dict[str, dict[str, Any]], name: str, state: str) -> dict[str, Any]:
    """The object is in this state until it is gone."""
    known[name]["state"] = state
    later(api, lambda: known.pop(name, None))
    return dict(known[name])


@route("GET " + MITIGATIONS)
def mitigations(api: Api, call: Call) -> list[str]:
    """The addresses on mitigation, ?auto= and ?state= of some."""
    return [
        address
        for address, each in block_of(api, call).mitigations.items()
        if call.asked("auto") in (None, str(each["auto"]).lower()) and call.asked("state") in (None, each["state"])
    ]


@route("POST " + MITIGATIONS)
def mitigate(api: Api, call: Call) -> dict[str, Any]:
    """An address on permanent mitigation."""
    known, address = block_of(api, call).mitigations, call.given["ipOnMitigation"]
    if address in known:
        raise errors.conflict("This IP is already on mitigation")
    permanent = api.settings.mitigation_permanent == "kept"
    known[address] = {"ipOnMitigation": address, "auto": False, "permanent": permanent, "state": "ok"}
    return pending(api, known[address], "creationPending")


@route("GET " + MITIGATION)
def mitigation(api: Api, call: Call) -> dict[str, Any]:
    """One of them."""
    return one(block_of(api, call).mitigations, call, "ipOnMitigation")


@route("PUT " + MITIGATION)
def change_mitigation(api: Api, call: Call) -> None:
    """Permanent or not, as far as that is still taken."""
    found = mitigation(api, call)
    if api.settings.mitigation_permanent == "kept":
        found["permanent"] = call.given["permanent"]


@route("DELETE " + MITIGATION)
def remove_mitigation(api: Api, call: Call) -> dict[str, Any]:
    """The end of a mitigation."""
    found = mitigation(api, call)
    return leaving(api, block_of(api, call).mitigations, found["ipOnMitigation"], "removalPending")


@route("GET " + PROFILES)
def profiles(api: Api, call: Call) -> list[str]:
    """The addresses that have a profile."""
    return list(block_of(api, call).profiles)


@route("POST " + PROFILES)
def add_profile(api: Api, call: Call) -> dict[str, Any]:
    """A profile; its time-out is shown as a text."""
    known, address = block_of(api, call).profiles, call.given["ipMitigationProfile"]
    if address in known:
        raise errors.conflict("This IP already has a mitigation profile")
    seconds = str(call.given["autoMitigationTimeOut"])
    known[address] = {"ipMitigationProfile": address, "autoMitigationTimeOut": seconds, "state": "ok"}
    return pending(api, known[address], "tasksPending")


@route("GET " + PROFILE)
def profile(api: Api, call: Call) -> dict[str, Any]:
    """One of them."""
    return one(block_of(api, call).profiles, call, "ipMitigationProfile")


@route("PUT " + PROFILE)
def change_profile(api: Api, call: Call) -> None:
    """Another time-out."""
    found = profile(api, call)
    found["autoMitigationTimeOut"] = call.given["autoMitigationTimeOut"]
    pending(api, found, "tasksPending")


@route("DELETE " + PROFILE)
def remove_profile(api: Api, call: Call) -> None:
    """The end of a profile."""
    found = profile(api, call)
    leaving(api, block_of(api, call).profiles, found["ipMitigationProfile"], "tasksPending")
