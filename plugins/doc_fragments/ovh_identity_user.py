# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_identity_user, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  login:
    type: raw
    required: true
    aliases: [name]
  email:
    type: str
  password:
    type: str
  description:
    type: str
  group:
    type: str
  type:
    type: str
    choices: [ROOT, SERVICE, USER]
  state:
    type: str
    choices: [present, absent, disabled]
    default: present
notes:
  - >-
    API routes: GET and POST /me/identity/user, GET, PUT and DELETE /me/identity/user/*, POST
    /me/identity/user/*/enable, POST /me/identity/user/*/disable.
  - >-
    IAM actions: account:apiovh:me/identity/user/get, account:apiovh:me/identity/user/create,
    account:apiovh:me/identity/user/edit, account:apiovh:me/identity/user/enable,
    account:apiovh:me/identity/user/disable, account:apiovh:me/identity/user/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
