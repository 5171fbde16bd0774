# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_server_link_aggregation, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  service_name:
    type: str
    required: true
  name:
    type: str
    required: true
  interfaces:
    type: list
    elements: str
  state:
    type: str
    choices: [present, absent]
    default: present
  confirm:
    type: str
  wait_timeout:
    type: float
    default: 1800.0
notes:
  - >-
    API routes: GET /dedicated/server, GET /dedicated/server/*, GET /dedicated/server/*/task, GET
    /dedicated/server/*/task/*, GET /dedicated/server/*/virtualNetworkInterface, GET
    /dedicated/server/*/virtualNetworkInterface/*, GET /dedicated/server/*/specifications/network, POST
    /dedicated/server/*/ola/aggregation, POST /dedicated/server/*/ola/reset.
  - >-
    IAM actions: dedicatedServer:apiovh:get, dedicatedServer:apiovh:task/get,
    dedicatedServer:apiovh:virtualNetworkInterface/get, dedicatedServer:apiovh:specifications/network/get,
    dedicatedServer:apiovh:ola/aggregation/create, dedicatedServer:apiovh:ola/reset.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
