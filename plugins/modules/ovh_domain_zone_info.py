#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_domain_zone_info
short_description: List the records of a DNS zone
description:
  - Reads all records of a DNS zone, its SOA, and whether it is deployed.
  - The records are those that are staged. Both forms in which they are returned can be declared with M(community.ovh.ovh_domain_zone) as they are.
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
    description: Requests in flight at once where the API does not answer in bulk. 10 by default.
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
  - DNS zones exist on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""

EXAMPLES = r"""
- name: All records of a zone
  community.ovh.ovh_domain_zone_info:
    zone: example.com
  register: dns

- name: Keep them as a file
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
      description: The name below the zone, C(@) for the zone itself.
      type: str
      sample: www
    type:
      description: The type, as the API has it. To the DNS itself SPF, DKIM and DMARC are TXT.
      type: str
      sample: A
    ttl:
      description: Seconds, or 0 for the zone's own.
      type: int
      sample: 0
    value:
      description: The values, texts without their quotes.
      type: list
      elements: str
      sample: [192.0.2.80]
zone_file:
  description: The same as the text of a zone file.
  returned: success
  type: str
soa:
  description: The zone's SOA.
  returned: success
  type: dict
  contains:
    serial:
      description: The serial, which grows with each publication.
      type: int
      sample: 2024010100
    ttl:
      description: The zone's own TTL in seconds.
      type: int
      sample: 3600
    server:
      description: The first name server.
      type: str
    email:
      description: Whom to write to, with a dot for the C(@).
      type: str
    refresh:
      description: Seconds after which secondary servers look for changes.
      type: int
    expire:
      description: Seconds after which secondary servers give up.
      type: int
    nx_domain_ttl:
      description: Seconds for which others may keep that a name does not exist.
      type: int
zone_status:
  description: Whether the zone is live.
  returned: success
  type: dict
  contains:
    is_deployed:
      description: Whether all that is staged is published.
      type: bool
    errors:
      description: What keeps it from being published.
      type: list
      elements: str
    warnings:
      description: What the API finds odd.
      type: list
      elements: str
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.reconcile import collection_info_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.domain._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.domain.zone import INFO_OPTIONS, RECORD, SOA, STATUS, asked_zone, shown_zone

JOB = collection_info_job(RECORD, INFO_OPTIONS, asked_zone, shown_zone, product="DNS zone", published=PUBLISHED,
                          beside=(SOA, STATUS))


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
