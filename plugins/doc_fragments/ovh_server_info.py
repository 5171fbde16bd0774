# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_server_info, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  all:
    type: bool
    default: false
  gather:
    type: list
    elements: str
    choices: [burst, service_infos, ips, hardware, network, tasks, interventions, boot, ipmi]
    default: []
  all_tasks:
    type: bool
    default: false
notes:
  - >-
    API routes: GET /dedicated/server, GET /dedicated/server/*, GET /dedicated/server/*/burst, GET
    /dedicated/server/*/serviceInfos, GET /dedicated/server/*/ips, GET /dedicated/server/*/specifications/hardware, GET
    /dedicated/server/*/specifications/network, GET /dedicated/server/*/virtualNetworkInterface, GET
    /dedicated/server/*/virtualNetworkInterface/*, GET /dedicated/server/*/networkInterfaceController, GET
    /dedicated/server/*/networkInterfaceController/*, GET /dedicated/server/*/task, GET /dedicated/server/*/task/*, GET
    /dedicated/server/*/intervention, GET /dedicated/server/*/intervention/*, GET /dedicated/server/*/boot, GET
    /dedicated/server/*/boot/*, GET /dedicated/server/*/features/ipmi.
  - >-
    IAM actions: dedicatedServer:apiovh:get, dedicatedServer:apiovh:burst/get, dedicatedServer:apiovh:serviceInfos/get,
    dedicatedServer:apiovh:ips/get, dedicatedServer:apiovh:specifications/hardware/get,
    dedicatedServer:apiovh:specifications/network/get, dedicatedServer:apiovh:virtualNetworkInterface/get,
    dedicatedServer:apiovh:networkInterfaceController/get, dedicatedServer:apiovh:task/get,
    dedicatedServer:apiovh:intervention/get, dedicatedServer:apiovh:boot/get, dedicatedServer:apiovh:features/ipmi/get.
"""
