# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_domain, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  domain:
    type: raw
    required: true
  transfer_lock:
    type: bool
  obfuscated_emails:
    type: list
    elements: str
    choices: [admin, billing, owner, tech]
notes:
  - >-
    API routes: GET /domain, GET and PUT /domain/*, GET and PUT /domain/*/configurations/obfuscatedEmails.
  - >-
    IAM actions: domain:apiovh:get, domain:apiovh:configuration/obfuscatedEmail/get, domain:apiovh:edit,
    domain:apiovh:configuration/obfuscatedEmail/edit.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""
