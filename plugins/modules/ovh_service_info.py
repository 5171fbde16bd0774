#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_service_info
short_description: List services with their expiry and renewal
description:
  - Lists the services of the account, of all products, with their expiry and renewal, sorted by expiry.
  - Several filters are intersected. An empty list selects nothing.
  - The endpoints of SoYouStart and Kimsufi have no list of contracts. There, the module reads servers, VPS, domains and
    mail domains.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  service_name:
    description: Read the services with these names or display names. Case-insensitive.
    type: list
    elements: str
  product:
    description: Read the services of these products, such as V(dedicated/server), V(vps) or V(email/domain).
    type: list
    elements: str
  expires_within:
    description:
      - Read the services that expire within this time, such as V(30d), V(8w) or V(12h), or have expired.
      - Credentials without expiry never match.
    type: str
  ends:
    description:
      - With V(true), read the services that end unless somebody acts, because they are renewed manually or will be
        deleted.
      - With V(false), read the services that are renewed automatically.
    type: bool
  parallel:
    description: Maximum number of parallel requests if the API does not support bulk reads. The default is 10.
    type: int
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.attributes.account
  - community.ovh.attributes.info
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_bill_info
  - module: community.ovh.ovh_server_info
notes:
  - "API routes: GET /services, GET /services/*. On the endpoints of SoYouStart and Kimsufi: GET /dedicated/server, GET /dedicated/server/*/serviceInfos,
    GET /vps, GET /vps/*/serviceInfos, GET /domain, GET /domain/*/serviceInfos, GET /email/domain, GET /email/domain/*/serviceInfos."
  - "IAM actions: account:apiovh:services/get. Elsewhere: dedicatedServer:apiovh:get, dedicatedServer:apiovh:serviceInfos/get, vps:apiovh:get,
    vps:apiovh:serviceInfos/get, domain:apiovh:get, domain:apiovh:serviceInfos/get, emailDomain:apiovh:get, emailDomain:apiovh:serviceInfos/get."
  - The playbook C(community.ovh.expiring_services) prints a table.
"""

EXAMPLES = r"""
- name: List services that expire within 30 days
  community.ovh.ovh_service_info:
    expires_within: 30d
  register: ending

- name: Print the result
  ansible.builtin.debug:
    msg: "{{ item.product }} {{ item.service_name }} ends on {{ item.expiration }}, in {{ item.days_left }} days"
  loop: "{{ ending.services }}"
  loop_control:
    label: "{{ item.service_id }}"

- name: List servers without automatic renewal
  community.ovh.ovh_service_info:
    product: dedicated/server
    ends: true
"""

RETURN = r"""
services:
  description: One entry for each service, sorted by expiry.
  returned: success
  type: list
  elements: dict
  contains:
    service_id:
      description: The number of the contract.
      type: int
      sample: 103001
    service_name:
      description: The API's name of the service.
      type: str
      sample: ns3001.example-sbg.net
    display_name:
      description: The display name in the control panel. Null if only the service itself could be read.
      type: str
      sample: web-1
    product:
      description: The product, as a path of the API.
      type: str
      sample: dedicated/server
    state:
      description: The state, as returned by the API.
      type: str
      sample: active
    creation:
      description: The creation date.
      type: str
      sample: "2023-04-11T00:00:00+00:00"
    expiration:
      description: The expiry date. Null if it does not expire.
      type: str
      sample: "2031-05-01T00:00:00+00:00"
    days_left:
      description: Full days until the expiry, negative after it.
      type: int
      sample: 29
    engaged_until:
      description: The end of the commitment.
      type: str
    renewal:
      description: The renewal mode.
      type: str
      sample: automatic
    renewal_period:
      description: The renewal period.
      type: str
      sample: P1M
    ends:
      description: Whether it ends unless somebody acts.
      type: bool
http_status:
  description: The HTTP status of the failure.
  returned: failure, if the API returned one
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
from ansible_collections.community.ovh.plugins.module_utils._products.service.info_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
