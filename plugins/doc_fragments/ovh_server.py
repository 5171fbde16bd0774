# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_server, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  monitoring:
    type: bool
  no_intervention:
    type: bool
  rescue_mail:
    type: str
  rescue_ssh_key:
    type: str
  efi_bootloader_path:
    type: str
  root_device:
    type: str
  boot_type:
    type: str
    choices: [harddisk, internal, ipxeCustomerScript, network, power, rescue]
  boot_kernel:
    type: str
  boot_id:
    type: int
  boot_script:
    type: str
  display_name:
    type: str
  tags:
    type: dict
  purge_tags:
    type: bool
    default: false
  reboot:
    type: str
    choices: [never, when_boot_changed]
    default: never
notes:
  - >-
    API routes: GET /dedicated/server, GET and PUT /dedicated/server/*, GET and PUT /v2/iam/resource/*, GET
    /dedicated/server/*/serviceInfos, PUT /services/*, GET /dedicated/server/*/boot, GET /dedicated/server/*/boot/*, GET
    /dedicated/server/*/task, GET /dedicated/server/*/task/*, POST /dedicated/server/*/reboot.
  - >-
    IAM actions: dedicatedServer:apiovh:get, dedicatedServer:apiovh:put, account:apiovh:iam/resource/edit,
    dedicatedServer:apiovh:serviceInfos/get, account:apiovh:services/edit, dedicatedServer:apiovh:boot/get,
    dedicatedServer:apiovh:task/get, dedicatedServer:apiovh:reboot.
  - >-
    Only on soyoustart-eu and kimsufi-eu: GET and PUT /service/*, with the IAM actions account:apiovh:service/get,
    account:apiovh:service/edit.
"""
