#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_ip_info
short_description: List the IP blocks of the account
description:
  - Lists all or selected IP blocks of the account in as few requests as the API allows.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  ip:
    description: IP addresses or blocks. The module finds the block of any address.
    type: list
    elements: str
  type:
    description: Only blocks of these types, such as V(failover).
    type: list
    elements: str
  routed_to:
    description: Only blocks that are routed to these services, or V(parked).
    type: list
    elements: str
  parallel:
    description: Maximum number of parallel requests if the API does not support bulk reads. The default is 10.
    type: int
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.attributes.info
  - community.ovh.attributes.ip
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_ip
notes:
  - "API routes: GET /ip, GET /ip/*."
  - "IAM actions: ip:apiovh:get."
  - A block that is selected by name and cannot be read is a failure. Other blocks that cannot be read are skipped with
    a warning.
"""

EXAMPLES = r"""
- name: Find the block of an address
  community.ovh.ovh_ip_info:
    ip: 198.51.100.7

- name: List unused Failover IPs
  community.ovh.ovh_ip_info:
    type: failover
    routed_to: parked
"""

RETURN = r"""
ips:
  description: The blocks, by address.
  returned: success
  type: list
  elements: dict
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
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.ip.block_job import INFO_JOB as JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
