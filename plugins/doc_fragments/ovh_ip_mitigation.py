# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_ip_mitigation, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  ip:
    type: list
    elements: str
    required: true
  state:
    type: str
    choices: [present, absent]
  permanent:
    type: bool
  auto_timeout:
    type: str
    choices: ['0', '15', '60', '360', '1560', default]
  wait_timeout:
    type: float
    default: 300.0
notes:
  - >-
    API routes: GET and POST /ip/*/mitigation, GET, PUT and DELETE /ip/*/mitigation/*, GET /ip, GET and POST
    /ip/*/mitigationProfiles, GET, PUT and DELETE /ip/*/mitigationProfiles/*.
  - >-
    IAM actions: ip:apiovh:mitigation/get, ip:apiovh:get, ip:apiovh:mitigation/create, ip:apiovh:mitigation/edit,
    ip:apiovh:mitigation/delete, ip:apiovh:mitigationProfiles/get, ip:apiovh:mitigationProfiles/create,
    ip:apiovh:mitigationProfiles/edit, ip:apiovh:mitigationProfiles/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
