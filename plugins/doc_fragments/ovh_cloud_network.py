# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_cloud_network, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  project:
    type: str
    required: true
  name:
    type: raw
  network_id:
    type: str
  vlan_id:
    type: int
  regions:
    type: list
    elements: str
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET /cloud/project, GET /cloud/project/*, GET and POST /cloud/project/*/network/private, GET, PUT and
    DELETE /cloud/project/*/network/private/*, GET /cloud/project/*/instance, GET /cloud/project/*/region/*/gateway, GET
    /cloud/project/*/region/*/loadbalancing/loadbalancer, GET /cloud/project/*/kube, GET /cloud/project/*/kube/*, POST
    /cloud/project/*/network/private/*/region.
  - >-
    IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:network/private/get,
    publicCloudProject:apiovh:instance/get, publicCloudProject:apiovh:region/gateway/get,
    publicCloudProject:apiovh:region/loadbalancing/loadbalancer/get, publicCloudProject:apiovh:kube/get,
    publicCloudProject:apiovh:network/private/create, publicCloudProject:apiovh:network/private/edit,
    publicCloudProject:apiovh:network/private/region/create, publicCloudProject:apiovh:network/private/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""
