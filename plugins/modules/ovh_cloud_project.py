#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_cloud_project
short_description: Manage the names and quotas of Public Cloud projects
description:
  - Changes the description of a Public Cloud project, which serves as its name, and whether its quotas are raised
    automatically.
  - Projects are ordered in the control panel. This module cannot create or delete them.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  name:
    description:
      - The description of the project, as a text. A list names several projects, which get the same properties.
      - With O(project_id), the new description of the project.
  project_id:
    description: The id of the project, instead of its description.
  manual_quota:
    description: Whether quotas are raised only on request. With V(false), OVHcloud raises them as usage grows.
extends_documentation_fragment:
  - community.ovh.ovh_cloud_project
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.wait
  - community.ovh.attributes.cloud
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_cloud_project_info
"""

EXAMPLES = r"""
- name: Raise the quotas of a project only on request
  community.ovh.ovh_cloud_project:
    name: shop
    manual_quota: true

- name: Rename a project
  community.ovh.ovh_cloud_project:
    project_id: 0123456789abcdef0123456789abcdef
    name: shop
"""

RETURN = r"""
project:
  description: The project after the task; in check mode, as it would be.
  returned: if O(name) is not a list
  type: dict
  contains:
    project_id:
      description: The id of the project.
      type: str
      sample: 0123456789abcdef0123456789abcdef
    name:
      description: The description of the project.
      type: str
      sample: shop
    manual_quota:
      description: Whether quotas are raised only on request. With V(false), OVHcloud raises them as usage grows.
      type: bool
      sample: false
    status:
      description: The status of the project, such as V(ok) or V(suspended).
      type: str
      sample: ok
    project_name:
      description: The number of the project.
      type: str
      sample: "8001"
    access:
      description: Whether the access to the project is V(full) or V(restricted).
      type: str
      sample: full
    creation_date:
      description: When the project was created.
      type: str
      sample: "2023-04-11T10:00:00+02:00"
    expiration:
      description: When the project expires. Null if it does not.
      type: str
    plan_code:
      description: The code of the project's price.
      type: str
      sample: project.2018
    order_id:
      description: The id of the order that created the project.
      type: int
    unleash:
      description: The API's field C(unleash), which is not documented.
      type: bool
    iam:
      description: The project in OVHcloud's IAM, with its C(urn) and C(tags).
      type: dict
projects:
  description: One entry for each name, in the order of O(name).
  returned: always
  type: list
  elements: dict
  contains:
    project_id:
      description: The id of the project.
      type: str
      sample: 0123456789abcdef0123456789abcdef
    name:
      description: The description of the project.
      type: str
      sample: shop
    manual_quota:
      description: Whether quotas are raised only on request. With V(false), OVHcloud raises them as usage grows.
      type: bool
      sample: false
    status:
      description: The status of the project, such as V(ok) or V(suspended).
      type: str
      sample: ok
    project_name:
      description: The number of the project.
      type: str
      sample: "8001"
    access:
      description: Whether the access to the project is V(full) or V(restricted).
      type: str
      sample: full
    creation_date:
      description: When the project was created.
      type: str
      sample: "2023-04-11T10:00:00+02:00"
    expiration:
      description: When the project expires. Null if it does not.
      type: str
    plan_code:
      description: The code of the project's price.
      type: str
      sample: project.2018
    order_id:
      description: The id of the order that created the project.
      type: int
    unleash:
      description: The API's field C(unleash), which is not documented.
      type: bool
    iam:
      description: The project in OVHcloud's IAM, with its C(urn) and C(tags).
      type: dict
    changed:
      description: Whether the project was changed.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this project.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this project.
      type: str
    http_status:
      description: The HTTP status of this project's failure.
      type: int
    error_code:
      description: The API's code of this project's failure.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
wait_for:
  description: What M(community.ovh.ovh_task_wait) needs to wait for the project; a list if O(name) is a list.
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
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.project import CLOUD_PROJECT

JOB = resource_job(CLOUD_PROJECT, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
