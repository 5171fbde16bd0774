# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_server_virtual_mac_info, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  service_name:
    type: str
    required: true
  ip:
    type: list
    elements: str
  parallel:
    type: int
notes:
  - >-
    API routes: GET /dedicated/server/*/virtualMac/*/virtualAddress, GET
    /dedicated/server/*/virtualMac/*/virtualAddress/*, GET /dedicated/server/*/virtualMac, GET
    /dedicated/server/*/virtualMac/*.
  - >-
    IAM actions: dedicatedServer:apiovh:virtualMac/virtualAddress/get, dedicatedServer:apiovh:virtualMac/get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and soyoustart-ca.
"""
