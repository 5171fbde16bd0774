# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_iam_policy, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  name:
    type: raw
  policy_id:
    type: str
  description:
    type: str
  identities:
    type: list
    elements: str
  resources:
    type: list
    elements: str
  allow:
    type: list
    elements: str
  deny:
    type: list
    elements: str
  except:
    type: list
    elements: str
  modules:
    type: list
    elements: str
  from_playbook:
    type: list
    elements: path
  targets:
    type: dict
  permissions_groups:
    type: list
    elements: str
  conditions:
    type: dict
  expires_at:
    type: str
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET and POST /v2/iam/policy, GET, PUT and DELETE /v2/iam/policy/*, GET /me/identity/user, GET
    /me/identity/user/*, GET /me/identity/group, GET /me/identity/group/*, GET /me/api/oauth2/client, GET
    /me/api/oauth2/client/*, GET /auth/details, GET /v2/iam/resource, GET /v2/iam/resourceGroup, GET
    /v2/iam/permissionsGroup.
  - >-
    IAM actions: account:apiovh:iam/policy/get, account:apiovh:me/identity/user/get,
    account:apiovh:me/identity/group/get, account:apiovh:me/api/oauth2/client/get, account:apiovh:iam/resourceGroup/get,
    account:apiovh:iam/permissionsGroup/get, account:apiovh:iam/policy/create, account:apiovh:iam/policy/edit,
    account:apiovh:iam/policy/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
