#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_cloud_subnet
short_description: Manage subnets of private networks of the Public Cloud
description:
  - Creates and deletes subnets of a private network.
  - A subnet has no name. It is found by O(cidr) in O(region), or by O(subnet_id).
  - The API cannot change a subnet. O(recreate) deletes it and creates it again.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  project:
    description: The Public Cloud project, by its id, its description or its number.
  network:
    description: The private network that the subnet is in, by its name or its id.
  cidr:
    description:
      - The addresses of the subnet, such as V(192.168.10.0/24).
      - A list gives several subnets the same properties, or deletes them all. An empty list selects nothing.
  subnet_id:
    description: The id of an existing subnet, instead of O(cidr).
  region:
    description: The region of the subnet. Required to create one, and if O(cidr) is in several regions.
  start:
    description: The first address that instances can have. By default, the third one of O(cidr).
  end:
    description: The last address that instances can have. By default, the last one before the broadcast address.
  dhcp:
    description: Whether instances get their addresses by DHCP. A new subnet has DHCP by default.
  no_gateway:
    description:
      - Whether a new subnet has no default gateway. By default it has one, which is the first address of O(cidr).
      - It is ignored for an existing subnet.
  state:
    description: Whether the subnet exists.
extends_documentation_fragment:
  - community.ovh.ovh_cloud_subnet
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.recreate
  - community.ovh.attributes.cloud
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_cloud_subnet_info
  - module: community.ovh.ovh_cloud_network
"""

EXAMPLES = r"""
- name: Create a subnet
  community.ovh.ovh_cloud_subnet:
    project: shop
    network: backend
    region: SBG5
    cidr: 192.168.20.0/24

- name: Create a subnet that leaves addresses free for other machines of the vRack
  community.ovh.ovh_cloud_subnet:
    project: shop
    network: backend
    region: SBG5
    cidr: 192.168.30.0/24
    start: 192.168.30.100
    end: 192.168.30.199

- name: Delete a subnet
  community.ovh.ovh_cloud_subnet:
    project: shop
    network: backend
    region: SBG5
    cidr: 192.168.20.0/24
    state: absent
"""

RETURN = r"""
subnet:
  description: The subnet after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(cidr) is not a list
  type: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    network:
      description: The network, as the task names it.
      type: raw
      sample: backend
    subnet_id:
      description: The id of the subnet.
      type: str
      sample: 99999999-0000-4000-8000-000000000001
    cidr:
      description: The addresses of the subnet.
      type: str
      sample: 192.168.10.0/24
    region:
      description: The region of the subnet.
      type: str
      sample: GRA11
    start:
      description: The first address that instances can have.
      type: str
      sample: 192.168.10.2
    end:
      description: The last address that instances can have.
      type: str
      sample: 192.168.10.254
    dhcp:
      description: Whether instances get their addresses by DHCP.
      type: bool
      sample: true
    gateway_ip:
      description: The address of the default gateway. Null if instances get none.
      type: str
      sample: 192.168.10.1
    also_in:
      description: Subnets of the same addresses in other regions, as C(id) and C(region).
      type: list
      elements: dict
subnets:
  description: One entry for each name, in the order of O(cidr).
  returned: always
  type: list
  elements: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    network:
      description: The network, as the task names it.
      type: raw
      sample: backend
    subnet_id:
      description: The id of the subnet.
      type: str
      sample: 99999999-0000-4000-8000-000000000001
    cidr:
      description: The addresses of the subnet.
      type: str
      sample: 192.168.10.0/24
    region:
      description: The region of the subnet.
      type: str
      sample: GRA11
    start:
      description: The first address that instances can have.
      type: str
      sample: 192.168.10.2
    end:
      description: The last address that instances can have.
      type: str
      sample: 192.168.10.254
    dhcp:
      description: Whether instances get their addresses by DHCP.
      type: bool
      sample: true
    gateway_ip:
      description: The address of the default gateway. Null if instances get none.
      type: str
      sample: 192.168.10.1
    also_in:
      description: Subnets of the same addresses in other regions, as C(id) and C(region).
      type: list
      elements: dict
    changed:
      description: Whether the subnet was created, changed or deleted.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this subnet.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this subnet.
      type: str
    http_status:
      description: The HTTP status of this subnet's failure.
      type: int
    error_code:
      description: The API's code of this subnet's failure.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
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

from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import resource_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.cloud._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.subnet import CLOUD_SUBNET

JOB = resource_job(CLOUD_SUBNET, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
