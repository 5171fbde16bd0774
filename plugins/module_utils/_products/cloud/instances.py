# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Public Cloud: projects, and the instances in them (docs/api_facts.md, Inventory). Pure."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.host_kind import HostKind
from ansible_collections.community.ovh.plugins.module_utils._schema.secret_fields import SECRET_FIELDS
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values

PROJECT = Service(
    "project", "projects", "/cloud/project", "/cloud/project/{serviceName}", key="project_id", display="description"
)


def instance(item: Values, project: Values) -> Values:
    """Return an instance of a project's list: how it is reached, and what people call it and its project.

    No password that may come with it.
    """
    own, holder = item["id"], str(project["project_id"])
    if not isinstance(own, str) or not own:
        raise TypeError("an instance has no id")
    return {
        **{name: value for name, value in item.items() if name not in SECRET_FIELDS},
        "displayName": item.get("name"),
        "ips": [each.get("ip") for each in item.get("ipAddresses") or ()],
        "ip": address(item, "public", 4) or address(item, "public", 6),
        "ipv6": address(item, "public", 6),
        "privateIp": address(item, "private"),
        "projectId": holder,
        "project": str(project.get("description") or "").strip() or holder,
        "projectIam": project.get("iam"),
    }


def address(item: Values, kind: str, version: int | None = None) -> t.Any:
    """Return the first address of a kind that an instance has, or None."""
    found = (
        each
        for each in item.get("ipAddresses") or ()
        if each.get("type") == kind and version in (None, each.get("version"))
    )
    return next((each.get("ip") for each in found), None)


INSTANCES = HostKind(
    "cloud_instance",
    PROJECT,
    key="id",
    product="Public Cloud",
    held_at="/cloud/project/{serviceName}/instance",
    facts=instance,
    groups={
        "region": "region",
        "project": "project",
        "state": "status",
        "vrack": "vracks",
        "flavor": "flavor",
        "image": "image",
        "network": "networks",
        "instance_group": "instanceGroups",
    },
    selectors={"regions": "region", "states": "status"},
    passing=frozenset(("BUILD", "BUILDING", "DELETED", "DELETING", "SOFT_DELETED")),
    documented={
        "states": (
            "ACTIVE",
            "BUILD",
            "BUILDING",
            "DELETED",
            "DELETING",
            "ERROR",
            "HARD_REBOOT",
            "MIGRATING",
            "PASSWORD",
            "PAUSED",
            "REBOOT",
            "REBUILD",
            "RESCUE",
            "RESCUED",
            "RESCUING",
            "RESIZE",
            "RESIZED",
            "RESUMING",
            "REVERT_RESIZE",
            "SHELVED",
            "SHELVED_OFFLOADED",
            "SHELVING",
            "SHUTOFF",
            "SNAPSHOTTING",
            "SOFT_DELETED",
            "STOPPED",
            "SUSPENDED",
            "UNKNOWN",
            "UNRESCUING",
            "UNSHELVING",
            "VERIFY_RESIZE",
        )
    },
)
