#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_ip_reverse
short_description: Manage reverse DNS (PTR) of IP addresses
description:
  - Sets or removes the reverse (PTR) of one address or of many, IPv4 and IPv6. The block that an address lies in is found by itself.
  - A name with and without its last dot is the same name, and so is one in other letters.
  - An address that cannot be done does not keep the others from being done. The task fails at the end and names each that failed.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  ip:
    description: The address.
    type: str
  reverse:
    description:
      - The name that the address leads back to. It has to lead to the address already, see O(wait_for_forward).
      - An empty one removes the reverse.
    type: str
  reverses:
    description: Many addresses at once, in the place of O(ip) and O(reverse).
    type: list
    elements: dict
    suboptions:
      ip:
        description: The address.
        type: str
        required: true
      reverse:
        description: The name that it leads back to. An empty one removes the reverse.
        type: str
  state:
    description: Whether the addresses have a reverse. With V(absent), the names are not looked at.
    type: str
    choices: [present, absent]
    default: present
  wait_for_forward:
    description:
      - The API takes a name only once that leads to the address. With V(true), the task waits for that where the API refuses a name, since a new record
        takes its time to be seen everywhere.
      - With V(false), it fails at once.
    type: bool
    default: false
  wait_timeout:
    description: How many seconds to wait for that.
    type: float
    default: 300.0
  parallel:
    description: Requests in flight at once. By default 10 that read and 5 that write.
    type: int
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.attributes.ip
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_ip
  - module: community.ovh.ovh_domain_record
notes:
  - "API routes: GET /ip, GET and POST /ip/*/reverse, GET and DELETE /ip/*/reverse/*."
  - "IAM actions: ip:apiovh:get, ip:apiovh:reverse/get, ip:apiovh:reverse/create, ip:apiovh:reverse/delete."
"""

EXAMPLES = r"""
- name: What the address of a server leads back to
  community.ovh.ovh_ip_reverse:
    ip: 192.0.2.4
    reverse: db-2.example.net
    wait_for_forward: true

- name: The addresses of a mail server, IPv4 and IPv6
  community.ovh.ovh_ip_reverse:
    reverses:
      - ip: 198.51.100.5
        reverse: mail.example.net
      - ip: 2001:db8:ff::25
        reverse: mail.example.net

- name: None any more
  community.ovh.ovh_ip_reverse:
    ip: 192.0.2.4
    state: absent
"""

RETURN = r"""
reverses:
  description: One entry for each address, in the order asked.
  returned: success, and where single addresses failed
  type: list
  elements: dict
  contains:
    ip:
      description: The address.
      type: str
      sample: 198.51.100.5
    block:
      description: The block that it lies in, as the API names it.
      type: str
      sample: 198.51.100.0/28
    reverse_before:
      description: The name before the task. Null without one.
      type: str
      sample: host1.example.net.
    reverse:
      description: The name after the task. In check mode, what it would be.
      type: str
      sample: mail.example.net.
    state_before:
      description: Whether there was a reverse. Null where that could not be seen.
      type: str
      sample: present
    state:
      description: Whether there is one now.
      type: str
      sample: present
    changed:
      description: Whether this address was changed.
      type: bool
    failed:
      description: Present and true where this address could not be done.
      type: bool
    skipped:
      description: Present and true where this address was not tried.
      type: bool
    msg:
      description: Why.
      type: str
http_status:
  description: HTTP status of the first failure that has one.
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
from ansible_collections.community.ovh.plugins.module_utils._products.ip.reverse_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
