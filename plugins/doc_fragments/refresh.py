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
      - When to publish the zone. The API stages changes until a refresh publishes all staged changes, including those
        of other clients.
      - V(auto) publishes once after the last write, also after a failed write, and if nothing differs but the zone has
        staged changes.
      - V(always) publishes in each run, which is a change each time.
      - V(never) does not publish. The task warns about staged changes.
    type: str
    choices: [auto, always, never]
    default: auto
"""
