#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_api_credential_info
short_description: List API credentials, their permissions and last use
description:
  - Lists the credentials (consumer keys) of the account with their applications, permissions, allowed IP addresses,
    creation, expiry and last use.
  - Several filters are intersected. Without a filter, all credentials are listed. An empty list selects nothing.
  - The consumer keys themselves are secrets that the API does not return.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  credential_id:
    description: List the credentials with these ids. An id that does not exist is not in the result.
    type: list
    elements: int
  status:
    description: List the credentials in one of these states.
    type: list
    elements: str
    choices: [expired, pendingValidation, refused, validated]
  application_id:
    description: List the credentials of these applications.
    type: list
    elements: int
  application_name:
    description: List the credentials of applications with these names. Case-insensitive.
    type: list
    elements: str
  unused_for:
    description:
      - List the credentials that were not used for this time, in hours, days or weeks, such as V(12h), V(90d) or V(8w).
      - For a credential that was never used, its creation date counts.
    type: str
  expires_within:
    description:
      - List the credentials that expire within this time, such as V(14d), or have expired. Add O(status=validated) to
        exclude expired ones.
      - Credentials without expiry never match.
    type: str
  parallel:
    description: Maximum number of parallel requests if the API does not support bulk reads. The default is 10.
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
  - The playbook C(community.ovh.credential_audit) prints a table.
"""

EXAMPLES = r"""
- name: List active credentials
  community.ovh.ovh_api_credential_info:
    status: validated
  register: granted

- name: Print the result
  ansible.builtin.debug:
    msg: "{{ item.application_name }} ({{ item.application_status }}), since {{ item.creation }}, last used {{ item.last_use | default('never', true) }}"
  loop: "{{ granted.credentials }}"
  loop_control:
    label: "{{ item.credential_id }}"

- name: List unused credentials of the application backup
  community.ovh.ovh_api_credential_info:
    application_name: backup
    unused_for: 90d

- name: List credentials that expire within two weeks
  community.ovh.ovh_api_credential_info:
    status: validated
    expires_within: 14d
"""

RETURN = r"""
credentials:
  description: The credentials, in the order of O(credential_id).
  returned: success
  type: list
  elements: dict
  contains:
    credential_id:
      description: The credential's id.
      type: int
      sample: 502
    application_id:
      description: The id of the application, which can belong to another account.
      type: int
      sample: 102
    application_name:
      description: The name of the application. Null if the application no longer exists.
      type: str
      sample: backup
    application_description:
      description: The description of the application.
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
      description: The permissions, as C(method) and C(path) of each access rule.
      type: list
      elements: dict
      sample: [{method: GET, path: /dedicated/server/*}]
    creation:
      description: The creation date.
      type: str
      sample: "2024-01-01T08:00:00+00:00"
    expiration:
      description: The expiry date. Null if it does not expire.
      type: str
    last_use:
      description: The date of the last use. Null if it was never used.
      type: str
      sample: "2024-03-01T02:00:00+00:00"
    allowed_ips:
      description: The addresses that may use it. Null if all may.
      type: list
      elements: str
    ovh_support:
      description: Whether it belongs to OVHcloud's support.
      type: bool
    at_work:
      description: Whether the task used this credential.
      type: bool
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.account.credentials_job import INFO_JOB as JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
