# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_domain_glue_record, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  domain:
    type: str
    required: true
  host:
    type: raw
    required: true
  ips:
    type: list
    elements: str
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET and POST /domain/*/glueRecord, GET and DELETE /domain/*/glueRecord/*, GET /domain/*, POST
    /domain/*/glueRecord/*/update, GET /domain/*/task, GET /domain/*/task/*.
  - >-
    IAM actions: domain:apiovh:glueRecord/get, domain:apiovh:get, domain:apiovh:glueRecord/create,
    domain:apiovh:glueRecord/edit, domain:apiovh:glueRecord/delete, domain:apiovh:task/get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""
