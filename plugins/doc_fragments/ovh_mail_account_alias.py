# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_mail_account_alias, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  account:
    type: str
    required: true
  aliases:
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
    API routes: GET and POST /email/mxplan/*/account/*/alias, DELETE /email/mxplan/*/account/*/alias/*, GET
    /email/mxplan/*/domain, GET /email/mxplan/*/account/*/task, GET /email/mxplan/*/account/*/task/*, GET and POST
    /email/pro/*/account/*/alias, DELETE /email/pro/*/account/*/alias/*, GET /email/pro/*/domain, GET
    /email/pro/*/account/*/tasks, GET /email/pro/*/account/*/tasks/*, GET and POST
    /email/exchange/*/service/*/account/*/alias, DELETE /email/exchange/*/service/*/account/*/alias/*, GET
    /email/exchange/*/service/*/domain, GET /email/exchange/*/service/*/account/*/tasks, GET
    /email/exchange/*/service/*/account/*/tasks/*, GET /email/mxplan, GET /email/mxplan/*/account, GET /email/pro, GET
    /email/pro/*/account, GET /email/exchange, GET /email/exchange/*/service, GET /email/exchange/*/service/*/account.
  - >-
    IAM actions: emailMxplan:apiovh:account/alias/get, emailMxplan:apiovh:account/alias/create,
    emailMxplan:apiovh:account/alias/delete, emailMxplan:apiovh:domain/get, emailMxplan:apiovh:account/task/get,
    emailPro:apiovh:account/alias/get, emailPro:apiovh:account/alias/create, emailPro:apiovh:account/alias/delete,
    emailPro:apiovh:domain/get, emailPro:apiovh:account/tasks/get, emailExchange:apiovh:service/account/alias/get,
    emailExchange:apiovh:service/account/alias/create, emailExchange:apiovh:service/account/alias/delete,
    emailExchange:apiovh:service/domain/get, emailExchange:apiovh:service/account/tasks/get, emailMxplan:apiovh:get,
    emailMxplan:apiovh:account/get, emailPro:apiovh:get, emailPro:apiovh:account/get, emailExchange:apiovh:get,
    emailExchange:apiovh:service/get, emailExchange:apiovh:service/account/get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""
