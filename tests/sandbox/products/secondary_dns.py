# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secondary DNS of servers and VPS. A server's domain must first show a TXT record with a token, in a zone of the
account as far as the sandbox can look; which secondary serves it is the API's choice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from .dedicated_server import server_of
from .registry import route
from .vps_task import VPS, vps_of

if TYPE_CHECKING:
    from ..api import Api

SERVER = "/dedicated/server/{serviceName}"
NAME_SERVER = {"hostname": "sdns2.ovh.net", "ip": "203.0.113.253", "ipv6": None}
LABEL = "ownercheck"
# What a service without an address of its own in the sandbox has.
OWN_ADDRESS = "203.0.113.1"


def known_domains(api: Api, call: Call) -> dict[str, dict[str, Any]]:
    """The domains of the server or VPS, by name."""
    (vps_of if call.path.startswith("/vps/") else server_of)(api, call)
    found: dict[str, dict[str, Any]] = api.state.secondary_dns.setdefault(call.params["serviceName"], {})
    return found


def one_of(api: Api, call: Call) -> dict[str, Any]:
    """The domain that the call names."""
    known = known_domains(api, call)
    if call.params["domain"] not in known:
        raise errors.no_such_object("domain", call.params["domain"])
    return known[call.params["domain"]]


def token_of(domain: str) -> str:
    """What the zone must show."""
    return "ovh-" + domain.replace(".", "-")


def is_proven(api: Api, domain: str) -> bool:
    """Whether the zone shows the token; a zone elsewhere is taken to."""
    zone = api.state.zones.get(domain)
    return zone is None or any(
        record["fieldType"] == "TXT" and record["subDomain"] == LABEL and token_of(domain) in record["target"]
        for record in zone.records.values()
    )


@route("GET %s/secondaryDnsDomains" % SERVER)
@route("GET %s/secondaryDnsDomains" % VPS)
def domains(api: Api, call: Call) -> list[str]:
    """The names of the domains."""
    return list(known_domains(api, call))


@route("GET %s/secondaryDnsDomains/{domain}" % SERVER)
@route("GET %s/secondaryDnsDomains/{domain}" % VPS)
def domain(api: Api, call: Call) -> dict[str, Any]:
    """One of them."""
    return one_of(api, call)


@route("GET %s/secondaryDnsNameDomainToken" % SERVER)
def token(api: Api, call: Call) -> dict[str, Any]:
    """The record that proves that a domain is the caller's."""
    known_domains(api, call)
    return {"fieldType": "TXT", "subDomain": LABEL, "fieldValue": token_of(call.asked("domain") or "")}


@route("POST %s/secondaryDnsDomains" % SERVER)
@route("POST %s/secondaryDnsDomains" % VPS)
def add(api: Api, call: Call) -> None:
    """A domain for one of the API's name servers."""
    name, known = call.given["domain"], known_domains(api, call)
    if name in known:
        raise errors.conflict("This domain is already installed on a secondary DNS server")
    if call.path.startswith("/dedicated/") and not is_proven(api, name):
        raise errors.bad_request("The domain %s has no TXT record that proves its ownership" % name)
    known[name] = {
        "domain": name,
        "ipMaster": call.given.get("ip") or OWN_ADDRESS,
        "dns": NAME_SERVER["hostname"],
        "creationDate": api.date(),
    }


@route("PUT %s/secondaryDnsDomains/{domain}" % SERVER)
@route("PUT %s/secondaryDnsDomains/{domain}" % VPS)
def change(api: Api, call: Call) -> None:
    """Another primary name server."""
    one_of(api, call).update({name: value for name, value in call.given.items() if name == "ipMaster"})


@route("DELETE %s/secondaryDnsDomains/{domain}" % SERVER)
@route("DELETE %s/secondaryDnsDomains/{domain}" % VPS)
def remove(api: Api, call: Call) -> None:
    """The end of a domain on the secondary."""
    del known_domains(api, call)[one_of(api, call)["domain"]]
