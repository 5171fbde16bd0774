#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_api_application
short_description: Remove API applications of the account
description:
  - Removes applications, with all credentials (consumer keys) that hang on them. Result and diff say which these are.
  - They are chosen by id, name or state. Several are intersected. An empty list selects nothing, and at least one must be given.
  - An application that cannot be done does not keep the others from being done. The task fails at the end and names each that failed.
  - Applications are made by a person, on a page such as U(https://eu.api.ovh.com/createApp/).
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  application_id:
    description: The applications of these ids. One that the account does not have is as absent as it can be.
    type: list
    elements: int
  application_name:
    description: The applications of these names, all of them where several have the same. Case does not matter.
    type: list
    elements: str
  status:
    description:
      - The applications in one of these states, V(active), V(blocked), V(inactive) and V(trusted).
      - A state that is not documented is not refused, since the API may have a new one. There is a warning.
    type: list
    elements: str
  state:
    description: What they shall be.
    type: str
    choices: [absent]
    required: true
  force:
    description:
      - Remove the application that the key at work belongs to, too. It comes last, and only if all went well with the others. The next task then
        needs other keys.
    type: bool
    default: false
  parallel:
    description: Requests in flight at once. By default 10 that read and 5 that write.
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
  - O(max_removals) holds for the applications, and also for the credentials that go with them.
  - Credentials that other accounts have granted to an application end with it. The API does not show them.
"""

EXAMPLES = r"""
- name: See what would go with the backup's application
  community.ovh.ovh_api_application:
    application_name: backup
    state: absent
  check_mode: true
  diff: true

- name: The application goes, and its credentials with it
  community.ovh.ovh_api_application:
    application_id: 102
    state: absent
  register: removed

- name: Say which
  ansible.builtin.debug:
    msg: "{{ removed.applications | map(attribute='credential_ids') | flatten }}"
"""

RETURN = r"""
applications:
  description: One entry for each chosen application, named ones in the order asked. What was removed is shown as it was.
  returned: always, once the applications have been read
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
      description: The ids of the account's own credentials that go with it.
      type: list
      elements: int
      sample: [502, 505]
    at_work:
      description: Whether the key that the task itself was done with belongs to it.
      type: bool
    state_before:
      description: Whether it was V(present) or V(absent) before the task. Null where it could not be read.
      type: str
    state:
      description: Whether it is V(present) or V(absent) after the task. In check mode, what it would be.
      type: str
    changed:
      description: Whether this application was removed.
      type: bool
    failed:
      description: Present and true where this application could not be done.
      type: bool
    skipped:
      description: Present and true where this application was left out.
      type: bool
    msg:
      description: Why the application failed or was left out.
      type: str
http_status:
  description: HTTP status of the first failure that has one.
  returned: failure
  type: int
error_code:
  description: The API's code of the first failure that has one.
  returned: failure
  type: str
query_id:
  description: What OVHcloud's support asks for.
  returned: failure
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure for want of a right
  type: list
  elements: dict
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.account.applications_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
