#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_vps_info
short_description: List VPS and their details
description:
  - Lists one VPS, a list, all VPS of a zone or a set of tags, or all VPS.
  - O(gather) adds details in as few requests as the API allows.
  - Missing details are null. Details that are forbidden or expired are null too, with one warning.
  - A failure on one VPS does not stop the others. The task fails at the end and names each failed VPS.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  all:
    description: Read all VPS of the account. Otherwise at least one selector is required.
  gather:
    description:
      - The details to read in addition to the VPS.
      - V(service_infos) is the contract with its expiry, V(datacenter) the location, V(ips) the addresses, V(disks) the
        disks, V(options) the ordered options.
      - V(snapshot) is the snapshot, V(image) the installed image, V(images) the available images, V(tasks) the open
        tasks.
  all_tasks:
    description: Also return finished tasks. Only with V(tasks) in O(gather).
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
- name: Get the addresses and image of a VPS
  community.ovh.ovh_vps_info:
    service_name: vps-5001.example-sbg.net
    gather: [ips, image]
  register: ovh

- name: Print its IPv4 address
  ansible.builtin.debug:
    msg: "{{ ovh.vps[0].ips | selectattr('version', 'eq', 'v4') | map(attribute='ip_address') | first }}"

- name: List the VPS of a zone with their snapshots
  community.ovh.ovh_vps_info:
    all: true
    gather: [snapshot]
  register: ovh

- name: Print it
  ansible.builtin.debug:
    msg: "{{ ovh.vps | selectattr('snapshot') | items2dict(key_name='service_name', value_name='snapshot') }}"

- name: List the available images of a VPS
  community.ovh.ovh_vps_info:
    service_name: vps-5001.example-sbg.net
    gather: [images]
  register: ovh

- name: Print the names
  ansible.builtin.debug:
    msg: "{{ ovh.vps[0].images | map(attribute='name') | sort }}"
"""

RETURN = r"""
vps:
  description:
    - One entry for each selected VPS, in the given order if selected by name, otherwise sorted by name.
    - All fields of the API for a VPS, in snake_case, and one key for each item of O(gather). Null if it could not be
      read.
  returned: if VPS were selected
  type: list
  elements: dict
  contains:
    service_name:
      description: The API's name of the VPS.
      type: str
      sample: vps-5001.example-sbg.net
    display_name:
      description: The display name in the control panel. Null if there is none.
      type: str
      sample: shop
    tags:
      description: The tags.
      type: dict
      sample: {env: prod}
    name:
      description: The API's name again, under the field name of the API.
      type: str
    state:
      description: V(running), V(stopped), V(rescued), or a transitional state such as V(rebooting).
      type: str
      sample: running
    zone:
      description: The zone of the VPS.
      type: str
      sample: "Region OpenStack: os-sbg1"
    zone_type:
      description: V(region) or V(localzone).
      type: str
    cluster:
      description: The cluster of the VPS.
      type: str
    vcore:
      description: The number of virtual cores.
      type: int
    memory_limit:
      description: The memory in MB.
      type: int
      sample: 2048
    model:
      description: The model, with C(offer), C(version), C(disk), C(memory) and C(vcore).
      type: dict
    offer_type:
      description: The type of the offer.
      type: str
    netboot_mode:
      description: V(local), or V(rescue) for the rescue system.
      type: str
      sample: local
    keymap:
      description: The keyboard layout of the console.
      type: str
    sla_monitoring:
      description: Whether OVHcloud monitors it.
      type: bool
    monitoring_ip_blocks:
      description: The IP blocks of the monitoring.
      type: list
      elements: str
    iam:
      description: The IAM resource, with C(urn).
      type: dict
    service_infos:
      description: The contract, with C(expiration) and C(renew).
      returned: if O(gather) contains V(service_infos)
      type: dict
    datacenter:
      description: The location, with C(name), C(long_name) and C(country).
      returned: if O(gather) contains V(datacenter)
      type: dict
    ips:
      description: The addresses, each with C(ip_address), C(version), C(type), C(reverse), C(gateway) and
        C(mac_address).
      returned: if O(gather) contains V(ips)
      type: list
      elements: dict
      sample: [{ip_address: 203.0.113.1, version: v4, type: primary}]
    disks:
      description: The disks, each with C(id), C(type), C(size) and C(state).
      returned: if O(gather) contains V(disks)
      type: list
      elements: dict
    options:
      description: The options, each with C(option) and C(state).
      returned: if O(gather) contains V(options)
      type: list
      elements: dict
    snapshot:
      description: The snapshot, with C(creation_date) and C(description). Null if there is none.
      returned: if O(gather) contains V(snapshot)
      type: dict
    image:
      description: The installed image, with C(id) and C(name). Null if the API does not return it, as for older ranges.
      returned: if O(gather) contains V(image)
      type: dict
      sample: {id: 00000000-0000-4000-a000-000000000011, name: Debian 11}
    images:
      description: The available images, each with C(id) and C(name).
      returned: if O(gather) contains V(images)
      type: list
      elements: dict
    tasks:
      description: The tasks, each with C(id), C(type), C(state), C(progress) and C(date).
      returned: if O(gather) contains V(tasks)
      type: list
      elements: dict
    failed:
      description: Present and true if this VPS was selected by name and could not be read.
      type: bool
    skipped:
      description: Present and true if this VPS was skipped.
      type: bool
    msg:
      description: The reason why the VPS failed or was skipped.
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
from ansible_collections.community.ovh.plugins.module_utils._products.vps._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.vps.info import VPS_INFO

JOB = info_job(VPS_INFO, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
