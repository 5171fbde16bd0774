# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Floating IPs of a region (/cloud/project/{serviceName}/region/{regionName}/floatingip).

One has no name, and is created for an instance: tasks name it by that instance, or by its address.
"""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    OPERATIONS,
    PRODUCT,
    PROJECT,
    REGION,
    REGION_INSTANCE,
    REGION_ROUTE,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import WHOLE, Call, Field, Taken
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import TASK, Resource, State, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

INSTANCE_ROUTE = REGION_ROUTE + "/instance/{instanceId}"
DETACH = Call("POST", "/detach", body=None)
ATTACH = Call(
    "POST",
    "/associateFloatingIp",
    body=None,
    merge=True,
    inside=INSTANCE_ROUTE,
    object_id="floatingIpId",
    first=DETACH,
)


def user_of(floating_ip: Values) -> Values:
    """Return what a floating IP is attached to, an empty object where it is free."""
    return floating_ip.get("associatedEntity") or {}


def instance_of(floating_ip: Values) -> str | None:
    """Return the id of the instance that a floating IP is attached to."""
    user = user_of(floating_ip)
    return user.get("id") if user.get("type") == "instance" else None


def belongs_elsewhere(floating_ip: Values) -> str:
    """Return why a floating IP cannot be changed here; "" if it can."""
    kind = user_of(floating_ip).get("type")
    return f"is the address of a {kind}, which gives it up first" if kind not in (None, "instance") else ""


def private_address(instance: Values) -> t.Any:
    """Return the only private IPv4 address of an instance. Raises ValueError if it has none, or several."""
    addresses = [
        each["ip"]
        for each in instance.get("ipAddresses") or ()
        if each.get("type") == "private" and each.get("version") == 4
    ]
    if len(addresses) != 1:
        several = f"the private addresses {', '.join(addresses)}" if addresses else "no private address yet"
        raise ValueError(f"has {several}")
    return addresses[0]


CLOUD_FLOATING_IP = Resource(
    "floating_ip",
    REGION_ROUTE + "/floatingip",
    "floatingIpId",
    identity=("instanceId",),
    parents=(PROJECT, REGION),
    product=PRODUCT,
    known_by=("ip",),
    create_route=INSTANCE_ROUTE + "/floatingIp",
    fields=(
        Field(
            "instanceId",
            type="str",
            option="instance",
            read=WHOLE,
            read_as=instance_of,
            update=ATTACH,
            lookup=REGION_INSTANCE,
        ),
        Field(
            "ip",
            option="private_ip",
            read="associatedEntity.ip",
            update=dataclasses.replace(ATTACH, body="ip"),
            taken=Taken("instanceId", private_address),
        ),
        Field("gateway", initial=True, fields=(Field("name", required=True), Field("model", required=True))),
    ),
    status=Status("status", ready=("active", "down"), failed=("error",)),
    states={"detached": State(("down",), DETACH, leaves=("instanceId", "ip"))},
    tasks=OPERATIONS,
    new_id=TASK,
    read_only=("ip", "networkId", "region"),
    protected=belongs_elsewhere,
)
