# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations


class ModuleDocFragment:
    """The brake on removals."""

    DOCUMENTATION = r"""
options:
  max_removals:
    description:
      - How many objects the task may remove, as a number or as a percentage of those there are. A task that would remove more writes nothing
        and fails.
      - By default 30 % of them, and never fewer than 2.
    type: str
"""
