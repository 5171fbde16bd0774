# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations


class ModuleDocFragment:
    """The removal limit."""

    DOCUMENTATION = r"""
options:
  max_removals:
    description:
      - The maximum number of objects that the task may remove, as a number or a percentage of the existing objects. A
        task that would remove more writes nothing and fails.
      - The default is 30 %, and at least 2.
    type: str
"""
