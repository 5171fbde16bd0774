# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_vps_automated_backup_info, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  all:
    type: bool
    default: false
notes:
  - >-
    API routes: GET /vps, GET /vps/*, GET /vps/*/automatedBackup, GET /vps/*/automatedBackup/restorePoints, GET
    /vps/*/automatedBackup/attachedBackup.
  - >-
    IAM actions: vps:apiovh:get, vps:apiovh:automatedBackup/get, vps:apiovh:automatedBackup/restorePoints/get,
    vps:apiovh:automatedBackup/attachedBackup/get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""
