#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_api_application_info
short_description: List the API applications of the account
description:
  - Lists the applications of the account and the account's credentials (consumer keys) of each.
  - Several filters are intersected. Without a filter, all applications are listed. An empty list selects nothing.
  - Applications of other accounts are not listed. See M(community.ovh.ovh_api_credential_info).
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  application_id:
    description: List the applications with these ids. An id that does not exist is not in the result.
    type: list
    elements: int
  application_name:
    description: List the applications with these names. Case-insensitive.
    type: list
    elements: str
  status:
    description: List the applications in one of these states.
    type: list
    elements: str
    choices: [active, blocked, inactive, trusted]
  parallel:
    description: Maximum number of parallel requests if the API does not support bulk reads. The default is 10.
    type: int
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.attributes.account
  - community.ovh.attributes.info
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_api_application
  - module: community.ovh.ovh_api_credential_info
notes:
  - "API routes: GET /me/api/application, GET /me/api/application/*, GET /me/api/credential, GET /auth/currentCredential."
  - "IAM actions: account:apiovh:me/api/application/get, account:apiovh:me/api/credential/get."
"""

EXAMPLES = r"""
- name: List all applications
  community.ovh.ovh_api_application_info:
  register: api

- name: Print applications without credentials
  ansible.builtin.debug:
    msg: "{{ api.applications | rejectattr('credential_ids') | map(attribute='name') | list }}"

- name: List the credentials of the application backup
  community.ovh.ovh_api_application_info:
    application_name: backup
"""

RETURN = r"""
applications:
  description: The applications, in the order of O(application_id).
  returned: success
  type: list
  elements: dict
  contains:
    application_id:
      description: The application's id.
      type: int
      sample: 102
    application_key:
      description: The application key. It is an identifier, not a secret.
      type: str
      sample: sandboxAppKey002
    name:
      description: The application's name.
      type: str
      sample: backup
    description:
      description: The description of the application.
      type: str
      sample: Nightly backups
    status:
      description: The state of the application.
      type: str
      sample: active
    credential_ids:
      description: The ids of the account's own credentials of the application. Credentials of other accounts are not
        listed.
      type: list
      elements: int
      sample: [502, 505]
    at_work:
      description: Whether the task used a credential of this application.
      type: bool
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.account.applications_job import INFO_JOB as JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
