#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_ip_firewall
short_description: Manage the network firewall of an IPv4 address
description:
  - Enables or disables the network firewall of an address and manages its rules.
  - Deny rules are removed first and added last. The firewall is enabled after its last rule is active, and disabled
    before its rules change.
  - The module waits for pending changes first.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  ip:
    description: The IPv4 address, such as V(198.51.100.7).
    type: str
    required: true
  enabled:
    description: Whether the firewall is enabled. If not set, it does not change.
    type: bool
  rules:
    description:
      - All rules of the address, at most 20. An empty list removes all rules. If not set, the rules do not change.
      - Rules are compared field by field. A rule that the API returns in an unknown form counts as different.
    type: list
    elements: dict
    suboptions:
      sequence:
        description: The sequence number of the rule, from 0 to 19. The first rule that matches a packet applies.
        type: int
        required: true
      action:
        description: The action for matching packets.
        type: str
        choices: [permit, deny]
        required: true
      protocol:
        description: The protocol. V(ipv4) matches all protocols.
        type: str
        choices: [ah, esp, gre, icmp, ipv4, tcp, udp]
        required: true
      source:
        description: The source IPv4 address or block. If not set, or V(any), any source matches.
        type: str
      source_port:
        description: The source port, for V(tcp) and V(udp).
        type: int
      destination_port:
        description: The destination port, for V(tcp) and V(udp).
        type: int
      tcp_option:
        description: Only match packets of V(established) connections, or packets that open one (V(syn)), for V(tcp).
        type: str
      fragments:
        description: Only match fragments, for V(tcp).
        type: bool
  wait_timeout:
    description: Maximum time in seconds to wait until a change is active.
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
  - The firewall is available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""

EXAMPLES = r"""
- name: Allow HTTPS and deny everything else
  community.ovh.ovh_ip_firewall:
    ip: 198.51.100.7
    enabled: true
    rules:
      - {sequence: 0, action: permit, protocol: tcp, tcp_option: established}
      - {sequence: 1, action: permit, protocol: tcp, destination_port: 443}
      - {sequence: 2, action: permit, protocol: tcp, destination_port: 22, source: 192.0.2.0/24}
      - {sequence: 19, action: deny, protocol: ipv4}

- name: Disable the firewall and keep its rules
  community.ovh.ovh_ip_firewall:
    ip: 198.51.100.7
    enabled: false
"""

RETURN = r"""
firewall:
  description: The firewall after the task. In check mode, the predicted value.
  returned: success
  type: dict
  contains:
    ip:
      description: The address.
      type: str
      sample: 198.51.100.7
    block:
      description: The IP block of the address.
      type: str
      sample: 198.51.100.0/28
    enabled:
      description: Whether the firewall is enabled.
      type: bool
    rules:
      description: The rules by sequence, with the keys of O(rules). Rules in an unknown form are returned as they are.
      type: list
      elements: dict
http_status:
  description: HTTP status of the failure.
  returned: failure, if the API responded
  type: int
error_code:
  description: The error code of the API.
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
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.ip.firewall_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
