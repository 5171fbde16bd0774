# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_ip_game_firewall, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  ip:
    type: list
    elements: str
    required: true
  firewall_mode:
    type: bool
  rules:
    type: list
    elements: dict
  wait_timeout:
    type: float
    default: 300.0
notes:
  - >-
    API routes: GET and POST /ip/*/game/*/rule, GET and DELETE /ip/*/game/*/rule/*, GET /ip, GET /ip/*/game, GET and PUT
    /ip/*/game/*.
  - >-
    IAM actions: ip:apiovh:game/rule/get, ip:apiovh:get, ip:apiovh:game/get, ip:apiovh:game/rule/create,
    ip:apiovh:game/rule/delete, ip:apiovh:game/edit.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu, soyoustart-ca, kimsufi-eu and kimsufi-ca.
"""
