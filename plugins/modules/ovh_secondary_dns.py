#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_secondary_dns
short_description: Manage domains that OVHcloud serves as secondary name server
description:
  - Adds, changes and removes domains of a dedicated server or a VPS that a name server of OVHcloud serves as a
    secondary. The primary name server is yours, usually on that server.
  - A domain of a dedicated server must have a TXT record that shows its owner before it can be added. The result has
    this record as C(ownership_records), in check mode, too. If OVHcloud refuses the domain, the message names it.
  - The API does not show this record for a VPS.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  product:
    description: What O(service_name) names.
  service_name:
    description: The API's name of the server or VPS.
  domain:
    description:
      - The domain, such as V(example.com). One domain or a list.
      - An empty list selects nothing.
  primary_ip:
    description:
      - The IPv4 address of the primary name server, from which OVHcloud's name server transfers the domain.
      - If it is not set, a new domain gets the address of the server or VPS, and that of an existing domain is not
        compared.
  state:
    description: Whether the domains are served.
extends_documentation_fragment:
  - community.ovh.ovh_secondary_dns
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.attributes.server
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_secondary_dns_info
  - module: community.ovh.ovh_domain_record
  - module: community.ovh.ovh_domain_name_servers
notes:
  - The API accepts IPv4 addresses only.
  - The primary must allow zone transfers to OVHcloud's name server, whose name is C(dns) in the result.
"""

EXAMPLES = r"""
- name: Let OVHcloud serve two domains of a server as secondary
  community.ovh.ovh_secondary_dns:
    service_name: ns3001.example-sbg.net
    domain: [example.com, example.org]
    primary_ip: 192.0.2.1

- name: Get the records that must be in the domain first
  community.ovh.ovh_secondary_dns:
    service_name: ns3001.example-sbg.net
    domain: example.net
  check_mode: true
  register: planned

- name: Print them
  ansible.builtin.debug:
    msg: "{{ planned.ownership_records | default([]) }}"

- name: Remove a domain of a VPS
  community.ovh.ovh_secondary_dns:
    product: vps
    service_name: vps-5001.example-sbg.net
    domain: example.com
    state: absent
"""

RETURN = r"""
secondary_dns_domain:
  description: The domain after the task; in check mode, as it would be. Null if it is not served.
  returned: if O(domain) is not a list
  type: dict
  contains:
    product:
      description: What O(service_name) names.
      type: str
      sample: server
    service_name:
      description: The API's name of the server or VPS, as the task names it.
      type: str
      sample: ns3001.example-sbg.net
    domain:
      description: The domain.
      type: str
      sample: example.com
    primary_ip:
      description: The address of the primary name server.
      type: str
      sample: 192.0.2.1
    dns:
      description: The name server of OVHcloud that serves the domain. OVHcloud chooses it.
      type: str
      sample: sdns2.example.net
    creation_date:
      description: When the domain was added.
      type: str
      sample: "2026-01-01T00:00:00+00:00"
secondary_dns_domains:
  description: One entry for each domain, in the order of O(domain).
  returned: always
  type: list
  elements: dict
  contains:
    product:
      description: What O(service_name) names.
      type: str
      sample: server
    service_name:
      description: The API's name of the server or VPS, as the task names it.
      type: str
      sample: ns3001.example-sbg.net
    domain:
      description: The domain.
      type: str
      sample: example.com
    primary_ip:
      description: The address of the primary name server.
      type: str
      sample: 192.0.2.1
    dns:
      description: The name server of OVHcloud that serves the domain. OVHcloud chooses it.
      type: str
      sample: sdns2.example.net
    creation_date:
      description: When the domain was added.
      type: str
      sample: "2026-01-01T00:00:00+00:00"
    changed:
      description: Whether the domain was added, changed or removed.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this domain.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this domain.
      type: str
    http_status:
      description: The HTTP status of this domain's failure.
      type: int
    error_code:
      description: The API's code of this domain's failure.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
ownership_records:
  description:
    - The records that show the owner of the new domains. Each must be in its domain before the domain can be added.
  returned: if domains are added to a dedicated server
  type: list
  elements: dict
  contains:
    domain:
      description: The domain.
      type: str
      sample: example.com
    type:
      description: The type of the record.
      type: str
      sample: TXT
    name:
      description: The name of the record, below the domain.
      type: str
      sample: ownercheck
    value:
      description: The value of the record.
      type: str
      sample: 0000044a
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
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.secondary_dns import (
    SECONDARY_DNS,
)

JOB = resource_job(SECONDARY_DNS, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
