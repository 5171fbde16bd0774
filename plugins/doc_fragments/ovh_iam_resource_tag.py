# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_iam_resource_tag, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  name:
    type: raw
  type:
    type: str
  urn:
    type: str
  tags:
    type: dict
  exclusive:
    type: bool
    default: false
notes:
  - >-
    API routes: GET /v2/iam/resource, GET and PUT /v2/iam/resource/*.
  - >-
    IAM actions: account:apiovh:iam/resource/edit.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
