# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_consumer_key, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  access_rules:
    type: list
    elements: dict
  modules:
    type: list
    elements: str
  targets:
    type: dict
  allowed_ips:
    type: list
    elements: str
  redirection:
    type: str
  save_to:
    type: path
  application_key:
    type: str
  consumer_key:
    type: str
  expected_account:
    type: str
  wait:
    type: bool
    default: true
  wait_timeout:
    type: float
    default: 900.0
notes:
  - >-
    API routes: POST /auth/credential, GET /auth/currentCredential, GET /auth/details.
  - >-
    IAM actions: none.
"""
