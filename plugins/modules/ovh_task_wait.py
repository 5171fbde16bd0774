#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_task_wait
short_description: Wait for API tasks of any product
description:
  - Follows tasks that were begun before, with C(wait=false) or by somebody else, to their ends. One task or many, of any product.
  - All of them are followed. The module fails at the end and names each that ended badly, or had not ended when the time was up.
  - Where the controller's output is a terminal, it tells how far they are.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  tasks:
    description:
      - The tasks. Each is a path, such as C(/dedicated/server/ns3001.example-sbg.net/task/5001), or what a module of this collection returned as
        C(task), or as one of its C(tasks).
      - For a write by M(community.ovh.ovh_api_call), it is a dictionary with the C(path) of the write and, as C(task), what it was answered.
      - What a module returns as C(wait_for) with C(wait=false) is also accepted. The module then waits until the object is ready, or gone.
      - Null, which is what such a task is in check mode, is left out.
    type: list
    elements: raw
    required: true
  wait_timeout:
    description: How many seconds to wait for all of them together.
    type: float
    default: 300.0
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.attributes.info
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_api_call
notes:
  - "API routes: those of the tasks themselves, by GET. The access rule that it needs is the path of the tasks."
  - "IAM actions: those that reading the tasks needs."
"""

EXAMPLES = r"""
- name: Reboot a server and go on at once
  community.ovh.ovh_server_reboot:
    service_name: ns3001.example-sbg.net
    wait: false
  register: reboot

- name: Redirect mail and go on at once
  community.ovh.ovh_mail_redirection:
    domain: example.com
    from: hello
    to: jane@example.net
    wait: false
  register: mail

- name: Reboot another server by a raw call
  community.ovh.ovh_api_call:
    method: POST
    path: /dedicated/server/ns3002.example-sbg.net/reboot
    wait: false
  register: other

- name: Wait for all of them
  community.ovh.ovh_task_wait:
    tasks: "{{ [reboot.task] + mail.tasks + [{'path': '/dedicated/server/ns3002.example-sbg.net/reboot', 'task': other.response}] }}"
    wait_timeout: 900
"""

RETURN = r"""
tasks:
  description: The tasks, in the order asked.
  returned: always, but for what is no task
  type: list
  elements: dict
  contains:
    path:
      description: Where the task is.
      type: str
      sample: /dedicated/server/ns3001.example-sbg.net/task/5001
    task:
      description: Its last state, as far as it was seen. Some kinds of tasks vanish when they have ended.
      type: dict
      sample: {task_id: 5001, function: hardReboot, status: done, path: /dedicated/server/ns3001.example-sbg.net/task/5001}
    failed:
      description: Present and true where the task ended badly, or not in time.
      type: bool
    msg:
      description: Why.
      type: str
http_status:
  description: The HTTP status of the first failure that has one.
  returned: failure
  type: int
error_code:
  description: The API's code of the first failure that has one.
  returned: failure
  type: str
query_id:
  description: What OVHcloud's support asks for.
  returned: failure
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure for want of a right
  type: list
  elements: dict
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.api.task_wait_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
