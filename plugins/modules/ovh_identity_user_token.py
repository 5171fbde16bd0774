#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_identity_user_token
short_description: Manage personal access tokens of a user
description:
  - Creates, changes, renews and deletes the personal access tokens of a local user.
  - The API shows the value of a token only at creation. It is returned as RV(token), or written to O(dest).
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  user:
    description: The login of the user.
  name:
    description:
      - The name of the token, as a text. It cannot be changed.
      - A list of names deletes several tokens. An empty list selects nothing.
  description:
    description: The description of the token. Required to create a token.
  expires_at:
    description: When the token expires, as an ISO 8601 timestamp. By default, it does not expire.
  expires_in:
    description: The lifetime of a new token in seconds. It is ignored for an existing token, unless O(renew=true).
  dest:
    description:
      - A file on the controller for the value of a new token. It is readable only by its owner, and the value is then
        not in the result.
      - If the token exists and the file does not, a warning says so.
  dest_required:
    description: Fail if the token exists and the file of O(dest) does not.
  renew:
    description:
      - Delete the token and create it again with a new value. The task then always reports a change.
      - Between both, no token of this name exists, and clients are rejected until they have the new value. To avoid
        this gap, create a second token with another name.
      - The new token has the properties of the old one, unless the task sets others.
  state:
    description: Whether the token exists.
extends_documentation_fragment:
  - community.ovh.ovh_identity_user_token
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.recreate
  - community.ovh.attributes.iam
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_identity_user_token_info
  - module: community.ovh.ovh_identity_user
"""

EXAMPLES = r"""
- name: Create a token for 90 days and keep its value in a file
  community.ovh.ovh_identity_user_token:
    user: jane
    name: backup
    description: Nightly backups
    expires_in: 7776000
    dest: backup.token

- name: Delete a token
  community.ovh.ovh_identity_user_token:
    user: jane
    name: backup
    state: absent
"""

RETURN = r"""
user_token:
  description: The token after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(name) is not a list
  type: dict
  contains:
    user:
      description: The user, as the task names it.
      type: str
      sample: jane
    name:
      description: The name of the token.
      type: str
      sample: laptop
    description:
      description: The description of the token.
      type: str
      sample: Laptop of Jane
    expires_at:
      description: When the token expires. Null if it does not expire.
      type: str
      sample: "2027-05-04T12:15:00+02:00"
    creation:
      description: When the token was created.
      type: str
      sample: "2024-02-01T10:00:00Z"
    last_used:
      description: When the token was last used.
      type: str
user_tokens:
  description: One entry for each name, in the order of O(name).
  returned: always
  type: list
  elements: dict
  contains:
    user:
      description: The user, as the task names it.
      type: str
      sample: jane
    name:
      description: The name of the token.
      type: str
      sample: laptop
    description:
      description: The description of the token.
      type: str
      sample: Laptop of Jane
    expires_at:
      description: When the token expires. Null if it does not expire.
      type: str
      sample: "2027-05-04T12:15:00+02:00"
    creation:
      description: When the token was created.
      type: str
      sample: "2024-02-01T10:00:00Z"
    last_used:
      description: When the token was last used.
      type: str
    changed:
      description: Whether the token was created, changed or deleted.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this token.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this token.
      type: str
    http_status:
      description: The HTTP status of this token's failure.
      type: int
    error_code:
      description: The API's code of this token's failure.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
token:
  description: The value of a new token. Null in check mode.
  returned: if there is a new token and no O(dest)
  type: str
dest:
  description: The file that holds the value of the new token.
  returned: with O(dest), if there is a new token
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

from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import resource_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.iam._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.iam.user_token import IDENTITY_USER_TOKEN

JOB = resource_job(IDENTITY_USER_TOKEN, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
