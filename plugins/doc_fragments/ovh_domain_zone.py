# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_domain_zone, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  zone:
    type: str
    required: true
    aliases: [zone_name, domain]
  records:
    type: list
    elements: dict
  zone_file:
    type: str
  soa:
    type: dict
  exclusive:
    type: bool
    default: false
  purge:
    type: bool
    default: false
  restore:
    type: str
  confirm:
    type: str
  ignore:
    type: list
    elements: dict
    default: []
notes:
  - >-
    API routes: GET and POST /domain/zone/*/record, GET, PUT and DELETE /domain/zone/*/record/*, GET
    /domain/zone/*/status, GET and PUT /domain/zone/*/soa, GET /domain/zone/*/export, GET /domain/zone/*/dynHost/record,
    GET /domain/zone/*/dynHost/record/*, GET /domain/zone/*/redirection, GET /domain/zone/*/redirection/*, POST
    /domain/zone/*/refresh, GET /domain/zone/*/history, GET /domain/zone/*/history/*, GET /domain/zone/*/task, GET
    /domain/zone/*/task/*, POST /domain/zone/*/history/*/restore.
  - >-
    IAM actions: dnsZone:apiovh:record/get, dnsZone:apiovh:status/get, dnsZone:apiovh:soa/get,
    dnsZone:apiovh:export/get, dnsZone:apiovh:record/create, dnsZone:apiovh:record/edit, dnsZone:apiovh:record/delete,
    dnsZone:apiovh:soa/edit, dnsZone:apiovh:dynHost/record/get, dnsZone:apiovh:redirection/get, dnsZone:apiovh:refresh,
    dnsZone:apiovh:history/get, dnsZone:apiovh:task/get, dnsZone:apiovh:history/restore.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""
