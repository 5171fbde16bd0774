# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_domain_record, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  zone:
    type: str
    required: true
    aliases: [zone_name, domain]
  name:
    type: str
    required: true
    aliases: [record]
  type:
    type: str
    required: true
  value:
    type: raw
  ttl:
    type: int
  state:
    type: str
    choices: [present, absent]
    default: present
  exclusive:
    type: bool
    default: true
notes:
  - >-
    API routes: GET and POST /domain/zone/*/record, GET, PUT and DELETE /domain/zone/*/record/*, GET
    /domain/zone/*/status, GET /domain/zone/*/soa, POST /domain/zone/*/refresh.
  - >-
    IAM actions: dnsZone:apiovh:record/get, dnsZone:apiovh:status/get, dnsZone:apiovh:record/create,
    dnsZone:apiovh:record/edit, dnsZone:apiovh:record/delete, dnsZone:apiovh:soa/get, dnsZone:apiovh:refresh.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""
