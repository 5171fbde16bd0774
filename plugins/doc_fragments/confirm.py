# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations


class ModuleDocFragment:
    """What can't be undone."""

    DOCUMENTATION = r"""
options:
  confirm:
    description:
      - The value of O(service_name) once more, where the task asks for what cannot be undone. Without it, or with another name, nothing is sent.
      - Write the name itself, and no template that means whatever server it meets.
    type: str
"""
