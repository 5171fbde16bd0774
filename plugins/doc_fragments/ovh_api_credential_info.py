# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_api_credential_info, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  credential_id:
    type: list
    elements: int
  status:
    type: list
    elements: str
  application_id:
    type: list
    elements: int
  application_name:
    type: list
    elements: str
  unused_for:
    type: str
  expires_within:
    type: str
  parallel:
    type: int
notes:
  - >-
    API routes: GET /me/api/credential, GET /me/api/credential/*, GET /me/api/credential/*/application, GET
    /auth/currentCredential.
  - >-
    IAM actions: account:apiovh:me/api/credential/get, account:apiovh:me/api/credential/application/get.
"""
