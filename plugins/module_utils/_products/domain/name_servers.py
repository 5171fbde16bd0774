# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Name servers of a domain at its registry: OVHcloud's or external ones."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.domain.shared import (
    DOMAIN,
    DOMAIN_PARENT,
    DOMAIN_TASKS,
    OTHERS,
    OVHCLOUD,
    PRODUCT,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import compared_name, dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import SetOf
from ansible_collections.community.ovh.plugins.module_utils._schema.field import WHOLE, Call, Field, TextSwitch
from ansible_collections.community.ovh.plugins.module_utils._schema.ip_addresses import ip_address
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import CHANGES, Resource, Values


def declared_servers(entries: t.Sequence[t.Any]) -> list[dict[str, str]]:
    """Return name servers as the API takes them, from host names or hosts with an address.

    Raise ValueError with the reason.
    """
    if not entries:
        raise ValueError("a domain needs at least one name server")
    servers = [declared_server(entry) for entry in entries]
    hosts = [server["host"] for server in servers]
    twice = sorted({host for host in hosts if hosts.count(host) > 1})
    if twice:
        raise ValueError(f"{', '.join(twice)} is given twice")
    return servers


def declared_server(entry: t.Any) -> dict[str, str]:
    """Return one name server as the API takes it. Raise ValueError with the reason."""
    given = entry if isinstance(entry, dict) else {"host": entry}
    if set(given) - {"host", "ip"} or not isinstance(given.get("host"), str):
        raise ValueError(f"{entry!r} is neither a host name nor a host with an ip")
    host = {"host": dns_name(given["host"].strip())}
    return host if given.get("ip") is None else {**host, "ip": ip_address(str(given["ip"]))}


def servers_of(domain: Values) -> list[dict[str, t.Any]]:
    """Return the domain's name servers in the form of the option."""
    return [
        {"host": compared_name(str(each["nameServer"])), **({"ip": ip} if ip else {})}
        for each in domain.get("nameServers") or []
        for ip in [each.get("ipv4") or each.get("ipv6")]
    ]


def same_server(one: Values, other: Values) -> bool:
    """Return whether two name servers have the same host, and the same address if both have one."""
    addresses = {each.get("ip") for each in (one, other)} - {None}
    return bool(one["host"] == other["host"] and len(addresses) < 2)


def has_dnssec(domain: Values) -> str:
    """Return why a domain cannot switch to other name servers, as the end of a sentence; "" if it can."""
    if domain.get("dnssecState") != "enabled":
        return ""
    if domain.get("nameServerType") in OVHCLOUD:
        return (
            "has DNSSEC on at OVHcloud, and would not resolve with other name servers; turn it off with"
            " ovh_domain_dnssec first"
        )
    return ""


def has_foreign_keys(domain: Values) -> str:
    """Return why a domain cannot return to OVHcloud's name servers, as the end of a sentence; "" if it can."""
    if domain.get("dnssecState") != "enabled":
        return ""
    return "has DS records of other name servers; remove them with ovh_domain_ds_records first"


NAME_SERVERS = Resource(
    "name_servers",
    DOMAIN,
    parents=(DOMAIN_PARENT,),
    plural="name_server_sets",
    product=PRODUCT,
    singleton=True,
    part=True,
    writes=CHANGES,
    fields=(
        Field(
            "servers",
            option="servers",
            type="list",
            elements="raw",
            normalize=declared_servers,
            read=WHOLE,
            read_as=servers_of,
            equals=SetOf(same_server),
            instead_of="nameServerType",
            protected=has_dnssec,
            update=Call("POST", "/nameServers/update", "nameServers"),
        ),
        Field(
            "nameServerType",
            option="ovhcloud",
            switch=TextSwitch(on=OVHCLOUD, off=OTHERS),
            check=lambda value: (
                "is true, or not set: give the other name servers in servers" if value in OTHERS else ""
            ),
            protected=has_foreign_keys,
        ),
    ),
    tasks=DOMAIN_TASKS,
    slow=True,
    read_only=("dnssecState",),
)
