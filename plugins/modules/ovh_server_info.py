#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_server_info
short_description: List dedicated servers and their details
description:
  - Lists one dedicated server, a list, all servers of a datacenter, a region or a set of tags, or all servers.
  - O(gather) adds details in as few requests as the API allows.
  - Missing details are null. Details that are forbidden or expired are null too, with one warning.
  - A failure on one server does not stop the others. The task fails at the end and names each failed server.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  all:
    description: Read all servers of the account. Otherwise at least one selector is required.
  gather:
    description:
      - The details to read in addition to the servers.
      - V(burst) is the bandwidth burst, V(service_infos) the contract with its expiry, V(ips) the IP blocks,
        V(hardware) the hardware, V(network) the bandwidth, the interfaces and their controllers with MAC address and
        vRack.
      - V(tasks) are the open tasks, V(interventions) the interventions of OVHcloud, V(boot) the available boots,
        V(ipmi) the available remote consoles.
      - V(burst) and V(ipmi) are not available on all endpoints.
  all_tasks:
    description: Also return finished tasks. Only with V(tasks) in O(gather).
extends_documentation_fragment:
  - community.ovh.ovh_server_info
  - community.ovh.connection
  - community.ovh.targets
  - community.ovh.targets.tags
  - community.ovh.attributes.server
  - community.ovh.attributes.info
  - community.ovh.attributes
seealso:
  - plugin: community.ovh.ovh
    plugin_type: inventory
  - module: community.ovh.ovh_server_install
  - module: community.ovh.ovh_server_burst
  - module: community.ovh.ovh_server_ipmi_access
notes:
  - Burst is available on the endpoints ovh-eu, ovh-ca and ovh-us. IPMI is also available on soyoustart-eu and
    soyoustart-ca.
"""

EXAMPLES = r"""
- name: Get the hardware and network of a server
  community.ovh.ovh_server_info:
    service_name: ns3001.example-sbg.net
    gather: [hardware, network]
  register: ovh

- name: Print its MAC addresses and vRacks
  ansible.builtin.debug:
    msg: "{{ ovh.servers[0].network.controllers | items2dict(key_name='mac', value_name='vrack') }}"

- name: Get the expiry of all servers
  community.ovh.ovh_server_info:
    all: true
    gather: [service_infos]
  register: ovh

- name: Print it
  ansible.builtin.debug:
    msg: "{{ ovh.servers | items2dict(key_name='service_name', value_name='service_infos') }}"

- name: List open tasks in SBG1
  community.ovh.ovh_server_info:
    datacenter: sbg1
    gather: [tasks]
  register: sbg1

- name: Fail if a task is open
  ansible.builtin.assert:
    that: sbg1.servers | map(attribute='tasks') | flatten | length == 0
"""

RETURN = r"""
servers:
  description:
    - One entry for each selected server, in the given order if selected by name, otherwise sorted by name.
    - All fields of the API for a server, in snake_case, and one key for each item of O(gather). Null if it could not be
      read.
  returned: if servers were selected
  type: list
  elements: dict
  contains:
    service_name:
      description: The API's name of the server.
      type: str
      sample: ns3001.example-sbg.net
    display_name:
      description: The display name in the control panel. Null if there is none.
      type: str
      sample: web-1
    tags:
      description: The tags.
      type: dict
      sample: {env: prod}
    name:
      description: The API's name again, under the field name of the API.
      type: str
    server_id:
      description: The number of the server.
      type: int
    ip:
      description: The main IPv4 address.
      type: str
      sample: 192.0.2.1
    reverse:
      description: The reverse DNS of the main address.
      type: str
    datacenter:
      description: The datacenter of the server.
      type: str
      sample: sbg1
    region:
      description: The region of the datacenter.
      type: str
      sample: eu-west-sbg
    availability_zone:
      description: The availability zone of the datacenter.
      type: str
    rack:
      description: The rack of the server.
      type: str
    os:
      description: The operating system that OVHcloud installed last. The server may run another one.
      type: str
      sample: debian12_64
    state:
      description: V(ok), V(error), V(hacked) or V(hackedBlocked).
      type: str
      sample: ok
    power_state:
      description: V(poweron) or V(poweroff).
      type: str
    support_level:
      description: The support level.
      type: str
    commercial_range:
      description: The commercial range.
      type: str
    professional_use:
      description: Whether it has the professional use option.
      type: bool
    link_speed:
      description: The link speed in Mbit/s.
      type: int
    new_upgrade_system:
      description: Whether it supports the new upgrade system.
      type: bool
    monitoring:
      description: Whether OVHcloud monitors it by ICMP.
      type: bool
    no_intervention:
      description: Whether OVHcloud must not intervene after a monitoring alert.
      type: bool
    boot_id:
      description: The id of the boot. O(gather=boot) returns its details.
      type: int
    boot_script:
      description: The iPXE script that it boots from.
      type: str
    efi_bootloader_path:
      description: The path of the EFI boot loader.
      type: str
    root_device:
      description: The root device.
      type: str
    rescue_mail:
      description: The mail address that receives the password of the rescue system.
      type: str
    rescue_ssh_key:
      description: The public SSH key of the rescue system.
      type: str
    iam:
      description: The IAM resource, with C(urn).
      type: dict
    burst:
      description: The bandwidth burst, with C(status).
      returned: if O(gather) contains V(burst)
      type: dict
      sample: {status: inactive, capacity: {unit: mbps, value: 1000}}
    service_infos:
      description: The contract, with C(expiration) and C(renew).
      returned: if O(gather) contains V(service_infos)
      type: dict
    ips:
      description: The IP blocks that are routed to it.
      returned: if O(gather) contains V(ips)
      type: list
      elements: str
      sample: [192.0.2.1/32]
    hardware:
      description: The hardware, with C(processor_name), C(memory_size) and C(disk_groups).
      returned: if O(gather) contains V(hardware)
      type: dict
    network:
      description: The network.
      returned: if O(gather) contains V(network)
      type: dict
      contains:
        specification:
          description: The network specification, with C(bandwidth) and C(routing).
          type: dict
        interfaces:
          description: The interfaces, each with C(uuid), C(name), C(mode), C(enabled), C(network_interface_controller)
            and C(vrack).
          type: list
          elements: dict
        controllers:
          description: The network cards, each with C(mac), C(link_type), C(virtual_network_interface), and the C(vrack)
            of that interface.
          type: list
          elements: dict
    tasks:
      description: The tasks, each with C(task_id), C(function), C(status) and C(start_date).
      returned: if O(gather) contains V(tasks)
      type: list
      elements: dict
    interventions:
      description: The interventions, each with C(intervention_id), C(date) and C(type).
      returned: if O(gather) contains V(interventions)
      type: list
      elements: dict
    boot:
      description: The available boots, each with C(boot_id), C(boot_type), C(description) and C(kernel).
      returned: if O(gather) contains V(boot)
      type: list
      elements: dict
    ipmi:
      description: The available remote consoles, as C(supported_features).
      returned: if O(gather) contains V(ipmi)
      type: dict
    failed:
      description: Present and true if this server was selected by name and could not be read.
      type: bool
    skipped:
      description: Present and true if this server was skipped.
      type: bool
    msg:
      description: The reason why the server failed or was skipped.
      type: str
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

from ansible_collections.community.ovh.plugins.module_utils._engine.info import info_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.info import SERVER_INFO

JOB = info_job(SERVER_INFO, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
