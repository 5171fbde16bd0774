#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_vrack_member
short_description: Attach members to a vRack, detach or move them
description:
  - Attaches servers, IP blocks, Public Cloud projects, load balancers and other services to a vRack (private network),
    detaches them, or moves them from another vRack. The module waits until the vRack shows each change.
  - One task can list many members. Other members do not change.
  - A failure on one member does not stop the others. The task fails at the end and names each failed member.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  service_name:
    description: The vRack, by the API's name (such as V(pn-100001)) or by its display name if that is unique.
  dedicated_server:
    description:
      - Dedicated servers, by the API's names. The module attaches the private interface of the server.
      - A server without an enabled interface of mode V(vrack) or V(vrack_aggregation) cannot be attached. The task
        fails before the first write, in check mode too. An older server that is attached as a whole can be detached.
      - A server with several such interfaces is an error that lists them, unless one of them is already in the vRack.
        O(state=absent) detaches all of them.
  dedicated_server_interface:
    description: Interfaces of dedicated servers, by the ids that M(community.ovh.ovh_server_info) returns with
      C(gather=network).
  ip:
    description:
      - IPv4 blocks, such as V(198.51.100.0/28). A block in a vRack is routed there. A detached block is not routed.
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
    description: The region to attach blocks of O(ip) in, for blocks that need one. Only used if a block is attached.
  state:
    description: Whether the members are in this vRack.
  move:
    description:
      - Whether to move a member from another vRack of the account. With V(false), such a member is an error that names
        the vRack.
      - With V(true), the member is first detached there and then attached here. If it cannot be attached, it is
        attached to the old vRack again, or the error says where it is.
  wait_timeout:
    description: Maximum time in seconds to wait for each change.
  parallel:
    description: Maximum number of parallel reads if the API does not support bulk reads. The default is 10. Writes are
      sequential.
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
  - The module waits for running tasks of the vRack first, and changes one member at a time. O(wait=false) does not wait
    for the last change, and for a moved member only not for its attachment.
  - O(ipv6) and O(vrack_services) exist only on ovh-eu, ovh-ca and ovh-us.
"""

EXAMPLES = r"""
- name: Attach two servers and a project
  community.ovh.ovh_vrack_member:
    service_name: pn-100003
    dedicated_server:
      - ns3003.example-sbg.net
      - ns3004.example-sbg.net
    cloud_project: 0123456789abcdef0123456789abcdef

- name: Move a server to another vRack
  community.ovh.ovh_vrack_member:
    service_name: pn-100003
    dedicated_server: ns3021.example-gra.net
    move: true

- name: Attach an IP block to the vRack
  community.ovh.ovh_vrack_member:
    service_name: pn-100003
    ip: 198.51.100.0/28

- name: Attach one of several interfaces of a server
  community.ovh.ovh_vrack_member:
    service_name: pn-100003
    dedicated_server_interface: 00000000-0000-4000-9000-000030820002

- name: Detach two servers
  community.ovh.ovh_vrack_member:
    service_name: pn-100003
    dedicated_server: [ns3003.example-sbg.net, ns3004.example-sbg.net]
    ip: 198.51.100.0/28
    state: absent
"""

RETURN = r"""
members:
  description: One entry for each member that the task names.
  returned: success, and if single members failed
  type: list
  elements: dict
  contains:
    kind:
      description: The option that names the member.
      type: str
      sample: dedicated_server
    member:
      description: The name.
      type: str
      sample: ns3003.example-sbg.net
    interface:
      description: The interface of a server in the vRack. Null for other members.
      type: str
      sample: 00000000-0000-4000-9000-000030030001
    vrack_before:
      description: The vRack before the task. Null for none. With O(state=absent), other vRacks are not read.
      type: str
    vrack:
      description:
        - The vRack after the task. In check mode, the predicted one. Null for none.
        - If the task failed and it is unknown, the vRack before the task.
      type: str
      sample: pn-100003
    state_before:
      description: Whether it was in a vRack that was read. Null if unknown.
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
      description: Present and true if this member failed.
      type: bool
    skipped:
      description: Present and true if this member was not attempted.
      type: bool
    msg:
      description: The reason of the failure.
      type: str
tasks:
  description: The tasks that were not waited for, for M(community.ovh.ovh_task_wait). Empty in check mode, and if
    nothing was written.
  returned: with O(wait=false)
  type: list
  elements: dict
# Generated by `make pages` from here
http_status:
  description: The HTTP status of the failure. If several objects failed, the status of the first one that has it.
  returned: failure, if the API responded
  type: int
error_code:
  description: The error code of the API. If several objects failed, the code of the first one that has it.
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
      description: The IAM action, for the credentials of a service account.
      type: str
      sample: account:apiovh:me/get
# to here.
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.membership.job import membership_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.vrack._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.vrack.member import VRACK_MEMBER

JOB = membership_job(VRACK_MEMBER, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
