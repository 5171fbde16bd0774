#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_api_application
short_description: Remove API applications of the account
description:
  - Removes applications and all their credentials (consumer keys). The result and the diff list these credentials.
  - Select applications by id, name or state. Several selectors are intersected. At least one is required. An empty list
    selects nothing.
  - A failure on one application does not stop the others. The task fails at the end and names each failed application.
  - Applications are created by a person on a page such as U(https://eu.api.ovh.com/createApp/).
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  application_id:
    description: The applications with these ids. An id that does not exist counts as absent.
    type: list
    elements: int
  application_name:
    description: The applications with these names, including several of the same name. Case-insensitive.
    type: list
    elements: str
  status:
    description: The applications in one of these states.
    type: list
    elements: str
    choices: [active, blocked, inactive, trusted]
  state:
    description: The wanted state.
    type: str
    choices: [absent]
    required: true
  force:
    description:
      - Also remove the application of the credential in use. It is removed last, and only if all other removals
        succeed. The next task then needs other credentials.
    type: bool
    default: false
  parallel:
    description: Maximum number of parallel requests. By default 10 reads and 5 writes.
    type: int
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.removals
  - community.ovh.attributes.account
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_api_application_info
  - module: community.ovh.ovh_api_credential
notes:
  - "API routes: GET /me/api/application, GET and DELETE /me/api/application/*, GET /me/api/credential, GET /auth/currentCredential."
  - "IAM actions: account:apiovh:me/api/application/get, account:apiovh:me/api/application/delete, account:apiovh:me/api/credential/get."
  - O(max_removals) limits the applications, and also the credentials that are removed with them.
  - Credentials that other accounts granted to an application are removed with it. The API does not list them.
"""

EXAMPLES = r"""
- name: Show what would be removed with the application backup
  community.ovh.ovh_api_application:
    application_name: backup
    state: absent
  check_mode: true
  diff: true

- name: Remove an application and its credentials
  community.ovh.ovh_api_application:
    application_id: 102
    state: absent
  register: removed

- name: Print them
  ansible.builtin.debug:
    msg: "{{ removed.applications | map(attribute='credential_ids') | flatten }}"
"""

RETURN = r"""
applications:
  description: One entry for each selected application, in the given order. Removed applications are shown as they were.
  returned: always, after the applications were read
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
      description: The ids of the account's own credentials of the application.
      type: list
      elements: int
      sample: [502, 505]
    at_work:
      description: Whether the task used a credential of this application.
      type: bool
    state_before:
      description: V(present) or V(absent) before the task. Null if it could not be read.
      type: str
    state:
      description: V(present) or V(absent) after the task. In check mode, the predicted value.
      type: str
    changed:
      description: Whether this application was removed.
      type: bool
    failed:
      description: Present and true if this application failed.
      type: bool
    skipped:
      description: Present and true if this application was skipped.
      type: bool
    msg:
      description: The reason why the application failed or was skipped.
      type: str
http_status:
  description: HTTP status of the first failure that has one.
  returned: failure
  type: int
error_code:
  description: The error code of the API for the first failure that has one.
  returned: failure
  type: str
query_id:
  description: The query id that OVHcloud's support asks for.
  returned: failure
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure because of a missing permission
  type: list
  elements: dict
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.account.applications_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
