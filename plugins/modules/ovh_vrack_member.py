#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_vrack_member
short_description: Attach members to a vRack, detach or move them
description:
  - Attaches servers, IP blocks, Public Cloud projects, load balancers and more to a vRack (a private network), detaches them, or moves them from
    another vRack. Each change is waited for until the vRack shows it.
  - Many members can be named at once. What the task does not name stays as it is.
  - A member that cannot be done does not keep the others from being done. The task fails at the end and names each that failed.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  service_name:
    description: The vRack, by the API's name (such as V(pn-100001)) or by its display name where that is unique.
  dedicated_server:
    description:
      - Dedicated servers, by the API's names. What is attached is the server's interface for a vRack, which is found by itself.
      - A server that has no enabled interface of mode V(vrack) or V(vrack_aggregation) cannot be attached. The task fails before anything is written to
        it, in check mode, too. A server that is in a vRack as a whole, which was possible once, can be detached.
      - A server with several such interfaces is an error that lists them, unless one of them is in the vRack already. With O(state=absent), all of
        them are detached.
  dedicated_server_interface:
    description: Interfaces of dedicated servers, by their ids, which M(community.ovh.ovh_server_info) returns with C(gather=network).
  ip:
    description:
      - IPv4 blocks, such as V(198.51.100.0/28). While a block is in a vRack, it is routed there. A block that is detached is routed nowhere.
      - An address inside a larger block of the vRack is an error that names the block.
  ipv6:
    description: IPv6 blocks.
  cloud_project:
    description: Public Cloud projects, by their ids.
  ip_loadbalancing:
    description: Load balancers.
  dedicated_cloud:
    description: VMware on OVHcloud.
  ovh_cloud_connect:
    description: OVHcloud Connects, by their ids.
  vrack_services:
    description: vRack Services.
  region:
    description: The region that blocks of O(ip) are attached in, for those blocks that have to be told. Only used when a block is attached.
  state:
    description: Whether the members are in this vRack.
  move:
    description:
      - What to do with a member that is in another vRack of the account. With V(false), that is an error that names the vRack.
      - With V(true), it is detached there and, when that has ended, attached here. If it cannot be attached, it is put back where it was, or the error
        says what has become of it.
  wait_timeout:
    description: How many seconds to wait for each change.
  parallel:
    description: Requests in flight at once that read, where the API does not answer in bulk. 10 by default. Writes go out one after the other.
extends_documentation_fragment:
  - community.ovh.ovh_vrack_member
  - community.ovh.connection
  - community.ovh.wait
  - community.ovh.attributes.vrack
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_vrack_info
  - module: community.ovh.ovh_ip
  - module: community.ovh.ovh_task_wait
notes:
  - What is already at work on the vRack is awaited before anything is decided, and a vRack is given one change at a time. With O(wait=false), the
    last change alone is not waited for, and of a member that is moved only its attachment.
  - O(ipv6) and O(vrack_services) exist only on ovh-eu, ovh-ca and ovh-us.
"""

EXAMPLES = r"""
- name: Two servers and a project share a private network
  community.ovh.ovh_vrack_member:
    service_name: pn-100003
    dedicated_server:
      - ns3003.example-sbg.net
      - ns3004.example-sbg.net
    cloud_project: 0123456789abcdef0123456789abcdef

- name: A server moves from the vRack that it is in to another one
  community.ovh.ovh_vrack_member:
    service_name: pn-100003
    dedicated_server: ns3021.example-gra.net
    move: true

- name: A block of addresses for the machines in the vRack
  community.ovh.ovh_vrack_member:
    service_name: pn-100003
    ip: 198.51.100.0/28

- name: One of several interfaces of a server
  community.ovh.ovh_vrack_member:
    service_name: pn-100003
    dedicated_server_interface: 00000000-0000-4000-9000-000030820002

- name: They leave it again
  community.ovh.ovh_vrack_member:
    service_name: pn-100003
    dedicated_server: [ns3003.example-sbg.net, ns3004.example-sbg.net]
    ip: 198.51.100.0/28
    state: absent
"""

RETURN = r"""
members:
  description: One entry for each member that the task names.
  returned: success, and where single members failed
  type: list
  elements: dict
  contains:
    kind:
      description: What it is, by the option that names it.
      type: str
      sample: dedicated_server
    member:
      description: Its name.
      type: str
      sample: ns3003.example-sbg.net
    interface:
      description: The interface by which a server is in the vRack. Null for all that have none.
      type: str
      sample: 00000000-0000-4000-9000-000030030001
    vrack_before:
      description: The vRack that it was in before the task. Null for none. With O(state=absent), others than this one are not looked at.
      type: str
    vrack:
      description:
        - The vRack that it is in after the task. In check mode, the one that it would be in. Null for none.
        - Where the task failed and that could not be seen, the one that it was in before.
      type: str
      sample: pn-100003
    state_before:
      description: Whether it was in a vRack that was looked at. Null where that could not be seen.
      type: str
      sample: absent
    state:
      description: Whether it is in one now.
      type: str
      sample: present
    changed:
      description: Whether this member was changed.
      type: bool
    failed:
      description: Present and true where this member could not be done.
      type: bool
    skipped:
      description: Present and true where this member was not tried.
      type: bool
    msg:
      description: Why.
      type: str
tasks:
  description: The tasks that are not waited for, for M(community.ovh.ovh_task_wait). Empty in check mode, and where nothing was written.
  returned: with O(wait=false)
  type: list
  elements: dict
# Generated by `make pages` from here
http_status:
  description: HTTP status of the failure; where several objects failed, of the first that has one.
  returned: failure, where the API answered
  type: int
error_code:
  description: The API's code of the failure; where several objects failed, of the first that has one.
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
  contains:
    method:
      description: The method of the access rule.
      type: str
      sample: GET
    path:
      description: The path of the access rule.
      type: str
      sample: /me/*
    iam_action:
      description: The IAM action, where the credentials are those of a service account.
      type: str
      sample: account:apiovh:me/get
# to here.
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.vrack.member_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
