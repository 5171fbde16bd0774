# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Instances of the Public Cloud (/cloud/project/{serviceName}/instance)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    BOOT_IMAGE,
    BOOT_VOLUME,
    FLAVOR,
    INSTANCE_GROUP,
    INSTANCE_NETWORK,
    PRODUCT,
    PROJECT,
    PROJECT_ROUTE,
    SSH_KEY,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, AddRemove, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import (
    Resource,
    SecretReading,
    State,
    Values,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

START, STOP, RESUME = Call("POST", "/start"), Call("POST", "/stop"), Call("POST", "/resume")
SHELVE, UNSHELVE = Call("POST", "/shelve"), Call("POST", "/unshelve")
REBOOT, RESCUE = Call("POST", "/reboot"), Call("POST", "/rescueMode")

STOPPED, SHELVED = ("SHUTOFF", "STOPPED"), ("SHELVED_OFFLOADED", "SHELVED")
FROZEN, IN_RESCUE = ("PAUSED", "SUSPENDED"), ("RESCUE", "RESCUED")
# The call that starts an instance, by its status.
TO_START = {**dict.fromkeys(STOPPED, START), **dict.fromkeys(SHELVED, UNSHELVE), **dict.fromkeys(FROZEN, RESUME)}


def cannot_resize(now: Values, new: Values) -> str:
    """Return why an instance cannot have another flavor in the place of its own; "" if it can."""
    if (new.get("disk") or 0) < (now.get("disk") or 0):
        return (
            f"flavor {new['name']} has a disk of {new['disk']} GB and {now['name']} one of {now['disk']} GB, and a disk"
            " cannot become smaller"
        )
    resizable = [each.get("enabled") for each in now.get("capabilities") or [] if each.get("name") == "resize"]
    return f"an instance with the flavor {now['name']} cannot be resized" if resizable == [False] else ""


CLOUD_INSTANCE = Resource(
    "instance",
    PROJECT_ROUTE + "/instance",
    "instanceId",
    identity=("name", "region"),
    parents=(PROJECT,),
    product=PRODUCT,
    fields=(
        Field("name", put="instanceName"),
        Field("region", update=NEVER),
        Field(
            "flavorId",
            option="flavor",
            read="flavor.id",
            listed="flavorId",
            shown_name="flavor.name",
            lookup=FLAVOR,
            required=True,
            exchange=cannot_resize,
            update=Call("POST", "/resize"),
        ),
        Field(
            "imageId",
            option="image",
            read="image.id",
            listed="imageId",
            shown_name="image.name",
            lookup=BOOT_IMAGE,
            required=True,
            on_request="rebuild",
            destroys="all data on the disk of the instance",
            update=Call("POST", "/reinstall"),
        ),
        Field("volumeId", option="boot_volume", initial=True, lookup=BOOT_VOLUME, instead_of="imageId"),
        # The instance keeps a copy of the key, whatever becomes of the one of the project.
        Field(
            "sshKeyId",
            option="ssh_key",
            read="sshKey.id",
            listed="sshKeyId",
            shown_name="sshKey.name",
            initial=True,
            lookup=SSH_KEY,
        ),
        Field("userData", initial=True, secret=True),
        Field(
            "networks",
            read="ipAddresses",
            fields=(Field("networkId", option="network", required=True, lookup=INSTANCE_NETWORK), Field("ip")),
            update=AddRemove(
                Call("POST", "/interface"), Call("DELETE", "/interface/{interfaceId}", body=None), key="networkId"
            ),
        ),
        Field("groupId", option="group", initial=True, lookup=INSTANCE_GROUP),
        Field("monthlyBilling", one_way=True, update=Call("POST", "/activeMonthlyBilling", body=None)),
        Field("autobackup", initial=True, fields=(Field("cron"), Field("rotation"))),
    ),
    status=Status(
        "status",
        ready=("ACTIVE", *FROZEN, *IN_RESCUE, *SHELVED, *STOPPED),
        pending=(
            "BUILD",
            "BUILDING",
            "HARD_REBOOT",
            "MIGRATING",
            "PASSWORD",
            "REBOOT",
            "REBUILD",
            "RESCUING",
            "RESIZE",
            "RESIZED",
            "RESUMING",
            "REVERT_RESIZE",
            "SHELVING",
            "SNAPSHOTTING",
            "UNKNOWN",
            "UNRESCUING",
            "UNSHELVING",
            "VERIFY_RESIZE",
        ),
        deleting=("DELETING",),
        failed=("ERROR",),
        gone=("DELETED", "SOFT_DELETED"),
    ),
    states={
        "started": State(("ACTIVE",), RESCUE, body={"rescue": False}, calls=TO_START, base=True),
        "stopped": State(STOPPED, STOP, after=dict.fromkeys((*FROZEN, *IN_RESCUE, *SHELVED), "started")),
        "shelved": State(SHELVED, SHELVE, after=dict.fromkeys(IN_RESCUE, "started")),
        "rescue": State(IN_RESCUE, RESCUE, body={"rescue": True}, after=dict.fromkeys((*FROZEN, *SHELVED), "started")),
        "restarted": State(
            ("ACTIVE",),
            REBOOT,
            body={"type": "soft"},
            calls=TO_START,
            parameters=(Field("type", option="reboot", type="str", choices=("soft", "hard")),),
            after=dict.fromkeys(IN_RESCUE, "started"),
            action=True,
        ),
    },
    readings=(
        SecretReading("console", "console_url", "url", Call("POST", "/vnc")),
        SecretReading("rescue_password", "rescue_password", "rescuePassword"),
    ),
    secrets=("rescuePassword",),
    read_only=("created", "currentMonthOutgoingTraffic", "operationIds", "planCode"),
    deletion_loses="all data on the disk of the instance",
)
