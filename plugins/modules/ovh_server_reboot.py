#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_server_reboot
short_description: Hard-reboot a dedicated server
description:
  - Reboots one dedicated server like its reset button, and waits until the reboot finishes. Running programs are not
    stopped first.
  - It accepts one server by its API name, so that it never reboots another server with the same display name.
  - If a response is lost, the task checks for the reboot before it repeats the request, so the server does not reboot
    twice.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  service_name:
    description: The server, by its API name. A display name is not accepted. Case-insensitive.
    type: str
    required: true
  unless_rebooted_since:
    description:
      - Do nothing if a hard reboot started after this time, an ISO 8601 timestamp such as V(2026-05-04T12:15:00+02:00).
        Without a time zone, UTC applies. A failed reboot does not count. The task waits for a running reboot.
      - Without it, each run reboots the server, as does each attempt of a task with C(retries) or C(until).
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
- name: Reboot a server and wait
  community.ovh.ovh_server_reboot:
    service_name: ns3004.example-sbg.net

- name: Reboot once in this maintenance window
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
  description: Whether this task rebooted the server. In check mode, the predicted value.
  returned: success
  type: bool
task:
  description: The last state of the reboot task, also of an earlier reboot. Null in check mode for a new reboot.
  returned: success
  type: dict
  sample: {task_id: 5001, function: hardReboot, status: done, start_date: "2026-05-04T22:10:00+02:00"}
http_status:
  description: The HTTP status of the failure.
  returned: failure, if the API returned one
  type: int
error_code:
  description: The error code of the API.
  returned: failure, if the API returned one
  type: str
query_id:
  description: The query id that OVHcloud's support asks for.
  returned: failure, if the API returned one
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure because of a missing permission
  type: list
  elements: dict
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.reboot_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
