#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_cloud_user
short_description: Manage OpenStack users of a Public Cloud project
description:
  - Creates and deletes users of OpenStack and object storage (S3), and sets their roles.
  - A user is found by its description, which is O(name), or by O(user_id). The API chooses the C(username) for
    OpenStack.
  - The API shows the password only at creation. It is returned as RV(password), or written to O(dest).
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  project:
    description: The Public Cloud project, by its id, its description or its number.
  name:
    description:
      - The description of the user, as a text. It cannot be changed.
      - A list of names deletes several users, or gives those that exist the same roles. An empty list selects nothing.
  user_id:
    description: The id of an existing user, instead of its description.
  roles:
    description:
      - The roles of the user. The order does not matter. The API cannot remove the last role of a user.
      - The API documents V(admin), V(administrator), V(ai_training_operator), V(ai_training_read), V(authentication),
        V(backup_operator), V(compute_operator), V(image_operator), V(infrastructure_supervisor), V(network_operator),
        V(network_security_operator), V(objectstore_operator) and V(volume_operator).
  dest:
    description:
      - A file on the controller for a new password. It is readable only by its owner, and the password is then not in
        the result.
      - If the user exists and the file does not, a warning says so.
  dest_required:
    description: Fail if the user exists and the file of O(dest) does not.
  rotate:
    description: Create a new password. The task then always reports a change.
  state:
    description: Whether the user exists.
extends_documentation_fragment:
  - community.ovh.ovh_cloud_user
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.recreate
  - community.ovh.resource.wait
  - community.ovh.attributes.cloud
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_cloud_user_info
  - module: community.ovh.ovh_cloud_s3_credential
notes:
  - Deletion ends all access through the user, and needs O(confirm).
"""

EXAMPLES = r"""
- name: Create a user for deployments and keep its password in a file
  community.ovh.ovh_cloud_user:
    project: shop
    name: deploy
    roles: [compute_operator, volume_operator]
    dest: deploy.password

- name: Delete a user
  community.ovh.ovh_cloud_user:
    project: shop
    name: deploy
    state: absent
    confirm: deploy
"""

RETURN = r"""
user:
  description: The user after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(name) is not a list
  type: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    user_id:
      description: The id of the user.
      type: int
      sample: 4001
    name:
      description: The description of the user.
      type: str
      sample: deploy
    username:
      description: The name that OpenStack has for the user, which the API chooses.
      type: str
      sample: user-sandbox
    roles:
      description: The roles of the user.
      type: list
      elements: str
      sample: [compute_operator]
    openstack_id:
      description: The id that OpenStack has for the user.
      type: str
    status:
      description: The status of the user, such as V(ok).
      type: str
      sample: ok
    creation_date:
      description: When the user was created.
      type: str
      sample: "2024-02-01T10:00:00Z"
users:
  description: One entry for each name, in the order of O(name).
  returned: always
  type: list
  elements: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    user_id:
      description: The id of the user.
      type: int
      sample: 4001
    name:
      description: The description of the user.
      type: str
      sample: deploy
    username:
      description: The name that OpenStack has for the user, which the API chooses.
      type: str
      sample: user-sandbox
    roles:
      description: The roles of the user.
      type: list
      elements: str
      sample: [compute_operator]
    openstack_id:
      description: The id that OpenStack has for the user.
      type: str
    status:
      description: The status of the user, such as V(ok).
      type: str
      sample: ok
    creation_date:
      description: When the user was created.
      type: str
      sample: "2024-02-01T10:00:00Z"
    changed:
      description: Whether the user was created, changed or deleted.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this user.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this user.
      type: str
    http_status:
      description: The HTTP status of this user's failure.
      type: int
    error_code:
      description: The API's code of this user's failure.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
password:
  description: The password of a new user, or the new one with O(rotate=true). Null in check mode.
  returned: if there is a new password and no O(dest)
  type: str
dest:
  description: The file that holds the new password.
  returned: with O(dest), if there is a new password
  type: str
wait_for:
  description: What M(community.ovh.ovh_task_wait) needs to wait for the user; a list if O(name) is a list.
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
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.user import CLOUD_USER

JOB = resource_job(CLOUD_USER, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
