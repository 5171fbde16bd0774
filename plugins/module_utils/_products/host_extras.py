# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Extras that an inventory can add to each kind of machine (docs/api_facts.md, Inventory). Pure."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.instances import INSTANCES, PROJECT
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import SERVERS
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._products.ip.shared import service_of
from ansible_collections.community.ovh.plugins.module_utils._products.service.services import (
    SERVICE,
    from_contract,
    from_service_infos,
    product_of,
)
from ansible_collections.community.ovh.plugins.module_utils._products.vps.hosts import MACHINES
from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS
from ansible_collections.community.ovh.plugins.module_utils._products.vrack.vrack import VRACK
from ansible_collections.community.ovh.plugins.module_utils._schema.extra import AccountList, Extra, OwnedLists, Pairs
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import ApiObject, Service, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

BLOCKS = Service("IP block", "IP blocks", "/ip", "/ip/{ip}", key="ip")
TERMS = (
    "service_id",
    "state",
    "creation",
    "expiration",
    "engaged_until",
    "renewal",
    "renewal_period",
    "termination_policy",
    "ends",
)


def own_name(machine: ApiObject) -> str:
    """Return the name of a machine that is a service."""
    return str(machine["name"])


def by_name(machine: ApiObject) -> list[str]:
    """Return the key of a machine that is a service."""
    return [own_name(machine)]


# ---- services: expiry and renewal, addresses, options


def terms_of(entry: Values) -> Values:
    """Return what a host shows of its service."""
    return {name: entry[name] for name in TERMS}


def contract_of(kind: Service) -> Extra:
    """Return the extra with the expiry and renewal of the services of a kind."""
    product = product_of(kind.item_route)

    def of_contract(contract: ApiObject) -> Pairs:
        entry = from_contract(contract)
        return [(entry["service_name"], terms_of(entry))] if entry["product"] == product else []

    def of_infos(name: str, infos: ApiObject) -> Pairs:
        return [(name, terms_of(from_service_infos(kind, name, infos)))]

    instead = OwnedLists(Source(kind.item_route + "/serviceInfos"), of_infos)
    return Extra("service", (AccountList(SERVICE, of_contract, instead),), by_name, own_name, many=False)


def routed(block: ApiObject) -> Pairs:
    """Return the service that a block is routed to, with the block; an address where it is one."""
    address, _slash, length = str(block["ip"]).partition("/")
    return [(service_of(block), address if length == ("128" if ":" in address else "32") else block["ip"])]


def options_of(kind: Service) -> Extra:
    """Return the extra with the names of the options of the services of a kind."""
    lists = OwnedLists(Source(kind.item_route + "/option", is_list=True), lambda name, option: [(name, option)])
    return Extra("options", (lists,), by_name, own_name)


def vracks(part: str, member: t.Callable[[t.Any], str]) -> OwnedLists:
    """Return the lists of the members of each vRack, of one kind.

    member: an item of such a list → the member.
    """
    source = Source(f"{VRACK.item_route}/{part}", is_list=True, of_objects=True, optional=True)
    return OwnedLists(source, lambda vrack, item: [(member(item), vrack)], owners=VRACK.list_route)


# ---- instances: the names of what they have as ids, which are known by project


def project_id(instance: ApiObject) -> str:
    """Return the project of an instance."""
    return str(instance["projectId"])


def of_project(part: str, ids: t.Callable[[ApiObject], t.Iterable[t.Any]] = lambda each: [each["id"]]) -> OwnedLists:
    """Return the lists of one kind of objects of each project.

    ids: an object → the ids in a machine that mean it.
    """
    source = Source(f"{PROJECT.item_route}/{part}", is_list=True, of_objects=True)
    return OwnedLists(source, lambda owner, each: [((owner, own), each["name"]) for own in ids(each)])


def names_of(
    field: str,
    lists: tuple[OwnedLists, ...],
    ids: t.Callable[[ApiObject], t.Iterable[t.Any]] = lambda instance: [instance["id"]],
    many: bool = True,
    further: tuple[OwnedLists, ...] = (),
) -> Extra:
    """Return the extra with the names of what instances have.

    ids: an instance → the ids that it has, or is known by.
    """

    def keys(instance: ApiObject) -> list[tuple[str, t.Any]]:
        return [(project_id(instance), own) for own in ids(instance) if own]

    return Extra(field, lists, keys, project_id, many, further)


def network_ids(network: ApiObject) -> list[t.Any]:
    """Return the ids of a network: its own, and that in each region, which addresses show."""
    return [network["id"], *(region.get("openstackId") for region in network.get("regions") or ())]


def networks_of(instance: ApiObject) -> list[t.Any]:
    """Return the ids of the networks of an instance's addresses."""
    return [address.get("networkId") for address in instance.get("ipAddresses") or ()]


EXTRAS: t.Mapping[str, t.Mapping[str, Extra]] = {
    SERVERS.name: {
        "service": contract_of(SERVER),
        "ips": Extra("ips", (AccountList(BLOCKS, routed),), by_name, own_name),
        "vrack": Extra(
            "vracks",
            (vracks("dedicatedServerInterfaceDetails", lambda interface: str(interface["dedicatedServer"])),),
            by_name,
            own_name,
        ),
        "options": options_of(SERVER),
    },
    MACHINES.name: {"service": contract_of(VPS), "options": options_of(VPS)},
    INSTANCES.name: {
        "vrack": Extra("vracks", (vracks("cloudProject", str),), lambda each: [project_id(each)], project_id),
        "flavor": names_of("flavor", (of_project("flavor"),), lambda each: [each.get("flavorId")], many=False),
        "image": names_of(
            "image",
            (of_project("image"),),
            lambda each: [each.get("imageId")],
            many=False,
            further=(of_project("snapshot"),),
        ),
        "network": names_of(
            "networks",
            (of_project("network/private", network_ids), of_project("network/public", network_ids)),
            networks_of,
        ),
        "volume": names_of("volumes", (of_project("volume", lambda each: each.get("attachedTo") or ()),)),
        "instance_group": names_of(
            "instanceGroups", (of_project("instance/group", lambda each: each.get("instance_ids") or ()),)
        ),
    },
}
# Every word of `with`, in the order of the documentation.
NAMES = list(dict.fromkeys(name for extras in EXTRAS.values() for name in extras))
