# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_cloud_bucket, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  project:
    type: str
    required: true
  region:
    type: str
    required: true
  name:
    type: raw
    required: true
  owner_id:
    type: int
  versioning:
    type: str
    choices: [enabled, suspended]
  encryption:
    type: str
    choices: [AES256, plaintext]
  user_access:
    type: list
    elements: dict
  update_user_access:
    type: str
    choices: [on_create, always]
    default: on_create
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET /cloud/project, GET /cloud/project/*, GET and POST /cloud/project/*/region/*/storage, GET, PUT and
    DELETE /cloud/project/*/region/*/storage/*, GET /cloud/project/*/user, GET /cloud/project/*/user/*, POST
    /cloud/project/*/region/*/storage/*/policy/*.
  - >-
    IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:region/storage/get,
    publicCloudProject:apiovh:user/get, publicCloudProject:apiovh:region/storage/create,
    publicCloudProject:apiovh:region/storage/edit, publicCloudProject:apiovh:region/storage/policy/create,
    publicCloudProject:apiovh:region/storage/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
