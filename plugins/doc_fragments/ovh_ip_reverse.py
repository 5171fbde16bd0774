# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_ip_reverse, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  ip:
    type: str
  reverse:
    type: str
  reverses:
    type: list
    elements: dict
  state:
    type: str
    choices: [present, absent]
    default: present
  wait_for_forward:
    type: bool
    default: false
  wait_timeout:
    type: float
    default: 300.0
  parallel:
    type: int
notes:
  - >-
    API routes: GET /ip, GET and POST /ip/*/reverse, GET and DELETE /ip/*/reverse/*.
  - >-
    IAM actions: ip:apiovh:get, ip:apiovh:reverse/get, ip:apiovh:reverse/create, ip:apiovh:reverse/delete.
"""
