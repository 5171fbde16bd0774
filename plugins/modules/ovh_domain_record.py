#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_domain_record
short_description: Manage a DNS record set
description:
  - Keeps the records of one name and type in a DNS zone, and publishes the zone.
  - A record that has to change is changed in place. Nothing is written where the records mean the same, however they are written.
  - The API keeps SPF, DKIM and DMARC records apart from TXT. One that is there keeps the type that it has, whichever is declared.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  zone:
    description: The DNS zone, such as V(example.com).
    type: str
    required: true
    aliases: [zone_name, domain]
  name:
    description:
      - The name below the zone, such as V(www), or V(@) for the zone itself. A name that ends with the zone is taken as a whole one.
      - Compared without case. Letters other than ASCII become punycode.
    type: str
    required: true
    aliases: [record]
  type:
    description:
      - The type of the records. A, AAAA, CAA, CNAME, DKIM, DMARC, DNAME, HTTPS, LOC, MX, NAPTR, NS, PTR, SPF, SRV, SSHFP, SVCB, TLSA and TXT are possible.
      - A CNAME cannot be at the top of the zone or next to other records of its name. This is checked before anything is written.
    type: str
    required: true
  value:
    description:
      - What the records say, one value or a list. Needed with O(state=present).
      - A host without a final dot is below the zone, as in a zone file.
      - A text needs no quotes, and may be of any length. A comma is a part of it, and the line break that ends a YAML block is not.
      - Checked before anything is written, and sent in the form that the diff shows.
      - With O(state=absent), the records to remove. Without it, the whole set goes.
    type: raw
  ttl:
    description:
      - How many seconds others may keep the records, at least 60, or V(0) for the zone's own.
      - Not given, the TTL of a record is left as it is, and a new one gets the zone's own.
    type: int
  state:
    description: Whether the records exist.
    type: str
    choices: [present, absent]
    default: present
  exclusive:
    description: The set has just these values, and others are removed. With V(false), the task only adds.
    type: bool
    default: true
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.refresh
  - community.ovh.removals
  - community.ovh.wait
  - community.ovh.attributes.dns
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_domain_zone
  - module: community.ovh.ovh_domain_zone_info
notes:
  - "API routes: GET and POST /domain/zone/*/record, GET, PUT and DELETE /domain/zone/*/record/*, POST /domain/zone/*/refresh,
    GET /domain/zone/*/soa, GET /domain/zone/*/status."
  - "IAM actions: dnsZone:apiovh:record/get, dnsZone:apiovh:record/create, dnsZone:apiovh:record/edit, dnsZone:apiovh:record/delete,
    dnsZone:apiovh:refresh, dnsZone:apiovh:soa/get, dnsZone:apiovh:status/get."
  - Published means that the serial of the zone's SOA is higher than before and that the API tells no errors. Its warnings are shown.
  - Where a refresh is refused, the task fails, saying that what it has written is staged. The next run publishes it.
  - O(wait=false) does not wait until the zone is published.
  - DNS zones exist on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""

EXAMPLES = r"""
- name: The addresses of www, and no others
  community.ovh.ovh_domain_record:
    zone: example.com
    name: www
    type: A
    value: [192.0.2.10, 192.0.2.11]
    ttl: 300

- name: A proof for a certificate, beside others that may be there
  community.ovh.ovh_domain_record:
    zone: example.com
    name: _acme-challenge
    type: TXT
    value: "gfj9Xq...Rg85nM"
    exclusive: false

- name: Who may send mail for the domain
  community.ovh.ovh_domain_record:
    zone: example.com
    name: "@"
    type: SPF
    value: v=spf1 include:mx.ovh.com -all

- name: There is no ftp any more
  community.ovh.ovh_domain_record:
    zone: example.com
    name: ftp
    type: CNAME
    state: absent
"""

RETURN = r"""
records:
  description: The records of this name and type after the task. In check mode, what they would be.
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
published:
  description:
    - Whether all that is written is live. In check mode, whether it would be.
    - False where it is not waited for, with O(wait=false).
  returned: success
  type: bool
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

from ansible_collections.community.ovh.plugins.module_utils._engine.reconcile import collection_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.domain._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.domain.zone import RECORD, RECORD_OPTIONS, shown_records, wanted_record

JOB = collection_job(RECORD, RECORD_OPTIONS, wanted_record, shown_records, product="DNS zone", published=PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
