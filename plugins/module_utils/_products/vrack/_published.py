# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""What OVHcloud publishes of the operations that these modules call."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Operation, Published

PUBLISHED = Published("vrack", {
    "GET /dedicated/server/{serviceName}/virtualNetworkInterface": Operation(
        iam=("dedicatedServer:apiovh:virtualNetworkInterface/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /vrack": Operation(
        iam=("vrack:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vrack/{serviceName}": Operation(
        iam=("vrack:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vrack/{serviceName}/cloudProject": Operation(
        iam=("vrack:apiovh:cloudProject/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vrack/{serviceName}/cloudProject": Operation(
        iam=("vrack:apiovh:cloudProject/attach", "publicCloudProject:apiovh:vrack/attach"),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /vrack/{serviceName}/cloudProject/{project}": Operation(
        iam=("vrack:apiovh:cloudProject/detach",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vrack/{serviceName}/dedicatedCloud": Operation(
        iam=("vrack:apiovh:pccVMware/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vrack/{serviceName}/dedicatedCloud": Operation(
        iam=("vrack:apiovh:pccVMware/attach", "pccVMware:apiovh:vrack/attach"),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /vrack/{serviceName}/dedicatedCloud/{dedicatedCloud}": Operation(
        iam=("vrack:apiovh:pccVMware/detach",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vrack/{serviceName}/dedicatedServer": Operation(
        iam=("vrack:apiovh:dedicatedServer/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /vrack/{serviceName}/dedicatedServer/{dedicatedServer}": Operation(
        iam=("vrack:apiovh:dedicatedServer/detach",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vrack/{serviceName}/dedicatedServerInterface": Operation(
        iam=("vrack:apiovh:dedicatedServerInterface/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vrack/{serviceName}/dedicatedServerInterface": Operation(
        iam=("vrack:apiovh:dedicatedServerInterface/attach", "dedicatedServer:apiovh:vrack/attach"),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /vrack/{serviceName}/dedicatedServerInterface/{dedicatedServerInterface}": Operation(
        iam=("vrack:apiovh:dedicatedServerInterface/detach",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vrack/{serviceName}/dedicatedServerInterfaceDetails": Operation(
        iam=("vrack:apiovh:dedicatedServerInterfaceDetails/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vrack/{serviceName}/ip": Operation(
        iam=("vrack:apiovh:ip/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vrack/{serviceName}/ip": Operation(
        iam=("vrack:apiovh:ip/attach", "ip:apiovh:vrack/attach"),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /vrack/{serviceName}/ip/{ip}": Operation(
        iam=("vrack:apiovh:ip/detach",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vrack/{serviceName}/ipLoadbalancing": Operation(
        iam=("vrack:apiovh:ipLoadbalancing/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vrack/{serviceName}/ipLoadbalancing": Operation(
        iam=("vrack:apiovh:ipLoadbalancing/attach", "ipLoadbalancing:apiovh:vrack/attach"),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /vrack/{serviceName}/ipLoadbalancing/{ipLoadbalancing}": Operation(
        iam=("vrack:apiovh:ipLoadbalancing/detach",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vrack/{serviceName}/ipv6": Operation(
        iam=("vrack:apiovh:ipv6/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /vrack/{serviceName}/ipv6": Operation(
        iam=("vrack:apiovh:ipv6/attach", "ip:apiovh:vrack/attach"),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "DELETE /vrack/{serviceName}/ipv6/{ipv6}": Operation(
        iam=("vrack:apiovh:ipv6/detach",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /vrack/{serviceName}/ovhCloudConnect": Operation(
        iam=("vrack:apiovh:ovhCloudConnect/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vrack/{serviceName}/ovhCloudConnect": Operation(
        iam=("vrack:apiovh:ovhCloudConnect/attach", "ovhCloudConnect:apiovh:vrack/attach"),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /vrack/{serviceName}/ovhCloudConnect/{ovhCloudConnect}": Operation(
        iam=("vrack:apiovh:ovhCloudConnect/detach",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vrack/{serviceName}/task": Operation(
        iam=("vrack:apiovh:task/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vrack/{serviceName}/task/{taskId}": Operation(
        iam=("vrack:apiovh:task/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vrack/{serviceName}/vrackServices": Operation(
        iam=("vrack:apiovh:vrackServices/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /vrack/{serviceName}/vrackServices": Operation(
        iam=("vrack:apiovh:vrackServices/attach", "vrackServices:apiovh:vrack/attach"),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "DELETE /vrack/{serviceName}/vrackServices/{vrackServices}": Operation(
        iam=("vrack:apiovh:vrackServices/detach",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
})
