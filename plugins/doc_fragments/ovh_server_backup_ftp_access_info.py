# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_server_backup_ftp_access_info, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  service_name:
    type: list
    elements: str
    required: true
  product:
    type: str
    choices: [server, vps]
    default: server
  include:
    type: list
    elements: str
    choices: [authorizable_blocks]
  parallel:
    type: int
notes:
  - >-
    API routes: GET /dedicated/server/*/features/backupFTP/access, GET /dedicated/server/*/features/backupFTP/access/*,
    GET /vps/*/backupftp/access, GET /vps/*/backupftp/access/*, GET
    /dedicated/server/*/features/backupFTP/authorizableBlocks, GET /vps/*/backupftp/authorizableBlocks.
  - >-
    IAM actions: dedicatedServer:apiovh:features/backupFTP/access/get, vps:apiovh:backupftp/access/get,
    dedicatedServer:apiovh:features/backupFTP/authorizableBlocks/get, vps:apiovh:backupftp/authorizableBlocks/get.
"""
