# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_vrack_info, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  service_name:
    type: list
    elements: str
  tagged:
    type: dict
    aliases: [tags]
  on_empty:
    type: str
    choices: [warn, fail]
    default: warn
  parallel:
    type: int
notes:
  - >-
    API routes: GET /vrack, GET /vrack/*, GET /vrack/*/dedicatedServer, GET /vrack/*/dedicatedServerInterface, GET
    /vrack/*/ip, GET /vrack/*/ipv6, GET /vrack/*/cloudProject, GET /vrack/*/ipLoadbalancing, GET
    /vrack/*/dedicatedCloud, GET /vrack/*/ovhCloudConnect, GET /vrack/*/vrackServices, GET
    /vrack/*/dedicatedServerInterfaceDetails.
  - >-
    IAM actions: vrack:apiovh:get, vrack:apiovh:dedicatedServer/get, vrack:apiovh:dedicatedServerInterface/get,
    vrack:apiovh:ip/get, vrack:apiovh:ipv6/get, vrack:apiovh:cloudProject/get, vrack:apiovh:ipLoadbalancing/get,
    vrack:apiovh:pccVMware/get, vrack:apiovh:ovhCloudConnect/get, vrack:apiovh:vrackServices/get,
    vrack:apiovh:dedicatedServerInterfaceDetails/get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""
