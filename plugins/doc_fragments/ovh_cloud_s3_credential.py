# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_cloud_s3_credential, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  project:
    type: str
    required: true
  user:
    type: str
    required: true
  access:
    type: raw
  dest:
    type: path
  format:
    type: str
    choices: [aws, rclone, env]
    default: aws
  profile:
    type: str
    default: default
  region:
    type: str
  endpoint_url:
    type: str
  rotate:
    type: bool
    default: false
  rotate_after:
    type: str
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET /cloud/project, GET /cloud/project/*, GET /cloud/project/*/user, GET /cloud/project/*/user/*, GET
    and POST /cloud/project/*/user/*/s3Credentials, GET and DELETE /cloud/project/*/user/*/s3Credentials/*, POST
    /cloud/project/*/user/*/s3Credentials/*/secret.
  - >-
    IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:user/get,
    publicCloudProject:apiovh:user/s3Credentials/get, publicCloudProject:apiovh:user/s3Credentials/create,
    publicCloudProject:apiovh:user/s3Credentials/delete, publicCloudProject:apiovh:user/s3Credentials/secret/display.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
