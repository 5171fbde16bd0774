# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_service, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  service_name:
    type: list
    elements: str
  product:
    type: list
    elements: str
  expires_within:
    type: str
  ends:
    type: bool
  renewal:
    type: str
    choices: [automatic, manual]
  period:
    type: int
  termination_policy:
    type: str
    choices: [empty, terminateAtEngagementDate, terminateAtExpirationDate]
  engagement_end:
    type: str
    choices: [CANCEL_SERVICE, REACTIVATE_ENGAGEMENT, STOP_ENGAGEMENT_FALLBACK_DEFAULT_PRICE, STOP_ENGAGEMENT_KEEP_PRICE]
  display_name:
    type: str
  change_contact:
    type: dict
  confirm:
    type: raw
  wait:
    type: bool
    default: true
  on_empty:
    type: str
    choices: [warn, fail]
    default: warn
  parallel:
    type: int
notes:
  - >-
    API routes: GET /services, GET and PUT /services/*, GET /services/*/billing/engagement, PUT
    /services/*/billing/engagement/endRule, GET /services/*/renewPeriodCapacities, GET /me/task/contactChange, GET
    /me/task/contactChange/*, POST /dedicated/server/*/changeContact, POST /vps/*/changeContact, POST
    /domain/*/changeContact, POST /email/domain/*/changeContact.
  - >-
    IAM actions: account:apiovh:services/get, account:apiovh:services/edit,
    account:apiovh:services/billing/engagement/get, account:apiovh:services/billing/engagement/endRule,
    account:apiovh:services/renewPeriodCapacities/get, account:apiovh:me/task/contactChange/get,
    dedicatedServer:apiovh:changeContact, vps:apiovh:changeContact/create, domain:apiovh:changeContact,
    emailDomain:apiovh:changeContact.
  - >-
    Only on soyoustart-eu, soyoustart-ca, kimsufi-eu and kimsufi-ca: GET /dedicated/server, GET and PUT
    /dedicated/server/*/serviceInfos, with the IAM actions dedicatedServer:apiovh:get,
    dedicatedServer:apiovh:serviceInfos/get, dedicatedServer:apiovh:serviceInfos/edit.
  - >-
    Only on soyoustart-eu and kimsufi-eu: GET /vps, GET and PUT /vps/*/serviceInfos, GET /domain, GET and PUT
    /domain/*/serviceInfos, GET /email/domain, GET and PUT /email/domain/*/serviceInfos, with the IAM actions
    vps:apiovh:get, vps:apiovh:serviceInfos/get, domain:apiovh:get, domain:apiovh:serviceInfos/get,
    emailDomain:apiovh:get, emailDomain:apiovh:serviceInfos/get, vps:apiovh:serviceInfos/edit,
    domain:apiovh:serviceInfos/edit, emailDomain:apiovh:serviceInfos/edit.
"""
