# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_domain_ds_records, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  domain:
    type: str
    required: true
  dnssec_keys:
    type: list
    elements: dict
    aliases: [keys]
  confirm:
    type: raw
notes:
  - >-
    API routes: GET /domain/*, GET and POST /domain/*/dsRecord, GET /domain/*/dsRecord/*, GET /domain/*/task, GET
    /domain/*/task/*.
  - >-
    IAM actions: domain:apiovh:get, domain:apiovh:dsRecord/get, domain:apiovh:dsRecord/create, domain:apiovh:task/get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""
