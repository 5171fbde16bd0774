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
    type: str
    required: true
  dedicated_server:
    description:
      - Dedicated servers, by the API's names. What is attached is the server's interface for a vRack, which is found by itself.
      - A server that has no enabled interface of mode V(vrack) or V(vrack_aggregation) cannot be attached. The task fails before anything is written to
        it, in check mode, too. A server that is in a vRack as a whole, which was possible once, can be detached.
      - A server with several such interfaces is an error that lists them, unless one of them is in the vRack already. With O(state=absent), all of
        them are detached.
    type: list
    elements: str
  dedicated_server_interface:
    description: Interfaces of dedicated servers, by their ids, which M(community.ovh.ovh_server_info) returns with C(gather=network).
    type: list
    elements: str
  ip:
    description:
      - IPv4 blocks, such as V(198.51.100.0/28). While a block is in a vRack, it is routed there. A block that is detached is routed nowhere.
      - An address inside a larger block of the vRack is an error that names the block.
    type: list
    elements: str
  ipv6:
    description: IPv6 blocks.
    type: list
    elements: str
  cloud_project:
    description: Public Cloud projects, by their ids.
    type: list
    elements: str
  ip_loadbalancing:
    description: Load balancers.
    type: list
    elements: str
  dedicated_cloud:
    description: VMware on OVHcloud.
    type: list
    elements: str
  ovh_cloud_connect:
    description: OVHcloud Connects, by their ids.
    type: list
    elements: str
  vrack_services:
    description: vRack Services.
    type: list
    elements: str
  region:
    description: The region that blocks of O(ip) are attached in, for those blocks that have to be told. Only used when a block is attached.
    type: str
  state:
    description: Whether the members are in this vRack.
    type: str
    choices: [present, absent]
    default: present
  move:
    description:
      - What to do with a member that is in another vRack of the account. With V(false), that is an error that names the vRack.
      - With V(true), it is detached there and, when that has ended, attached here. If it cannot be attached, it is put back where it was, or the error
        says what has become of it.
    type: bool
    default: false
  wait_timeout:
    description: How many seconds to wait for each change.
    type: float
    default: 300.0
  parallel:
    description: Requests in flight at once that read, where the API does not answer in bulk. 10 by default. Writes go out one after the other.
    type: int
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.wait
  - community.ovh.attributes.vrack
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_vrack_info
  - module: community.ovh.ovh_ip
  - module: community.ovh.ovh_task_wait
notes:
  - "API routes: GET /vrack, GET /vrack/*, GET and POST /vrack/*/cloudProject, DELETE /vrack/*/cloudProject/*, GET and POST
    /vrack/*/dedicatedCloud, DELETE /vrack/*/dedicatedCloud/*, GET /vrack/*/dedicatedServer, DELETE /vrack/*/dedicatedServer/*, GET
    and POST /vrack/*/dedicatedServerInterface, DELETE /vrack/*/dedicatedServerInterface/*, GET and POST /vrack/*/ip, DELETE /vrack/*/ip/*,
    GET and POST /vrack/*/ipLoadbalancing, DELETE /vrack/*/ipLoadbalancing/*, GET and POST /vrack/*/ipv6, DELETE /vrack/*/ipv6/*, GET and
    POST /vrack/*/ovhCloudConnect, DELETE /vrack/*/ovhCloudConnect/*, GET and POST /vrack/*/vrackServices, DELETE /vrack/*/vrackServices/*,
    GET /vrack/*/task, GET /vrack/*/task/*, GET /dedicated/server/*/virtualNetworkInterface."
  - "IAM actions: vrack:apiovh:get, vrack:apiovh:cloudProject/get, vrack:apiovh:cloudProject/attach, vrack:apiovh:cloudProject/detach,
    vrack:apiovh:pccVMware/get, vrack:apiovh:pccVMware/attach, vrack:apiovh:pccVMware/detach, vrack:apiovh:dedicatedServer/get,
    vrack:apiovh:dedicatedServer/detach, vrack:apiovh:dedicatedServerInterface/get,
    vrack:apiovh:dedicatedServerInterface/attach, vrack:apiovh:dedicatedServerInterface/detach, vrack:apiovh:ip/get, vrack:apiovh:ip/attach,
    vrack:apiovh:ip/detach, vrack:apiovh:ipLoadbalancing/get, vrack:apiovh:ipLoadbalancing/attach, vrack:apiovh:ipLoadbalancing/detach,
    vrack:apiovh:ipv6/get, vrack:apiovh:ipv6/attach, vrack:apiovh:ipv6/detach, vrack:apiovh:ovhCloudConnect/get,
    vrack:apiovh:ovhCloudConnect/attach, vrack:apiovh:ovhCloudConnect/detach, vrack:apiovh:vrackServices/get,
    vrack:apiovh:vrackServices/attach, vrack:apiovh:vrackServices/detach, publicCloudProject:apiovh:vrack/attach,
    pccVMware:apiovh:vrack/attach, dedicatedServer:apiovh:vrack/attach, ip:apiovh:vrack/attach, ipLoadbalancing:apiovh:vrack/attach,
    ovhCloudConnect:apiovh:vrack/attach, vrackServices:apiovh:vrack/attach, vrack:apiovh:task/get,
    dedicatedServer:apiovh:virtualNetworkInterface/get."
  - What is already at work on the vRack is awaited before anything is decided, and a vRack is given one change at a time. With O(wait=false), the
    last change alone is not waited for, and of a member that is moved only its attachment.
  - There are vRacks on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu. O(ipv6) and O(vrack_services) are for the first three.
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
from ansible_collections.community.ovh.plugins.module_utils._products.vrack.member_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
