# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_cloud_user, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  project:
    type: str
    required: true
  name:
    type: raw
  user_id:
    type: str
  roles:
    type: list
    elements: str
  dest:
    type: path
  dest_required:
    type: bool
    default: false
  rotate:
    type: bool
    default: false
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET /cloud/project, GET /cloud/project/*, GET and POST /cloud/project/*/user, GET and DELETE
    /cloud/project/*/user/*, GET /cloud/project/*/role, PUT /cloud/project/*/user/*/role, POST
    /cloud/project/*/user/*/regeneratePassword.
  - >-
    IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:user/get, publicCloudProject:apiovh:role/get,
    publicCloudProject:apiovh:user/create, publicCloudProject:apiovh:user/role/edit,
    publicCloudProject:apiovh:user/regeneratePassword, publicCloudProject:apiovh:user/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""
