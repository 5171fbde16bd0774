# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_cloud_instance_snapshot, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  project:
    type: str
    required: true
  name:
    type: raw
  instance_snapshot_id:
    type: str
  region:
    type: str
  instance:
    type: str
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET /cloud/project, GET /cloud/project/*, GET /cloud/project/*/snapshot, GET and DELETE
    /cloud/project/*/snapshot/*, GET /cloud/project/*/instance, POST /cloud/project/*/instance/*/snapshot.
  - >-
    IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:snapshot/get,
    publicCloudProject:apiovh:instance/get, publicCloudProject:apiovh:instance/snapshot,
    publicCloudProject:apiovh:snapshot/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""
