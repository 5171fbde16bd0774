#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_identity_user
short_description: Manage local users of the account
description:
  - Creates, changes, disables and deletes the local users of the account, who sign in with a login and a password.
  - A user is in one group, which gives the user a role. M(community.ovh.ovh_iam_policy) gives further permissions.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  login:
    description:
      - The name that the user signs in with, as a text.
      - A list of logins gives several users the same properties, or disables or deletes them all. An empty list selects
        nothing.
  email:
    description: The e-mail address of the user. Required to create a user.
  password:
    description:
      - The password of a new user. Required to create a user.
      - It is only sent at creation, because the API cannot change a password. It is ignored for an existing user.
  description:
    description: The description of the user.
  group:
    description: The group of the user. By default, the API chooses one.
  type:
    description: The type of the user. It cannot be changed in place.
  state:
    description:
      - Whether the user exists.
      - V(present) enables a user who is disabled. V(disabled) keeps the user, who then cannot sign in.
extends_documentation_fragment:
  - community.ovh.ovh_identity_user
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.recreate
  - community.ovh.resource.wait
  - community.ovh.attributes.iam
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_identity_user_info
  - module: community.ovh.ovh_identity_group
  - module: community.ovh.ovh_identity_user_token
  - module: community.ovh.ovh_iam_policy
notes:
  - Deletion ends the access of the person and deletes the tokens of the user. It needs O(confirm).
"""

EXAMPLES = r"""
- name: Create a user
  community.ovh.ovh_identity_user:
    login: alice
    email: alice@example.org
    password: "{{ lookup('ansible.builtin.password', '/dev/null', length=24) }}"
    group: developers

- name: Disable a user
  community.ovh.ovh_identity_user:
    login: jane
    state: disabled

- name: Delete a user
  community.ovh.ovh_identity_user:
    login: jane
    state: absent
    confirm: jane
"""

RETURN = r"""
user:
  description: The user after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(login) is not a list
  type: dict
  contains:
    login:
      description: The name that the user signs in with.
      type: str
      sample: jane
    email:
      description: The e-mail address of the user.
      type: str
      sample: jane@example.net
    description:
      description: The description of the user.
      type: str
    group:
      description: The group of the user.
      type: str
      sample: developers
    type:
      description: The type of the user.
      type: str
      sample: USER
    status:
      description: V(OK), V(PASSWORD_CHANGE_REQUIRED) or V(DISABLED).
      type: str
      sample: OK
    urn:
      description: The URN of the user, as policies name it.
      type: str
      sample: urn:v1:eu:identity:user:ab12345-ovh/jane
    creation:
      description: When the user was created.
      type: str
      sample: "2024-02-01T10:00:00Z"
    last_update:
      description: When the user was last changed.
      type: str
    password_last_update:
      description: When the password was last changed.
      type: str
users:
  description: One entry for each name, in the order of O(login).
  returned: always
  type: list
  elements: dict
  contains:
    login:
      description: The name that the user signs in with.
      type: str
      sample: jane
    email:
      description: The e-mail address of the user.
      type: str
      sample: jane@example.net
    description:
      description: The description of the user.
      type: str
    group:
      description: The group of the user.
      type: str
      sample: developers
    type:
      description: The type of the user.
      type: str
      sample: USER
    status:
      description: V(OK), V(PASSWORD_CHANGE_REQUIRED) or V(DISABLED).
      type: str
      sample: OK
    urn:
      description: The URN of the user, as policies name it.
      type: str
      sample: urn:v1:eu:identity:user:ab12345-ovh/jane
    creation:
      description: When the user was created.
      type: str
      sample: "2024-02-01T10:00:00Z"
    last_update:
      description: When the user was last changed.
      type: str
    password_last_update:
      description: When the password was last changed.
      type: str
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
wait_for:
  description: What M(community.ovh.ovh_task_wait) needs to wait for the user; a list if O(login) is a list.
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
from ansible_collections.community.ovh.plugins.module_utils._products.iam._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.iam.user import IDENTITY_USER

JOB = resource_job(IDENTITY_USER, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
