#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_vrack_info
short_description: List vRacks and their members
description:
  - Reads all vRacks of the account, or those that are named or tagged, with the names of everything that is attached to each.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  service_name:
    description: One vRack or more, by the API's names or by unique display names. By default all.
    type: list
    elements: str
  tagged:
    description: The vRacks that have all of these tags.
    type: dict
    aliases: [tags]
  on_empty:
    description:
      - What to do when a selector matches nothing, for example a tag that no vRack has.
      - V(warn) warns and lists the values that exist. V(fail) makes the task fail.
    type: str
    choices: [warn, fail]
    default: warn
  parallel:
    description: Requests in flight at once where the API does not answer in bulk. 10 by default.
    type: int
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.attributes.info
  - community.ovh.attributes.vrack
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_vrack_member
  - module: community.ovh.ovh_server_info
notes:
  - "API routes: GET /vrack, GET /vrack/*, GET /vrack/*/cloudProject, GET /vrack/*/dedicatedCloud, GET /vrack/*/dedicatedServer,
    GET /vrack/*/dedicatedServerInterface, GET /vrack/*/dedicatedServerInterfaceDetails, GET /vrack/*/ip, GET /vrack/*/ipLoadbalancing,
    GET /vrack/*/ipv6, GET /vrack/*/ovhCloudConnect, GET /vrack/*/vrackServices."
  - "IAM actions: vrack:apiovh:get, vrack:apiovh:cloudProject/get, vrack:apiovh:pccVMware/get, vrack:apiovh:dedicatedServer/get,
    vrack:apiovh:dedicatedServerInterface/get, vrack:apiovh:dedicatedServerInterfaceDetails/get, vrack:apiovh:ip/get,
    vrack:apiovh:ipLoadbalancing/get, vrack:apiovh:ipv6/get, vrack:apiovh:ovhCloudConnect/get, vrack:apiovh:vrackServices/get."
  - A vRack that is named and can't be read is a failure. One that is found and can't be read is left out, with a warning.
  - There are vRacks on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""

EXAMPLES = r"""
- name: All vRacks
  community.ovh.ovh_vrack_info:
  register: ovh

- name: Which servers are in which
  ansible.builtin.debug:
    msg: "{{ item.service_name }}: {{ item.server_interfaces | map(attribute='dedicated_server') | list }}"
  loop: "{{ ovh.vracks }}"
  loop_control:
    label: "{{ item.name }}"

- name: What is in one, declared back, which changes nothing
  community.ovh.ovh_vrack_member:
    service_name: pn-100001
    dedicated_server_interface: "{{ front.members.dedicated_server_interface }}"
    ip: "{{ front.members.ip }}"
  vars:
    front: "{{ ovh.vracks | selectattr('service_name', 'eq', 'pn-100001') | first }}"
"""

RETURN = r"""
vracks:
  description: One entry for each vRack, named ones in the order asked, found ones by name.
  returned: success, and where single vRacks failed
  type: list
  elements: dict
  contains:
    service_name:
      description: The API's name of the vRack.
      type: str
      sample: pn-100001
    name:
      description: What people call it.
      type: str
      sample: front
    description:
      description: What people wrote to it.
      type: str
      sample: web servers
    iam:
      description: Its side of IAM, with C(urn), C(display_name) and C(tags).
      type: dict
    members:
      description: The names of what is attached to it, by the options of M(community.ovh.ovh_vrack_member). Null where it could not be read.
      type: dict
      contains:
        dedicated_server:
          description: Servers that are attached as such, the way of older servers.
          type: list
          elements: str
        dedicated_server_interface:
          description: The ids of servers' interfaces.
          type: list
          elements: str
        ip:
          description: IPv4 blocks.
          type: list
          elements: str
        ipv6:
          description: IPv6 blocks.
          type: list
          elements: str
        cloud_project:
          description: Public Cloud projects.
          type: list
          elements: str
        ip_loadbalancing:
          description: Load balancers.
          type: list
          elements: str
        dedicated_cloud:
          description: VMware on OVHcloud.
          type: list
          elements: str
        ovh_cloud_connect:
          description: OVHcloud Connects.
          type: list
          elements: str
        vrack_services:
          description: vRack Services.
          type: list
          elements: str
    server_interfaces:
      description: The interfaces with their servers. Null where the vRack could not be read.
      type: list
      elements: dict
      contains:
        dedicated_server:
          description: The server.
          type: str
          sample: ns3001.example-sbg.net
        dedicated_server_interface:
          description: The id of its interface.
          type: str
          sample: 00000000-0000-4000-9000-000030010001
        name:
          description: What the interface is called.
          type: str
          sample: vrack
    failed:
      description: Present and true where this vRack could not be read.
      type: bool
    skipped:
      description: Present and true where this vRack was left out.
      type: bool
    msg:
      description: Why.
      type: str
http_status:
  description: HTTP status of the first failure that has one.
  returned: failure
  type: int
error_code:
  description: The API's code of the first failure that has one.
  returned: failure
  type: str
query_id:
  description: What OVHcloud's support asks for.
  returned: failure
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure for want of a right
  type: list
  elements: dict
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.vrack.info_job import INFO_JOB as JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
