#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_ssh_key
short_description: An SSH key of the account
description:
  - Keeps a public SSH key in the account, under a name, or takes it out.
  - Keys are compared without their comments. A key that differs in nothing but its comment is as wanted.
  - The API changes no key in place, so that a changed key is two writes, the old one being removed and the new one added. If the new one cannot be
    added, the old one is put back.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  key_name:
    description: The name of the key in the account.
    type: str
    required: true
    aliases: [name]
  key:
    description: The text of the public key. Needed for O(state=present).
    type: str
    aliases: [public_key]
  state:
    description: Whether the key is there.
    type: str
    choices: [present, absent]
    default: present
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.attributes.account
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_account_info
notes:
  - "API routes: GET and POST /me/sshKey, GET and DELETE /me/sshKey/*."
  - "IAM actions: account:apiovh:me/sshKey/get, account:apiovh:me/sshKey/create, account:apiovh:me/sshKey/delete."
"""

EXAMPLES = r"""
- name: Jane's key
  community.ovh.ovh_ssh_key:
    key_name: jane
    key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb jane@example.org

- name: No key of hers
  community.ovh.ovh_ssh_key:
    key_name: jane
    state: absent
"""

RETURN = r"""
ssh_key:
  description: The key after the task. In check mode, what it would be. Null where there is none.
  returned: success
  type: dict
  contains:
    key_name:
      description: Its name.
      type: str
      sample: jane
    key:
      description: Its text.
      type: str
      sample: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb jane@example.org
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

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._jobs.ssh_key import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
