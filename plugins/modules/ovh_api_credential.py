#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_api_credential
short_description: Revoke API credentials, or limit them to IP addresses
description:
  - Revokes credentials (consumer keys) that the account has granted, or says from which addresses they may be used.
  - They are chosen by id or by filters. Several are intersected. An empty list selects nothing, and at least one must be given.
  - Credentials that await their validation, and those of OVHcloud's support, are touched by O(credential_id) alone. Filters leave them out, with a
    warning.
  - A credential that cannot be done does not keep the others from being done. The task fails at the end and names each that failed. What was found
    by filters and may not be touched is no failure.
  - New ones are made with M(community.ovh.ovh_consumer_key), which takes a person's consent.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  credential_id:
    description: The credentials of these ids. One that the account does not have is as absent as it can be.
  status:
    description:
      - The credentials in one of these states, V(expired), V(pendingValidation), V(refused) and V(validated).
      - A state that is not documented is not refused, since the API may have a new one. There is a warning.
  application_id:
    description: The credentials of these applications.
  application_name:
    description: The credentials of the applications of these names. Case does not matter.
  unused_for:
    description:
      - The credentials that have not been used for so long, in hours, days or weeks, such as V(12h), V(90d) or V(8w).
      - One that was never used counts from its creation.
  expires_within:
    description:
      - The credentials that end within so long, such as V(14d), or have ended. Add O(status=validated) to leave out what has ended.
      - One without an end is never among them.
  state:
    description: With V(absent) the credentials are revoked. With V(present) they have these O(allowed_ips), which must be given.
  allowed_ips:
    description:
      - The addresses and blocks that may use the credentials, such as V(192.0.2.7) and V(2001:db8::/64), and no others. With V([]) all may.
  force:
    description:
      - Revoke the key at work too, and give it O(allowed_ips) that leave out some of the addresses that may use it now. It comes last, and only
        if all went well with the others.
      - Without it the key at work is not revoked. From which public address the task's own requests come cannot be known here, so that a key at
        work that may be used from everywhere can be limited to any O(allowed_ips) without O(force). Make sure that yours is among them.
  parallel:
    description: Requests in flight at once. By default 10 that read and 5 that write.
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
- name: The backup's keys work from two places alone
  community.ovh.ovh_api_credential:
    application_name: backup
    allowed_ips:
      - 192.0.2.7
      - 2001:db8:1::/64

- name: Revoke one
  community.ovh.ovh_api_credential:
    credential_id: 504
    state: absent

- name: Revoke what has expired or was refused
  community.ovh.ovh_api_credential:
    status: [expired, refused]
    state: absent

- name: Revoke what nobody has used for three months
  community.ovh.ovh_api_credential:
    unused_for: 90d
    state: absent
    max_removals: 5
"""

RETURN = r"""
credentials:
  description: One entry for each chosen credential, named ones in the order asked. What was revoked is shown as it was.
  returned: always, once the credentials have been read
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
    ovh_support:
      description: Whether it is one of OVHcloud's support.
      type: bool
    at_work:
      description: Whether the task itself was done with it.
      type: bool
    allowed_ips_before:
      description: The addresses that could use it before the task. Null where all could.
      type: list
      elements: str
    allowed_ips:
      description: The addresses that may use it after the task. Null where all may, or where it is absent. In check mode, what they would be.
      type: list
      elements: str
    state_before:
      description: Whether it was V(present) or V(absent) before the task. Null where it could not be read.
      type: str
    state:
      description: Whether it is V(present) or V(absent) after the task. In check mode, what it would be.
      type: str
    changed:
      description: Whether this credential was changed or revoked.
      type: bool
    failed:
      description: Present and true where this credential could not be done.
      type: bool
    skipped:
      description: Present and true where this credential was left out.
      type: bool
    msg:
      description: Why the credential failed or was left out.
      type: str
# Generated by `make pages` from here
http_status:
  description: HTTP status of the failure; where several objects failed, of the first that has one.
  returned: failure, where the API answered
  type: int
error_code:
  description: The API's code of the failure; where several objects failed, of the first that has one.
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
      description: The IAM action, where the credentials are those of a service account.
      type: str
      sample: account:apiovh:me/get
# to here.
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.account.credentials_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
