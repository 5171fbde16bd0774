#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_cloud_s3_credential
short_description: Manage S3 credentials of a user of the Public Cloud
description:
  - Creates an S3 access key for a user of a Public Cloud project, writes it to a file, replaces it, or deletes it.
  - The user needs a key, not a certain one. If the file of O(dest) holds one of the user's keys, the task keeps that
    one. Otherwise, it writes the only key of the user to the file, or creates one if the user has none.
  - The API shows the secret of a key again, so that a lost file is written again with the same key.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  project:
    description: The Public Cloud project, by its id, its description or its number.
  user:
    description: The user, by its description, its OpenStack name or its id.
  access:
    description:
      - The access key of an existing credential, as a text. The API chooses it for new ones.
      - Required if the user has several and the file of O(dest) holds none of them, and for O(state=absent).
      - A list of access keys deletes several credentials.
  dest:
    description:
      - The file on the controller for the access key and its secret. Only its owner can read it, and the secret is then
        not in the result. Its other content stays.
      - The file also holds the date on which the key was written to it, and the key that it replaced.
      - Without it, the secret of a new key is returned, and that of an existing key is not.
  format:
    description:
      - The format of the file. V(aws) is a credentials file for the AWS CLI and SDKs, V(rclone) an C(rclone.conf), and
        V(env) a file of variables such as C(AWS_ACCESS_KEY_ID).
  profile:
    description: The profile of the credentials file, or the remote of the C(rclone.conf).
  region:
    description:
      - The region of object storage in lower-case letters, such as V(gra). It is written to the file.
  endpoint_url:
    description:
      - The URL of the object storage in the region, such as V(https://s3.gra.io.cloud.ovh.net). It is written to the
        file.
  rotate:
    description:
      - Replace the key that the file holds. The task then always reports a change.
      - A new key is created and written to the file. After the API lists it and the file has been read back, the old
        key is deleted. A key that the file does not hold is never deleted.
      - If the rotation is interrupted after the file was written, the next run deletes the old key.
  rotate_after:
    description:
      - Replace the key as O(rotate) does if the file has held it for this time, for example V(90d), V(12h) or V(8w).
      - The API does not show the age of a key. The time counts from the date in the file. If the file has no date, it
        is written, and the time starts then.
  state:
    description: Whether the user has a key.
extends_documentation_fragment:
  - community.ovh.ovh_cloud_s3_credential
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.deletion
  - community.ovh.attributes.cloud
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_cloud_s3_credential_info
  - module: community.ovh.ovh_cloud_user
notes:
  - Deletion ends all access with the key, and O(state=absent) needs O(confirm).
"""

EXAMPLES = r"""
- name: Make the directories of the AWS CLI and of rclone
  ansible.builtin.file:
    path: "{{ item }}"
    state: directory
    mode: "0700"
  loop:
    - ~/.aws
    - ~/.config/rclone

- name: Keep a key for the AWS CLI, and replace it every 90 days
  community.ovh.ovh_cloud_s3_credential:
    project: shop
    user: backup
    dest: ~/.aws/credentials
    profile: backup
    region: gra
    endpoint_url: https://s3.gra.io.cloud.ovh.net
    rotate_after: 90d

- name: Write the same key for rclone
  community.ovh.ovh_cloud_s3_credential:
    project: shop
    user: backup
    dest: ~/.config/rclone/rclone.conf
    format: rclone
    profile: ovh
    region: gra
    endpoint_url: https://s3.gra.io.cloud.ovh.net

- name: Delete a key
  community.ovh.ovh_cloud_s3_credential:
    project: shop
    user: backup
    access: 5a9b0000000000000000000000000001
    state: absent
    confirm: 5a9b0000000000000000000000000001
"""

RETURN = r"""
s3_credential:
  description: The credential after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(access) is not a list
  type: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    user:
      description: The user, as the task names it.
      type: raw
      sample: backup
    access:
      description: The access key.
      type: str
      sample: 5a9b0000000000000000000000000001
    tenant_id:
      description: The id that OpenStack has for the project.
      type: str
      sample: 0123456789abcdef0123456789abcdef
    user_id:
      description: The id of the user.
      type: str
      sample: "4001"
secret:
  description: The secret of a new key. Null in check mode.
  returned: if there is a new key, and no O(dest) or it could not be written
  type: str
file:
  description: The file that holds the key.
  returned: with O(dest)
  type: str
# Generated by `make pages` from here
s3_credentials:
  description: One entry for each object. An object that does not exist has only its name.
  returned: always
  type: list
  elements: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    user:
      description: The user, as the task names it.
      type: raw
      sample: backup
    access:
      description: The access key.
      type: str
      sample: 5a9b0000000000000000000000000001
    tenant_id:
      description: The id that OpenStack has for the project.
      type: str
      sample: 0123456789abcdef0123456789abcdef
    user_id:
      description: The id of the user.
      type: str
      sample: "4001"
    changed:
      description: Whether this object was created, changed or deleted.
      type: bool
      sample: true
    failed:
      description: True if the task failed for this object.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this object.
      type: str
    http_status:
      description: The HTTP status of the failure of this object.
      type: int
    error_code:
      description: The error code of the API for this object.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
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

from ansible_collections.community.ovh.plugins.module_utils._engine.kept_key.job import kept_key_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.cloud._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.s3_credential import S3_KEY

JOB = kept_key_job(S3_KEY, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
