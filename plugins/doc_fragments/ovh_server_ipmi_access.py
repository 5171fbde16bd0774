# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_server_ipmi_access, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  service_name:
    type: str
    required: true
  type:
    type: str
    choices: [kvmipHtml5URL, kvmipJnlp, serialOverLanSshKey, serialOverLanURL]
    default: kvmipHtml5URL
  ttl:
    type: int
    choices: [1, 3, 5, 10, 15]
    default: 15
  ip_to_allow:
    type: str
  ssh_key:
    type: str
  reuse:
    type: bool
  dest:
    type: path
notes:
  - >-
    API routes: GET /dedicated/server, GET /dedicated/server/*, GET /dedicated/server/*/task, GET
    /dedicated/server/*/task/*, GET /dedicated/server/*/features/ipmi, GET and POST
    /dedicated/server/*/features/ipmi/access.
  - >-
    IAM actions: dedicatedServer:apiovh:get, dedicatedServer:apiovh:task/get, dedicatedServer:apiovh:features/ipmi/get,
    dedicatedServer:apiovh:features/ipmi/access/get, dedicatedServer:apiovh:features/ipmi/access/create.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and soyoustart-ca.
"""
