# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_api_application, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  application_id:
    type: list
    elements: int
  application_name:
    type: list
    elements: str
  status:
    type: list
    elements: str
  state:
    type: str
    required: true
    choices: [absent]
  force:
    type: bool
    default: false
  parallel:
    type: int
notes:
  - >-
    API routes: GET /me/api/application, GET and DELETE /me/api/application/*, GET /me/api/credential, GET
    /auth/currentCredential.
  - >-
    IAM actions: account:apiovh:me/api/application/get, account:apiovh:me/api/credential/get,
    account:apiovh:me/api/application/delete.
"""
