# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations


class ModuleDocFragment:
    """Publishing what has been staged."""

    DOCUMENTATION = r"""
options:
  refresh:
    description:
      - When the zone is published. The API only stages what is written, until a refresh publishes all that is staged, whoever staged it.
      - With V(auto), once after the last write, also where a write has failed, and where nothing differs but the zone is not deployed.
      - With V(always), in any case, which is a change each time.
      - With V(never), not at all. The task warns where it leaves something staged.
    type: str
    choices: [auto, always, never]
    default: auto
"""
