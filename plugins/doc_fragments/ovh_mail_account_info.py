# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_mail_account_info, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  domain:
    type: str
  name:
    type: list
    elements: str
  filters:
    type: dict
notes:
  - >-
    API routes: GET /email/domain/*, GET /email/domain/*/account, GET /email/domain/*/account/*, GET /email/domain.
  - >-
    IAM actions: emailDomain:apiovh:get, emailDomain:apiovh:account/get.
  - >-
    Available on the endpoints ovh-eu, soyoustart-eu and kimsufi-eu.
"""
