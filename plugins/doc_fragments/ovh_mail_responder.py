# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_mail_responder, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  domain:
    type: str
    required: true
  account:
    type: raw
    required: true
  content:
    type: str
  keep_copy:
    type: bool
    aliases: [copy]
  copy_to:
    type: str
  from:
    type: str
  to:
    type: str
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET and POST /email/domain/*/responder, GET, PUT and DELETE /email/domain/*/responder/*, GET
    /email/domain/*/task/responder, GET /email/domain/*/task/responder/*.
  - >-
    IAM actions: emailDomain:apiovh:responder/get, emailDomain:apiovh:responder/create,
    emailDomain:apiovh:responder/edit, emailDomain:apiovh:responder/delete, emailDomain:apiovh:task/responder/get.
  - >-
    Available on the endpoints ovh-eu, soyoustart-eu and kimsufi-eu.
"""
