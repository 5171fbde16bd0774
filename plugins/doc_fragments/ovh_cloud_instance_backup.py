# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_cloud_instance_backup, and what it needs to be allowed."""

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
  instance_backup_id:
    type: str
  instance:
    type: str
  cron:
    type: str
  rotation:
    type: int
  max_execution_count:
    type: int
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET /cloud/project, GET /cloud/project/*, GET and POST /cloud/project/*/region/*/workflow/backup, GET
    and DELETE /cloud/project/*/region/*/workflow/backup/*, GET /cloud/project/*/instance.
  - >-
    IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:region/workflow/backup/get,
    publicCloudProject:apiovh:instance/get, publicCloudProject:apiovh:region/workflow/backup/create,
    publicCloudProject:apiovh:region/workflow/backup/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""
