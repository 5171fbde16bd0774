# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_domain_redirection, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  zone:
    type: str
    required: true
    aliases: [zone_name, domain]
  redirections:
    type: list
    elements: dict
    required: true
  purge:
    type: bool
    default: false
notes:
  - >-
    API routes: GET and POST /domain/zone/*/redirection, GET, PUT and DELETE /domain/zone/*/redirection/*, GET
    /domain/zone/*/status, GET /domain/zone/*/record, GET /domain/zone/*/record/*, GET /domain/zone/*/soa, POST
    /domain/zone/*/refresh.
  - >-
    IAM actions: dnsZone:apiovh:redirection/get, dnsZone:apiovh:status/get, dnsZone:apiovh:redirection/create,
    dnsZone:apiovh:redirection/edit, dnsZone:apiovh:redirection/delete, dnsZone:apiovh:record/get,
    dnsZone:apiovh:soa/get, dnsZone:apiovh:refresh.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""
