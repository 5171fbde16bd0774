# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_secondary_dns_info, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  product:
    type: str
    choices: [server, vps]
    default: server
  service_name:
    type: str
    required: true
  domain:
    type: list
    elements: str
  filters:
    type: dict
notes:
  - >-
    API routes: GET /dedicated/server/*/secondaryDnsDomains, GET /vps/*/secondaryDnsDomains, GET
    /dedicated/server/*/secondaryDnsDomains/*, GET /vps/*/secondaryDnsDomains/*.
  - >-
    IAM actions: dedicatedServer:apiovh:secondaryDnsDomains/get, vps:apiovh:secondaryDnsDomains/get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu, soyoustart-ca, kimsufi-eu and kimsufi-ca.
"""
