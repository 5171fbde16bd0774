# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Domains of a server or a VPS that OVHcloud's name servers serve as secondaries: the POST takes `ip`, the object has
`ipMaster`; a server's domain must have the record of its token first.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

SERVER, VPS = "/dedicated/server/{serviceName}", "/vps/{serviceName}"
NAME_SERVER = "sdns2.example.net"


def domains_of(api: Api, call: Call) -> dict[str, dict[str, Any]]:
    """The domains of the service that the call names."""
    kept: dict[str, dict[str, Any]] = service_of(api, call).secondary_dns
    return kept


def service_of(api: Api, call: Call) -> Any:
    """The server or the VPS; the gate has seen that it exists."""
    name = call.params["serviceName"]
    return (api.state.servers if name in api.state.servers else api.state.vps)[name]


def domain_of(api: Api, call: Call) -> dict[str, Any]:
    """One domain, or its 404."""
    domain = call.params["domain"]
    if domain not in domains_of(api, call):
        raise errors.no_such_object("domain", domain)
    return domains_of(api, call)[domain]


def own_address(service: Any) -> str:
    """The first IPv4 address of a service."""
    return next(each.partition("/")[0] for each in service.ips if ":" not in each)


def create(is_proven: Callable[[Api], bool]) -> Callable[[Api, Call], None]:
    """What answers the POST."""

    def answer(api: Api, call: Call) -> None:
        domain = call.given["domain"]
        if domain in domains_of(api, call):
            raise errors.conflict("The domain %s is already in the secondary DNS" % domain)
        if not is_proven(api):
            raise errors.refused(403, "Client::Forbidden", "The ownership of %s could not be verified" % domain)
        domains_of(api, call)[domain] = {
            "creationDate": api.date(),
            "dns": NAME_SERVER,
            "domain": domain,
            "ipMaster": call.given.get("ip") or own_address(service_of(api, call)),
        }

    return answer


def change(api: Api, call: Call) -> None:
    """Another primary."""
    domain_of(api, call).update({name: value for name, value in call.given.items() if name == "ipMaster"})


def remove(api: Api, call: Call) -> None:
    """The end of the service for a domain."""
    domain_of(api, call)
    del domains_of(api, call)[call.params["domain"]]


for service, proven in ((SERVER, lambda api: api.settings.ownership == "verified"), (VPS, lambda api: True)):
    DOMAINS = service + "/secondaryDnsDomains"
    route("GET " + DOMAINS)(lambda api, call: [*domains_of(api, call)])
    route("POST " + DOMAINS)(create(proven))
    route("GET " + DOMAINS + "/{domain}")(domain_of)
    route("PUT " + DOMAINS + "/{domain}")(change)
    route("DELETE " + DOMAINS + "/{domain}")(remove)


@route("GET %s/secondaryDnsNameDomainToken" % SERVER)
def token(api: Api, call: Call) -> dict[str, str]:
    """The record that proves whose domain it is."""
    domain = dict(call.query)["domain"]
    return {"fieldType": "TXT", "subDomain": "ownercheck", "fieldValue": "%08x" % sum(map(ord, domain))}
