#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_ip
short_description: Route, move or park a Failover IP or IP block
description:
  - Moves an additional IP address, or a block of them, to another service of the account, or parks it, and waits until it is there.
  - Sets the description of an IP block.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  ip:
    description:
      - The address or block, such as V(198.51.100.32) or V(198.51.100.0/28).
      - The block is found from any address in it, for O(description). For O(routed_to) it has to be the whole block, which moves as one.
    type: str
    required: true
  description:
    description: What people read in the control panel. An empty text removes it. Not given, it is left as it is.
    type: str
  routed_to:
    description:
      - The service that the block is routed to, by the API's name, or V(parked) for none.
      - What the API does not offer for this block is an error that names what it does. Not given, the block stays where it is.
    type: str
  nexthop:
    description: The address in the service that the block is routed to, where the service has several. Only used when the block is moved.
    type: str
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.wait
  - community.ovh.attributes.ip
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_ip_info
  - module: community.ovh.ovh_ip_firewall
notes:
  - "API routes: GET /ip, GET and PUT /ip/*, GET and POST /ip/*/move, POST /ip/*/park, GET /ip/*/task, GET /ip/*/task/*."
  - "IAM actions: ip:apiovh:get, ip:apiovh:edit, ip:apiovh:move/get, ip:apiovh:move, ip:apiovh:park, ip:apiovh:task/get."
  - A move that is already under way is awaited before anything is decided.
  - Blocks can be moved on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and soyoustart-ca.
"""

EXAMPLES = r"""
- name: The failover address is at the second server
  community.ovh.ovh_ip:
    ip: 198.51.100.32
    routed_to: ns3002.example-sbg.net

- name: Nobody uses it any more
  community.ovh.ovh_ip:
    ip: 198.51.100.32
    routed_to: parked
    description: free

- name: What a block is for
  community.ovh.ovh_ip:
    ip: 198.51.100.0/28
    description: load balancers
"""

RETURN = r"""
ip:
  description: The block after the task. In check mode, what it would be.
  returned: success
  type: dict
  contains:
    ip:
      description: The block, as the API names it.
      type: str
      sample: 198.51.100.0/28
    description:
      description: What people wrote to it. Empty where nobody did.
      type: str
      sample: load balancers
    routed_to:
      description: The service that it is routed to, or C(parked).
      type: str
      sample: ns3001.example-sbg.net
    type:
      description: What it belongs to, such as C(dedicated), C(failover) or C(vps).
      type: str
      sample: failover
    version:
      description: 4 or 6.
      type: int
      sample: 4
    country:
      description: The country that it is registered in. Null where there is none.
      type: str
      sample: fr
    campus:
      description: Where it is announced. Null where that is not told.
      type: str
      sample: SBG
    regions:
      description: The regions that it can be used in. Null where that is not told.
      type: list
      elements: str
      sample: [eu-west-sbg]
    is_additional_ip:
      description: Whether it can be moved between services.
      type: bool
    can_be_terminated:
      description: Whether it can be given back.
      type: bool
    bring_your_own_ip:
      description: Whether it was brought along.
      type: bool
    organisation_id:
      description: The organisation that it is registered for. Null where there is none.
      type: str
    rir:
      description: The registry that it comes from. Null where that is not told.
      type: str
      sample: RIPE
    iam:
      description: Its side of IAM, with C(urn), C(display_name) and C(tags).
      type: dict
task:
  description: The task that moves the block, for M(community.ovh.ovh_task_wait). Null where none was needed, and in check mode.
  returned: success, with O(wait=false)
  type: dict
http_status:
  description: HTTP status of the failure.
  returned: failure, where the API answered
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
from ansible_collections.community.ovh.plugins.module_utils._products.ip.block_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
