# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_vrack_member, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  service_name:
    type: str
    required: true
  dedicated_server:
    type: list
    elements: str
  dedicated_server_interface:
    type: list
    elements: str
  ip:
    type: list
    elements: str
  ipv6:
    type: list
    elements: str
  cloud_project:
    type: list
    elements: str
  ip_loadbalancing:
    type: list
    elements: str
  dedicated_cloud:
    type: list
    elements: str
  ovh_cloud_connect:
    type: list
    elements: str
  vrack_services:
    type: list
    elements: str
  region:
    type: str
  state:
    type: str
    choices: [present, absent]
    default: present
  move:
    type: bool
    default: false
  wait_timeout:
    type: float
    default: 300.0
  parallel:
    type: int
notes:
  - >-
    API routes: GET /vrack, GET /vrack/*, GET /vrack/*/dedicatedServer, GET and POST /vrack/*/dedicatedServerInterface,
    GET and POST /vrack/*/ip, GET and POST /vrack/*/ipv6, GET and POST /vrack/*/cloudProject, GET and POST
    /vrack/*/ipLoadbalancing, GET and POST /vrack/*/dedicatedCloud, GET and POST /vrack/*/ovhCloudConnect, GET and POST
    /vrack/*/vrackServices, GET /dedicated/server/*/virtualNetworkInterface, GET /vrack/*/task, GET /vrack/*/task/*,
    DELETE /vrack/*/dedicatedServer/*, DELETE /vrack/*/dedicatedServerInterface/*, DELETE /vrack/*/ip/*, DELETE
    /vrack/*/ipv6/*, DELETE /vrack/*/cloudProject/*, DELETE /vrack/*/ipLoadbalancing/*, DELETE
    /vrack/*/dedicatedCloud/*, DELETE /vrack/*/ovhCloudConnect/*, DELETE /vrack/*/vrackServices/*.
  - >-
    IAM actions: vrack:apiovh:get, vrack:apiovh:dedicatedServer/get, vrack:apiovh:dedicatedServerInterface/get,
    vrack:apiovh:ip/get, vrack:apiovh:ipv6/get, vrack:apiovh:cloudProject/get, vrack:apiovh:ipLoadbalancing/get,
    vrack:apiovh:pccVMware/get, vrack:apiovh:ovhCloudConnect/get, vrack:apiovh:vrackServices/get,
    dedicatedServer:apiovh:virtualNetworkInterface/get, vrack:apiovh:task/get,
    vrack:apiovh:dedicatedServerInterface/attach, dedicatedServer:apiovh:vrack/attach, vrack:apiovh:ip/attach,
    ip:apiovh:vrack/attach, vrack:apiovh:ipv6/attach, vrack:apiovh:cloudProject/attach,
    publicCloudProject:apiovh:vrack/attach, vrack:apiovh:ipLoadbalancing/attach, ipLoadbalancing:apiovh:vrack/attach,
    vrack:apiovh:pccVMware/attach, pccVMware:apiovh:vrack/attach, vrack:apiovh:ovhCloudConnect/attach,
    ovhCloudConnect:apiovh:vrack/attach, vrack:apiovh:vrackServices/attach, vrackServices:apiovh:vrack/attach,
    vrack:apiovh:dedicatedServer/detach, vrack:apiovh:dedicatedServerInterface/detach, vrack:apiovh:ip/detach,
    vrack:apiovh:ipv6/detach, vrack:apiovh:cloudProject/detach, vrack:apiovh:ipLoadbalancing/detach,
    vrack:apiovh:pccVMware/detach, vrack:apiovh:ovhCloudConnect/detach, vrack:apiovh:vrackServices/detach.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""
