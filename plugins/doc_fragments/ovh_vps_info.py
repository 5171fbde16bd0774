# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_vps_info, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  all:
    type: bool
    default: false
  gather:
    type: list
    elements: str
    choices: [service_infos, datacenter, ips, disks, options, snapshot, image, images, tasks]
    default: []
  all_tasks:
    type: bool
    default: false
notes:
  - >-
    API routes: GET /vps, GET /vps/*, GET /vps/*/serviceInfos, GET /vps/*/datacenter, GET /vps/*/ips, GET /vps/*/ips/*,
    GET /vps/*/disks, GET /vps/*/disks/*, GET /vps/*/option, GET /vps/*/option/*, GET /vps/*/snapshot, GET
    /vps/*/images/current, GET /vps/*/images/available, GET /vps/*/images/available/*, GET /vps/*/tasks, GET
    /vps/*/tasks/*.
  - >-
    IAM actions: vps:apiovh:get, vps:apiovh:serviceInfos/get, vps:apiovh:datacenter/get, vps:apiovh:ips/get,
    vps:apiovh:disks/get, vps:apiovh:option/get, vps:apiovh:snapshot/get, vps:apiovh:images/current/get,
    vps:apiovh:images/available/get, vps:apiovh:tasks/get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""
