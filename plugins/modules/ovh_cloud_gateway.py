#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_cloud_gateway
short_description: Manage gateways of private networks of the Public Cloud
description:
  - Creates gateways, which connect a private network to the internet, renames, resizes and deletes them.
  - A gateway is created on an existing subnet, which must have a gateway address.
  - The API cannot move a gateway to another subnet. O(recreate) deletes it and creates it again, with different public
    addresses.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  project:
    description: The Public Cloud project, by its id, its description or its number.
  region:
    description: The region of the gateway, such as V(GRA11).
  name:
    description:
      - The name of the gateway, as a text.
      - A list of names gives several gateways the same properties, or deletes them all, in parallel. An empty list
        selects nothing.
      - With O(gateway_id), the new name of the gateway.
  gateway_id:
    description: The id of an existing gateway, instead of its name.
  model:
    description: The size of the gateway. Required to create one.
  network:
    description: The private network of the gateway, by its name or its id in the region. Required to create one.
  subnet:
    description: The subnet of O(network) that the gateway is on, by its CIDR, such as V(192.168.10.0/24), its name or
      its id. Required to create a gateway.
  state:
    description: Whether the gateway exists.
extends_documentation_fragment:
  - community.ovh.ovh_cloud_gateway
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.recreate
  - community.ovh.resource.wait
  - community.ovh.attributes.cloud
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_cloud_gateway_info
  - module: community.ovh.ovh_cloud_subnet
"""

EXAMPLES = r"""
- name: Connect a private network to the internet
  community.ovh.ovh_cloud_gateway:
    project: shop
    region: GRA11
    name: exit-2
    model: s
    network: backend
    subnet: 192.168.10.0/24

- name: Resize a gateway
  community.ovh.ovh_cloud_gateway:
    project: shop
    region: GRA11
    name: exit-2
    model: m
"""

RETURN = r"""
gateway:
  description: The gateway after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(name) is not a list
  type: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    region:
      description: The region of the gateway.
      type: str
      sample: GRA11
    gateway_id:
      description: The id of the gateway.
      type: str
      sample: aaaaaaaa-0000-4000-8000-000000000001
    name:
      description: The name of the gateway.
      type: str
      sample: exit
    model:
      description: The size of the gateway.
      type: str
      sample: s
    network:
      description: The network, by its name where the task has read it, otherwise by its id in the region.
      type: raw
      sample: backend
    network_id:
      description: The id of the network in the region. Present where RV(gateway.network) shows a name.
      type: str
      sample: 88888888-0000-4000-8000-000000000001
    subnet:
      description: The subnet, by its addresses where the task has read them, otherwise by its id.
      type: raw
      sample: 192.168.10.0/24
    subnet_id:
      description: The id of the subnet. Present where RV(gateway.subnet) shows addresses.
      type: str
      sample: 99999999-0000-4000-8000-000000000001
    external_information:
      description: The public addresses of the gateway, as C(network_id) and C(ips). Null if it has none.
      type: dict
    status:
      description: The status of the gateway, such as V(active).
      type: str
      sample: active
gateways:
  description: One entry for each name, in the order of O(name).
  returned: always
  type: list
  elements: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    region:
      description: The region of the gateway.
      type: str
      sample: GRA11
    gateway_id:
      description: The id of the gateway.
      type: str
      sample: aaaaaaaa-0000-4000-8000-000000000001
    name:
      description: The name of the gateway.
      type: str
      sample: exit
    model:
      description: The size of the gateway.
      type: str
      sample: s
    network:
      description: The network, by its name where the task has read it, otherwise by its id in the region.
      type: raw
      sample: backend
    network_id:
      description: The id of the network in the region. Present where RV(gateways[].network) shows a name.
      type: str
      sample: 88888888-0000-4000-8000-000000000001
    subnet:
      description: The subnet, by its addresses where the task has read them, otherwise by its id.
      type: raw
      sample: 192.168.10.0/24
    subnet_id:
      description: The id of the subnet. Present where RV(gateways[].subnet) shows addresses.
      type: str
      sample: 99999999-0000-4000-8000-000000000001
    external_information:
      description: The public addresses of the gateway, as C(network_id) and C(ips). Null if it has none.
      type: dict
    status:
      description: The status of the gateway, such as V(active).
      type: str
      sample: active
    changed:
      description: Whether the gateway was created, changed or deleted.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this gateway.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this gateway.
      type: str
    http_status:
      description: The HTTP status of this gateway's failure.
      type: int
    error_code:
      description: The API's code of this gateway's failure.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
wait_for:
  description: What M(community.ovh.ovh_task_wait) needs to wait for the gateway; a list if O(name) is a list.
  returned: with O(wait=false), if the task changed something
  type: raw
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
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.gateway import CLOUD_GATEWAY

JOB = resource_job(CLOUD_GATEWAY, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
