# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_domain_dynhost_login, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  zone:
    type: str
    required: true
  suffix:
    type: raw
  dynhost_login_id:
    type: str
  name:
    type: str
    aliases: [sub_domain]
  password:
    type: str
  update_password:
    type: str
    choices: [on_create, always]
    default: on_create
  state:
    type: str
    choices: [present, absent]
    default: present
notes:
  - >-
    API routes: GET and POST /domain/zone/*/dynHost/login, GET, PUT and DELETE /domain/zone/*/dynHost/login/*, GET
    /domain/zone/*/capabilities, POST /domain/zone/*/dynHost/login/*/changePassword.
  - >-
    IAM actions: dnsZone:apiovh:dynHost/login/get, dnsZone:apiovh:capabilities/get, dnsZone:apiovh:dynHost/login/create,
    dnsZone:apiovh:dynHost/login/edit, dnsZone:apiovh:dynHost/login/changePassword, dnsZone:apiovh:dynHost/login/delete.
  - >-
    Available on the endpoints ovh-eu, soyoustart-eu and kimsufi-eu.
"""
