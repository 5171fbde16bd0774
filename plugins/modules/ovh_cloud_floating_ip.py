#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_cloud_floating_ip
short_description: Manage floating IPs of the Public Cloud
description:
  - Creates floating IPs, which are public addresses of instances in private networks, attaches them to other instances,
    detaches them and deletes them.
  - A floating IP has no name. The API creates one only for an instance, and it is named by that instance, or by its
    address. It outlives the instance.
  - The instance must be in a private network whose subnet has a gateway, or O(gateway) creates one.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  project:
    description: The Public Cloud project, by its id, its description or its number.
  region:
    description: The region of the instance and its floating IP, such as V(GRA11).
  instance:
    description:
      - The instance that has the floating IP, by its name or its id, as a text.
      - A list of instances gives each of them a floating IP of its own, or deletes those that they have, in parallel.
        An empty list selects nothing.
      - With O(floating_ip_id), the instance that the floating IP is to be attached to. It is detached from another
        instance first.
  floating_ip_id:
    description: An existing floating IP, by its address or its id.
  private_ip:
    description:
      - The private address of the instance that the floating IP leads to.
      - By default, the only private IPv4 address that the instance has.
  gateway:
    description:
      - The gateway that is created for the subnet of the instance if that has none.
      - Ignored if there is a floating IP.
    suboptions:
      name:
        description: The name of the gateway.
        type: str
        required: true
      model:
        description: The size of the gateway.
        type: str
        required: true
        choices: [2xl, 3xl, l, m, s, xl]
  state:
    description:
      - Whether the floating IP exists.
      - With V(detached), an existing one is attached to nothing. None is created, and O(instance) only finds it.
extends_documentation_fragment:
  - community.ovh.ovh_cloud_floating_ip
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.recreate
  - community.ovh.resource.wait
  - community.ovh.attributes.cloud
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_cloud_floating_ip_info
  - module: community.ovh.ovh_cloud_gateway
  - module: community.ovh.ovh_cloud_instance
notes:
  - A deleted address is lost. To keep it, use O(state=detached).
  - The floating IP of a load balancer is changed there, and not by this module.
"""

EXAMPLES = r"""
- name: Give an instance a public address
  community.ovh.ovh_cloud_floating_ip:
    project: shop
    region: SBG5
    instance: shop-db

- name: Move an address to another instance
  community.ovh.ovh_cloud_floating_ip:
    project: shop
    region: GRA11
    ip: 198.51.100.1
    instance: shop-2

- name: Keep the address, attached to nothing
  community.ovh.ovh_cloud_floating_ip:
    project: shop
    region: GRA11
    ip: 198.51.100.1
    state: detached
"""

RETURN = r"""
floating_ip:
  description: The floating IP after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(instance) is not a list
  type: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    region:
      description: The region of the floating IP.
      type: str
      sample: GRA11
    floating_ip_id:
      description: The id of the floating IP.
      type: str
      sample: f0f0f0f0-0000-4000-8000-000000000001
    ip:
      description: The address. Null in check mode, until there is one.
      type: str
      sample: 198.51.100.1
    instance:
      description: The instance, by its name where the task has read it, otherwise by its id. Null if the floating IP is
        not attached to one.
      type: raw
      sample: shop-1
    instance_id:
      description: The id of the instance. Present where RV(floating_ip.instance) shows a name.
      type: str
      sample: 11111111-0000-4000-8000-000000080011
    private_ip:
      description: The private address that the floating IP leads to.
      type: str
      sample: 10.0.0.12
    network_id:
      description: The id of the public network that the address is from.
      type: str
      sample: 33333333-0000-4000-8000-000000000002
    status:
      description: The status of the floating IP, V(active) if it is attached and V(down) if it is free.
      type: str
      sample: active
floating_ips:
  description: One entry for each instance, in the order of O(instance).
  returned: always
  type: list
  elements: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    region:
      description: The region of the floating IP.
      type: str
      sample: GRA11
    floating_ip_id:
      description: The id of the floating IP.
      type: str
      sample: f0f0f0f0-0000-4000-8000-000000000001
    ip:
      description: The address. Null in check mode, until there is one.
      type: str
      sample: 198.51.100.1
    instance:
      description: The instance, by its name where the task has read it, otherwise by its id. Null if the floating IP is
        not attached to one.
      type: raw
      sample: shop-1
    instance_id:
      description: The id of the instance. Present where RV(floating_ips[].instance) shows a name.
      type: str
      sample: 11111111-0000-4000-8000-000000080011
    private_ip:
      description: The private address that the floating IP leads to.
      type: str
      sample: 10.0.0.12
    network_id:
      description: The id of the public network that the address is from.
      type: str
      sample: 33333333-0000-4000-8000-000000000002
    status:
      description: The status of the floating IP, V(active) if it is attached and V(down) if it is free.
      type: str
      sample: active
    changed:
      description: Whether the floating IP was created, attached, detached or deleted.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this floating IP.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this floating IP.
      type: str
    http_status:
      description: The HTTP status of this floating IP's failure.
      type: int
    error_code:
      description: The API's code of this floating IP's failure.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
wait_for:
  description: What M(community.ovh.ovh_task_wait) needs to wait for the floating IP; a list if O(instance) is a list.
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
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.floating_ip import CLOUD_FLOATING_IP

JOB = resource_job(CLOUD_FLOATING_IP, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
