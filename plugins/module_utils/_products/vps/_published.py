# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""What OVHcloud publishes of the operations that these modules call."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import BodyField, Operation, Published

PUBLISHED = Published("vps", {
    "GET /vps": Operation(
        iam=("vps:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}": Operation(
        iam=("vps:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /vps/{serviceName}": Operation(
        iam=("vps:apiovh:put",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
        body={
            "displayName": BodyField(),
            "keymap": BodyField(choices=("fr", "us")),
            "netbootMode": BodyField(choices=("local", "rescue")),
            "slaMonitoring": BodyField(type="bool"),
        },
    ),
    "GET /vps/{serviceName}/automatedBackup": Operation(
        iam=("vps:apiovh:automatedBackup/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/automatedBackup/attachedBackup": Operation(
        iam=("vps:apiovh:automatedBackup/attachedBackup/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vps/{serviceName}/automatedBackup/detachBackup": Operation(
        iam=("vps:apiovh:automatedBackup/detachBackup",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vps/{serviceName}/automatedBackup/reschedule": Operation(
        iam=("vps:apiovh:automatedBackup/reschedule",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /vps/{serviceName}/automatedBackup/restore": Operation(
        iam=("vps:apiovh:automatedBackup/restore",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/automatedBackup/restorePoints": Operation(
        iam=("vps:apiovh:automatedBackup/restorePoints/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vps/{serviceName}/createSnapshot": Operation(
        iam=("vps:apiovh:snapshot/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/datacenter": Operation(
        iam=("vps:apiovh:datacenter/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/disks": Operation(
        iam=("vps:apiovh:disks/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/disks/{id}": Operation(
        iam=("vps:apiovh:disks/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vps/{serviceName}/getConsoleUrl": Operation(
        iam=("vps:apiovh:getConsoleUrl",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/images/available": Operation(
        iam=("vps:apiovh:images/available/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/images/available/{id}": Operation(
        iam=("vps:apiovh:images/available/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/images/current": Operation(
        iam=("vps:apiovh:images/current/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/ips": Operation(
        iam=("vps:apiovh:ips/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/ips/{ipAddress}": Operation(
        iam=("vps:apiovh:ips/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/option": Operation(
        iam=("vps:apiovh:option/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/option/{option}": Operation(
        iam=("vps:apiovh:option/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vps/{serviceName}/reboot": Operation(
        iam=("vps:apiovh:reboot",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vps/{serviceName}/rebuild": Operation(
        iam=("vps:apiovh:rebuild",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/serviceInfos": Operation(
        iam=("vps:apiovh:serviceInfos/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /vps/{serviceName}/snapshot": Operation(
        iam=("vps:apiovh:snapshot/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/snapshot": Operation(
        iam=("vps:apiovh:snapshot/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /vps/{serviceName}/snapshot": Operation(
        iam=("vps:apiovh:snapshot/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vps/{serviceName}/snapshot/revert": Operation(
        iam=("vps:apiovh:snapshot/revert",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vps/{serviceName}/start": Operation(
        iam=("vps:apiovh:start",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vps/{serviceName}/stop": Operation(
        iam=("vps:apiovh:stop",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/tasks": Operation(
        iam=("vps:apiovh:tasks/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/tasks/{id}": Operation(
        iam=("vps:apiovh:tasks/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
})
