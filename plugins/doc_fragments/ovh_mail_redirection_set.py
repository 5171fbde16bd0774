# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_mail_redirection_set, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  domain:
    type: str
    required: true
  redirections:
    type: list
    elements: dict
    required: true
  exclusive:
    type: bool
    default: false
  purge:
    type: bool
    default: false
notes:
  - >-
    API routes: GET and POST /email/domain/*/redirection, GET and DELETE /email/domain/*/redirection/*, POST
    /email/domain/*/redirection/*/changeRedirection, GET /email/domain/*/task/redirection, GET
    /email/domain/*/task/redirection/*.
  - >-
    IAM actions: emailDomain:apiovh:redirection/get, emailDomain:apiovh:redirection/create,
    emailDomain:apiovh:redirection/changeRedirection, emailDomain:apiovh:redirection/delete,
    emailDomain:apiovh:task/redirection/get.
  - >-
    Available on the endpoints ovh-eu, soyoustart-eu and kimsufi-eu.
"""
