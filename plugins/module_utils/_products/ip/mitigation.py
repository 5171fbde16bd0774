# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The mitigation of attacks on addresses, and how long an automatic one lasts (/ip/{ip}/mitigation and
/ip/{ip}/mitigationProfiles).
"""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.ip.shared import BLOCK, covers, network_of
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import unique_names
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Alternatives,
    Collection,
    Item,
    ItemStatus,
    Wanted,
    Write,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

MITIGATIONS = "/ip/{ip}/mitigation"
MITIGATION = MITIGATIONS + "/{ipOnMitigation}"
PROFILES = "/ip/{ip}/mitigationProfiles"
PROFILE = PROFILES + "/{ipMitigationProfile}"
# Minutes, as the API publishes them.
TIMEOUTS = ("0", "15", "60", "360", "1560")
# The task's word for an address without a profile.
DEFAULT = "default"


# ---- mitigations


def mitigation_item(mitigation: Values) -> Item:
    """Return a mitigation with what it is compared by. Null for permanent is what a task leaves as it is."""
    address = str(mitigation["ipOnMitigation"])
    return Item(
        mitigation, (address,), address, address, "mitigation, permanent" if is_permanent(mitigation) else "mitigation"
    )


def is_permanent(mitigation: Values) -> bool:
    """Return whether a mitigation stays on; a new one does."""
    return mitigation.get("permanent") is not False


def add_mitigations(missing: t.Sequence[Item], path_values: Values) -> list[Write]:
    """Return a POST for each."""
    return [
        Write("POST", MITIGATIONS, path_values, {"ipOnMitigation": item.values["ipOnMitigation"]}, (item,))
        for item in missing
    ]


def change_mitigation(old: Item, new: Item, path_values: Values) -> Write:
    """Return the PUT that makes a mitigation permanent, or not."""
    path = {**path_values, "ipOnMitigation": old.values["ipOnMitigation"]}
    return Write("PUT", MITIGATION, path, {"permanent": new.values["permanent"]}, (new,))


def merged_mitigation(declared: Item, existing: Item, facts: Values) -> Values:
    """Return an existing mitigation as a task wants it."""
    permanent = declared.values["permanent"]
    return {**existing.values, **({} if permanent is None else {"permanent": permanent})}


# ---- profiles


def profile_item(profile: Values) -> Item:
    """Return a profile with what it is compared by."""
    address = str(profile["ipMitigationProfile"])
    return Item(profile, (address,), address, address, f"automatic mitigation ends after {timeout_of(profile)} min")


def timeout_of(profile: Values) -> int:
    """Return the time-out, which the API shows as a number or as a text."""
    return int(profile["autoMitigationTimeOut"])


def add_profiles(missing: t.Sequence[Item], path_values: Values) -> list[Write]:
    """Return a POST for each."""
    return [
        Write(
            "POST",
            PROFILES,
            path_values,
            {"ipMitigationProfile": item.group, "autoMitigationTimeOut": timeout_of(item.values)},
            (item,),
        )
        for item in missing
    ]


def change_profile(old: Item, new: Item, path_values: Values) -> Write:
    """Return the PUT that sets another time-out."""
    path = {**path_values, "ipMitigationProfile": old.values["ipMitigationProfile"]}
    return Write("PUT", PROFILE, path, {"autoMitigationTimeOut": timeout_of(new.values)}, (new,))


def merged_profile(declared: Item, existing: Item, facts: Values) -> Values:
    """Return an existing profile as a task wants it."""
    wanted = timeout_of(declared.values)
    same = timeout_of(existing.values) == wanted
    return existing.values if same else {**existing.values, "autoMitigationTimeOut": wanted}


# ---- the module

MITIGATION_SETS = Alternatives(
    "",
    {
        "mitigation": Collection(
            word="mitigation",
            plural="mitigations",
            container="",
            list_route=MITIGATIONS,
            item_route=MITIGATION,
            key="ipOnMitigation",
            item=mitigation_item,
            add=add_mitigations,
            change=change_mitigation,
            writes_at_once=1,
            writes=(f"POST {MITIGATIONS}", f"PUT {MITIGATION}", f"DELETE {MITIGATION}"),
            merge_into=merged_mitigation,
            enclosing=BLOCK,
            status=ItemStatus("state", settled="ok", leaving="removalPending"),
            not_taken="the API accepted the change but did not apply it; OVHcloud may no longer take permanent",
        ),
        "profile": Collection(
            word="profile",
            plural="profiles",
            container="",
            list_route=PROFILES,
            item_route=PROFILE,
            key="ipMitigationProfile",
            item=profile_item,
            add=add_profiles,
            change=change_profile,
            writes_at_once=1,
            writes=(f"POST {PROFILES}", f"PUT {PROFILE}", f"DELETE {PROFILE}"),
            merge_into=merged_profile,
            enclosing=BLOCK,
            status=ItemStatus("state", settled="ok", leaving=None),
        ),
    },
)

OPTIONS: dict[str, dict[str, t.Any]] = {
    "ip": {"type": "list", "elements": "str", "required": True},
    "state": {"type": "str", "choices": ["present", "absent"]},
    "permanent": {"type": "bool"},
    "auto_timeout": {"type": "str", "choices": [*TIMEOUTS, DEFAULT]},
}
INFO_OPTIONS: dict[str, dict[str, t.Any]] = {"ip": {"type": "list", "elements": "str", "required": True}}


def wanted_mitigations(params: Values) -> list[Wanted]:
    """Return what a task declares of each address. Raises ValueError for values that are not valid."""
    state, permanent, timeout = params["state"], params["permanent"], params["auto_timeout"]
    if state is None and permanent is None and timeout is None:
        raise ValueError("one of state, permanent and auto_timeout is required")
    if state == "absent" and permanent is not None:
        raise ValueError("permanent requires state: present")
    present = state == "present" or permanent is not None
    declared = []
    for address in unique_names("ip", [address_of(text) for text in params["ip"]]):
        mitigation = mitigation_item({"ipOnMitigation": address, "permanent": permanent})
        declared.append(declaration("mitigation", address, mitigation if present else None, state == "absent"))
        profile = None
        if timeout not in (None, DEFAULT):
            profile = profile_item({"ipMitigationProfile": address, "autoMitigationTimeOut": timeout})
        declared.append(declaration("profile", address, profile, timeout == DEFAULT))
    return declared


def declaration(part: str, address: str, item: Item | None, absent: bool) -> Wanted:
    """Return what a task declares of the mitigation, or of the profile, of an address."""
    groups = frozenset((address,))
    return Wanted(
        {},
        groups,
        () if item is None else (item,),
        absent=(lambda each: each.group == address) if absent else None,
        exclusive=groups if item else frozenset(),
        inside=address,
        name=address,
        part=part,
        ids=groups,
    )


def address_of(text: str) -> str:
    """Return an IPv4 address in its one form. Raises ValueError."""
    network = network_of(text)
    if network.num_addresses != 1 or network.version != 4:
        raise ValueError(f"ip: {text} is not one IPv4 address")
    return str(network.network_address)


def asked_mitigations(params: Values) -> list[Wanted]:
    """Return the addresses, or blocks, that a task reads. Raises ValueError for a value that is not one."""
    found = []
    for name in unique_names("ip", [str(network_of(text)) for text in params["ip"]]):
        network = network_of(name)
        only = None if network.num_addresses > 1 else frozenset((str(network.network_address),))
        found += [
            Wanted({}, frozenset(), purge=True, inside=name, name=name.removesuffix("/32"), part=part, ids=only)
            for part in MITIGATION_SETS.by_value
        ]
    return found


def shown_mitigation(current: t.Sequence[Item], wanted: Wanted, facts: Values) -> Values:
    """Return what a result says of an address: its mitigation, or its profile."""
    found = next((item.values for item in current if item.group in wanted.groups), None)
    if wanted.part == "profile":
        return {"auto_timeout": timeout_of(found) if found else None}
    return {"block": wanted.path_values["ip"], "mitigated": found is not None, **shown(found or {"permanent": False})}


def shown(mitigation: Values) -> Values:
    """Return a mitigation in a result."""
    return {"permanent": is_permanent(mitigation), "auto": bool(mitigation.get("auto"))}


def shown_mitigations(current: t.Sequence[Item], wanted: Wanted, facts: Values) -> Values:
    """Return what a result says of a block, or of one address: the mitigations, or the profiles, in it."""
    inside = network_of(wanted.inside)
    items = sorted(
        (item for item in current if covers(inside, network_of(item.group))),
        key=lambda item: network_of(item.group).network_address.packed,
    )
    if wanted.part == "profile":
        return {"profiles": [{"ip": item.group, "auto_timeout": timeout_of(item.values)} for item in items]}
    return {
        "block": wanted.path_values["ip"],
        "mitigations": [{"ip": item.group, **shown(item.values), "state": item.values.get("state")} for item in items],
    }
