# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_cloud_floating_ip, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  project:
    type: str
    required: true
  region:
    type: str
    required: true
  instance:
    type: raw
  floating_ip_id:
    type: str
    aliases: [ip]
  private_ip:
    type: str
  gateway:
    type: dict
  state:
    type: str
    choices: [present, absent, detached]
    default: present
notes:
  - >-
    API routes: GET /cloud/project, GET /cloud/project/*, GET /cloud/project/*/region/*/floatingip, GET and DELETE
    /cloud/project/*/region/*/floatingip/*, GET /cloud/project/*/instance, POST
    /cloud/project/*/region/*/instance/*/floatingIp, POST /cloud/project/*/region/*/instance/*/associateFloatingIp, POST
    /cloud/project/*/region/*/floatingip/*/detach, GET /cloud/project/*/operation/*.
  - >-
    IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:region/floatingip/get,
    publicCloudProject:apiovh:instance/get, publicCloudProject:apiovh:region/instance/floatingIp/create,
    publicCloudProject:apiovh:region/instance/associateFloatingIp, publicCloudProject:apiovh:region/floatingip/detach,
    publicCloudProject:apiovh:region/floatingip/delete, publicCloudProject:apiovh:operation/get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
