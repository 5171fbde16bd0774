# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_ip_firewall, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  ip:
    type: str
    required: true
  enabled:
    type: bool
  rules:
    type: list
    elements: dict
  wait_timeout:
    type: float
    default: 300.0
notes:
  - >-
    API routes: GET and POST /ip/*/firewall/*/rule, GET and DELETE /ip/*/firewall/*/rule/*, GET /ip, GET and POST
    /ip/*/firewall, GET and PUT /ip/*/firewall/*.
  - >-
    IAM actions: ip:apiovh:firewall/rule/get, ip:apiovh:get, ip:apiovh:firewall/get, ip:apiovh:firewall/rule/create,
    ip:apiovh:firewall/rule/delete, ip:apiovh:firewall/create, ip:apiovh:firewall/edit.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
