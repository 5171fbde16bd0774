# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_mailing_list_member, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  domain:
    type: str
    required: true
  mailing_list:
    type: str
    required: true
  role:
    type: str
    choices: [subscriber, moderator]
    default: subscriber
  members:
    type: list
    elements: str
    required: true
  state:
    type: str
    choices: [present, absent]
    default: present
  purge:
    type: bool
    default: false
notes:
  - >-
    API routes: GET and POST /email/domain/*/mailingList/*/subscriber, DELETE
    /email/domain/*/mailingList/*/subscriber/*, GET /email/domain/*/mailingList/*, GET /email/domain/mailingListLimits,
    GET /email/domain/*/task/mailinglist, GET /email/domain/*/task/mailinglist/*, GET and POST
    /email/domain/*/mailingList/*/moderator, DELETE /email/domain/*/mailingList/*/moderator/*.
  - >-
    IAM actions: emailDomain:apiovh:mailingList/subscriber/get, emailDomain:apiovh:mailingList/subscriber/create,
    emailDomain:apiovh:mailingList/subscriber/delete, emailDomain:apiovh:mailingList/get,
    emailDomain:apiovh:task/mailinglist/get, emailDomain:apiovh:mailingList/moderator/get,
    emailDomain:apiovh:mailingList/moderator/create, emailDomain:apiovh:mailingList/moderator/delete.
  - >-
    Available on the endpoints ovh-eu, soyoustart-eu and kimsufi-eu.
"""
