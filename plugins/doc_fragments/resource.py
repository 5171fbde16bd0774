# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options that all modules of the kind Resource have."""
from __future__ import annotations


class ModuleDocFragment:
    """The options by part; each module takes the parts that its resource needs."""

    DOCUMENTATION = r"""
options:
  parallel:
    description: Maximum number of parallel requests. By default 10 reads and 5 writes.
    type: int
"""
