# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_ssh_key, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  key_name:
    type: raw
    required: true
    aliases: [name]
  key:
    type: str
    aliases: [public_key]
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET and POST /me/sshKey, GET and DELETE /me/sshKey/*.
  - >-
    IAM actions: account:apiovh:me/sshKey/get, account:apiovh:me/sshKey/create, account:apiovh:me/sshKey/delete.
"""
