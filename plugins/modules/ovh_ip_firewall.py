#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_ip_firewall
short_description: Manage the network firewall of an IPv4 address
description:
  - Switches the network firewall of an address on or off, and keeps its rules as they are declared.
  - Rules that deny are removed first and added last. The firewall is switched on after its last rule is in force, and off before its rules change.
  - What is pending from an earlier change is awaited first.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  ip:
    description: The IPv4 address, such as V(198.51.100.7).
    type: str
    required: true
  enabled:
    description: Whether the firewall is on. Not given, it is left as it is.
    type: bool
  rules:
    description:
      - The address has just these rules, at most 20. An empty list removes all. Not given, they are left as they are.
      - A rule is compared field by field. One that the API shows in a form that this module does not know counts as different.
    type: list
    elements: dict
    suboptions:
      sequence:
        description: The rule's place, from 0 to 19. The first that fits a packet counts.
        type: int
        required: true
      action:
        description: What is done with a packet.
        type: str
        choices: [permit, deny]
        required: true
      protocol:
        description: The protocol. V(ipv4) is all of them.
        type: str
        choices: [ah, esp, gre, icmp, ipv4, tcp, udp]
        required: true
      source:
        description: The IPv4 address or block that packets come from. Not given, or V(any), wherever they come from.
        type: str
      source_port:
        description: The port that packets come from, for V(tcp) and V(udp).
        type: int
      destination_port:
        description: The port that packets go to, for V(tcp) and V(udp).
        type: int
      tcp_option:
        description: Only packets of connections that are V(established), or those that begin one (V(syn)), for V(tcp).
        type: str
      fragments:
        description: Only fragments, for V(tcp).
        type: bool
  wait_timeout:
    description: How many seconds to wait until a change is in force.
    type: float
    default: 300.0
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.removals
  - community.ovh.attributes.ip
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_ip
notes:
  - "API routes: GET /ip, GET and POST /ip/*/firewall, GET and PUT /ip/*/firewall/*, GET and POST /ip/*/firewall/*/rule,
    GET and DELETE /ip/*/firewall/*/rule/*."
  - "IAM actions: ip:apiovh:get, ip:apiovh:firewall/get, ip:apiovh:firewall/create, ip:apiovh:firewall/edit, ip:apiovh:firewall/rule/get,
    ip:apiovh:firewall/rule/create, ip:apiovh:firewall/rule/delete."
  - The firewall exists on the endpoints ovh-eu, ovh-ca and ovh-us.
"""

EXAMPLES = r"""
- name: The web is open, the rest is not
  community.ovh.ovh_ip_firewall:
    ip: 198.51.100.7
    enabled: true
    rules:
      - {sequence: 0, action: permit, protocol: tcp, tcp_option: established}
      - {sequence: 1, action: permit, protocol: tcp, destination_port: 443}
      - {sequence: 2, action: permit, protocol: tcp, destination_port: 22, source: 192.0.2.0/24}
      - {sequence: 19, action: deny, protocol: ipv4}

- name: Off, with its rules kept
  community.ovh.ovh_ip_firewall:
    ip: 198.51.100.7
    enabled: false
"""

RETURN = r"""
firewall:
  description: The firewall after the task. In check mode, what it would be.
  returned: success
  type: dict
  contains:
    ip:
      description: The address.
      type: str
      sample: 198.51.100.7
    block:
      description: The block that it is in.
      type: str
      sample: 198.51.100.0/28
    enabled:
      description: Whether it is on.
      type: bool
    rules:
      description: Its rules, by sequence, with the keys of O(rules). What the API shows in a form that is not known is there as it is.
      type: list
      elements: dict
http_status:
  description: HTTP status of the failure.
  returned: failure, where the API answered
  type: int
error_code:
  description: The API's code of the failure.
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
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.ip.firewall_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
