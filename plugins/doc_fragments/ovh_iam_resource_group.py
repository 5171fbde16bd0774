# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_iam_resource_group, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  name:
    type: raw
  resource_group_id:
    type: str
  resources:
    type: list
    elements: str
  exclusive:
    type: bool
    default: false
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET and POST /v2/iam/resourceGroup, GET, PUT and DELETE /v2/iam/resourceGroup/*, GET /v2/iam/resource.
  - >-
    IAM actions: account:apiovh:iam/resourceGroup/get, account:apiovh:iam/resourceGroup/create,
    account:apiovh:iam/resourceGroup/edit, account:apiovh:iam/resourceGroup/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
