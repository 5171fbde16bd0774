# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_server_backup_ftp_access, and what it needs to be allowed."""

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
  access:
    type: list
    elements: dict
    required: true
  state:
    type: str
    choices: [present, absent]
    default: present
  purge:
    type: bool
    default: false
  wait_timeout:
    type: float
    default: 300.0
notes:
  - >-
    API routes: GET and POST /dedicated/server/*/features/backupFTP/access, GET, PUT and DELETE
    /dedicated/server/*/features/backupFTP/access/*, GET /dedicated/server/*/features/backupFTP/authorizableBlocks, GET
    and POST /vps/*/backupftp/access, GET, PUT and DELETE /vps/*/backupftp/access/*, GET
    /vps/*/backupftp/authorizableBlocks.
  - >-
    IAM actions: dedicatedServer:apiovh:features/backupFTP/access/get,
    dedicatedServer:apiovh:features/backupFTP/access/create, dedicatedServer:apiovh:features/backupFTP/access/edit,
    dedicatedServer:apiovh:features/backupFTP/access/delete,
    dedicatedServer:apiovh:features/backupFTP/authorizableBlocks/get, vps:apiovh:backupftp/access/get,
    vps:apiovh:backupftp/access/create, vps:apiovh:backupftp/access/edit, vps:apiovh:backupftp/access/delete,
    vps:apiovh:backupftp/authorizableBlocks/get.
"""
