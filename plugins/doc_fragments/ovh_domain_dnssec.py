# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_domain_dnssec, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  zone:
    type: str
    required: true
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET, POST and DELETE /domain/zone/*/dnssec, GET /domain/zone/*, GET /domain/zone/*/task, GET
    /domain/zone/*/task/*.
  - >-
    IAM actions: dnsZone:apiovh:dnssec/get, dnsZone:apiovh:get, dnsZone:apiovh:dnssec/create,
    dnsZone:apiovh:dnssec/delete, dnsZone:apiovh:task/get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""
