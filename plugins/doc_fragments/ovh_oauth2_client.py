# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_oauth2_client, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  name:
    type: raw
  oauth2_client_id:
    type: str
  description:
    type: str
  callback_urls:
    type: list
    elements: str
  flow:
    type: str
    choices: [AUTHORIZATION_CODE, CLIENT_CREDENTIALS]
  dest:
    type: path
  dest_required:
    type: bool
    default: false
  save_to:
    type: path
  rotate:
    type: bool
    default: false
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET and POST /me/api/oauth2/client, GET, PUT and DELETE /me/api/oauth2/client/*, GET /v2/iam/policy, GET
    and PUT /v2/iam/policy/*.
  - >-
    IAM actions: account:apiovh:me/api/oauth2/client/get, account:apiovh:me/api/oauth2/client/create,
    account:apiovh:me/api/oauth2/client/edit, account:apiovh:me/api/oauth2/client/delete, account:apiovh:iam/policy/get,
    account:apiovh:iam/policy/edit.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
