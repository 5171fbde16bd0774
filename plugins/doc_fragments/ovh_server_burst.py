# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_server_burst, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  state:
    type: str
    choices: [active, inactive]
    default: active
notes:
  - >-
    API routes: GET /dedicated/server, GET /dedicated/server/*, GET and PUT /dedicated/server/*/burst.
  - >-
    IAM actions: dedicatedServer:apiovh:get, dedicatedServer:apiovh:burst/get, dedicatedServer:apiovh:burst/edit.
  - >-
    Available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""
