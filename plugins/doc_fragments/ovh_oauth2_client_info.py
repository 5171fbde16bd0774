# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_oauth2_client_info, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  name:
    type: list
    elements: str
  oauth2_client_id:
    type: list
    elements: str
  filters:
    type: dict
notes:
  - >-
    API routes: GET /me/api/oauth2/client, GET /me/api/oauth2/client/*.
  - >-
    IAM actions: account:apiovh:me/api/oauth2/client/get.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
