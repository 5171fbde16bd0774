#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_ip_reverse
short_description: Manage reverse DNS (PTR) of IP addresses
description:
  - Sets or removes the reverse DNS (PTR record) of one or many addresses, IPv4 and IPv6. The module finds the block of
    an address.
  - Names are compared case-insensitively and without the trailing dot.
  - A failure on one address does not stop the others. The task fails at the end and names each failed address.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  ip:
    description: The address.
    type: str
  reverse:
    description:
      - The host name of the reverse DNS. It must already resolve to the address, see O(wait_for_forward).
      - An empty text removes the reverse DNS.
    type: str
  reverses:
    description: Several addresses, instead of O(ip) and O(reverse).
    type: list
    elements: dict
    suboptions:
      ip:
        description: The address.
        type: str
        required: true
      reverse:
        description: The host name of the reverse DNS. An empty text removes it.
        type: str
  state:
    description: Whether the addresses have a reverse DNS. With V(absent), the names are ignored.
    type: str
    choices: [present, absent]
    default: present
  wait_for_forward:
    description:
      - The API only accepts a name that resolves to the address. With V(true), the task retries while the API rejects
        the name, because a new record takes time to be visible.
      - With V(false), the task fails immediately.
    type: bool
    default: false
  wait_timeout:
    description: Maximum time in seconds to wait for the forward record.
    type: float
    default: 300.0
  parallel:
    description: Maximum number of parallel requests. By default 10 reads and 5 writes.
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
- name: Set the reverse DNS of a server
  community.ovh.ovh_ip_reverse:
    ip: 192.0.2.4
    reverse: db-2.example.net
    wait_for_forward: true

- name: Set the reverse DNS of a mail server, IPv4 and IPv6
  community.ovh.ovh_ip_reverse:
    reverses:
      - ip: 198.51.100.5
        reverse: mail.example.net
      - ip: 2001:db8:ff::25
        reverse: mail.example.net

- name: Remove the reverse DNS
  community.ovh.ovh_ip_reverse:
    ip: 192.0.2.4
    state: absent
"""

RETURN = r"""
reverses:
  description: One entry for each address, in the given order.
  returned: success, and if single addresses failed
  type: list
  elements: dict
  contains:
    ip:
      description: The address.
      type: str
      sample: 198.51.100.5
    block:
      description: The IP block of the address, in the notation of the API.
      type: str
      sample: 198.51.100.0/28
    reverse_before:
      description: The reverse DNS before the task. Null if there was none.
      type: str
      sample: host1.example.net.
    reverse:
      description: The reverse DNS after the task. In check mode, the predicted value.
      type: str
      sample: mail.example.net.
    state_before:
      description: Whether a reverse DNS existed. Null if it could not be read.
      type: str
      sample: present
    state:
      description: Whether a reverse DNS exists now.
      type: str
      sample: present
    changed:
      description: Whether this address was changed.
      type: bool
    failed:
      description: Present and true if this address failed.
      type: bool
    skipped:
      description: Present and true if this address was not attempted.
      type: bool
    msg:
      description: The reason of the failure.
      type: str
http_status:
  description: HTTP status of the first failure that has one.
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
from ansible_collections.community.ovh.plugins.module_utils._products.ip.reverse_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
