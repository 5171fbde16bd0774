# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_mail_account, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  domain:
    type: str
    required: true
  name:
    type: raw
    required: true
  description:
    type: str
  size:
    type: int
  password:
    type: str
  update_password:
    type: str
    choices: [on_create, always]
    default: on_create
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET /email/domain/*, GET and POST /email/domain/*/account, GET, PUT and DELETE
    /email/domain/*/account/*, POST /email/domain/*/account/*/changePassword, GET /email/domain/*/task/account, GET
    /email/domain/*/task/account/*.
  - >-
    IAM actions: emailDomain:apiovh:get, emailDomain:apiovh:account/get, emailDomain:apiovh:account/create,
    emailDomain:apiovh:account/edit, emailDomain:apiovh:account/changePassword, emailDomain:apiovh:account/delete,
    emailDomain:apiovh:task/account/get.
  - >-
    Available on the endpoints ovh-eu, soyoustart-eu and kimsufi-eu.
"""
