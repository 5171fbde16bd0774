# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""What OVHcloud publishes of the operations that these modules call."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Operation, Published

PUBLISHED = Published("domain", {
    "GET /domain/zone/{zoneName}/dynHost/record": Operation(
        iam=("dnsZone:apiovh:dynHost/record/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/dynHost/record/{id}": Operation(
        iam=("dnsZone:apiovh:dynHost/record/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/export": Operation(
        iam=("dnsZone:apiovh:export/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/record": Operation(
        iam=("dnsZone:apiovh:record/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /domain/zone/{zoneName}/record": Operation(
        iam=("dnsZone:apiovh:record/create",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /domain/zone/{zoneName}/record/{id}": Operation(
        iam=("dnsZone:apiovh:record/delete",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/record/{id}": Operation(
        iam=("dnsZone:apiovh:record/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /domain/zone/{zoneName}/record/{id}": Operation(
        iam=("dnsZone:apiovh:record/edit",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/redirection": Operation(
        iam=("dnsZone:apiovh:redirection/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/redirection/{id}": Operation(
        iam=("dnsZone:apiovh:redirection/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /domain/zone/{zoneName}/refresh": Operation(
        iam=("dnsZone:apiovh:refresh",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/soa": Operation(
        iam=("dnsZone:apiovh:soa/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/status": Operation(
        iam=("dnsZone:apiovh:status/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
})
