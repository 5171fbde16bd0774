#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_domain_zone
short_description: Manage all records of a DNS zone
description:
  - Makes the records of a zone as they are declared, as a list or as a zone file, in one task with one diff that reads like a zone file, and publishes
    the zone once.
  - By default the task only adds records, and corrects their TTL. O(exclusive) and O(purge) also change and remove.
  - Additions come first, then changes in place, then removals. A task that was interrupted goes on where it was when it is run again.
  - All records are checked before anything is written, in check mode too, and are sent in the form that the diff shows.
  - The API's import of zone files, which replaces everything, is not used.
  - The API keeps SPF, DKIM and DMARC records apart from TXT. One that is there keeps the type that it has, whichever is declared.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  zone:
    description: The DNS zone, such as V(example.com).
  records:
    description:
      - The wanted records. What M(community.ovh.ovh_domain_zone_info) returns can be given as it is.
      - Either this or O(zone_file) is needed.
    suboptions:
      name:
        description: The name below the zone, or V(@) for the zone itself. A name that ends with the zone is taken as a whole one.
        type: str
        required: true
        aliases: [record]
      type:
        description: The type of the records, one of those of M(community.ovh.ovh_domain_record).
        type: str
        required: true
      value:
        description:
          - What the records say, one value or a list. A host without a final dot is below the zone.
          - A text needs no quotes, and may be of any length. A comma is a part of it, and the line break that ends a YAML block is not.
          - An empty list declares that there is no such record, to O(exclusive).
        type: raw
        required: true
      ttl:
        description: Seconds, at least 60, or V(0) for the zone's own. Not given, the TTL is left as it is.
        type: int
  zone_file:
    description:
      - The wanted records as the text of a zone file. C($ORIGIN) and C($TTL) are understood, the SOA is left out.
      - Lines that cannot be taken are all reported with their numbers, and nothing is written.
  exclusive:
    description: Each name and type that is declared has just the declared values.
  purge:
    description:
      - Besides, no other record is in the zone. Implies O(exclusive).
      - "What others keep in a zone is left alone unless its name and type are declared: the zone's own name servers, C(_acme-challenge), DKIM selectors
        (C(_domainkey)), and names with a DynHost record or a web redirection."
  ignore:
    description: Further records that O(purge) leaves alone unless they are declared.
    suboptions:
      name:
        description: The name below the zone, C(*) for any characters. Not given, any name.
        type: str
      type:
        description: The type. Not given, any type.
        type: str
extends_documentation_fragment:
  - community.ovh.ovh_domain_zone
  - community.ovh.connection
  - community.ovh.refresh
  - community.ovh.removals
  - community.ovh.wait
  - community.ovh.attributes.dns
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_domain_record
  - module: community.ovh.ovh_domain_zone_info
notes:
  - Published means that the serial of the zone's SOA is higher than before and that the API tells no errors. Its warnings are shown.
  - Where a refresh is refused, the task fails, saying that what it has written is staged. The next run publishes it.
  - O(wait=false) does not wait until the zone is published.
"""

EXAMPLES = r"""
- name: These records are so, whatever else there is
  community.ovh.ovh_domain_zone:
    zone: example.com
    records:
      - name: "@"
        type: A
        value: 192.0.2.10
      - name: "@"
        type: MX
        value: [1 mx1.mail.ovh.net., 5 mx2.mail.ovh.net.]
      - name: blog
        type: CNAME
        value: "@"
        ttl: 3600
    exclusive: true

- name: The whole zone is as this file says
  community.ovh.ovh_domain_zone:
    zone: example.org
    zone_file: |
      $TTL 3600
      @     IN A     192.0.2.20
      www   IN CNAME @
      @     IN TXT   "v=spf1 -all"
    purge: true
    ignore:
      - name: "*.dev"
  check_mode: true

- name: Read a zone
  community.ovh.ovh_domain_zone_info:
    zone: example.com
  register: dns

- name: Declare what was read, and nothing else, which changes nothing
  community.ovh.ovh_domain_zone:
    zone: example.com
    records: "{{ dns.records }}"
    purge: true
"""

RETURN = r"""
records:
  description: The records of the names and types that are declared, with O(purge) of the whole zone, after the task. In check mode, what they would be.
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

from ansible_collections.community.ovh.plugins.module_utils._engine.reconcile import collection_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.domain._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.domain.zone import RECORD, ZONE_OPTIONS, shown_records, wanted_zone

JOB = collection_job(RECORD, ZONE_OPTIONS, wanted_zone, shown_records, product="DNS zone", published=PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
