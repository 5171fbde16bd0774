# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""What OVHcloud publishes of the operations that these modules call."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import BodyField, Operation, Published

PUBLISHED = Published("dedicated_server", {
    "GET /dedicated/server": Operation(
        iam=("dedicatedServer:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}": Operation(
        iam=("dedicatedServer:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "PUT /dedicated/server/{serviceName}": Operation(
        iam=("dedicatedServer:apiovh:put",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
        body={
            "bootId": BodyField(type="int"),
            "bootScript": BodyField(),
            "efiBootloaderPath": BodyField(),
            "monitoring": BodyField(type="bool"),
            "noIntervention": BodyField(type="bool"),
            "rescueMail": BodyField(),
            "rescueSshKey": BodyField(),
            "rootDevice": BodyField(),
        },
    ),
    "GET /dedicated/server/{serviceName}/boot": Operation(
        iam=("dedicatedServer:apiovh:boot/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/boot/{bootId}": Operation(
        iam=("dedicatedServer:apiovh:boot/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/burst": Operation(
        iam=("dedicatedServer:apiovh:burst/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /dedicated/server/{serviceName}/burst": Operation(
        iam=("dedicatedServer:apiovh:burst/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        body={
            "status": BodyField(choices=("active", "inactive", "inactiveLocked")),
        },
    ),
    "DELETE /dedicated/server/{serviceName}/features/backupFTP": Operation(
        iam=("dedicatedServer:apiovh:features/backupFTP/delete",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "soyoustart-ca"),
    ),
    "GET /dedicated/server/{serviceName}/features/backupFTP": Operation(
        iam=("dedicatedServer:apiovh:features/backupFTP/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "soyoustart-ca"),
    ),
    "POST /dedicated/server/{serviceName}/features/backupFTP": Operation(
        iam=("dedicatedServer:apiovh:features/backupFTP/create",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "soyoustart-ca"),
    ),
    "GET /dedicated/server/{serviceName}/features/backupFTP/access": Operation(
        iam=("dedicatedServer:apiovh:features/backupFTP/access/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "soyoustart-ca"),
    ),
    "POST /dedicated/server/{serviceName}/features/backupFTP/access": Operation(
        iam=("dedicatedServer:apiovh:features/backupFTP/access/create",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "soyoustart-ca"),
    ),
    "DELETE /dedicated/server/{serviceName}/features/backupFTP/access/{ipBlock}": Operation(
        iam=("dedicatedServer:apiovh:features/backupFTP/access/delete",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "soyoustart-ca"),
    ),
    "GET /dedicated/server/{serviceName}/features/backupFTP/access/{ipBlock}": Operation(
        iam=("dedicatedServer:apiovh:features/backupFTP/access/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "soyoustart-ca"),
    ),
    "PUT /dedicated/server/{serviceName}/features/backupFTP/access/{ipBlock}": Operation(
        iam=("dedicatedServer:apiovh:features/backupFTP/access/edit",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "soyoustart-ca"),
    ),
    "GET /dedicated/server/{serviceName}/features/backupFTP/authorizableBlocks": Operation(
        iam=("dedicatedServer:apiovh:features/backupFTP/authorizableBlocks/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "soyoustart-ca"),
    ),
    "GET /dedicated/server/{serviceName}/features/ipmi": Operation(
        iam=("dedicatedServer:apiovh:features/ipmi/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca"),
    ),
    "GET /dedicated/server/{serviceName}/features/ipmi/access": Operation(
        iam=("dedicatedServer:apiovh:features/ipmi/access/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca"),
    ),
    "POST /dedicated/server/{serviceName}/features/ipmi/access": Operation(
        iam=("dedicatedServer:apiovh:features/ipmi/access/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca"),
    ),
    "GET /dedicated/server/{serviceName}/install/compatibleTemplatePartitionSchemes": Operation(
        iam=("dedicatedServer:apiovh:install/compatibleTemplatePartitionSchemes/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/install/compatibleTemplates": Operation(
        iam=("dedicatedServer:apiovh:install/compatibleTemplates/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/install/status": Operation(
        iam=("dedicatedServer:apiovh:install/status/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/intervention": Operation(
        iam=("dedicatedServer:apiovh:intervention/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/intervention/{interventionId}": Operation(
        iam=("dedicatedServer:apiovh:intervention/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/ips": Operation(
        iam=("dedicatedServer:apiovh:ips/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/networkInterfaceController": Operation(
        iam=("dedicatedServer:apiovh:networkInterfaceController/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/networkInterfaceController/{mac}": Operation(
        iam=("dedicatedServer:apiovh:networkInterfaceController/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "POST /dedicated/server/{serviceName}/ola/aggregation": Operation(
        iam=("dedicatedServer:apiovh:ola/aggregation/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /dedicated/server/{serviceName}/ola/reset": Operation(
        iam=("dedicatedServer:apiovh:ola/reset",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /dedicated/server/{serviceName}/reboot": Operation(
        iam=("dedicatedServer:apiovh:reboot",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "POST /dedicated/server/{serviceName}/reinstall": Operation(
        iam=("dedicatedServer:apiovh:reinstall",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /dedicated/server/{serviceName}/secondaryDnsDomains": Operation(
        iam=("dedicatedServer:apiovh:secondaryDnsDomains/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "POST /dedicated/server/{serviceName}/secondaryDnsDomains": Operation(
        iam=("dedicatedServer:apiovh:secondaryDnsDomains/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
        body={
            "domain": BodyField(),
            "ip": BodyField(),
        },
    ),
    "DELETE /dedicated/server/{serviceName}/secondaryDnsDomains/{domain}": Operation(
        iam=("dedicatedServer:apiovh:secondaryDnsDomains/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/secondaryDnsDomains/{domain}": Operation(
        iam=("dedicatedServer:apiovh:secondaryDnsDomains/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "PUT /dedicated/server/{serviceName}/secondaryDnsDomains/{domain}": Operation(
        iam=("dedicatedServer:apiovh:secondaryDnsDomains/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/secondaryDnsNameDomainToken": Operation(
        iam=("dedicatedServer:apiovh:secondaryDnsNameDomainToken/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/serviceInfos": Operation(
        iam=("dedicatedServer:apiovh:serviceInfos/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/specifications/hardware": Operation(
        iam=("dedicatedServer:apiovh:specifications/hardware/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/specifications/network": Operation(
        iam=("dedicatedServer:apiovh:specifications/network/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/task": Operation(
        iam=("dedicatedServer:apiovh:task/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/task/{taskId}": Operation(
        iam=("dedicatedServer:apiovh:task/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/virtualMac": Operation(
        iam=("dedicatedServer:apiovh:virtualMac/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca"),
    ),
    "POST /dedicated/server/{serviceName}/virtualMac": Operation(
        iam=("dedicatedServer:apiovh:virtualMac/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca"),
    ),
    "GET /dedicated/server/{serviceName}/virtualMac/{macAddress}": Operation(
        iam=("dedicatedServer:apiovh:virtualMac/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca"),
    ),
    "GET /dedicated/server/{serviceName}/virtualMac/{macAddress}/virtualAddress": Operation(
        iam=("dedicatedServer:apiovh:virtualMac/virtualAddress/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca"),
    ),
    "POST /dedicated/server/{serviceName}/virtualMac/{macAddress}/virtualAddress": Operation(
        iam=("dedicatedServer:apiovh:virtualMac/virtualAddress/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca"),
    ),
    "DELETE /dedicated/server/{serviceName}/virtualMac/{macAddress}/virtualAddress/{ipAddress}": Operation(
        iam=("dedicatedServer:apiovh:virtualMac/virtualAddress/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca"),
    ),
    "GET /dedicated/server/{serviceName}/virtualMac/{macAddress}/virtualAddress/{ipAddress}": Operation(
        iam=("dedicatedServer:apiovh:virtualMac/virtualAddress/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca"),
    ),
    "GET /dedicated/server/{serviceName}/virtualNetworkInterface": Operation(
        iam=("dedicatedServer:apiovh:virtualNetworkInterface/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/virtualNetworkInterface/{uuid}": Operation(
        iam=("dedicatedServer:apiovh:virtualNetworkInterface/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /service/{serviceId}": Operation(
        iam=("account:apiovh:service/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /service/{serviceId}": Operation(
        iam=("account:apiovh:service/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /services/{serviceId}": Operation(
        iam=("account:apiovh:services/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        body={
            "displayName": BodyField(),
        },
    ),
    "GET /v2/iam/resource/{resourceURN}": Operation(
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /v2/iam/resource/{resourceURN}": Operation(
        iam=("account:apiovh:iam/resource/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        body={
            "tags": BodyField(type="dict"),
        },
    ),
    "GET /vps/{serviceName}/backupftp/access": Operation(
        iam=("vps:apiovh:backupftp/access/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vps/{serviceName}/backupftp/access": Operation(
        iam=("vps:apiovh:backupftp/access/create",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /vps/{serviceName}/backupftp/access/{ipBlock}": Operation(
        iam=("vps:apiovh:backupftp/access/delete",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/backupftp/access/{ipBlock}": Operation(
        iam=("vps:apiovh:backupftp/access/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /vps/{serviceName}/backupftp/access/{ipBlock}": Operation(
        iam=("vps:apiovh:backupftp/access/edit",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/backupftp/authorizableBlocks": Operation(
        iam=("vps:apiovh:backupftp/authorizableBlocks/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/secondaryDnsDomains": Operation(
        iam=("vps:apiovh:secondaryDnsDomains/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vps/{serviceName}/secondaryDnsDomains": Operation(
        iam=("vps:apiovh:secondaryDnsDomains/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /vps/{serviceName}/secondaryDnsDomains/{domain}": Operation(
        iam=("vps:apiovh:secondaryDnsDomains/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/secondaryDnsDomains/{domain}": Operation(
        iam=("vps:apiovh:secondaryDnsDomains/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /vps/{serviceName}/secondaryDnsDomains/{domain}": Operation(
        iam=("vps:apiovh:secondaryDnsDomains/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
})
