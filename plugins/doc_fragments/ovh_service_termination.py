# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_service_termination, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  service_name:
    type: str
    required: true
  product:
    type: str
  state:
    type: str
    required: true
    choices: [requested, confirmed, cancelled]
  token:
    type: str
  reason:
    type: str
    choices: [FEATURES_DONT_SUIT_ME, LACK_OF_PERFORMANCES, MIGRATED_TO_ANOTHER_OVH_PRODUCT,
      MIGRATED_TO_COMPETITOR, NOT_ENOUGH_RECOGNITION, NOT_NEEDED_ANYMORE, NOT_RELIABLE,
      NO_ANSWER, OTHER, PRODUCT_DIMENSION_DONT_SUIT_ME, PRODUCT_TOOLS_DONT_SUIT_ME, TOO_EXPENSIVE,
      TOO_HARD_TO_USE, UNSATIFIED_BY_CUSTOMER_SUPPORT]
  future_use:
    type: str
    choices: [NOT_REPLACING_SERVICE, OTHER, SUBSCRIBE_AN_OTHER_SERVICE,
      SUBSCRIBE_OTHER_KIND_OF_SERVICE_WITH_COMPETITOR, SUBSCRIBE_SIMILAR_SERVICE_WITH_COMPETITOR]
  commentary:
    type: str
  confirm:
    type: str
  force:
    type: bool
    default: false
  wait:
    type: bool
    default: true
notes:
  - >-
    API routes: GET /services, GET and PUT /services/*, GET /me/notification/email/history, GET
    /me/notification/email/history/*, POST /dedicated/server/*/terminate, POST /dedicated/server/*/confirmTermination,
    POST /vps/*/terminate, POST /vps/*/confirmTermination, POST /domain/zone/*/terminate, POST
    /domain/zone/*/confirmTermination, POST /email/domain/*/terminate, POST /email/domain/*/confirmTermination, POST
    /cloud/project/*/terminate, POST /cloud/project/*/confirmTermination, POST /cloud/project/*/retain, POST
    /ip/service/*/terminate, POST /ip/service/*/confirmTermination, POST /services/*/terminate, POST
    /services/*/terminate/confirm.
  - >-
    IAM actions: account:apiovh:services/get, account:apiovh:services/edit,
    account:apiovh:me/notification/email/history/get, dedicatedServer:apiovh:terminate,
    dedicatedServer:apiovh:confirmTermination, vps:apiovh:terminate, vps:apiovh:confirmTermination,
    dnsZone:apiovh:terminate, dnsZone:apiovh:confirmTermination, emailDomain:apiovh:terminate,
    emailDomain:apiovh:confirmTermination, publicCloudProject:apiovh:terminate,
    publicCloudProject:apiovh:confirmTermination, publicCloudProject:apiovh:retain/create, ip:apiovh:service/terminate,
    ip:apiovh:service/confirmTermination, account:apiovh:services/terminate, account:apiovh:services/terminate/confirm.
  - >-
    Only on soyoustart-eu, soyoustart-ca, kimsufi-eu and kimsufi-ca: GET /dedicated/server, GET and PUT
    /dedicated/server/*/serviceInfos, GET /ip/service, GET and PUT /ip/service/*/serviceInfos, with the IAM actions
    dedicatedServer:apiovh:get, dedicatedServer:apiovh:serviceInfos/get, ip:apiovh:service/get,
    ip:apiovh:service/serviceInfos/get, dedicatedServer:apiovh:serviceInfos/edit, ip:apiovh:service/serviceInfos/edit.
  - >-
    Only on soyoustart-eu and kimsufi-eu: GET /vps, GET and PUT /vps/*/serviceInfos, GET /domain/zone, GET and PUT
    /domain/zone/*/serviceInfos, GET /email/domain, GET and PUT /email/domain/*/serviceInfos, GET /cloud/project, GET
    and PUT /cloud/project/*/serviceInfos, with the IAM actions vps:apiovh:get, vps:apiovh:serviceInfos/get,
    dnsZone:apiovh:get, dnsZone:apiovh:serviceInfos/get, emailDomain:apiovh:get, emailDomain:apiovh:serviceInfos/get,
    publicCloudProject:apiovh:get, publicCloudProject:apiovh:serviceInfos/get, vps:apiovh:serviceInfos/edit,
    dnsZone:apiovh:serviceInfos/edit, emailDomain:apiovh:serviceInfos/edit, publicCloudProject:apiovh:serviceInfos/edit.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu, soyoustart-ca, kimsufi-eu and kimsufi-ca.
"""
