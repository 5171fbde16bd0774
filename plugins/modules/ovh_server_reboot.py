#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_server_reboot
short_description: Hard-reboot a dedicated server
description:
  - Reboots one dedicated server as if by its reset button, and waits until that is done. What runs on the server is not asked.
  - It takes one server, by the API's name alone, so that a namesake is never hit.
  - An answer that was lost does not reboot the server twice. The reboot is looked for before it is asked for again.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  service_name:
    description: The server, by the API's name. A display name will not do. Case does not matter.
    type: str
    required: true
  unless_rebooted_since:
    description:
      - Do nothing where a hard reboot began at this time or after it, a date and time of ISO 8601 such as V(2026-05-04T12:15:00+02:00). Without a
        zone, it is UTC. A reboot that failed does not count, and one that goes on is waited for.
      - Without it, each run reboots the server, and so does each attempt of a task with C(retries) or C(until).
    type: str
    aliases: [unless_done_since]
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.wait
  - community.ovh.attributes.server
  - community.ovh.attributes
attributes:
  idempotent:
    support: partial
    details:
      - With O(unless_rebooted_since), a second run changes nothing. Without it, each run reboots.
seealso:
  - module: community.ovh.ovh_server
  - module: community.ovh.ovh_server_install
  - module: ansible.builtin.reboot
notes:
  - "API routes: GET /dedicated/server, GET /dedicated/server/*, POST /dedicated/server/*/reboot, GET /dedicated/server/*/task,
    GET /dedicated/server/*/task/*."
  - "IAM actions: dedicatedServer:apiovh:get, dedicatedServer:apiovh:reboot, dedicatedServer:apiovh:task/get."
"""

EXAMPLES = r"""
- name: Reboot a server, and wait until it is done
  community.ovh.ovh_server_reboot:
    service_name: ns3004.example-sbg.net

- name: Reboot it once in this maintenance, however often the playbook runs
  community.ovh.ovh_server_reboot:
    service_name: ns3004.example-sbg.net
    unless_rebooted_since: "2026-05-04T22:00:00+02:00"
    wait_timeout: 900
"""

RETURN = r"""
service_name:
  description: The API's name of the server.
  returned: success
  type: str
  sample: ns3004.example-sbg.net
rebooted:
  description: Whether this task rebooted the server. In check mode, whether it would.
  returned: success
  type: bool
task:
  description: The last state of the reboot's task, also where the reboot was there before. Null in check mode where it would be a new one.
  returned: success
  type: dict
  sample: {task_id: 5001, function: hardReboot, status: done, start_date: "2026-05-04T22:10:00+02:00"}
http_status:
  description: The HTTP status of the failure.
  returned: failure, where the API gave one
  type: int
error_code:
  description: The API's code of the failure.
  returned: failure, where the API gave one
  type: str
query_id:
  description: What OVHcloud's support asks for.
  returned: failure, where the API gave one
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure for want of a right
  type: list
  elements: dict
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.reboot_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
