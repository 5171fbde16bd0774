# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_server_reboot, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  service_name:
    type: str
    required: true
  unless_rebooted_since:
    type: str
    aliases: [unless_done_since]
  wait_for:
    type: str
    choices: [task, power_cycle]
    default: task
notes:
  - >-
    API routes: GET /dedicated/server, GET /dedicated/server/*, GET /dedicated/server/*/task, GET
    /dedicated/server/*/task/*, POST /dedicated/server/*/reboot.
  - >-
    IAM actions: dedicatedServer:apiovh:get, dedicatedServer:apiovh:task/get, dedicatedServer:apiovh:reboot.
"""
