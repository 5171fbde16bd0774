# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_service_info, and what it needs to be allowed."""

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
  parallel:
    type: int
notes:
  - >-
    API routes: GET /services, GET /services/*.
  - >-
    IAM actions: account:apiovh:services/get.
  - >-
    Only on soyoustart-eu, soyoustart-ca, kimsufi-eu and kimsufi-ca: GET /dedicated/server, GET
    /dedicated/server/*/serviceInfos, with the IAM actions dedicatedServer:apiovh:get,
    dedicatedServer:apiovh:serviceInfos/get.
  - >-
    Only on soyoustart-eu and kimsufi-eu: GET /vps, GET /vps/*/serviceInfos, GET /domain, GET /domain/*/serviceInfos,
    GET /email/domain, GET /email/domain/*/serviceInfos, with the IAM actions vps:apiovh:get,
    vps:apiovh:serviceInfos/get, domain:apiovh:get, domain:apiovh:serviceInfos/get, emailDomain:apiovh:get,
    emailDomain:apiovh:serviceInfos/get.
"""
