# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Subnets of private networks (/cloud/project/{serviceName}/network/private/{networkId}/subnet).

A subnet has no name, cannot be read by itself, and cannot be changed.
"""

from __future__ import annotations

import ipaddress
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    NETWORK,
    PRODUCT,
    PROJECT,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import same_network
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import FROM_LIST, Resource, Values


def wrong_network(text: str) -> str:
    """Return what is wrong with the text of a network, as the rest of a sentence; "" if nothing is."""
    try:
        return "" if ipaddress.ip_network(text).num_addresses >= 8 else "has at least 8 addresses"
    except ValueError:
        return f"is a network such as 192.168.0.0/24, and not {text!r}"


def first_address(wanted: Values) -> str:
    """Return the first address that instances can have: the one before it is the gateway's."""
    return str(network_of(wanted)[2])


def last_address(wanted: Values) -> str:
    """Return the last address that instances can have."""
    network = network_of(wanted)
    return str(network[-2] if network.version == 4 else network[-1])


def network_of(wanted: Values) -> ipaddress.IPv4Network | ipaddress.IPv6Network:
    """Return the network that a task wants."""
    return ipaddress.ip_network(wanted["cidr"])


def fixed(value: t.Any) -> t.Callable[[Values], t.Any]:
    """Return a value that does not depend on what a task wants."""
    return lambda wanted: value


CLOUD_SUBNET = Resource(
    "subnet",
    NETWORK.route + "/{networkId}/subnet",
    "subnetId",
    identity=("cidr", "region"),
    parents=(PROJECT, Parent("network", "networkId", NETWORK)),
    product=PRODUCT,
    item=FROM_LIST,
    fields=(
        Field("cidr", create="network", update=NEVER, equals=same_network, check=wrong_network),
        Field("region", read="ipPools.0.region", update=NEVER),
        Field("start", read="ipPools.0.start", required=True, update=NEVER, equals=same_network, derive=first_address),
        Field("end", read="ipPools.0.end", required=True, update=NEVER, equals=same_network, derive=last_address),
        Field("dhcp", read="dhcpEnabled", required=True, update=NEVER, derive=fixed(True)),
        Field("noGateway", required=True, initial=True, derive=fixed(False)),
    ),
    read_only=("gatewayIp",),
)
