#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_domain_ds_records
short_description: Set the DNSSEC keys of a domain name
description:
  - Sets all keys of DNSSEC that a domain has at its registry, if its name servers are not those of OVHcloud.
  - The API takes the keys (DNSKEY) and makes the DS records. A DS record or its digest does not hold the key.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  domain:
    description: The domain name, such as V(example.com).
  dnssec_keys:
    description:
      - All keys of the domain. Their order means nothing.
      - An empty list removes all of them, and needs O(confirm).
    suboptions:
      public_key:
        description:
          The public key in Base64, or the text of the DNSKEY record, which also holds the flags
          and the algorithm.
        type: str
      flags:
        description: V(257) for a key-signing key, V(256) for a zone-signing key.
        type: int
      algorithm:
        description: The number of the algorithm, one of V(5), V(7), V(8), V(10), V(13), V(14) and V(15).
        type: int
      tag:
        description: The key tag. It is computed; a value that differs is refused.
        type: int
  confirm:
    description: The domain name again, if the task removes all keys. Write it out, not a template.
extends_documentation_fragment:
  - community.ovh.ovh_domain_ds_records
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.slow
  - community.ovh.attributes.dns
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_domain_dnssec
  - module: community.ovh.ovh_domain_name_servers
notes:
  - A registry may take hours, so that the task does not wait by default. It returns C(wait_for) for
    M(community.ovh.ovh_task_wait).
  - Open tasks of the domain are awaited before the first write, up to O(wait_timeout).
"""

EXAMPLES = r"""
- name: Set the key of the domain
  community.ovh.ovh_domain_ds_records:
    domain: example.org
    dnssec_keys:
      - public_key: >-
          257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==

- name: Remove all keys before the name servers change
  community.ovh.ovh_domain_ds_records:
    domain: example.org
    dnssec_keys: []
    confirm: example.org
    wait: true
"""

RETURN = r"""
ds_records:
  description: The keys of the domain after the task; in check mode, as it would be. Null if it does not exist.
  returned: always
  type: dict
  contains:
    domain:
      description: The domain, as the task names it.
      type: str
      sample: example.com
    dnssec_keys:
      description: The keys, each with C(flags), C(algorithm), C(public_key) and C(tag).
      type: list
      elements: dict
    dnssec_state:
      description: Whether DNSSEC is on, one of V(enabled), V(disabled) and V(not_supported).
      type: str
      sample: disabled
    dnssec_supported:
      description: Whether the extension supports DNSSEC. It does not say that DNSSEC is on.
      type: bool
      sample: true
    name_server_type:
      description: Whose name servers the domain has. V(hosted) and V(anycast) are those of OVHcloud.
      type: str
      sample: hosted
ds_record_sets:
  description: The keys of the domain, as a list.
  returned: always
  type: list
  elements: dict
  contains:
    domain:
      description: The domain, as the task names it.
      type: str
      sample: example.com
    dnssec_keys:
      description: The keys, each with C(flags), C(algorithm), C(public_key) and C(tag).
      type: list
      elements: dict
    dnssec_state:
      description: Whether DNSSEC is on, one of V(enabled), V(disabled) and V(not_supported).
      type: str
      sample: disabled
    dnssec_supported:
      description: Whether the extension supports DNSSEC. It does not say that DNSSEC is on.
      type: bool
      sample: true
    name_server_type:
      description: Whose name servers the domain has. V(hosted) and V(anycast) are those of OVHcloud.
      type: str
      sample: hosted
    changed:
      description: Whether the keys of the domain were changed.
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
wait_for:
  description: What M(community.ovh.ovh_task_wait) needs to wait for the keys of the domain.
  returned: with O(wait=false), if the task changed something
  type: raw
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
from ansible_collections.community.ovh.plugins.module_utils._products.domain._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.domain.ds_records import DS_RECORDS

JOB = resource_job(DS_RECORDS, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
