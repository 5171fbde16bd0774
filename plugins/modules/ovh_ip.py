#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_ip
short_description: Move or park a Failover IP or IP block
description:
  - Moves a Failover IP or an IP block to another service of the account, or parks it, and waits until it is routed
    there.
  - Sets the description of an IP block.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  ip:
    description:
      - The address or block, such as V(198.51.100.32) or V(198.51.100.0/28).
      - For O(description), any address of the block is accepted. For O(routed_to), give the whole block, which moves as
        a unit.
    type: str
    required: true
  description:
    description: The description in the control panel. An empty text removes it. If not set, it does not change.
    type: str
  routed_to:
    description:
      - The service to route the block to, by the API's name, or V(parked) for none.
      - A service that the API does not offer for this block is an error that lists the offered ones. If not set, the
        block is not moved.
    type: str
  nexthop:
    description: The address in the service to route the block to, for a service with several addresses. Only used if
      the block is moved.
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
  - The module waits for a running move before it reads the block.
  - Blocks can be moved on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and soyoustart-ca.
"""

EXAMPLES = r"""
- name: Route the Failover IP to the second server
  community.ovh.ovh_ip:
    ip: 198.51.100.32
    routed_to: ns3002.example-sbg.net

- name: Park the Failover IP
  community.ovh.ovh_ip:
    ip: 198.51.100.32
    routed_to: parked
    description: free

- name: Set the description of a block
  community.ovh.ovh_ip:
    ip: 198.51.100.0/28
    description: load balancers
"""

RETURN = r"""
ip:
  description: The block after the task. In check mode, the predicted value.
  returned: success
  type: dict
  contains:
    ip:
      description: The block, in the notation of the API.
      type: str
      sample: 198.51.100.0/28
    description:
      description: The description. Empty if there is none.
      type: str
      sample: load balancers
    routed_to:
      description: The service that the block is routed to, or C(parked).
      type: str
      sample: ns3001.example-sbg.net
    type:
      description: The type of the block, such as C(dedicated), C(failover) or C(vps).
      type: str
      sample: failover
    version:
      description: The IP version, 4 or 6.
      type: int
      sample: 4
    country:
      description: The country of the registration. Null if there is none.
      type: str
      sample: fr
    campus:
      description: The location that announces the block. Null if the API does not return it.
      type: str
      sample: SBG
    regions:
      description: The regions that the block can be used in. Null if the API does not return them.
      type: list
      elements: str
      sample: [eu-west-sbg]
    is_additional_ip:
      description: Whether it can be moved between services.
      type: bool
    can_be_terminated:
      description: Whether it can be terminated.
      type: bool
    bring_your_own_ip:
      description: Whether it is a block of your own (bring your own IP).
      type: bool
    organisation_id:
      description: The organisation of the registration. Null if there is none.
      type: str
    rir:
      description: The registry of the block. Null if the API does not return it.
      type: str
      sample: RIPE
    iam:
      description: The IAM resource, with C(urn), C(display_name) and C(tags).
      type: dict
task:
  description: The task that moves the block, for M(community.ovh.ovh_task_wait). Null if none was needed, and in check
    mode.
  returned: success, with O(wait=false)
  type: dict
http_status:
  description: HTTP status of the failure.
  returned: failure, if the API responded
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
from ansible_collections.community.ovh.plugins.module_utils._products.ip.block_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
