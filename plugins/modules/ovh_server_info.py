#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_server_info
short_description: List dedicated servers and their details
description:
  - Reads one dedicated server, a list, all of a datacenter, a region or a set of tags, or all there are.
  - What belongs to a server is read where O(gather) asks for it, in as few requests as the API allows.
  - What a server lacks is null. What the credentials may not read, or what has expired, is null, too, and one warning tells it.
  - A named server that cannot be read does not keep the others from being read. The task fails at the end and names it.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  all:
    description: Read all servers of the account. It takes the place of the selectors, one of which must be given otherwise.
  gather:
    description:
      - What to read beside the servers themselves.
      - V(burst) is the bandwidth burst, V(service_infos) the contract and until when it runs, V(ips) the blocks of addresses, V(hardware) what
        the server is made of, V(network) its bandwidth, its interfaces and their controllers, with MAC and vRack.
      - V(tasks) are the tasks that OVHcloud has not ended yet, V(interventions) what was done at the server, V(boot) what it can boot from,
        V(ipmi) which ways there are to get at its screen and its serial line.
      - V(burst) and V(ipmi) do not exist on each endpoint.
  all_tasks:
    description: Return tasks that have ended, too. It goes with V(tasks) in O(gather).
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
  - Burst exists on the endpoints ovh-eu, ovh-ca and ovh-us. IPMI exists on these, on soyoustart-eu and soyoustart-ca.
"""

EXAMPLES = r"""
- name: One server, with its hardware and its network
  community.ovh.ovh_server_info:
    service_name: ns3001.example-sbg.net
    gather: [hardware, network]
  register: ovh

- name: Its MAC addresses, and the vRacks behind them
  ansible.builtin.debug:
    msg: "{{ ovh.servers[0].network.controllers | items2dict(key_name='mac', value_name='vrack') }}"

- name: Until when each server is paid
  community.ovh.ovh_server_info:
    all: true
    gather: [service_infos]
  register: ovh

- name: Show it
  ansible.builtin.debug:
    msg: "{{ ovh.servers | items2dict(key_name='service_name', value_name='service_infos') }}"

- name: Is OVHcloud at work on a server of SBG1?
  community.ovh.ovh_server_info:
    datacenter: sbg1
    gather: [tasks]
  register: sbg1

- name: Nothing is to be begun where it is
  ansible.builtin.assert:
    that: sbg1.servers | map(attribute='tasks') | flatten | length == 0
"""

RETURN = r"""
servers:
  description:
    - One entry for each selected server, named ones in the order asked, found ones by name.
    - It has all fields that the API has for a server, in snake_case, and one for each thing in O(gather). What could not be read is null.
  returned: when servers were selected
  type: list
  elements: dict
  contains:
    service_name:
      description: The API's name of the server.
      type: str
      sample: ns3001.example-sbg.net
    display_name:
      description: The name that it has in the control panel. Null where it has none.
      type: str
      sample: web-1
    tags:
      description: Its tags.
      type: dict
      sample: {env: prod}
    name:
      description: The API's name again, as the field that the API has.
      type: str
    server_id:
      description: Its number.
      type: int
    ip:
      description: Its main IPv4 address.
      type: str
      sample: 192.0.2.1
    reverse:
      description: The reverse name of its main address.
      type: str
    datacenter:
      description: Where it is.
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
      description: The rack that it stands in.
      type: str
    os:
      description: The operating system that OVHcloud last installed. It need not be what runs.
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
      description: The level of its support.
      type: str
    commercial_range:
      description: The range that it was sold in.
      type: str
    professional_use:
      description: Whether it has the option of professional use.
      type: bool
    link_speed:
      description: The speed of its link in Mbit/s.
      type: int
    new_upgrade_system:
      description: Whether it can be upgraded in the new way.
      type: bool
    monitoring:
      description: Whether OVHcloud watches it by ICMP.
      type: bool
    no_intervention:
      description: Whether OVHcloud keeps its hands off it when monitoring fails.
      type: bool
    boot_id:
      description: What it boots from. O(gather=boot) tells what that is.
      type: int
    boot_script:
      description: The iPXE script that it boots by.
      type: str
    efi_bootloader_path:
      description: The path of its EFI boot loader.
      type: str
    root_device:
      description: Its root device.
      type: str
    rescue_mail:
      description: Where the password of its rescue system is sent.
      type: str
    rescue_ssh_key:
      description: The public SSH key of its rescue system.
      type: str
    iam:
      description: The server as IAM knows it, with C(urn).
      type: dict
    burst:
      description: Its bandwidth burst, with C(status).
      returned: where O(gather) has V(burst)
      type: dict
      sample: {status: inactive, capacity: {unit: mbps, value: 1000}}
    service_infos:
      description: The contract, with C(expiration) and C(renew).
      returned: where O(gather) has V(service_infos)
      type: dict
    ips:
      description: The blocks of addresses that are routed to it.
      returned: where O(gather) has V(ips)
      type: list
      elements: str
      sample: [192.0.2.1/32]
    hardware:
      description: What it is made of, with C(processor_name), C(memory_size) and C(disk_groups).
      returned: where O(gather) has V(hardware)
      type: dict
    network:
      description: Its network.
      returned: where O(gather) has V(network)
      type: dict
      contains:
        specification:
          description: What the network gives it, with C(bandwidth) and C(routing).
          type: dict
        interfaces:
          description: Its interfaces, each with C(uuid), C(name), C(mode), C(enabled), C(network_interface_controller) and C(vrack).
          type: list
          elements: dict
        controllers:
          description: Its network cards, each with C(mac), C(link_type), C(virtual_network_interface), and the C(vrack) of that interface.
          type: list
          elements: dict
    tasks:
      description: Its tasks, each with C(task_id), C(function), C(status) and C(start_date).
      returned: where O(gather) has V(tasks)
      type: list
      elements: dict
    interventions:
      description: What was done at it, each with C(intervention_id), C(date) and C(type).
      returned: where O(gather) has V(interventions)
      type: list
      elements: dict
    boot:
      description: What it can boot from, each with C(boot_id), C(boot_type), C(description) and C(kernel).
      returned: where O(gather) has V(boot)
      type: list
      elements: dict
    ipmi:
      description: Which ways there are to get at its screen and its serial line, as C(supported_features).
      returned: where O(gather) has V(ipmi)
      type: dict
    failed:
      description: Present and true where this server was named and could not be read.
      type: bool
    skipped:
      description: Present and true where this server was left out.
      type: bool
    msg:
      description: Why the server failed or was left out.
      type: str
# Generated by `make pages` from here
http_status:
  description: HTTP status of the failure; where several objects failed, of the first that has one.
  returned: failure, where the API answered
  type: int
error_code:
  description: The API's code of the failure; where several objects failed, of the first that has one.
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
      description: The IAM action, where the credentials are those of a service account.
      type: str
      sample: account:apiovh:me/get
# to here.
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.info_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
