# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_server_install, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  service_name:
    type: str
    required: true
  operating_system:
    type: str
    required: true
  reinstall:
    type: str
    choices: [never, when_os_differs, always]
    default: never
  customizations:
    type: dict
  storage:
    type: list
    elements: dict
  properties:
    type: dict
  wait_timeout:
    type: float
    default: 7200.0
notes:
  - >-
    API routes: GET /dedicated/server, GET /dedicated/server/*, GET /dedicated/server/*/task, GET
    /dedicated/server/*/task/*, GET /dedicated/server/*/install/status, GET
    /dedicated/server/*/install/compatibleTemplates, GET /dedicated/server/*/specifications/hardware, GET
    /dedicated/server/*/install/compatibleTemplatePartitionSchemes, POST /dedicated/server/*/reinstall.
  - >-
    IAM actions: dedicatedServer:apiovh:get, dedicatedServer:apiovh:task/get, dedicatedServer:apiovh:install/status/get,
    dedicatedServer:apiovh:install/compatibleTemplates/get, dedicatedServer:apiovh:specifications/hardware/get,
    dedicatedServer:apiovh:install/compatibleTemplatePartitionSchemes/get, dedicatedServer:apiovh:reinstall.
"""
