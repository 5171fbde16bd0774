# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Domains of a dedicated server or a VPS that OVHcloud's name servers serve as secondaries."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.ip_addresses import ip_address
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import (
    FREELY,
    Proof,
    Resource,
    Values,
)

SEGMENTS = {"server": "dedicated/server", "vps": "vps"}


def ipv4_address(text: str) -> str:
    """Return an IPv4 address in its shortest form. Raises ValueError: the name servers take no other."""
    return ip_address(text, version=4)


def ownership_record(domain: str, field: Values) -> Values:
    """Return the record as tasks of ovh_domain_record take it."""
    return {"domain": domain, "type": field["fieldType"], "name": field["subDomain"], "value": field["fieldValue"]}


def publish_record(record: Values) -> str:
    """Return what to do with the record."""
    return (
        f"the domain must have the {record['type']} record {record['name']}.{record['domain']} with the value"
        f" {record['value']}"
    )


SECONDARY_DNS = Resource(
    "secondary_dns_domain",
    "/{product}/{serviceName}/secondaryDnsDomains",
    "domain",
    ("domain",),
    (
        Field("domain", normalize=dns_name),
        Field("ipMaster", option="primary_ip", create="ip", normalize=ipv4_address),
    ),
    parents=(
        Parent("product", "product", variants=tuple(SEGMENTS), segments=SEGMENTS, default="server"),
        Parent("service_name", "serviceName", normalize=lambda name: name.strip().lower()),
    ),
    product="secondary DNS",
    unique=True,
    read_only=("creationDate", "dns"),
    replace=FREELY,
    proof=Proof(
        SERVER.item_route + "/secondaryDnsNameDomainToken",
        "domain",
        "ownership_records",
        ownership_record,
        publish_record,
        inside={"product": SEGMENTS["server"]},
    ),
)
