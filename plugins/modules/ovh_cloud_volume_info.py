#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_cloud_volume_info
short_description: List block storage volumes of the Public Cloud
description:
  - Lists all volumes of a Public Cloud project, or those with a name, an id, or certain properties.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  project:
    description: The Public Cloud project, by its id, its description or its number.
    type: str
    required: true
  name:
    description: List only volumes with one of these names. A name that does not exist is a warning.
    type: list
    elements: str
  volume_id:
    description: List only volumes with one of these ids. An id that does not exist is a warning.
    type: list
    elements: str
  filters:
    description: List only volumes that have these properties, each one value or a list of values, such as C(region) or C(status).
    type: dict
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.attributes.cloud
  - community.ovh.attributes.info
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_cloud_volume
notes:
  - Public Cloud is available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
  - "API routes: GET /cloud/project, GET /cloud/project/*, GET /cloud/project/*/volume, GET /cloud/project/*/volume/*."
  - "IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:volume/get."
"""

EXAMPLES = r"""
- name: List all volumes of a project
  community.ovh.ovh_cloud_volume_info:
    project: shop

- name: List the volumes of a region that are not attached
  community.ovh.ovh_cloud_volume_info:
    project: shop
    filters:
      region: GRA11
      status: available
"""

RETURN = r"""
volumes:
  description: The volumes.
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
      description: The instances that the volume is attached to, by name where the task has read their names, otherwise by id.
      type: list
      elements: raw
      sample: [shop-1]
    attached_to_ids:
      description: The ids of these instances. Present where RV(volumes[].attached_to) shows names.
      type: list
      elements: raw
    status:
      description: The status of the volume, such as V(available) or V(in-use). Null in check mode for a volume that would be created.
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
http_status:
  description: The HTTP status of the failure.
  returned: failure, where the API gave one
  type: int
error_code:
  description: The API's code of the failure.
  returned: failure, where the API gave one
  type: str
query_id:
  description: What OVHcloud's support asks for.
  returned: failure, where the API gave one
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure for want of a right
  type: list
  elements: dict
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.resource_info import resource_info_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.cloud._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.volume import VOLUME

JOB = resource_info_job(VOLUME, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
