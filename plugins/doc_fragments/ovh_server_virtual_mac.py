# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_server_virtual_mac, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  service_name:
    type: str
    required: true
  addresses:
    type: list
    elements: dict
    required: true
  state:
    type: str
    choices: [present, absent]
    default: present
  purge:
    type: bool
    default: false
  recreate:
    type: str
    choices: [never, when_needed]
    default: never
  confirm:
    type: str
notes:
  - >-
    API routes: GET and POST /dedicated/server/*/virtualMac/*/virtualAddress, GET and DELETE
    /dedicated/server/*/virtualMac/*/virtualAddress/*, GET and POST /dedicated/server/*/virtualMac, GET
    /dedicated/server/*/virtualMac/*, GET /dedicated/server/*/specifications/network, GET /dedicated/server/*/task, GET
    /dedicated/server/*/task/*.
  - >-
    IAM actions: dedicatedServer:apiovh:virtualMac/virtualAddress/get, dedicatedServer:apiovh:virtualMac/get,
    dedicatedServer:apiovh:virtualMac/create, dedicatedServer:apiovh:virtualMac/virtualAddress/create,
    dedicatedServer:apiovh:virtualMac/virtualAddress/delete, dedicatedServer:apiovh:specifications/network/get,
    dedicatedServer:apiovh:task/get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and soyoustart-ca.
"""
