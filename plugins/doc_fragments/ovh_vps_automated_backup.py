# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_vps_automated_backup, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  schedule:
    type: str
  attach:
    type: str
  detach:
    type: str
  restore:
    type: str
  change_password:
    type: bool
notes:
  - >-
    API routes: GET /vps, GET /vps/*, GET /vps/*/tasks, GET /vps/*/tasks/*, POST /vps/*/automatedBackup/reschedule, POST
    /vps/*/automatedBackup/detachBackup, POST /vps/*/automatedBackup/restore, GET /vps/*/automatedBackup, GET
    /vps/*/automatedBackup/attachedBackup, GET /vps/*/automatedBackup/restorePoints.
  - >-
    IAM actions: vps:apiovh:get, vps:apiovh:tasks/get, vps:apiovh:automatedBackup/reschedule,
    vps:apiovh:automatedBackup/detachBackup, vps:apiovh:automatedBackup/restore, vps:apiovh:automatedBackup/get,
    vps:apiovh:automatedBackup/attachedBackup/get, vps:apiovh:automatedBackup/restorePoints/get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""
