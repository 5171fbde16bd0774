#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_vrack_info
short_description: List vRacks and their members
description:
  - Lists all or selected vRacks of the account with their members.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  service_name:
    description: The vRacks, by the API's names or by unique display names. By default, all.
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
    description: Maximum number of parallel requests if the API does not support bulk reads. The default is 10.
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
  - A vRack that is selected by name and cannot be read is a failure. Other vRacks that cannot be read are skipped with
    a warning.
  - vRacks are available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""

EXAMPLES = r"""
- name: List all vRacks
  community.ovh.ovh_vrack_info:
  register: ovh

- name: Print the servers of each vRack
  ansible.builtin.debug:
    msg: "{{ item.service_name }}: {{ item.server_interfaces | map(attribute='dedicated_server') | list }}"
  loop: "{{ ovh.vracks }}"
  loop_control:
    label: "{{ item.name }}"

- name: Declare the members of a vRack again, which changes nothing
  community.ovh.ovh_vrack_member:
    service_name: pn-100001
    dedicated_server_interface: "{{ front.members.dedicated_server_interface }}"
    ip: "{{ front.members.ip }}"
  vars:
    front: "{{ ovh.vracks | selectattr('service_name', 'eq', 'pn-100001') | first }}"
"""

RETURN = r"""
vracks:
  description: One entry for each vRack, in the given order if selected by name, otherwise sorted by name.
  returned: success, and if single vRacks failed
  type: list
  elements: dict
  contains:
    service_name:
      description: The API's name of the vRack.
      type: str
      sample: pn-100001
    name:
      description: The display name.
      type: str
      sample: front
    description:
      description: The description.
      type: str
      sample: web servers
    iam:
      description: The IAM resource, with C(urn), C(display_name) and C(tags).
      type: dict
    members:
      description: The names of the members, by the options of M(community.ovh.ovh_vrack_member). Null if they could not
        be read.
      type: dict
      contains:
        dedicated_server:
          description: Servers that are attached as a whole (older servers).
          type: list
          elements: str
        dedicated_server_interface:
          description: The ids of server interfaces.
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
      description: The interfaces with their servers. Null if the vRack could not be read.
      type: list
      elements: dict
      contains:
        dedicated_server:
          description: The server.
          type: str
          sample: ns3001.example-sbg.net
        dedicated_server_interface:
          description: The id of the interface.
          type: str
          sample: 00000000-0000-4000-9000-000030010001
        name:
          description: The name of the interface.
          type: str
          sample: vrack
    failed:
      description: Present and true if this vRack could not be read.
      type: bool
    skipped:
      description: Present and true if this vRack was skipped.
      type: bool
    msg:
      description: The reason of the failure.
      type: str
http_status:
  description: HTTP status of the first failure that has one.
  returned: failure
  type: int
error_code:
  description: The error code of the API for the first failure that has one.
  returned: failure
  type: str
query_id:
  description: The query id that OVHcloud's support asks for.
  returned: failure
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure because of a missing permission
  type: list
  elements: dict
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.vrack.info_job import INFO_JOB as JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
