#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_cloud_instance
short_description: Manage instances of the Public Cloud
description:
  - Creates, resizes, rebuilds, starts, stops, shelves, rescues, restarts and deletes instances, and attaches them to
    networks.
  - An instance is found by O(name) in O(region), or by O(instance_id). Two instances with the same name in a region are
    an error that lists their ids.
  - The names of flavors, images, networks and groups are looked up in the region of the instance.
  - A list of names creates several instances in parallel. If the API rejects some of them, for example because a quota
    is reached, the others are created, the error names the missing ones, and the next run creates them.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  project:
    description: The Public Cloud project, by its id, its description or its number.
  name:
    description:
      - The name of the instance, as a text.
      - A list of names gives several instances the same properties, or deletes them all, in parallel. An empty list
        selects nothing.
      - With O(instance_id), the new name of the instance.
  instance_id:
    description: The id of an existing instance, instead of its name.
  region:
    description: The region of the instance, such as V(GRA11). Required to create one, and if several regions have an
      instance of this name.
  flavor:
    description:
      - The flavor, such as V(b3-8), by its name or id. Required to create an instance.
      - An existing instance is resized, which restarts it. A flavor with a smaller disk is rejected before anything is
        sent.
  image:
    description:
      - The image, such as V(Debian 12), or an instance snapshot, by its name or id. Required to create an instance
        without O(boot_volume).
      - An image of the same name counts as the same image, also if OVHcloud has published a newer build of it.
      - Another image is an error unless O(rebuild) asks for it.
  rebuild:
    description:
      - With V(when_needed), an instance with another image is reinstalled from O(image). It keeps its id and its
        addresses. This destroys all data on its disk and needs O(confirm).
      - The API gives O(user_data) only to new instances. With O(recreate=when_needed) instead, the instance is deleted
        and created again, with O(user_data).
  boot_volume:
    description: The volume that a new instance starts from, instead of O(image). It is ignored for an existing
      instance.
  ssh_key:
    description:
      - The SSH key of the project for a new instance, by its name or id.
      - It is never compared. An instance keeps the key that it was created with.
  user_data:
    description:
      - The user data for cloud-init of a new instance, such as a C(#cloud-config) file.
      - The API does not show it. It is never compared, and has no effect on an existing instance.
  networks:
    description:
      - All networks of the instance. Without this option, a new instance is in the public network only, and those of an
        existing one stay as they are.
      - An instance is removed from the networks that the list does not name, and an instance without the public network
        V(Ext-Net) has no public address.
    suboptions:
      network:
        description: The network by its name or by its id in the region.
        type: str
        required: true
      ip:
        description:
          - The address in a private network. Without it, the API chooses one.
          - If the instance has another address there, it is removed from the network and added to it again.
        type: str
  group:
    description: The instance group for a new instance, by its name or id. It is ignored for an existing instance.
  monthly_billing:
    description:
      - Bill the instance by the month. This cannot be undone, and the diff says so.
  autobackup:
    description: A schedule of backups for a new instance. The API does not show it, so it is never compared.
    suboptions:
      cron:
        description: When to create a backup, in cron format.
        type: str
      rotation:
        description: The number of backups to keep.
        type: int
  console:
    description:
      - Return the address of the console (VNC) as RV(console_url).
      - Anyone who has the address can use the console. For one O(name) only.
  rescue_password:
    description: Return the password of the rescue system as RV(rescue_password). For one O(name) only.
  reboot:
    description: How O(state=restarted) restarts a running instance. With V(soft), the default, its operating system
      restarts.
  state:
    description:
      - Whether the instance exists, and whether it runs. V(present) leaves a stopped instance stopped.
      - V(started), V(stopped), V(shelved) and V(rescue) can be reached from any other state. An instance that is
        shelved, paused or in rescue is started before it is stopped.
      - A shelved instance frees its resources and keeps its disk. V(shelved) is available on the endpoints ovh-eu,
        ovh-ca and ovh-us.
      - V(rescue) restarts the instance from a rescue system.
      - V(restarted) restarts the instance in each run, and starts a stopped one.
extends_documentation_fragment:
  - community.ovh.ovh_cloud_instance
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.recreate
  - community.ovh.resource.wait
  - community.ovh.attributes.cloud
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_cloud_instance_info
  - module: community.ovh.ovh_cloud_flavor_info
  - module: community.ovh.ovh_cloud_image_info
  - plugin: community.ovh.ovh
    plugin_type: inventory
notes:
  - Deletion and O(rebuild) destroy all data on the disk of the instance and need O(confirm).
  - After O(recreate), the instance has new addresses, except those that O(networks) sets.
"""

EXAMPLES = r"""
- name: Create three web servers
  community.ovh.ovh_cloud_instance:
    project: shop
    name: [web1, web2, web3]
    region: GRA11
    flavor: b3-8
    image: Ubuntu 24.04
    ssh_key: deploy
    networks:
      - network: Ext-Net
      - network: backend

- name: Resize an instance
  community.ovh.ovh_cloud_instance:
    project: shop
    name: web1
    flavor: b3-16

- name: Install a snapshot of another instance, which destroys all data on the disk
  community.ovh.ovh_cloud_instance:
    project: shop
    name: web1
    image: Ubuntu 24.04 with nginx
    rebuild: when_needed
    confirm: web1

- name: Stop instances for the night
  community.ovh.ovh_cloud_instance:
    project: shop
    name: [web2, web3]
    state: stopped

- name: Delete an instance
  community.ovh.ovh_cloud_instance:
    project: shop
    name: web3
    state: absent
    confirm: web3
"""

RETURN = r"""
instance:
  description: The instance after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(name) is not a list
  type: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    instance_id:
      description: The id of the instance.
      type: str
      sample: 11111111-0000-4000-8000-000000080011
    name:
      description: The name of the instance.
      type: str
      sample: web1
    region:
      description: The region of the instance.
      type: str
      sample: GRA11
    status:
      description:
        The status of the instance, such as V(ACTIVE) or V(SHUTOFF). Null in check mode for an instance that would be
        created.
      type: str
      sample: ACTIVE
    flavor:
      description: The flavor by name, or by id if its name is not known.
      type: raw
      sample: b3-8
    flavor_id:
      description: The id of the flavor. Present where RV(instance.flavor) is a name.
      type: str
      sample: 44444444-0000-4000-8000-000000000001
    image:
      description: The image by name, or by id if its name is not known. Null for an instance that starts from a volume.
      type: raw
      sample: Debian 12
    image_id:
      description: The id of the image. Present where RV(instance.image) is a name.
      type: str
      sample: 22222222-0000-4000-8000-000000001064
    ssh_key:
      description: The SSH key that the instance was created with, by name or id. Null if there was none.
      type: raw
      sample: deploy
    ssh_key_id:
      description: The id of the SSH key. Present where RV(instance.ssh_key) is a name.
      type: str
    networks:
      description:
        - The addresses of the instance, each with C(ip), C(type) (V(public) or V(private)), C(version), C(gateway_ip),
          and its C(network).
        - The C(network) is a name where the task has read the names of networks, with the C(network_id) next to it,
          otherwise an id.
      type: list
      elements: dict
      sample:
        - {ip: 203.0.113.111, type: public, version: 4, gateway_ip: 203.0.113.1, network: Ext-Net}
    monthly_billing:
      description: Since when the instance is billed by the month. Null if it is billed by the hour.
      type: dict
    plan_code:
      description: The code of the instance's price.
      type: str
      sample: b3-8.consumption
    current_month_outgoing_traffic:
      description: The outgoing traffic of this month in bytes. Null if it is not known.
      type: int
    operation_ids:
      description: The ids of the operations in progress at the instance.
      type: list
      elements: str
    created:
      description: When the instance was created.
      type: str
      sample: "2024-02-01T10:00:00Z"
    also_in:
      description: Instances of the same name in other regions, as C(instance_id) and C(region).
      type: list
      elements: dict
console_url:
  description: The address of the console. Null in check mode and for an instance that does not exist.
  returned: with O(console=true)
  type: str
rescue_password:
  description: The password of the rescue system. Null if the instance is not in it.
  returned: with O(rescue_password=true)
  type: str
wait_for:
  description: What M(community.ovh.ovh_task_wait) needs to wait for the instance; a list if O(name) is a list.
  returned: with O(wait=false), if the task changed something
  type: raw
# Generated by `make pages` from here
instances:
  description: One entry for each object. An object that does not exist has only its name.
  returned: always
  type: list
  elements: dict
  contains:
    project:
      description: The project, as the task names it.
      type: raw
      sample: shop
    instance_id:
      description: The id of the instance.
      type: str
      sample: 11111111-0000-4000-8000-000000080011
    name:
      description: The name of the instance.
      type: str
      sample: web1
    region:
      description: The region of the instance.
      type: str
      sample: GRA11
    status:
      description:
        The status of the instance, such as V(ACTIVE) or V(SHUTOFF). Null in check mode for an instance that would be
        created.
      type: str
      sample: ACTIVE
    flavor:
      description: The flavor by name, or by id if its name is not known.
      type: raw
      sample: b3-8
    flavor_id:
      description: The id of the flavor. Present where RV(instances[].flavor) is a name.
      type: str
      sample: 44444444-0000-4000-8000-000000000001
    image:
      description: The image by name, or by id if its name is not known. Null for an instance that starts from a volume.
      type: raw
      sample: Debian 12
    image_id:
      description: The id of the image. Present where RV(instances[].image) is a name.
      type: str
      sample: 22222222-0000-4000-8000-000000001064
    ssh_key:
      description: The SSH key that the instance was created with, by name or id. Null if there was none.
      type: raw
      sample: deploy
    ssh_key_id:
      description: The id of the SSH key. Present where RV(instances[].ssh_key) is a name.
      type: str
    networks:
      description:
        - The addresses of the instance, each with C(ip), C(type) (V(public) or V(private)), C(version), C(gateway_ip),
          and its C(network).
        - The C(network) is a name where the task has read the names of networks, with the C(network_id) next to it,
          otherwise an id.
      type: list
      elements: dict
      sample:
        - {ip: 203.0.113.111, type: public, version: 4, gateway_ip: 203.0.113.1, network: Ext-Net}
    monthly_billing:
      description: Since when the instance is billed by the month. Null if it is billed by the hour.
      type: dict
    plan_code:
      description: The code of the instance's price.
      type: str
      sample: b3-8.consumption
    current_month_outgoing_traffic:
      description: The outgoing traffic of this month in bytes. Null if it is not known.
      type: int
    operation_ids:
      description: The ids of the operations in progress at the instance.
      type: list
      elements: str
    created:
      description: When the instance was created.
      type: str
      sample: "2024-02-01T10:00:00Z"
    also_in:
      description: Instances of the same name in other regions, as C(instance_id) and C(region).
      type: list
      elements: dict
    changed:
      description: Whether this object was created, changed or deleted.
      type: bool
      sample: true
    failed:
      description: True if the task failed for this object.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this object.
      type: str
    http_status:
      description: The HTTP status of the failure of this object.
      type: int
    error_code:
      description: The error code of the API for this object.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
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
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.instance import CLOUD_INSTANCE

JOB = resource_job(CLOUD_INSTANCE, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
