# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_bill_info, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  bill_id:
    type: list
    elements: str
  date_from:
    type: str
  date_to:
    type: str
  category:
    type: str
    choices: [autorenew, earlyrenewal, purchase, purchase-cloud, purchase-servers, purchase-telecom, purchase-web]
  order_id:
    type: int
  details:
    type: bool
    default: false
  include_refunds:
    type: bool
    default: false
  dest:
    type: path
  show_secrets:
    type: bool
    default: false
  parallel:
    type: int
notes:
  - >-
    API routes: GET /me/bill, GET /me/bill/*, GET /me/refund, GET /me/refund/*, GET /me/bill/*/details, GET
    /me/bill/*/details/*, GET /me/refund/*/details, GET /me/refund/*/details/*.
  - >-
    IAM actions: account:apiovh:me/bill/get, account:apiovh:me/refund/get, account:apiovh:me/bill/details/get,
    account:apiovh:me/refund/details/get.
"""
