# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_identity_group, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  name:
    type: raw
    required: true
  description:
    type: str
  role:
    type: str
    choices: [ADMIN, NONE, REGULAR, UNPRIVILEGED]
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET and POST /me/identity/group, GET, PUT and DELETE /me/identity/group/*.
  - >-
    IAM actions: account:apiovh:me/identity/group/get, account:apiovh:me/identity/group/create,
    account:apiovh:me/identity/group/edit, account:apiovh:me/identity/group/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
