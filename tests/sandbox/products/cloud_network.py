# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Private networks of the Public Cloud: what the contract does not tell of them, their subnets and gateways."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any

from .. import errors
from ..generic import answers, handlers
from ..generic.collections import collections
from ..messages import Call
from ..state.cloud import EXT_NET
from ..state.objects import Facts
from .cloud import PROJECT
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

NETWORKS = collections()[PROJECT + "/network/private"]
NETWORK = PROJECT + "/network/private/{networkId}"
SUBNETS = collections()[NETWORK + "/subnet"]
REGION = PROJECT + "/region/{regionName}"
GATEWAYS = collections()[REGION + "/gateway"]


def in_region(api: Api, region: str) -> Facts:
    """A network's part in a region, where it has an id of its own."""
    own_id = "88888888-0000-4000-8000-%012d" % api.state.next_number()
    return {"region": region, "status": "ACTIVE", "openstackId": own_id}


@route("POST %s/network/private" % PROJECT)
def create(api: Api, call: Call) -> Any:
    """A network in some regions; its id tells its VLAN."""
    vlan = call.given.get("vlanId") or 0
    body = {
        "name": call.given["name"],
        "vlanId": vlan,
        "networkId": "pn-%d_%d" % (api.state.next_number(), vlan),
        "regions": [in_region(api, region) for region in call.given.get("regions") or []],
        "type": "private",
    }
    return answers.to_creation(NETWORKS, api, call, [handlers.create_one(NETWORKS, api, call, body)])


@route("POST %s/region" % NETWORK)
def add_region(api: Api, call: Call) -> Any:
    """One more region."""
    stored = handlers.require_object(NETWORKS, api, call)
    facts, region = stored.latest(api.state.agenda.now()) or {}, call.given["region"]
    if any(each["region"] == region for each in facts["regions"]):
        raise errors.bad_request("Network already exists in region %s" % region)
    handlers.change(
        NETWORKS, api, stored, {**facts, "regions": [*facts["regions"], in_region(api, region)]}, "BUILDING"
    )
    return handlers.read_object(NETWORKS, api, call)


@route("POST %s/subnet" % NETWORK)
def create_subnet(api: Api, call: Call) -> Any:
    """A subnet with one pool of addresses, in one of the regions of its network."""
    given, cidr = call.given, ipaddress.ip_network(call.given["network"])
    stored = api.state.objects.get(
        NETWORKS.list_path(call.params.values()), call.params["networkId"], api.state.agenda.now()
    )
    if stored is None:
        raise errors.no_such_object("networkId", call.params["networkId"])
    if given["region"] not in [each["region"] for each in (stored.at(api.state.agenda.now()) or {})["regions"]]:
        raise errors.bad_request("Network does not exist in region %s" % given["region"])
    if not all(ipaddress.ip_address(given[end]) in cidr for end in ("start", "end")):
        raise errors.bad_request("The pool is not inside of the network")
    pool = {name: given[name] for name in ("network", "region", "start", "end", "dhcp")}
    body = {
        "cidr": given["network"],
        "dhcpEnabled": given["dhcp"],
        "gatewayIp": None if given["noGateway"] else str(cidr[1]),
        "ipPools": [pool],
    }
    return answers.to_creation(SUBNETS, api, call, [handlers.create_one(SUBNETS, api, call, body)])


# ---- the same networks, as a region shows them


def shown_in(api: Api, call: Call) -> dict[str, tuple[str, Facts]]:
    """The networks of a region, by the ids that they have there: their ids elsewhere, and what is shown."""
    now, region = api.state.agenda.now(), call.params["regionName"]
    return {
        each["openstackId"]: (
            str(stored.id),
            {
                "id": each["openstackId"],
                "name": facts["name"],
                "region": region,
                "visibility": "private",
                "vlanId": facts["vlanId"],
            },
        )
        for stored in api.state.objects.inside(NETWORKS.list_path(call.params.values())).values()
        for facts in [stored.at(now)]
        for each in (facts or {"regions": []})["regions"]
        if each["region"] == region
    }


@route("GET %s/network/public" % PROJECT)
def public_networks(api: Api, call: Call) -> list[Facts]:
    """The public network, which has the same id in all regions here."""
    regions = [{"region": name, "openstackId": EXT_NET, "status": "ACTIVE"} for name in ("GRA11", "SBG5")]
    return [{"id": EXT_NET, "name": "Ext-Net", "vlanId": 0, "regions": regions, "type": "public", "status": "ACTIVE"}]


@route("GET %s/network" % REGION)
def networks(api: Api, call: Call) -> list[Facts]:
    """The networks of a region."""
    public = {
        "id": EXT_NET,
        "name": "Ext-Net",
        "region": call.params["regionName"],
        "visibility": "public",
        "vlanId": None,
    }
    return [public, *(facts for _elsewhere, facts in shown_in(api, call).values())]


@route("GET %s/network/{networkId}" % REGION)
def network(api: Api, call: Call) -> Facts:
    """One of them."""
    found = shown_in(api, call).get(call.params["networkId"])
    if found is None:
        raise errors.no_such_object("networkId", call.params["networkId"])
    return found[1]


@route("GET %s/network/{networkId}/subnet" % REGION)
def subnets(api: Api, call: Call) -> list[Facts]:
    """The subnets of one of them."""
    network(api, call)
    elsewhere, _facts = shown_in(api, call)[call.params["networkId"]]
    inside = SUBNETS.list_path([call.params["serviceName"], elsewhere])
    return [
        {
            "id": str(stored.id),
            "name": "",
            "cidr": facts["cidr"],
            "dhcpEnabled": facts["dhcpEnabled"],
            "gatewayIp": facts["gatewayIp"],
            "ipVersion": ipaddress.ip_network(facts["cidr"]).version,
            "allocationPools": [{"start": pool["start"], "end": pool["end"]} for pool in facts["ipPools"]],
        }
        for stored in api.state.objects.inside(inside).values()
        for facts in [stored.at(api.state.agenda.now()) or {}]
        if facts["ipPools"][0]["region"] == call.params["regionName"]
    ]


@route("POST %s/network/{networkId}/subnet/{subnetId}/gateway" % REGION)
def create_gateway(api: Api, call: Call) -> Any:
    """A gateway on a subnet: the answer is an operation."""
    found = [each for each in subnets(api, call) if each["id"] == call.params["subnetId"]]
    if not found:
        raise errors.no_such_object("subnetId", call.params["subnetId"])
    port = {"id": "10000000-0000-4000-8000-%012d" % api.state.next_number(), "ip": found[0]["gatewayIp"] or "192.0.2.1"}
    interface = {**port, "networkId": call.params["networkId"], "subnetId": call.params["subnetId"]}
    body = {**call.given, "region": call.params["regionName"], "interfaces": [interface]}
    return answers.to_creation(GATEWAYS, api, call, [handlers.create_one(GATEWAYS, api, call, body)])
