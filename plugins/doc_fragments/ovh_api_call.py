# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_api_call, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  method:
    type: str
    choices: [GET, POST, PUT, DELETE]
    default: GET
  path:
    type: str
    required: true
  path_params:
    type: dict
  query:
    type: dict
  body:
    type: raw
  headers:
    type: dict
  authenticated:
    type: bool
    default: true
  accept_status:
    type: list
    elements: int
  expand:
    type: bool
    default: false
  all_pages:
    type: bool
    default: false
  unless:
    type: dict
  show_secrets:
    type: bool
    default: false
  parallel:
    type: int
"""
