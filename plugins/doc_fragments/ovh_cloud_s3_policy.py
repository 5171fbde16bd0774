# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_cloud_s3_policy, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  project:
    type: str
    required: true
  user:
    type: str
    required: true
  policy:
    type: json
notes:
  - >-
    API routes: GET /cloud/project, GET /cloud/project/*, GET /cloud/project/*/user, GET /cloud/project/*/user/*, GET
    and POST /cloud/project/*/user/*/policy.
  - >-
    IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:user/get,
    publicCloudProject:apiovh:user/policy/get, publicCloudProject:apiovh:user/policy/create.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""
