# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_cloud_volume_snapshot, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  project:
    type: str
    required: true
  name:
    type: raw
  volume_snapshot_id:
    type: str
  volume:
    type: str
  description:
    type: str
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET /cloud/project, GET /cloud/project/*, GET /cloud/project/*/volume/snapshot, GET and DELETE
    /cloud/project/*/volume/snapshot/*, GET /cloud/project/*/volume, GET /cloud/project/*/volume/*, POST
    /cloud/project/*/volume/*/snapshot.
  - >-
    IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:volume/snapshot/get,
    publicCloudProject:apiovh:volume/get, publicCloudProject:apiovh:volume/snapshot/create,
    publicCloudProject:apiovh:volume/snapshot/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""
