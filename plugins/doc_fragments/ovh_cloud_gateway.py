# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_cloud_gateway, and what it needs to be allowed."""

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
  gateway_id:
    type: str
  model:
    type: str
    choices: [2xl, 3xl, l, m, s, xl]
  network:
    type: str
  subnet:
    type: str
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET /cloud/project, GET /cloud/project/*, GET /cloud/project/*/region/*/gateway, GET, PUT and DELETE
    /cloud/project/*/region/*/gateway/*, GET /cloud/project/*/region/*/network, GET
    /cloud/project/*/region/*/network/*/subnet, POST /cloud/project/*/region/*/network/*/subnet/*/gateway, GET
    /cloud/project/*/operation/*.
  - >-
    IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:region/gateway/get,
    publicCloudProject:apiovh:region/network/get, publicCloudProject:apiovh:region/network/subnet/get,
    publicCloudProject:apiovh:region/network/subnet/gateway/create, publicCloudProject:apiovh:region/gateway/edit,
    publicCloudProject:apiovh:region/gateway/delete, publicCloudProject:apiovh:operation/get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
