# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options of `_info` modules that read one container, several or all of them."""

from __future__ import annotations


class ModuleDocFragment:
    """The options by kind of container."""

    DOCUMENTATION = r"""
options: {}
"""

    ZONES = r"""
options:
  zones:
    description:
      - Several DNS zones, in place of O(zone). They are read in parallel, and returned as RV(zones).
      - Objects come from lists of the API that may be some seconds old.
    type: list
    elements: str
  all:
    description: Read all DNS zones of the account, in place of O(zone). Expired ones are left out with a warning.
    type: bool
    default: false
"""

    DOMAINS = r"""
options:
  domains:
    description:
      - Several domains, in place of O(domain). They are read in parallel, and returned as RV(domains).
      - Objects come from lists of the API that may be some seconds old.
    type: list
    elements: str
  all:
    description: Read all domains of the account, in place of O(domain). Expired ones are left out with a warning.
    type: bool
    default: false
"""
