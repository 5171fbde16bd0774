# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations


class ModuleDocFragment:
    """Waiting for the API's tasks."""

    DOCUMENTATION = r"""
options:
  wait:
    description: Wait until the API tasks started by this change finish. With V(false), return them immediately.
    type: bool
    default: true
  wait_timeout:
    description: Maximum time in seconds to wait.
    type: float
    default: 300.0
"""
