# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_iam_permissions_group, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  name:
    type: raw
  urn:
    type: str
  description:
    type: str
  allow:
    type: list
    elements: str
  deny:
    type: list
    elements: str
  except:
    type: list
    elements: str
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET and POST /v2/iam/permissionsGroup, GET, PUT and DELETE /v2/iam/permissionsGroup/*.
  - >-
    IAM actions: account:apiovh:iam/permissionsGroup/get, account:apiovh:iam/permissionsGroup/create,
    account:apiovh:iam/permissionsGroup/edit, account:apiovh:iam/permissionsGroup/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
