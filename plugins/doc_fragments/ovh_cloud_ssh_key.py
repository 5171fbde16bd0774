# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_cloud_ssh_key, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  project:
    type: str
    required: true
  name:
    type: raw
  ssh_key_id:
    type: str
  public_key:
    type: str
    aliases: [key]
  region:
    type: str
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET /cloud/project, GET /cloud/project/*, GET and POST /cloud/project/*/sshkey, GET and DELETE
    /cloud/project/*/sshkey/*.
  - >-
    IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:sshkey/get,
    publicCloudProject:apiovh:sshkey/create, publicCloudProject:apiovh:sshkey/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""
