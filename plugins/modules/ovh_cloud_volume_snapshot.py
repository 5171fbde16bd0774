#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_cloud_volume_snapshot
short_description: Manage snapshots of volumes of the Public Cloud
description:
  - Creates and deletes snapshots of volumes. A snapshot stays in the region and the storage of its volume.
  - A snapshot is found by O(name), and by O(volume) if it is set. An existing snapshot is not created again.
  - A volume cannot be reverted to a snapshot. M(community.ovh.ovh_cloud_volume) creates a new volume from one.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  project:
    description: The Public Cloud project, by its id, its description or its number.
  name:
    description:
      - The name of the snapshot, as a text. It cannot be changed.
      - A list of names creates several snapshots, or deletes them all, in parallel. An empty list selects nothing.
  volume_snapshot_id:
    description: The id of an existing snapshot, instead of its name.
  volume:
    description: The volume, by its name or its id. Required to create a snapshot, and if several volumes have one of
      this name.
  description:
    description: The description of the snapshot. It cannot be changed in place.
  state:
    description: Whether the snapshot exists.
extends_documentation_fragment:
  - community.ovh.ovh_cloud_volume_snapshot
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.recreate
  - community.ovh.resource.wait
  - community.ovh.attributes.cloud
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_cloud_volume_snapshot_info
  - module: community.ovh.ovh_cloud_volume
  - module: community.ovh.ovh_cloud_volume_backup
notes:
  - Deletion destroys the data of the snapshot and needs O(confirm).
"""

EXAMPLES = r"""
- name: Create a snapshot of a volume
  community.ovh.ovh_cloud_volume_snapshot:
    project: shop
    volume: archive
    name: june

- name: Delete it
  community.ovh.ovh_cloud_volume_snapshot:
    project: shop
    volume: archive
    name: june
    state: absent
    confirm: june
"""

RETURN = r"""
volume_snapshot:
  description: The snapshot after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(name) is not a list
  type: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    volume_snapshot_id:
      description: The id of the snapshot.
      type: str
      sample: 66666666-0000-4000-8000-000000000001
    name:
      description: The name of the snapshot.
      type: str
      sample: june
    volume:
      description: The volume, by its name where the task has read it, otherwise by its id.
      type: raw
      sample: archive
    volume_id:
      description: The id of the volume. Present where RV(volume_snapshot.volume) shows a name.
      type: str
      sample: 55555555-0000-4000-8000-000000000001
    description:
      description: The description of the snapshot.
      type: str
    region:
      description: The region of the snapshot.
      type: str
      sample: SBG5
    size:
      description: The size of the volume in GB when the snapshot was made.
      type: int
      sample: 200
    status:
      description: The status of the snapshot, such as V(available).
      type: str
      sample: available
    creation_date:
      description: When the snapshot was made.
      type: str
      sample: "2026-05-04T12:15:00Z"
    also_in:
      description: Snapshots of the same name of other volumes, as C(id) and C(volume_id).
      type: list
      elements: dict
    plan_code:
      description: The code of the snapshot's price.
      type: str
volume_snapshots:
  description: One entry for each name, in the order of O(name).
  returned: always
  type: list
  elements: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    volume_snapshot_id:
      description: The id of the snapshot.
      type: str
      sample: 66666666-0000-4000-8000-000000000001
    name:
      description: The name of the snapshot.
      type: str
      sample: june
    volume:
      description: The volume, by its name where the task has read it, otherwise by its id.
      type: raw
      sample: archive
    volume_id:
      description: The id of the volume. Present where RV(volume_snapshots[].volume) shows a name.
      type: str
      sample: 55555555-0000-4000-8000-000000000001
    description:
      description: The description of the snapshot.
      type: str
    region:
      description: The region of the snapshot.
      type: str
      sample: SBG5
    size:
      description: The size of the volume in GB when the snapshot was made.
      type: int
      sample: 200
    status:
      description: The status of the snapshot, such as V(available).
      type: str
      sample: available
    creation_date:
      description: When the snapshot was made.
      type: str
      sample: "2026-05-04T12:15:00Z"
    also_in:
      description: Snapshots of the same name of other volumes, as C(id) and C(volume_id).
      type: list
      elements: dict
    plan_code:
      description: The code of the snapshot's price.
      type: str
    changed:
      description: Whether the snapshot was made or deleted.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this snapshot.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this snapshot.
      type: str
    http_status:
      description: The HTTP status of this snapshot's failure.
      type: int
    error_code:
      description: The API's code of this snapshot's failure.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
wait_for:
  description: What M(community.ovh.ovh_task_wait) needs to wait for the snapshot; a list if O(name) is a list.
  returned: with O(wait=false), if the task changed something
  type: raw
# Generated by `make pages` from here
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
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.volume_snapshot import CLOUD_VOLUME_SNAPSHOT

JOB = resource_job(CLOUD_VOLUME_SNAPSHOT, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
