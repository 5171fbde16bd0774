#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_api_credential_info
short_description: List API credentials, their permissions and last use
description:
  - Reads the credentials (consumer keys) that the account has granted, with the names of the applications that hold them, what each may do, from
    where, since when and until when, and when it was last used.
  - Several filters are intersected. By default all credentials are read. An empty list selects nothing.
  - The consumer keys themselves are secrets that the API does not show again.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  credential_id:
    description: Read the credentials of these ids. One that the account does not have is not in the result.
    type: list
    elements: int
  status:
    description:
      - Read the credentials in one of these states, V(expired), V(pendingValidation), V(refused) and V(validated).
      - A state that is not documented is not refused, since the API may have a new one. There is a warning.
    type: list
    elements: str
  application_id:
    description: Read the credentials of these applications.
    type: list
    elements: int
  application_name:
    description: Read the credentials of the applications of these names. Case does not matter.
    type: list
    elements: str
  unused_for:
    description:
      - Read the credentials that have not been used for so long, in hours, days or weeks, such as V(12h), V(90d) or V(8w).
      - One that was never used counts from its creation.
    type: str
  expires_within:
    description:
      - Read the credentials that end within so long, such as V(14d), or have ended. Add O(status=validated) to leave out what has ended.
      - One without an end is never among them.
    type: str
  parallel:
    description: Requests in flight at once where the API does not answer in bulk. 10 by default.
    type: int
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.attributes.account
  - community.ovh.attributes.info
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_api_credential
  - module: community.ovh.ovh_api_application_info
  - module: community.ovh.ovh_account_info
notes:
  - "API routes: GET /me/api/credential, GET /me/api/credential/*, GET /me/api/credential/*/application, GET /auth/currentCredential."
  - "IAM actions: account:apiovh:me/api/credential/get, account:apiovh:me/api/credential/application/get."
  - The playbook C(community.ovh.credential_audit) prints this as a table.
"""

EXAMPLES = r"""
- name: Who may do what?
  community.ovh.ovh_api_credential_info:
    status: validated
  register: granted

- name: Say it
  ansible.builtin.debug:
    msg: "{{ item.application_name }} ({{ item.application_status }}), since {{ item.creation }}, last used {{ item.last_use | default('never', true) }}"
  loop: "{{ granted.credentials }}"
  loop_control:
    label: "{{ item.credential_id }}"

- name: What of the backup has not been used for three months?
  community.ovh.ovh_api_credential_info:
    application_name: backup
    unused_for: 90d

- name: What ends within two weeks?
  community.ovh.ovh_api_credential_info:
    status: validated
    expires_within: 14d
"""

RETURN = r"""
credentials:
  description: The credentials, those of O(credential_id) in the order asked.
  returned: success
  type: list
  elements: dict
  contains:
    credential_id:
      description: The credential's id.
      type: int
      sample: 502
    application_id:
      description: The id of the application that holds it, which may be another account's.
      type: int
      sample: 102
    application_name:
      description: The application's name. Null where the application is not there any more.
      type: str
      sample: backup
    application_description:
      description: What the application says of itself.
      type: str
      sample: Nightly backups
    application_status:
      description: The state of the application, V(active), V(blocked), V(inactive) or V(trusted).
      type: str
      sample: active
    status:
      description: The state of the credential.
      type: str
      sample: validated
    rules:
      description: What it may do, as C(method) and C(path) of each access rule.
      type: list
      elements: dict
      sample: [{method: GET, path: /dedicated/server/*}]
    creation:
      description: When it was made.
      type: str
      sample: "2024-01-01T08:00:00+00:00"
    expiration:
      description: When it ends. Null where it does not.
      type: str
    last_use:
      description: When it was last used. Null where it never was.
      type: str
      sample: "2024-03-01T02:00:00+00:00"
    allowed_ips:
      description: The addresses that may use it. Null where all may.
      type: list
      elements: str
    ovh_support:
      description: Whether it is one of OVHcloud's support.
      type: bool
    at_work:
      description: Whether the task itself was done with it.
      type: bool
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.account.credentials_job import INFO_JOB as JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
