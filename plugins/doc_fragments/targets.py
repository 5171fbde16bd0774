# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations


class ModuleDocFragment:
    """Which services a task is about."""

    DOCUMENTATION = r"""
options:
  service_name:
    description:
      - The servers, by the API's names, or by unique display names.
      - Several selectors are intersected. At least one selector is required. An empty list selects nothing.
        Case-insensitive.
    type: list
    elements: str
  datacenter:
    description: Select the servers of these datacenters, such as V(sbg1).
    type: list
    elements: str
  region:
    description: Select the servers of these regions, such as V(eu-west-sbg).
    type: list
    elements: str
  on_empty:
    description:
      - What to do when a selector matches nothing, for example a datacenter without servers.
      - V(warn) warns and lists the values that exist. V(fail) makes the task fail before anything is written.
    type: str
    choices: [warn, fail]
    default: warn
  parallel:
    description: Maximum number of parallel requests. By default 10 reads and 5 writes.
    type: int
"""

    TAGS = r"""
options:
  tagged:
    description: Select the servers that have all of these tags.
    type: dict
    aliases: [tags]
"""

    VPS = r"""
options:
  service_name:
    description:
      - The VPS, by the API's names, or by unique display names.
      - Several selectors are intersected. At least one selector is required. An empty list selects nothing.
        Case-insensitive.
    type: list
    elements: str
  zone:
    description:
      - "Select the VPS of these zones, such as V(os-sbg1). The name in the API, C(Region OpenStack: os-sbg1), is also
        accepted."
    type: list
    elements: str
    aliases: [datacenter, region]
  tagged:
    description: Select the VPS that have all of these tags.
    type: dict
    aliases: [tags]
  on_empty:
    description:
      - What to do when a selector matches nothing, for example a datacenter without servers.
      - V(warn) warns and lists the values that exist. V(fail) makes the task fail before anything is written.
    type: str
    choices: [warn, fail]
    default: warn
  parallel:
    description: Maximum number of parallel requests. By default 10 reads and 5 writes.
    type: int
"""

    # Where tags are what the servers must have, another word selects by them.
    TAGGED = r"""
options:
  tagged:
    description: Select the servers that have all of these tags.
    type: dict
"""
