# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_domain_zone_info, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  zone:
    type: str
    aliases: [zone_name, domain]
  include:
    type: list
    elements: str
    choices: [history]
  parallel:
    type: int
notes:
  - >-
    API routes: GET /domain/zone/*/record, GET /domain/zone/*/record/*, GET /domain/zone/*/status, GET
    /domain/zone/*/export, GET /domain/zone/*/soa, GET /domain/zone/*/history, GET /domain/zone.
  - >-
    IAM actions: dnsZone:apiovh:record/get, dnsZone:apiovh:status/get, dnsZone:apiovh:export/get,
    dnsZone:apiovh:soa/get, dnsZone:apiovh:history/get, dnsZone:apiovh:get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""
