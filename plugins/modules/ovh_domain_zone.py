#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_domain_zone
short_description: Manage all records of a DNS zone
description:
  - Manages the records of a zone from a list or a zone file, in one task with one diff in the format of a zone file,
    and publishes the zone once.
  - O(restore) puts the zone back to an earlier version.
  - By default the task only adds records and corrects their TTL. O(exclusive) and O(purge) also change and remove
    records.
  - Records are added first, then changed in place, then removed. If a task is interrupted, the next run resumes it.
  - All records are checked before the first write, in check mode too, and are sent as shown in the diff.
  - The zone file import of the API, which replaces everything, is not used.
  - The API separates SPF, DKIM and DMARC records from TXT. An existing record keeps its type, whichever is declared.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  zone:
    description: The DNS zone, such as V(example.com).
  records:
    description:
      - The wanted records. The result of M(community.ovh.ovh_domain_zone_info) is accepted unchanged.
      - Either this, O(zone_file), O(soa) or O(restore) is required.
    suboptions:
      name:
        description: The name below the zone, or V(@) for the zone apex. A name that ends with the zone is a full name.
        type: str
        required: true
        aliases: [record]
      type:
        description: The type of the records, as in M(community.ovh.ovh_domain_record).
        type: str
        required: true
      value:
        description:
          - The values of the records, one or a list. A host name without a trailing dot is relative to the zone.
          - A text needs no quotes and can have any length. A comma is part of it; the line break at the end of a YAML
            block is not.
          - With O(exclusive), an empty list removes all records of this name and type.
        type: raw
        required: true
      ttl:
        description: The TTL in seconds, at least 60, or V(0) for the default of the zone. If not set, the TTL does not
          change.
        type: int
  zone_file:
    description:
      - The wanted records as the text of a zone file. C($ORIGIN) and C($TTL) are supported, the SOA is ignored.
      - The zone file of the OVHcloud control panel, dumps of BIND and the output of C(dig axfr) are accepted. Files of
        octoDNS and dnscontrol and signed zones are refused with a sentence that says how to convert them.
      - All invalid lines are reported with their numbers, and nothing is written.
  soa:
    description: The SOA of the zone, alone or next to the records. What is not set does not change. OVHcloud increases
      the serial with each publication.
    suboptions:
      email:
        description: The mail address of the administrator, with an C(@) or as in a zone file.
        type: str
      refresh:
        description: Refresh interval of secondary name servers in seconds.
        type: int
      expire:
        description: Expiry on secondary name servers in seconds.
        type: int
      nxdomain_ttl:
        description: TTL of negative answers in seconds.
        type: int
      ttl:
        description: The default TTL of the zone in seconds. Records with the TTL 0 have it.
        type: int
  exclusive:
    description:
      - Remove other values of each declared name and type. With V(false), the task only adds values.
      - The default is V(false), because a list of records can be a part of the zone.
  purge:
    description:
      - Also remove all other records of the zone. Implies O(exclusive).
      - These records are kept unless their name and type are declared, the name servers of the zone,
        C(_acme-challenge), DKIM selectors (C(_domainkey)), and names with a DynHost record or a web redirection.
  restore:
    description:
      - Restore the version of the zone that was created at this time, an ISO 8601 timestamp as listed by
        M(community.ovh.ovh_domain_zone_info). All records become those of the version.
      - The diff compares the records with those of the version, in check mode too. If they are the same, nothing is
        written. The SOA is not compared.
      - Requires O(confirm). Cannot be combined with records, O(soa), O(exclusive), O(purge) or O(ignore), and
        O(max_removals) does not apply.
  confirm:
    description:
      - The value of O(zone) again, for O(restore). Without it, or with another name, nothing is sent.
      - Write the name itself in the task. A value from C(module_defaults) and a template that fits any zone are
        rejected.
  ignore:
    description: More records that O(purge) keeps unless they are declared.
    suboptions:
      name:
        description: The name below the zone, with C(*) for any characters. If not set, any name.
        type: str
      type:
        description: The type. If not set, any type.
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
  - The zone is published when the serial of its SOA has increased and the API reports no errors. Warnings of the API
    are shown.
  - If the refresh is rejected, the task fails and says that the changes are staged. The next run publishes them.
  - O(wait=false) does not wait for the publication of the zone.
"""

EXAMPLES = r"""
- name: Set some records and keep all others
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

- name: Set all records from a zone file
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

- name: Shorten the default TTL of a zone
  community.ovh.ovh_domain_zone:
    zone: example.com
    soa:
      ttl: 300
      email: hostmaster@example.com

- name: Restore an earlier version of a zone
  community.ovh.ovh_domain_zone:
    zone: example.com
    restore: "2022-12-01T09:30:00+01:00"
    confirm: example.com

- name: Get a zone
  community.ovh.ovh_domain_zone_info:
    zone: example.com
  register: dns

- name: Declare the result, which changes nothing
  community.ovh.ovh_domain_zone:
    zone: example.com
    records: "{{ dns.records }}"
    purge: true
"""

RETURN = r"""
records:
  description: The records of the declared names and types, with O(purge) of the whole zone, after the task. In check
    mode, the predicted values.
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
soa:
  description: The SOA after the task. In check mode, the predicted values.
  returned: success, with O(soa)
  type: dict
  contains:
    email:
      description: The mail address of the administrator, with a dot instead of the C(@).
      type: str
      sample: hostmaster.example.com.
    refresh:
      description: Refresh interval of secondary name servers in seconds.
      type: int
    expire:
      description: Expiry on secondary name servers in seconds.
      type: int
    nxdomain_ttl:
      description: TTL of negative answers in seconds.
      type: int
    ttl:
      description: The default TTL of the zone in seconds.
      type: int
      sample: 3600
published:
  description:
    - Whether all written records are published. In check mode, the predicted value.
    - False with O(wait=false).
  returned: success
  type: bool
task:
  description: The task of the API that restores the version, with its C(path) for M(community.ovh.ovh_task_wait). Null
    if nothing was sent.
  returned: success, with O(restore)
  type: dict
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

from ansible_collections.community.ovh.plugins.module_utils._engine.collection.reconcile import collection_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.domain._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.domain.history import (
    OPTIONS,
    VERSIONS,
    restoration,
    wanted_zone_or_version,
)
from ansible_collections.community.ovh.plugins.module_utils._products.domain.zone import WHOLE_ZONE, shown_whole_zone

JOB = collection_job(
    WHOLE_ZONE,
    OPTIONS,
    wanted_zone_or_version,
    shown_whole_zone,
    product="DNS zone",
    published=PUBLISHED,
    versions=VERSIONS,
    irreversible=restoration,
)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
