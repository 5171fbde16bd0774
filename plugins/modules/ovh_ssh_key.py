#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_ssh_key
short_description: Manage SSH keys of the account
description:
  - Adds public SSH keys to the account, or removes them.
  - Keys are compared without their comments. A key that differs only in its comment is unchanged.
  - The API cannot change a key in place. A changed key is deleted and added again. If the new key cannot be added, the old one is put back.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  key_name:
    description:
      - The name of the key in the account, as a text.
      - A list of names adds the same O(key) under each of them, or removes them all. An empty list selects nothing.
    type: raw
    required: true
    aliases: [name]
  key:
    description: The text of the public key. Required to add a key that does not exist.
    type: str
    aliases: [public_key]
  state:
    description: Whether the key exists.
    type: str
    choices: [present, absent]
    default: present
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.attributes.account
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_account_info
notes:
  - "API routes: GET and POST /me/sshKey, GET and DELETE /me/sshKey/*."
  - "IAM actions: account:apiovh:me/sshKey/get, account:apiovh:me/sshKey/create, account:apiovh:me/sshKey/delete."
"""

EXAMPLES = r"""
- name: Add Jane's key
  community.ovh.ovh_ssh_key:
    key_name: jane
    key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb jane@example.org

- name: Remove old keys
  community.ovh.ovh_ssh_key:
    key_name: [jane-laptop, jane-desktop]
    state: absent
"""

RETURN = r"""
ssh_key:
  description: The key after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(key_name) is a text
  type: dict
  contains:
    key_name:
      description: The name of the key.
      type: str
      sample: jane
    key:
      description: The text of the key.
      type: str
      sample: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb jane@example.org
ssh_keys:
  description: One entry for each name, in the order of O(key_name).
  returned: always
  type: list
  elements: dict
  contains:
    key_name:
      description: The name of the key.
      type: str
      sample: jane
    key:
      description: The text of the key. Not present if the key does not exist.
      type: str
      sample: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb jane@example.org
    changed:
      description: Whether the key was added, replaced or removed.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this key.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this key.
      type: str
http_status:
  description: The HTTP status of the failure.
  returned: failure, if the API returned one
  type: int
error_code:
  description: The error code of the API.
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
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.resource import resource_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.account.ssh_key import SSH_KEY
from ansible_collections.community.ovh.plugins.module_utils._products.rights import actions_of

JOB = resource_job(SSH_KEY, actions_of("ovh_ssh_key"))


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
