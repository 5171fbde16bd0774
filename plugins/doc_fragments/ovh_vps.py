# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_vps, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  display_name:
    type: str
  keymap:
    type: str
    choices: [fr, us]
  netboot_mode:
    type: str
    choices: [local, rescue]
  sla_monitoring:
    type: bool
  state:
    type: str
    choices: [started, stopped, restarted]
  snapshot:
    type: dict
  unless_done_since:
    type: str
  revert:
    type: bool
  image:
    type: str
  rebuild:
    type: str
    choices: [never, when_image_differs, always]
    default: never
  ssh_key:
    type: str
  send_password:
    type: bool
  console:
    type: bool
    default: false
notes:
  - >-
    API routes: GET /vps, GET and PUT /vps/*, GET /vps/*/tasks, GET /vps/*/tasks/*, POST /vps/*/start, POST /vps/*/stop,
    POST /vps/*/reboot, POST /vps/*/createSnapshot, PUT, DELETE and GET /vps/*/snapshot, POST /vps/*/snapshot/revert,
    POST /vps/*/rebuild, GET /vps/*/images/current, GET /vps/*/images/available, GET /vps/*/images/available/*, POST
    /vps/*/getConsoleUrl.
  - >-
    IAM actions: vps:apiovh:get, vps:apiovh:put, vps:apiovh:tasks/get, vps:apiovh:start, vps:apiovh:stop,
    vps:apiovh:reboot, vps:apiovh:snapshot/create, vps:apiovh:snapshot/edit, vps:apiovh:snapshot/delete,
    vps:apiovh:snapshot/revert, vps:apiovh:rebuild, vps:apiovh:snapshot/get, vps:apiovh:images/current/get,
    vps:apiovh:images/available/get, vps:apiovh:getConsoleUrl.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""
