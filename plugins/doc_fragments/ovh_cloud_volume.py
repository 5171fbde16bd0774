# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_cloud_volume, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  project:
    type: str
    required: true
  name:
    type: raw
  volume_id:
    type: str
  region:
    type: str
  type:
    type: str
  size:
    type: int
  description:
    type: str
  image:
    type: str
  snapshot:
    type: str
  attached_to:
    type: list
    elements: str
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET /cloud/project, GET /cloud/project/*, GET and POST /cloud/project/*/volume, GET, PUT and DELETE
    /cloud/project/*/volume/*, GET /cloud/project/*/image, GET /cloud/project/*/volume/snapshot, GET
    /cloud/project/*/instance, POST /cloud/project/*/volume/*/upsize, POST /cloud/project/*/volume/*/attach, POST
    /cloud/project/*/volume/*/detach.
  - >-
    IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:volume/get,
    publicCloudProject:apiovh:image/get, publicCloudProject:apiovh:volume/snapshot/get,
    publicCloudProject:apiovh:instance/get, publicCloudProject:apiovh:volume/create,
    publicCloudProject:apiovh:volume/edit, publicCloudProject:apiovh:volume/upsize,
    publicCloudProject:apiovh:volume/attach, publicCloudProject:apiovh:volume/detach,
    publicCloudProject:apiovh:volume/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""
