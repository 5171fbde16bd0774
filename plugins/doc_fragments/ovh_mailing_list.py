# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_mailing_list, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  domain:
    type: str
    required: true
  name:
    type: raw
    required: true
  owner_email:
    type: str
  language:
    type: str
    choices: [de, en, es, fr, it, nl, pl, pt]
  reply_to:
    type: str
  moderator_message:
    type: bool
  subscribe_by_moderator:
    type: bool
  users_post_only:
    type: bool
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET and POST /email/domain/*/mailingList, GET, PUT and DELETE /email/domain/*/mailingList/*, GET
    /email/domain/*/mailingList/*/subscriber, GET /email/domain/*/mailingList/*/moderator, POST
    /email/domain/*/mailingList/*/changeOptions, GET /email/domain/*/task/mailinglist, GET
    /email/domain/*/task/mailinglist/*.
  - >-
    IAM actions: emailDomain:apiovh:mailingList/get, emailDomain:apiovh:mailingList/subscriber/get,
    emailDomain:apiovh:mailingList/moderator/get, emailDomain:apiovh:mailingList/create,
    emailDomain:apiovh:mailingList/edit, emailDomain:apiovh:mailingList/changeOptions,
    emailDomain:apiovh:mailingList/delete, emailDomain:apiovh:task/mailinglist/get.
  - >-
    Available on the endpoints ovh-eu, soyoustart-eu and kimsufi-eu.
"""
