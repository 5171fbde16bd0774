#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_ip_info
short_description: List the IP blocks of the account
description:
  - Reads all IP blocks of the account, or those that are asked for, in as few requests as the API allows.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  ip:
    description: Addresses or blocks. The block is found from any address in it.
    type: list
    elements: str
  type:
    description:
      - Only blocks of these types, such as V(failover).
      - A value that nothing has is a warning that lists the values that exist.
    type: list
    elements: str
  routed_to:
    description:
      - Only blocks that are routed to these services, or V(parked).
      - A value that nothing has is a warning that lists the values that exist.
    type: list
    elements: str
  parallel:
    description: Requests in flight at once where the API does not answer in bulk. 10 by default.
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
  - A block that is named and can't be read is a failure. One that is found and can't be read is left out, with a warning.
"""

EXAMPLES = r"""
- name: Which block is this address in, and where is it routed?
  community.ovh.ovh_ip_info:
    ip: 198.51.100.7

- name: All additional addresses that nobody uses
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
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.ip.block_job import INFO_JOB as JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
