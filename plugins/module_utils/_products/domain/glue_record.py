# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Glue records: addresses that a registry stores for name servers within the domain."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.domain.shared import (
    DOMAIN,
    DOMAIN_PARENT,
    DOMAIN_TASKS,
    PRODUCT,
    name_in_domain,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import compared_name
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import SetOf, same_network
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.ip_addresses import ip_address
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import (
    FREELY,
    Requirement,
    Resource,
    Values,
)


def without_hosts(domain: Values) -> str:
    """Return why a domain cannot have glue records; "" if it can."""
    return "" if domain.get("hostSupported") else "the registry of the domain does not accept glue records"


def unsuitable(domain: Values, record: Values) -> str:
    """Return why a registry rejects these addresses; "" if it accepts them."""
    addresses = record.get("ips") or []
    if len(addresses) > 1 and not domain.get("glueRecordMultiIpSupported"):
        return "the registry of the domain accepts only one address of a host"
    if any(":" in each for each in addresses) and not domain.get("glueRecordIpv6Supported"):
        return "the registry of the domain does not accept IPv6 addresses"
    return ""


def in_use(domain: Values, record: Values) -> str:
    """Return why a glue record cannot be deleted: its host is a name server of the domain; "" if it can be."""
    used = {compared_name(str(each.get("nameServer"))) for each in domain.get("nameServers") or []}
    if compared_name(str(record.get("host"))) in used:
        return "it is a name server of the domain; set other ones with ovh_domain_name_servers first"
    return ""


GLUE_RECORD = Resource(
    "glue_record",
    DOMAIN + "/glueRecord",
    "host",
    ("host",),
    (
        Field("host", name_in=name_in_domain),
        Field(
            "ips",
            required=True,
            normalize=lambda ips: [ip_address(each) for each in ips],
            equals=SetOf(same_network),
            update=Call("POST", "/update"),
        ),
    ),
    parents=(DOMAIN_PARENT,),
    product=PRODUCT,
    unique=True,
    tasks=DOMAIN_TASKS,
    slow=True,
    replace=FREELY,
    writes_at_once=1,
    requires=(Requirement(DOMAIN, without_hosts, unsuitable, in_use),),
)
