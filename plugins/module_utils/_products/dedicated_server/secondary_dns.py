# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Domains for which OVHcloud's name servers are secondaries of a dedicated server or VPS
(/dedicated/server/{serviceName}/secondaryDnsDomains and /vps/{serviceName}/secondaryDnsDomains).
"""

from __future__ import annotations

import functools
import ipaddress
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import option_value, unique_names
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Alternatives,
    Collection,
    Item,
    Wanted,
    Write,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import compared_name, dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values


def secondary_item(secondary: Values) -> Item:
    """Return a domain with what it is compared by. A null address is one that a task leaves to the API."""
    domain = compared_name(str(secondary["domain"]))
    return Item(secondary, (domain,), domain, domain, f"{domain} {secondary.get('ipMaster') or 'default'}")


def additions(route: str, missing: t.Sequence[Item], path_values: Values) -> list[Write]:
    """Return a POST for each domain. Without an address, the API takes that of the service."""
    return [Write("POST", route, path_values, body_of(item), (item,)) for item in missing]


def body_of(item: Item) -> Values:
    """Return the body that adds a domain: {domain, ip}."""
    primary = item.values["ipMaster"]
    return {"domain": item.values["domain"], **({"ip": primary} if primary else {})}


def change(route: str, old: Item, new: Item, path_values: Values) -> Write:
    """Return the PUT that sets another primary name server."""
    path = {**path_values, "domain": old.values["domain"]}
    return Write("PUT", route + "/{domain}", path, {"ipMaster": new.values["ipMaster"]}, (new,))


def merged(declared: Item, existing: Item, facts: Values) -> Values:
    """Return an existing domain with the address that a task gives."""
    primary = declared.values["ipMaster"]
    return {**existing.values, **({"ipMaster": primary} if primary else {})}


def secondaries(container: str, service_route: str) -> Collection:
    """Return the domains of one kind of service."""
    route = service_route + "/secondaryDnsDomains"
    return Collection(
        word="domain",
        plural="domains",
        container=container,
        list_route=route,
        item_route=route + "/{domain}",
        key="domain",
        item=secondary_item,
        add=functools.partial(additions, route),
        change=functools.partial(change, route),
        writes_at_once=1,
        writes=(f"POST {route}", f"PUT {route}/{{domain}}", f"DELETE {route}/{{domain}}"),
        merge_into=merged,
    )


SECONDARY_DNS = Alternatives(
    "product", {"server": secondaries("server", SERVER.item_route), "vps": secondaries("VPS", VPS.item_route)}
)

SERVICES: dict[str, dict[str, t.Any]] = {
    "service_name": {"type": "list", "elements": "str", "required": True},
    "product": {"type": "str", "choices": list(SECONDARY_DNS.by_value), "default": "server"},
}
OPTIONS: dict[str, dict[str, t.Any]] = {
    **SERVICES,
    "domain": {"type": "list", "elements": "str", "required": True},
    "primary_ip": {"type": "str"},
    "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
    "purge": {"type": "bool", "default": False},
}


def primary_of(text: str | None) -> str | None:
    """Return the address of a primary name server. Raises ValueError: the API takes IPv4 addresses only."""
    if text is None:
        return None
    try:
        return str(ipaddress.IPv4Address(text.strip()))
    except ValueError:
        raise ValueError(f"primary_ip: {text!r} is not an IPv4 address") from None


def wanted_domains(params: Values) -> list[Wanted]:
    """Return what a task declares of each service. Raises ValueError for options that contradict each other."""
    present, purge = params["state"] == "present", params["purge"]
    if purge and not present:
        raise ValueError("purge requires state: present")
    if params["primary_ip"] is not None and not present:
        raise ValueError("primary_ip requires state: present")
    primary = primary_of(params["primary_ip"])
    names = unique_names("domain", [option_value("domain", name.strip(), dns_name) for name in params["domain"]])
    items = [secondary_item({"domain": name, "ipMaster": primary}) for name in names]
    groups = frozenset(item.group for item in items)
    return [
        Wanted(
            {"serviceName": name},
            groups,
            tuple(items) if present else (),
            absent=None if present else lambda item: item.group in groups,
            purge=purge,
            name=name,
        )
        for name in service_names(params)
    ]


def asked_domains(params: Values) -> list[Wanted]:
    """Return the services whose domains a task reads."""
    return [Wanted({"serviceName": name}, frozenset(), purge=True, name=name) for name in service_names(params)]


def service_names(params: Values) -> list[str]:
    """Return the services of a task, as the API has their names."""
    return unique_names("service_name", [name.strip().lower() for name in params["service_name"]])


def shown_domains(current: t.Sequence[Item], wanted: Wanted, facts: Values) -> Values:
    """Return all domains of a service, by name."""
    return {
        "domains": [
            {
                "domain": item.group,
                "primary_ip": item.values.get("ipMaster"),
                "name_server": item.values.get("dns"),
                "creation_date": item.values.get("creationDate"),
            }
            for item in sorted(current, key=lambda item: item.group)
        ]
    }
