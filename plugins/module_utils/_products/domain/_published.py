# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""What OVHcloud publishes of the operations that these modules call."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import BodyField, Operation, Published

PUBLISHED = Published("domain", {
    "GET /domain": Operation(
        iam=("domain:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone": Operation(
        iam=("dnsZone:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}": Operation(
        iam=("dnsZone:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/capabilities": Operation(
        iam=("dnsZone:apiovh:capabilities/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /domain/zone/{zoneName}/dnssec": Operation(
        iam=("dnsZone:apiovh:dnssec/delete",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/dnssec": Operation(
        iam=("dnsZone:apiovh:dnssec/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /domain/zone/{zoneName}/dnssec": Operation(
        iam=("dnsZone:apiovh:dnssec/create",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/dynHost/login": Operation(
        iam=("dnsZone:apiovh:dynHost/login/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /domain/zone/{zoneName}/dynHost/login": Operation(
        iam=("dnsZone:apiovh:dynHost/login/create",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
        body={
            "loginSuffix": BodyField(),
            "password": BodyField(secret=True),
            "subDomain": BodyField(),
        },
    ),
    "DELETE /domain/zone/{zoneName}/dynHost/login/{login}": Operation(
        iam=("dnsZone:apiovh:dynHost/login/delete",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/dynHost/login/{login}": Operation(
        iam=("dnsZone:apiovh:dynHost/login/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /domain/zone/{zoneName}/dynHost/login/{login}": Operation(
        iam=("dnsZone:apiovh:dynHost/login/edit",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /domain/zone/{zoneName}/dynHost/login/{login}/changePassword": Operation(
        iam=("dnsZone:apiovh:dynHost/login/changePassword",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/dynHost/record": Operation(
        iam=("dnsZone:apiovh:dynHost/record/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /domain/zone/{zoneName}/dynHost/record": Operation(
        iam=("dnsZone:apiovh:dynHost/record/create",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /domain/zone/{zoneName}/dynHost/record/{id}": Operation(
        iam=("dnsZone:apiovh:dynHost/record/delete",),
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
    "GET /domain/zone/{zoneName}/history": Operation(
        iam=("dnsZone:apiovh:history/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/history/{creationDate}": Operation(
        iam=("dnsZone:apiovh:history/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /domain/zone/{zoneName}/history/{creationDate}/restore": Operation(
        iam=("dnsZone:apiovh:history/restore",),
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
    "POST /domain/zone/{zoneName}/redirection": Operation(
        iam=("dnsZone:apiovh:redirection/create",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /domain/zone/{zoneName}/redirection/{id}": Operation(
        iam=("dnsZone:apiovh:redirection/delete",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/redirection/{id}": Operation(
        iam=("dnsZone:apiovh:redirection/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /domain/zone/{zoneName}/redirection/{id}": Operation(
        iam=("dnsZone:apiovh:redirection/edit",),
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
    "PUT /domain/zone/{zoneName}/soa": Operation(
        iam=("dnsZone:apiovh:soa/edit",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/status": Operation(
        iam=("dnsZone:apiovh:status/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/task": Operation(
        iam=("dnsZone:apiovh:task/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/task/{id}": Operation(
        iam=("dnsZone:apiovh:task/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/{serviceName}": Operation(
        iam=("domain:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /domain/{serviceName}": Operation(
        iam=("domain:apiovh:edit",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
        body={
            "nameServerType": BodyField(
                choices=(
                    "anycast", "dedicated", "empty", "external", "hold", "hosted", "hosting", "mixed", "parking",
                ),
            ),
            "transferLockStatus": BodyField(choices=("locked", "locking", "unavailable", "unlocked", "unlocking")),
        },
    ),
    "GET /domain/{serviceName}/authInfo": Operation(
        iam=("domain:apiovh:authInfo/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/{serviceName}/configurations/obfuscatedEmails": Operation(
        iam=("domain:apiovh:configuration/obfuscatedEmail/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /domain/{serviceName}/configurations/obfuscatedEmails": Operation(
        iam=("domain:apiovh:configuration/obfuscatedEmail/edit",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
        body={
            "contacts": BodyField(type="list", elements="str", choices=("admin", "all", "billing", "owner", "tech")),
        },
    ),
    "GET /domain/{serviceName}/dsRecord": Operation(
        iam=("domain:apiovh:dsRecord/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /domain/{serviceName}/dsRecord": Operation(
        iam=("domain:apiovh:dsRecord/create",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
        body={
            "keys.publicKey": BodyField(),
        },
    ),
    "GET /domain/{serviceName}/dsRecord/{id}": Operation(
        iam=("domain:apiovh:dsRecord/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/{serviceName}/glueRecord": Operation(
        iam=("domain:apiovh:glueRecord/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /domain/{serviceName}/glueRecord": Operation(
        iam=("domain:apiovh:glueRecord/create",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
        body={
            "host": BodyField(),
            "ips": BodyField(type="list", elements="str"),
        },
    ),
    "DELETE /domain/{serviceName}/glueRecord/{host}": Operation(
        iam=("domain:apiovh:glueRecord/delete",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/{serviceName}/glueRecord/{host}": Operation(
        iam=("domain:apiovh:glueRecord/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /domain/{serviceName}/glueRecord/{host}/update": Operation(
        iam=("domain:apiovh:glueRecord/edit",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /domain/{serviceName}/nameServers/update": Operation(
        iam=("domain:apiovh:nameServer/edit",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/{serviceName}/task": Operation(
        iam=("domain:apiovh:task/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/{serviceName}/task/{id}": Operation(
        iam=("domain:apiovh:task/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
})
