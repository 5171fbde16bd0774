# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Floating IPs of the Public Cloud: each is created for an instance, and attached to it or another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...contract.published import operations
from .. import errors
from ..generic import answers, handlers
from ..generic.collections import collections
from ..messages import Call
from ..state.cloud import EXT_NET
from ..state.objects import Facts, StoredObject
from .cloud import PROJECT
from .cloud_instance import instance_of
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

FLOATING_IPS = collections()[PROJECT + "/region/{regionName}/floatingip"]
INSTANCE = PROJECT + "/region/{regionName}/instance/{instanceId}"
CREATE, ATTACH = "POST %s/floatingIp" % INSTANCE, "POST %s/associateFloatingIp" % INSTANCE


def attached(api: Api, call: Call) -> Facts:
    """What a floating IP shows that is attached to the instance at the private address that the call names."""
    instance, ip = instance_of(api, call), call.given["ip"]
    if instance["region"] != call.params["regionName"]:
        raise errors.no_such_object("instanceId", instance["id"])
    if ip not in [each["ip"] for each in instance["ipAddresses"] if each["type"] == "private"]:
        raise errors.bad_request("Invalid ip: the instance has no private address %s" % ip)
    entity = {"id": instance["id"], "ip": ip, "type": "instance", "gatewayId": "aaaaaaaa-0000-4000-8000-000000000001"}
    return {"associatedEntity": entity, "status": "active"}


def answer(api: Api, call: Call, key: str, stored: StoredObject) -> Any:
    """The operation that a write is answered with."""
    return answers.to_write(FLOATING_IPS, api, call, operations()[key], stored)


@route(CREATE)
def create(api: Api, call: Call) -> Any:
    """A new address of an instance."""
    address = {"ip": "198.51.100.%d" % (100 + api.state.next_number() % 100), "networkId": EXT_NET}
    body = {**attached(api, call), **address, "region": call.params["regionName"]}
    return answer(api, call, CREATE, handlers.create_one(FLOATING_IPS, api, call, body))


@route(ATTACH)
def attach(api: Api, call: Call) -> Any:
    """An address that is free becomes that of an instance."""
    inside, wanted = FLOATING_IPS.list_path(call.params.values()), call.given["floatingIpId"]
    stored = api.state.objects.get(inside, wanted, api.state.agenda.now())
    if stored is None:
        raise errors.no_such_object("floatingIpId", wanted)
    facts = stored.latest(api.state.agenda.now()) or {}
    if facts["associatedEntity"]:
        raise errors.conflict("Floating IP %s is associated already" % facts["ip"])
    handlers.change(FLOATING_IPS, api, stored, {**facts, **attached(api, call)})
    return answer(api, call, ATTACH, stored)


@route("POST %s/{floatingIpId}/detach" % FLOATING_IPS.path)
def detach(api: Api, call: Call) -> None:
    """An address becomes free."""
    stored = handlers.require_object(FLOATING_IPS, api, call)
    facts = stored.latest(api.state.agenda.now()) or {}
    handlers.change(FLOATING_IPS, api, stored, {**facts, "associatedEntity": None, "status": "down"})
