# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_ip_game_firewall_info, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  ip:
    type: list
    elements: str
    required: true
  parallel:
    type: int
notes:
  - >-
    API routes: GET /ip/*/game/*/rule, GET /ip/*/game/*/rule/*, GET /ip, GET /ip/*/game, GET /ip/*/game/*.
  - >-
    IAM actions: ip:apiovh:game/rule/get, ip:apiovh:get, ip:apiovh:game/get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu, soyoustart-ca, kimsufi-eu and kimsufi-ca.
"""
