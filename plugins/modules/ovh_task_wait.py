#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_task_wait
short_description: Wait for API tasks of any product
description:
  - Waits for tasks that were started earlier, with C(wait=false) or by another client. One task or many, of any
    product.
  - The module waits for all tasks. It fails at the end and names each task that failed or did not finish in time.
  - On a terminal, the controller shows the progress.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  tasks:
    description:
      - The tasks. Each is a path, such as C(/dedicated/server/ns3001.example-sbg.net/task/5001), or a C(task) or
        element of C(tasks) in the result of a module.
      - For a write by M(community.ovh.ovh_api_call), a dictionary with the C(path) of the write and its response as
        C(task).
      - The C(wait_for) in the result of a module with C(wait=false) is also accepted. The module then waits until the
        object is ready or removed.
      - Null, as returned in check mode, is skipped.
    type: list
    elements: raw
    required: true
  wait_timeout:
    description: Maximum time in seconds to wait for all tasks.
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
- name: Reboot a server without waiting
  community.ovh.ovh_server_reboot:
    service_name: ns3001.example-sbg.net
    wait: false
  register: reboot

- name: Redirect mail without waiting
  community.ovh.ovh_mail_redirection:
    domain: example.com
    from: hello
    to: jane@example.net
    wait: false
  register: mail

- name: Reboot another server with an API call
  community.ovh.ovh_api_call:
    method: POST
    path: /dedicated/server/ns3002.example-sbg.net/reboot
    wait: false
  register: other

- name: Wait for all tasks
  community.ovh.ovh_task_wait:
    tasks: "{{ [reboot.task] + mail.tasks + [{'path': '/dedicated/server/ns3002.example-sbg.net/reboot', 'task': other.response}] }}"
    wait_timeout: 900
"""

RETURN = r"""
tasks:
  description: The tasks, in the given order.
  returned: always, except if an element is not a task
  type: list
  elements: dict
  contains:
    path:
      description: The path of the task.
      type: str
      sample: /dedicated/server/ns3001.example-sbg.net/task/5001
    task:
      description: The last known state. Some kinds of tasks disappear when they finish.
      type: dict
      sample: {task_id: 5001, function: hardReboot, status: done, path: /dedicated/server/ns3001.example-sbg.net/task/5001}
    failed:
      description: Present and true if the task failed or did not finish in time.
      type: bool
    msg:
      description: The reason of the failure.
      type: str
http_status:
  description: The HTTP status of the first failure that has one.
  returned: failure
  type: int
error_code:
  description: The error code of the API for the first failure that has one.
  returned: failure
  type: str
query_id:
  description: The query id that OVHcloud's support asks for.
  returned: failure
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure because of a missing permission
  type: list
  elements: dict
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.api.task_wait_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
