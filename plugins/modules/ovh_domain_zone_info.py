#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_domain_zone_info
short_description: List the records of a DNS zone
description:
  - Lists all records of a DNS zone, its SOA, and whether it is published.
  - The records include staged changes. M(community.ovh.ovh_domain_zone) accepts both returned formats unchanged.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  zone:
    description: The DNS zone, such as V(example.com).
    type: str
    required: true
    aliases: [zone_name, domain]
  parallel:
    description: Maximum number of parallel requests if the API does not support bulk reads. The default is 10.
    type: int
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.attributes.info
  - community.ovh.attributes.dns
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_domain_record
  - module: community.ovh.ovh_domain_zone
notes:
  - "API routes: GET /domain/zone/*/record, GET /domain/zone/*/record/*, GET /domain/zone/*/soa, GET /domain/zone/*/status,
    GET /domain/zone/*/export."
  - "IAM actions: dnsZone:apiovh:record/get, dnsZone:apiovh:soa/get, dnsZone:apiovh:status/get, dnsZone:apiovh:export/get."
  - DNS zones are available on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""

EXAMPLES = r"""
- name: Declare all records of a zone
  community.ovh.ovh_domain_zone_info:
    zone: example.com
  register: dns

- name: Save them to a file
  ansible.builtin.copy:
    content: "{{ dns.zone_file }}"
    dest: example.com.zone
    mode: "0644"
"""

RETURN = r"""
records:
  description: The records, by name and type.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description: The name below the zone, C(@) for the zone apex.
      type: str
      sample: www
    type:
      description: The type in the API. In DNS, SPF, DKIM and DMARC are TXT records.
      type: str
      sample: A
    ttl:
      description: The TTL in seconds, or 0 for the default of the zone.
      type: int
      sample: 0
    value:
      description: The values, with texts unquoted.
      type: list
      elements: str
      sample: [192.0.2.80]
zone_file:
  description: The records as the text of a zone file.
  returned: success
  type: str
soa:
  description: The SOA of the zone.
  returned: success
  type: dict
  contains:
    serial:
      description: The serial, which increases with each publication.
      type: int
      sample: 2024010100
    ttl:
      description: The default TTL of the zone in seconds.
      type: int
      sample: 3600
    server:
      description: The primary name server.
      type: str
    email:
      description: The mail address of the administrator, with a dot instead of the C(@).
      type: str
    refresh:
      description: Refresh interval of secondary name servers in seconds.
      type: int
    expire:
      description: Expiry on secondary name servers in seconds.
      type: int
    nx_domain_ttl:
      description: TTL of negative answers in seconds.
      type: int
zone_status:
  description: The publication of the zone.
  returned: success
  type: dict
  contains:
    is_deployed:
      description: Whether all staged changes are published.
      type: bool
    errors:
      description: Errors that prevent the publication.
      type: list
      elements: str
    warnings:
      description: Warnings of the API.
      type: list
      elements: str
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.reconcile import collection_info_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.domain.zone import INFO_OPTIONS, RECORD, SOA, STATUS, asked_zone, shown_zone
from ansible_collections.community.ovh.plugins.module_utils._products.rights import actions_of

JOB = collection_info_job(RECORD, INFO_OPTIONS, asked_zone, shown_zone, product="DNS zone", actions=actions_of("ovh_domain_zone_info"),
                          beside=(SOA, STATUS))


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
