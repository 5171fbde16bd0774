# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_secondary_dns, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  service_name:
    type: list
    elements: str
    required: true
  product:
    type: str
    choices: [server, vps]
    default: server
  domain:
    type: list
    elements: str
    required: true
  primary_ip:
    type: str
  state:
    type: str
    choices: [present, absent]
    default: present
  purge:
    type: bool
    default: false
  wait_timeout:
    type: float
    default: 300.0
notes:
  - >-
    API routes: GET and POST /dedicated/server/*/secondaryDnsDomains, GET, PUT and DELETE
    /dedicated/server/*/secondaryDnsDomains/*, GET and POST /vps/*/secondaryDnsDomains, GET, PUT and DELETE
    /vps/*/secondaryDnsDomains/*.
  - >-
    IAM actions: dedicatedServer:apiovh:secondaryDnsDomains/get, dedicatedServer:apiovh:secondaryDnsDomains/create,
    dedicatedServer:apiovh:secondaryDnsDomains/edit, dedicatedServer:apiovh:secondaryDnsDomains/delete,
    vps:apiovh:secondaryDnsDomains/get, vps:apiovh:secondaryDnsDomains/create, vps:apiovh:secondaryDnsDomains/edit,
    vps:apiovh:secondaryDnsDomains/delete.
"""
