# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_domain_dynhost_record, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  zone:
    type: str
    required: true
    aliases: [zone_name, domain]
  name:
    type: list
    elements: str
    required: true
    aliases: [sub_domain]
  ip:
    type: str
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET and POST /domain/zone/*/dynHost/record, GET and DELETE /domain/zone/*/dynHost/record/*, GET
    /domain/zone/*/status, GET /domain/zone/*/capabilities, GET /domain/zone/*/soa, POST /domain/zone/*/refresh.
  - >-
    IAM actions: dnsZone:apiovh:dynHost/record/get, dnsZone:apiovh:status/get, dnsZone:apiovh:dynHost/record/create,
    dnsZone:apiovh:dynHost/record/delete, dnsZone:apiovh:capabilities/get, dnsZone:apiovh:soa/get,
    dnsZone:apiovh:refresh.
  - >-
    Available on the endpoints ovh-eu, soyoustart-eu and kimsufi-eu.
"""
