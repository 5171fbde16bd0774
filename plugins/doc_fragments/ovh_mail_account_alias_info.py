# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_mail_account_alias_info, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  account:
    type: str
    required: true
  parallel:
    type: int
notes:
  - >-
    API routes: GET /email/mxplan/*/account/*/alias, GET /email/pro/*/account/*/alias, GET
    /email/exchange/*/service/*/account/*/alias, GET /email/mxplan, GET /email/mxplan/*/account, GET /email/pro, GET
    /email/pro/*/account, GET /email/exchange, GET /email/exchange/*/service, GET /email/exchange/*/service/*/account.
  - >-
    IAM actions: emailMxplan:apiovh:account/alias/get, emailPro:apiovh:account/alias/get,
    emailExchange:apiovh:service/account/alias/get, emailMxplan:apiovh:get, emailMxplan:apiovh:account/get,
    emailPro:apiovh:get, emailPro:apiovh:account/get, emailExchange:apiovh:get, emailExchange:apiovh:service/get,
    emailExchange:apiovh:service/account/get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""
