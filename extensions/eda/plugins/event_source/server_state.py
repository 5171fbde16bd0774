# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Event source of Event-Driven Ansible; ansible-rulebook calls main."""

from __future__ import annotations

DOCUMENTATION = r"""
short_description: Report dedicated servers that are hacked or in error
description:
  - Reads the state of all dedicated servers once each C(interval), and reports each that is
    C(error), C(hacked) or C(hackedBlocked).
  - A server that recovers and gets into trouble again is reported again.
options:
  interventions:
    description:
      - Also report interventions on these servers with the state C(intervention), from two lists a server. The API has
        no list for all servers. Reported are planned interventions, those that take place, and those of the last two
        days.
    type: list
    elements: str
    default: []
  interval:
    description: Time in seconds between two reads. It doubles after each failed read, up to an hour.
    type: float
    default: 300
  state_file:
    description: The file that remembers what was reported, so that a restart neither loses nor repeats an event.
    type: str
  polls:
    description: Stop after this number of reads. C(0) means never.
    type: int
    default: 0
notes:
  - The connection options of the modules are also accepted, such as C(endpoint) and C(config_file), and the C(OVH_)
    environment variables.
  - The required access rules are GET /dedicated/server and GET /dedicated/server/*, which also
    allows the interventions.
"""

EXAMPLES = r"""
- community.ovh.server_state:
    interval: 300
    state_file: /var/lib/eda/ovh_server_state.json
"""

import asyncio
import sys
from pathlib import Path
from typing import Any


async def main(queue: asyncio.Queue[Any], args: dict[str, Any]) -> None:
    """Put an event on the queue for each new condition, until it is cancelled."""
    # ansible-rulebook runs this file by its path: the collection is not importable by itself.
    sys.path.append(str(Path(__file__).parents[7]))
    from ansible_collections.community.ovh.plugins.module_utils._events.poll import watch

    await watch(queue, args, "server_state")
