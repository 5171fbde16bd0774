# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_domain_redirection_info, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  zone:
    type: str
    aliases: [zone_name, domain]
  name:
    type: list
    elements: str
    aliases: [sub_domain]
  parallel:
    type: int
notes:
  - >-
    API routes: GET /domain/zone/*/redirection, GET /domain/zone/*/redirection/*, GET /domain/zone/*/status, GET
    /domain/zone.
  - >-
    IAM actions: dnsZone:apiovh:redirection/get, dnsZone:apiovh:status/get, dnsZone:apiovh:get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""
