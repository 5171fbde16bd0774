# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_cloud_volume_backup, and what it needs to be allowed."""

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
  volume_backup_id:
    type: str
  volume:
    type: str
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET /cloud/project, GET /cloud/project/*, GET and POST /cloud/project/*/region/*/volumeBackup, GET and
    DELETE /cloud/project/*/region/*/volumeBackup/*, GET /cloud/project/*/volume, GET /cloud/project/*/volume/*.
  - >-
    IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:region/volumeBackup/get,
    publicCloudProject:apiovh:volume/get, publicCloudProject:apiovh:region/volumeBackup/create,
    publicCloudProject:apiovh:region/volumeBackup/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
