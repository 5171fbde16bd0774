# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_api_resource, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  path:
    type: str
    required: true
  path_params:
    type: dict
  identity:
    type: dict
    required: true
  properties:
    type: dict
  id_field:
    type: str
  state:
    type: str
    choices: [present, absent]
    default: present
  confirm:
    type: str
  ready:
    type: dict
  secret_properties:
    type: list
    elements: str
  dest:
    type: path
  unpublished:
    type: bool
    default: false
"""
