#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_domain
short_description: Manage transfer lock and WHOIS settings of domain names
description:
  - Locks domain names against a transfer, and hides mail addresses of their contacts in WHOIS.
  - Order domain names in the control panel. This module cannot create or delete them.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  domain:
    description:
      - The domain name, as a text.
      - A list of domain names gives all of them the same settings. An empty list selects nothing.
  transfer_lock:
    description: Whether the domain is locked against a transfer to another registrar. Some extensions have no lock.
  obfuscated_emails:
    description: The contacts that hide their mail addresses in WHOIS. The order does not matter.
extends_documentation_fragment:
  - community.ovh.ovh_domain
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.wait
  - community.ovh.attributes.dns
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_domain_info
  - module: community.ovh.ovh_domain_name_servers
"""

EXAMPLES = r"""
- name: Lock two domain names and hide all mail addresses
  community.ovh.ovh_domain:
    domain: [example.com, example.org]
    transfer_lock: true
    obfuscated_emails: [admin, billing, owner, tech]

- name: Unlock a domain name before a transfer
  community.ovh.ovh_domain:
    domain: example.com
    transfer_lock: false
"""

RETURN = r"""
domain:
  description: The domain name after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(domain) is not a list
  type: dict
  contains:
    domain:
      description: The domain name.
      type: str
      sample: example.com
    transfer_lock:
      description: Whether the domain is locked against a transfer. Null if its extension has no lock.
      type: bool
      sample: true
    obfuscated_emails:
      description: The contacts that hide their mail addresses in WHOIS.
      type: list
      elements: str
      sample: [owner]
    state:
      description: The state of the domain.
      type: str
      sample: ok
    suspension_state:
      description: Whether the domain is suspended.
      type: str
      sample: not_suspended
    expiration_date:
      description: When the domain expires.
      type: str
      sample: "2027-04-11T10:00:00+02:00"
    renewal_date:
      description: When it is renewed.
      type: str
      sample: "2027-03-11T10:00:00+02:00"
    renewal_state:
      description: Whether it is renewed.
      type: str
      sample: automatic_renew
    contact_admin:
      description: The id of the administrative contact, as C(id).
      type: dict
    contact_billing:
      description: The id of the billing contact, as C(id).
      type: dict
    contact_owner:
      description: The id of the owner contact, as C(id).
      type: dict
    contact_tech:
      description: The id of the technical contact, as C(id).
      type: dict
    whois_owner:
      description: The owner in WHOIS.
      type: str
    name_server_type:
      description: Whose name servers the domain has. V(hosted) and V(anycast) are those of OVHcloud.
      type: str
      sample: hosted
    name_servers:
      description: The name servers, with their C(id), C(name_server), C(name_server_type), C(ipv4) and C(ipv6).
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
    host_supported:
      description: Whether the registry takes glue records.
      type: bool
      sample: true
    glue_record_ipv6_supported:
      description: Whether glue records can have IPv6 addresses.
      type: bool
      sample: true
    glue_record_multi_ip_supported:
      description: Whether glue records can have several addresses.
      type: bool
      sample: true
    owo_supported:
      description: Whether WHOIS can hide addresses.
      type: bool
      sample: true
    offer:
      description: The offer.
      type: str
      sample: gold
    service_id:
      description: The id of the service.
      type: int
      sample: 7101
    last_update:
      description: When the domain was changed last.
      type: str
    parent_service:
      description: The service that the domain belongs to, or null.
      type: dict
    iam:
      description: The IAM resource with its id, URN, display name and tags.
      type: dict
domains:
  description: One entry for each name, in the order of O(domain).
  returned: always
  type: list
  elements: dict
  contains:
    domain:
      description: The domain name.
      type: str
      sample: example.com
    transfer_lock:
      description: Whether the domain is locked against a transfer. Null if its extension has no lock.
      type: bool
      sample: true
    obfuscated_emails:
      description: The contacts that hide their mail addresses in WHOIS.
      type: list
      elements: str
      sample: [owner]
    state:
      description: The state of the domain.
      type: str
      sample: ok
    suspension_state:
      description: Whether the domain is suspended.
      type: str
      sample: not_suspended
    expiration_date:
      description: When the domain expires.
      type: str
      sample: "2027-04-11T10:00:00+02:00"
    renewal_date:
      description: When it is renewed.
      type: str
      sample: "2027-03-11T10:00:00+02:00"
    renewal_state:
      description: Whether it is renewed.
      type: str
      sample: automatic_renew
    contact_admin:
      description: The id of the administrative contact, as C(id).
      type: dict
    contact_billing:
      description: The id of the billing contact, as C(id).
      type: dict
    contact_owner:
      description: The id of the owner contact, as C(id).
      type: dict
    contact_tech:
      description: The id of the technical contact, as C(id).
      type: dict
    whois_owner:
      description: The owner in WHOIS.
      type: str
    name_server_type:
      description: Whose name servers the domain has. V(hosted) and V(anycast) are those of OVHcloud.
      type: str
      sample: hosted
    name_servers:
      description: The name servers, with their C(id), C(name_server), C(name_server_type), C(ipv4) and C(ipv6).
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
    host_supported:
      description: Whether the registry takes glue records.
      type: bool
      sample: true
    glue_record_ipv6_supported:
      description: Whether glue records can have IPv6 addresses.
      type: bool
      sample: true
    glue_record_multi_ip_supported:
      description: Whether glue records can have several addresses.
      type: bool
      sample: true
    owo_supported:
      description: Whether WHOIS can hide addresses.
      type: bool
      sample: true
    offer:
      description: The offer.
      type: str
      sample: gold
    service_id:
      description: The id of the service.
      type: int
      sample: 7101
    last_update:
      description: When the domain was changed last.
      type: str
    parent_service:
      description: The service that the domain belongs to, or null.
      type: dict
    iam:
      description: The IAM resource with its id, URN, display name and tags.
      type: dict
    changed:
      description: Whether the domain name was changed.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this domain name.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this domain name.
      type: str
    http_status:
      description: The HTTP status of this domain name's failure.
      type: int
    error_code:
      description: The API's code of this domain name's failure.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
wait_for:
  description: What M(community.ovh.ovh_task_wait) needs to wait for the domain name; a list if O(domain) is a list.
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
from ansible_collections.community.ovh.plugins.module_utils._products.domain.domain_name import DOMAIN_NAME

JOB = resource_job(DOMAIN_NAME, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
