#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_api_application_info
short_description: List the API applications of the account
description:
  - Reads the applications that the account has made, and which of its credentials (consumer keys) hang on each.
  - Several filters are intersected. By default all applications are read. An empty list selects nothing.
  - Applications of other accounts that this account has granted something to are not here, but in M(community.ovh.ovh_api_credential_info).
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  application_id:
    description: Read the applications of these ids. One that the account does not have is not in the result.
    type: list
    elements: int
  application_name:
    description: Read the applications of these names. Case does not matter.
    type: list
    elements: str
  status:
    description:
      - Read the applications in one of these states, V(active), V(blocked), V(inactive) and V(trusted).
      - A state that is not documented is not refused, since the API may have a new one. There is a warning.
    type: list
    elements: str
  parallel:
    description: Requests in flight at once where the API does not answer in bulk. 10 by default.
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
- name: Which applications are there?
  community.ovh.ovh_api_application_info:
  register: api

- name: Say which have no credential of this account
  ansible.builtin.debug:
    msg: "{{ api.applications | rejectattr('credential_ids') | map(attribute='name') | list }}"

- name: What hangs on the backup?
  community.ovh.ovh_api_application_info:
    application_name: backup
"""

RETURN = r"""
applications:
  description: The applications, those of O(application_id) in the order asked.
  returned: success
  type: list
  elements: dict
  contains:
    application_id:
      description: The application's id.
      type: int
      sample: 102
    application_key:
      description: The application key, which is a name and no secret.
      type: str
      sample: sandboxAppKey002
    name:
      description: The application's name.
      type: str
      sample: backup
    description:
      description: What the application says of itself.
      type: str
      sample: Nightly backups
    status:
      description: The state of the application.
      type: str
      sample: active
    credential_ids:
      description: The ids of the account's own credentials that hang on it. Those of other accounts are not to be seen.
      type: list
      elements: int
      sample: [502, 505]
    at_work:
      description: Whether the key that the task itself was done with belongs to it.
      type: bool
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.account.applications_job import INFO_JOB as JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
