#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_vps_info
short_description: List VPS and their details
description:
  - Reads one VPS, a list, all of a zone or of a set of tags, or all there are.
  - What belongs to a VPS is read where O(gather) asks for it, in as few requests as the API allows.
  - What a VPS lacks is null. What the credentials may not read, or what has expired, is null, too, and one warning tells it.
  - A named VPS that cannot be read does not keep the others from being read. The task fails at the end and names it.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  all:
    description: Read all VPS of the account. It takes the place of the selectors, one of which must be given otherwise.
  gather:
    description:
      - What to read beside the VPS themselves.
      - V(service_infos) is the contract and until when it runs, V(datacenter) where the VPS is, V(ips) its addresses, V(disks) its disks,
        V(options) what was ordered with it.
      - V(snapshot) is its snapshot, V(image) what was installed, V(images) what can be installed, V(tasks) the tasks that have not ended yet.
  all_tasks:
    description: Return tasks that have ended, too. It goes with V(tasks) in O(gather).
extends_documentation_fragment:
  - community.ovh.ovh_vps_info
  - community.ovh.connection
  - community.ovh.targets.vps
  - community.ovh.attributes.vps
  - community.ovh.attributes.info
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_ip_reverse
  - module: community.ovh.ovh_service_info
"""

EXAMPLES = r"""
- name: The addresses of one VPS, and what runs on it
  community.ovh.ovh_vps_info:
    service_name: vps-5001.example-sbg.net
    gather: [ips, image]
  register: ovh

- name: Its IPv4 address
  ansible.builtin.debug:
    msg: "{{ ovh.vps[0].ips | selectattr('version', 'eq', 'v4') | map(attribute='ip_address') | first }}"

- name: Which VPS have a snapshot, and since when
  community.ovh.ovh_vps_info:
    all: true
    gather: [snapshot]
  register: ovh

- name: Show it
  ansible.builtin.debug:
    msg: "{{ ovh.vps | selectattr('snapshot') | items2dict(key_name='service_name', value_name='snapshot') }}"

- name: What can be installed on a VPS
  community.ovh.ovh_vps_info:
    service_name: vps-5001.example-sbg.net
    gather: [images]
  register: ovh

- name: Show the names
  ansible.builtin.debug:
    msg: "{{ ovh.vps[0].images | map(attribute='name') | sort }}"
"""

RETURN = r"""
vps:
  description:
    - One entry for each selected VPS, named ones in the order asked, found ones by name.
    - It has all fields that the API has for a VPS, in snake_case, and one for each thing in O(gather). What could not be read is null.
  returned: when VPS were selected
  type: list
  elements: dict
  contains:
    service_name:
      description: The API's name of the VPS.
      type: str
      sample: vps-5001.example-sbg.net
    display_name:
      description: The name that it has in the control panel. Null where it has none.
      type: str
      sample: shop
    tags:
      description: Its tags.
      type: dict
      sample: {env: prod}
    name:
      description: The API's name again, as the field that the API has.
      type: str
    state:
      description: V(running), V(stopped), V(rescued), or what OVHcloud is doing with it, such as V(rebooting).
      type: str
      sample: running
    zone:
      description: The zone that it is in.
      type: str
      sample: "Region OpenStack: os-sbg1"
    zone_type:
      description: V(region) or V(localzone).
      type: str
    cluster:
      description: The cluster that it runs on.
      type: str
    vcore:
      description: Its virtual cores.
      type: int
    memory_limit:
      description: Its memory in MB.
      type: int
      sample: 2048
    model:
      description: What was ordered, with C(offer), C(version), C(disk), C(memory) and C(vcore).
      type: dict
    offer_type:
      description: The kind of offer.
      type: str
    netboot_mode:
      description: V(local), or V(rescue) for the rescue system.
      type: str
      sample: local
    keymap:
      description: The keyboard of its console.
      type: str
    sla_monitoring:
      description: Whether OVHcloud watches it.
      type: bool
    monitoring_ip_blocks:
      description: The blocks of addresses from which OVHcloud does so.
      type: list
      elements: str
    iam:
      description: The VPS as IAM knows it, with C(urn).
      type: dict
    service_infos:
      description: The contract, with C(expiration) and C(renew).
      returned: where O(gather) has V(service_infos)
      type: dict
    datacenter:
      description: Where it is, with C(name), C(long_name) and C(country).
      returned: where O(gather) has V(datacenter)
      type: dict
    ips:
      description: Its addresses, each with C(ip_address), C(version), C(type), C(reverse), C(gateway) and C(mac_address).
      returned: where O(gather) has V(ips)
      type: list
      elements: dict
      sample: [{ip_address: 203.0.113.1, version: v4, type: primary}]
    disks:
      description: Its disks, each with C(id), C(type), C(size) and C(state).
      returned: where O(gather) has V(disks)
      type: list
      elements: dict
    options:
      description: What was ordered with it, each with C(option) and C(state).
      returned: where O(gather) has V(options)
      type: list
      elements: dict
    snapshot:
      description: Its snapshot, with C(creation_date) and C(description). Null without one.
      returned: where O(gather) has V(snapshot)
      type: dict
    image:
      description: What was installed, with C(id) and C(name). Null where the API does not tell, as of older ranges.
      returned: where O(gather) has V(image)
      type: dict
      sample: {id: 00000000-0000-4000-a000-000000000011, name: Debian 11}
    images:
      description: What can be installed, each with C(id) and C(name).
      returned: where O(gather) has V(images)
      type: list
      elements: dict
    tasks:
      description: Its tasks, each with C(id), C(type), C(state), C(progress) and C(date).
      returned: where O(gather) has V(tasks)
      type: list
      elements: dict
    failed:
      description: Present and true where this VPS was named and could not be read.
      type: bool
    skipped:
      description: Present and true where this VPS was left out.
      type: bool
    msg:
      description: Why the VPS failed or was left out.
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
from ansible_collections.community.ovh.plugins.module_utils._products.vps.info_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
