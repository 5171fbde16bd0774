#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_drift
short_description: List what playbooks and roles would change
description:
  - Runs each playbook or role with C(ansible-playbook --check --diff) on the controller, and returns what it would
    change, what failed and what could not be compared. The playbook C(community.ovh.drift) writes a report of it.
  - A failure in one of them does not keep the others from being checked.
  - Tasks of this collection run in check mode in any case, also those with C(check_mode=false), so that nothing is
    changed at OVHcloud. Tasks of other collections with C(check_mode=false) run as they do in any check mode.
  - Secrets of the credentials, and values of variables with names such as C(password), are hidden.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  playbooks:
    description: The playbooks, as paths or names such as V(community.ovh.mail_redirections); a list, or one text with
      commas. A relative path starts at the directory where the command was started.
    type: raw
  runs:
    description:
      - More playbooks and roles. Each entry has C(playbook) or C(role), and may have C(name) (in the report), C(vars)
        (its variables), C(environment) (such as E(OVH_CONFIG_FILE) of another account), C(inventory), C(hosts) (of a
        role, by default V(localhost)) and C(args) (of C(ansible-playbook), such as V(--limit)).
      - Without C(inventory), the inventory of the current play is used.
    type: raw
  outcome:
    description: The result of an earlier task. With it, nothing is run, and the play ends. With differences, the
      task fails, which is exit code 2 of C(ansible-playbook); with errors, its host is unreachable, which is exit
      code 4.
    type: dict
  report:
    description: Where the differences are listed, for the message of O(outcome). Must not be empty.
    type: raw
    default: the result
attributes:
  check_mode:
    support: full
    description: Does the same in check mode.
  diff_mode:
    support: N/A
    description: Returns the changes, before and after.
  async:
    support: none
    description: Supports the C(async) keyword.
  become:
    support: none
    description: The C(become) keyword is ignored.
  connection:
    support: none
    description: Needs no connection to the host of the play.
seealso:
  - plugin: community.ovh.drift
    plugin_type: callback
"""

EXAMPLES = r"""
- name: Compare the account with a playbook and a role
  community.ovh.ovh_drift:
    playbooks: [site.yml]
    runs:
      - role: community.ovh.dns_zone
        vars:
          dns_zone_zones: [{name: example.com, file: zones/example.com.zone}]
  register: drift

- name: Fail if something differs
  community.ovh.ovh_drift:
    outcome: "{{ drift }}"
"""

RETURN = r"""
changes:
  description: What differs, one entry for each task, host and item of a loop.
  returned: without O(outcome)
  type: list
  elements: dict
  contains:
    run:
      description: The number of the run, from 0.
      type: int
    run_name:
      description: The name of the run.
      type: str
    play:
      description: The play.
      type: str
    task:
      description: The task.
      type: str
    path:
      description: The file and line of the task.
      type: str
    host:
      description: The host of the play.
      type: str
    module:
      description: The module.
      type: str
    product:
      description: The product of the module.
      type: str
    object:
      description: The object, if its name is known.
      type: str
    account:
      description: The account, for tasks with credentials of their own. It is otherwise the account of the run.
      type: str
    time:
      description: When it was compared.
      type: str
    diff:
      description: The lines that differ.
      type: str
  sample:
    - run: 0
      run_name: site.yml
      play: Declare the account
      task: Manage reverse DNS
      path: /home/jane/site.yml:12
      host: localhost
      module: community.ovh.ovh_ip_reverse
      product: IP addresses
      object: 192.0.2.1
      account: ""
      time: "2026-05-04T12:15:00Z"
      diff: "-old.example.com.\n+web.example.com."
errors:
  description: What failed, with the same fields and C(message).
  returned: without O(outcome)
  type: list
  elements: dict
unchecked:
  description: What could not be compared, such as tasks that do not support check mode, with the same fields and
    C(message).
  returned: without O(outcome)
  type: list
  elements: dict
runs:
  description: What was run.
  returned: without O(outcome)
  type: list
  elements: dict
"""
