# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""What OVHcloud publishes of the operations that these modules call."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import (
    BodyField,
    Model,
    Operation,
    Published,
)

PUBLISHED = Published("cloud", {
    "GET /cloud/project": Operation(
        iam=("publicCloudProject:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}": Operation(
        iam=("publicCloudProject:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /cloud/project/{serviceName}": Operation(
        iam=("publicCloudProject:apiovh:edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
        body={
            "description": BodyField(),
            "manualQuota": BodyField(type="bool"),
        },
    ),
    "GET /cloud/project/{serviceName}/alerting": Operation(
        iam=("publicCloudProject:apiovh:alerting/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/alerting": Operation(
        iam=("publicCloudProject:apiovh:alerting/create",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
        body={
            "delay": BodyField(choices=("3600", "10800", "21600", "43200", "86400", "172800", "259200", "604800")),
            "email": BodyField(),
            "monthlyThreshold": BodyField(type="int"),
        },
    ),
    "DELETE /cloud/project/{serviceName}/alerting/{id}": Operation(
        iam=("publicCloudProject:apiovh:alerting/delete",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/alerting/{id}": Operation(
        iam=("publicCloudProject:apiovh:alerting/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /cloud/project/{serviceName}/alerting/{id}": Operation(
        iam=("publicCloudProject:apiovh:alerting/edit",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/flavor": Operation(
        iam=("publicCloudProject:apiovh:flavor/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/flavor/{flavorId}": Operation(
        iam=("publicCloudProject:apiovh:flavor/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/image": Operation(
        iam=("publicCloudProject:apiovh:image/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/image/{imageId}": Operation(
        iam=("publicCloudProject:apiovh:image/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/instance": Operation(
        iam=("publicCloudProject:apiovh:instance/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/instance": Operation(
        iam=("publicCloudProject:apiovh:instance/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
        body={
            "autobackup": BodyField(type="dict"),
            "autobackup.cron": BodyField(),
            "autobackup.rotation": BodyField(type="int"),
            "flavorId": BodyField(),
            "groupId": BodyField(),
            "imageId": BodyField(),
            "monthlyBilling": BodyField(type="bool"),
            "name": BodyField(),
            "networks": BodyField(type="list", elements="dict"),
            "networks.ip": BodyField(),
            "networks.networkId": BodyField(),
            "region": BodyField(),
            "sshKeyId": BodyField(),
            "userData": BodyField(),
            "volumeId": BodyField(),
        },
    ),
    "GET /cloud/project/{serviceName}/instance/group": Operation(
        iam=("publicCloudProject:apiovh:instance/group/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/instance/group": Operation(
        iam=("publicCloudProject:apiovh:instance/group/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
        body={
            "name": BodyField(),
            "region": BodyField(),
            "type": BodyField(choices=("affinity", "anti-affinity")),
        },
    ),
    "DELETE /cloud/project/{serviceName}/instance/group/{groupId}": Operation(
        iam=("publicCloudProject:apiovh:instance/group/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/instance/group/{groupId}": Operation(
        iam=("publicCloudProject:apiovh:instance/group/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /cloud/project/{serviceName}/instance/{instanceId}": Operation(
        iam=("publicCloudProject:apiovh:instance/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/instance/{instanceId}": Operation(
        iam=("publicCloudProject:apiovh:instance/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /cloud/project/{serviceName}/instance/{instanceId}": Operation(
        iam=("publicCloudProject:apiovh:instance/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
        model=Model(
            {
                "instanceName": None,
            },
            required=frozenset(("instanceName",)),
        ),
    ),
    "POST /cloud/project/{serviceName}/instance/{instanceId}/activeMonthlyBilling": Operation(
        iam=("publicCloudProject:apiovh:instance/activeMonthlyBilling",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/instance/{instanceId}/interface": Operation(
        iam=("publicCloudProject:apiovh:instance/interface/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/instance/{instanceId}/interface": Operation(
        iam=("publicCloudProject:apiovh:instance/interface/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /cloud/project/{serviceName}/instance/{instanceId}/interface/{interfaceId}": Operation(
        iam=("publicCloudProject:apiovh:instance/interface/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/instance/{instanceId}/reboot": Operation(
        iam=("publicCloudProject:apiovh:instance/reboot",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/instance/{instanceId}/reinstall": Operation(
        iam=("publicCloudProject:apiovh:instance/reinstall",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/instance/{instanceId}/rescueMode": Operation(
        iam=("publicCloudProject:apiovh:instance/rescueMode/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/instance/{instanceId}/resize": Operation(
        iam=("publicCloudProject:apiovh:instance/resize",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/instance/{instanceId}/resume": Operation(
        iam=("publicCloudProject:apiovh:instance/resume",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/instance/{instanceId}/shelve": Operation(
        iam=("publicCloudProject:apiovh:instance/shelve",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /cloud/project/{serviceName}/instance/{instanceId}/snapshot": Operation(
        iam=("publicCloudProject:apiovh:instance/snapshot",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
        body={
            "snapshotName": BodyField(),
        },
    ),
    "POST /cloud/project/{serviceName}/instance/{instanceId}/start": Operation(
        iam=("publicCloudProject:apiovh:instance/start",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/instance/{instanceId}/stop": Operation(
        iam=("publicCloudProject:apiovh:instance/stop",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/instance/{instanceId}/unshelve": Operation(
        iam=("publicCloudProject:apiovh:instance/unshelve",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /cloud/project/{serviceName}/instance/{instanceId}/vnc": Operation(
        iam=("publicCloudProject:apiovh:instance/vnc/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/kube": Operation(
        iam=("publicCloudProject:apiovh:kube/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/kube/{kubeId}": Operation(
        iam=("publicCloudProject:apiovh:kube/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/network/private": Operation(
        iam=("publicCloudProject:apiovh:network/private/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/network/private": Operation(
        iam=("publicCloudProject:apiovh:network/private/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
        body={
            "name": BodyField(),
            "regions": BodyField(type="list", elements="str"),
            "vlanId": BodyField(type="int"),
        },
    ),
    "DELETE /cloud/project/{serviceName}/network/private/{networkId}": Operation(
        iam=("publicCloudProject:apiovh:network/private/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/network/private/{networkId}": Operation(
        iam=("publicCloudProject:apiovh:network/private/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /cloud/project/{serviceName}/network/private/{networkId}": Operation(
        iam=("publicCloudProject:apiovh:network/private/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
        model=Model(
            {
                "name": None,
            },
            required=frozenset(("name",)),
        ),
    ),
    "POST /cloud/project/{serviceName}/network/private/{networkId}/region": Operation(
        iam=("publicCloudProject:apiovh:network/private/region/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/network/private/{networkId}/subnet": Operation(
        iam=("publicCloudProject:apiovh:network/private/subnet/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/network/private/{networkId}/subnet": Operation(
        iam=("publicCloudProject:apiovh:network/private/subnet/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
        body={
            "dhcp": BodyField(type="bool"),
            "end": BodyField(),
            "network": BodyField(),
            "noGateway": BodyField(type="bool"),
            "region": BodyField(),
            "start": BodyField(),
        },
    ),
    "DELETE /cloud/project/{serviceName}/network/private/{networkId}/subnet/{subnetId}": Operation(
        iam=("publicCloudProject:apiovh:network/private/subnet/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/operation/{operationId}": Operation(
        iam=("publicCloudProject:apiovh:operation/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/quota": Operation(
        iam=("publicCloudProject:apiovh:quota/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/region": Operation(
        iam=("publicCloudProject:apiovh:region/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/region": Operation(
        iam=("publicCloudProject:apiovh:region/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
        body={
            "region": BodyField(),
        },
    ),
    "GET /cloud/project/{serviceName}/region/{regionName}": Operation(
        iam=("publicCloudProject:apiovh:region/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/region/{regionName}/floatingip": Operation(
        iam=("publicCloudProject:apiovh:region/floatingip/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "DELETE /cloud/project/{serviceName}/region/{regionName}/floatingip/{floatingIpId}": Operation(
        iam=("publicCloudProject:apiovh:region/floatingip/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /cloud/project/{serviceName}/region/{regionName}/floatingip/{floatingIpId}": Operation(
        iam=("publicCloudProject:apiovh:region/floatingip/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /cloud/project/{serviceName}/region/{regionName}/floatingip/{floatingIpId}/detach": Operation(
        iam=("publicCloudProject:apiovh:region/floatingip/detach",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /cloud/project/{serviceName}/region/{regionName}/gateway": Operation(
        iam=("publicCloudProject:apiovh:region/gateway/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "DELETE /cloud/project/{serviceName}/region/{regionName}/gateway/{id}": Operation(
        iam=("publicCloudProject:apiovh:region/gateway/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /cloud/project/{serviceName}/region/{regionName}/gateway/{id}": Operation(
        iam=("publicCloudProject:apiovh:region/gateway/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /cloud/project/{serviceName}/region/{regionName}/gateway/{id}": Operation(
        iam=("publicCloudProject:apiovh:region/gateway/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        model=Model(
            {
                "model": None,
                "name": None,
            },
            required=frozenset(("model", "name")),
        ),
    ),
    "POST /cloud/project/{serviceName}/region/{regionName}/instance/{instanceId}/associateFloatingIp": Operation(
        iam=("publicCloudProject:apiovh:region/instance/associateFloatingIp",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /cloud/project/{serviceName}/region/{regionName}/instance/{instanceId}/floatingIp": Operation(
        iam=("publicCloudProject:apiovh:region/instance/floatingIp/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        body={
            "gateway": BodyField(type="dict"),
            "gateway.model": BodyField(choices=("2xl", "3xl", "l", "m", "s", "xl")),
            "gateway.name": BodyField(),
            "ip": BodyField(),
        },
    ),
    "GET /cloud/project/{serviceName}/region/{regionName}/loadbalancing/loadbalancer": Operation(
        iam=("publicCloudProject:apiovh:region/loadbalancing/loadbalancer/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /cloud/project/{serviceName}/region/{regionName}/network": Operation(
        iam=("publicCloudProject:apiovh:region/network/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /cloud/project/{serviceName}/region/{regionName}/network/{networkId}/subnet": Operation(
        iam=("publicCloudProject:apiovh:region/network/subnet/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /cloud/project/{serviceName}/region/{regionName}/network/{networkId}/subnet/{subnetId}/gateway": Operation(
        iam=("publicCloudProject:apiovh:region/network/subnet/gateway/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        body={
            "model": BodyField(choices=("2xl", "3xl", "l", "m", "s", "xl")),
            "name": BodyField(),
        },
    ),
    "GET /cloud/project/{serviceName}/region/{regionName}/storage": Operation(
        iam=("publicCloudProject:apiovh:region/storage/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /cloud/project/{serviceName}/region/{regionName}/storage": Operation(
        iam=("publicCloudProject:apiovh:region/storage/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        body={
            "encryption.sseAlgorithm": BodyField(choices=("AES256", "plaintext")),
            "name": BodyField(),
            "ownerId": BodyField(type="int"),
            "versioning.status": BodyField(choices=("disabled", "enabled", "suspended")),
        },
    ),
    "DELETE /cloud/project/{serviceName}/region/{regionName}/storage/{name}": Operation(
        iam=("publicCloudProject:apiovh:region/storage/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /cloud/project/{serviceName}/region/{regionName}/storage/{name}": Operation(
        iam=("publicCloudProject:apiovh:region/storage/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /cloud/project/{serviceName}/region/{regionName}/storage/{name}": Operation(
        iam=("publicCloudProject:apiovh:region/storage/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /cloud/project/{serviceName}/region/{regionName}/storage/{name}/policy/{userId}": Operation(
        iam=("publicCloudProject:apiovh:region/storage/policy/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /cloud/project/{serviceName}/region/{regionName}/volumeBackup": Operation(
        iam=("publicCloudProject:apiovh:region/volumeBackup/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /cloud/project/{serviceName}/region/{regionName}/volumeBackup": Operation(
        iam=("publicCloudProject:apiovh:region/volumeBackup/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        body={
            "name": BodyField(),
            "volumeId": BodyField(),
        },
    ),
    "DELETE /cloud/project/{serviceName}/region/{regionName}/volumeBackup/{volumeBackupId}": Operation(
        iam=("publicCloudProject:apiovh:region/volumeBackup/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /cloud/project/{serviceName}/region/{regionName}/volumeBackup/{volumeBackupId}": Operation(
        iam=("publicCloudProject:apiovh:region/volumeBackup/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /cloud/project/{serviceName}/region/{regionName}/workflow/backup": Operation(
        iam=("publicCloudProject:apiovh:region/workflow/backup/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/region/{regionName}/workflow/backup": Operation(
        iam=("publicCloudProject:apiovh:region/workflow/backup/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
        body={
            "cron": BodyField(),
            "instanceId": BodyField(),
            "maxExecutionCount": BodyField(type="int"),
            "name": BodyField(),
            "rotation": BodyField(type="int"),
        },
    ),
    "DELETE /cloud/project/{serviceName}/region/{regionName}/workflow/backup/{backupWorkflowId}": Operation(
        iam=("publicCloudProject:apiovh:region/workflow/backup/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/region/{regionName}/workflow/backup/{backupWorkflowId}": Operation(
        iam=("publicCloudProject:apiovh:region/workflow/backup/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/role": Operation(
        iam=("publicCloudProject:apiovh:role/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/snapshot": Operation(
        iam=("publicCloudProject:apiovh:snapshot/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /cloud/project/{serviceName}/snapshot/{imageId}": Operation(
        iam=("publicCloudProject:apiovh:snapshot/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/snapshot/{imageId}": Operation(
        iam=("publicCloudProject:apiovh:snapshot/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/sshkey": Operation(
        iam=("publicCloudProject:apiovh:sshkey/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/sshkey": Operation(
        iam=("publicCloudProject:apiovh:sshkey/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
        body={
            "name": BodyField(),
            "publicKey": BodyField(),
            "region": BodyField(),
        },
    ),
    "DELETE /cloud/project/{serviceName}/sshkey/{keyId}": Operation(
        iam=("publicCloudProject:apiovh:sshkey/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/sshkey/{keyId}": Operation(
        iam=("publicCloudProject:apiovh:sshkey/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/user": Operation(
        iam=("publicCloudProject:apiovh:user/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/user": Operation(
        iam=("publicCloudProject:apiovh:user/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
        body={
            "description": BodyField(),
            "roles": BodyField(
                type="list", elements="str",
                choices=(
                    "admin", "administrator", "ai_training_operator", "ai_training_read", "authentication",
                    "backup_operator", "compute_operator", "image_operator", "infrastructure_supervisor",
                    "network_operator", "network_security_operator", "objectstore_operator", "volume_operator",
                ),
            ),
        },
    ),
    "DELETE /cloud/project/{serviceName}/user/{userId}": Operation(
        iam=("publicCloudProject:apiovh:user/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/user/{userId}": Operation(
        iam=("publicCloudProject:apiovh:user/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/user/{userId}/policy": Operation(
        iam=("publicCloudProject:apiovh:user/policy/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /cloud/project/{serviceName}/user/{userId}/policy": Operation(
        iam=("publicCloudProject:apiovh:user/policy/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /cloud/project/{serviceName}/user/{userId}/regeneratePassword": Operation(
        iam=("publicCloudProject:apiovh:user/regeneratePassword",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /cloud/project/{serviceName}/user/{userId}/role": Operation(
        iam=("publicCloudProject:apiovh:user/role/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/user/{userId}/s3Credentials": Operation(
        iam=("publicCloudProject:apiovh:user/s3Credentials/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /cloud/project/{serviceName}/user/{userId}/s3Credentials": Operation(
        iam=("publicCloudProject:apiovh:user/s3Credentials/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "DELETE /cloud/project/{serviceName}/user/{userId}/s3Credentials/{access}": Operation(
        iam=("publicCloudProject:apiovh:user/s3Credentials/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /cloud/project/{serviceName}/user/{userId}/s3Credentials/{access}": Operation(
        iam=("publicCloudProject:apiovh:user/s3Credentials/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /cloud/project/{serviceName}/user/{userId}/s3Credentials/{access}/secret": Operation(
        iam=("publicCloudProject:apiovh:user/s3Credentials/secret/display",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /cloud/project/{serviceName}/volume": Operation(
        iam=("publicCloudProject:apiovh:volume/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/volume": Operation(
        iam=("publicCloudProject:apiovh:volume/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
        body={
            "description": BodyField(),
            "imageId": BodyField(),
            "name": BodyField(),
            "region": BodyField(),
            "snapshotId": BodyField(),
            "type": BodyField(choices=("classic", "high-speed", "high-speed-gen2")),
        },
    ),
    "GET /cloud/project/{serviceName}/volume/snapshot": Operation(
        iam=("publicCloudProject:apiovh:volume/snapshot/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /cloud/project/{serviceName}/volume/snapshot/{snapshotId}": Operation(
        iam=("publicCloudProject:apiovh:volume/snapshot/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/volume/snapshot/{snapshotId}": Operation(
        iam=("publicCloudProject:apiovh:volume/snapshot/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /cloud/project/{serviceName}/volume/{volumeId}": Operation(
        iam=("publicCloudProject:apiovh:volume/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/volume/{volumeId}": Operation(
        iam=("publicCloudProject:apiovh:volume/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /cloud/project/{serviceName}/volume/{volumeId}": Operation(
        iam=("publicCloudProject:apiovh:volume/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/volume/{volumeId}/attach": Operation(
        iam=("publicCloudProject:apiovh:volume/attach",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/volume/{volumeId}/detach": Operation(
        iam=("publicCloudProject:apiovh:volume/detach",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/volume/{volumeId}/snapshot": Operation(
        iam=("publicCloudProject:apiovh:volume/snapshot/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
        body={
            "description": BodyField(),
            "name": BodyField(),
        },
    ),
    "POST /cloud/project/{serviceName}/volume/{volumeId}/upsize": Operation(
        iam=("publicCloudProject:apiovh:volume/upsize",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
})
