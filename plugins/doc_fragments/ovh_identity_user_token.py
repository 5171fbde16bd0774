# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_identity_user_token, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  user:
    type: str
    required: true
  name:
    type: raw
    required: true
  description:
    type: str
  expires_at:
    type: str
  expires_in:
    type: int
  dest:
    type: path
  dest_required:
    type: bool
    default: false
  renew:
    type: bool
    default: false
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET and POST /me/identity/user/*/token, GET, PUT and DELETE /me/identity/user/*/token/*.
  - >-
    IAM actions: account:apiovh:me/identity/user/token/get, account:apiovh:me/identity/user/token/create,
    account:apiovh:me/identity/user/token/edit, account:apiovh:me/identity/user/token/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
