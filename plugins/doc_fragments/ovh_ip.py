# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_ip, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  ip:
    type: str
    required: true
  description:
    type: str
  routed_to:
    type: str
  nexthop:
    type: str
notes:
  - >-
    API routes: GET /ip, GET and PUT /ip/*, GET and POST /ip/*/move, GET /ip/*/task, GET /ip/*/task/*, POST /ip/*/park.
  - >-
    IAM actions: ip:apiovh:get, ip:apiovh:move/get, ip:apiovh:task/get, ip:apiovh:edit, ip:apiovh:move, ip:apiovh:park.
"""
