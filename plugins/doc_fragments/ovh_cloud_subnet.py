# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_cloud_subnet, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  project:
    type: str
    required: true
  network:
    type: str
    required: true
  cidr:
    type: raw
  subnet_id:
    type: str
  region:
    type: str
  start:
    type: str
  end:
    type: str
  dhcp:
    type: bool
  no_gateway:
    type: bool
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET /cloud/project, GET /cloud/project/*, GET /cloud/project/*/network/private, GET
    /cloud/project/*/network/private/*, GET and POST /cloud/project/*/network/private/*/subnet, DELETE
    /cloud/project/*/network/private/*/subnet/*.
  - >-
    IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:network/private/get,
    publicCloudProject:apiovh:network/private/subnet/get, publicCloudProject:apiovh:network/private/subnet/create,
    publicCloudProject:apiovh:network/private/subnet/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""
