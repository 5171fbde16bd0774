#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_domain_record
short_description: Manage a DNS record set
description:
  - Manages the records of one name and type in a DNS zone, and publishes the zone.
  - Existing records are changed in place. Records with the same meaning are not written.
  - The API separates SPF, DKIM and DMARC records from TXT. An existing record keeps its type, whichever is declared.
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
      - The name below the zone, such as V(www), or V(@) for the zone apex. A name that ends with the zone is a full
        name.
      - Names are compared case-insensitively. Letters other than ASCII are converted to punycode.
    type: str
    required: true
    aliases: [record]
  type:
    description:
      - The type of the records, one of A, AAAA, CAA, CNAME, DKIM, DMARC, DNAME, HTTPS, LOC, MX, NAPTR, NS, PTR, SPF,
        SRV, SSHFP, SVCB, TLSA and TXT.
      - A CNAME is not allowed at the zone apex or next to other records of its name. This is checked before the first
        write.
    type: str
    required: true
  value:
    description:
      - The values of the records, one or a list. Required with O(state=present).
      - A host name without a trailing dot is relative to the zone, as in a zone file.
      - A text needs no quotes and can have any length. A comma is part of it; the line break at the end of a YAML block
        is not.
      - Values are checked before the first write and sent as shown in the diff.
      - With O(state=absent), the records to remove. Without it, the whole record set is removed.
    type: raw
  ttl:
    description:
      - The TTL in seconds, at least 60, or V(0) for the default of the zone.
      - If not set, existing records keep their TTL, and new records have the default of the zone.
    type: int
  state:
    description: Whether the records exist.
    type: str
    choices: [present, absent]
    default: present
  exclusive:
    description: Remove all other values of the record set. With V(false), the task only adds values.
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
  - The zone is published when the serial of its SOA has increased and the API reports no errors. Warnings of the API
    are shown.
  - If the refresh is rejected, the task fails and says that the changes are staged. The next run publishes them.
  - O(wait=false) does not wait for the publication of the zone.
  - DNS zones are available on the endpoints ovh-eu, ovh-ca, soyoustart-eu and kimsufi-eu.
"""

EXAMPLES = r"""
- name: Set the addresses of www
  community.ovh.ovh_domain_record:
    zone: example.com
    name: www
    type: A
    value: [192.0.2.10, 192.0.2.11]
    ttl: 300

- name: Add an ACME challenge and keep existing ones
  community.ovh.ovh_domain_record:
    zone: example.com
    name: _acme-challenge
    type: TXT
    value: "gfj9Xq...Rg85nM"
    exclusive: false

- name: Set the SPF record
  community.ovh.ovh_domain_record:
    zone: example.com
    name: "@"
    type: SPF
    value: v=spf1 include:mx.ovh.com -all

- name: Remove the records of ftp
  community.ovh.ovh_domain_record:
    zone: example.com
    name: ftp
    type: CNAME
    state: absent
"""

RETURN = r"""
records:
  description: The records of this name and type after the task. In check mode, the predicted values.
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
published:
  description:
    - Whether all written records are published. In check mode, the predicted value.
    - False with O(wait=false).
  returned: success
  type: bool
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

from ansible_collections.community.ovh.plugins.module_utils._engine.reconcile import collection_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.domain.zone import RECORD, RECORD_OPTIONS, shown_records, wanted_record
from ansible_collections.community.ovh.plugins.module_utils._products.rights import actions_of

JOB = collection_job(RECORD, RECORD_OPTIONS, wanted_record, shown_records, product="DNS zone", actions=actions_of("ovh_domain_record"))


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
