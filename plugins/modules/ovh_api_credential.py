#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_api_credential
short_description: Revoke API credentials, or limit them to IP addresses
description:
  - Revokes credentials (consumer keys) of the account, or limits them to IP addresses.
  - Select credentials by id or by filters. Several selectors are intersected. At least one is required. An empty list
    selects nothing.
  - Credentials that are not validated yet, and those of OVHcloud's support, are only changed if O(credential_id)
    selects them. Filters skip them with a warning.
  - A failure on one credential does not stop the others. The task fails at the end and names each failed credential.
    Protected credentials that filters find are not failures.
  - M(community.ovh.ovh_consumer_key) creates new credentials with the consent of a person.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  credential_id:
    description: The credentials with these ids. An id that does not exist counts as absent.
  status:
    description:
      - The credentials in one of these states, V(expired), V(pendingValidation), V(refused) and V(validated).
      - An undocumented state is accepted with a warning, because the API may have added it.
  application_id:
    description: The credentials of these applications.
  application_name:
    description: The credentials of applications with these names. Case-insensitive.
  unused_for:
    description:
      - The credentials that were not used for this time, in hours, days or weeks, such as V(12h), V(90d) or V(8w).
      - For a credential that was never used, its creation date counts.
  expires_within:
    description:
      - The credentials that expire within this time, such as V(14d), or have expired. Add O(status=validated) to
        exclude expired ones.
      - Credentials without expiry never match.
  state:
    description: V(absent) revokes the credentials. V(present) limits them to O(allowed_ips), which is then required.
  allowed_ips:
    description:
      - The only IP addresses and blocks that may use the credentials, such as V(192.0.2.7) and V(2001:db8::/64). V([])
        allows all addresses.
  force:
    description:
      - Also revoke the credential in use, or exclude addresses that may use it now. It is changed last, and only if all
        other changes succeed.
      - Without it, the credential in use is not revoked. The task cannot know its own public address, so a credential
        in use that is allowed from everywhere can be limited to any O(allowed_ips) without O(force). Make sure that
        your address is included.
  parallel:
    description: Maximum number of parallel requests. By default 10 reads and 5 writes.
extends_documentation_fragment:
  - community.ovh.ovh_api_credential
  - community.ovh.connection
  - community.ovh.removals
  - community.ovh.attributes.account
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_api_credential_info
  - module: community.ovh.ovh_api_application
"""

EXAMPLES = r"""
- name: Limit the credentials of the application backup to two addresses
  community.ovh.ovh_api_credential:
    application_name: backup
    allowed_ips:
      - 192.0.2.7
      - 2001:db8:1::/64

- name: Revoke a credential
  community.ovh.ovh_api_credential:
    credential_id: 504
    state: absent

- name: Revoke expired and refused credentials
  community.ovh.ovh_api_credential:
    status: [expired, refused]
    state: absent

- name: Revoke credentials that were not used for three months
  community.ovh.ovh_api_credential:
    unused_for: 90d
    state: absent
    max_removals: 5
"""

RETURN = r"""
credentials:
  description: One entry for each selected credential, in the given order. Revoked credentials are shown as they were.
  returned: always, after the credentials were read
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
    ovh_support:
      description: Whether it belongs to OVHcloud's support.
      type: bool
    at_work:
      description: Whether the task used this credential.
      type: bool
    allowed_ips_before:
      description: The addresses that could use it before the task. Null if all could.
      type: list
      elements: str
    allowed_ips:
      description: The addresses that may use it after the task. Null if all may, or if it is absent. In check mode, the
        predicted value.
      type: list
      elements: str
    state_before:
      description: V(present) or V(absent) before the task. Null if it could not be read.
      type: str
    state:
      description: V(present) or V(absent) after the task. In check mode, the predicted value.
      type: str
    changed:
      description: Whether this credential was changed or revoked.
      type: bool
    failed:
      description: Present and true if this credential failed.
      type: bool
    skipped:
      description: Present and true if this credential was skipped.
      type: bool
    msg:
      description: The reason why the credential failed or was skipped.
      type: str
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

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._engine.selectable.job import selectable_job
from ansible_collections.community.ovh.plugins.module_utils._products.account._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.account.credentials import CREDENTIALS

JOB = selectable_job(CREDENTIALS, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
