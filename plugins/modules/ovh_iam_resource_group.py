#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_iam_resource_group
short_description: Manage resource groups of IAM
description:
  - Creates and deletes groups of resources that IAM policies share, and sets their resources.
  - The API has no route for a single member. The module reads the whole list, changes it and writes it, so two tasks
    must not change a group at the same time.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  name:
    description:
      - The name of the group, as a text.
      - A list of names puts the same resources into several groups, or deletes the groups. An empty list selects
        nothing.
      - With O(resource_group_id), the new name of the group.
  resource_group_id:
    description: The id of an existing group, instead of its name.
  resources:
    description:
      - The resources of the group, each by its URN, by the API's name or by its display name.
      - A type, such as V(account), stands for a resource if it is the only one of its type.
  exclusive:
    description:
      - Whether O(resources) are all resources of the group.
      - With V(false), the task only adds resources. With V(true), it also removes all others. The default is V(false),
        because several tasks can add resources to one group.
  state:
    description: Whether the group exists.
extends_documentation_fragment:
  - community.ovh.ovh_iam_resource_group
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.recreate
  - community.ovh.attributes.iam
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_iam_resource_group_info
  - module: community.ovh.ovh_iam_policy
  - module: community.ovh.ovh_iam_resource_info
"""

EXAMPLES = r"""
- name: Put two servers into a group
  community.ovh.ovh_iam_resource_group:
    name: shop
    resources:
      - ns3004.example-sbg.net
      - ns3005.example-sbg.net

- name: Leave only one in it
  community.ovh.ovh_iam_resource_group:
    name: shop
    resources: [ns3004.example-sbg.net]
    exclusive: true

- name: Delete the group
  community.ovh.ovh_iam_resource_group:
    name: shop
    state: absent
"""

RETURN = r"""
resource_group:
  description: The group after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(name) is not a list
  type: dict
  contains:
    resource_group_id:
      description: The id of the group.
      type: str
      sample: 00000000-0000-4000-8000-000000005001
    name:
      description: The name of the group.
      type: str
      sample: shop
    resources:
      description: The resources in the group, by name where the task has read their names.
      type: list
      elements: raw
      sample: [ns3004.example-sbg.net]
    resources_ids:
      description: The URNs of the resources, if O(resources) shows names.
      type: list
      elements: raw
      sample: ["urn:v1:eu:resource:dedicatedServer:ns3004.example-sbg.net"]
    urn:
      description: The URN of the group, as policies name it.
      type: str
    read_only:
      description: Whether OVHcloud keeps the group.
      type: bool
      sample: false
    owner:
      description: The account that the group belongs to.
      type: str
      sample: ab12345-ovh
    created_at:
      description: When it was created.
      type: str
      sample: "2024-02-01T10:00:00Z"
    updated_at:
      description: When it was last changed.
      type: str
resource_groups:
  description: One entry for each name, in the order of O(name).
  returned: always
  type: list
  elements: dict
  contains:
    resource_group_id:
      description: The id of the group.
      type: str
      sample: 00000000-0000-4000-8000-000000005001
    name:
      description: The name of the group.
      type: str
      sample: shop
    resources:
      description: The resources in the group, by name where the task has read their names.
      type: list
      elements: raw
      sample: [ns3004.example-sbg.net]
    resources_ids:
      description: The URNs of the resources, if O(resources) shows names.
      type: list
      elements: raw
      sample: ["urn:v1:eu:resource:dedicatedServer:ns3004.example-sbg.net"]
    urn:
      description: The URN of the group, as policies name it.
      type: str
    read_only:
      description: Whether OVHcloud keeps the group.
      type: bool
      sample: false
    owner:
      description: The account that the group belongs to.
      type: str
      sample: ab12345-ovh
    created_at:
      description: When it was created.
      type: str
      sample: "2024-02-01T10:00:00Z"
    updated_at:
      description: When it was last changed.
      type: str
    changed:
      description: Whether the group was created, changed or deleted.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this group.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this group.
      type: str
    http_status:
      description: The HTTP status of this group's failure.
      type: int
    error_code:
      description: The API's code of this group's failure.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
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
from ansible_collections.community.ovh.plugins.module_utils._products.iam._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.iam.resource_group import IAM_RESOURCE_GROUP

JOB = resource_job(IAM_RESOURCE_GROUP, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
