#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_cloud_network
short_description: Manage private networks of the Public Cloud
description:
  - Creates, renames and deletes private networks, and extends them to further regions.
  - The API cannot remove a network from a region, and cannot change O(vlan_id). O(recreate) deletes such a network and
    creates it again, without its subnets.
  - A network that instances, gateways, load balancers or Kubernetes clusters use is not deleted. The failure names
    them, as far as the API shows.
  - The project must be in a vRack. M(community.ovh.ovh_vrack_member) attaches it.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  project:
    description: The Public Cloud project, by its id, its description or its number.
  name:
    description:
      - The name of the network, as a text.
      - A list of names gives several networks the same properties, or deletes them all, in parallel. An empty list
        selects nothing.
      - With O(network_id), the new name of the network.
  network_id:
    description: The id of an existing network, instead of its name.
  vlan_id:
    description: The VLAN of the network in the vRack. By default, the API chooses one. It cannot be changed in place.
  regions:
    description:
      - The regions that the network is in. The order does not matter.
      - By default, a new network is in the regions that the API chooses. A region can be added, but not removed.
  state:
    description: Whether the network exists.
extends_documentation_fragment:
  - community.ovh.ovh_cloud_network
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.recreate
  - community.ovh.resource.wait
  - community.ovh.attributes.cloud
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_cloud_network_info
  - module: community.ovh.ovh_cloud_subnet
  - module: community.ovh.ovh_cloud_gateway
  - module: community.ovh.ovh_vrack_member
"""

EXAMPLES = r"""
- name: Create a private network in two regions
  community.ovh.ovh_cloud_network:
    project: shop
    name: front
    vlan_id: 42
    regions: [GRA11, SBG5]

- name: Delete it
  community.ovh.ovh_cloud_network:
    project: shop
    name: front
    state: absent
"""

RETURN = r"""
network:
  description: The network after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(name) is not a list
  type: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    network_id:
      description: The id of the network.
      type: str
      sample: pn-1_10
    name:
      description: The name of the network.
      type: str
      sample: backend
    vlan_id:
      description: The VLAN of the network in the vRack. V(0) for none.
      type: int
      sample: 10
    regions:
      description: The regions that the network is in.
      type: list
      elements: str
      sample: [GRA11, SBG5]
    status:
      description: The status of the network, such as V(ACTIVE).
      type: str
      sample: ACTIVE
    type:
      description: V(private).
      type: str
      sample: private
networks:
  description: One entry for each name, in the order of O(name).
  returned: always
  type: list
  elements: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    network_id:
      description: The id of the network.
      type: str
      sample: pn-1_10
    name:
      description: The name of the network.
      type: str
      sample: backend
    vlan_id:
      description: The VLAN of the network in the vRack. V(0) for none.
      type: int
      sample: 10
    regions:
      description: The regions that the network is in.
      type: list
      elements: str
      sample: [GRA11, SBG5]
    status:
      description: The status of the network, such as V(ACTIVE).
      type: str
      sample: ACTIVE
    type:
      description: V(private).
      type: str
      sample: private
    changed:
      description: Whether the network was created, changed or deleted.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this network.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this network.
      type: str
    http_status:
      description: The HTTP status of this network's failure.
      type: int
    error_code:
      description: The API's code of this network's failure.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
wait_for:
  description: What M(community.ovh.ovh_task_wait) needs to wait for the network; a list if O(name) is a list.
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
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.network import CLOUD_NETWORK

JOB = resource_job(CLOUD_NETWORK, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
