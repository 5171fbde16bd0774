# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_domain_glue_record_info, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  domain:
    type: str
  host:
    type: list
    elements: str
  filters:
    type: dict
notes:
  - >-
    API routes: GET /domain/*/glueRecord, GET /domain/*/glueRecord/*, GET /domain.
  - >-
    IAM actions: domain:apiovh:glueRecord/get, domain:apiovh:get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""
