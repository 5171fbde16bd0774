# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_secondary_dns, and what it needs to be allowed."""

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
    type: raw
    required: true
  primary_ip:
    type: str
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET and POST /dedicated/server/*/secondaryDnsDomains, GET and POST /vps/*/secondaryDnsDomains, GET, PUT
    and DELETE /dedicated/server/*/secondaryDnsDomains/*, GET, PUT and DELETE /vps/*/secondaryDnsDomains/*, GET
    /dedicated/server/*/secondaryDnsNameDomainToken.
  - >-
    IAM actions: dedicatedServer:apiovh:secondaryDnsDomains/get, vps:apiovh:secondaryDnsDomains/get,
    dedicatedServer:apiovh:secondaryDnsNameDomainToken/get, dedicatedServer:apiovh:secondaryDnsDomains/create,
    vps:apiovh:secondaryDnsDomains/create, dedicatedServer:apiovh:secondaryDnsDomains/edit,
    vps:apiovh:secondaryDnsDomains/edit, dedicatedServer:apiovh:secondaryDnsDomains/delete,
    vps:apiovh:secondaryDnsDomains/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu, soyoustart-ca, kimsufi-eu and kimsufi-ca.
"""
