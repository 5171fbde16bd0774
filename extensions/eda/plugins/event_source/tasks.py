# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Event source of Event-Driven Ansible; ansible-rulebook calls main."""

from __future__ import annotations

DOCUMENTATION = r"""
short_description: Report tasks that begin, progress and end
description:
  - Reads the tasks of domains and zones once each C(interval), from one list of the account each, and reports each that
    is new or has another status. Tasks of named dedicated servers and VPS are also read, from one list a machine.
  - Tasks as they are at the first start are not reported.
  - C(event.ovh.outcome) is C(pending), C(done) or C(failed). C(event.ovh.status) is the status in the API.
options:
  products:
    description:
      - The lists of the account to read. They only exist on C(ovh-eu) and C(ovh-ca). An empty list reads none.
    type: list
    elements: str
    choices: [domain, zone]
    default: [domain, zone]
  servers:
    description:
      - Also read the tasks of these dedicated servers. The API has no list for all servers, so use a longer interval if
        there are many.
    type: list
    elements: str
    default: []
  vps:
    description: Also read the tasks of these VPS.
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
  - The required access rules are GET /me/task/domain, GET /me/task/domain/*, GET /me/task/dns and GET /me/task/dns/*,
    and for machines GET /dedicated/server/*/task, GET /dedicated/server/*/task/*, GET /vps/*/tasks and
    GET /vps/*/tasks/*.
"""

EXAMPLES = r"""
- community.ovh.tasks:
    interval: 300
    servers: [ns3001.example-sbg.net]
    state_file: /var/lib/eda/ovh_tasks.json
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

    await watch(queue, args, "tasks")
