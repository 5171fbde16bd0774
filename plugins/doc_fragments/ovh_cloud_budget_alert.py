# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_cloud_budget_alert, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  project:
    type: str
    required: true
  email:
    type: raw
  budget_alert_id:
    type: str
  monthly_threshold:
    type: int
  delay:
    type: str
    choices: ['3600', '10800', '21600', '43200', '86400', '172800', '259200', '604800']
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET /cloud/project, GET /cloud/project/*, GET and POST /cloud/project/*/alerting, GET, PUT and DELETE
    /cloud/project/*/alerting/*.
  - >-
    IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:alerting/get,
    publicCloudProject:apiovh:alerting/create, publicCloudProject:apiovh:alerting/edit,
    publicCloudProject:apiovh:alerting/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""
