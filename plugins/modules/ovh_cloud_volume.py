#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_cloud_volume
short_description: Manage block storage volumes of the Public Cloud
description:
  - Creates, changes, enlarges, attaches, detaches and deletes volumes.
  - A volume is found by O(name) in O(region), or by O(volume_id).
  - The API cannot change O(type) or O(region), and cannot shrink a volume. O(recreate) deletes such a volume and
    creates it again, without its data.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  project:
    description: The Public Cloud project, by its id, its description or its number.
  name:
    description:
      - The name of the volume, as a text.
      - A list of names gives several volumes the same properties, or deletes them all, in parallel. An empty list
        selects nothing.
      - With O(volume_id), the new name of the volume.
  volume_id:
    description: The id of an existing volume, instead of its name.
  region:
    description: The region of the volume, such as V(GRA11). Required to create one, and if several regions have a
      volume of this name.
  type:
    description:
      - The type of the volume. Required to create one. It cannot be changed in place.
      - The API documents V(classic), V(high-speed) and V(high-speed-gen2). Some regions have more types.
  size:
    description: The size in GB. Required to create a volume. It can only grow.
  description:
    description: The description of the volume.
  image:
    description: The image to create a new volume from, by its name or id. It is ignored for an existing volume.
  snapshot:
    description: The volume snapshot to create a new volume from, by its name or id. It is ignored for an existing
      volume.
  attached_to:
    description:
      - The instances that the volume is attached to, by their names or ids, in the region of the volume. V([]) detaches
        it.
      - Most types can only be attached to one instance at a time. The volume is detached from another instance first.
  state:
    description:
      - Whether the volume exists.
      - An attached volume is deleted only with O(attached_to=[]), which detaches it first.
extends_documentation_fragment:
  - community.ovh.ovh_cloud_volume
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.recreate
  - community.ovh.resource.wait
  - community.ovh.attributes.cloud
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_cloud_volume_info
notes:
  - Deletion destroys all data on the volume and needs O(confirm).
"""

EXAMPLES = r"""
- name: Create a volume and attach it to an instance
  community.ovh.ovh_cloud_volume:
    project: shop
    name: data
    region: GRA11
    type: high-speed
    size: 100
    attached_to: [shop-1]

- name: Create three volumes with the same properties
  community.ovh.ovh_cloud_volume:
    project: shop
    name: [data-1, data-2, data-3]
    region: GRA11
    type: classic
    size: 50

- name: Enlarge a volume
  community.ovh.ovh_cloud_volume:
    project: shop
    name: data
    size: 200

- name: Detach a volume and delete it with all its data
  community.ovh.ovh_cloud_volume:
    project: shop
    name: data
    attached_to: []
    state: absent
    confirm: data
"""

RETURN = r"""
volume:
  description: The volume after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(name) is not a list
  type: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    volume_id:
      description: The id of the volume.
      type: str
      sample: 0f9a2a5e-4c5c-4f43-9b3e-2a0d6a4cb6a1
    name:
      description: The name of the volume.
      type: str
      sample: data
    region:
      description: The region of the volume.
      type: str
      sample: GRA11
    type:
      description: The type of the volume.
      type: str
      sample: high-speed
    size:
      description: The size in GB.
      type: int
      sample: 100
    description:
      description: The description of the volume.
      type: str
    attached_to:
      description:
        The instances that the volume is attached to, by name where the task has read their names, otherwise by id.
      type: list
      elements: raw
      sample: [shop-1]
    attached_to_ids:
      description: The ids of these instances. Present where RV(volume.attached_to) shows names.
      type: list
      elements: raw
    status:
      description:
        The status of the volume, such as V(available) or V(in-use). Null in check mode for a volume that would be
        created.
      type: str
      sample: in-use
    bootable:
      description: Whether an instance can start from the volume.
      type: bool
    creation_date:
      description: When the volume was created.
      type: str
      sample: "2026-05-04T12:15:00Z"
    plan_code:
      description: The code of the volume's price.
      type: str
    also_in:
      description: Volumes of the same name in other regions, as C(volume_id) and C(region).
      type: list
      elements: dict
wait_for:
  description: What M(community.ovh.ovh_task_wait) needs to wait for the volume; a list if O(name) is a list.
  returned: with O(wait=false), if the task changed something
  type: raw
# Generated by `make pages` from here
volumes:
  description: One entry for each object. An object that does not exist has only its name.
  returned: always
  type: list
  elements: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    volume_id:
      description: The id of the volume.
      type: str
      sample: 0f9a2a5e-4c5c-4f43-9b3e-2a0d6a4cb6a1
    name:
      description: The name of the volume.
      type: str
      sample: data
    region:
      description: The region of the volume.
      type: str
      sample: GRA11
    type:
      description: The type of the volume.
      type: str
      sample: high-speed
    size:
      description: The size in GB.
      type: int
      sample: 100
    description:
      description: The description of the volume.
      type: str
    attached_to:
      description:
        The instances that the volume is attached to, by name where the task has read their names, otherwise by id.
      type: list
      elements: raw
      sample: [shop-1]
    attached_to_ids:
      description: The ids of these instances. Present where RV(volumes[].attached_to) shows names.
      type: list
      elements: raw
    status:
      description:
        The status of the volume, such as V(available) or V(in-use). Null in check mode for a volume that would be
        created.
      type: str
      sample: in-use
    bootable:
      description: Whether an instance can start from the volume.
      type: bool
    creation_date:
      description: When the volume was created.
      type: str
      sample: "2026-05-04T12:15:00Z"
    plan_code:
      description: The code of the volume's price.
      type: str
    also_in:
      description: Volumes of the same name in other regions, as C(volume_id) and C(region).
      type: list
      elements: dict
    changed:
      description: Whether this object was created, changed or deleted.
      type: bool
      sample: true
    failed:
      description: True if the task failed for this object.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this object.
      type: str
    http_status:
      description: The HTTP status of the failure of this object.
      type: int
    error_code:
      description: The error code of the API for this object.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
http_status:
  description: The HTTP status of the failure. If several objects failed, the status of the first one that has it.
  returned: failure, if the API responded
  type: int
error_code:
  description: The error code of the API. If several objects failed, the code of the first one that has it.
  returned: failure, if the API returned one
  type: str
query_id:
  description: The query id that OVHcloud's support asks for.
  returned: failure, if the API returned one
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure because of a missing permission
  type: list
  elements: dict
  contains:
    method:
      description: The method of the access rule.
      type: str
      sample: GET
    path:
      description: The path of the access rule.
      type: str
      sample: /me/*
    iam_action:
      description: The IAM action, for the credentials of a service account.
      type: str
      sample: account:apiovh:me/get
# to here.
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import resource_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.cloud._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.volume import VOLUME

JOB = resource_job(VOLUME, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
